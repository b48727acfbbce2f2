//! What somebody wrote for a setting, as the process file says it.
//!
//! Deliberately absent: whether the process hangs together with it, which the action checks.

use crate::domain::consultation::read_name;
use crate::domain::process::{Kind, Row, Value, is_email};
use crate::locale::Lang;
use crate::t;

/// The longest line, and how many of them.
const LINE: usize = 200;
const LINES: usize = 60;

/// Between the beginning and the end of some hours, and between one span and the next.
const TO: &[&str] = &["–", "—", " a ", " to ", " hasta ", " until "];
const AND: &[&str] = &[";", "\n", " y ", " and "];

/// The units of the spans before an encounter; how people write them is in the catalogue.
const UNITS: &[&str] = &["d", "h"];

/// More lines than are taken at once.
#[derive(Debug)]
pub(super) struct TooMany;

/// The lines of a text that say something, unless these are too many.
pub(super) fn lines(text: &str) -> Result<Vec<String>, TooMany> {
    let all = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let all: Vec<_> = all.map(ToOwned::to_owned).collect();
    match all.len() <= LINES {
        true => Ok(all),
        false => Err(TooMany),
    }
}

/// Names that are written one on each line, without what lists have in front of them; two that begin with the same
/// word can stand in one line.
pub(super) fn names(text: &str) -> Result<Vec<String>, TooMany> {
    let text = text.replace(';', "\n");
    let bare = |line: &str| {
        let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_listed = number.len() < line.len() && number.starts_with(['.', ')', '-']);
        let after = number.trim_start_matches(['.', ')', '-']);
        // A date goes on with a digit, the number of a list does not.
        match is_listed && !after.starts_with(|c: char| c.is_ascii_digit()) {
            true => after.trim().to_owned(),
            false => line.trim().to_owned(),
        }
    };
    let all = lines(&text)?.into_iter().flat_map(|line| {
        let line = bare(&line);
        let head = line.split(' ').next().unwrap_or_default().to_owned();
        let mut parts: Vec<String> = Vec::new();
        for part in line.split(", ") {
            match parts.last_mut() {
                Some(last) if part.split(' ').next() != Some(head.as_str()) => {
                    last.push_str(", ");
                    last.push_str(part);
                }
                Some(_) | None => parts.push(part.to_owned()),
            }
        }
        parts
    });
    let all: Vec<_> = all.filter(|name| !name.is_empty()).collect();
    match all.len() <= LINES {
        true => Ok(all),
        false => Err(TooMany),
    }
}

/// What was written for a setting; `None`: it is none.
pub(super) fn value(lang: Lang, languages: &[&str], row: &Row, text: &str) -> Option<Value> {
    let text = text.trim();
    match row.kind {
        Kind::Text => line(text).map(Value::text),
        Kind::Texts => {
            let all = lines(text).ok()?;
            let all: Option<Vec<_>> = all.iter().map(|one| line(one)).collect();
            Some(Value::texts(all?.into_iter().map(ToOwned::to_owned)))
        }
        Kind::Names => read_name(line(text)?, languages)
            .ok()
            .map(|name| Value::from(&name)),
        Kind::Email => line(text).filter(|text| is_email(text)).map(Value::text),
        Kind::Url => line(text).map(Value::text),
        Kind::Hours => hours(lang, text).map(Value::Text),
        Kind::Time => {
            let time = lang.read_time(text)?;
            Some(Value::text(time.format("%H:%M").to_string()))
        }
        Kind::Number => whole(text).map(Value::Number),
        Kind::Days => {
            let parts = text.split(|c: char| !c.is_ascii_digit());
            let days = parts.filter(|part| !part.is_empty());
            let days: Option<Vec<_>> = days
                .map(|day| day.parse().ok().map(Value::Number))
                .collect();
            days.filter(|days| !days.is_empty()).map(Value::List)
        }
        Kind::Leads => leads(text),
        // They are chosen.
        Kind::OneOf(_) | Kind::Entry(_) => None,
    }
}

fn line(text: &str) -> Option<&str> {
    let is_sound =
        !text.is_empty() && text.chars().count() <= LINE && !text.chars().any(char::is_control);
    is_sound.then_some(text)
}

/// A number, also with points between its thousands.
fn whole(text: &str) -> Option<i64> {
    let digits: String = text.chars().filter(|c| !".  ".contains(*c)).collect();
    let is_whole = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_whole.then(|| digits.parse().ok())?
}

