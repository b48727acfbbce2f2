//! What a process says, in words.

use crate::domain::base::Key;
use crate::domain::mailing::Lead;
use crate::domain::process::{DAILY, Edit, Kind, Row, Section, Setting, To, Value};
use crate::locale::Lang;
use crate::render;
use crate::t;
use std::collections::BTreeMap;

/// What a process says, by name.
pub type Says = BTreeMap<String, Value>;

/// The name of an entry, or its key if it has none.
pub fn entry_name(lang: Lang, says: &Says, section: Section, key: &Key) -> String {
    if section == Section::Reminders {
        return t!(lang, "setting-role", role = key.as_str());
    }
    let name = section
        .said(says, Some(key))
        .and_then(|entry| entry.get("name"));
    name.map_or_else(|| key.to_string(), |name| reading(lang, name))
}

/// A text in the language of whoever reads it.
pub fn reading(lang: Lang, value: &Value) -> String {
    match value {
        Value::Table(by_code) => {
            let own = by_code.get(lang.code());
            let usual = || by_code.get(Lang::spanish().code());
            let any = || by_code.values().next();
            own.or_else(usual)
                .or_else(any)
                .map(Value::words)
                .unwrap_or_default()
        }
        other => other.words(),
    }
}

/// What a setting says.
pub fn value(lang: Lang, says: &Says, row: &Row, value: Option<&Value>) -> String {
    let nothing = || t!(lang, "setting-nothing", setting = row.setting.name());
    let Some(value) = value else {
        return nothing();
    };
    match (row.kind, value) {
        (Kind::Entry(section), Value::Text(key)) => match Key::parse(key) {
            Some(key) => entry_name(lang, says, section, &key),
            None => key.clone(),
        },
        (Kind::OneOf(_), Value::Flag(flag)) => {
            t!(
                lang,
                "setting-choice",
                choice = if *flag { "yes" } else { "no" }
            )
        }
        (Kind::OneOf(_), Value::Number(number)) => chosen(lang, row.setting, *number),
        (Kind::OneOf(_), Value::Text(choice)) => {
            t!(lang, "setting-choice", choice = choice.as_str())
        }
        // An hour without its seconds.
        (Kind::Time, Value::Text(hour)) => hour.chars().take(5).collect(),
        (_, Value::List(all)) if all.is_empty() => nothing(),
        (Kind::Leads, Value::List(all)) => {
            let all: Vec<_> = all.iter().filter_map(Value::as_text).collect();
            all.iter()
                .map(|one| lead(lang, one))
                .collect::<Vec<_>>()
                .join(", ")
        }
        (_, Value::List(all)) => {
            let all: Vec<_> = all.iter().map(Value::words).collect();
            all.join(", ")
        }
        (_, other) => other.words(),
    }
}

/// A span before an encounter: `8d`.
fn lead(lang: Lang, text: &str) -> String {
    let Ok(lead) = text.parse::<Lead>() else {
        return text.to_owned();
    };
    render::ahead(lang, lead)
}

fn chosen(lang: Lang, setting: Setting, number: i64) -> String {
    match DAILY.iter().find(|(_, days)| *days == number) {
        Some((choice, _)) if setting == Setting::Daily => {
            t!(lang, "setting-choice", choice = *choice)
        }
        _counted => t!(
            lang,
            "setting-count",
            setting = setting.name(),
            count = number
        ),
    }
}

/// What a change does, a line each: where, what it says now and what it will say.
pub fn change(
    lang: Lang,
    says: &Says,
    edit: &Edit,
    (before, after): (Option<&Value>, Option<&Value>),
) -> Vec<String> {
    let section = edit.at.first().and_then(|name| Section::parse(name));
    let Some(section) = section else {
        return Vec::new();
    };
    match (edit.at.as_slice(), Setting::at(&edit.at)) {
        ([_, key], None) => vec![whole((lang, says), section, key, (before, after))],
        (at, Some(setting)) => {
            let row = setting.row();
            let what = match at {
                [_, key, _] => Key::parse(key)
                    .map(|key| entry_name(lang, says, section, &key))
                    .unwrap_or_default(),
                _table => String::new(),
            };
            let before = value(lang, says, &row, before);
            let after = match &edit.to {
                To::Add(text) => format!("+ {text}"),
                To::Set(_) | To::Remove => value(lang, says, &row, after),
            };
            let mut lines = changed(lang, (setting, &what), &before, &after);
            if setting == Setting::GroupSensitive && before != after {
                lines.push('\n');
                lines.push_str(&t!(lang, "setting-sensitive"));
            }
            vec![lines]
        }
        // What has no card: it is changed in the workbook.
        ([_, key, field], None) => {
            let name = Key::parse(key).map(|key| entry_name(lang, says, section, &key));
            let words = |value: Option<&Value>| match value.map(Value::words) {
                Some(words) if !words.is_empty() => words,
                _ => t!(lang, "setting-nothing", setting = field.as_str()),
            };
            vec![t!(
                lang,
                "setting-changes-of",
                what = name.unwrap_or_default(),
                label = lang.directory_column(field, ""),
                before = words(before),
                after = words(after)
            )]
        }
        _unknown => Vec::new(),
    }
}

fn changed(lang: Lang, (setting, what): (Setting, &str), before: &str, after: &str) -> String {
    let label = t!(lang, "setting", setting = setting.name());
    match what.is_empty() {
        true => t!(
            lang,
            "setting-changes",
            label = label,
            before = before,
            after = after
        ),
        false => t!(
            lang,
            "setting-changes-of",
            what = what,
            label = label,
            before = before,
            after = after
        ),
    }
}

fn whole(
    (lang, says): (Lang, &Says),
    section: Section,
    key: &str,
    (before, after): (Option<&Value>, Option<&Value>),
) -> String {
    let entry = after.or(before).and_then(Value::as_table);
    let name = entry.and_then(|entry| entry.get("name"));
    let name = name.map_or_else(|| key.to_owned(), |name| reading(lang, name));
    let office = entry.and_then(|entry| Key::parse(entry.get("office")?.as_text()?));
    if let (Some(office), true) = (office, after.is_some()) {
        let office = entry_name(lang, says, Section::Offices, &office);
        return t!(lang, "setting-added-topic", name = name, office = office);
    }
    let (key, entry) = (section.name(), name.as_str());
    if section == Section::Groups && after.is_some() {
        return t!(lang, "setting-added-group", name = entry);
    }
    let section = key;
    match after.is_some() {
        true => t!(lang, "setting-added", section = section, name = entry),
        false => t!(lang, "setting-removed", section = section, name = entry),
    }
}
