//! A schedule as a workbook: what was read, the odd cells coloured and explained.
//!
//! Every cell is written as text or as a date, never as a formula, so that a text that begins with
//! `=`, `+`, `-` or `@` stays a text.

use crate::domain::schedule::{Activity, Anomaly, Field, Schedule, Severity};
use crate::locale::Lang;
use crate::t;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{Color, ExcelDateTime, Format, Note, Workbook, Worksheet, XlsxError};
use std::collections::HashMap;

/// Why a workbook cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The workbook says no: too many rows, a text too long.
    #[error(transparent)]
    Workbook(#[from] XlsxError),
    /// The machine says no.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// What stands in which column.
const COLUMNS: [Option<Field>; 13] = [
    None,
    Some(Field::Number),
    Some(Field::Stage),
    Some(Field::Elements),
    Some(Field::Action),
    Some(Field::Title),
    Some(Field::Product),
    Some(Field::Start),
    Some(Field::Finish),
    Some(Field::Responsible),
    None,
    None,
    None,
];
const WIDTHS: [f64; 13] = [
    7.0, 7.0, 20.0, 16.0, 30.0, 60.0, 40.0, 12.0, 12.0, 44.0, 24.0, 30.0, 30.0,
];
/// The most characters of a cell.
const LONGEST: usize = 32_000;

/// Writes a schedule and what is odd in it.
///
/// # Errors
/// If there is more than a workbook holds.
pub fn schedule(
    schedule: &Schedule,
    anomalies: &[Anomaly],
    lang: Lang,
) -> Result<Vec<u8>, ReportError> {
    let mut odd: HashMap<(u32, Field), Vec<&Anomaly>> = HashMap::new();
    for anomaly in anomalies {
        odd.entry((anomaly.line, anomaly.field))
            .or_default()
            .push(anomaly);
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(t!(lang, "import-sheet-activities"))?;
    head(sheet, &titles(lang), &WIDTHS)?;
    for (row, activity) in (1..).zip(&schedule.activities) {
        line(sheet, row, activity, &odd, lang)?;
    }
    let sheet = book.add_worksheet();
    sheet.set_name(t!(lang, "import-sheet-anomalies"))?;
    let titles = [
        t!(lang, "import-head-line"),
        t!(lang, "import-severity"),
        t!(lang, "import-message"),
        t!(lang, "import-proposal-head"),
    ];
    head(sheet, &titles, &[7.0, 10.0, 80.0, 80.0])?;
    for (row, anomaly) in (1..).zip(anomalies) {
        let severity = anomaly.finding.severity();
        let coloured = Format::new().set_background_color(colour(severity));
        sheet.write_string(row, 0, lang.line(anomaly.line))?;
        sheet.write_string_with_format(row, 1, lang.severity(severity), &coloured)?;
        sheet.write_string(row, 2, held(&lang.finding(&anomaly.finding)))?;
        sheet.write_string(row, 3, held(&lang.proposal(&anomaly.finding)))?;
    }
    Ok(book.save_to_buffer()?)
}

fn titles(lang: Lang) -> [String; 13] {
    [
        t!(lang, "import-head-line"),
        lang.field(Field::Number),
        lang.field(Field::Stage),
        lang.field(Field::Elements),
        lang.field(Field::Action),
        lang.field(Field::Title),
        lang.field(Field::Product),
        lang.field(Field::Start),
        lang.field(Field::Finish),
        lang.field(Field::Responsible),
        t!(lang, "import-indicator"),
        t!(lang, "import-unit") + " / " + &t!(lang, "import-target"),
        t!(lang, "import-remarks"),
    ]
}

fn head(sheet: &mut Worksheet, titles: &[String], widths: &[f64]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_text_wrap();
    for (column, (title, width)) in (0..).zip(titles.iter().zip(widths)) {
        sheet.write_string_with_format(0, column, title, &bold)?;
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn colour(severity: Severity) -> Color {
    Color::RGB(match severity {
        Severity::Error => 0x00F4_B6B6,
        Severity::Warning => 0x00FF_E29A,
        Severity::Notice => 0x00D6_E6F5,
    })
}

type Odd<'a> = HashMap<(u32, Field), Vec<&'a Anomaly>>;

fn line(
    sheet: &mut Worksheet,
    row: u32,
    activity: &Activity,
    odd: &Odd<'_>,
    lang: Lang,
) -> Result<(), XlsxError> {
    let joined = |texts: Vec<String>| texts.join("; ");
    for (column, field) in (0..).zip(COLUMNS) {
        let found = field.and_then(|field| odd.get(&(activity.line, field)));
        let found = found.map_or(&[][..], |found| found.as_slice());
        let mut format = Format::new().set_text_wrap();
        if let Some(worst) = found.iter().map(|one| one.finding.severity()).min() {
            format = format.set_background_color(colour(worst));
        }
        // What was concluded is in italics.
        if field.is_some_and(|field| activity.inferred.contains(&field)) {
            format = format.set_italic();
        }
        let measured = activity.indicator.as_deref();
        let text = match (column, field) {
            (0, _) => lang.line(activity.line),
            (_, Some(Field::Number)) => activity.number.clone(),
            (_, Some(Field::Stage)) if activity.stages.is_empty() => activity.phase.to_string(),
            (_, Some(Field::Stage)) => {
                joined(activity.stages.iter().map(|one| lang.stage(*one)).collect())
            }
            (_, Some(Field::Elements)) => joined(
                activity
                    .elements
                    .iter()
                    .map(|one| lang.element(*one))
                    .collect(),
            ),
            (_, Some(Field::Action)) => activity.action.to_string(),
            (_, Some(Field::Title)) => activity.title.clone(),
            (_, Some(Field::Product)) => activity.product.clone(),
            (_, Some(Field::Responsible)) => joined(
                activity
                    .responsible
                    .iter()
                    .map(|one| one.name.to_string())
                    .collect(),
            ),
            (_, Some(Field::Start)) => {
                date(sheet, row, column, activity.start, &format)?;
                String::new()
            }
            (_, Some(Field::Finish)) => {
                date(sheet, row, column, activity.finish, &format)?;
                String::new()
            }
            (10, _) => measured.map(|one| one.name.clone()).unwrap_or_default(),
            (11, _) => measured.map_or_else(String::new, |one| {
                format!("{} {}", one.unit, one.target).trim().to_owned()
            }),
            (_, Some(Field::Indicator | Field::Remarks) | None) => activity.remarks.clone(),
        };
        if !text.is_empty()
            || !found.is_empty() && !matches!(field, Some(Field::Start | Field::Finish))
        {
            sheet.write_string_with_format(row, column, held(&text), &format)?;
        }
        if !found.is_empty() {
            let said = found.iter().map(|one| {
                format!(
                    "{} {}",
                    lang.finding(&one.finding),
                    lang.proposal(&one.finding)
                )
            });
            let note =
                Note::new(held(&said.collect::<Vec<_>>().join("\n"))).add_author_prefix(false);
            sheet.insert_note(row, column, &note)?;
        }
    }
    Ok(())
}

/// As much of a text as a cell holds.
fn held(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

fn date(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    date: Option<NaiveDate>,
    format: &Format,
) -> Result<(), XlsxError> {
    let Some(date) = date else {
        sheet.write_blank(row, column, format)?;
        return Ok(());
    };
    let year = u16::try_from(date.year()).unwrap_or_default();
    let shown = ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8)?;
    let format = format.clone().set_num_format("dd/mm/yyyy");
    sheet.write_datetime_with_format(row, column, &shown, &format)?;
    Ok(())
}
