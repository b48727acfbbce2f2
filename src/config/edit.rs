//! Changes that were made in the chat, in the text of a `process.toml`: what they are not about stays as it
//! is written there, with its comments.

use super::process::MARK;
use super::written::written;
use crate::domain::process::{Edit, Process, Section, To, Value};
use chrono::{DateTime, SecondsFormat, Utc};
use std::collections::BTreeMap;
use toml_edit::{
    Array, ArrayOfTables, DocumentMut, InlineTable, Item, RawString, Table, TomlError,
    Value as Written,
};

/// Why a change is not in a text.
#[derive(Debug, thiserror::Error)]
pub enum Astray {
    /// The text is no TOML.
    #[error(transparent)]
    Malformed(#[from] TomlError),
    /// What it is about is not there, or it is there already.
    #[error("{0}: it is not there, or there already")]
    NotThere(String),
}

/// The field that tells the entries of a list apart.
const KEY: &str = "key";

/// The text with a change in it.
///
/// # Errors
/// [`Astray`]
pub fn edited(text: &str, edit: &Edit) -> Result<String, Astray> {
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let mut document: DocumentMut = body.parse()?;
    let astray = || Astray::NotThere(edit.at.join("."));
    change(document.as_table_mut(), edit).ok_or_else(astray)?;
    Ok(format!("{mark}{document}"))
}

fn change(root: &mut Table, edit: &Edit) -> Option<()> {
    let at: Vec<&str> = edit.at.iter().map(String::as_str).collect();
    let section = Section::parse(at.first()?)?;
    let is_list = section.has_entries();
    match (at.as_slice(), &edit.to) {
        ([list, key], To::Set(says)) if is_list => match find(root, section, key) {
            Some(place) => *entries(root, list)?.get_mut(place)? = table(says, Some(key))?,
            None => {
                let mut new = table(says, Some(key))?;
                new.decor_mut().set_prefix("\n");
                entries(root, list)?.push(new);
            }
        },
        ([list, key], To::Remove) if is_list => {
            let place = find(root, section, key)?;
            take_out(entries(root, list)?, place);
        }
        ([_, role, field], to) if section == Section::Reminders => rung(root, role, field, to)?,
        ([list, key, field], to) if is_list => {
            let place = find(root, section, key)?;
            value(entries(root, list)?.get_mut(place)?, field, to)?;
        }
        ([name, field], to) => {
            if let (To::Remove, None) = (to, root.get(name)) {
                return Some(());
            }
            let section = root
                .entry(name)
                .or_insert_with(|| Item::Table(Table::new()));
            // `hours = { work = "…" }` says the same.
            let written = std::mem::take(section);
            *section = written.into_table().map_or_else(|other| other, Item::Table);
            value(section.as_table_mut()?, field, to)?;
        }
        (_elsewhere, _) => return None,
    }
    Some(())
}

/// A step of the ladder, by its role. A file without steps has the usual ones: they are written down first.
fn rung(root: &mut Table, role: &str, field: &str, to: &To) -> Option<()> {
    let list = Section::Reminders.name();
    if entries(root, list)?.is_empty() {
        let usual = written(&Process::default());
        let says = usual.get(list).and_then(Value::as_list).unwrap_or_default();
        for says in says {
            let mut new = table(says, None)?;
            new.decor_mut().set_prefix("\n");
            entries(root, list)?.push(new);
        }
    }
    if find(root, Section::Reminders, role).is_none() && *to != To::Remove {
        let mut new = Table::new();
        new.decor_mut().set_prefix("\n");
        new.insert(Section::Reminders.id(), role.into());
        entries(root, list)?.push(new);
    }
    let all = entries(root, list)?;
    let is_its = |table: &&mut Table| table.get("role").and_then(Item::as_str) == Some(role);
    // Of several steps of a role the first says it from now on.
    for (place, table) in all.iter_mut().filter(is_its).enumerate() {
        match place {
            0 => value(table, field, to)?,
            _further => _ = table.remove(field),
        }
    }
    // A step that says nothing at all is none.
    for place in (0..all.len()).rev() {
        let table = all.get(place)?;
        let days = table.get("before").and_then(Item::as_array);
        if days.is_none_or(Array::is_empty) && !table.contains_key("daily_from") {
            take_out(all, place);
        }
    }
    Some(())
}

/// Takes an entry out of its list. What stands above it as a paragraph of its own is about those that follow.
fn take_out(all: &mut ArrayOfTables, place: usize) {
    let above = |table: &Table| {
        let prefix = table.decor().prefix().and_then(RawString::as_str);
        prefix.unwrap_or_default().to_owned()
    };
    let before = all.get(place).map(above).unwrap_or_default();
    all.remove(place);
    if let (Some(end), Some(next)) = (before.rfind("\n\n"), all.get_mut(place)) {
        let after = above(next);
        let kept = format!("{}\n{after}", &before[..=end]);
        next.decor_mut().set_prefix(kept);
    }
}

/// A whole file that says this; `None`: it cannot be written.
pub(super) fn text_of(says: &BTreeMap<String, Value>) -> Option<String> {
    let mut document = DocumentMut::new();
    for (name, value) in says {
        let item = match value {
            Value::List(entries) => {
                let tables = entries.iter().map(|entry| table(entry, None));
                Item::ArrayOfTables(tables.collect::<Option<_>>()?)
            }
            Value::Table(_) => Item::Table(table(value, None)?),
            Value::Flag(_) | Value::Number(_) | Value::Text(_) => Item::Value(in_line(value)?),
        };
        document.insert(name, item);
    }
    Some(document.to_string())
}

/// The entries of a list; one that is not there has none.
fn entries<'a>(root: &'a mut Table, list: &str) -> Option<&'a mut ArrayOfTables> {
    let none = || Item::ArrayOfTables(ArrayOfTables::new());
    let item = root.entry(list).or_insert_with(none);
    // `office = [{ … }]` says the same, and `office = []` nothing.
    let written = std::mem::take(item);
    *item = written
        .into_array_of_tables()
        .map_or_else(|other| other, Item::ArrayOfTables);
    item.as_array_of_tables_mut()
}

