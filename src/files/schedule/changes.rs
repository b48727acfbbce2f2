//! What a schedule changes against the version before, as a workbook: a row for each activity that is new,
//! other, moved or gone. Every cell is a text, never a formula.

use crate::domain::schedule::{
    Activity, Change, ChangeKind, Comparison, Dates, Known, Precision, Schedule,
};
use crate::files::ReportError;
use crate::locale::Lang;
use crate::t;
use rust_xlsxwriter::{Color, Format, Workbook};

/// The widths of the columns, of what changes and of a version.
const WIDTHS: [f64; 7] = [18.0, 7.0, 7.0, 60.0, 30.0, 30.0, 40.0];
const OF_A_VERSION: [f64; 10] = [7.0, 7.0, 24.0, 30.0, 60.0, 40.0, 26.0, 44.0, 30.0, 30.0];
/// The most characters of a cell.
const LONGEST: usize = 32_000;

/// Writes what changes, in the order of the schedule; what is gone comes last.
///
/// # Errors
/// If there is more than a workbook holds.
pub fn changes(
    schedule: &Schedule,
    known: &[Known<'_>],
    comparison: &Comparison,
    lang: Lang,
) -> Result<Vec<u8>, ReportError> {
    let titles = [
        t!(lang, "changes-head-what"),
        t!(lang, "import-head-line"),
        t!(lang, "field-number"),
        t!(lang, "field-title"),
        t!(lang, "changes-head-before"),
        t!(lang, "changes-head-now"),
        t!(lang, "changes-head-fields"),
    ];
    let all = comparison.changes.iter();
    let rows = all.map(|change| {
        let cells = cells(schedule, known, change, lang);
        (cells, Some(colour(change.kind)))
    });
    table(t!(lang, "changes-sheet"), &titles, &WIDTHS, rows)
}

/// Writes what a version said, each row as it was kept: line, number, stage, action, title, product, when, who,
/// indicator, remarks.
///
/// # Errors
/// If there is more than a workbook holds.
pub fn version(
    rows: impl IntoIterator<Item = [String; 10]>,
    lang: Lang,
) -> Result<Vec<u8>, ReportError> {
    let titles = [
        t!(lang, "import-head-line"),
        t!(lang, "field-number"),
        t!(lang, "field-stage"),
        t!(lang, "field-action"),
        t!(lang, "field-title"),
        t!(lang, "field-product"),
        t!(lang, "import-head-when"),
        t!(lang, "field-responsible"),
        t!(lang, "import-indicator"),
        t!(lang, "import-remarks"),
    ];
    let rows = rows.into_iter().map(|row| (row, None));
    let name = t!(lang, "import-sheet-activities");
    table(name, &titles, &OF_A_VERSION, rows)
}

/// A sheet with titles; the first cell of a row may be coloured.
fn table<const N: usize>(
    name: String,
    titles: &[String; N],
    widths: &[f64; N],
    rows: impl Iterator<Item = ([String; N], Option<Color>)>,
) -> Result<Vec<u8>, ReportError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    let bold = Format::new().set_bold().set_text_wrap();
    for (column, (title, width)) in (0..).zip(titles.iter().zip(widths)) {
        sheet.write_string_with_format(0, column, title, &bold)?;
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let plain = Format::new().set_text_wrap();
    for (row, (cells, colour)) in (1..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            let text: String = text.chars().take(LONGEST).collect();
            let format = match colour {
                Some(colour) if column == 0 => plain.clone().set_background_color(colour),
                Some(_) | None => plain.clone(),
            };
            sheet.write_string_with_format(row, column, text, &format)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

fn cells(schedule: &Schedule, known: &[Known<'_>], change: &Change, lang: Lang) -> [String; 7] {
    let now = change.new.map(|at| &schedule.activities[at]);
    let before = change.old.map(|at| &known[at]);
    let title = now.map(|now| now.title.clone());
    let title = title.or_else(|| before.map(|before| before.title.to_string()));
    let fields = change.fields.iter().map(|field| lang.field(*field));
    [
        t!(lang, "changes-kind", kind = change.kind.name()),
        now.map_or_else(String::new, |now| lang.line(now.line)),
        now.map_or_else(String::new, |now| now.number.clone()),
        title.unwrap_or_default(),
        before.map_or_else(String::new, |before| lang.when(&dated(before.dates))),
        now.map_or_else(String::new, |now| lang.when(now)),
        fields.collect::<Vec<_>>().join(", "),
    ]
}

/// An activity of which only the dates are known.
fn dated(dates: Dates) -> Activity {
    Activity {
        start: dates.0,
        finish: dates.1,
        precision: Precision::parse(dates.2).unwrap_or_default(),
        ..Activity::default()
    }
}

fn colour(kind: ChangeKind) -> Color {
    Color::RGB(match kind {
        ChangeKind::Added => 0x00D5_EDD5,
        ChangeKind::Changed => 0x00D6_E6F5,
        ChangeKind::Moved => 0x00FF_E29A,
        ChangeKind::Dropped => 0x00F4_B6B6,
    })
}
