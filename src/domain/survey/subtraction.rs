//! An attacker who has every table that is published and tries to compute a hidden one.
//!
//! It knows nothing of how the rule finds what to hide. It has the people, so that it can see whom a
//! computed table is about: sums and differences of up to eleven rows, and bounds along every margin.

use super::properties::{frame, origin, tags};
use super::*;
use proptest::prelude::*;

/// The people of each row, a bit each.
fn members(people: &[Profile]) -> Vec<(Segment, u128)> {
    let of = |segment: Segment| {
        let people = people.iter().enumerate();
        let inside = people.filter(|(_, one)| segment.holds(**one));
        inside.fold(0, |mask, (at, _)| mask | 1_u128 << at)
    };
    frame()
        .segments()
        .map(|segment| (segment, of(segment)))
        .collect()
}

fn decided(people: &[Profile], least: u32) -> Hidden {
    let mut counter = Counter::new(Method::Choose { most: 1 }, 2, frame());
    for one in people {
        let ballot = Ballot::new(one.origin, &[0]).unwrap();
        counter.add(&ballot, one.tags).unwrap();
    }
    counter.hidden(least)
}

/// The smallest set that follows by taking sets, apart from each other, out of one around them.
fn smallest_remainder(published: &[u128]) -> Option<u32> {
    let mut smallest = None;
    for whole in published {
        let inside: Vec<u128> = published
            .iter()
            .copied()
            .filter(|set| set & !whole == 0 && *set != 0 && set != whole)
            .collect();
        for chosen in 0..1_u32 << inside.len() {
            let mut left = *whole;
            let mut sets = inside
                .iter()
                .enumerate()
                .filter(|(at, _)| chosen >> at & 1 == 1);
            let apart = sets.all(|(_, set)| {
                let apart = left & set == *set;
                left &= !set;
                apart
            });
            let count = left.count_ones();
            if apart && count > 0 && smallest.is_none_or(|least| count < least) {
                smallest = Some(count);
            }
        }
    }
    smallest
}

/// The bounds of hidden numbers that, with those shown, make up a whole: each lies between nothing and
/// what the others leave, again and again until nothing moves.
fn bounds(whole: u32, parts: &[Option<u32>]) -> Vec<(u32, u32)> {
    let mut bounds: Vec<(u32, u32)> = parts
        .iter()
        .map(|part| part.map_or((0, whole), |n| (n, n)))
        .collect();
    loop {
        let before = bounds.clone();
        for (at, (low, high)) in bounds.iter_mut().enumerate() {
            let others = |pick: fn(&(u32, u32)) -> u32| {
                let others = before.iter().enumerate().filter(|(other, _)| *other != at);
                others.map(|(_, bound)| pick(bound)).sum::<u32>()
            };
            *low = (*low).max(whole.saturating_sub(others(|bound| bound.1)));
            *high = (*high).min(whole.saturating_sub(others(|bound| bound.0)));
        }
        if bounds == before {
            return bounds;
        }
    }
}

fn people(most: usize) -> impl Strategy<Value = Vec<Profile>> {
    let one = (origin(), tags()).prop_map(|(origin, tags)| Profile { origin, tags });
    // Some surveys have few kinds of people, so that rows lie inside others by chance.
    let kinds = proptest::collection::vec(one, 1..9);
    (kinds, proptest::collection::vec(0_usize..9, 0..most)).prop_map(|(kinds, chosen)| {
        let pick = |at: usize| kinds[at % kinds.len()];
        chosen.into_iter().map(pick).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_small_follows_from_what_is_shown(people in people(100)) {
        let hidden = decided(&people, LEAST);
        let rows = members(&people);
        let size = |set: u128| set.count_ones();
        let shown = |segment: Segment| !hidden.hides(segment);
        let published: Vec<u128> =
            rows.iter().filter(|(one, _)| shown(*one)).map(|(_, set)| *set).collect();
        let smallest = smallest_remainder(&published);
        prop_assert!(smallest.is_none_or(|count| count >= LEAST), "{:?} of {:?}", smallest, hidden);
        // Also not with what the first step gave: everybody but one row.
        if let Some(all) = published.first().filter(|_| shown(Segment::All)) {
            let mut more = published.clone();
            more.extend(published.iter().map(|set| all & !set));
            // And everybody who named a group, but not this one.
            let unknown = rows.iter().find(|(one, _)| *one == Segment::Group(None) && shown(*one));
            let groups = rows.iter().filter(|(one, _)| {
                matches!(one, Segment::Group(Some(_))) && shown(*one)
            });
            let unknown = unknown.map(|(_, set)| *set);
            more.extend(groups.filter_map(|(_, set)| Some(all & !unknown? & !set)));
            more.sort();
            more.dedup();
            let twice = more.iter().flat_map(|one| more.iter().map(move |two| (*one, *two)));
            for (one, two) in twice.filter(|(one, two)| two & !one == 0) {
                let left = size(one & !two);
                prop_assert!(left == 0 || left >= LEAST, "{} left over: {:?}", left, hidden);
            }
        }
        // Bounds along the margins that are made of parts.
        for margin in [
            |segment: &Segment| matches!(segment, Segment::Zone(_)),
            |segment: &Segment| matches!(segment, Segment::Origin(_)),
        ] {
            if !shown(Segment::All) {
                continue;
            }
            let parts: Vec<_> = rows.iter().filter(|(one, _)| margin(one)).collect();
            let told = parts.iter().map(|(one, set)| shown(*one).then(|| size(*set)));
            let bounds = bounds(people.len() as u32, &told.collect::<Vec<_>>());
            for ((segment, set), (low, high)) in parts.iter().zip(bounds) {
                prop_assert!((low..=high).contains(&size(*set)));
                let small = (1..LEAST).contains(&size(*set));
                prop_assert!(!small || (low == 0 && high >= LEAST), "{:?} {}–{}", segment, low, high);
            }
        }
    }

    #[test]
    fn little_is_hidden_where_nothing_is_small(people in people(100)) {
        // A rule that hides everything would be safe, too. With few kinds of people, all of them many:
        let people: Vec<_> = people.iter().take(6).flat_map(|one| [*one; 5]).collect();
        let hidden = decided(&people, LEAST);
        for (segment, _) in members(&people) {
            prop_assert!(!hidden.hides(segment), "{:?}", segment);
        }
        prop_assert!(people.is_empty() || hidden.columns().groups);
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5))]

    #[test]
    fn many_groups_are_decided_in_no_time(
        picks in proptest::collection::vec((any::<u64>(), 0_u8..30), 0..400),
    ) {
        // Worst for the search: forty groups of few people each.
        let frame = Frame::new(30, 40).unwrap();
        let profiles: Vec<_> = picks.iter().map(|(groups, zone)| {
            let groups = groups.trailing_zeros().min(39);
            let tags = Tags { zone: Some(*zone), groups: 1 << ((groups + u32::from(*zone)) % 40) };
            (Profile { origin: Origin::Chat, tags }, 1)
        }).collect();
        let hidden = Hidden::decide(frame, &profiles, LEAST);
        for segment in frame.segments() {
            let inside = profiles.iter().filter(|(one, _)| segment.holds(*one)).count() as u32;
            prop_assert!(hidden.hides(segment) || inside == 0 || inside >= LEAST);
        }
    }
}