/// «8 a 12 y 2 p. m. a 5 p. m.», «08:00-12:00, 14:00-17:00».
fn hours(lang: Lang, text: &str) -> Option<String> {
    let mut text = format!(" {} ", text.to_lowercase());
    for and in AND {
        text = text.replace(and, ",");
    }
    for to in TO {
        text = text.replace(to, "-");
    }
    let spans = text
        .split(',')
        .map(str::trim)
        .filter(|span| !span.is_empty());
    let spans: Option<Vec<_>> = spans
        .map(|span| {
            let (from, to) = span.split_once('-')?;
            let (from, to) = (lang.read_time(from)?, lang.read_time(to)?);
            let hour = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
            Some(format!("{}-{}", hour(from), hour(to)))
        })
        .collect();
    spans
        .filter(|spans| !spans.is_empty())
        .map(|spans| spans.join(", "))
}

/// «8 días y 2 horas», «8d, 2h».
fn leads(text: &str) -> Option<Value> {
    let mut text = text.to_lowercase();
    for and in AND {
        text = text.replace(and, ",");
    }
    let spans = text
        .split(',')
        .map(str::trim)
        .filter(|span| !span.is_empty());
    let spans: Option<Vec<_>> = spans.map(lead).collect();
    spans.filter(|spans| !spans.is_empty()).map(Value::texts)
}

fn lead(span: &str) -> Option<String> {
    let word = span.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &span[..span.len() - word.len()];
    let is_called = |unit: &&&str| {
        Lang::all().any(|lang| {
            let words = t!(lang, "setting-unit-words", unit = **unit);
            words.split(',').any(|one| one.trim() == word.trim())
        })
    };
    let unit = UNITS.iter().find(is_called)?;
    (!digits.is_empty()).then(|| format!("{digits}{unit}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::process::Setting;

    fn read(setting: Setting, text: &str) -> Option<String> {
        let lang = Lang::spanish();
        value(lang, &["es", "en"], &setting.row(), text).map(|value| value.words())
    }

    #[test]
    fn names_are_written_in_lists_of_any_kind() {
        let written = "- Secretaría de Salud\n2. Planeación\n3) Obras\n• Hacienda; Tránsito\n\
            Secretaría de Cultura, Secretaría de Deporte\nSecretaría de Cultura, Recreación y Deporte\n12/03/2026";
        let all = names(written).unwrap();
        assert_eq!(
            all,
            [
                "Secretaría de Salud",
                "Planeación",
                "Obras",
                "Hacienda",
                "Tránsito",
                "Secretaría de Cultura",
                "Secretaría de Deporte",
                "Secretaría de Cultura, Recreación y Deporte",
                "12/03/2026",
            ]
        );
    }

    #[test]
    fn what_people_write_is_what_the_file_says() {
        for (setting, text, wanted) in [
            (
                Setting::Work,
                "8 a 12 y 14 a 17",
                Some("08:00-12:00, 14:00-17:00"),
            ),
            (
                Setting::Work,
                "08:00–12:00; 2 p. m. – 5 p. m.",
                Some("08:00-12:00, 14:00-17:00"),
            ),
            (Setting::Work, "todo el día", None),
            (Setting::Digest, "7:30", Some("07:30")),
            (Setting::Digest, "temprano", None),
            (Setting::Before, "5, 3 y 1", Some("5 / 3 / 1")),
            (Setting::Before, "nunca", None),
            (Setting::ZonePeople, "276.744", Some("276744")),
            (Setting::ZonePeople, "-3", None),
            (Setting::Waves, "8 días y 2 horas", Some("8d / 2h")),
            (Setting::Waves, "30d, 8 d", Some("30d / 8d")),
            (
                Setting::Waves,
                "1 día antes, 2 horas antes",
                Some("1d / 2h"),
            ),
            (Setting::Waves, "1 mes", None),
            (Setting::Waves, "pronto", None),
            (Setting::DataEmail, "datos", None),
            (Setting::TopicName, "Salud | Health", Some("Salud | Health")),
            (Setting::OfficeName, "  Salud\u{7}", None),
            (Setting::OfficeAliases, "Salud\n\nSS", Some("Salud / SS")),
        ] {
            assert_eq!(read(setting, text).as_deref(), wanted, "{text}");
        }
    }
}
