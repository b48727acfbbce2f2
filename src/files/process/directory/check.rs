//! What does not hang together in the tables of a file, told by the sheet, the row and the column that the
//! person wrote, before anything is made of it.
//!
//! Deliberately absent: what only the whole process can tell, which the configuration checks.

use crate::domain::base::Thing;
use crate::domain::base::fold::folded;
use crate::files::process::directory::cells::split;
use crate::files::process::directory::read::{BadTable, Cause};
use crate::files::process::directory::write::title;
use crate::files::process::directory::{Column, Entry, Table};
use crate::locale::Lang;
use std::collections::{BTreeMap, HashMap};

/// A sheet as the person wrote it: its name, and what each column is called there.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub sheet: String,
    pub titles: BTreeMap<Column, String>,
}

impl Written {
    /// The title of a column as it is written; of one that is not there, ours.
    pub(super) fn title(&self, column: Column) -> String {
        let written = self.titles.get(&column).cloned();
        written.unwrap_or_else(|| title(Lang::default(), column))
    }

    /// Something wrong with a cell.
    pub(super) fn bad(&self, entry: &Entry, column: Column, value: &str, cause: Cause) -> BadTable {
        BadTable::BadCell {
            sheet: self.sheet.clone(),
            line: entry.line,
            column,
            title: self.title(column),
            value: value.to_owned(),
            cause,
        }
    }
}

/// Everything that does not hang together. `known` are the tables that the file does not have.
pub(super) fn check(tables: &[(Table, Written)], known: &[Table]) -> Vec<BadTable> {
    let mut bad = Vec::new();
    let of = |thing: Thing| -> &[Entry] {
        let new = tables
            .iter()
            .map(|(table, _)| table)
            .find(|table| table.thing == thing);
        let table = new.or_else(|| known.iter().find(|table| table.thing == thing));
        table.map_or(&[], |table| &table.entries)
    };
    for (table, written) in tables {
        twice(table, written, &mut bad);
        let (column, among) = match table.thing {
            Thing::Office => (Column::Parent, of(Thing::Office)),
            Thing::Topic => (Column::Office, of(Thing::Office)),
            Thing::Zone => (Column::Parent, of(Thing::Zone)),
            Thing::Space | Thing::Group => continue,
        };
        let by_key: HashMap<&str, &Entry> = among.iter().map(|one| (one.key(), one)).collect();
        for entry in &table.entries {
            let wanted = entry.get(column);
            let circle = column == Column::Parent && is_circle(entry, &by_key);
            let cause = match by_key.contains_key(wanted) {
                _ if wanted.is_empty() => continue,
                false => Cause::NotThere,
                true if circle => Cause::Circle,
                true => continue,
            };
            bad.push(written.bad(entry, column, wanted, cause));
        }
    }
    // A sheet of offices without one that topics of before are answered by.
    if let Some((offices, written)) = tables
        .iter()
        .find(|(table, _)| table.thing == Thing::Office)
        && !tables.iter().any(|(table, _)| table.thing == Thing::Topic)
    {
        for topic in of(Thing::Topic) {
            let office = topic.get(Column::Office);
            if offices.entry(office).is_none() {
                bad.push(BadTable::Needed {
                    sheet: written.sheet.clone(),
                    office: office.to_owned(),
                    topic: topic.name().to_owned(),
                });
            }
        }
    }
    bad
}

/// Whether what an entry is part of is, in the end, part of the entry.
fn is_circle(entry: &Entry, by_key: &HashMap<&str, &Entry>) -> bool {
    let mut at = entry.get(Column::Parent);
    for _ in 0..=by_key.len() {
        if at == entry.key() {
            return true;
        }
        match by_key.get(at) {
            Some(next) => at = next.get(Column::Parent),
            None => return false,
        }
    }
    // Another circle further up is told there.
    false
}

/// Keys that stand twice, and names that two offices have.
fn twice(table: &Table, written: &Written, bad: &mut Vec<BadTable>) {
    let mut keys: HashMap<&str, u32> = HashMap::new();
    let mut names: HashMap<String, (&str, u32)> = HashMap::new();
    for entry in &table.entries {
        let key = entry.key();
        if let Some(line) = keys.insert(key, entry.line) {
            bad.push(written.bad(entry, Column::Key, key, Cause::Twice(line)));
            continue;
        }
        if table.thing != Thing::Office {
            continue;
        }
        let aliases = split(entry.get(Column::Aliases)).into_iter();
        let aliases = aliases.map(|name| (Column::Aliases, name));
        let name = Column::Name(Lang::default().code());
        let own = [
            (name, entry.name().to_owned()),
            (Column::Key, key.to_owned()),
        ];
        for (column, name) in own.into_iter().chain(aliases) {
            let (owner, line) = *names.entry(folded(&name)).or_insert((key, entry.line));
            if owner != key {
                bad.push(written.bad(entry, column, &name, Cause::Twice(line)));
            }
        }
    }
}
