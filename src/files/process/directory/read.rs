//! Tables from sheets that people have edited: columns by their titles in any language, keys that are
//! missing made from names, offices named instead of by key.

use crate::domain::base::fold::folded;
use crate::domain::base::{Key, Thing, Unread};
use crate::domain::calendar::WorkingHours;
use crate::domain::process::{GroupKind, is_email};
use crate::files::process::directory::cells::{columns, split};
use crate::files::process::directory::check::{Written, check};
use crate::files::process::directory::write::{kind_of_sheet, title, unguarded};
use crate::files::process::directory::{Cells, Column, Entry, KINDS, Table, YES};
use crate::files::{Grid, Row};
use crate::locale::Lang;
use std::collections::BTreeSet;

/// What cannot be taken from a sheet. `sheet` is its name as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadTable {
    /// No sheet of this file is one of a directory.
    NoSheet,
    /// A column that means nothing here.
    UnknownColumn {
        /// Where.
        sheet: String,
        /// Its title.
        title: String,
        /// What there could be.
        thing: Thing,
    },
    /// There is no column of names.
    NoNames {
        /// Where.
        sheet: String,
    },
    /// A cell does not say what it should.
    BadCell {
        /// Where.
        sheet: String,
        /// The line of the file.
        line: u32,
        /// The column.
        column: Column,
        /// What the column is called there.
        title: String,
        /// What it says.
        value: String,
        /// What is wrong with it.
        cause: Cause,
    },
    /// There is no office any more that a topic needs.
    Needed {
        /// The sheet of the offices.
        sheet: String,
        /// The office's key.
        office: String,
        /// The topic's name.
        topic: String,
    },
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It is not written as it must be.
    Form,
    /// It cannot be read.
    Unread(Unread),
    /// The same stands in another line.
    Twice(u32),
    /// It names something that is not there.
    NotThere,
    /// It is part of something that is part of it.
    Circle,
}

/// The tables of these sheets, each named as its kind. `known` are the tables as they are: what a file
/// leaves out stays as it is there.
///
/// # Errors
/// Everything that is wrong, at once.
pub fn read_tables(
    sheets: &[(String, &Grid)],
    known: &[Table],
) -> Result<Vec<Table>, Vec<BadTable>> {
    let (mut tables, mut bad): (Vec<(Table, Written)>, Vec<BadTable>) = Default::default();
    for thing in KINDS {
        let sheet = sheets
            .iter()
            .find(|(name, _)| kind_of_sheet(name) == Some(thing));
        let before = known.iter().find(|table| table.thing == thing);
        if let (Some((name, grid)), Some(before)) = (sheet, before) {
            let written = Written {
                sheet: name.clone(),
                ..Written::default()
            };
            let mut reader = Reader {
                written,
                thing,
                bad: &mut bad,
            };
            let table = reader.table(grid, before);
            let written = reader.written;
            tables.extend(table.map(|table| (table, written)));
        }
    }
    if tables.is_empty() && bad.is_empty() {
        bad.push(BadTable::NoSheet);
    }
    resolve(&mut tables, known);
    bad.extend(check(&tables, known));
    match bad.is_empty() {
        true => Ok(tables.into_iter().map(|(table, _)| table).collect()),
        false => Err(bad),
    }
}

/// Whether a sheet is named as one of a directory and has a column of it: it is told what is wrong with it then,
/// and not that it is something else.
pub fn may_be_one(name: &str, grid: &Grid) -> bool {
    let Some(thing) = kind_of_sheet(name) else {
        return false;
    };
    let Some(head) = grid.row(0) else {
        return false;
    };
    let titles: BTreeSet<String> = columns(thing).into_iter().flat_map(titles).collect();
    (0..head.len()).any(|at| titles.contains(&folded(head.get(at))))
}

