//! Changes that were made in the chat, in the text of a `process.toml`: what they are not about stays as it
//! is written there, with its comments.

use super::process::MARK;
use crate::domain::process::{Edit, To, Value};
use chrono::{DateTime, SecondsFormat, Utc};
use std::collections::BTreeMap;
use toml_edit::{
    Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TomlError, Value as Written,
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
    match (at.as_slice(), &edit.to) {
        ([list], To::Set(Value::List(entries))) => {
            let tables = entries.iter().map(|entry| table(entry, None));
            let tables: Option<ArrayOfTables> = tables.collect();
            root.insert(list, Item::ArrayOfTables(tables?));
        }
        ([list, key], To::Set(says @ Value::Table(_))) if entry(root, list, key).is_none() => {
            let mut new = table(says, Some(key))?;
            new.decor_mut().set_prefix("\n");
            entries(root, list)?.push(new);
        }
        ([list, key], To::Remove) if root.get(list).is_some_and(Item::is_array_of_tables) => {
            let all = entries(root, list)?;
            let place = place(all, key)?;
            all.remove(place);
        }
        ([list, key, field], to) => value(entry(root, list, key)?, field, to)?,
        ([name, field], to) => {
            let usual = || Item::Table(Table::new());
            let section = root.entry(name).or_insert_with(usual);
            value(section.as_table_mut()?, field, to)?;
        }
        (_elsewhere, _) => return None,
    }
    Some(())
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
    // `office = []` is as good as nothing.
    if item.as_array().is_some_and(Array::is_empty) {
        *item = none();
    }
    item.as_array_of_tables_mut()
}

fn place(all: &ArrayOfTables, key: &str) -> Option<usize> {
    let is_it = |table: &Table| table.get(KEY).and_then(Item::as_str) == Some(key);
    all.iter().position(is_it)
}

fn entry<'a>(root: &'a mut Table, list: &str, key: &str) -> Option<&'a mut Table> {
    let all = root.get_mut(list)?.as_array_of_tables_mut()?;
    let place = place(all, key)?;
    all.get_mut(place)
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
    if root.contains_key(MARK) {
        root.insert(MARK, Item::Value(until));
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
    fn a_list_takes_the_place_of_another() {
        let rung = |role: &str, days: i64| {
            let says = [
                ("role".to_owned(), Value::text(role)),
                ("before".to_owned(), Value::List(vec![Value::Number(days)])),
            ];
            Value::Table(says.into())
        };
        let all = Value::List(vec![rung("liaison", 3), rung("head", 0)]);
        let text = "[[reminder]]\nrole = \"liaison\"\nbefore = [9]\n";
        let text = edited(text, &Edit::set(&["reminder"], all)).unwrap();
        insta::assert_snapshot!(text, @r#"
        [[reminder]]
        before = [3]
        role = "liaison"

        [[reminder]]
        before = [0]
        role = "head"
        "#);
    }
}
