//! `calendar.toml`: an entity's local days and suspensions, each with the act that orders it.

use crate::domain::calendar::{
    Calendar, CalendarError, CalendarSpec, FIRST_YEAR, LAST_YEAR, NonBusinessDay, Suspension,
};
use crate::locale::Lang;
use crate::t;
use chrono::NaiveDate;
use serde::Deserialize;
use std::path::Path;

/// The file as it is written. Dates may stand with or without quotes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    time_zone: Option<String>,
    #[serde(default)]
    saturday_is_business_day: bool,
    #[serde(default, rename = "non_business_day")]
    non_business_days: Vec<DayEntry>,
    #[serde(default, rename = "suspension")]
    suspensions: Vec<SuspensionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DayEntry {
    date: toml::Value,
    act: String,
    adopted: Option<toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SuspensionEntry {
    from: toml::Value,
    to: toml::Value,
    act: String,
    adopted: Option<toml::Value>,
}

/// Why a calendar file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CalendarFileError {
    /// The file cannot be read.
    #[error("cannot be read")]
    Unreadable(#[from] std::io::Error),
    /// A line is no TOML, or holds an unknown key or a value of the wrong kind.
    #[error("line {line} ({text}): {reason}")]
    NotUnderstood {
        /// The line, from 1 on.
        line: usize,
        /// What it says.
        text: String,
        /// The parser's words.
        reason: String,
    },
    /// A date that does not exist or is written otherwise.
    #[error("{field}: {value:?} is no date")]
    BadDate {
        /// The field that holds it.
        field: &'static str,
        /// As it is written.
        value: String,
    },
    /// Understood, but it cannot be.
    #[error(transparent)]
    Contradictory(#[from] CalendarError),
}

/// Reads and prepares the calendar of a file.
pub fn read_calendar(path: &Path) -> Result<Calendar, CalendarFileError> {
    let text = std::fs::read_to_string(path)?;
    Ok(Calendar::new(parse(&text)?)?)
}

fn parse(text: &str) -> Result<CalendarSpec, CalendarFileError> {
    let file: File = toml::from_str(text).map_err(|error| not_understood(text, &error))?;
    let national = CalendarSpec::default();
    let day = |entry: DayEntry| {
        Ok(NonBusinessDay {
            date: date("non_business_day.date", &entry.date)?,
            act: entry.act,
            adopted_on: adopted("non_business_day.adopted", entry.adopted.as_ref())?,
        })
    };
    let suspension = |entry: SuspensionEntry| {
        Ok(Suspension {
            from: date("suspension.from", &entry.from)?,
            to: date("suspension.to", &entry.to)?,
            act: entry.act,
            adopted_on: adopted("suspension.adopted", entry.adopted.as_ref())?,
        })
    };
    Ok(CalendarSpec {
        time_zone: file.time_zone.unwrap_or(national.time_zone),
        saturday_is_business_day: file.saturday_is_business_day,
        non_business_days: collect(file.non_business_days, day)?,
        suspensions: collect(file.suspensions, suspension)?,
    })
}

fn collect<E, T>(
    entries: Vec<E>,
    read: impl Fn(E) -> Result<T, CalendarFileError>,
) -> Result<Vec<T>, CalendarFileError> {
    entries.into_iter().map(read).collect()
}

fn adopted(
    field: &'static str,
    value: Option<&toml::Value>,
) -> Result<Option<NaiveDate>, CalendarFileError> {
    value.map(|value| date(field, value)).transpose()
}

fn date(field: &'static str, value: &toml::Value) -> Result<NaiveDate, CalendarFileError> {
    let text = match value {
        toml::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    text.parse()
        .map_err(|_| CalendarFileError::BadDate { field, value: text })
}

fn not_understood(text: &str, error: &toml::de::Error) -> CalendarFileError {
    let start = error.span().map_or(0, |span| span.start).min(text.len());
    let before = text.as_bytes()[..start].iter();
    let line = before.filter(|byte| **byte == b'\n').count();
    CalendarFileError::NotUnderstood {
        line: line + 1,
        text: text.lines().nth(line).unwrap_or_default().trim().to_owned(),
        reason: error.message().replace('\n', ", "),
    }
}

impl CalendarFileError {
    /// What the operator is told, in one line that begins with the name of the file.
    pub fn text(&self, lang: Lang, path: &Path) -> String {
        let file = path.display().to_string();
        match self {
            Self::Unreadable(error) => {
                t!(
                    lang,
                    "calendar-unreadable",
                    file = file,
                    reason = error.to_string()
                )
            }
            Self::NotUnderstood { line, text, reason } => t!(
                lang,
                "calendar-not-understood",
                file = file,
                line = *line,
                text = text.as_str(),
                reason = reason.as_str()
            ),
            Self::BadDate { field, value } => t!(
                lang,
                "calendar-bad-date",
                file = file,
                field = *field,
                value = value.as_str()
            ),
            Self::Contradictory(error) => contradiction(lang, file, error),
        }
    }
}

fn contradiction(lang: Lang, file: String, error: &CalendarError) -> String {
    match error {
        CalendarError::UnknownTimeZone { name } => {
            t!(
                lang,
                "calendar-bad-zone",
                file = file,
                value = name.as_str()
            )
        }
        CalendarError::DateOutOfRange { field, date } => t!(
            lang,
            "calendar-date-out-of-range",
            file = file,
            field = *field,
            value = date.to_string(),
            first = FIRST_YEAR.to_string(),
            last = LAST_YEAR.to_string()
        ),
        CalendarError::EndsBeforeStart { from, to } => t!(
            lang,
            "calendar-ends-before-start",
            file = file,
            from = from.to_string(),
            to = to.to_string()
        ),
        CalendarError::MissingAct { field, date } => t!(
            lang,
            "calendar-missing-act",
            file = file,
            field = *field,
            date = date.to_string()
        ),
    }
}
