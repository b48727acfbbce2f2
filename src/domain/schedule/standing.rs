//! What may become of an activity: done, open again, put off, measured. Pure.
//!
//! The dates of the schedule are facts and stay; a new date stands beside them until a new version of
//! the schedule says something else about when. Deliberately absent: who may do any of it.

use crate::domain::base::names::named;
use chrono::{Months, NaiveDate};

named! {
    /// Whether it is done.
    #[derive(Default)]
    Status {
        /// Not yet.
        #[default]
        Open = "open",
        /// Done.
        Done = "done",
    }
}

named! {
    /// A step in what became of an activity.
    EventKind {
        /// It is done.
        Done = "done",
        /// It is not done after all.
        Reopened = "reopened",
        /// It was put off to another day.
        Postponed = "postponed",
        /// The schedule has another day for it.
        Superseded = "superseded",
        /// So much of it is done.
        Progress = "progress",
        /// The indicator has a value.
        Measured = "measured",
        /// Something was remarked.
        Remarked = "remarked",
    }
}

/// Where an activity stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether the newest version of the schedule no longer has it.
    pub dropped: bool,
    /// Whether it is done.
    pub status: Status,
    /// The first day of the schedule.
    pub start: Option<NaiveDate>,
    /// The last day of the schedule.
    pub finish: Option<NaiveDate>,
    /// The day it was put off to.
    pub postponed_to: Option<NaiveDate>,
    /// How much of it is done, of a hundred.
    pub progress: Option<i64>,
}

/// What somebody wants to become of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// It is done.
    Finish,
    /// It is not done after all.
    Reopen,
    /// It will be done by another day, and why.
    Postpone(NaiveDate, &'a str),
    /// So much of it is done, of a hundred.
    Progress(i64),
    /// The indicator has this value; in what it is measured.
    Measure(&'a str, Option<Unit>),
    /// This is to be remarked.
    Note,
}

/// What an indicator is counted in, as far as a value can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Of a hundred.
    Percentage,
    /// Things: a number, and perhaps of what.
    Number,
}

impl Unit {
    /// Whether a value is one of this unit.
    pub fn fits(self, value: &str) -> bool {
        let text = value.trim();
        let end = text.find(|c: char| !c.is_ascii_digit() && !",.".contains(c));
        let (number, rest) = text.split_at(end.unwrap_or(text.len()));
        let digits = number.starts_with(|c: char| c.is_ascii_digit());
        let marks = number.matches([',', '.']).count();
        match self {
            Self::Percentage => digits && marks <= 1 && matches!(rest.trim(), "" | "%"),
            Self::Number => digits && !rest.trim_start().starts_with('%'),
        }
    }
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reluctance {
    /// The schedule no longer has it.
    Dropped,
    /// It is done.
    Done,
    /// It is not done.
    NotDone,
    /// The new date is over.
    Past,
    /// The new date is the one it has.
    SameDate,
    /// The new date is before its first day.
    BeforeStart,
    /// The new date is years away: a slip of the pen.
    TooFar,
    /// A new date needs a reason.
    NoReason,
    /// Of a hundred there are no more than a hundred.
    NoPercentage,
    /// The value is none of the indicator's unit.
    NotInUnit,
}

/// A new date further away than this is taken for a slip of the pen.
const FAR: Months = Months::new(36);

impl Standing {
    /// The day that counts: the one it was put off to, or its last one.
    pub fn due(&self) -> Option<NaiveDate> {
        self.postponed_to.or(self.finish)
    }