/// People by zone and group, on chat.
fn of(counts: &[(u32, Option<u8>, u64)]) -> Vec<Profile> {
    let people = counts.iter().flat_map(|(count, zone, groups)| {
        let tags = Tags {
            zone: *zone,
            groups: *groups,
        };
        let origin = Origin::Chat;
        (0..*count).map(move |_| Profile { origin, tags })
    });
    people.collect()
}

fn hidden_rows(people: &[Profile]) -> Vec<Segment> {
    let hidden = decided(people, LEAST);
    frame()
        .segments()
        .filter(|segment| hidden.hides(*segment))
        .collect()
}

#[test]
fn a_small_zone_takes_the_next_smallest_with_it() {
    let people = of(&[(20, Some(0), 0), (3, Some(1), 0), (9, Some(2), 0)]);
    let zones = [1, 2].map(|zone| Segment::Zone(Some(zone)));
    assert_eq!(hidden_rows(&people), zones);
    // Two small ones that together are enough cover each other; the unknown one is a zone like others.
    let people = of(&[(20, Some(0), 0), (3, Some(1), 0), (2, None, 0)]);
    assert_eq!(
        hidden_rows(&people),
        [Segment::Zone(Some(1)), Segment::Zone(None)]
    );
}

#[test]
fn a_group_of_nearly_everybody_gives_the_others_away() {
    // 20 of 23 are in the first group; the others said that they are in none.
    let people = of(&[(20, Some(0), 1), (3, Some(0), 0)]);
    let groups = [Some(0), None].map(Segment::Group);
    assert_eq!(hidden_rows(&people), groups);
    // Overlapping groups of which everybody has one or both: those in both follow.
    let people = of(&[(20, Some(0), 0b01), (20, Some(0), 0b10), (2, Some(0), 0b11)]);
    assert_eq!(hidden_rows(&people).len(), 1);
    // The same beside others who named no group.
    let others = of(&[(10, Some(0), 0)]);
    assert_eq!(hidden_rows(&[people, others].concat()).len(), 1);
}

#[test]
fn a_few_papers_hide_both_origins() {
    let mut people = of(&[(20, Some(0), 0), (20, Some(1), 0)]);
    for one in &mut people[..2] {
        one.origin = Origin::Paper;
    }
    assert_eq!(
        hidden_rows(&people),
        [Origin::Chat, Origin::Paper].map(Segment::Origin)
    );
}

#[test]
fn papers_that_happen_to_be_from_one_zone() {
    // All of zone 1 but two gave paper, and nobody else did: the zone less the papers is two people.
    let mut people = of(&[(20, Some(0), 0), (20, Some(1), 0), (20, Some(2), 0)]);
    for one in &mut people[22..40] {
        one.origin = Origin::Paper;
    }
    // Another zone hides the two: of both together the papers leave more than a few.
    let zones = [1, 2].map(|zone| Segment::Zone(Some(zone)));
    assert_eq!(hidden_rows(&people), zones);
}

#[test]
fn fewer_than_five_are_told_nothing_of() {
    assert_eq!(hidden_rows(&of(&[(4, Some(0), 1)])).len(), frame().rows());
    assert_eq!(hidden_rows(&[]), []);
    let people = of(&[(5, Some(0), 1)]);
    assert_eq!(hidden_rows(&people), []);
}
