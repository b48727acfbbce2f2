//! What holds of every count: order, parts, Condorcet, recount.

use super::*;
use crate::domain::base::Key;
use proptest::prelude::*;

pub(super) const ZONES: usize = 3;
pub(super) const GROUPS: usize = 3;

pub(super) fn keys(letter: char, count: usize) -> Vec<Key> {
    let names = (0..count).map(|n| Key::parse(&format!("{letter}{n}")).unwrap());
    names.collect()
}

pub(super) fn frame() -> Frame {
    Frame::new(ZONES, GROUPS).unwrap()
}

pub(super) fn tags() -> impl Strategy<Value = Tags> {
    let zone = prop_oneof![Just(None), (0..ZONES as u8).prop_map(Some)];
    let groups = prop_oneof![3 => Just(0_u64), 5 => 0_u64..1 << GROUPS];
    (zone, groups).prop_map(|(zone, groups)| Tags { zone, groups })
}

pub(super) fn origin() -> impl Strategy<Value = Origin> {
    prop_oneof![4 => Just(Origin::Chat), 1 => Just(Origin::Paper)]
}

const TOPICS: usize = 5;

fn marks(method: Method) -> BoxedStrategy<Vec<u8>> {
    if let Method::Score { most } = method {
        let scores = proptest::collection::vec(0..=most, TOPICS);
        return scores
            .prop_filter("something is scored", |all| all.iter().any(|n| *n > 0))
            .boxed();
    }
    let topics: Vec<u8> = (0..TOPICS as u8).collect();
    let orders = (Just(topics).prop_shuffle(), 1..=usize::from(method.most()));
    orders
        .prop_map(|(topics, count)| topics[..count].to_vec())
        .boxed()
}

type Given = Vec<(Ballot, Tags)>;

fn election() -> impl Strategy<Value = (Method, Given)> {
    let methods = prop_oneof![
        Just(Method::Choose { most: 3 }),
        Just(Method::Order { most: 5 }),
        Just(Method::Order { most: 2 }),
        Just(Method::Score { most: 5 }),
    ];
    methods.prop_flat_map(|method| {
        let one = (marks(method), origin(), tags())
            .prop_map(|(marks, origin, tags)| (Ballot::new(origin, &marks).unwrap(), tags));
        (Just(method), proptest::collection::vec(one, 0..60))
    })
}

fn count(method: Method, given: &[(Ballot, Tags)]) -> Counter {
    let mut counter = Counter::new(method, TOPICS, frame());
    for (ballot, tags) in given {
        counter.add(ballot, *tags).unwrap();
    }
    counter
}

