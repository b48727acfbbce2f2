//! Puts tables into a `process.toml`: entries that stay as they are are not touched, nor is anything else,
//! so comments and layout stay.

use crate::files::process::directory::cells::split;
use crate::files::process::directory::{Change, Column, Entry, Table};
use crate::locale::Lang;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, TomlError, Value};

/// The text of a `process.toml` in which each of these tables (as it is, as it is to be) is changed.
///
/// # Errors
/// If the text is no TOML.
pub fn edit(text: &str, tables: &[(&Table, &Table)]) -> Result<String, TomlError> {
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let mut document: DocumentMut = body.parse()?;
    let mut changed = false;
    for (old, new) in tables {
        let changes = old.changes(new);
        changed |= !changes.is_empty();
        if !changes.is_empty() {
            let name = new.thing.name();
            let item = document.as_table_mut().entry(name);
            let item = item.or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
            // `office = []` is as good as nothing.
            if !item.is_array_of_tables() {
                *item = Item::ArrayOfTables(ArrayOfTables::new());
            }
            if let Some(array) = item.as_array_of_tables_mut() {
                change(array, old, new, &changes);
            }
        }
    }
    match changed {
        true => Ok(format!("{mark}{document}")),
        false => Ok(text.to_owned()),
    }
}

fn change(array: &mut ArrayOfTables, old: &Table, new: &Table, changes: &[Change]) {
    let key_of = |table: &toml_edit::Table| -> String {
        let key = table.get("key").and_then(Item::as_str);
        key.unwrap_or_default().to_owned()
    };
    let before = std::mem::replace(array, ArrayOfTables::new());
    let mut positions: Vec<_> = before
        .iter()
        .filter_map(toml_edit::Table::position)
        .collect();
    positions.sort_unstable();
    let mut before: Vec<_> = before.into_iter().map(Some).collect();
    let reordered = changes.contains(&Change::Reordered);
    let mut positions = positions.into_iter();
    for entry in &new.entries {
        let key = entry.key();
        let found = before
            .iter_mut()
            .find(|table| table.as_ref().is_some_and(|table| key_of(table) == key));
        let mut table = match found.and_then(Option::take) {
            Some(table) => table,
            None => {
                let mut table = toml_edit::Table::new();
                table.decor_mut().set_prefix("\n");
                table
            }
        };
        if reordered {
            table.set_position(positions.next());
        }
        write(&mut table, old.entry(key), entry, &new.columns);
        array.push(table);
    }
}

/// Writes what differs.
fn write(table: &mut toml_edit::Table, old: Option<&Entry>, new: &Entry, columns: &[Column]) {
    let differs = |column: &Column| old.is_none_or(|old| old.get(*column) != new.get(*column));
    let mut named = false;
    for column in columns.iter().filter(|column| differs(column)) {
        let name = crate::files::process::directory::write::column_name(*column);
        let value = match column {
            // The names in all languages are one value.
            Column::Name(_) if named => continue,
            Column::Name(_) => {
                named = true;
                names(new)
            }
            Column::Aliases | Column::Liaisons => list(new.get(*column)),
            Column::Sensitive => Some(Value::from(true)).filter(|_| !new.get(*column).is_empty()),
            Column::Key
            | Column::Parent
            | Column::Head
            | Column::Email
            | Column::Hours
            | Column::Office
            | Column::Kind => {
                Some(Value::from(new.get(*column))).filter(|_| !new.get(*column).is_empty())
            }
        };
        match (value, table.get_mut(name).and_then(Item::as_value_mut)) {
            (Some(mut value), Some(place)) => {
                // The comment behind it stays.
                *value.decor_mut() = place.decor().clone();
                *place = value;
            }
            (Some(value), None) => _ = table.insert(name, Item::Value(value)),
            (None, _) => _ = table.remove(name),
        }
    }
}

fn list(cell: &str) -> Option<Value> {
    let texts = split(cell);
    (!texts.is_empty()).then(|| Value::Array(texts.into_iter().collect::<Array>()))
}

fn names(entry: &Entry) -> Option<Value> {
    let texts = entry
        .cells
        .iter()
        .filter_map(|(column, text)| Some((column.language()?, text.as_str())));
    let mut texts: Vec<_> = texts.collect();
    let spanish = Lang::spanish().code();
    texts.sort_by_key(|(code, _)| *code != spanish);
    match texts[..] {
        [] => None,
        [(code, text)] if code == spanish => Some(Value::from(text)),
        _ => Some(Value::InlineTable(
            texts.into_iter().collect::<InlineTable>(),
        )),
    }
}
