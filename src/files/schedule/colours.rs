//! Schedules that are painted: a colour in a column of months or weeks is a mark.
//!
//! Only where nothing is written in any of these columns. A colour that the whole row has, or that a
//! column has in every row, is ground and no mark. Deliberately absent: what a colour means.

use super::header::Column;
use super::rows::Reader;
use super::vocabulary::{Label, vocabulary};
use crate::files::base::grid::{Grid, Row};

/// Fewer rows say nothing about a whole column.
const ROWS: usize = 3;

impl Reader<'_> {
    /// Finds the columns in which colours are marks.
    pub(super) fn look_at_colours(&mut self, grid: &Grid, from: usize) {
        self.painted.clear();
        if !grid.is_painted() {
            return;
        }
        let columns = self.header.columns.iter().enumerate();
        let slots: Vec<usize> = columns
            .filter(|(_, column)| matches!(column, Some(Column::Slot(_))))
            .map(|(at, _)| at)
            .collect();
        let title = self.title();
        let rows: Vec<Row<'_>> = (from..grid.len())
            .filter_map(|at| grid.row(at))
            .filter(|row| title.is_some_and(|at| !row.get(at).is_empty()))
            // A legend stands alone in its row.
            .filter(|row| row.own().nth(1).is_some())
            .collect();
        let written = |row: &Row<'_>| slots.iter().any(|at| vocabulary().is_mark(row.get(*at)));
        if rows.iter().any(written) {
            return;
        }
        let ground = |at: &usize| {
            let mut fills = rows.iter().map(|row| row.fill(*at));
            let first = fills.next().flatten();
            rows.len() >= ROWS && first.is_some() && fills.all(|fill| fill == first)
        };
        self.painted = slots.into_iter().filter(|at| !ground(at)).collect();
    }

    /// Whether the colour of a cell is a mark.
    pub(super) fn is_painted(&self, row: &Row<'_>, at: usize) -> bool {
        self.painted.contains(&at)
            && row.fill(at).is_some_and(|fill| {
                let title = self.title().and_then(|at| row.fill(at));
                title != Some(fill)
            })
    }

    fn title(&self) -> Option<usize> {
        let wanted = Some(Column::Text(Label::Title));
        self.header
            .columns
            .iter()
            .position(|column| *column == wanted)
    }
}
