//! What people wrote in a survey, as a workbook. Cells are texts, whatever they begin with.

use crate::files::ReportError;
use crate::files::base::table::book;
use crate::files::base::table::{Cell, Table};
use crate::locale::Lang;
use crate::t;
use rust_xlsxwriter::Workbook;

/// A sheet for each question: its text, and what was written.
///
/// # Errors
/// If it is more than a workbook holds.
pub fn texts(all: &[(String, Vec<String>)], lang: Lang) -> Result<Vec<u8>, ReportError> {
    let mut workbook = Workbook::new();
    for (place, (question, given)) in all.iter().enumerate() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(t!(lang, "results-texts-sheet", number = place + 1))?;
        let table = Table {
            title: question.clone(),
            note: t!(lang, "results-texts-note"),
            head: Vec::new(),
            rows: given
                .iter()
                .map(|text| vec![Cell::Text(text.clone())])
                .collect(),
        };
        book::write(sheet, &[table], &[100.0])?;
    }
    Ok(workbook.save_to_buffer()?)
}
