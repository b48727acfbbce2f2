//! What is published of a whole survey: counts that are right, the same after JSON and CSV, and an
//! attacker who has everything and tries to compute what fewer than five people answered.

use super::super::definition::tests::{choices, key, question};
use super::super::properties::{origin, tags};
use super::super::{Condition, LEAST, Method, Origin, Profile, Segment, Survey, Tags, Wanted};
use super::*;
use crate::domain::survey::flow::{Answer, AnswerRefusal, is_asked, settle};
use proptest::prelude::*;
use std::collections::BTreeMap;

const KINDS: usize = 6;

/// Did you come? If yes: order these; and of those who put one first: stars. Always: which topics, your
/// age, your zone, anything else.
fn survey() -> Survey {
    let mut questions = vec![
        question("came", Kind::One(choices(&["yes", "no"]))),
        question(
            "order",
            Kind::Order {
                choices: choices(&["a", "b", "c"]),
                most: 3,
            },
        ),
        question("stars", Kind::Scale { most: 5 }),
        question(
            "topics",
            Kind::Topics {
                topics: choices(&["water", "roads", "health"]),
                method: Method::Choose { most: 2 },
            },
        ),
        question(
            "age",
            Kind::Number {
                least: 0,
                most: 120,
            },
        ),
        question("home", Kind::Zone),
        question("more", Kind::Text { longest: 100 }),
    ];
    let when = |name: &str, choice: &str| {
        let wanted = Wanted::Chosen(key(choice));
        let question = key(name);
        Some(Condition { question, wanted })
    };
    questions[1].when = when("came", "yes");
    questions[2].when = when("order", "a");
    let survey = Survey { questions };
    assert_eq!(survey.flaws(), []);
    survey
}

fn places() -> Places {
    Places {
        zones: choices(&["z0", "z1", "z2"]),
        groups: choices(&["g0", "g1", "g2"]),
    }
}

fn counted(people: &[Filled]) -> (Count, Results) {
    let mut count = Count::new(&survey(), &places()).unwrap();
    for one in people {
        count.add(one).unwrap();
    }
    let results = count.finish("seed", &Census::default());
    (count, results)
}

fn lists(count: &Count, people: &[Filled]) -> BTreeMap<Key, String> {
    let lists = count.lists().into_iter().map(|mut list| {
        people.iter().for_each(|one| list.add(one));
        (list.question().clone(), list.finish("seed"))
    });
    lists.collect()
}

fn answer<T: Clone + std::fmt::Debug + 'static>(
    some: impl Strategy<Value = T> + 'static,
    of: impl Fn(T) -> Answer + 'static,
) -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        6 => some.prop_map(move |one| Some(of(one))),
        1 => Just(Some(Answer::Skipped)),
        1 => Just(None),
    ]
}

fn filled(profile: Profile) -> impl Strategy<Value = Filled> {
    let marks = |all: Vec<Vec<u8>>| {
        let some = proptest::sample::select(all);
        answer(some, Answer::Marks)
    };
    let answers = (
        marks(vec![vec![0], vec![0], vec![1]]),
        marks(vec![vec![0, 1], vec![1], vec![2, 1, 0]]),
        marks(vec![vec![1], vec![5]]),
        marks(vec![vec![0], vec![0, 2], vec![1]]),
        answer(0_i64..40, Answer::Number),
        answer(0_u8..3, Answer::Zone),
        answer("[a-z]{1,3}", Answer::Text),
    );
    answers.prop_map(move |all| {
        let mut answers = vec![all.0, all.1, all.2, all.3, all.4, all.5, all.6];
        settle(&survey(), &mut answers);
        Filled {
            origin: profile.origin,
            tags: profile.tags,
            answers,
        }
    })
}

/// People of few kinds, so that rows and classes are small, or lie inside others, by chance.
fn people() -> impl Strategy<Value = Vec<Filled>> {
    let kind = (origin(), tags()).prop_map(|(origin, tags)| Profile { origin, tags });
    proptest::collection::vec(kind, 1..KINDS).prop_flat_map(|kinds| {
        let one = proptest::sample::select(kinds).prop_flat_map(filled);
        proptest::collection::vec(one, 0..90)
    })
}

/// The smallest set that follows by taking sets, apart from each other, out of one around them.
fn smallest_remainder(mut sets: Vec<u128>) -> Option<u32> {
    sets.sort_unstable();
    sets.dedup();
    sets.retain(|set| *set != 0);
    fn search(left: u128, sets: &[u128], smallest: &mut u32) {
        if left == 0 {
            return;
        }
        *smallest = (*smallest).min(left.count_ones());
        for (at, set) in sets.iter().enumerate() {
            if set & !left == 0 {
                search(left & !set, &sets[at + 1..], smallest);
            }
        }
    }
    let mut smallest = u32::MAX;
    for whole in &sets {
        let inside: Vec<_> = sets
            .iter()
            .copied()
            .filter(|set| set & !whole == 0)
            .collect();
        let inside: Vec<_> = inside.into_iter().filter(|set| set != whole).collect();
        search(*whole, &inside, &mut smallest);
    }
    (!sets.is_empty()).then_some(smallest)
}

