//! The list of attendance: read from whatever the people at the door filled in, and written to be
//! printed and signed.
//!
//! A column is known by a word of its title, in any language of ours; the words are in the catalogue.
//! Every cell that is written is a text or a number, never a formula.

use crate::domain::base::fold::folded;
use crate::domain::space::signed::Signed;
use crate::files::{Document, Grid, ReportError};
use crate::locale::Lang;
use crate::t;
use rust_xlsxwriter::{Format, FormatBorder, Workbook, Worksheet, XlsxError};

/// Rows that are looked at for the titles: forms have a letterhead.
const HEAD: usize = 30;
/// The longest text that is taken from a cell, in characters.
const LONGEST: usize = 120;
/// The most people that one list brings.
pub const MOST_PEOPLE: usize = 2_000;
/// Lines of a printed list, at least: the empty ones are for whoever comes.
const LINES: usize = 25;
/// The widths of the columns: number, name, document, telephone, group, zone, signature.
const WIDTHS: [f64; 7] = [5.0, 34.0, 16.0, 15.0, 22.0, 18.0, 24.0];
/// The height of a line that somebody signs on.
const TO_SIGN: f64 = 26.0;
/// The paper that printers here have: A4.
const A4: u8 = 9;

/// A list as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuestList {
    /// Everybody with a name.
    pub people: Vec<Signed>,
    /// The lines with something on them but no name.
    pub nameless: Vec<u32>,
}

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

/// The columns that mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Group,
    Zone,
    Document,
    Phone,
    Name,
}

impl Column {
    /// In the order in which they are looked for: «nombre de la vereda» is a zone.
    const ALL: [Self; 5] = [
        Self::Group,
        Self::Zone,
        Self::Document,
        Self::Phone,
        Self::Name,
    ];

    fn words(self, lang: Lang) -> String {
        match self {
            Self::Group => t!(lang, "list-words-group"),
            Self::Zone => t!(lang, "list-words-zone"),
            Self::Document => t!(lang, "list-words-document"),
            Self::Phone => t!(lang, "list-words-phone"),
            Self::Name => t!(lang, "list-words-name"),
        }
    }

    /// Every word of a title, in any language, with the column it means.
    fn known() -> Vec<(Self, String)> {
        let words = |column: Self| {
            let texts = Lang::all().map(move |lang| column.words(lang));
            let words = |text: String| text.split(',').map(|word| word.trim().to_owned()).collect();
            let words = texts.flat_map(move |text| -> Vec<String> { words(text) });
            words.map(move |word| (column, word))
        };
        Self::ALL.into_iter().flat_map(words).collect()
    }

    fn of(title: &str, known: &[(Self, String)]) -> Option<Self> {
        // What is longer is no title.
        if title.len() > LONGEST {
            return None;
        }
        let title = folded(title);
        let words: Vec<_> = title.split(|c: char| !c.is_alphanumeric()).collect();
        let called = known
            .iter()
            .find(|(_, word)| words.contains(&word.as_str()));
        called.map(|(column, _)| *column)
    }

    fn cell(self, signed: &mut Signed) -> &mut String {
        match self {
            Self::Group => &mut signed.group,
            Self::Zone => &mut signed.zone,
            Self::Document => &mut signed.document,
            Self::Phone => &mut signed.phone,
            Self::Name => &mut signed.name,
        }
    }
}

/// Reads a list; `None` if no column of names is found. Of one that is too long, no more than shows it.
pub fn read(document: &Document) -> Option<GuestList> {
    let known = Column::known();
    let headed = document.grids.iter().filter_map(|grid| {
        let (at, columns) = head(grid, &known)?;
        Some((columns.len(), grid, at, columns))
    });
    // Of several ways to split the lines of a text, the one that finds most.
    let (_, grid, at, columns) = headed.reduce(|best, next| match next.0 > best.0 {
        true => next,
        false => best,
    })?;
    let mut list = GuestList::default();
    let titles = grid.row(at)?;
    for row in (at + 1..grid.len()).filter_map(|at| grid.row(at)) {
        if list.people.len() > MOST_PEOPLE || list.nameless.len() > MOST_PEOPLE {
            break;
        }
        let mut signed = Signed::default();
        for (place, column) in &columns {
            let text = row.get(*place);
            // Forms repeat their titles on each page, and merged cells say the same twice.
            if row.is_filled(*place) || text == titles.get(*place) {
                continue;
            }
            let cell = column.cell(&mut signed);
            if !cell.is_empty() && !text.is_empty() {
                cell.push(' ');
            }
            cell.push_str(text);
            *cell = cell.chars().take(LONGEST).collect();
        }
        match signed {
            signed if !signed.name.is_empty() => list.people.push(signed),
            signed if signed == Signed::default() => {}
            _ => list.nameless.push(row.line),
        }
    }
    Some(list)
}

/// The row of titles: the one that names most of what a list has, among them the names.
fn head(grid: &Grid, known: &[(Column, String)]) -> Option<(usize, Vec<(usize, Column)>)> {
    let rows = (0..grid.len().min(HEAD)).filter_map(|at| {
        let row = grid.row(at)?;
        let called = row
            .own()
            .filter_map(|(place, text)| Some((place, Column::of(text, known)?)));
        let columns: Vec<_> = called.collect();
        let named = columns.iter().any(|(_, column)| *column == Column::Name);
        named.then_some((at, columns))
    });
    rows.reduce(|best, next| match next.1.len() > best.1.len() {
        true => next,
        false => best,
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Option<GuestList> {
        read(&crate::files::read(text.as_bytes().to_vec()).unwrap())
    }

    #[test]
    fn columns_are_known_by_their_words_below_a_letterhead() {
        let list = read_text(
            "Nombre del encuentro: Foro;;;;;\n\
             No.;Nombres;Apellidos;Cédula;Celular;Nombre de la vereda o barrio\n\
             1;Ana;Pérez;1.234;300 1;El Ajizal\n\
             2;;;99;;\n3;;;;;\n\
             No.;Nombres;Apellidos;Cédula;Celular;Nombre de la vereda o barrio\n\
             4;=1+1;;;;\n",
        );
        let list = list.unwrap();
        assert_eq!(list.nameless, [4]);
        let ana = Signed {
            name: "Ana Pérez".into(),
            document: "1.234".into(),
            phone: "300 1".into(),
            zone: "El Ajizal".into(),
            ..Signed::default()
        };
        assert_eq!(list.people[0], ana);
        assert_eq!(list.people[1].name, "=1+1");
        assert_eq!(list.people.len(), 2);
        assert_eq!(read_text("Actividad;Fecha\nx;y\n"), None);
    }

    #[test]
    fn what_was_written_can_be_read_again() {
        let rows = [
            Signed::typed("Ana; 1; 2").unwrap(),
            Signed::default(),
            Signed::typed("=HYPERLINK(1)").unwrap(),
        ];
        let head = Letterhead {
            entity: "Alcaldía".into(),
            space: "Foro".into(),
            date: "hoy".into(),
            place: String::new(),
        };
        for lang in Lang::all() {
            let bytes = write(&head, &rows, lang).unwrap();
            let list = read(&crate::files::read(bytes).unwrap()).unwrap();
            assert_eq!(list.people, [rows[0].clone(), rows[2].clone()], "{lang:?}");
            assert!(list.nameless.is_empty());
        }
    }
}
