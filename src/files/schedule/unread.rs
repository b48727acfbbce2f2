//! Cells of a schedule that cannot be read: each is told by its row, and nothing is concluded in its place.
//! What the file does not show is read and told, so that somebody decides.

use super::header::Column;
use super::rows::Reader;
use super::vocabulary::Label;
use crate::domain::schedule::{Anomaly, Field, Finding};
use crate::files::base::grid::{Grid, Row};
use std::collections::HashSet;

impl Reader<'_> {
    /// Tells what cannot be read in a row of a table.
    pub(super) fn tell_unread(&mut self, row: &Row<'_>) {
        for (at, why) in row.all_unread() {
            let Some(column) = self.header.columns.get(at).copied().flatten() else {
                continue;
            };
            self.schedule.flaws.push(Anomaly {
                line: row.line,
                field: field_of(column),
                finding: Finding::Unread { why },
            });
        }
    }

    /// Whether the cell of a label has something in it that cannot be read.
    pub(super) fn has_unread(&self, row: &Row<'_>, label: Label) -> bool {
        let wanted = Some(Column::Text(label));
        let mut columns = self.header.columns.iter().enumerate();
        columns.any(|(at, column)| *column == wanted && row.unread(at).is_some())
    }

    /// Tells once how many rows and columns that were read the file does not show.
    pub(super) fn tell_hidden(&mut self, grid: &Grid) {
        let hidden: HashSet<u32> = grid
            .rows()
            .filter(Row::is_hidden)
            .map(|row| row.line)
            .collect();
        let lines = self.schedule.activities.iter().map(|one| one.line);
        let mut lines = lines.filter(|line| hidden.contains(line));
        let first = lines.next();
        let rows = first.map(|line| {
            (
                line,
                Finding::HiddenRows {
                    count: 1 + lines.count(),
                },
            )
        });
        let columns = self.header.columns.iter().enumerate();
        let count = columns
            .filter(|(at, column)| column.is_some() && grid.is_hidden_column(*at))
            .count();
        let columns = (count > 0).then_some((self.header.line, Finding::HiddenColumns { count }));
        for (line, finding) in rows.into_iter().chain(columns) {
            self.schedule.flaws.push(Anomaly {
                line,
                field: Field::Title,
                finding,
            });
        }
    }

    /// Tells once that letters are not those that were written.
    pub(super) fn tell_letters(&mut self, grid: &Grid) {
        self.schedule
            .flaws
            .extend(grid.broken_letters.map(|line| Anomaly {
                line,
                field: Field::Title,
                finding: Finding::BrokenLetters,
            }));
    }
}

/// The field that a column fills.
fn field_of(column: Column) -> Field {
    match column {
        Column::Stage(_) => Field::Stage,
        Column::Element(_) => Field::Elements,
        Column::Slot(..) => Field::Finish,
        Column::Text(label) => match label {
            Label::Number => Field::Number,
            Label::Stage => Field::Stage,
            Label::Elements => Field::Elements,
            Label::Title | Label::Task => Field::Title,
            Label::Action => Field::Action,
            Label::Product => Field::Product,
            Label::Start => Field::Start,
            Label::Finish | Label::Due => Field::Finish,
            Label::FourMonths | Label::Quarter | Label::Half | Label::Month => Field::Finish,
            Label::TwoMonths | Label::Week | Label::Fortnight => Field::Finish,
            Label::Responsible => Field::Responsible,
            Label::Indicator | Label::Unit | Label::Target => Field::Indicator,
            Label::Remarks => Field::Remarks,
        },
    }
}
