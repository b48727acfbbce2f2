//! The list of activities as a spreadsheet that people edit and send back.
//!
//! Every cell is a text or a date, never a formula. What comes back is recognised by the titles of its
//! columns, in any language of ours, and by the key of each row; whatever was not in it is told by
//! row. Deliberately absent: what a change means, and whether it may be.

use crate::domain::base::Unread;
use crate::domain::base::fold::folded;
use crate::domain::schedule::Status;
use crate::files::{Document, ReportError};
use crate::locale::Lang;
use crate::t;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// One activity as it stands in the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// The activity's key.
    pub key: i64,
    /// Its revision: what is changed by others meanwhile must not be undone by an old sheet.
    pub revision: i64,
    /// Its number.
    pub number: String,
    /// What is to be done.
    pub title: String,
    /// Who does it.
    pub responsible: String,
    /// When, as the schedule has it.
    pub planned: String,
    /// The day that counts.
    pub date: Option<NaiveDate>,
    /// Whether it is done.
    pub status: Status,
    /// How much of it is done, of a hundred.
    pub progress: Option<i64>,
    /// The indicator's value.
    pub value: String,
    /// What there is to remark.
    pub remarks: String,
}

/// What a row that came back says; what is empty says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedRow {
    /// The line of the sheet.
    pub line: u32,
    /// The activity's key.
    pub key: i64,
    /// Its revision when the sheet was given out.
    pub revision: i64,
    /// The day that counts.
    pub date: Option<NaiveDate>,
    /// Why it is another one.
    pub reason: String,
    /// Whether it is done.
    pub status: Option<Status>,
    /// How much of it is done, of a hundred.
    pub progress: Option<i64>,
    /// The indicator's value.
    pub value: String,
    /// What there is to remark.
    pub remarks: String,
}

/// A cell that cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCell {
    /// The line of the sheet.
    pub line: u32,
    /// The column.
    pub column: Column,
    /// As written.
    pub written: String,
    /// Why it cannot be read, if that is it.
    pub unread: Option<Unread>,
}

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The activity's key.
    Key,
    /// Its number.
    Number,
    /// What is to be done.
    Title,
    /// Who does it.
    Responsible,
    /// When, as the schedule has it.
    Planned,
    /// The day that counts.
    Date,
    /// Why it is another one.
    Reason,
    /// Whether it is done.
    Status,
    /// How much of it is done.
    Progress,
    /// The indicator's value.
    Value,
    /// What there is to remark.
    Remarks,
}

impl Column {
    /// All of them as they stand.
    pub const ALL: [Self; 11] = [
        Self::Key,
        Self::Number,
        Self::Title,
        Self::Responsible,
        Self::Planned,
        Self::Date,
        Self::Reason,
        Self::Status,
        Self::Progress,
        Self::Value,
        Self::Remarks,
    ];

    /// Whether what somebody writes there is taken.
    fn is_taken(self) -> bool {
        match self {
            Self::Key | Self::Date | Self::Reason | Self::Status => true,
            Self::Progress | Self::Value | Self::Remarks => true,
            Self::Number | Self::Title | Self::Responsible | Self::Planned => false,
        }
    }

    /// Its title.
    pub fn title(self, lang: Lang) -> String {
        match self {
            Self::Key => t!(lang, "sheet-key"),
            Self::Number => t!(lang, "field-number"),
            Self::Title => t!(lang, "field-title"),
            Self::Responsible => t!(lang, "field-responsible"),
            Self::Planned => t!(lang, "sheet-planned"),
            Self::Date => t!(lang, "sheet-date"),
            Self::Reason => t!(lang, "sheet-reason"),
            Self::Status => t!(lang, "sheet-status"),
            Self::Progress => t!(lang, "sheet-progress"),
            Self::Value => t!(lang, "sheet-value"),
            Self::Remarks => t!(lang, "import-remarks"),
        }
    }
}

const WIDTHS: [f64; 11] = [
    8.0, 7.0, 60.0, 40.0, 24.0, 14.0, 34.0, 12.0, 12.0, 20.0, 40.0,
];
/// The most characters of a cell.
const LONGEST: usize = 32_000;
/// The most rows that one sheet brings: each is looked up. Of one that is longer, one more is read.
pub const MOST_ROWS: usize = 5_000;
/// The longest text that can be a title, in bytes.
const LONGEST_TITLE: usize = 200;
/// Rows that are looked at for the titles.
const HEAD: usize = 20;

