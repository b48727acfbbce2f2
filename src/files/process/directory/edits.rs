//! What another table changes, as changes of the process: one for each entry or value, so that each can be seen,
//! taken back, and written into the file by itself.
//!
//! Deliberately absent: the order of the entries, which is that of the file.

use crate::domain::process::{Edit, To, Value};
use crate::files::process::directory::cells::split;
use crate::files::process::directory::write::column_name;
use crate::files::process::directory::{Change, Column, Entry, Table};
use crate::locale::Lang;

/// The changes that make a table what another one says.
pub fn edits(old: &Table, new: &Table) -> Vec<Edit> {
    let section = new.thing.name();
    let mut edits: Vec<Edit> = Vec::new();
    for change in old.changes(new) {
        let (Change::Added { key, .. } | Change::Removed { key, .. } | Change::Changed { key, .. }) =
            &change
        else {
            continue;
        };
        let entry = new.entry(key);
        let edit = match (&change, entry) {
            (Change::Added { .. }, Some(entry)) => {
                let says = columns_of(new).filter_map(|column| {
                    let value = value(column, entry)?;
                    Some((column_name(column), value))
                });
                Edit::entry(section, key, &says.collect::<Vec<_>>())
            }
            (Change::Changed { column, .. }, Some(entry)) => {
                let to = value(*column, entry).map_or(To::Remove, To::Set);
                Edit::new(&[section, key, column_name(*column)], to)
            }
            (Change::Removed { .. }, _) => Edit::new(&[section, key], To::Remove),
            (Change::Added { .. } | Change::Changed { .. } | Change::Reordered, _) => continue,
        };
        // The names in all languages are one value.
        if edits.last() != Some(&edit) {
            edits.push(edit);
        }
    }
    edits
}

/// What an entry is written with, its names in all languages once.
fn columns_of(table: &Table) -> impl Iterator<Item = Column> {
    let mut named = false;
    let all = table.columns.iter().copied();
    all.filter(move |column| match column.language() {
        Some(_) => !std::mem::replace(&mut named, true),
        None => *column != Column::Key,
    })
}

/// What a column says of an entry; nothing, if it is empty.
fn value(column: Column, entry: &Entry) -> Option<Value> {
    let cell = entry.get(column);
    match column {
        Column::Name(_) => names(entry),
        Column::Aliases | Column::Liaisons => Some(split(cell))
            .filter(|all| !all.is_empty())
            .map(Value::texts),
        Column::Sensitive => Some(Value::Flag(true)).filter(|_| !cell.is_empty()),
        Column::Key
        | Column::Parent
        | Column::Head
        | Column::Email
        | Column::Hours
        | Column::Office
        | Column::Kind => Some(Value::text(cell)).filter(|_| !cell.is_empty()),
    }
}

fn names(entry: &Entry) -> Option<Value> {
    let texts = entry.cells.iter();
    let texts = texts.filter_map(|(column, text)| Some((column.language()?, text)));
    let texts: Vec<(&str, &String)> = texts.collect();
    match texts[..] {
        [] => None,
        [(code, text)] if code == Lang::spanish().code() => Some(Value::text(text)),
        _ => Some(Value::Table(
            texts
                .into_iter()
                .map(|(code, text)| (code.to_owned(), Value::text(text)))
                .collect(),
        )),
    }
}
