//! Reads a TOML document field by field and gathers everything that is wrong with it, so that
//! whoever edits it mends it in one go.

use super::Problem;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use toml::{Table, Value};

/// One table of the document. What nobody has read by [`Section::close`] is an unknown key.
pub struct Section {
    path: String,
    table: Table,
    known: BTreeSet<&'static str>,
    problems: Rc<RefCell<Vec<Problem>>>,
}

/// A value as TOML has it, turned into one of ours.
pub trait FromToml: Sized {
    /// What would be right, in TOML's own words.
    const WANTED: &'static str;
    /// `None` if the value is of another kind.
    fn from_toml(value: &Value) -> Option<Self>;
}

impl FromToml for String {
    const WANTED: &'static str = "\"text\"";
    fn from_toml(value: &Value) -> Option<Self> {
        value.as_str().map(ToOwned::to_owned)
    }
}

impl FromToml for bool {
    const WANTED: &'static str = "true | false";
    fn from_toml(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl FromToml for u32 {
    const WANTED: &'static str = "1, 2, 3 …";
    fn from_toml(value: &Value) -> Option<Self> {
        value.as_integer().and_then(|number| number.try_into().ok())
    }
}

impl Section {
    /// The whole document.
    pub fn root(table: Table) -> Self {
        Self {
            path: String::new(),
            table,
            known: BTreeSet::new(),
            problems: Rc::default(),
        }
    }

    /// A table inside this one; an absent one is empty.
    pub fn section(&mut self, name: &'static str) -> Self {
        self.known.insert(name);
        let table = match self.table.remove(name) {
            Some(Value::Table(table)) => table,
            Some(other) => {
                self.wrong(name, &other, "[…]");
                Table::new()
            }
            None => Table::new(),
        };
        Self {
            path: format!("{}{name}.", self.path),
            table,
            known: BTreeSet::new(),
            problems: Rc::clone(&self.problems),
        }
    }

    /// A field that may be absent.
    pub fn optional<T: FromToml>(&mut self, name: &'static str) -> Option<T> {
        self.known.insert(name);
        let value = self.table.remove(name)?;
        let read = T::from_toml(&value);
        if read.is_none() {
            self.wrong(name, &value, T::WANTED);
        }
        read
    }

    /// A field that must be there.
    pub fn required<T: FromToml + Default>(&mut self, name: &'static str) -> T {
        if !self.table.contains_key(name) {
            self.report(Problem::Missing {
                field: format!("{}{name}", self.path),
            });
        }
        self.optional(name).unwrap_or_default()
    }

    /// A field whose text must be understood by `parse`.
    pub fn parsed<T>(
        &mut self,
        name: &'static str,
        wanted: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text: String = self.optional(name)?;
        let parsed = parse(&text);
        if parsed.is_none() {
            self.wrong(name, &Value::String(text), wanted);
        }
        parsed
    }

    /// Whether the document says nothing here.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// Notes a problem.
    pub fn report(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// Every key still there is unknown.
    pub fn close(self) -> Vec<Problem> {
        for key in self.table.keys() {
            self.report(Problem::UnknownKey {
                field: format!("{}{key}", self.path),
                known: self.known.iter().copied().collect::<Vec<_>>().join(", "),
            });
        }
        self.problems.take()
    }

    /// As [`Section::close`], for a table inside another: the problems stay with the whole.
    pub fn end(self) {
        let problems = Rc::clone(&self.problems);
        let found = self.close();
        problems.borrow_mut().extend(found);
    }

    fn wrong(&self, name: &str, value: &Value, wanted: &str) {
        self.report(Problem::WrongValue {
            field: format!("{}{name}", self.path),
            value: value.to_string(),
            wanted: wanted.to_owned(),
        });
    }
}