/// Which entry of its list has a key.
fn find(root: &mut Table, section: Section, key: &str) -> Option<usize> {
    root.get(section.name())?;
    let all = entries(root, section.name())?;
    let is_it = |table: &Table| table.get(section.id()).and_then(Item::as_str) == Some(key);
    all.iter().position(is_it)
}

/// Changes a value of a table; what was written after it on its line stays there.
fn value(table: &mut Table, field: &str, to: &To) -> Option<()> {
    let new = match to {
        To::Remove => {
            table.remove(field);
            return Some(());
        }
        To::Add(text) => {
            let item = table
                .entry(field)
                .or_insert_with(|| Item::Value(Array::new().into()));
            item.as_array_mut()?.push(text.as_str());
            return Some(());
        }
        To::Set(value) => in_line(value)?,
    };
    match table.get_mut(field).and_then(Item::as_value_mut) {
        Some(old) => {
            let decor = old.decor().clone();
            *old = new;
            *old.decor_mut() = decor;
        }
        None => _ = table.insert(field, Item::Value(new)),
    }
    Some(())
}

/// A table with what it says; its key stands first.
fn table(says: &Value, key: Option<&str>) -> Option<Table> {
    let Value::Table(says) = says else {
        return None;
    };
    let mut table = Table::new();
    if let Some(key) = key {
        table.insert(KEY, key.into());
    }
    for (name, value) in says {
        table.insert(name, Item::Value(in_line(value)?));
    }
    Some(table)
}

fn in_line(value: &Value) -> Option<Written> {
    Some(match value {
        Value::Flag(flag) => (*flag).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::List(all) => {
            let all: Option<Array> = all.iter().map(in_line).collect();
            all?.into()
        }
        Value::Table(says) => {
            let pairs = says
                .iter()
                .map(|(name, value)| Some((name, in_line(value)?)));
            let table: Option<InlineTable> = pairs.collect();
            table?.into()
        }
    })
}