/// What a status is called in a cell.
pub fn status_word(lang: Lang, status: Status) -> String {
    match status {
        Status::Open => t!(lang, "status-open-word"),
        Status::Done => t!(lang, "status-done-word"),
    }
}

/// Writes the list.
///
/// # Errors
/// If there is more than a workbook holds.
pub fn write(rows: &[SheetRow], lang: Lang) -> Result<Vec<u8>, ReportError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(t!(lang, "import-sheet-activities"))?;
    let bold = Format::new().set_bold().set_text_wrap();
    for (at, (column, width)) in (0..).zip(Column::ALL.into_iter().zip(WIDTHS)) {
        sheet.write_string_with_format(0, at, column.title(lang), &bold)?;
        sheet.set_column_width(at, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let wrap = Format::new().set_text_wrap();
    for (line, row) in (1..).zip(rows) {
        let progress = row.progress.map_or_else(String::new, |one| one.to_string());
        let status = status_word(lang, row.status);
        let texts = [
            (0, format!("{}r{}", row.key, row.revision)),
            (1, row.number.clone()),
            (2, row.title.clone()),
            (3, row.responsible.clone()),
            (4, row.planned.clone()),
            (7, status),
            (8, progress),
            (9, row.value.clone()),
            (10, row.remarks.clone()),
        ];
        for (at, text) in texts {
            if !text.is_empty() {
                let text: String = text.chars().take(LONGEST).collect();
                sheet.write_string_with_format(line, at, text, &wrap)?;
            }
        }
        if let Some(date) = row.date {
            write_date(sheet, line, date)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

fn write_date(sheet: &mut Worksheet, line: u32, date: NaiveDate) -> Result<(), XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or_default();
    let shown = ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8)?;
    let format = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_datetime_with_format(line, 5, &shown, &format)?;
    Ok(())
}

/// Whether a name is that of a spreadsheet.
pub fn is_called_one(name: &str) -> bool {
    let name = name.to_lowercase();
    [".xlsx", ".xls", ".ods", ".csv"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Reads a list that came back; `today` is for dates without a year. `None` if it is no such list.
pub fn read(
    document: &Document,
    lang: Lang,
    today: NaiveDate,
) -> Option<Result<Vec<EditedRow>, Vec<BadCell>>> {
    let titles: Vec<(String, Column)> = Lang::all()
        .flat_map(|lang| Column::ALL.map(|column| (folded(&column.title(lang)), column)))
        .collect();
    document.shown_first().find_map(|grid| {
        let (at, columns) = (0..grid.len().min(HEAD)).find_map(|at| {
            let row = grid.row(at)?;
            let own = row.own().filter(|(_, text)| text.len() <= LONGEST_TITLE);
            let called = own.filter_map(|(place, text)| {
                let text = folded(text);
                let known = titles.iter().find(|(title, _)| *title == text);
                known.map(|(_, column)| (place, *column))
            });
            let columns: Vec<(usize, Column)> = called.collect();
            let has_key = columns.iter().any(|(_, column)| *column == Column::Key);
            (has_key && columns.len() > 2).then_some((at, columns))
        })?;
        let (mut rows, mut bad) = (Vec::new(), Vec::new());
        let last = grid.len().min(at + 2 + MOST_ROWS);
        for row in (at + 1..last).filter_map(|at| grid.row(at)) {
            let mut edited = EditedRow {
                line: row.line,
                ..EditedRow::default()
            };
            for (place, column) in &columns {
                let text = row.get(*place);
                let unread = row.doubt(*place).filter(|_| column.is_taken());
                if unread.is_some() || put(&mut edited, *column, text, lang, today).is_none() {
                    bad.push(BadCell {
                        line: row.line,
                        column: *column,
                        written: text.chars().take(40).collect(),
                        unread,
                    });
                }
            }
            rows.push(edited);
        }
        Some(if bad.is_empty() { Ok(rows) } else { Err(bad) })
    })
}

/// Puts a cell where it belongs; `None` if it cannot be understood.
fn put(
    row: &mut EditedRow,
    column: Column,
    text: &str,
    lang: Lang,
    today: NaiveDate,
) -> Option<()> {
    let text = text.trim();
    if text.is_empty() && column != Column::Key {
        return Some(());
    }
    match column {
        Column::Key => {
            let (key, revision) = text.split_once('r')?;
            row.key = key.parse().ok().filter(|key| *key > 0)?;
            row.revision = revision.parse().ok()?;
        }
        Column::Date => {
            let (date, time) = lang.read_moment(text, today)?;
            row.date = Some(date).filter(|_| time.is_none());
            row.date?;
        }
        Column::Status => {
            let written = folded(text);
            let means = |status: &Status| {
                Lang::all().any(|lang| folded(&status_word(lang, *status)) == written)
            };
            row.status = Some(Status::ALL.iter().copied().find(means)?);
        }
        Column::Progress => {
            row.progress = Some(percent(text)?);
        }
        Column::Reason => row.reason = text.to_owned(),
        Column::Value => row.value = text.to_owned(),
        Column::Remarks => row.remarks = text.to_owned(),
        Column::Number | Column::Title | Column::Responsible | Column::Planned => {}
    }
    Some(())
}

/// A whole number from 0 to 100, with or without its sign, as the cell shows it: `40`, `40%`, `40,00 %`.
fn percent(text: &str) -> Option<i64> {
    let number = text.trim_end_matches('%').trim();
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let percent = whole.parse::<i64>().ok()?;
    let is_whole = decimals.bytes().all(|digit| digit == b'0');
    (is_whole && (0..=100).contains(&percent)).then_some(percent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_was_written_comes_back_and_no_text_is_a_formula() {
        let row = SheetRow {
            key: 7,
            revision: 3,
            title: "=HYPERLINK(\"http://x\")".into(),
            date: Some(day("2024-08-02")),
            status: Status::Done,
            progress: Some(40),
            value: "+3".into(),
            remarks: "@todos -1".into(),
            ..SheetRow::default()
        };
        let bytes = write(&[row], Lang::spanish()).unwrap();
        let document = crate::files::read(bytes).unwrap();
        let today = day("2024-07-15");
        let rows = read(&document, Lang::spanish(), today).unwrap().unwrap();
        let expected = EditedRow {
            line: 2,
            key: 7,
            revision: 3,
            date: Some(day("2024-08-02")),
            status: Some(Status::Done),
            progress: Some(40),
            value: "+3".into(),
            remarks: "@todos -1".into(),
            ..EditedRow::default()
        };
        assert_eq!(rows, [expected]);
    }

    #[test]
    fn bad_cells_are_told_by_row() {
        let text = "Clave\tActividad\tFecha\tEstado\tAvance %\n1r0\tx\t31/02/2024\tquizás\t140\nx\ty\t\t\t\n";
        let document = crate::files::read(text.as_bytes().to_vec()).unwrap();
        let bad = read(&document, Lang::spanish(), day("2024-07-15"))
            .unwrap()
            .unwrap_err();
        let told: Vec<_> = bad
            .iter()
            .map(|bad| (bad.line, bad.column, &*bad.written))
            .collect();
        assert_eq!(
            told,
            [
                (2, Column::Date, "31/02/2024"),
                (2, Column::Status, "quizás"),
                (2, Column::Progress, "140"),
                (3, Column::Key, "x"),
            ]
        );
        let shown = "Clave\tActividad\tAvance %\n1r0\tx\t100%\n2r0\tx\t40,00 %\n3r0\tx\t#DIV/0!\n4r0\t#REF!\t40.5\n";
        let document = crate::files::read(shown.as_bytes().to_vec()).unwrap();
        let bad = read(&document, Lang::spanish(), day("2024-07-15"));
        let bad = bad.unwrap().unwrap_err();
        let told: Vec<_> = bad
            .iter()
            .map(|bad| (bad.line, &*bad.written, bad.unread.clone()))
            .collect();
        let error = Some(Unread::Error("#DIV/0!".into()));
        assert_eq!(told, [(4, "", error), (5, "40.5", None)]);
        let other = crate::files::read(b"a\tb\n1\t2\n".to_vec()).unwrap();
        assert_eq!(read(&other, Lang::spanish(), day("2024-07-15")), None);
    }
}
