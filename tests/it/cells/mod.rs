//! From bytes to what the cells show: formats, errors, letters, hidden parts, in every kind of file alike.

pub mod book;
mod damaged;
mod letters;
mod schedules;
mod shown;
mod word;
mod xls;

use convoca::domain::base::Unread;
use convoca::files::{Document, Grid, read};

/// A file, read.
fn document(bytes: Vec<u8>) -> Document {
    read(bytes).unwrap()
}

/// The cells of a grid, row by row.
fn rows(grid: &Grid) -> Vec<Vec<String>> {
    let cells = |row: convoca::files::Row<'_>| {
        let last = row.own().map(|(at, _)| at + 1).max().unwrap_or(0);
        (0..last).map(|at| row.get(at).to_owned()).collect()
    };
    grid.rows().map(cells).collect()
}

/// Line, column and reason of every cell of a grid that cannot be read.
fn unread(grid: &Grid) -> Vec<(u32, usize, Unread)> {
    let of = |row: convoca::files::Row<'_>| {
        let line = row.line;
        let all = row.all_unread().map(move |(at, why)| (line, at, why));
        all.collect::<Vec<_>>()
    };
    grid.rows().flat_map(of).collect()
}
