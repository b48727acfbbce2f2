//! Rows of cells, each with the line of the file it comes from: what every format is turned into.
//!
//! All text lies in one string, and a cell is a stretch of it, so that a hundred thousand rows cost
//! little more than the file itself. Merged cells are filled downwards and say so; to the right they
//! stay empty, as in text that was extracted from such a table.

use crate::files::base::ceiling::Ceiling;
use crate::files::base::open::Unreadable;

/// More columns than any schedule has; what lies beyond is not read.
pub(in crate::files) const MAX_COLUMNS: usize = 256;

/// A table as rows of cells.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// The name of the sheet, where there are sheets.
    pub name: Option<String>,
    text: String,
    cells: Vec<Cell>,
    rows: Vec<Begin>,
}

/// A stretch of the text.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    from: u32,
    /// Its length; the highest bit says that it was filled from above.
    length: u32,
}

const FILLED: u32 = 1 << 31;

#[derive(Clone, Copy, Debug)]
struct Begin {
    line: u32,
    cell: u32,
}

/// A row of a grid.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    grid: &'a Grid,
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
            line: begin.line,
            cells: self.cells.get(begin.cell as usize..end)?,
        })
    }

    /// The rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).filter_map(|at| self.row(at))
    }
}

impl<'a> Row<'a> {
    /// How many cells it has, empty ones included.
    pub(crate) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The text of a cell without the space around it; nothing beyond the last.
    pub fn get(&self, at: usize) -> &'a str {
        let cell = self.cells.get(at).copied().unwrap_or_default();
        let (from, length) = (cell.from as usize, (cell.length & !FILLED) as usize);
        self.grid.text.get(from..from + length).unwrap_or_default()
    }

    /// Whether a cell belongs to a merged one that begins further up.
    pub fn is_filled(&self, at: usize) -> bool {
        self.cells
            .get(at)
            .is_some_and(|cell| cell.length & FILLED != 0)
    }

    /// The cells with something in them that are not filled from above: place and text.
    pub fn own(&self) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        (0..self.len())
            .filter(|at| !self.is_filled(*at))
            .map(|at| (at, self.get(at)))
            .filter(|(_, text)| !text.is_empty())
    }
}

/// Builds the grids of a file row by row, within its ceiling.
#[derive(Debug)]
pub(in crate::files) struct Builder {
    ceiling: Ceiling,
    done: Vec<Grid>,
    grid: Grid,
    row: Vec<Cell>,
    /// By column, a merged cell and the last line it reaches.
    merged: Vec<Option<(u32, Cell)>>,
    /// The columns of this row at which one begins, and the last line it reaches.
    begins: Vec<(usize, u32)>,
}

impl Builder {
    /// Nothing yet.
    pub(in crate::files) fn new(ceiling: Ceiling) -> Self {
        Self {
            ceiling,
            done: Vec::new(),
            grid: Grid::default(),
            row: Vec::new(),
            merged: Vec::new(),
            begins: Vec::new(),
        }
    }

    /// A further sheet begins; the one before is done.
    pub(in crate::files) fn sheet(&mut self, name: &str) {
        self.row.clear();
        self.merged.clear();
        self.begins.clear();
        let grid = Grid {
            name: Some(name.to_owned()),
            ..Grid::default()
        };
        let before = std::mem::replace(&mut self.grid, grid);
        if before.name.is_some() || !before.is_empty() {
            self.done.push(before);
        }
    }

    /// Puts a text into a cell of the row being built.
    pub(in crate::files) fn cell(&mut self, column: usize, text: &str) -> Result<(), Unreadable> {
        self.ceiling.fill(1)?;
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if column >= MAX_COLUMNS || text.is_empty() {
            return Ok(());
        }
        self.ceiling.keep(text.len())?;
        let (from, length) = (self.grid.text.len(), text.len());
        self.grid.text.push_str(text);
        if self.row.len() <= column {
            self.row.resize(column + 1, Cell::default());
        }
        self.row[column] = Cell {
            from: from as u32,
            length: length as u32,
        };
        Ok(())
    }

    /// A cell that is not read was seen.
    pub(in crate::files) fn saw_cell(&mut self) -> Result<(), Unreadable> {
        self.ceiling.fill(1)
    }

    /// Says that the cell at a column of this row reaches down to a line.
    pub(in crate::files) fn reaches(&mut self, column: usize, last_line: u32) {
        if column < MAX_COLUMNS {
            self.begins.push((column, last_line));
        }
    }

    /// Says that what was merged at a column ends above this row.
    pub(in crate::files) fn ends(&mut self, column: usize) {
        if let Some(merged) = self.merged.get_mut(column) {
            *merged = None;
        }
    }

    /// Says that everything that was merged ends above this row.
    pub(in crate::files) fn ends_all(&mut self) {
        self.merged.clear();
    }

    /// Ends the row. One without text of its own is left out.
    pub(in crate::files) fn end_row(&mut self, line: u32) -> Result<(), Unreadable> {
        let own = self.row.iter().any(|cell| cell.length > 0);
        for column in 0..self.merged.len() {
            let Some((last, cell)) = self.merged[column] else {
                continue;
            };
            if last < line {
                self.merged[column] = None;
            } else if own {
                if self.row.len() <= column {
                    self.row.resize(column + 1, Cell::default());
                }
                if self.row[column].length == 0 {
                    self.row[column] = Cell {
                        length: cell.length | FILLED,
                        ..cell
                    };
                }
            }
        }
        for (column, last) in std::mem::take(&mut self.begins) {
            if let Some(cell) = self.row.get(column).filter(|cell| cell.length > 0) {
                if self.merged.len() <= column {
                    self.merged.resize(column + 1, None);
                }
                self.merged[column] = Some((last, *cell));
            }
        }
        self.ceiling.fill(self.row.len().max(1))?;
        if own {
            self.grid.rows.push(Begin {
                line,
                cell: self.grid.cells.len() as u32,
            });
            self.grid.cells.append(&mut self.row);
        }
        self.row.clear();
        Ok(())
    }

    /// The grids, the last one included.
    pub(in crate::files) fn finish(mut self) -> Vec<Grid> {
        self.done.push(self.grid);
        for grid in &mut self.done {
            grid.text.shrink_to_fit();
            grid.cells.shrink_to_fit();
        }
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::base::ceiling::Stop;

    #[test]
    fn merged_cells_are_filled_downwards_and_say_so() {
        let mut builder = Builder::new(Ceiling::of(0, &Stop::default()));
        builder.cell(0, " a ").unwrap();
        builder.reaches(0, 3);
        builder.cell(2, "b").unwrap();
        builder.end_row(1).unwrap();
        builder.end_row(2).unwrap();
        builder.cell(1, "c").unwrap();
        builder.end_row(3).unwrap();
        builder.cell(1, "d").unwrap();
        builder.end_row(4).unwrap();
        let grid = builder.finish().remove(0);
        let rows: Vec<Vec<&str>> = grid
            .rows()
            .map(|row| (0..row.len()).map(|at| row.get(at)).collect())
            .collect();
        assert_eq!(rows, [vec!["a", "", "b"], vec!["a", "c"], vec!["", "d"]]);
        let second = grid.row(1).unwrap();
        assert!(second.is_filled(0) && !second.is_filled(1) && !second.is_filled(9));
        assert_eq!(second.own().collect::<Vec<_>>(), [(1, "c")]);
        assert_eq!(second.line, 3);
    }
}
