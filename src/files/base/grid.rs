//! Rows of cells, each with the line of the file it comes from: what every format is turned into.
//!
//! All text lies in one string, and a cell is a stretch of it, so that a hundred thousand rows cost
//! little more than the file itself. Merged cells are filled downwards and say so; to the right they
//! stay empty, as in text that was extracted from such a table. A cell that cannot be read has no text
//! and says why; colours and what is hidden are told where the format keeps them.

use crate::domain::base::Unread;
use crate::files::base::letters::is_broken;

/// More columns than any schedule has; what lies beyond is not read.
pub(in crate::files) const MAX_COLUMNS: usize = 256;

/// A table as rows of cells.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// The name of the sheet, where there are sheets.
    pub name: Option<String>,
    /// Whether the program that made the file does not show the sheet.
    pub hidden: bool,
    /// The first line whose letters are not those that were written: `planeaci�n`.
    pub broken_letters: Option<u32>,
    pub(super) text: String,
    pub(super) cells: Vec<Cell>,
    pub(super) rows: Vec<Begin>,
    pub(super) fills: Vec<Painted>,
    pub(super) hidden_columns: Vec<usize>,
}

/// The colour of a cell's ground, `0xRRGGBB`. White is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fill(pub u32);

impl Fill {
    /// Above this, all three parts of a colour look white.
    const WHITE: u8 = 0xf8;

    /// A colour, if it can be seen on white paper.
    pub(in crate::files) fn of([red, green, blue]: [u8; 3]) -> Option<Self> {
        let white = [red, green, blue].iter().all(|part| *part >= Self::WHITE);
        (!white).then(|| Self(u32::from_be_bytes([0, red, green, blue])))
    }

    /// A colour in six hexadecimal digits, with or without `#`.
    pub(in crate::files) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches('#');
        let colour = u32::from_str_radix(text, 16)
            .ok()
            .filter(|_| text.len() == 6)?;
        let [_, red, green, blue] = colour.to_be_bytes();
        Self::of([red, green, blue])
    }
}

/// A stretch of the text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell {
    pub from: u32,
    /// Its length; the highest bit says that it was filled from above, the next two that it cannot be
    /// read and why.
    pub length: u32,
}

impl Cell {
    pub const FILLED: u32 = 1 << 31;
    pub const ERROR: u32 = 1 << 29;
    pub const NO_VALUE: u32 = 2 << 29;
    pub const DIGITS_LOST: u32 = 3 << 29;
    const WHY: u32 = 3 << 29;
    /// The longest text of a cell.
    pub const LONGEST: usize = (1 << 29) - 1;

    fn is_filled(self) -> bool {
        self.length & Self::FILLED != 0
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Begin {
    pub line: u32,
    pub cell: u32,
    pub hidden: bool,
}

/// A cell with a colour, by the place of its row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Painted {
    pub row: u32,
    pub column: u16,
    pub fill: Fill,
}

/// A row of a grid.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    grid: &'a Grid,
    at: usize,
    /// The line of the file, from 1 on.
    pub line: u32,
    cells: &'a [Cell],
}

impl Grid {
    /// How many rows have something in them.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A row by its place.
    pub fn row(&self, at: usize) -> Option<Row<'_>> {
        let begin = self.rows.get(at)?;
        let end = self
            .rows
            .get(at + 1)
            .map_or(self.cells.len(), |next| next.cell as usize);
        Some(Row {
            grid: self,
            at,
            line: begin.line,
            cells: self.cells.get(begin.cell as usize..end)?,
        })
    }

    /// The rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).filter_map(|at| self.row(at))
    }

    /// Whether the program that made the file does not show a column.
    pub fn is_hidden_column(&self, at: usize) -> bool {
        self.hidden_columns.binary_search(&at).is_ok()
    }

    /// Whether any cell has a colour: a schedule may be painted.
    pub fn is_painted(&self) -> bool {
        !self.fills.is_empty()
    }
}

impl<'a> Row<'a> {
    /// How many cells it has, empty ones included; a colour alone makes no cell.
    pub(crate) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The text of a cell without the space around it; nothing beyond the last, and of one that cannot
    /// be read.
    pub fn get(&self, at: usize) -> &'a str {
        let cell = self.cells.get(at).copied().unwrap_or_default();
        match cell.length & Cell::WHY {
            0 => self.grid.written(cell),
            _ => "",
        }
    }

    /// Why a cell that has something in it cannot be read. Of a merged one its first row says so.
    pub fn unread(&self, at: usize) -> Option<Unread> {
        let cell = self.cells.get(at).copied().unwrap_or_default();
        let shown = || self.grid.written(cell).to_owned();
        match cell.length & Cell::WHY {
            _ if cell.is_filled() => None,
            Cell::ERROR => Some(Unread::Error(shown())),
            Cell::NO_VALUE => Some(Unread::NoValue),
            Cell::DIGITS_LOST => Some(Unread::DigitsLost(shown())),
            _ => None,
        }
    }

    /// The cells that cannot be read: place and why.
    pub fn all_unread(&self) -> impl Iterator<Item = (usize, Unread)> + '_ {
        (0..self.len()).filter_map(|at| Some((at, self.unread(at)?)))
    }

    /// Why what a cell says must not be kept: it cannot be read, or its letters are broken.
    pub(in crate::files) fn doubt(&self, at: usize) -> Option<Unread> {
        let broken = || is_broken(self.get(at)).then_some(Unread::Letters);
        self.unread(at).or_else(broken)
    }

    /// Whether a cell belongs to a merged one that begins further up.
    pub fn is_filled(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.is_filled())
    }

    /// The colour of a cell's ground, also of one without text.
    pub fn fill(&self, at: usize) -> Option<Fill> {
        let fills = &self.grid.fills;
        let key = |one: &Painted| (one.row as usize, usize::from(one.column));
        let found = fills.binary_search_by_key(&(self.at, at), key);
        found.ok().map(|place| fills[place].fill)
    }

    /// Whether the program that made the file does not show the row.
    pub fn is_hidden(&self) -> bool {
        self.grid.rows.get(self.at).is_some_and(|row| row.hidden)
    }

    /// The cells with something in them that are not filled from above: place and text.
    pub fn own(&self) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        (0..self.len())
            .filter(|at| !self.is_filled(*at))
            .map(|at| (at, self.get(at)))
            .filter(|(_, text)| !text.is_empty())
    }
}

impl Grid {
    /// The stretch of a cell, whatever it is.
    fn written(&self, cell: Cell) -> &str {
        let length = cell.length & !(Cell::FILLED | Cell::WHY);
        let (from, length) = (cell.from as usize, length as usize);
        self.text.get(from..from + length).unwrap_or_default()
    }
}
