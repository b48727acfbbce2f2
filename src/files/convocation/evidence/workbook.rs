//! The evidence as a workbook: what the page says, minute by minute, with a chart of its own.
//!
//! Every cell is a text or a number, never a formula. Its date of creation is the one of the data.

use crate::domain::mailing::Outcome;
use crate::files::ReportError;
use crate::files::base::table::book::{new_sheet, write};
use crate::files::convocation::evidence::Evidence;
use crate::files::convocation::evidence::tables::{Cell, QUEUED, Table, Writer, lost_of};
use crate::locale::Lang;
use crate::t;
use chrono::Datelike as _;
use rust_xlsxwriter::{
    Chart, ChartPatternFill, ChartPatternFillType, ChartType, DocProperties, ExcelDateTime, Format,
    Workbook, Worksheet, XlsxError,
};

/// Rows that a chart covers.
const CHART_ROWS: u32 = 18;

/// Writes the workbook.
///
/// # Errors
/// If there is more than a workbook holds.
pub fn workbook(evidence: &Evidence, lang: Lang) -> Result<Vec<u8>, ReportError> {
    let writer = Writer { evidence, lang };
    let mut book = Workbook::new();
    book.set_properties(&properties(&writer)?);
    let sheet = named(&mut book, lang, "summary")?;
    let figures = Table {
        title: t!(lang, "evidence-title", what = "figures"),
        note: writer.caution(),
        head: Vec::new(),
        rows: writer
            .figures()
            .into_iter()
            .map(|(count, said)| vec![said.into(), Cell::Number(count)])
            .collect(),
    };
    let mut tables = vec![writer.summary(), figures, texts(&writer)];
    tables.extend(writer.guests());
    tables.push(writer.foundation());
    write(sheet, &tables, &[34.0, 70.0, 16.0])?;
    let sheet = named(&mut book, lang, "waves")?;
    let mut tables = vec![writer.waves()];
    tables.extend(writer.deliveries());
    write(
        sheet,
        &tables,
        &[44.0, 18.0, 22.0, 34.0, 18.0, 18.0, 18.0, 18.0, 14.0],
    )?;
    minutes(named(&mut book, lang, "minutes")?, &writer)?;
    let sheet = named(&mut book, lang, "snapshot")?;
    write(sheet, &writer.snapshots(), &[14.0, 40.0])?;
    let sheet = named(&mut book, lang, "history")?;
    let tables: Vec<_> = [writer.history()]
        .into_iter()
        .chain(writer.space_history())
        .collect();
    write(sheet, &tables, &[17.0, 30.0, 44.0, 36.0, 40.0, 40.0])?;
    Ok(book.save_to_buffer()?)
}

fn named<'a>(
    book: &'a mut Workbook,
    lang: Lang,
    what: &str,
) -> Result<&'a mut Worksheet, XlsxError> {
    new_sheet(book, t!(lang, "evidence-sheet", what = what))
}

/// Who it is of, and of when: the last thing that happened, so that it is the same tomorrow.
fn properties(writer: &Writer<'_>) -> Result<DocProperties, XlsxError> {
    let one = writer.evidence;
    let at = one.as_of.unwrap_or_default().naive_utc();
    let year = u16::try_from(at.year()).unwrap_or_default();
    let made = ExcelDateTime::from_ymd(year, at.month() as u8, at.day() as u8)?;
    Ok(DocProperties::new()
        .set_title(t!(writer.lang, "evidence-title", what = "page"))
        .set_company(&one.entity)
        .set_comment(one.digest())
        .set_creation_datetime(&made))
}

fn texts(writer: &Writer<'_>) -> Table {
    let texts = writer.evidence.texts.iter().enumerate();
    let row = |(place, sent): (usize, &crate::files::convocation::evidence::Sent)| {
        let mut title = vec![writer.text_title(place)];
        title.extend(writer.sent_lines(sent));
        vec![title.join("\n").into(), sent.text.clone().into()]
    };
    Table {
        title: t!(writer.lang, "evidence-title", what = "texts"),
        note: t!(writer.lang, "evidence-texts-note"),
        head: Vec::new(),
        rows: texts.map(row).collect(),
    }
}

/// A row for each minute in which something came of a wave's messages, and a chart for each wave.
fn minutes(sheet: &mut Worksheet, writer: &Writer<'_>) -> Result<(), XlsxError> {
    let lang = writer.lang;
    let mut head: Vec<_> = ["wave", "at", "sent", "lost"]
        .map(|what| t!(lang, "evidence-column", what = what))
        .into();
    let lost: Vec<_> = QUEUED.iter().filter(|one| **one != Outcome::Sent).collect();
    head.extend(
        lost.iter()
            .map(|one| t!(lang, "evidence-delivery", what = one.name())),
    );
    let bold = Format::new().set_bold().set_text_wrap();
    for (column, name) in (0..).zip(&head) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        sheet.set_column_width(column, if column < 2 { 18.0 } else { 12.0 })?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let beside = head.len() as u16 + 1;
    let (mut row, mut chart_row) = (1, 1);
    for (place, wave) in writer.evidence.waves.iter().enumerate() {
        if wave.of("sent") + lost_of(wave) == 0 {
            continue;
        }
        let first = row;
        for (at, counts) in &wave.minutes {
            let of = |outcome: &Outcome| counts.get(outcome.name()).copied().unwrap_or(0);
            let all: i64 = lost.iter().map(|one| of(one)).sum();
            if of(&Outcome::Sent) + all == 0 {
                continue;
            }
            sheet.write_string(row, 0, writer.wave(place))?;
            sheet.write_string(row, 1, writer.at(*at))?;
            let counts = [of(&Outcome::Sent), all]
                .into_iter()
                .chain(lost.iter().map(|one| of(one)));
            for (column, count) in (2..).zip(counts) {
                sheet.write_number(row, column, count as f64)?;
            }
            row += 1;
        }
        let chart = chart(sheet.name(), &writer.wave(place), (first, row - 1));
        sheet.insert_chart(chart_row, beside, &chart)?;
        chart_row += CHART_ROWS;
    }
    Ok(())
}

/// What arrived as full columns, what did not hatched on top of them.
fn chart(sheet: String, title: &str, (first, last): (u32, u32)) -> Chart {
    let mut chart = Chart::new(ChartType::ColumnStacked);
    chart.title().set_name(title);
    let sheet = sheet.as_str();
    chart
        .add_series()
        .set_name((sheet, 0, 2))
        .set_categories((sheet, first, 1, last, 1))
        .set_values((sheet, first, 2, last, 2))
        .set_format(
            rust_xlsxwriter::ChartFormat::new()
                .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(0x0000_72B2)),
        );
    let hatched = ChartPatternFill::new()
        .set_pattern(ChartPatternFillType::DiagonalStripesWideUpwards)
        .set_foreground_color(0x00D5_5E00)
        .set_background_color(0x00FF_FFFF)
        .clone();
    chart
        .add_series()
        .set_name((sheet, 0, 3))
        .set_categories((sheet, first, 1, last, 1))
        .set_values((sheet, first, 3, last, 3))
        .set_format(rust_xlsxwriter::ChartFormat::new().set_pattern_fill(&hatched));
    chart
}
