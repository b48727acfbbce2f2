//! The list of attendance as a workbook: one sheet to work with, and one to print and sign.
//!
//! Every cell that is written is a text or a number, never a formula.

use crate::domain::space::signed::Signed;
use crate::files::ReportError;
use crate::locale::Lang;
use crate::t;
use rust_xlsxwriter::{Format, FormatBorder, Workbook, Worksheet, XlsxError};

/// Lines of a printed list, at least: the empty ones are for whoever comes.
const LINES: usize = 25;
/// The widths of the columns: number, name, document, telephone, group, zone, signature.
const WIDTHS: [f64; 7] = [5.0, 34.0, 16.0, 15.0, 22.0, 18.0, 24.0];
/// The height of a line that somebody signs on.
const TO_SIGN: f64 = 26.0;
/// The paper that printers here have: A4.
const A4: u8 = 9;

/// What stands above a printed list.
#[derive(Clone, Debug)]
pub struct Letterhead {
    /// The entity.
    pub entity: String,
    /// What the space is called.
    pub space: String,
    /// When it is.
    pub date: String,
    /// Where it is; may be empty.
    pub place: String,
}

/// Writes a list: one sheet to work with, and one to print and sign.
///
/// # Errors
/// If there is more than a workbook holds.
pub fn write(head: &Letterhead, rows: &[Signed], lang: Lang) -> Result<Vec<u8>, ReportError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(t!(lang, "list-sheet"))?;
    titles(sheet, 0, lang)?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, signed) in (1..).zip(rows) {
        line(sheet, at, (at, Some(signed)), &Format::new())?;
    }
    let sheet = book.add_worksheet();
    sheet.set_name(t!(lang, "list-sheet-print"))?;
    printed(sheet, head, rows, lang)?;
    Ok(book.save_to_buffer()?)
}

fn printed(
    sheet: &mut Worksheet,
    head: &Letterhead,
    rows: &[Signed],
    lang: Lang,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_font_size(13);
    let date = t!(lang, "list-date", date = head.date.as_str());
    let place = t!(lang, "list-place", place = head.place.as_str());
    sheet.write_string_with_format(0, 0, head.entity.as_str(), &bold)?;
    sheet.write_string_with_format(1, 0, t!(lang, "list-title"), &bold)?;
    sheet.write_string(2, 0, head.space.as_str())?;
    sheet.write_string(3, 0, date)?;
    sheet.write_string(4, 0, place)?;
    sheet.write_string(5, 0, t!(lang, "list-privacy"))?;
    titles(sheet, 7, lang)?;
    let framed = Format::new().set_border(FormatBorder::Thin).set_text_wrap();
    let lines = rows.len().max(LINES);
    for (number, at) in (1..).zip(8..).take(lines) {
        line(sheet, at, (number, rows.get(number as usize - 1)), &framed)?;
        sheet.set_row_height(at, TO_SIGN)?;
    }
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(7, 7)?;
    sheet.set_footer("&C&P / &N");
    Ok(())
}

fn titles(sheet: &mut Worksheet, at: u32, lang: Lang) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_border(FormatBorder::Thin);
    let titles = [
        t!(lang, "list-number"),
        t!(lang, "list-name"),
        t!(lang, "list-document"),
        t!(lang, "list-phone"),
        t!(lang, "list-group"),
        t!(lang, "list-zone"),
        t!(lang, "list-signature"),
    ];
    for (column, (title, width)) in (0..).zip(titles.into_iter().zip(WIDTHS)) {
        sheet.write_string_with_format(at, column, title, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

fn line(
    sheet: &mut Worksheet,
    at: u32,
    (number, signed): (u32, Option<&Signed>),
    format: &Format,
) -> Result<(), XlsxError> {
    sheet.write_number_with_format(at, 0, number, format)?;
    let nobody = Signed::default();
    let signed = signed.unwrap_or(&nobody);
    let Signed {
        name,
        document,
        phone,
        group,
        zone,
    } = signed;
    let signature = String::new();
    for (column, text) in (1..).zip([name, document, phone, group, zone, &signature]) {
        match text.is_empty() {
            true => sheet.write_blank(at, column, format)?,
            false => sheet.write_string_with_format(at, column, text.as_str(), format)?,
        };
    }
    Ok(())
}
