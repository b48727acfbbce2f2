//! How long a document is open for comments: business days from its publication, or up to a day.

use super::Refusal;
use crate::domain::calendar::Calendar;
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::fmt;
use std::str::FromStr;

/// How many business days are offered.
pub const USUAL_DAYS: [u8; 3] = [5, 10, 15];
/// The furthest deadline, in days.
const FURTHEST: u64 = 366;

/// How long a document is open for comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// So many business days after the day it is published.
    Days(u8),
    /// Up to the end of this day.
    Until(NaiveDate),
}

impl Term {
    /// The last day of a term that begins at `now`.
    ///
    /// # Errors
    /// [`Refusal::Past`], [`Refusal::TooFar`] or [`Refusal::DayOfRest`].
    pub fn last_day(self, calendar: &Calendar, now: DateTime<Utc>) -> Result<NaiveDate, Refusal> {
        let today = calendar.local_date(now);
        let day = match self {
            Self::Days(0) => return Err(Refusal::Past),
            Self::Days(days) => calendar
                .add_business_days(today, days.into())
                .ok_or(Refusal::TooFar)?,
            Self::Until(day) => day,
        };
        if day <= today {
            return Err(Refusal::Past);
        }
        let furthest = today.checked_add_days(Days::new(FURTHEST));
        if furthest.is_none_or(|furthest| day > furthest) {
            return Err(Refusal::TooFar);
        }
        match calendar.is_business_day(day) {
            true => Ok(day),
            false => Err(Refusal::DayOfRest),
        }
    }

    /// The first instant at which nothing is accepted any more.
    ///
    /// # Errors
    /// As for [`Term::last_day`].
    pub fn closes_at(
        self,
        calendar: &Calendar,
        now: DateTime<Utc>,
    ) -> Result<DateTime<Utc>, Refusal> {
        let day = self.last_day(calendar, now)?;
        Ok(calendar.end_of_day(day))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(days) => write!(f, "{days}"),
            Self::Until(day) => write!(f, "{day}"),
        }
    }
}

impl FromStr for Term {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let days = text.parse().ok().filter(|days| USUAL_DAYS.contains(days));
        let until = || text.parse().ok().map(Self::Until);
        days.map(Self::Days).or_else(until).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn it_ends_with_a_business_day() {
        let calendar = Calendar::national();
        // Monday 15 July 2024; Saturday 20 July is a holiday, and 7 August, a Wednesday.
        let now = at("2024-07-15T10:00:00-05:00");
        for (term, closes) in [
            (Term::Days(5), "2024-07-23T00:00:00-05:00"),
            (Term::Days(15), "2024-08-06T00:00:00-05:00"),
            (
                Term::Until("2024-07-16".parse().unwrap()),
                "2024-07-17T00:00:00-05:00",
            ),
        ] {
            assert_eq!(term.closes_at(&calendar, now), Ok(at(closes)), "{term}");
            assert_eq!(term.to_string().parse(), Ok(term));
        }
    }

    #[test]
    fn odd_deadlines_are_refused() {
        let calendar = Calendar::national();
        let now = at("2024-07-15T10:00:00-05:00");
        for (day, refusal) in [
            ("2024-07-15", Refusal::Past),
            ("2023-07-15", Refusal::Past),
            ("2024-08-07", Refusal::DayOfRest),
            ("2024-07-21", Refusal::DayOfRest),
            ("2026-07-15", Refusal::TooFar),
        ] {
            let term = Term::Until(day.parse().unwrap());
            assert_eq!(term.closes_at(&calendar, now), Err(refusal), "{day}");
        }
        for text in ["", "0", "7", "-5", "300", "2024-13-01", "x"] {
            assert_eq!(text.parse::<Term>(), Err(()));
        }
    }
}
