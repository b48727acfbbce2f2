//! The results as a workbook: a sheet about the survey, one for each question, with a chart of its own.
//!
//! Every cell is a text or a number, never a formula. Its date of creation is that of the publication.

use super::super::ReportError;
use super::tables::{PARTS, Writer};
use crate::domain::survey::Report;
use crate::domain::survey::results::{Answered, Found};
use crate::files::base::table::Table;
use crate::files::base::table::book::{new_sheet, write};
use crate::locale::Lang;
use crate::t;
use chrono::Datelike as _;
use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFormat, ChartSolidFill, ChartType, DocProperties, ExcelDateTime,
    Workbook, Worksheet, XlsxError,
};

/// Points that one bar of a chart is high, and the chart without bars.
const BAR: u32 = 26;
const AROUND: u32 = 110;

/// Writes the workbook.
///
/// # Errors
/// If there is more than a workbook holds.
pub fn workbook(report: &Report, lang: Lang) -> Result<Vec<u8>, ReportError> {
    let writer = Writer { report, lang };
    let mut book = Workbook::new();
    book.set_properties(&properties(report, lang)?);
    let sheet = new_sheet(&mut book, t!(lang, "results-sheet", number = 0))?;
    let mut tables = vec![writer.facts()];
    tables.extend(writer.participation());
    write(sheet, &tables, &[44.0, 40.0, 14.0, 14.0, 60.0])?;
    for (place, one) in report.results.questions.iter().enumerate() {
        let sheet = new_sheet(&mut book, t!(lang, "results-sheet", number = place + 1))?;
        question(sheet, &writer, one)?;
    }
    Ok(book.save_to_buffer()?)
}

fn properties(report: &Report, lang: Lang) -> Result<DocProperties, XlsxError> {
    let at = report.published_at.or(report.closed_at).unwrap_or_default();
    let at = at.with_timezone(&report.zone);
    let year = u16::try_from(at.year()).unwrap_or_default();
    let made = ExcelDateTime::from_ymd(year, at.month() as u8, at.day() as u8)?;
    Ok(DocProperties::new()
        .set_title(report.title.read(lang.code()))
        .set_company(&report.entity)
        .set_creation_datetime(&made))
}

fn question(sheet: &mut Worksheet, writer: &Writer<'_>, one: &Answered) -> Result<(), XlsxError> {
    let whole = writer.whole(one);
    let drawn = chart(sheet, &whole, one);
    let mut tables = vec![whole];
    for kind in PARTS {
        tables.extend(writer.parts(one, kind, None));
    }
    tables.extend(writer.pairs(one, usize::MAX));
    let wide = tables.iter().map(|table| table.head.len()).max();
    let wide = wide.unwrap_or(0);
    let mut widths = vec![14.0; wide.max(1)];
    widths[0] = 48.0;
    write(sheet, &tables, &widths)?;
    if let Some(chart) = drawn {
        // Beside the tables, whatever is wide about them.
        let beside = u16::try_from(wide + 1).unwrap_or(u16::MAX);
        sheet.insert_chart(1, beside.min(16_000), &chart)?;
    }
    Ok(())
}

/// The numbers of the first table as bars, the first one on top.
fn chart(sheet: &Worksheet, whole: &Table, one: &Answered) -> Option<Chart> {
    let Found::Ballots(_) = one.found else {
        return None;
    };
    let count = u32::try_from(whole.rows.len())
        .ok()
        .filter(|count| *count > 0)?;
    // Title, note, titles of columns.
    let (first, last) = (3, 2 + count);
    let name = sheet.name();
    let name = name.as_str();
    let mut chart = Chart::new(ChartType::Bar);
    let blue = ChartSolidFill::new().set_color(0x0000_72B2).clone();
    chart
        .add_series()
        .set_name((name, 2, 1))
        .set_categories((name, first, 0, last, 0))
        .set_values((name, first, 1, last, 1))
        .set_data_label(ChartDataLabel::new().show_value())
        .set_format(ChartFormat::new().set_solid_fill(&blue));
    chart.title().set_name(&whole.title);
    chart.legend().set_hidden();
    chart.y_axis().set_reverse();
    chart.set_width(720).set_height(AROUND + BAR * count);
    Some(chart)
}
