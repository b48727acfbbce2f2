//! Builds the grids of a file row by row, within its ceiling.
//!
//! Every reader puts its cells here, so that an error is known by its name and broken letters are mended
//! in all of them alike.

use crate::files::base::ceiling::Ceiling;
use crate::files::base::grid::{Begin, Cell, Fill, Grid, MAX_COLUMNS, Painted};
use crate::files::base::letters;
use crate::files::base::open::Unreadable;

/// What a formula without its value is kept as; nobody sees it.
const FORMULA: &str = "=";

/// Builds the grids of a file row by row, within its ceiling.
#[derive(Debug)]
pub(in crate::files) struct Builder {
    ceiling: Ceiling,
    done: Vec<Grid>,
    grid: Grid,
    row: Vec<Cell>,
    /// The colours of this row.
    fills: Vec<(u16, Fill)>,
    hidden_row: bool,
    broken: bool,
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
            fills: Vec::new(),
            hidden_row: false,
            broken: false,
            merged: Vec::new(),
            begins: Vec::new(),
        }
    }

    /// A further sheet begins; the one before is done.
    pub(in crate::files) fn sheet(&mut self, name: &str, hidden: bool) {
        self.row.clear();
        self.fills.clear();
        self.merged.clear();
        self.begins.clear();
        (self.hidden_row, self.broken) = (false, false);
        let grid = Grid {
            name: Some(name.to_owned()),
            hidden,
            ..Grid::default()
        };
        let before = std::mem::replace(&mut self.grid, grid);
        if before.name.is_some() || !before.is_empty() {
            self.done.push(before);
        }
    }

    /// A column of this sheet is not shown.
    pub(in crate::files) fn hide_column(&mut self, column: usize) {
        let hidden = &mut self.grid.hidden_columns;
        if column < MAX_COLUMNS
            && let Err(place) = hidden.binary_search(&column)
        {
            hidden.insert(place, column);
        }
    }

    /// The row being built is not shown.
    pub(in crate::files) fn hide_row(&mut self) {
        self.hidden_row = true;
    }

    /// Puts a text into a cell of the row being built. The name of an error is none.
    pub(in crate::files) fn cell(&mut self, column: usize, text: &str) -> Result<(), Unreadable> {
        self.ceiling.fill(1)?;
        let text = letters::mended(text);
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if letters::is_error(text) {
            return self.put(column, Cell::ERROR, text);
        }
        self.broken |= letters::is_broken(text);
        self.put(column, 0, text)
    }

    /// A formula whose value is not in the file.
    pub(in crate::files) fn no_value(&mut self, column: usize) -> Result<(), Unreadable> {
        self.ceiling.fill(1)?;
        self.put(column, Cell::NO_VALUE, FORMULA)
    }

    /// An error, by its name.
    pub(in crate::files) fn error(&mut self, column: usize, name: &str) -> Result<(), Unreadable> {
        self.ceiling.fill(1)?;
        self.put(column, Cell::ERROR, name)
    }

    /// A number of which the last digits are gone.
    pub(in crate::files) fn digits_lost(
        &mut self,
        column: usize,
        written: &str,
    ) -> Result<(), Unreadable> {
        self.ceiling.fill(1)?;
        self.put(column, Cell::DIGITS_LOST, written)
    }

    fn put(&mut self, column: usize, why: u32, text: &str) -> Result<(), Unreadable> {
        if column >= MAX_COLUMNS || text.is_empty() {
            return Ok(());
        }
        self.ceiling.keep(text.len())?;
        if text.len() > Cell::LONGEST {
            return Err(Unreadable::Bomb);
        }
        let (from, length) = (self.grid.text.len(), text.len());
        self.grid.text.push_str(text);
        if self.row.len() <= column {
            self.row.resize(column + 1, Cell::default());
        }
        self.row[column] = Cell {
            from: from as u32,
            length: length as u32 | why,
        };
        Ok(())
    }

    /// A cell of the row being built has a colour.
    pub(in crate::files) fn paint(&mut self, column: usize, fill: Fill) -> Result<(), Unreadable> {
        if let Ok(column) = u16::try_from(column)
            && usize::from(column) < MAX_COLUMNS
        {
            self.ceiling.fill(1)?;
            self.fills.push((column, fill));
        }
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

    /// Takes back what was put into the row being built.
    pub(in crate::files) fn drop_row(&mut self) {
        self.row.clear();
        self.fills.clear();
        self.begins.clear();
    }

    /// Ends the row. One without text of its own is left out.
    pub(in crate::files) fn end_row(&mut self, line: u32) -> Result<(), Unreadable> {
        let own = self.row.iter().any(|cell| cell.length > 0);
        self.fill_merged(line, own);
        self.ceiling.fill(self.row.len().max(1))?;
        if own {
            self.keep_row(line);
        }
        self.row.clear();
        self.fills.clear();
        (self.hidden_row, self.broken) = (false, false);
        Ok(())
    }

    fn keep_row(&mut self, line: u32) {
        let row = self.grid.rows.len() as u32;
        self.fills.sort_by_key(|(column, _)| *column);
        self.fills.dedup_by_key(|(column, _)| *column);
        let painted = self.fills.iter().map(|(column, fill)| Painted {
            row,
            column: *column,
            fill: *fill,
        });
        self.grid.fills.extend(painted);
        if self.broken {
            self.grid.broken_letters.get_or_insert(line);
        }
        self.grid.rows.push(Begin {
            line,
            cell: self.grid.cells.len() as u32,
            hidden: self.hidden_row,
        });
        self.grid.cells.append(&mut self.row);
    }

    /// Fills what is merged down into this row, and keeps what begins in it.
    fn fill_merged(&mut self, line: u32, own: bool) {
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
                        length: cell.length | Cell::FILLED,
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
    }

    /// The grids, the last one included.
    pub(in crate::files) fn finish(mut self) -> Vec<Grid> {
        self.done.push(self.grid);
        for grid in &mut self.done {
            grid.text.shrink_to_fit();
            grid.cells.shrink_to_fit();
            grid.fills.shrink_to_fit();
        }
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::base::Unread;
    use crate::files::base::ceiling::Stop;

    fn builder() -> Builder {
        Builder::new(Ceiling::of(0, &Stop::default()))
    }

    #[test]
    fn merged_cells_are_filled_downwards_and_say_so() {
        let mut builder = builder();
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

    #[test]
    fn what_cannot_be_read_has_no_text_and_says_why() {
        let mut builder = builder();
        builder.cell(0, "#¡REF!").unwrap();
        builder.reaches(0, 9);
        builder.no_value(2).unwrap();
        builder.digits_lost(3, "1.2e+16").unwrap();
        builder.end_row(1).unwrap();
        builder.cell(1, "# de la actividad").unwrap();
        builder.end_row(2).unwrap();
        let grid = builder.finish().remove(0);
        let row = grid.row(0).unwrap();
        assert_eq!(row.own().count(), 0);
        let expected = [
            (0, Unread::Error("#¡REF!".into())),
            (2, Unread::NoValue),
            (3, Unread::DigitsLost("1.2e+16".into())),
        ];
        assert_eq!(row.all_unread().collect::<Vec<_>>(), expected);
        let below = grid.row(1).unwrap();
        assert_eq!((below.get(0), below.unread(0)), ("", None));
        assert_eq!(below.get(1), "# de la actividad");
    }

    #[test]
    fn colours_and_what_is_hidden_go_with_their_rows() {
        let red = Fill::parse("#ff0000").unwrap();
        let mut builder = builder();
        builder.sheet("Una", true);
        builder.hide_column(2);
        builder.paint(1, red).unwrap();
        builder.end_row(1).unwrap();
        builder.paint(7, red).unwrap();
        builder.paint(3, red).unwrap();
        builder.cell(0, "a").unwrap();
        builder.hide_row();
        builder.end_row(2).unwrap();
        builder.cell(0, "b").unwrap();
        builder.end_row(3).unwrap();
        let grid = builder.finish().remove(0);
        assert!(grid.hidden && grid.is_painted());
        assert!(grid.is_hidden_column(2) && !grid.is_hidden_column(0));
        let (first, second) = (grid.row(0).unwrap(), grid.row(1).unwrap());
        assert_eq!((first.line, first.len()), (2, 1));
        assert!(first.is_hidden() && !second.is_hidden());
        assert_eq!((first.fill(3), first.fill(7)), (Some(red), Some(red)));
        assert_eq!((first.fill(1), second.fill(3)), (None, None));
        assert_eq!(Fill::parse("FFFFFF"), None);
        assert_eq!(Fill::parse("transparent"), None);
    }
}
