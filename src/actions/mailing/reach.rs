//! How many people something would reach, and how many not, for which reason: counts, never names.

use crate::actions::Desk;
use crate::domain::base::Blunt;
use crate::domain::mailing::{DayPart, Outcome};
use crate::store::Counts;
use chrono::{DateTime, Utc};

/// How many people something would reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Who would get it.
    pub reached: i64,
    /// Who would not, and why.
    pub left_out: Vec<(Outcome, i64)>,
}

/// The same as it may be seen: nothing that points at somebody.
pub struct Told {
    /// Who would get it.
    pub reached: Blunt,
    /// Who would not, and why.
    pub left_out: Vec<(Outcome, Blunt)>,
}

impl Reach {
    /// As it may be seen.
    pub fn told(&self, blunted: impl Fn(i64) -> Blunt) -> Told {
        let left_out = self.left_out.iter();
        Told {
            reached: blunted(self.reached),
            left_out: left_out
                .map(|(why, count)| (*why, blunted(*count)))
                .collect(),
        }
    }
}

impl From<Counts> for Reach {
    fn from(counts: Counts) -> Self {
        let mut reach = Self::default();
        for (outcome, count) in counts {
            if outcome == Outcome::Sent {
                reach.reached = count;
            } else {
                reach.left_out.push((outcome, count));
            }
        }
        reach.left_out.sort();
        reach
    }
}

/// When those who prefer a part of the day can be written to.
pub(in crate::actions) fn parts(desk: &Desk, now: DateTime<Utc>) -> Vec<(DayPart, DateTime<Utc>)> {
    let courtesy = &desk.process.convocations.courtesy;
    DayPart::ALL
        .map(|part| (part, courtesy.next_for(&desk.calendar, now, part)))
        .into()
}
