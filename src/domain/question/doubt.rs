//! Questions that may be of a kind with less time: who is told of them, and how long before that time is over.
//! One table. Deliberately absent: what a question says; whether it is of that kind a person decides.

use super::kind::Kind;
use super::ladder::Rung;
use crate::domain::staff::role::Role;

/// What nobody has tagged may be of a shorter kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What it is taken for.
    pub kind: Kind,
    /// What it may be.
    pub may_be: Kind,
    /// Who is told.
    pub role: Role,
    /// With how many business days left of the shorter term, once each.
    pub before: &'static [u32],
}

/// A question of the process that asks for information has ten days of its fifteen: its liaison hears of it on
/// the eighth, while there is time to answer by then.
pub const DOUBTS: &[Doubt] = &[Doubt {
    kind: Kind::Accountability,
    may_be: Kind::Information,
    role: Role::Liaison,
    before: &[2],
}];

impl Doubt {
    /// Whether a digest made now tells of a question with so many business days left of its own term; as
    /// [`Ladder::speaks`](super::Ladder::speaks).
    pub fn speaks(&self, left_at_last_digest: i64, left_now: i64) -> bool {
        let left = left_now - self.fewer();
        let rung = Rung {
            role: self.role,
            before: self.before.to_vec(),
            daily_from: None,
        };
        // Once the shorter date has passed it is too late to warn of it.
        left >= 0 && rung.passed(left_at_last_digest - self.fewer(), left)
    }

    /// With how many business days left of its own term a question is first spoken of.
    pub fn first_word(&self) -> i64 {
        let first = self.before.iter().max().copied().unwrap_or_default();
        i64::from(first) + self.fewer()
    }

    fn fewer(&self) -> i64 {
        i64::from(self.kind.days()) - i64::from(self.may_be.days())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eighth_day_speaks_once() {
        let [doubt] = DOUBTS else {
            panic!("{DOUBTS:?}");
        };
        assert_eq!(doubt.first_word(), 7);
        let table = [
            // left at the last digest, left now: fifteen days, so seven are left on the eighth
            (9, 8, false),
            (8, 7, true),
            (7, 7, false),
            (7, 6, false),
            (6, 5, false),
            (5, 4, false),
            (8, 6, true),
            (8, 4, false),
            (15, 5, true),
        ];
        for (before, now, expected) in table {
            assert_eq!(doubt.speaks(before, now), expected, "{before} > {now}");
        }
    }

    #[test]
    fn what_may_be_of_a_shorter_kind_is_of_a_longer_one() {
        for doubt in DOUBTS {
            assert!(doubt.may_be.days() < doubt.kind.days());
        }
    }
}
