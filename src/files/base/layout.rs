//! What a workbook says of its sheets besides their values: what is merged, what is not shown, formulas
//! whose value was not kept, and errors that only newer programs know.
//!
//! A small reader of our own beside calamine's, which tells none of this but what is merged.

use crate::files::base::ceiling::Stop;
use crate::files::base::grid::MAX_COLUMNS;
use crate::files::base::open::Unreadable;
use crate::files::base::package::relations;
use crate::files::base::xml::{Part, walk};
use crate::files::base::zipped::{damaged, entry, place};
use calamine::Dimensions;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::Cursor;
use zip::ZipArchive;

/// The errors that calamine tells; at any other it gives up the cell, and says not which one it was.
const KNOWN: [&str; 7] = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
];
/// More of the others than any sheet has.
const MOST_ERRORS: usize = 10_000;

/// Where the sheets of a workbook are, by their names.
pub(super) struct Sheets<'a> {
    bytes: &'a [u8],
    parts: HashMap<String, String>,
}

/// What is said of the sheets, by the part that each is.
pub(super) type Layouts<'a> = HashMap<&'a str, Layout>;

impl<'a> Sheets<'a> {
    /// By the main part of a workbook. What cannot be found is missing.
    pub(super) fn of(bytes: &'a [u8], main: &str) -> Self {
        let targets: HashMap<String, String> = relations(bytes, main)
            .into_iter()
            .map(|one| (one.id, one.target))
            .collect();
        let mut parts = HashMap::new();
        let text = entry(bytes, main).unwrap_or_default();
        // What is damaged here, calamine says.
        _ = walk(&text, |one| {
            if let Part::Begin(tag) = one
                && tag.name() == "sheet"
                && let Some(name) = tag.attribute("name")
                && let Some(target) = targets.get(&tag.attribute("id").unwrap_or_default())
            {
                parts.insert(name, target.clone());
            }
            Ok(())
        });
        Self { bytes, parts }
    }

    /// What is said of every sheet, each part looked at once. What cannot be read, or is more than any
    /// workbook has that people made, is left out.
    pub(super) fn layouts(&self, most: usize, stop: &Stop) -> Layouts<'_> {
        let parts: BTreeSet<&str> = self.parts.values().map(String::as_str).collect();
        let parts = parts.into_iter().filter(|_| self.parts.len() <= most);
        parts
            .filter_map(|part| Some((part, self.scan(part, stop).ok()?)))
            .collect()
    }

    /// What is said of a sheet; of one that is not found, nothing. What was left out is looked at again,
    /// for what is wrong with it.
    pub(super) fn layout(
        &self,
        layouts: &Layouts<'_>,
        name: &str,
        stop: &Stop,
    ) -> Result<Layout, Unreadable> {
        let Some(part) = self.parts.get(name) else {
            return Ok(Layout::default());
        };
        match layouts.get(part.as_str()) {
            Some(layout) => Ok(layout.clone()),
            None => self.scan(part, stop),
        }
    }

    fn scan(&self, part: &str, stop: &Stop) -> Result<Layout, Unreadable> {
        let archive = ZipArchive::new(Cursor::new(self.bytes)).map_err(damaged)?;
        if place(&archive, part).is_none() {
            return Ok(Layout::default());
        }
        // As a whole: to read it piece by piece takes twice as long.
        let sheet = entry(self.bytes, part)?;
        let mut scan = Scan::default();
        scan.run(&sheet, stop)?;
        Ok(scan.layout)
    }
}

/// What is said of a sheet. Rows and columns are from 0 on.
#[derive(Clone, Default)]
pub(super) struct Layout {
    pub merged: Vec<Dimensions>,
    pub hidden_columns: Vec<usize>,
    pub hidden_rows: HashSet<u32>,
    /// Formulas without a value.
    pub no_value: HashSet<(u32, u32)>,
    /// Errors that only newer programs know, in their order.
    pub errors: Vec<(u32, u32)>,
}

impl Layout {
    pub(super) fn is_hidden(&self, row: u32) -> bool {
        self.hidden_rows.contains(&row)
    }

    pub(super) fn has_no_value(&self, at: (u32, u32)) -> bool {
        self.no_value.contains(&at)
    }
}

#[derive(Default)]
struct Scan {
    layout: Layout,
    row: u32,
    column: u32,
    cell: Seen,
    in_value: bool,
}

/// What was seen of a cell.
#[derive(Default)]
struct Seen {
    kind: String,
    formula: bool,
    value: String,
}

