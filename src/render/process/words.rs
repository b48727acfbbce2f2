//! What a process says, in words.

use crate::domain::base::Key;
use crate::domain::process::{DAILY, Edit, Kind, REMINDED, Row, Section, Setting, To, Value};
use crate::locale::Lang;
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
        (_, Value::List(all)) => {
            let all: Vec<_> = all.iter().map(Value::words).collect();
            all.join(", ")
        }
        (_, other) => other.words(),
    }
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
        ([_], _) => rungs(lang, says, (before, after)),
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
            vec![changed(lang, (setting, &what), &before, &after)]
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
    let (section, entry) = (section.name(), name.as_str());
    match after.is_some() {
        true => t!(lang, "setting-added", section = section, name = entry),
        false => t!(lang, "setting-removed", section = section, name = entry),
    }
}

/// The steps of the ladder that are others.
fn rungs(
    lang: Lang,
    says: &Says,
    (before, after): (Option<&Value>, Option<&Value>),
) -> Vec<String> {
    let of = |list: Option<&Value>| {
        let list = list.map(|list| (Section::Reminders.name().to_owned(), list.clone()));
        Says::from_iter(list)
    };
    let (old, new) = (of(before), of(after));
    let mut lines = Vec::new();
    for role in REMINDED {
        let Some(key) = Key::parse(role.name()) else {
            continue;
        };
        for row in Section::Reminders.rows() {
            let field = |all: &Says| {
                let rung = Section::Reminders.said(all, Some(&key));
                rung.and_then(|rung| rung.get(row.field)).cloned()
            };
            let (before, after) = (field(&old), field(&new));
            let [before, after] = [before, after].map(|one| value(lang, says, row, one.as_ref()));
            if before != after {
                let what = t!(lang, "setting-role", role = role.name());
                lines.push(changed(lang, (row.setting, &what), &before, &after));
            }
        }
    }
    lines
}
