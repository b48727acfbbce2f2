//! Reads a TOML document field by field and gathers everything that is wrong with it, each with its
//! line, so that whoever edits it mends it in one go.
//!
//! What is written comes back in the problems, except for secrets. Deliberately absent: what the
//! fields mean.

use super::Problem;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;
use toml::de::{DeTable, DeValue};
use toml::{Table, Value};

/// One table of a document. What nobody has read by [`Section::close`] is an unknown key.
pub struct Section {
    document: Rc<Document>,
    /// `space[2].` for what is in the second `[[space]]`; empty for the whole.
    path: String,
    table: Table,
    known: BTreeSet<&'static str>,
}

/// What all sections of a document share.
struct Document {
    file: String,
    /// The line of every key and of every entry of an array, by its path.
    lines: BTreeMap<String, usize>,
    problems: RefCell<Vec<Problem>>,
    /// The codes of languages that it names itself.
    languages: RefCell<Vec<String>>,
}

/// A value as TOML has it, turned into one of ours.
pub trait FromToml: Sized {
    /// What would be right, in TOML's own words.
    const WANTED: &'static str;
    /// `None` if the value is of another kind.
    fn from_toml(value: &Value) -> Option<Self>;
}

impl FromToml for String {
    const WANTED: &'static str = "\"…\"";
    /// Without the space around it; one of nothing else says nothing.
    fn from_toml(value: &Value) -> Option<Self> {
        let text = value.as_str()?.trim();
        (!text.is_empty()).then(|| text.to_owned())
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

impl FromToml for i64 {
    const WANTED: &'static str = "… -1, 0, 1 …";
    fn from_toml(value: &Value) -> Option<Self> {
        value.as_integer()
    }
}

impl FromToml for Vec<String> {
    const WANTED: &'static str = "[\"…\", \"…\"]";
    fn from_toml(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(String::from_toml).collect()
    }
}

impl FromToml for Vec<u32> {
    const WANTED: &'static str = "[3, 2, 1, 0]";
    fn from_toml(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(u32::from_toml).collect()
    }
}

impl Section {
    /// The whole document of a file.
    ///
    /// # Errors
    /// If the file cannot be read or is no TOML.
    pub fn read(file: &Path) -> Result<Self, Problem> {
        let name = file.display().to_string();
        match std::fs::read_to_string(file) {
            Ok(text) => Self::parse(name, &text),
            Err(error) => Err(Problem::Unreadable {
                file: name,
                reason: error.to_string(),
            }),
        }
    }

    /// The whole document of a text that `file` holds.
    ///
    /// # Errors
    /// If it is no TOML.
    pub fn parse(file: String, text: &str) -> Result<Self, Problem> {
        let malformed = |error: toml::de::Error| Problem::Malformed {
            // Only the place and the reason: the line itself may hold a secret.
            file: format!(
                "{file}:{}",
                line_of(text, error.span().map_or(0, |s| s.start))
            ),
            reason: error.message().replace('\n', ", "),
        };
        let mut lines = BTreeMap::new();
        let spanned = DeTable::parse(text).map_err(malformed)?;
        note_lines("", spanned.get_ref(), &line_ends(text), &mut lines);
        Ok(Self {
            table: text.parse().map_err(malformed)?,
            document: Rc::new(Document {
                file,
                lines,
                problems: RefCell::default(),
                languages: RefCell::default(),
            }),
            path: String::new(),
            known: BTreeSet::new(),
        })
    }

    /// A table inside this one; an absent one is empty.
    pub fn section(&mut self, name: &'static str) -> Self {
        let wanted = format!("[{}{name}]", self.path);
        let table = self.value(name, &wanted, |value| value.as_table().cloned());
        self.inside(format!("{}{name}.", self.path), table.unwrap_or_default())
    }

    /// Reads every table of an array (`[[name]]`), and closes it.
    pub fn each<T>(&mut self, name: &'static str, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let wanted = format!("[[{}{name}]]", self.path);
        let tables: Vec<Table> = self
            .value(name, &wanted, |value| {
                let entries = value.as_array()?.iter();
                entries.map(|entry| entry.as_table().cloned()).collect()
            })
            .unwrap_or_default();
        let numbered = tables.into_iter().enumerate();
        numbered
            .map(|(at, table)| {
                let path = format!("{}{name}[{}].", self.path, at + 1);
                let mut entry = self.inside(path, table);
                let read = read(&mut entry);
                entry.end();
                read
            })
            .collect()
    }

    /// A field that may be absent.
    pub fn optional<T: FromToml>(&mut self, name: &'static str) -> Option<T> {
        self.value(name, T::WANTED, T::from_toml)
    }

    /// A field that must be there. `None` once that is reported.
    pub fn needed<T: FromToml>(&mut self, name: &'static str) -> Option<T> {
        self.require(name);
        self.optional(name)
    }

    /// As [`Section::needed`], with something in its place once it is reported.
    pub fn required<T: FromToml + Default>(&mut self, name: &'static str) -> T {
        self.needed(name).unwrap_or_default()
    }

    /// A field whose text must be understood by `parse`.
    pub fn parsed<T>(
        &mut self,
        name: &'static str,
        wanted: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.value(name, wanted, |value| parse(value.as_str()?))
    }

    /// As [`Section::parsed`], of what is shown to nobody.
    pub fn secret<T>(
        &mut self,
        name: &'static str,
        wanted: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.take(name)?;
        let read = value.as_str().and_then(parse);
        if read.is_none() {
            self.wrong(name, "[…]".to_owned(), wanted);
        }
        read
    }

    /// A field that `read` must understand.
    pub fn value<T>(
        &mut self,
        name: &'static str,
        wanted: &str,
        read: impl Fn(&Value) -> Option<T>,
    ) -> Option<T> {
        self.value_here(name, wanted, |_, value| read(value))
    }

    /// The same with a look at what else the document says.
    pub fn value_here<T>(
        &mut self,
        name: &'static str,
        wanted: &str,
        read: impl Fn(&Self, &Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.take(name)?;
        let read = read(self, &value);
        if read.is_none() {
            self.wrong(name, value.to_string(), wanted);
        }
        read
    }

    /// Reports a field that is not there.
    pub fn require(&self, name: &str) {
        if !self.table.contains_key(name) {
            self.report(Problem::Missing {
                field: self.field(name),
            });
        }
    }

    /// Whether the document says nothing here.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// The name of the file.
    pub fn file(&self) -> &str {
        &self.document.file
    }

    /// Notes the code of a language that texts of this document may be in.
    pub fn know_language(&self, code: &str) {
        self.document.languages.borrow_mut().push(code.to_owned());
    }

    /// Whether the document named the language of a code.
    pub fn knows_language(&self, code: &str) -> bool {
        self.document
            .languages
            .borrow()
            .iter()
            .any(|known| known == code)
    }

    /// Notes a problem.
    pub fn report(&self, problem: Problem) {
        self.document.problems.borrow_mut().push(problem);
    }

    /// Ends a table inside another: every key still there is unknown.
    pub fn end(self) {
        for key in self.table.keys() {
            self.report(Problem::UnknownKey {
                field: self.field(key),
                known: self.known.iter().copied().collect::<Vec<_>>().join(", "),
            });
        }
    }

    /// Ends the whole: everything that is wrong in it.
    pub fn close(self) -> Vec<Problem> {
        let document = Rc::clone(&self.document);
        self.end();
        document.problems.take()
    }

    fn inside(&self, path: String, table: Table) -> Self {
        Self {
            document: Rc::clone(&self.document),
            path,
            table,
            known: BTreeSet::new(),
        }
    }

    fn take(&mut self, name: &'static str) -> Option<Value> {
        self.known.insert(name);
        self.table.remove(name)
    }

    fn wrong(&self, name: &str, value: String, wanted: &str) {
        self.report(Problem::WrongValue {
            field: self.field(name),
            value,
            wanted: wanted.to_owned(),
        });
    }

    /// A field with its place: `process.toml:12: office[2].name`. What is absent has the line of the
    /// table that it should be in.
    fn field(&self, name: &str) -> String {
        let Document { file, lines, .. } = &*self.document;
        let field = format!("{}{name}", self.path);
        let table = self.path.trim_end_matches('.');
        match lines.get(&field).or_else(|| lines.get(table)) {
            Some(line) => format!("{file}:{line}: {field}"),
            None => format!("{file}: {field}"),
        }
    }
}

fn note_lines(path: &str, table: &DeTable, ends: &[usize], lines: &mut BTreeMap<String, usize>) {
    // Looked up, not counted: a file may name thousands of offices.
    let line_of = |byte| ends.partition_point(|end| *end < byte) + 1;
    for (key, value) in table {
        let field = format!("{path}{}", key.get_ref());
        lines.insert(field.clone(), line_of(key.span().start));
        match value.get_ref() {
            DeValue::Table(inner) => note_lines(&format!("{field}."), inner, ends, lines),
            DeValue::Array(entries) => {
                for (at, entry) in entries.iter().enumerate() {
                    let field = format!("{field}[{}]", at + 1);
                    lines.insert(field.clone(), line_of(entry.span().start));
                    if let DeValue::Table(inner) = entry.get_ref() {
                        note_lines(&format!("{field}."), inner, ends, lines);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Where the lines of a text end.
fn line_ends(text: &str) -> Vec<usize> {
    text.match_indices('\n').map(|(at, _)| at).collect()
}

/// The line of a byte, from 1 on.
fn line_of(text: &str, byte: usize) -> usize {
    let before = text.bytes().take(byte);
    before.filter(|byte| *byte == b'\n').count() + 1
}
