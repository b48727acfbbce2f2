//! What a person types, read into what the library takes, and what would have been right.
//!
//! The arguments reach us as text on purpose: a wrong one is told in the person's language.

use super::failure::Failure;
use super::instant;
use crate::config::read_calendar;
use crate::domain::calendar::{Calendar, FIRST_YEAR, LAST_YEAR, Refusal, Rule};
use crate::domain::question::Kind;
use crate::locale::Lang;
use crate::t;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::path::Path;

/// The longest stretch of a wrong value that is shown.
const SHOWN: usize = 60;

/// The line for a wrong value.
pub(super) fn wrong(lang: Lang, field: &str, value: &[u8], right: String) -> String {
    t!(
        lang,
        "input-wrong",
        field = field,
        value = shown(value),
        right = right
    )
}

fn wrong_text(lang: Lang, field: &str, value: &str, right: String) -> Failure {
    Failure::Input(wrong(lang, field, value.as_bytes(), right))
}

/// A value fit for one line: no control characters, not too long.
pub(super) fn shown(value: &[u8]) -> String {
    let text = String::from_utf8_lossy(value);
    let mut shown: String = text
        .chars()
        .take(SHOWN)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// `--lang`.
pub(super) fn lang(code: &str) -> Result<Lang, Failure> {
    Lang::parse(code).ok_or_else(|| {
        let known: Vec<_> = Lang::all().map(Lang::code).collect();
        let lang = Lang::default();
        wrong_text(
            lang,
            "--lang",
            code,
            t!(lang, "input-lang", known = known.join(", ")),
        )
    })
}

/// `--calendar`, or the national calendar.
pub(super) fn calendar(lang: Lang, file: Option<&Path>) -> Result<Calendar, Failure> {
    match file {
        None => Ok(Calendar::national()),
        Some(path) => read_calendar(path).map_err(|error| Failure::Input(error.text(lang, path))),
    }
}

/// `--rule`.
pub(super) fn rule(lang: Lang, name: &str) -> Result<Rule, Failure> {
    Rule::parse(name).ok_or_else(|| wrong_text(lang, "--rule", name, t!(lang, "input-rule")))
}

/// `--kind`.
pub(super) fn kind(lang: Lang, name: &str) -> Result<Kind, Failure> {
    Kind::parse(name).ok_or_else(|| {
        let known: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        let right = t!(lang, "input-kind", known = known.join(", "));
        wrong_text(lang, "--kind", name, right)
    })
}

/// A whole number; whether it makes a term is for the calendar to say.
pub(super) fn number(lang: Lang, field: &str, text: &str) -> Result<u32, Failure> {
    digits(text.as_bytes()).ok_or_else(|| wrong_text(lang, field, text, t!(lang, "input-number")))
}

/// A number of days as a table or a person gives it, spaces around it allowed.
pub(super) fn digits(text: &[u8]) -> Option<u32> {
    let text = text.trim_ascii();
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    text.iter().try_fold(0, |sum, byte| {
        byte.is_ascii_digit()
            .then(|| sum * 10 + u32::from(byte - b'0'))
    })
}

/// A day of the calendar, `part` of what was typed as `text`.
pub(super) fn date(lang: Lang, field: &str, text: &str, part: &str) -> Result<NaiveDate, Failure> {
    let part = part.trim();
    let date = part.parse::<NaiveDate>().ok();
    // chrono takes `2024-7-5` and worse.
    let Some(date) = date.filter(|date| date.to_string() == part) else {
        return Err(wrong_text(lang, field, text, t!(lang, "input-date")));
    };
    let year = date.year();
    match (FIRST_YEAR..=LAST_YEAR).contains(&year) {
        true => Ok(date),
        false => {
            let no = Refusal::YearOutOfRange { year };
            Err(wrong_text(lang, field, text, lang.refusal(&no)))
        }
    }
}

/// An instant with its offset.
pub(super) fn received(lang: Lang, field: &str, text: &str) -> Result<DateTime<Utc>, Failure> {
    match DateTime::parse_from_rfc3339(text.trim()) {
        Ok(at) => Ok(at.to_utc()),
        Err(_) => {
            let right = instant::what_would_be_right(lang, text.trim());
            Err(wrong_text(lang, field, text, right))
        }
    }
}
