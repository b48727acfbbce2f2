//! A first look at the cells of a table that say when: whether day or month comes first, which years
//! they name, and columns of dates that no label explains.

use super::dates::{self, Ends, Order, When};
use super::fit::is_number;
use super::header::{Column, Header};
use super::rows::Reader;
use super::vocabulary::{Label, vocabulary};
use crate::domain::schedule::{Anomaly, Field, Finding};
use crate::files::base::grid::Grid;
use std::collections::BTreeSet;

/// Rows that are looked at for what a column holds.
const SAMPLE: usize = 40;
/// For the years that a table names, and for the order of its dates in a later table.
const ROWS: usize = 500;
/// Tables of which columns are told that are not read.
const TABLES: u32 = 20;

fn is_date(column: Option<&Option<Column>>) -> bool {
    let date = [Label::Start, Label::Finish, Label::Due];
    let is = |label: &Label| column == Some(&Some(Column::Text(*label)));
    date.iter().any(is)
}

fn date_columns(header: &Header) -> impl Iterator<Item = usize> + '_ {
    (0..header.columns.len()).filter(|at| is_date(header.columns.get(*at)))
}

/// The years of the whole dates in the columns of dates.
pub(super) fn years(grid: &Grid, from: usize, header: &Header) -> BTreeSet<i32> {
    let mut found = BTreeSet::new();
    for row in (from..grid.len()).take(ROWS).filter_map(|at| grid.row(at)) {
        for text in date_columns(header).map(|at| row.get(at)) {
            // The number that a spreadsheet keeps for a day is of an epoch that nobody sees.
            let is_serial = text.bytes().all(|byte| byte.is_ascii_digit());
            if let When::Span(span) = dates::read(text, None)
                && span.has_year
                && !is_serial
            {
                use chrono::Datelike;
                found.extend([span.first.year(), span.last.year()]);
            }
        }
    }
    found
}

/// Whether some date can only say the month first and none only the day: then nobody knows of the others.
pub(super) fn is_either(grid: &Grid, from: usize, header: &Header, first: bool) -> bool {
    let columns: Vec<usize> = date_columns(header).collect();
    let mut month_first = false;
    let rows = if first { grid.len() } else { ROWS };
    for row in (from..grid.len()).take(rows).filter_map(|at| grid.row(at)) {
        for order in columns.iter().filter_map(|at| dates::order(row.get(*at))) {
            match order {
                Order::DayFirst => return false,
                Order::MonthFirst => month_first = true,
                Order::Either => {}
            }
        }
    }
    month_first
}

impl Reader<'_> {
    /// Tells once of each column that looks like one of dates or of those responsible and is not read.
    pub(super) fn tell_left_out(&mut self, grid: &Grid, from: usize) {
        if self.table > TABLES {
            return;
        }
        let called = self.header.called.clone();
        for (at, label) in called {
            let column = self.header.columns.get(at).copied().flatten();
            if column.is_some() || self.header.guessed || grid.is_hidden_column(at) {
                continue;
            }
            let named = vocabulary().begins_like_one(&label);
            let dated = holds_dates(grid, from, at);
            if named.is_none() && !dated {
                continue;
            }
            let field = if named == Some(Label::Responsible) {
                Field::Responsible
            } else {
                Field::Finish
            };
            // Nothing stands under a group.
            let empty = (from..grid.len())
                .take(SAMPLE)
                .filter_map(|at| grid.row(at))
                .all(|row| row.get(at).is_empty());
            if empty || !self.left_out.insert(label.clone()) {
                continue;
            }
            self.schedule.flaws.push(Anomaly {
                line: self.header.line,
                field,
                finding: Finding::ColumnLeftOut { label },
            });
        }
    }
}

/// Whether most cells of a column are dates.
fn holds_dates(grid: &Grid, from: usize, at: usize) -> bool {
    let (mut all, mut dated) = (0, 0);
    for row in (from..grid.len())
        .take(SAMPLE)
        .filter_map(|at| grid.row(at))
    {
        let text = row.get(at);
        if text.is_empty() || row.own().nth(1).is_none() {
            continue;
        }
        all += 1;
        let date = || matches!(dates::read(text, Some(2000)), When::Span(span) if span.ends != Ends::First);
        dated += usize::from(!is_number(text) && date());
    }
    dated * 2 > all
}
