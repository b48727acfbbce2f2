//! Tables as spreadsheets: one workbook, or one file of separated texts for each.
//!
//! Cells are written as texts, never as formulas. In separated texts there are no kinds of cells, so one
//! that a spreadsheet would take for a formula gets an apostrophe in front, which is taken away again when
//! it is read.

use crate::domain::base::Thing;
use crate::files::process::directory::{Column, KINDS, Table};
use crate::locale::Lang;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The tables as one workbook, a sheet each.
///
/// # Errors
/// If there is more than a workbook holds.
pub fn workbook(tables: &[Table], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_text_wrap();
    // Texts stay texts, also after somebody has edited them.
    let text = Format::new().set_text_wrap().set_num_format("@");
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(lang.directory_sheet(table.thing))?;
        sheet.set_freeze_panes(1, 0)?;
        for (place, column) in (0..).zip(&table.columns) {
            let title = title(lang, *column);
            sheet.write_string_with_format(0, place, title, &bold)?;
            sheet.set_column_width(place, if place == 0 { 24.0 } else { 40.0 })?;
            for (row, entry) in (1..).zip(&table.entries) {
                let cell = entry.get(*column);
                if !cell.is_empty() {
                    sheet.write_string_with_format(row, place, cell, &text)?;
                }
            }
        }
    }
    book.save_to_buffer()
}

/// The tables as files of separated texts: name and content of each.
///
/// # Errors
/// If a text cannot be written.
pub fn csv_files(tables: &[Table], lang: Lang) -> Result<Vec<(String, Vec<u8>)>, csv::Error> {
    let file = |table: &Table| {
        // A semicolon is what spreadsheets in Spanish expect, a mark what tells them of UTF-8.
        let mut out = csv::WriterBuilder::new()
            .delimiter(b';')
            .from_writer(Vec::from("\u{feff}"));
        out.write_record(table.columns.iter().map(|column| title(lang, *column)))?;
        for entry in &table.entries {
            let cells = table.columns.iter().map(|column| entry.get(*column));
            out.write_record(cells.map(guarded))?;
        }
        let content = out
            .into_inner()
            .map_err(|error| csv::Error::from(error.into_error()))?;
        Ok((
            format!("{}.csv", lang.directory_sheet(table.thing)),
            content,
        ))
    };
    tables.iter().map(file).collect()
}

/// What a column is called.
pub fn title(lang: Lang, column: Column) -> String {
    lang.directory_column(column_name(column), name_language(column))
}

/// A column's name in the catalogue.
pub(in crate::files) fn column_name(column: Column) -> &'static str {
    match column {
        Column::Key => "key",
        Column::Name(_) => "name",
        Column::Aliases => "aliases",
        Column::Parent => "parent",
        Column::Head => "head",
        Column::Liaisons => "liaisons",
        Column::Email => "email",
        Column::Hours => "hours",
        Column::Office => "office",
        Column::Kind => "kind",
        Column::Sensitive => "sensitive",
    }
}

fn name_language(column: Column) -> &'static str {
    column.language().unwrap_or_default()
}

/// The kind of a sheet's name, in whatever language.
pub(in crate::files) fn kind_of_sheet(name: &str) -> Option<Thing> {
    let wanted = crate::domain::base::fold::folded(name);
    let is = |thing: &Thing| {
        let names = Lang::all().map(|lang| lang.directory_sheet(*thing));
        let names = names.chain([thing.name().to_owned()]);
        names
            .map(|name| crate::domain::base::fold::folded(&name))
            .any(|name| name == wanted)
    };
    KINDS.into_iter().find(is)
}

fn guarded(cell: &str) -> String {
    match looks_like_formula(cell) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// The text of a cell that was guarded.
pub(in crate::files) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest,
        _ => cell,
    }
}

/// Also with apostrophes in front, so that each can be taken away again.
fn looks_like_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula_and_every_cell_comes_back() {
        for cell in ["=1+1", "+57 604", "-", "@a", "'=1", "''x", "a=b", "", "'"] {
            let guarded = guarded(cell);
            assert!(!guarded.starts_with(FORMULA), "{guarded}");
            assert_eq!(unguarded(&guarded), cell);
        }
    }
}
