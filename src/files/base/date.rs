//! A date as a cell holds it, and the parts of it that the cell shows.
//!
//! Dates to the day are told as `2024-07-02`, and an hour besides them is no matter of schedules. A month
//! is told in words, so that nobody takes it for its first day.

use crate::locale::Lang;
use crate::t;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// The parts of a date that a format shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::files) struct Parts {
    pub day: bool,
    pub month: bool,
    pub year: bool,
    pub hour: bool,
}

impl Parts {
    /// The day, which is what a date shows if nobody says otherwise.
    pub(in crate::files) const DAY: Self = Self {
        day: true,
        month: true,
        year: true,
        hour: false,
    };

    /// By the letters of a format and how often each stands: minutes are what comes after hours or before
    /// seconds, three letters of a day are its weekday.
    pub(in crate::files) fn of(letters: impl Iterator<Item = (char, usize)>) -> Self {
        let letters: Vec<(char, usize)> = letters.collect();
        let is = |at: Option<usize>, wanted: char| {
            at.and_then(|at| letters.get(at))
                .is_some_and(|(letter, _)| *letter == wanted)
        };
        let mut parts = Self::default();
        for (at, (letter, count)) in letters.iter().enumerate() {
            match letter {
                'd' => parts.day |= *count < 3,
                'm' if is(at.checked_sub(1), 'h') || is(Some(at + 1), 's') => parts.hour = true,
                'm' => parts.month = true,
                'y' | 'a' => parts.year = true,
                _ => parts.hour = true,
            }
        }
        parts
    }
}

/// A date with its hour, or an hour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::files) struct Date {
    day: NaiveDate,
    time: NaiveTime,
}

/// Days from the beginning of the old count to that of Macintosh.
const UNTIL_1904: f64 = 1462.0;
/// The last day of the year 9999.
const LAST: f64 = 2_958_466.0;
const SECONDS: f64 = 86_400.0;

impl Date {
    /// The date of a number of days.
    pub(in crate::files) fn of_serial(days: f64, since_1904: bool) -> Option<Self> {
        let days = if since_1904 { days + UNTIL_1904 } else { days };
        if !(0.0..LAST).contains(&days) {
            return None;
        }
        // What is kept as a fraction is off by a little.
        let seconds = (days * SECONDS).round();
        let (whole, within) = ((seconds / SECONDS).floor(), seconds % SECONDS);
        // The twenty-ninth of February of 1900, which there was not, is counted.
        let zero = NaiveDate::from_ymd_opt(1899, 12, if whole < 60.0 { 31 } else { 30 })?;
        Some(Self {
            day: zero.checked_add_days(Days::new(whole as u64))?,
            time: NaiveTime::from_num_seconds_from_midnight_opt(within as u32, 0)?,
        })
    }

    /// `2024-07-05`, `2024-07-05T08:00:00`
    pub(in crate::files) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('Z');
        if let Ok(at) = text.parse::<NaiveDateTime>() {
            let (day, time) = (at.date(), at.time());
            return Some(Self { day, time });
        }
        let day = text.split(['T', ' ', '+']).next()?.parse().ok()?;
        let time = NaiveTime::MIN;
        Some(Self { day, time })
    }

    /// What a cell shows of it.
    pub(in crate::files) fn shown(self, parts: Parts) -> String {
        let lang = Lang::spanish();
        let (day, year) = (self.day.day(), self.day.year());
        let month = || lang.month(self.day.month());
        match (parts.day, parts.month, parts.year) {
            (false, true, true) => {
                t!(lang, "when-month", month = month(), year = year.to_string())
            }
            (false, true, false) => month(),
            (true, true, false) => t!(lang, "date-day", day = day, month = month()),
            (false, false, true) => year.to_string(),
            (true, false, false) => day.to_string(),
            (false, false, false) if parts.hour => {
                format!("{:02}:{:02}", self.time.hour(), self.time.minute())
            }
            (true, _, true) | (false, false, false) => self.day.to_string(),
        }
    }
}
