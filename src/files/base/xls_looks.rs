//! How the cells of a workbook of before 2007 show their numbers, and which rows and columns are hidden:
//! what calamine does not tell of these.
//!
//! What is damaged, or older than Excel 97, has no looks; its values are read all the same. Deliberately
//! absent: colours.

use crate::files::base::grid::MAX_COLUMNS;
use crate::files::base::look::Look;
use crate::files::base::ole::{stream, u16_at, u32_at};
use std::collections::{HashMap, HashSet};

/// The workbook's stream, newer and older.
pub(super) const STREAMS: &[&str] = &["Workbook", "Book"];
const EXCEL_97: u16 = 0x0600;
/// Kinds of records.
pub(super) const BOF: u16 = 0x0809;
pub(super) const EOF: u16 = 0x000a;
pub(super) const BOUNDSHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041e;
const XF: u16 = 0x00e0;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const RK: u16 = 0x027e;
pub(super) const FORMULA: u16 = 0x0006;
pub(super) const MULRK: u16 = 0x00bd;
const ROW: u16 = 0x0208;
const COLINFO: u16 = 0x007d;
const ROW_HIDDEN: u16 = 0x20;

/// The formats that every workbook has without saying them.
const BUILT_IN: &[(u16, &str)] = &[
    (1, "0"),
    (2, "0.00"),
    (3, "#,##0"),
    (4, "#,##0.00"),
    (9, "0%"),
    (10, "0.00%"),
    (14, "dd/mm/yyyy"),
    (15, "d-mmm-yy"),
    (16, "d-mmm"),
    (17, "mmm-yy"),
    (18, "h:mm AM/PM"),
    (19, "h:mm:ss AM/PM"),
    (20, "h:mm"),
    (21, "h:mm:ss"),
    (22, "dd/mm/yyyy h:mm"),
    (45, "mm:ss"),
    (46, "[h]:mm:ss"),
];

/// The looks of a workbook.
#[derive(Default)]
pub(super) struct XlsLooks {
    /// By the number of a style, how it shows numbers.
    styles: Vec<Look>,
    sheets: Vec<SheetLooks>,
}

/// The looks of a sheet.
#[derive(Default)]
pub(super) struct SheetLooks {
    styles: HashMap<(u16, u16), u16>,
    pub hidden_rows: HashSet<u32>,
    pub hidden_columns: Vec<usize>,
}

impl XlsLooks {
    /// The looks of a workbook.
    pub(super) fn of(bytes: &[u8]) -> Self {
        stream(bytes, STREAMS)
            .and_then(|book| Self::read(&book))
            .unwrap_or_default()
    }

    fn read(book: &[u8]) -> Option<Self> {
        let (mut begins, mut formats, mut styles) = (Vec::new(), HashMap::new(), Vec::new());
        for (kind, data) in records(book, 0).take_while(|(kind, _)| *kind != EOF) {
            match kind {
                BOF if u16_at(data, 0)? != EXCEL_97 => return None,
                BOUNDSHEET => begins.push(u32_at(data, 0)?),
                FORMAT => _ = formats.insert(u16_at(data, 0)?, format(data)?),
                XF => styles.push(u16_at(data, 2)?),
                _ => {}
            }
        }
        let look = |format: &u16| {
            let own = formats.get(format).map(String::as_str);
            let usual = BUILT_IN.iter().find(|(number, _)| number == format);
            own.or(usual.map(|(_, code)| *code))
                .map_or(Look::General, Look::of)
        };
        Some(Self {
            styles: styles.iter().map(look).collect(),
            sheets: begins
                .iter()
                .map(|begin| SheetLooks::read(book, *begin))
                .collect(),
        })
    }

    /// What is said of a sheet, by its place.
    pub(super) fn sheet(&mut self, at: usize) -> SheetLooks {
        self.sheets
            .get_mut(at)
            .map(std::mem::take)
            .unwrap_or_default()
    }

    /// How a cell of a sheet shows its number.
    pub(super) fn look(&self, sheet: &SheetLooks, row: u32, column: usize) -> &Look {
        let place = (u16::try_from(row).ok(), u16::try_from(column).ok());
        let (Some(row), Some(column)) = place else {
            return &Look::General;
        };
        let style = sheet.styles.get(&(row, column)).copied().unwrap_or(0);
        self.styles
            .get(usize::from(style))
            .unwrap_or(&Look::General)
    }
}

impl SheetLooks {
    fn read(book: &[u8], begin: u32) -> Self {
        let mut looks = Self::default();
        let records = records(book, begin as usize);
        for (kind, data) in records.take_while(|(kind, _)| *kind != EOF) {
            // A record that is too short says nothing.
            _ = looks.take(kind, data);
        }
        looks
    }

    fn take(&mut self, kind: u16, data: &[u8]) -> Option<()> {
        let number = |at| u16_at(data, at);
        match kind {
            NUMBER | RK | FORMULA => {
                self.styles.insert((number(0)?, number(2)?), number(4)?);
            }
            MULRK => {
                let (row, first) = (number(0)?, number(2)?);
                let cells = data.get(4..data.len().checked_sub(2)?)?.chunks_exact(6);
                for (column, cell) in (first..).zip(cells) {
                    self.styles.insert((row, column), u16_at(cell, 0)?);
                }
            }
            ROW if number(12)? & ROW_HIDDEN != 0 => {
                self.hidden_rows.insert(u32::from(number(0)?));
            }
            COLINFO if number(8)? & 1 != 0 => {
                let (first, last) = (usize::from(number(0)?), usize::from(number(2)?));
                self.hidden_columns.extend(first..=last.min(MAX_COLUMNS));
            }
            _ => {}
        }
        Some(())
    }
}

/// The records from a place on.
pub(super) fn records(book: &[u8], begin: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = book.get(begin..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(rest, 0)?, usize::from(u16_at(rest, 2)?));
        let data = rest.get(4..4 + length)?;
        rest = &rest[4 + length..];
        Some((kind, data))
    })
}

/// The text of a format.
fn format(data: &[u8]) -> Option<String> {
    let (count, wide) = (usize::from(u16_at(data, 2)?), data.get(4)? & 1 == 1);
    let text = data.get(5..)?;
    if !wide {
        let text = text.get(..count)?;
        return Some(text.iter().map(|byte| char::from(*byte)).collect());
    }
    let units = text.get(..2 * count)?.chunks_exact(2);
    let units = units.map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    Some(
        char::decode_utf16(units)
            .map(|letter| letter.unwrap_or('?'))
            .collect(),
    )
}
