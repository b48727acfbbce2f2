//! The values of the core as they are written in TOML: keys, texts, times, names.

use super::reader::FromToml;
use crate::domain::base::Key;
use crate::domain::calendar::{FIRST_YEAR, LAST_YEAR, WorkingHours};
use crate::domain::process::GroupKind;
use crate::domain::space::SpaceKind;
use crate::domain::staff::role::Role;
use chrono::{DateTime, Datelike, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use toml::Value;

/// How a local date and time is written.
pub(super) const DATE_TIME: &str = "\"2024-07-13 09:00\"";

/// A local date and time, with or without quotes and seconds; one with an offset is an instant as it
/// stands. An hour that the clocks skip is none, of one that comes twice it is the first.
pub(super) fn instant(value: &Value, zone: Tz) -> Option<DateTime<Utc>> {
    let text = written(value)?;
    let local = || {
        let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
        let text = text.replacen(' ', "T", 1);
        let naive = formats
            .iter()
            .find_map(|format| NaiveDateTime::parse_from_str(&text, format).ok())?;
        Some(zone.from_local_datetime(&naive).earliest()?.to_utc())
    };
    let at = match DateTime::parse_from_rfc3339(&text) {
        Ok(at) => at.to_utc(),
        Err(_) => local()?,
    };
    // The years that the calendar knows: what lies outside is a slip of the pen.
    (FIRST_YEAR..=LAST_YEAR).contains(&at.year()).then_some(at)
}

/// The text of a value that is a date or a time, with or without quotes.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Datetime(at) => Some(at.to_string()),
        _ => None,
    }
}

impl FromToml for Key {
    const WANTED: &'static str = "\"a-z 0-9 -\" (1–24)";
    fn from_toml(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

impl FromToml for SpaceKind {
    const WANTED: &'static str = "\"public_hearing\" | \"sector_hearing\" | \"forum\" | \
        \"working_table\" | \"zonal_dialogue\" | \"management_fair\" | \"neighbourhood_day\" | \
        \"virtual\" | \"core_group\" | \"children\"";
    fn from_toml(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

impl FromToml for GroupKind {
    const WANTED: &'static str = "\"value\" | \"interest\"";
    fn from_toml(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

impl FromToml for Role {
    const WANTED: &'static str =
        "\"liaison\" | \"head\" | \"coordinator\" | \"committee\" | \"auditor\"";
    fn from_toml(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

impl FromToml for WorkingHours {
    const WANTED: &'static str = "\"08:00-12:00, 14:00-17:00\"";
    fn from_toml(value: &Value) -> Option<Self> {
        value.as_str()?.parse().ok()
    }
}

impl FromToml for NaiveTime {
    const WANTED: &'static str = "\"08:00\"";
    fn from_toml(value: &Value) -> Option<Self> {
        let text = written(value)?;
        let formats = ["%H:%M", "%H:%M:%S"];
        formats
            .iter()
            .find_map(|format| Self::parse_from_str(&text, format).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_listed_as_they_are_called() {
        let names: Vec<_> = SpaceKind::ALL
            .iter()
            .map(|kind| format!("{:?}", kind.name()))
            .collect();
        assert_eq!(SpaceKind::WANTED, names.join(" | "));
    }

    #[test]
    fn instants_are_read_as_people_write_them() {
        let at = |text: &str, zone| instant(&Value::String(text.into()), zone);
        let utc = |text: &str| text.parse::<DateTime<Utc>>().ok();
        let bogota = Tz::America__Bogota;
        for good in [
            "2024-07-13 09:00",
            " 2024-07-13T09:00 ",
            "2024-07-13 09:00:00",
            "2024-07-13T09:00:00-05:00",
        ] {
            assert_eq!(at(good, bogota), utc("2024-07-13T14:00:00Z"), "{good}");
        }
        for bad in [
            "",
            "2024-07-13",
            "31/02/2024 09:00",
            "2024-02-31 09:00",
            "2024-07-13 24:00",
            "2204-07-13 09:00",
            "2024-07-13 9 a. m.",
        ] {
            assert_eq!(at(bad, bogota), None, "{bad}");
        }
        // Santiago jumps from 00:00 to 01:00 on 8 September 2024, and repeats 23:00 on 6 April.
        let santiago = Tz::America__Santiago;
        assert_eq!(at("2024-09-08 00:30", santiago), None);
        assert_eq!(
            at("2024-04-06 23:30", santiago),
            utc("2024-04-07T02:30:00Z")
        );
    }
}
