//! The directory of an entity as tables of texts: offices, topics, groups, zones.
//!
//! Every format passes through [`Table`]: it is written to spreadsheets, read back from them, compared,
//! and put into `process.toml`. What a file does not have stays as it is: a sheet, a column. Deliberately
//! absent: whether the whole makes sense, which the configuration checks before anything is written.

mod bad;
mod cells;
mod check;
mod edit;
mod edits;
mod read;
mod write;

use crate::domain::base::Thing;
use crate::locale::Lang;
use std::collections::BTreeMap;

pub use bad::{bad_table, kinds};
pub use cells::{columns, tables_of};
pub use edit::edit;
pub use edits::edits;
pub use read::{BadTable, Cause, may_be_one, read_tables};
pub use write::{csv_files, title, workbook};

/// The kinds of a directory, in the order in which they are shown.
pub const KINDS: [Thing; 4] = [Thing::Office, Thing::Topic, Thing::Group, Thing::Zone];

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The short name.
    Key,
    /// The name in a language, by its code.
    Name(&'static str),
    /// What else it is called.
    Aliases,
    /// What it is part of, by its key.
    Parent,
    /// The title of the head's post.
    Head,
    /// The liaisons.
    Liaisons,
    /// The e-mail address.
    Email,
    /// The working hours.
    Hours,
    /// The office that answers, by its key.
    Office,
    /// The kind of a group.
    Kind,
    /// Whether the law protects more who belongs to a group: [`YES`], or empty.
    Sensitive,
}

impl Column {
    /// The language of a name.
    pub fn language(self) -> Option<&'static str> {
        match self {
            Self::Name(code) => Some(code),
            Self::Key | Self::Aliases | Self::Parent | Self::Head | Self::Liaisons => None,
            Self::Email | Self::Hours | Self::Office | Self::Kind | Self::Sensitive => None,
        }
    }
}

/// A cell that says yes.
pub const YES: &str = "x";

/// The texts of an entry; what it does not say is absent.
pub type Cells = BTreeMap<Column, String>;

/// An entry, and the line of the file it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// From 1 on; 0 if it comes from no file.
    pub line: u32,
    /// What it says.
    pub cells: Cells,
}

/// The entries of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Which kind.
    pub thing: Thing,
    /// What is known of it.
    pub columns: Vec<Column>,
    /// The entries in order.
    pub entries: Vec<Entry>,
}

/// What another table changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An entry that was not there.
    Added {
        /// Its key.
        key: String,
        /// Its name.
        name: String,
    },
    /// An entry that is no longer there.
    Removed {
        /// Its key.
        key: String,
        /// Its name.
        name: String,
    },
    /// A text of an entry.
    Changed {
        /// The entry's key.
        key: String,
        /// Which text.
        column: Column,
        /// What it said; empty for nothing.
        old: String,
        /// What it says; empty for nothing.
        new: String,
    },
    /// The same entries in another order.
    Reordered,
}

impl Entry {
    /// The text of a column; empty if there is none.
    pub fn get(&self, column: Column) -> &str {
        self.cells.get(&column).map_or("", String::as_str)
    }

    /// Its key.
    pub fn key(&self) -> &str {
        self.get(Column::Key)
    }

    /// Its name, in whatever language it has one.
    pub fn name(&self) -> &str {
        let named = |(column, _): &(&Column, &String)| matches!(column, Column::Name(_));
        let usual = self.get(Column::Name(Lang::default().code()));
        match usual {
            "" => self.cells.iter().find(named).map_or("", |(_, name)| name),
            name => name,
        }
    }
}

impl Table {
    /// The entry of a key.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key() == key)
    }

    /// What becomes of this table if it is to be as `new`.
    pub fn changes(&self, new: &Self) -> Vec<Change> {
        let by_key = |table: &'_ Self| -> BTreeMap<String, Entry> {
            let entries = table.entries.iter();
            entries
                .map(|entry| (entry.key().to_owned(), entry.clone()))
                .collect()
        };
        let (before, after) = (by_key(self), by_key(new));
        let mut changes = Vec::new();
        for entry in &self.entries {
            if !after.contains_key(entry.key()) {
                let (key, name) = (entry.key().to_owned(), entry.name().to_owned());
                changes.push(Change::Removed { key, name });
            }
        }
        for entry in &new.entries {
            let key = entry.key().to_owned();
            let Some(old) = before.get(&key) else {
                let name = entry.name().to_owned();
                changes.push(Change::Added { key, name });
                continue;
            };
            for column in &new.columns {
                if old.get(*column) != entry.get(*column) {
                    changes.push(Change::Changed {
                        key: key.clone(),
                        column: *column,
                        old: old.get(*column).to_owned(),
                        new: entry.get(*column).to_owned(),
                    });
                }
            }
        }
        let kept = |table: &Self, other: &BTreeMap<String, Entry>| -> Vec<String> {
            let keys = table.entries.iter().map(|entry| entry.key().to_owned());
            keys.filter(|key| other.contains_key(key)).collect()
        };
        if kept(self, &after) != kept(new, &before) {
            changes.push(Change::Reordered);
        }
        changes
    }
}