/// The text that says that everything changed in the chat until then is in it; `why` is said above that.
///
/// # Errors
/// If it is no TOML.
pub fn marked(text: &str, until: DateTime<Utc>, why: &str) -> Result<String, TomlError> {
    let (bom, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let mut document: DocumentMut = body.parse()?;
    let until = until.to_rfc3339_opts(SecondsFormat::Micros, true);
    let until: Written = until.parse()?;
    let root = document.as_table_mut();
    if let Some(old) = root.get_mut(MARK).and_then(Item::as_value_mut) {
        let decor = old.decor().clone();
        *old = until;
        *old.decor_mut() = decor;
        return Ok(format!("{bom}{document}"));
    }
    // A value of the whole file stands before its tables.
    root.insert(MARK, Item::Value(until));
    if let Some(mut key) = root.key_mut(MARK) {
        key.leaf_decor_mut().set_prefix(format!("# {why}\n"));
    }
    if let Some(value) = root.get_mut(MARK).and_then(Item::as_value_mut) {
        value.decor_mut().set_suffix("\n");
    }
    Ok(format!("{bom}{document}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"# The process.

[hours]
work = "08:00-12:00" # as agreed

[[office]] # the first
key = "salud"
name = "Secretaría de Salud" # official

[[office]]
key = "tic"
name = "TIC"
"#;

    #[test]
    fn only_what_a_change_is_about_changes() {
        let all = [
            Edit::set(&["hours", "work"], Value::text("07:00-13:00")),
            Edit::set(&["office", "salud", "name"], Value::text("Salud")),
            Edit::new(&["office", "salud", "aliases"], To::Add("S".to_owned())),
            Edit::new(&["office", "salud", "aliases"], To::Add("SS".to_owned())),
            Edit::new(&["office", "tic"], To::Remove),
            Edit::entry("zone", "centro", &[("name", Value::text("Centro"))]),
            Edit::set(&["questions", "per_day"], Value::Number(4)),
        ];
        let mut text = FILE.to_owned();
        for edit in &all {
            text = edited(&text, edit).unwrap();
        }
        insta::assert_snapshot!(text, @r#"
        # The process.

        [hours]
        work = "07:00-13:00" # as agreed

        [[office]] # the first
        key = "salud"
        name = "Salud" # official
        aliases = ["S", "SS"]

        [[zone]]
        key = "centro"
        name = "Centro"

        [questions]
        per_day = 4
        "#);
        let at = "2024-07-15T15:00:00.000001Z".parse().unwrap();
        let text = marked(&text, at, "Why.").unwrap();
        let text = marked(&text, at, "Why.").unwrap();
        let first: Vec<_> = text.lines().take(5).collect();
        let expected = [
            "# Why.",
            "amended_until = 2024-07-15T15:00:00.000001Z",
            "",
            "# The process.",
            "",
        ];
        assert_eq!(first, expected);
        assert!(edited(&text, &Edit::new(&["office", "tic", "name"], To::Remove)).is_err());
        assert!(edited(&text, &Edit::new(&["office", "tic"], To::Remove)).is_err());
        assert!(edited("a = [", &all[0]).is_err());
    }

    #[test]
    fn a_step_of_the_ladder_is_changed_where_it_stands() {
        let days = |days: &[i64]| Value::List(days.iter().copied().map(Value::Number).collect());
        let before = |role: &str, all: &[i64]| Edit::set(&["reminder", role, "before"], days(all));
        let text = "# Agreed.\n[[reminder]]\nrole = \"liaison\"\nbefore = [9]\n\n\
            [[reminder]]\nrole = \"liaison\"\nbefore = [3]\ndaily_from = -1\n";
        let text = edited(text, &before("liaison", &[5, 0])).unwrap();
        let text = edited(&text, &before("head", &[1])).unwrap();
        let never = Edit::new(&["reminder", "head", "before"], To::Remove);
        let text = edited(&text, &never).unwrap();
        let expected = "# Agreed.\n[[reminder]]\nrole = \"liaison\"\nbefore = [5, 0]\n\n\
            [[reminder]]\nrole = \"liaison\"\ndaily_from = -1\n";
        assert_eq!(text, expected);
        // Where there are none, the usual ones of the others stay.
        let text = edited("", &before("liaison", &[2])).unwrap();
        let zone = chrono_tz::Tz::America__Bogota;
        let process = crate::config::process_of(std::path::Path::new("p"), &text, zone).unwrap();
        assert_eq!(process.ladder.rungs.len(), 5);
        assert_eq!(process.ladder.rungs[0].before, [2]);
    }

    #[test]
    fn what_is_written_in_one_line_is_changed_too() {
        let text =
            "hours = { work = \"08:00-12:00\" }\noffice = [{ key = \"tic\", name = \"TIC\" }]\n";
        let hours = Edit::set(&["hours", "work"], Value::text("07:00-13:00"));
        let text = edited(text, &hours).unwrap();
        let name = Edit::set(&["office", "tic", "name"], Value::text("Sistemas"));
        let text = edited(&text, &name).unwrap();
        let zone = chrono_tz::Tz::America__Bogota;
        let process = crate::config::process_of(std::path::Path::new("p"), &text, zone).unwrap();
        assert_eq!(process.hours.to_string(), "07:00-13:00");
        assert_eq!(process.offices[0].name, "Sistemas");
    }

    #[test]
    fn a_paragraph_above_an_entry_that_goes_stays() {
        let text = "# All offices.\n\n# The first.\n[[office]]\nkey = \"a\"\nname = \"A\"\n\n\
            [[office]]\nkey = \"b\"\nname = \"B\"\n";
        let text = edited(text, &Edit::new(&["office", "a"], To::Remove)).unwrap();
        assert!(text.contains("# All offices."), "{text}");
        assert!(!text.contains("# The first."), "{text}");
    }
}