/// What an attacker sees, as sets of people: bit `n` is person `n`.
struct Seen<'a> {
    people: &'a [Filled],
    results: &'a Results,
    lists: &'a BTreeMap<Key, String>,
}

impl Seen<'_> {
    fn those(&self, wanted: impl Fn(&Filled) -> bool) -> u128 {
        let all = self.people.iter().enumerate();
        let inside = all.filter(|(_, one)| wanted(one));
        inside.fold(0, |mask, (at, _)| mask | 1 << at)
    }

    fn row(&self, of: &Row) -> u128 {
        let segment = of.segment(&places()).unwrap();
        self.those(|one| {
            let (origin, tags) = (one.origin, one.tags);
            segment.holds(Profile { origin, tags })
        })
    }

    fn answered(&self, at: usize) -> u128 {
        self.those(
            |one| matches!(one.answers.get(at), Some(Some(answer)) if *answer != Answer::Skipped),
        )
    }

    fn asked(&self, at: usize) -> u128 {
        self.those(|one| is_asked(&survey(), &one.answers, at))
    }

    /// The rows of a question, and those who look the same on its list.
    fn sets(&self, at: usize) -> Vec<u128> {
        let one = &self.results.questions[at];
        let mut sets = Vec::new();
        if let Found::Ballots(all) = &one.found {
            sets.extend(all.iter().map(|told| self.row(&told.of)));
        } else if !matches!(one.found, Found::Few) {
            sets.push(self.row(&Row::All));
        }
        let Some(list) = self.lists.get(&one.question.key) else {
            return sets;
        };
        let titles: Vec<_> = list.lines().next().unwrap().split(',').collect();
        let column = |name| titles.contains(&name);
        let hides = |row: Row| one.hidden.contains(&row);
        let zone = |tags: Tags| {
            let zone = Row::of(Segment::Zone(tags.zone), &places()).unwrap();
            (!hides(zone.clone())).then_some(zone)
        };
        let groups = |tags: Tags| {
            let group = |at| Row::of(Segment::Group(at), &places()).unwrap();
            let seen = (0..3).filter(|at| tags.groups >> at & 1 == 1 && !hides(group(Some(*at))));
            let seen = seen.fold(0, |mask, at| mask | 1_u64 << at);
            (seen, seen == 0 && tags.groups == 0 && !hides(group(None)))
        };
        let mut classes = BTreeMap::<_, u128>::new();
        for (at, person) in self.people.iter().enumerate() {
            let label = (
                column("origin").then_some(person.origin),
                column("zone").then(|| zone(person.tags)),
                column("groups").then(|| groups(person.tags)),
            );
            *classes.entry(label).or_default() |= 1 << at;
        }
        sets.extend(classes.into_values());
        sets
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn nothing_small_follows_from_all_that_is_published(people in people()) {
        let (count, results) = counted(&people);
        let lists = lists(&count, &people);
        let seen = Seen { people: &people, results: &results, lists: &lists };
        let safe = |sets: Vec<u128>, what: &str| {
            let smallest = smallest_remainder(sets);
            let fine = smallest.is_none_or(|count| count >= LEAST);
            prop_assert!(fine, "{:?} of {}: {:?}", smallest, what, results);
            Ok(())
        };
        let took_part = results.participation.iter().map(|share| seen.row(&share.of));
        safe(took_part.collect(), "participation")?;
        // Those who were asked a question answered the one before it with that.
        let after = [vec![0, 1, 2], vec![1, 2], vec![2], vec![3], vec![4], vec![5], vec![6]];
        for (at, questions) in after.iter().enumerate() {
            let sets: Vec<_> = questions.iter().flat_map(|one| seen.sets(*one)).collect();
            let among = |whole: u128| sets.iter().map(|set| set & whole).collect::<Vec<_>>();
            safe(among(seen.answered(at)), "answered")?;
            // Who skipped it is known by subtraction.
            safe(among(seen.asked(at)), "asked")?;
        }
        let Found::Zones(zones) = &results.questions[5].found else { return Ok(()) };
        let lives = |zone: &Living| {
            let at = places().zones.iter().position(|one| one.key == zone.zone).unwrap() as u8;
            seen.those(|one| one.answers.get(5) == Some(&Some(Answer::Zone(at))))
        };
        let mut sets: Vec<_> = zones.iter().map(lives).collect();
        sets.push(seen.answered(5));
        safe(sets, "home")?;
    }

    #[test]
    fn results_are_the_same_after_they_were_written_and_counted_again(people in people()) {
        let (count, results) = counted(&people);
        let json = serde_json::to_string(&results).unwrap();
        let read: Results = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, &results);
        let lists = lists(&count, &people);
        for one in results.countable() {
            let list = &lists[&one.question.key];
            let compared = read.compare(&one.question.key, list).unwrap();
            prop_assert_eq!(&compared.differences, &[]);
            prop_assert_eq!(Some(compared.ballots), one.answered);
            prop_assert!(compared.tables > 0);
            // One ballot less is noticed.
            if let Some((less, _)) = list.trim_end().rsplit_once('\n').filter(|_| compared.ballots > 0) {
                let compared = read.compare(&one.question.key, less).unwrap();
                prop_assert!(!compared.differences.is_empty());
            }
        }
        // A hidden row has no number anywhere.
        for one in &results.questions {
            let none = one.hidden.iter().all(|row| one.outcome(row).is_none());
            prop_assert!(none, "{:?}", one);
        }
        prop_assert!(results.participation.iter().all(|one| !results.hidden.contains(&one.of)));
    }
}

