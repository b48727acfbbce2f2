//! What was said about a document in consultation and what was answered, as a workbook for everybody.
//!
//! Every cell is a text or a number, never a formula, so that a text that begins with `=` stays a text.
//! Deliberately absent: who said it.

use crate::domain::consultation::Verdict;
use crate::files::ReportError;
use crate::files::base::table::book::new_sheet;
use crate::locale::Lang;
use crate::t;
use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

/// The most characters of a cell.
const LONGEST: usize = 32_000;
/// The columns of the list, by their names in the catalogue, and how wide they are.
const COLUMNS: [(&str, f64); 8] = [
    ("number", 6.0),
    ("section", 30.0),
    ("text", 70.0),
    ("made", 13.0),
    ("verdict", 18.0),
    ("reasons", 60.0),
    ("office", 32.0),
    ("answered", 13.0),
];

/// What came of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The entity's name.
    pub entity: String,
    /// What the document is called.
    pub name: String,
    /// The day it was published.
    pub opened_on: Option<NaiveDate>,
    /// The day it was closed.
    pub closed_on: Option<NaiveDate>,
    /// What people could speak of, in the order of the document.
    pub sections: Vec<String>,
    /// What was said.
    pub lines: Vec<Line>,
}

/// An observation, without the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub number: i64,
    /// What it is about.
    pub section: String,
    /// What it says.
    pub text: String,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// What was answered; `None`: nothing.
    pub verdict: Option<Verdict>,
    /// Why.
    pub reasons: String,
    /// Who answered, or was to.
    pub office: String,
    /// The day it was answered.
    pub answered_on: Option<NaiveDate>,
}

impl Report {
    /// Writes the workbook: a summary, and every observation.
    ///
    /// # Errors
    /// If there is more than a workbook holds.
    pub fn workbook(&self, lang: Lang) -> Result<Vec<u8>, ReportError> {
        let mut book = Workbook::new();
        book.set_properties(&self.properties()?);
        let sheet = named(&mut book, lang, "summary")?;
        self.summary(sheet, lang)?;
        let sheet = named(&mut book, lang, "list")?;
        self.list(sheet, lang)?;
        Ok(book.save_to_buffer()?)
    }

    /// Whose it is, and of the day it closed: the same data give the same bytes.
    fn properties(&self) -> Result<DocProperties, XlsxError> {
        let day = self.closed_on.unwrap_or_default();
        Ok(DocProperties::new()
            .set_title(&self.name)
            .set_company(&self.entity)
            .set_creation_datetime(&cell_date(day)?))
    }

    fn summary(&self, sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
        let (title, head, plain) = (Format::new().set_bold().set_font_size(13), head(), plain());
        for (column, width) in (0..).zip([44.0, 14.0, 14.0, 14.0, 14.0, 14.0]) {
            sheet.set_column_width(column, width)?;
        }
        sheet.write_string_with_format(0, 0, &self.name, &title)?;
        sheet.write_string(1, 0, &self.entity)?;
        let days = [self.opened_on, self.closed_on].map(|day| day.unwrap_or_default());
        let from = lang.long_date(days[0]);
        let until = lang.long_date(days[1]);
        sheet.write_string(2, 0, t!(lang, "report-open", from = from, until = until))?;
        sheet.write_string(3, 0, t!(lang, "report-no-names"))?;
        let mut titles = vec![
            t!(lang, "report-column", what = "section"),
            t!(lang, "report-column", what = "all"),
        ];
        let kinds = Verdict::ALL.iter().copied().map(Some).chain([None]);
        titles.extend(kinds.clone().map(|kind| verdict(lang, kind)));
        for (column, title) in (0..).zip(&titles) {
            sheet.write_string_with_format(5, column, title, &head)?;
        }
        let mut row = 6;
        for section in &self.sections {
            let of = |line: &&Line| line.section == *section;
            sheet.write_string_with_format(row, 0, section, &plain)?;
            self.counts(sheet, row, kinds.clone(), of)?;
            row += 1;
        }
        sheet.write_string_with_format(row, 0, t!(lang, "report-total"), &head)?;
        self.counts(sheet, row, kinds, |_| true)
    }

    fn counts(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        kinds: impl Iterator<Item = Option<Verdict>>,
        of: impl Fn(&&Line) -> bool,
    ) -> Result<(), XlsxError> {
        let all = self.lines.iter().filter(&of).count();
        sheet.write_number(row, 1, all as f64)?;
        for (column, kind) in (2..).zip(kinds) {
            let such = self.lines.iter().filter(&of);
            let count = such.filter(|line| line.verdict == kind).count();
            sheet.write_number(row, column, count as f64)?;
        }
        Ok(())
    }

    fn list(&self, sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
        let (head, plain) = (head(), plain());
        for (column, (what, width)) in (0..).zip(COLUMNS) {
            sheet.set_column_width(column, width)?;
            let title = t!(lang, "report-column", what = what);
            sheet.write_string_with_format(0, column, title, &head)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (row, line) in (1..).zip(&self.lines) {
            sheet.write_number_with_format(row, 0, line.number as f64, &plain)?;
            let said = verdict(lang, line.verdict);
            for (column, text) in [
                (1, &line.section),
                (2, &line.text),
                (4, &said),
                (5, &line.reasons),
                (6, &line.office),
            ] {
                let text: String = text.chars().take(LONGEST).collect();
                sheet.write_string_with_format(row, column, text, &plain)?;
            }
            let dated = plain.clone().set_num_format("dd/mm/yyyy");
            for (column, day) in [(3, Some(line.made_on)), (7, line.answered_on)] {
                if let Some(day) = day {
                    sheet.write_datetime_with_format(row, column, &cell_date(day)?, &dated)?;
                }
            }
        }
        Ok(())
    }
}

/// What was answered, or that nothing was.
fn verdict(lang: Lang, verdict: Option<Verdict>) -> String {
    let name = verdict.map_or("none", Verdict::name);
    t!(lang, "observation-verdict", verdict = name)
}

fn head() -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_background_color(0x00E6_EEF4)
}

fn plain() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn cell_date(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)
}

fn named<'a>(
    book: &'a mut Workbook,
    lang: Lang,
    what: &str,
) -> Result<&'a mut Worksheet, XlsxError> {
    new_sheet(book, t!(lang, "report-sheet", what = what))
}
