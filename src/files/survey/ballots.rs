//! Ballots on paper in a spreadsheet: one line for each form, one column for each question.
//!
//! The column of the form's number is known by a word of its title, those of the questions by the number
//! with which they begin, or by their text; without titles they stand in their order. Every cell that is
//! written is a text, never a formula, and one that stays a text in a spreadsheet program. Deliberately
//! absent: whose form it is and whether it counts already.

use crate::domain::base::fold::folded;
use crate::domain::survey::paper::{Misread, Paper, Reader};
use crate::domain::survey::{Choice, Kind, Places, Survey};
use crate::files::{Document, Grid, ReportError, Row};
use crate::locale::Lang;
use crate::t;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// Rows that are looked at for the titles.
const HEAD: usize = 30;
/// The most lines of one spreadsheet.
pub const MOST_LINES: usize = 5_000;

/// A line of a spreadsheet: its number, and the ballot or why it is none.
pub type Line = (u32, Result<Paper, Misread>);

/// Why a spreadsheet has no ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoBallots {
    /// No column with numbers of forms is found.
    NoForms,
    /// It has more lines than are taken.
    TooMany,
}

/// Where something stands: the row after the titles, the column of the form, those of the questions.
struct Layout<'a> {
    grid: &'a Grid,
    begins: usize,
    form: usize,
    questions: Vec<Option<usize>>,
}

/// Reads the ballots: each with its line, or why it is none.
///
/// # Errors
/// If it has none, or too many.
pub fn read(document: &Document, reader: &Reader<'_>) -> Result<Vec<Line>, NoBallots> {
    let layouts = document.shown_first().filter_map(|grid| {
        let layout = titled(grid, reader).or_else(|| untitled(grid, reader))?;
        let columns = layout.questions.iter().flatten().count();
        Some((columns, layout))
    });
    // Of several sheets, the one that has most.
    let best = layouts.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let (_, layout) = best.ok_or(NoBallots::NoForms)?;
    if layout.grid.len().saturating_sub(layout.begins) > MOST_LINES {
        return Err(NoBallots::TooMany);
    }
    let row = |at: usize| layout.grid.row(at);
    let title = layout.begins.checked_sub(1).and_then(row);
    let title = title.and_then(|row| cells(row).get(layout.form).copied());
    let mut lines = Vec::new();
    for row in (layout.begins..layout.grid.len()).filter_map(row) {
        let all = cells(row);
        let cell = |column: usize| all.get(column).copied().unwrap_or_default();
        let form = cell(layout.form);
        let columns = layout.questions.iter();
        let parts: Vec<_> = match layout.begins {
            // Without titles whatever stands in a line is meant for some question.
            0 => all.iter().skip(1).copied().collect(),
            _ => columns.map(|column| column.map_or("", cell)).collect(),
        };
        // A line that waits for its form, and titles that stand on every page.
        let is_blank = parts.iter().all(|part| part.is_empty());
        let is_title = !form.is_empty() && Some(form) == title;
        if let Some(misread) = unread(&row, form, &layout) {
            lines.push((row.line, Err(misread)));
            continue;
        }
        if !is_blank && !is_title && !row.is_filled(layout.form) {
            lines.push((row.line, reader.cells(form, &parts)));
        }
    }
    Ok(lines)
}

/// Why a row is no ballot of which a cell cannot be read: what it says there must not get lost.
fn unread(row: &Row<'_>, form: &str, layout: &Layout<'_>) -> Option<Misread> {
    (0..row.len()).find_map(|at| {
        let question = layout
            .questions
            .iter()
            .position(|column| *column == Some(at));
        let meant = at == layout.form || question.is_some();
        let why = row.doubt(at).filter(|_| meant)?;
        Some(Reader::unread(form, question, &why))
    })
}

/// The cells of a row. Two columns of text are too few to tell what separates them: then the first mark
/// does.
fn cells<'a>(row: Row<'a>) -> Vec<&'a str> {
    if row.len() == 1
        && let Some((form, rest)) = row.get(0).split_once(['\t', ';', ','])
    {
        return [form, rest]
            .map(|cell| cell.trim().trim_matches('"'))
            .to_vec();
    }
    let cell = |at: usize| match row.is_filled(at) {
        true => "",
        false => row.get(at),
    };
    (0..row.len()).map(cell).collect()
}

