//! A table as text comes out of a PDF: spaces make its columns, and a cell goes on in the next line.
//!
//! Columns are where text begins in many lines after two spaces or more. Deliberately absent: tables of
//! which only a few lines have columns, which stay rows of one cell.

use super::builder::Builder;
use super::open::Unreadable;
use std::collections::BTreeMap;

/// Lines with columns that a table has at least, and columns that such a line has.
const LINES: usize = 4;
const COLUMNS: usize = 3;
/// Of so many lines with columns one must agree that a column begins somewhere.
const SHARE: usize = 4;
/// Letters by which lines miss the begin of a column.
const NEAR: usize = 2;
/// The longest line that is looked at.
const LONGEST: usize = 1_000;

/// A piece of a line: where it begins, in characters, and what it says.
type Piece<'a> = (usize, &'a str);

/// A row under way: its line and its cells.
#[derive(Default)]
struct Row {
    line: u32,
    cells: BTreeMap<usize, String>,
}

/// Where the columns of a text begin, if spaces make columns in it.
pub(in crate::files) fn columns(text: &str) -> Option<Vec<usize>> {
    let mut begins: BTreeMap<usize, usize> = BTreeMap::new();
    let mut lines = 0;
    for line in text.lines().filter(|line| line.len() <= LONGEST) {
        let pieces = pieces(line);
        if pieces.len() >= COLUMNS {
            lines += 1;
            for (begin, _) in pieces {
                *begins.entry(begin).or_default() += 1;
            }
        }
    }
    let mut columns: Vec<usize> = Vec::new();
    for (begin, count) in begins {
        // Two letters to the right is the same column.
        let near = columns.last().is_some_and(|before| begin - before <= NEAR);
        if !near && count * SHARE >= lines {
            columns.push(begin);
        }
    }
    (lines >= LINES && columns.len() >= COLUMNS).then_some(columns)
}

/// Reads a text by its columns, from a line on.
pub(in crate::files) fn read(
    text: &str,
    columns: &[usize],
    mut line: u32,
    grid: &mut Builder,
) -> Result<(), Unreadable> {
    let apart = blank_between(text);
    let mut row = Row::default();
    for written in text.lines() {
        let mut cells: Vec<(usize, &str)> = Vec::new();
        for (begin, text) in pieces(written) {
            let column = columns.iter().rposition(|column| *column <= begin + 1);
            cells.push((column.unwrap_or(0), text));
        }
        let first = cells.iter().any(|(column, _)| *column == 0);
        let goes_on = row.cells.len() > 1 && (apart || !first) && cells.len() < columns.len();
        if !goes_on || cells.is_empty() {
            end(&std::mem::take(&mut row), grid)?;
            row.line = line;
        }
        for (column, text) in cells {
            let cell = row.cells.entry(column).or_default();
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(text);
        }
        line = line.saturating_add(1);
    }
    end(&row, grid)
}

fn end(row: &Row, grid: &mut Builder) -> Result<(), Unreadable> {
    if row.cells.is_empty() {
        return Ok(());
    }
    for (column, text) in &row.cells {
        grid.cell(*column, text)?;
    }
    grid.end_row(row.line)
}

/// Whether blank lines stand between rows: then every line that touches another belongs to it.
fn blank_between(text: &str) -> bool {
    let mut before = true;
    let (mut after_blank, mut all) = (0, 0);
    for line in text.lines() {
        let blank = line.trim().is_empty();
        if pieces(line).len() >= COLUMNS {
            all += 1;
            after_blank += usize::from(before);
        }
        before = blank;
    }
    after_blank * 4 >= all * 3
}

/// The pieces of a line between two spaces or more.
fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut begin: Option<(usize, usize)> = None;
    let mut spaces = 2;
    let mut last = 0;
    for (place, (at, letter)) in line.char_indices().enumerate() {
        if letter.is_whitespace() {
            spaces += 1;
            continue;
        }
        if spaces >= 2 {
            pieces.extend(begin.take().map(|(place, from)| (place, &line[from..last])));
            begin = Some((place, at));
        }
        (spaces, last) = (0, at + letter.len_utf8());
    }
    pieces.extend(begin.map(|(place, from)| (place, &line[from..last])));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_begin_after_two_spaces() {
        assert_eq!(
            pieces("  No.  ÁREA y más   Fin "),
            [(2, "No."), (7, "ÁREA y más"), (20, "Fin")]
        );
    }

    #[test]
    fn prose_has_no_columns() {
        assert_eq!(
            columns("una línea  con dos espacios\notra línea\n1  dos  tres\n"),
            None
        );
        let table = "N   Actividad   Fecha\n1   Una cosa    hoy\n2   Otra cosa   hoy\n3   La última   ayer\n";
        assert_eq!(columns(table), Some(vec![0, 4, 16]));
    }
}