fn form(answers: Vec<Option<Answer>>) -> Filled {
    Filled {
        origin: Origin::Chat,
        tags: Tags::default(),
        answers,
    }
}

fn mark(mark: u8) -> Option<Answer> {
    Some(Answer::Marks(vec![mark]))
}

#[test]
fn of_few_people_nothing_is_told() {
    let people: Vec<_> = (0..4).map(|_| form(vec![mark(0)])).collect();
    let (count, results) = counted(&people);
    assert_eq!((results.took_part, results.participation.len()), (None, 0));
    let few = |one: &Answered| (one.asked, one.answered, &one.found) == (None, None, &Found::Few);
    assert!(results.questions.iter().all(few), "{results:?}");
    assert!(lists(&count, &people).is_empty());
    // Nobody is nobody.
    let (_, results) = counted(&[]);
    assert_eq!(results.took_part, Some(0));
}

#[test]
fn what_was_skipped_and_what_was_not_asked_are_told_apart() {
    let age = |years| Some(Answer::Number(years));
    let mut people: Vec<_> = (0..6)
        .map(|n| form(vec![mark(1), None, None, mark(0), age(n * 10), None]))
        .collect();
    people.extend((0..5).map(|_| form(vec![mark(0), Some(Answer::Skipped)])));
    // An answer that is no longer asked for is not counted.
    people[0].answers[1] = mark(2);
    let (_, results) = counted(&people);
    let told = |at: usize| {
        let one = &results.questions[at];
        (one.asked, one.answered, one.skipped)
    };
    assert_eq!(told(0), (Some(11), Some(11), Some(0)));
    assert_eq!(told(1), (Some(5), Some(0), Some(5)));
    assert_eq!(told(2), (Some(0), Some(0), Some(0)));
    assert_eq!(told(3), (Some(11), Some(6), Some(5)));
    let numbers = Numbers {
        mean: 25.0,
        first_quartile: 15.0,
        median: 25.0,
        third_quartile: 35.0,
    };
    assert_eq!(results.questions[4].found, Found::Numbers(numbers));
    assert_eq!(results.main().unwrap().question.key, key("topics"));
}

#[test]
fn what_is_no_answer_is_not_counted() {
    let mut count = Count::new(&survey(), &places()).unwrap();
    let refusal = |count: &mut Count, answers| count.add(&form(answers)).err();
    assert_eq!(
        refusal(&mut count, vec![mark(7)]),
        Some(AnswerRefusal::UnknownChoice)
    );
    let text = vec![Some(Answer::Text("x".into()))];
    assert_eq!(refusal(&mut count, text), Some(AnswerRefusal::OtherKind));
    let mut stranger = form(vec![]);
    stranger.tags.zone = Some(3);
    assert_eq!(count.add(&stranger), Err(AnswerRefusal::UnknownZone));
    assert_eq!(count.took_part(), 0);
}

#[test]
fn rows_have_names_that_last() {
    let places = places();
    let frame = super::super::Frame::new(3, 3).unwrap();
    for segment in frame.segments() {
        let row = Row::of(segment, &places).unwrap();
        assert_eq!(row.segment(&places), Some(segment));
        assert_eq!(Row::try_from(row.to_string()), Ok(row));
    }
    for bad in [
        "", "zone", "zone:", "zone:Z", "all:all", "origin:?", "group:-a",
    ] {
        assert!(Row::try_from(bad.to_owned()).is_err(), "{bad}");
    }
}

#[test]
fn texts_come_in_an_order_that_says_nothing() {
    let all = |order: [&str; 3]| texts("seed", &key("more"), order.map(String::from).into());
    assert_eq!(all(["a", "b", "c"]), all(["c", "a", "b"]));
}