proptest! {
    #[test]
    fn the_order_of_ballots_does_not_matter(
        (method, given) in election(), seed in any::<u64>(),
    ) {
        let mut other = given.clone();
        ties::shuffle(&seed.to_string(), &mut other);
        prop_assert_eq!(count(method, &given), count(method, &other));
    }

    #[test]
    fn every_row_counts_those_who_are_in_it((method, given) in election()) {
        let counter = count(method, &given);
        let ties = Ties::new("seed", &keys('t', TOPICS));
        for segment in frame().segments() {
            let inside = given.iter().filter(|(ballot, tags)| {
                segment.holds(Profile { origin: ballot.origin(), tags: *tags })
            });
            let alone: Given = inside.copied().collect();
            let all = count(method, &alone).outcome(Segment::All, &ties);
            prop_assert_eq!(counter.outcome(segment, &ties), all);
        }
    }

    #[test]
    fn pairs_say_what_ballots_say((method, given) in election()) {
        let ties = Ties::new("seed", &keys('t', TOPICS));
        let Some(Outcome::Order(order)) = count(method, &given).outcome(Segment::All, &ties) else {
            return Ok(());
        };
        let above = |one: usize, other: usize| {
            let place = |ballot: &Ballot, topic| {
                ballot.marks().iter().position(|mark| usize::from(*mark) == topic).unwrap_or(99)
            };
            let ballots = given.iter().map(|(ballot, _)| ballot);
            ballots.filter(|ballot| place(ballot, one) < place(ballot, other)).count() as u32
        };
        let topics = 0..TOPICS;
        for one in topics.clone() {
            for other in topics.clone() {
                prop_assert_eq!(order.pairs.over(one, other), above(one, other));
            }
        }
        let beats = |one: usize, other: usize| above(one, other) > above(other, one);
        let first = usize::from(order.by_pairs.order[0]);
        for topic in topics.clone() {
            let mut others = topics.clone().filter(|other| *other != topic);
            if others.clone().all(|other| beats(topic, other)) {
                prop_assert_eq!(first, topic);
                prop_assert_eq!(order.pairs.condorcet_winner(), Some(topic));
            }
            if others.all(|other| beats(other, topic)) {
                prop_assert_eq!(usize::from(order.by_pairs.order[TOPICS - 1]), topic);
            }
        }
        // Whoever is locked above somebody stands before them; what was given up closes a circle.
        let place = |topic: u8| order.by_pairs.order.iter().position(|one| *one == topic);
        for one in &order.by_pairs.majorities {
            prop_assert_eq!(one.locked, place(one.winner) < place(one.loser));
        }
        let mut sorted = order.by_pairs.order.clone();
        sorted.sort();
        prop_assert_eq!(sorted, (0..TOPICS as u8).collect::<Vec<_>>());
    }

    #[test]
    fn a_recount_is_the_count((method, given) in election(), least in 2_u32..6) {
        let counter = count(method, &given);
        let hidden = counter.hidden(least);
        let (topics, zones, groups) = (keys('t', TOPICS), keys('z', ZONES), keys('g', GROUPS));
        let layout = recount::Layout { method, topics: &topics, zones: &zones, groups: &groups };
        let ties = Ties::new("seed", &topics);
        let written = recount::export(&layout, given.iter().copied(), &hidden, "seed");
        let Some(text) = written else {
            prop_assert!(counter.ballots() < least && counter.ballots() > 0);
            return Ok(());
        };
        let mut other = given.clone();
        ties::shuffle("other", &mut other);
        let again = recount::export(&layout, other, &hidden, "seed");
        prop_assert_eq!(again.as_ref(), Some(&text), "the list tells in which order they came");
        let read = recount::read(&layout, &text).unwrap();
        prop_assert_eq!(read.ballots() as usize, given.len());
        prop_assert_eq!(read.columns(), hidden.columns());
        for (segment, outcome) in counter.published(&ties, &hidden) {
            if let Some(again) = read.outcome(segment, &ties) && outcome.is_some() {
                prop_assert_eq!(Some(again), outcome, "{:?}", segment);
            }
        }
        // No fewer than `least` ballots look the same beside their choice.
        let mut labels = std::collections::BTreeMap::<&str, u32>::new();
        for line in text.lines().skip(1) {
            *labels.entry(line.split_once(',').map_or("", |(_, label)| label)).or_default() += 1;
        }
        prop_assert!(labels.values().all(|count| *count >= least), "{:?}", labels);
    }

    #[test]
    fn no_list_makes_the_recount_fall_over(text in "(ballot|origin|zone|groups|[a-z0-9=,? \n-]){0,60}") {
        let (topics, zones, groups) = (keys('t', 3), keys('z', 2), keys('g', 2));
        for method in [Method::Order { most: 2 }, Method::Score { most: 5 }] {
            let layout = recount::Layout { method, topics: &topics, zones: &zones, groups: &groups };
            let _ = recount::read(&layout, &text);
            let _ = recount::read(&layout, &format!("ballot,zone,groups\n{text}"));
        }
    }
}

#[test]
fn a_list_that_was_changed_is_told_with_its_line() {
    use recount::{Layout, Misread, Wrong, read};
    let (topics, zones, groups) = (keys('t', 3), keys('z', 2), keys('g', 2));
    let layout = Layout {
        method: Method::Order { most: 2 },
        topics: &topics,
        zones: &zones,
        groups: &groups,
    };
    let after = |line: &str| read(&layout, &format!("ballot,zone\nt0 t1,z0\n{line}\n")).err();
    let wrong = |wrong| Some(Misread { line: 3, wrong });
    assert_eq!(after("t1,?"), None);
    assert_eq!(after("t1,-"), None);
    assert_eq!(after("t1"), wrong(Wrong::Columns));
    assert_eq!(after("t9,z0"), wrong(Wrong::Unknown));
    assert_eq!(after("t1,z9"), wrong(Wrong::Unknown));
    assert_eq!(
        after("t0 t1 t2,z0"),
        wrong(Wrong::Ballot(BallotRefusal::TooMany))
    );
    assert_eq!(
        after("t0 t0,z0"),
        wrong(Wrong::Ballot(BallotRefusal::Twice))
    );
    assert_eq!(after(",z0"), wrong(Wrong::Ballot(BallotRefusal::Empty)));
    let titles = read(&layout, "zone,ballot\n")
        .err()
        .map(|misread| misread.wrong);
    assert_eq!(titles, Some(Wrong::Titles));
}
