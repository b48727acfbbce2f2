//! The sheets of an OpenDocument spreadsheet.
//!
//! A small reader of our own: it sees merged cells, and does not believe a cell that says it is
//! repeated a million times. What a cell shows is read, not what it computes.

use crate::files::base::ceiling::Ceiling;
use crate::files::base::grid::{Builder, Grid, MAX_COLUMNS};
use crate::files::base::open::Unreadable;
use crate::files::base::xml::{Part, Tag, walk};
use crate::files::base::zipped;

/// How often a row that has text may be repeated.
const MAX_REPEATED: u32 = 1_000;

struct Reader {
    grid: Builder,
    line: u32,
    row_repeated: u32,
    cells: Vec<Cell>,
    column: usize,
    in_cell: bool,
    in_note: usize,
}

#[derive(Clone, Default)]
struct Cell {
    column: usize,
    times: usize,
    rows: u32,
    text: String,
    date: Option<String>,
}

/// Reads every sheet.
pub(in crate::files) fn read(bytes: &[u8], ceiling: Ceiling) -> Result<Vec<Grid>, Unreadable> {
    let text = zipped::entry(bytes, "content.xml")?;
    let mut reader = Reader {
        grid: Builder::new(ceiling),
        line: 0,
        row_repeated: 1,
        cells: Vec::new(),
        column: 0,
        in_cell: false,
        in_note: 0,
    };
    walk(&text, |part| reader.visit(part))?;
    Ok(reader.grid.finish())
}

impl Reader {
    fn visit(&mut self, part: Part<'_>) -> Result<(), Unreadable> {
        match part {
            Part::Begin(tag) => self.begin(&tag)?,
            Part::Text(text) => {
                if let Some(cell) = self.cells.last_mut()
                    && self.in_cell
                    && self.in_note == 0
                {
                    cell.text.push_str(&text);
                }
            }
            Part::End(name) => self.end(&name)?,
        }
        Ok(())
    }

    fn begin(&mut self, tag: &Tag<'_>) -> Result<(), Unreadable> {
        match tag.name().as_str() {
            "table" => {
                self.grid.sheet(&tag.attribute("name").unwrap_or_default());
                self.line = 0;
            }
            "table-row" => {
                self.row_repeated = tag.number("number-rows-repeated", 1 << 20);
                self.column = 0;
                self.cells.clear();
            }
            name @ ("table-cell" | "covered-table-cell") => {
                let times = tag.number("number-columns-repeated", 1 << 14) as usize;
                self.in_cell = name == "table-cell";
                self.grid.saw_cell()?;
                self.cells.push(Cell {
                    column: self.column,
                    times: times.min(MAX_COLUMNS),
                    rows: tag.number("number-rows-spanned", 1 << 20),
                    text: String::new(),
                    date: tag.attribute("date-value"),
                });
                self.column += times;
            }
            "annotation" => self.in_note += 1,
            "s" | "tab" | "line-break" if self.in_cell => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.text.push(' ');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "table-row" => self.row()?,
            "table-cell" => self.in_cell = false,
            "annotation" => self.in_note = self.in_note.saturating_sub(1),
            "p" if self.in_cell && self.in_note == 0 => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.text.push('\n');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn row(&mut self) -> Result<(), Unreadable> {
        let empty = self.cells.iter().all(|cell| cell.text.trim().is_empty());
        let times = if empty {
            1
        } else {
            self.row_repeated.min(MAX_REPEATED)
        };
        for _ in 0..times {
            self.line = self.line.saturating_add(1);
            for cell in &self.cells {
                let text = cell.date.as_deref().unwrap_or(&cell.text);
                if text.trim().is_empty() {
                    continue;
                }
                for column in cell.column..cell.column.saturating_add(cell.times) {
                    self.grid.cell(column, text)?;
                }
                if cell.rows > 1 {
                    self.grid
                        .reaches(cell.column, self.line.saturating_add(cell.rows - 1));
                }
            }
            self.grid.end_row(self.line)?;
        }
        self.line = self.line.saturating_add(self.row_repeated - times);
        Ok(())
    }
}