    /// Where it stands after a step taken on a day.
    ///
    /// # Errors
    /// If it cannot be taken.
    pub fn after(self, step: Step<'_>, today: NaiveDate) -> Result<Self, Reluctance> {
        if self.dropped {
            return Err(Reluctance::Dropped);
        }
        let done = self.status == Status::Done;
        match step {
            Step::Finish if done => Err(Reluctance::Done),
            Step::Finish => Ok(Self {
                status: Status::Done,
                ..self
            }),
            Step::Reopen if !done => Err(Reluctance::NotDone),
            Step::Reopen => Ok(Self {
                status: Status::Open,
                ..self
            }),
            Step::Postpone(..) if done => Err(Reluctance::Done),
            Step::Postpone(to, reason) => {
                self.may_move(to, today)?;
                if reason.trim().is_empty() {
                    return Err(Reluctance::NoReason);
                }
                Ok(Self {
                    postponed_to: Some(to),
                    ..self
                })
            }
            Step::Progress(percent) if !(0..=100).contains(&percent) => {
                Err(Reluctance::NoPercentage)
            }
            Step::Progress(percent) => Ok(Self {
                progress: Some(percent),
                ..self
            }),
            Step::Measure(value, Some(unit)) if !unit.fits(value) => Err(Reluctance::NotInUnit),
            Step::Measure(..) | Step::Note => Ok(self),
        }
    }

    /// Whether it can be put off to a day.
    ///
    /// # Errors
    /// If it cannot.
    pub fn may_move(&self, to: NaiveDate, today: NaiveDate) -> Result<(), Reluctance> {
        if self.status == Status::Done {
            return Err(Reluctance::Done);
        }
        if to < today {
            return Err(Reluctance::Past);
        }
        if Some(to) == self.due() {
            return Err(Reluctance::SameDate);
        }
        if self.start.is_some_and(|start| to < start) {
            return Err(Reluctance::BeforeStart);
        }
        match today.checked_add_months(FAR) {
            Some(far) if to <= far => Ok(()),
            _ => Err(Reluctance::TooFar),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn values_are_of_their_unit() {
        for value in ["40", "40 %", "40,5%", "100%"] {
            assert!(Unit::Percentage.fits(value), "{value}");
        }
        for value in ["casi todo", "40 talleres", "", "%", "1.000,5"] {
            assert!(!Unit::Percentage.fits(value), "{value}");
        }
        for value in ["3", "3 talleres", "1.200", "0"] {
            assert!(Unit::Number.fits(value), "{value}");
        }
        for value in ["tres", "40 %", ""] {
            assert!(!Unit::Number.fits(value), "{value}");
        }
    }

    #[test]
    fn what_may_become_of_an_activity() {
        let today = day("2024-07-15");
        let open = Standing {
            start: Some(day("2024-07-01")),
            finish: Some(day("2024-07-31")),
            ..Standing::default()
        };
        let done = open.after(Step::Finish, today).unwrap();
        let gone = Standing {
            dropped: true,
            ..open
        };
        let late = Step::Postpone(day("2024-08-15"), "Llueve.");
        let put_off = open.after(late, today).unwrap();
        assert_eq!(put_off.due(), Some(day("2024-08-15")));
        assert_eq!(done.after(Step::Reopen, today), Ok(open));
        let table = [
            (gone, Step::Finish, Reluctance::Dropped),
            (done, Step::Finish, Reluctance::Done),
            (done, late, Reluctance::Done),
            (open, Step::Reopen, Reluctance::NotDone),
            (
                open,
                Step::Postpone(day("2024-07-14"), "x"),
                Reluctance::Past,
            ),
            (
                open,
                Step::Postpone(day("2024-07-31"), "x"),
                Reluctance::SameDate,
            ),
            (put_off, late, Reluctance::SameDate),
            (
                open,
                Step::Postpone(day("2034-07-31"), "x"),
                Reluctance::TooFar,
            ),
            (
                open,
                Step::Postpone(day("2024-08-15"), " "),
                Reluctance::NoReason,
            ),
            (open, Step::Progress(101), Reluctance::NoPercentage),
            (open, Step::Progress(-1), Reluctance::NoPercentage),
        ];
        for (standing, step, why) in table {
            assert_eq!(standing.after(step, today), Err(why), "{step:?}");
        }
        let later = Standing {
            start: Some(day("2024-09-01")),
            finish: Some(day("2024-09-30")),
            ..open
        };
        let early = Step::Postpone(day("2024-08-15"), "x");
        assert_eq!(later.after(early, today), Err(Reluctance::BeforeStart));
        assert_eq!(
            open.after(Step::Progress(40), today).unwrap().progress,
            Some(40)
        );
        assert_eq!(open.after(Step::Note, today), Ok(open));
    }
}
