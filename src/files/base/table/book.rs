//! Tables on the sheets of a workbook. Every cell is a text or a number, never a formula.

use crate::files::base::table::{Cell, Table};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

/// The most characters of a cell.
const LONGEST: usize = 32_000;

/// A new sheet that is printed across, as many pages long as it needs.
pub(crate) fn new_sheet(book: &mut Workbook, name: String) -> Result<&mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0);
    Ok(sheet)
}

/// Tables under each other.
pub(crate) fn write(
    sheet: &mut Worksheet,
    tables: &[Table],
    widths: &[f64],
) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    let mut row = 0;
    for table in tables {
        row = one(sheet, row, table)? + 1;
    }
    Ok(())
}

/// One table from a row on; the row after it.
pub(crate) fn one(sheet: &mut Worksheet, mut row: u32, table: &Table) -> Result<u32, XlsxError> {
    let title = Format::new().set_bold().set_font_size(13);
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_background_color(0x00E6_EEF4);
    let plain = Format::new()
        .set_text_wrap()
        .set_align(rust_xlsxwriter::FormatAlign::Top);
    let percent = plain.clone().set_num_format("0 %");
    sheet.write_string_with_format(row, 0, &table.title, &title)?;
    row += 1;
    if !table.note.is_empty() {
        let italic = Format::new().set_italic();
        sheet.write_string_with_format(row, 0, &table.note, &italic)?;
        row += 1;
    }
    for (column, name) in (0..).zip(&table.head) {
        sheet.write_string_with_format(row, column, name, &head)?;
    }
    row += u32::from(!table.head.is_empty());
    for cells in &table.rows {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => {
                    let text: String = text.chars().take(LONGEST).collect();
                    sheet.write_string_with_format(row, column, text, &plain)?;
                }
                Cell::Nothing => {
                    sheet.write_string_with_format(row, column, "–", &plain)?;
                }
                // A share is shown as people say it, and counted with as it is.
                Cell::Fraction(said, value) if said.ends_with('%') => {
                    sheet.write_number_with_format(row, column, *value, &percent)?;
                }
                Cell::Fraction(_, value) => {
                    sheet.write_number_with_format(row, column, *value, &plain)?;
                }
                Cell::Number(number) => {
                    sheet.write_number_with_format(row, column, *number as f64, &plain)?;
                }
            }
        }
        row += 1;
    }
    Ok(row)
}
