//! When citizens may be written to: the entity's quiet hours, and the part of the day a person prefers.
//!
//! Hours delay a message; they never drop it. What would come after its event is not delayed but left
//! out, or, if it is news of a change, sent at once. Replies know no quiet hours.

use crate::domain::calendar::{Calendar, Reason, WorkingHours};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc, Weekday};

/// When the entity writes to citizens of its own accord.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Courtesy {
    /// The hours of a day; all others are quiet.
    pub hours: WorkingHours,
    /// Whether it writes on Sundays.
    pub sundays: bool,
    /// Whether it writes on holidays.
    pub holidays: bool,
}

/// The part of the day at which a person wants to be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// Until noon.
    Mornings,
    /// Until six.
    Afternoons,
    /// From six on.
    Evenings,
}

impl Default for Courtesy {
    /// From 7:00 to 20:00, every day.
    fn default() -> Self {
        Self {
            hours: hours("07:00-20:00"),
            sundays: true,
            holidays: true,
        }
    }
}

/// Hours of ours, which can be read.
fn hours(text: &str) -> WorkingHours {
    text.parse().unwrap_or_default()
}

impl DayPart {
    /// Every part, in the order of the day.
    pub const ALL: [Self; 3] = [Self::Mornings, Self::Afternoons, Self::Evenings];

    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mornings => "mornings",
            Self::Afternoons => "afternoons",
            Self::Evenings => "evenings",
        }
    }

    fn hours(self) -> WorkingHours {
        hours(match self {
            Self::Mornings => "00:00-12:00",
            Self::Afternoons => "12:00-18:00",
            Self::Evenings => "18:00-24:00",
        })
    }
}

impl Courtesy {
    /// The first instant at or after `at` at which citizens may be written to. `at` itself if the
    /// entity's hours leave no moment at all.
    pub fn next(&self, calendar: &Calendar, at: DateTime<Utc>) -> DateTime<Utc> {
        let open = |date: NaiveDate| self.is_open(calendar, date);
        calendar.next_instant(at, &self.hours, open).unwrap_or(at)
    }

    /// The same for somebody who prefers a part of the day; where the two never meet, the entity's
    /// hours alone.
    pub fn next_for(&self, calendar: &Calendar, at: DateTime<Utc>, part: DayPart) -> DateTime<Utc> {
        let (first, hours) = (self.next(calendar, at), part.hours());
        let mut found = first;
        for _ in 0..8 {
            let open = |date: NaiveDate| self.is_open(calendar, date);
            let next = calendar.next_instant(found, &hours, open).unwrap_or(first);
            if self.next(calendar, next) == next {
                return next;
            }
            found = self.next(calendar, next);
        }
        first
    }

    fn is_open(&self, calendar: &Calendar, date: NaiveDate) -> bool {
        let is_holiday = || {
            let reasons = calendar.reasons(date).iter();
            reasons
                .into_iter()
                .any(|reason| matches!(reason, Reason::Holiday(_)))
        };
        (self.sundays || date.weekday() != Weekday::Sun) && (self.holidays || !is_holiday())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}:00-05:00").parse().unwrap()
    }

    #[test]
    fn quiet_hours_end_when_people_are_up() {
        let calendar = Calendar::national();
        let always = Courtesy::default();
        let rests = Courtesy {
            sundays: false,
            holidays: false,
            ..Courtesy::default()
        };
        // Saturday 13 July 2024; Saturday 20 July is a holiday.
        for (courtesy, from, to) in [
            (&always, "2024-07-13T09:00", "2024-07-13T09:00"),
            (&always, "2024-07-13T06:59", "2024-07-13T07:00"),
            (&always, "2024-07-13T20:00", "2024-07-14T07:00"),
            (&rests, "2024-07-13T20:00", "2024-07-15T07:00"),
            (&rests, "2024-07-19T23:00", "2024-07-22T07:00"),
        ] {
            assert_eq!(courtesy.next(&calendar, at(from)), at(to), "{from}");
        }
    }

    #[test]
    fn a_person_is_written_to_at_their_part_of_the_day() {
        let calendar = Calendar::national();
        let usual = Courtesy::default();
        let office = Courtesy {
            hours: hours("08:00-12:00"),
            ..Courtesy::default()
        };
        for (courtesy, from, part, to) in [
            (
                &usual,
                "2024-07-13T09:00",
                DayPart::Mornings,
                "2024-07-13T09:00",
            ),
            (
                &usual,
                "2024-07-13T12:00",
                DayPart::Mornings,
                "2024-07-14T07:00",
            ),
            (
                &usual,
                "2024-07-13T09:00",
                DayPart::Evenings,
                "2024-07-13T18:00",
            ),
            (
                &usual,
                "2024-07-13T21:00",
                DayPart::Evenings,
                "2024-07-14T18:00",
            ),
            (
                &office,
                "2024-07-13T09:00",
                DayPart::Evenings,
                "2024-07-13T09:00",
            ),
        ] {
            assert_eq!(
                courtesy.next_for(&calendar, at(from), part),
                at(to),
                "{from} {part:?}"
            );
        }
    }
}