fn titled<'a>(grid: &'a Grid, reader: &Reader<'_>) -> Option<Layout<'a>> {
    (0..grid.len().min(HEAD)).find_map(|at| {
        let titles = cells(grid.row(at)?);
        let form = titles.iter().position(|title| is_form(title))?;
        let questions = &reader.survey().questions;
        let mut columns = vec![None; questions.len()];
        for (column, title) in titles
            .iter()
            .enumerate()
            .filter(|(column, _)| *column != form)
        {
            if let Some(place) = asked(title, reader.survey())
                && columns[place].is_none()
            {
                columns[place] = Some(column);
            }
        }
        if columns.iter().all(Option::is_none) {
            columns = in_order(form, questions.len());
        }
        Some(Layout {
            grid,
            begins: at + 1,
            form,
            questions: columns,
        })
    })
}

/// Without titles the first column has the numbers.
fn untitled<'a>(grid: &'a Grid, reader: &Reader<'_>) -> Option<Layout<'a>> {
    let first = cells(grid.row(0)?);
    let form = first.first()?;
    let is_number = !form.is_empty() && form.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && first.len() > 1).then_some(Layout {
        grid,
        begins: 0,
        form: 0,
        questions: in_order(0, reader.survey().questions.len()),
    })
}

fn in_order(form: usize, questions: usize) -> Vec<Option<usize>> {
    (form + 1..=form + questions).map(Some).collect()
}

/// Whether a title is that of the forms.
fn is_form(title: &str) -> bool {
    if title.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let title = folded(title);
    let words: Vec<_> = title.split(|c: char| !c.is_alphanumeric()).collect();
    Lang::all().any(|lang| {
        let known = t!(lang, "ballots-words-form");
        known.split(',').any(|word| words.contains(&word.trim()))
    })
}

/// The question that a title is about.
fn asked(title: &str, survey: &Survey) -> Option<usize> {
    let digits = title.bytes().take_while(u8::is_ascii_digit).count();
    let number = title[..digits].parse::<usize>().ok();
    let numbered = number.and_then(|number| number.checked_sub(1));
    let title = folded(title);
    let same = |text: &str| folded(text) == title;
    numbered
        .filter(|place| *place < survey.questions.len())
        .or_else(|| {
            survey.questions.iter().position(|question| {
                let texts = Lang::all().map(|lang| question.text.read(lang.code()));
                texts.into_iter().any(same)
            })
        })
}

/// Writes an empty sheet to be filled in, and one that says what the numbers mean.
///
/// # Errors
/// If there is more than a workbook holds.
pub fn template(survey: &Survey, places: &Places, lang: Lang) -> Result<Vec<u8>, ReportError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_text_wrap();
    // A cell of text: «3,1» stays what it is, and does not become a number or a day.
    let as_text = Format::new().set_num_format("@");
    let sheet = book.add_worksheet();
    sheet.set_name(t!(lang, "ballots-sheet"))?;
    sheet.write_string_with_format(0, 0, t!(lang, "ballots-column-form"), &bold)?;
    sheet.set_column_width(0, 12.0)?;
    for (column, (number, question)) in (1..).zip((1..).zip(&survey.questions)) {
        let title = format!("{number}. {}", question.text.read(lang.code()));
        sheet.write_string_with_format(0, column, title, &bold)?;
        sheet.set_column_width(column, 28.0)?;
    }
    let columns = u16::try_from(survey.questions.len()).unwrap_or_default();
    for column in 0..=columns {
        sheet.set_column_format(column, &as_text)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    meanings(&mut book, survey, places, lang)?;
    Ok(book.save_to_buffer()?)
}

fn meanings(
    book: &mut Workbook,
    survey: &Survey,
    places: &Places,
    lang: Lang,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let sheet = book.add_worksheet();
    sheet.set_name(t!(lang, "ballots-sheet-help"))?;
    sheet.set_column_width(0, 90.0)?;
    let mut row = 0;
    for (number, question) in (1..).zip(&survey.questions) {
        let title = format!("{number}. {}", question.text.read(lang.code()));
        sheet.write_string_with_format(row, 0, title, &bold)?;
        row += 1;
        for (number, choice) in (1..).zip(choices(&question.kind, places)) {
            let line = format!("    {number} = {}", choice.name.read(lang.code()));
            sheet.write_string(row, 0, line)?;
            row += 1;
        }
    }
    Ok(())
}

/// What a question offers, zones too.
fn choices<'a>(kind: &'a Kind, places: &'a Places) -> &'a [Choice] {
    match kind {
        Kind::Zone => &places.zones,
        kind => kind.choices(),
    }
}
