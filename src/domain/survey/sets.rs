//! What can be computed from the rows that are shown: sets of people, and the small ones among them.
//!
//! Whoever has the tables of two sets of people, one inside the other, has by subtraction the answers
//! of those in between. Deliberately absent: two sets that overlap in part, of which subtraction says
//! nothing about anybody.

use super::segment::{Frame, Profile};

/// How long to look for a small remainder inside one set. Whoever has not found out by then hides.
const MOST_STEPS: u32 = 20_000;

/// How many people stand in both of two rows, for all rows.
pub(super) struct Overlaps {
    rows: usize,
    counts: Vec<i64>,
}

impl Overlaps {
    pub(super) fn new(frame: Frame, profiles: &[(Profile, u32)]) -> Self {
        let rows = frame.rows();
        let mut counts = vec![0; rows * rows];
        for (profile, count) in profiles {
            let places = frame.rows_of(*profile);
            for one in places.as_slice() {
                for other in places.as_slice() {
                    counts[usize::from(*one) * rows + usize::from(*other)] += i64::from(*count);
                }
            }
        }
        Self { rows, counts }
    }

    fn of(&self, one: usize, other: usize) -> i64 {
        self.counts[one * self.rows + other]
    }

    pub(super) fn size(&self, row: usize) -> i64 {
        self.of(row, row)
    }
}

/// Rows, each added (1) or taken away (−1).
type Parts = Vec<(usize, i64)>;

/// A set of people whose table can be computed: rows added and taken away.
struct Set {
    parts: Parts,
    /// The row without which it could not be; none for what no single row gives away.
    row: Option<usize>,
    size: i64,
}

/// The sets that follow from the rows shown, and how they lie to each other.
pub(super) struct Sets {
    all: Vec<Set>,
    shared: Vec<i64>,
}

impl Sets {
    /// The rows shown; everybody but one of them; everybody who named a group but this one; the hidden
    /// zones together, which the shown ones leave over, and the shown zones together.
    pub(super) fn new(frame: Frame, overlaps: &Overlaps, hidden: &[bool]) -> Self {
        let shown = |row: &usize| !hidden[*row] && overlaps.size(*row) > 0;
        let unknown = overlaps.rows - 1;
        let first_group = 4 + usize::from(frame.zones());
        let mut kinds: Vec<(Parts, Option<usize>)> = Vec::new();
        for row in (0..overlaps.rows).filter(shown) {
            kinds.push((vec![(row, 1)], Some(row)));
            if row > 0 && !hidden[0] {
                kinds.push((vec![(0, 1), (row, -1)], Some(row)));
            }
            if (first_group..unknown).contains(&row) && shown(&unknown) {
                kinds.push((vec![(0, 1), (unknown, -1), (row, -1)], Some(row)));
            }
        }
        let zones = (3..first_group).filter(|row| hidden[*row] && !hidden[0]);
        let zones: Vec<_> = zones.collect();
        if !zones.is_empty() {
            let together = zones.iter().map(|row| (*row, 1));
            let others = zones.iter().map(|row| (*row, -1));
            kinds.push((together.collect(), None));
            kinds.push(([(0, 1)].into_iter().chain(others).collect(), None));
        }
        let sets = kinds.into_iter().map(|(parts, row)| Set {
            size: product(overlaps, &parts, &[(0, 1)]),
            parts,
            row,
        });
        let all: Vec<_> = sets.filter(|set| set.size > 0).collect();
        let pairs = all
            .iter()
            .flat_map(|one| all.iter().map(move |two| (one, two)));
        let shared = pairs.map(|(one, two)| product(overlaps, &one.parts, &two.parts));
        Self {
            shared: shared.collect(),
            all,
        }
    }

    fn shared(&self, one: usize, other: usize) -> i64 {
        self.shared[one * self.all.len() + other]
    }

    /// The rows that together give away fewer than `least` people, if any do: a set that is small, or
    /// a set from which others inside it, apart from each other, leave few over.
    pub(super) fn leak(&self, least: i64) -> Option<Vec<usize>> {
        (0..self.all.len()).find_map(|whole| {
            let inside =
                |one: &usize| *one != whole && self.shared(*one, whole) == self.all[*one].size;
            let mut alive: Vec<_> = (0..self.all.len()).filter(inside).collect();
            alive.sort_by_key(|one| self.all[*one].size);
            let mut search = Search {
                sets: self,
                least,
                steps: MOST_STEPS,
                chosen: vec![whole],
            };
            let found = search.leaves_few(&alive, self.all[whole].size);
            let rows = search.chosen.iter().filter_map(|one| self.all[*one].row);
            found.then(|| rows.collect())
        })
    }
}

/// The people in both of two sets, from those in both of two rows.
fn product(overlaps: &Overlaps, one: &[(usize, i64)], other: &[(usize, i64)]) -> i64 {
    let pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| a.1 * b.1 * overlaps.of(a.0, b.0)).sum()
}

struct Search<'a> {
    sets: &'a Sets,
    least: i64,
    steps: u32,
    chosen: Vec<usize>,
}

impl Search<'_> {
    /// Whether some of these sets, apart from each other, leave few of `left` people over.
    fn leaves_few(&mut self, alive: &[usize], left: i64) -> bool {
        if left <= 0 || self.steps == 0 {
            return left > 0;
        }
        if left < self.least {
            return true;
        }
        self.steps -= 1;
        let size = |one: &usize| self.sets.all[*one].size;
        let mut reach: i64 = alive.iter().map(size).sum();
        for (at, one) in alive.iter().enumerate() {
            if left - reach >= self.least {
                return false;
            }
            reach -= size(one);
            if size(one) >= left {
                continue;
            }
            let apart = |other: &&usize| self.sets.shared(*one, **other) == 0;
            let next: Vec<_> = alive[at + 1..].iter().filter(apart).copied().collect();
            self.chosen.push(*one);
            if self.leaves_few(&next, left - size(one)) {
                return true;
            }
            self.chosen.pop();
        }
        false
    }
}