impl Scan {
    fn run(&mut self, sheet: &str, stop: &Stop) -> Result<(), Unreadable> {
        let mut reader = Reader::from_str(sheet);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().check_end_names = false;
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) => self.begin(&tag),
                // Only what is none, or an error, is looked at.
                Ok(Event::Text(text)) if self.in_value && self.cell.value.is_empty() => {
                    self.cell.value.push_str(&text);
                }
                Ok(Event::End(tag)) => match tag.local_name().as_ref() {
                    "v" => self.in_value = false,
                    "c" => self.end_cell(),
                    "row" if stop.is_pulled() => return Err(Unreadable::TooSlow),
                    "row" => {
                        self.row = self.row.saturating_add(1);
                        self.column = 0;
                    }
                    _ => {}
                },
                Ok(Event::Eof) => return Ok(()),
                Ok(_) => {}
                Err(error) => return Err(Unreadable::Damaged(error.to_string())),
            }
        }
    }

    fn begin(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "c" => {
                self.cell.kind.clear();
                self.cell.value.clear();
                self.cell.formula = false;
                for attribute in tag.attributes().with_checks(false).flatten() {
                    match attribute.key.as_ref() {
                        "r" => {
                            (self.row, self.column) =
                                position(&attribute.value).unwrap_or((self.row, self.column))
                        }
                        "t" => self.cell.kind.push_str(&attribute.value),
                        _ => {}
                    }
                }
            }
            "f" => self.cell.formula = true,
            "v" => self.in_value = true,
            "row" => {
                let row = attribute(tag, "r").and_then(|row| row.parse::<u32>().ok());
                self.row = row.map_or(self.row, |row| row.saturating_sub(1));
                self.column = 0;
                if is_true(attribute(tag, "hidden")) {
                    self.layout.hidden_rows.insert(self.row);
                }
            }
            "col" if is_true(attribute(tag, "hidden")) => {
                let number =
                    |name| attribute(tag, name).and_then(|text| text.parse::<usize>().ok());
                if let (Some(first), Some(last)) = (number("min"), number("max")) {
                    let last = last.min(MAX_COLUMNS);
                    self.layout.hidden_columns.extend(first.max(1) - 1..last);
                }
            }
            "mergeCell" => {
                let region = attribute(tag, "ref").and_then(|text| region(&text));
                self.layout.merged.extend(region);
            }
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let at = (self.row, self.column);
        let cell = &self.cell;
        let value = cell.value.as_str();
        // A formula that gives an empty text has a value, and it says so.
        if cell.formula && value.is_empty() && cell.kind != "str" {
            self.layout.no_value.insert(at);
        }
        let known = value.is_empty() || KNOWN.contains(&value);
        if cell.kind == "e" && !known && self.layout.errors.len() < MOST_ERRORS {
            self.layout.errors.push(at);
        }
        self.column = self.column.saturating_add(1);
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = tag.attributes();
    let mut all = all.with_checks(false).flatten();
    let found = all.find(|attribute| attribute.key.local_name().as_ref() == name);
    found.map(|attribute| attribute.value.into_owned())
}

fn is_true(text: Option<String>) -> bool {
    text.is_some_and(|text| text == "1" || text == "true")
}

/// `B3` as row and column from 0 on.
fn position(text: &str) -> Option<(u32, u32)> {
    let text = text.trim();
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let row = text[digits..].parse::<u32>().ok()?.checked_sub(1)?;
    let mut column = 0_u32;
    for letter in text[..digits].bytes() {
        let place = letter
            .to_ascii_uppercase()
            .checked_sub(b'A')
            .filter(|place| *place < 26)?;
        column = column.checked_mul(26)?.checked_add(u32::from(place) + 1)?;
    }
    Some((row, column.checked_sub(1)?))
}

/// `A1:B3`
fn region(text: &str) -> Option<Dimensions> {
    let (start, end) = text.split_once(':')?;
    Some(Dimensions::new(position(start)?, position(end)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(sheet: &str) -> Layout {
        let mut scan = Scan::default();
        scan.run(sheet, &Stop::default()).unwrap();
        scan.layout
    }

    #[test]
    fn a_sheet_says_what_is_hidden_merged_and_without_value() {
        let layout = scanned(
            "<worksheet><cols><col min='2' max='3' hidden='1'/></cols><sheetData>\
             <row r='2' hidden='true'><c r='A2'><v>1</v></c><c r='B2'><f>A2</f><v></v></c></row>\
             <row><c><f>1</f></c><c t='str'><f>1</f><v/></c><c t='e'><f>1</f><v>#SPILL!</v></c></row>\
             </sheetData><mergeCells><mergeCell ref='A1:B9'/></mergeCells></worksheet>",
        );
        assert_eq!(layout.hidden_columns, [1, 2]);
        assert!(layout.is_hidden(1) && !layout.is_hidden(2));
        assert!(layout.has_no_value((1, 1)) && layout.has_no_value((2, 0)));
        assert_eq!(layout.no_value.len(), 2);
        assert_eq!(layout.errors, [(2, 2)]);
        assert_eq!(layout.merged, [Dimensions::new((0, 0), (8, 1))]);
    }

    #[test]
    fn places_are_read_as_they_are_written() {
        assert_eq!(position("A1"), Some((0, 0)));
        assert_eq!(position("AB12"), Some((11, 27)));
        for text in ["", "1", "A", "A0", "É3", "ZZZZZZZZZZ1", "A99999999999"] {
            assert_eq!(position(text), None, "{text}");
        }
    }
}
