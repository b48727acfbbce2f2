//! Waves: one text that leaves to many at a time.

use crate::domain::base::names::named;
use chrono::{DateTime, TimeDelta, Utc};
use std::fmt;
use std::str::FromStr;

named! {
    /// Whom of its audience a wave is for.
    Readers {
        /// All of it.
        All = "all",
        /// Whoever has not answered yet.
        Unanswered = "unanswered",
        /// Whoever said that they come.
        Coming = "coming",
        /// Not the audience, but whoever was told before.
        Told = "told",
        /// Not the audience, but whoever was there.
        Attended = "attended",
        /// Not the audience, but whoever took part in the survey.
        Voted = "voted",
    }
}

named! {
    /// Where a wave stands.
    WaveState {
        /// It is not due yet.
        Planned = "planned",
        /// Its readers are being gathered, and the first messages leave.
        Gathering = "gathering",
        /// Its messages leave.
        Sending = "sending",
        /// It rests.
        Paused = "paused",
        /// All that could be sent was.
        Done = "done",
        /// It does not leave any more.
        Cancelled = "cancelled",
        /// Its moment passed before it could leave.
        Missed = "missed",
    }
}

/// How long before a space begins, or a survey closes, a wave leaves, in minutes: `8d`, `2h`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lead(pub i64);

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
/// Nobody calls people a year ahead.
const LONGEST: i64 = 366 * DAY;

impl Lead {
    /// So long before an instant.
    pub fn before(self, at: DateTime<Utc>) -> DateTime<Utc> {
        at - TimeDelta::minutes(self.0)
    }

    /// Whole days, or else hours: what people say.
    pub fn in_words(self) -> (&'static str, i64) {
        match self.0 {
            minutes if minutes % DAY == 0 => ("days", minutes / DAY),
            minutes if minutes % HOUR == 0 => ("hours", minutes / HOUR),
            minutes => ("minutes", minutes),
        }
    }

    /// Whom such a wave is usually for: close to the space, whoever comes; before that, whoever has
    /// not answered.
    pub fn usual_readers(self) -> Readers {
        match self.0 {
            minutes if minutes <= DAY => Readers::Coming,
            _ => Readers::Unanswered,
        }
    }
}

impl FromStr for Lead {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let unit = match text.chars().last() {
            Some('d') => DAY,
            Some('h') => HOUR,
            Some('m') => 1,
            _ => return Err(()),
        };
        let count: i64 = text[..text.len() - 1].parse().map_err(|_| ())?;
        let minutes = count.checked_mul(unit).ok_or(())?;
        (1..=LONGEST)
            .contains(&minutes)
            .then_some(Self(minutes))
            .ok_or(())
    }
}

impl fmt::Display for Lead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.in_words() {
            ("days", count) => write!(f, "{count}d"),
            ("hours", count) => write!(f, "{count}h"),
            (_, count) => write!(f, "{count}m"),
        }
    }
}

/// When an entity usually calls people: 30, 8 and 1 days and 2 hours before.
pub fn usual_waves() -> Vec<Lead> {
    [30 * DAY, 8 * DAY, DAY, 2 * HOUR].map(Lead).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_are_read_as_they_are_written() {
        for text in ["30d", "8d", "1d", "2h", "90m"] {
            assert_eq!(text.parse::<Lead>().unwrap().to_string(), text);
        }
        for wrong in [
            "",
            "d",
            "0h",
            "-1d",
            "1w",
            "9999999999999999999d",
            "400d",
            "1é",
        ] {
            assert_eq!(wrong.parse::<Lead>(), Err(()), "{wrong}");
        }
    }
}
