//! How many people something would reach, and how many not, for which reason: counts, never names.

use crate::actions::Desk;
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