/// What a column is called, in any language, folded. A name is also `nombre (español)`, and where it says no
/// language the Spanish one.
fn titles(column: Column) -> Vec<String> {
    let mut titles: Vec<String> = Lang::all()
        .map(|lang| folded(&title(lang, column)))
        .collect();
    let Some(code) = column.language() else {
        return titles;
    };
    for lang in Lang::all() {
        let plain = folded(&lang.directory_column("name", ""));
        let plain = plain.split('(').next().unwrap_or_default().trim();
        let own = Lang::all().find(|lang| lang.code() == code);
        titles.extend(own.map(|own| format!("{plain} ({})", folded(&own.name()))));
        titles.extend((code == Lang::spanish().code()).then(|| plain.to_owned()));
    }
    titles
}

struct Reader<'a> {
    written: Written,
    thing: Thing,
    bad: &'a mut Vec<BadTable>,
}

impl Reader<'_> {
    fn table(&mut self, grid: &Grid, before: &Table) -> Option<Table> {
        let mut rows = grid.rows();
        let places = self.columns(rows.next()?, before);
        let mut here: Vec<Column> = places.iter().flatten().copied().collect();
        if !here.iter().any(|column| matches!(column, Column::Name(_))) {
            let sheet = self.written.sheet.clone();
            self.bad.push(BadTable::NoNames { sheet });
            return None;
        }
        let mut entries: Vec<Entry> = rows.filter_map(|row| self.entry(row, &places)).collect();
        give_keys(&mut entries, before);
        if !here.contains(&Column::Key) {
            here.push(Column::Key);
        }
        for entry in &mut entries {
            let Some(old) = before.entry(entry.key()) else {
                continue;
            };
            let kept = old
                .cells
                .iter()
                .filter(|(column, _)| !here.contains(column));
            entry
                .cells
                .extend(kept.map(|(column, text)| (*column, text.clone())));
        }
        Some(Table {
            thing: self.thing,
            columns: before.columns.clone(),
            entries,
        })
    }

    /// Which column is where, by the titles in the first row.
    fn columns(&mut self, head: Row<'_>, before: &Table) -> Vec<Option<Column>> {
        let all = &before.columns;
        let called = |column: &Column, text: &str| titles(*column).contains(&folded(text));
        let place = |at| {
            let text = head.get(at);
            let found = all.iter().find(|column| called(column, text));
            if found.is_none() && !text.is_empty() {
                self.bad.push(BadTable::UnknownColumn {
                    sheet: self.written.sheet.clone(),
                    title: text.to_owned(),
                    thing: self.thing,
                });
            }
            if let Some(column) = found {
                self.written.titles.insert(*column, text.to_owned());
            }
            found.copied()
        };
        (0..head.len()).map(place).collect()
    }

    fn entry(&mut self, row: Row<'_>, places: &[Option<Column>]) -> Option<Entry> {
        let mut entry = Entry {
            line: row.line,
            cells: Cells::new(),
        };
        let mut unread = Vec::new();
        for (at, column) in places.iter().enumerate() {
            let text = unguarded(row.get(at)).trim();
            if let (Some(column), Some(why)) = (column, row.doubt(at)) {
                self.bad_cell(&entry, *column, "", Cause::Unread(why));
                unread.push(*column);
            }
            let Some(column) = column.filter(|_| !text.is_empty()) else {
                continue;
            };
            match tidied(column, text) {
                Some(text) => _ = entry.cells.insert(column, text),
                None => self.bad_cell(&entry, column, text, Cause::Form),
            }
        }
        if entry.cells.is_empty() {
            return None;
        }
        let needed = match self.thing {
            Thing::Topic => Some(Column::Office),
            Thing::Group => Some(Column::Kind),
            Thing::Office | Thing::Space | Thing::Zone => None,
        };
        let name = Column::Name(Lang::default().code());
        if entry.name().is_empty() && !unread.contains(&name) {
            self.bad_cell(&entry, name, "", Cause::Form);
        }
        if let Some(column) = needed
            && places.contains(&Some(column))
            && entry.get(column).is_empty()
            && !unread.contains(&column)
        {
            self.bad_cell(&entry, column, "", Cause::Form);
        }
        Some(entry)
    }

    fn bad_cell(&mut self, entry: &Entry, column: Column, value: &str, cause: Cause) {
        let bad = self.written.bad(entry, column, value, cause);
        let same = |one: &BadTable| {
            matches!(one, BadTable::BadCell { sheet, line, column: of, .. }
                if *sheet == self.written.sheet && *line == entry.line && *of == column)
        };
        // What is wrong in a row is told together.
        let of_row =
            |one: &&BadTable| matches!(one, BadTable::BadCell { line, .. } if *line == entry.line);
        if !self.bad.iter().rev().take_while(of_row).any(same) {
            self.bad.push(bad);
        }
    }
}

