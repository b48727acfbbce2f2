//! What was written about a day or an hour can mean two things: both, to be tapped.
//!
//! Deliberately absent: what is asked for; a press is as good as typing it.

use super::button::{Field, buttons};
use super::say::Buttons;
use crate::locale::{Lang, Moment};
use crate::t;
use chrono::{NaiveDate, NaiveTime};

buttons! {
    /// This one of the two is meant.
    "whichone" Navigates Which {
        /// Which.
        moment: Moment,
    },
}

/// As `20240712T1500`; what is not known is `-`, and an hour of either half of the day ends in `?`.
impl Field for Moment {
    fn write(&self) -> String {
        let time = self.time.map(|time| time.format("%H%M").to_string());
        let time = time.unwrap_or_else(|| "-".to_owned());
        let doubt = if self.is_doubtful { "?" } else { "" };
        format!("{}T{time}{doubt}", self.day.write())
    }

    fn read(text: &str) -> Option<Self> {
        let (day, time) = text.split_once('T')?;
        let (time, is_doubtful) = match time.strip_suffix('?') {
            Some(time) => (time, true),
            None => (time, false),
        };
        let time = match time {
            "-" => None,
            time => Some(NaiveTime::parse_from_str(time, "%H%M").ok()?),
        };
        Some(Self {
            day: Option::<NaiveDate>::read(day)?,
            time,
            is_doubtful,
        })
    }

    fn extremes() -> Vec<Self> {
        let last = NaiveDate::from_ymd_opt(2100, 12, 31);
        let all = [(last, true), (None, false)];
        all.map(|(day, is_doubtful)| Self {
            day,
            time: NaiveTime::from_hms_opt(7, 59, 0),
            is_doubtful,
        })
        .to_vec()
    }
}

/// What can be meant, a button each: with the hour where that is certain.
pub fn which(lang: Lang, candidates: &[Moment]) -> Buttons {
    let row = |moment: &Moment| {
        let day = moment.day.map(|day| lang.short_date(day));
        let time = moment.time.filter(|_| !moment.is_doubtful);
        let hour = time.map(|time| lang.hour(time));
        let label = match (day, hour) {
            (Some(date), Some(hour)) => t!(lang, "wave-moment", date = date, hour = hour),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => String::new(),
        };
        let which = Button::Which { moment: *moment };
        vec![(label, which.into())]
    };
    candidates.iter().map(row).collect()
}
