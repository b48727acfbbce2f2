//! The entity's working hours, and the next moment in which it is at work.

use super::Calendar;
use super::prepared::is_covered;
use super::zone::{self, wall};
use chrono::{DateTime, NaiveDate, Utc};
use std::fmt;
use std::str::FromStr;

/// The hours of a business day, as intervals from a minute (included) to a minute (excluded).
///
/// Written `7:30-12:00, 13:30-17:30`; `24:00` is the end of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingHours(Vec<Interval>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Interval {
    from: u32,
    to: u32,
}

/// Why a text is no [`WorkingHours`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// Not of the form `7:30-12:00`.
    #[error("{text:?} is not an interval like 7:30-12:00")]
    NotAnInterval {
        /// The part that is not understood.
        text: String,
    },
    /// An interval ends before it starts, or before the one before it has ended.
    #[error("{text:?} does not lie after what comes before it")]
    OutOfOrder {
        /// The interval.
        text: String,
    },
}

impl FromStr for WorkingHours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        let mut intervals: Vec<Interval> = Vec::new();
        for part in text.split(',') {
            let part = part.trim();
            let interval = interval(part).ok_or_else(|| HoursError::NotAnInterval {
                text: part.to_owned(),
            })?;
            let free_from = intervals.last().map_or(0, |before| before.to);
            if interval.from < free_from || interval.to <= interval.from {
                return Err(HoursError::OutOfOrder {
                    text: part.to_owned(),
                });
            }
            intervals.push(interval);
        }
        Ok(Self(intervals))
    }
}

/// As it is written in files: `08:00-12:00, 14:00-17:00`.
impl fmt::Display for WorkingHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
        for (place, interval) in self.0.iter().enumerate() {
            let comma = if place > 0 { ", " } else { "" };
            write!(f, "{comma}{}-{}", time(interval.from), time(interval.to))?;
        }
        Ok(())
    }
}

fn interval(text: &str) -> Option<Interval> {
    let (from, to) = text.split_once('-')?;
    Some(Interval {
        from: minute(from)?,
        to: minute(to)?,
    })
}

/// The minute of the day of a wall-clock time, up to and including `24:00`.
fn minute(text: &str) -> Option<u32> {
    let (hour, minute) = text.trim().split_once(':')?;
    if minute.len() != 2 || hour.is_empty() || hour.len() > 2 {
        return None;
    }
    if !hour
        .bytes()
        .chain(minute.bytes())
        .all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let of_day = hour * 60 + minute;
    (minute < 60 && of_day <= 24 * 60).then_some(of_day)
}

impl Default for WorkingHours {
    /// `8:00-12:00, 14:00-17:00`
    fn default() -> Self {
        let hours = |from: u32, to: u32| Interval {
            from: from * 60,
            to: to * 60,
        };
        Self(vec![hours(8, 12), hours(14, 17)])
    }
}

impl Calendar {
    /// The first instant at or after `at` that lies in the working hours of a business day.
    /// `None` if the calendar ends before one comes.
    pub fn next_business_instant(
        &self,
        at: DateTime<Utc>,
        hours: &WorkingHours,
    ) -> Option<DateTime<Utc>> {
        self.next_instant(at, hours, |date| self.is_business_day(date))
    }

    /// The first instant at or after `at` that lies in these hours of a day for which `is_open` holds.
    /// `None` if the calendar ends before one comes.
    pub fn next_instant(
        &self,
        at: DateTime<Utc>,
        hours: &WorkingHours,
        is_open: impl Fn(NaiveDate) -> bool,
    ) -> Option<DateTime<Utc>> {
        let mut date = self.local_date(at);
        while is_covered(date) {
            if is_open(date) {
                for interval in &hours.0 {
                    let at_minute = |minute| self.zone.instant_reaching(wall(date, minute * 60));
                    if at < zone::instant(at_minute(interval.to)) {
                        return Some(at.max(zone::instant(at_minute(interval.from))));
                    }
                }
            }
            date = date.succ_opt()?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        assert!("7:30-12:00, 13:30-17:30".parse::<WorkingHours>().is_ok());
        assert!("00:00-24:00".parse::<WorkingHours>().is_ok());
        assert_eq!(
            "8:00-12:00, 14:00-17:00".parse(),
            Ok(WorkingHours::default())
        );
        for bad in [
            "",
            "8-12",
            "8:00",
            "8:0-9:00",
            "+8:00-9:00",
            "8:60-9:00",
            "8:00-24:01",
        ] {
            let error = bad.parse::<WorkingHours>().unwrap_err();
            assert!(matches!(error, HoursError::NotAnInterval { .. }), "{bad}");
        }
        for bad in ["9:00-8:00", "9:00-9:00", "8:00-12:00,11:00-13:00"] {
            let error = bad.parse::<WorkingHours>().unwrap_err();
            assert!(matches!(error, HoursError::OutOfOrder { .. }), "{bad}");
        }
    }
}