/// A cell as it is kept; `None` if it cannot be.
fn tidied(column: Column, text: &str) -> Option<String> {
    match column {
        Column::Key => Key::parse(text).map(|key| key.to_string()),
        Column::Aliases | Column::Liaisons => Some(
            crate::files::process::directory::cells::joined(&split(text)),
        ),
        Column::Hours => Some(text.parse::<WorkingHours>().ok()?.to_string()),
        Column::Email => is_email(text).then(|| text.to_owned()),
        Column::Kind => {
            let wanted = folded(text);
            let called = |kind: &GroupKind| {
                let names = Lang::all().map(|lang| folded(&lang.group_kind(*kind)));
                names
                    .chain([kind.name().to_owned()])
                    .any(|name| name == wanted)
            };
            let kind = GroupKind::ALL.into_iter().find(called)?;
            Some(kind.name().to_owned())
        }
        Column::Sensitive => yes_or_no(text),
        // What people type over several lines is still one name.
        Column::Name(..) | Column::Parent | Column::Head | Column::Office => {
            Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
        }
    }
}

/// [`YES`] or nothing, for what people write in whatever language.
fn yes_or_no(text: &str) -> Option<String> {
    let text = folded(text);
    let said = |yes: bool| Lang::all().any(|lang| folded(&lang.yes_or_no(yes)) == text);
    match text.as_str() {
        YES | "true" | "1" => Some(YES.to_owned()),
        "false" | "0" => Some(String::new()),
        _ if said(true) => Some(YES.to_owned()),
        _ => said(false).then(String::new),
    }
}

/// Entries without a key are those of the same name, or new ones.
fn give_keys(entries: &mut [Entry], before: &Table) {
    let keys = |entries: &[Entry]| -> BTreeSet<String> {
        let keys = entries.iter().map(|entry| entry.key().to_owned());
        keys.filter(|key| !key.is_empty()).collect()
    };
    let mut taken = keys(entries);
    let old = keys(&before.entries);
    for entry in entries.iter_mut().filter(|entry| entry.key().is_empty()) {
        let name = folded(entry.name());
        let mut known = before.entries.iter();
        let known = known.find(|old| folded(old.name()) == name && !taken.contains(old.key()));
        let key = match known {
            Some(old) => old.key().to_owned(),
            None => {
                let is_taken = |key: &str| taken.contains(key) || old.contains(key);
                Key::of_name(entry.name(), is_taken).to_string()
            }
        };
        taken.insert(key.clone());
        entry.cells.insert(Column::Key, key);
    }
}

/// Offices and zones that were named are meant by their keys.
fn resolve(tables: &mut [(Table, Written)], known: &[Table]) {
    let of = |thing: Thing| -> Vec<Entry> {
        let mut new = tables.iter().map(|(table, _)| table);
        let new = new.find(|table| table.thing == thing);
        let table = new.or_else(|| known.iter().find(|table| table.thing == thing));
        table.map(|table| table.entries.clone()).unwrap_or_default()
    };
    let (offices, zones) = (of(Thing::Office), of(Thing::Zone));
    for (table, _) in tables {
        let (column, among) = match table.thing {
            Thing::Office => (Column::Parent, &offices),
            Thing::Topic => (Column::Office, &offices),
            Thing::Zone => (Column::Parent, &zones),
            Thing::Space | Thing::Group => continue,
        };
        for entry in &mut table.entries {
            let wanted = folded(entry.get(column));
            if wanted.is_empty() || among.iter().any(|one| one.key() == entry.get(column)) {
                continue;
            }
            let named = among.iter().find(|one| {
                let names = split(one.get(Column::Aliases));
                folded(one.name()) == wanted || names.iter().any(|name| folded(name) == wanted)
            });
            if let Some(named) = named {
                entry.cells.insert(column, named.key().to_owned());
            }
        }
    }
}
