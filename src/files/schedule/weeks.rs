//! What the columns of a chart stand for: weeks or days under their months, weeks that are called by
//! their first day, and where the year turns between months.
//!
//! Numbers of which nothing says what they count are weeks only where each month has its own from 1 on,
//! days only where they can be nothing else; otherwise the columns say nothing.

use super::dates::{self, Ends, When};
use super::header::{Column, Header};
use super::slots::{Part, Slot, Time};
use crate::files::base::grid::Row;
use chrono::{Datelike, NaiveDate};
use std::collections::{HashMap, HashSet};

/// The numbers under one month, by their columns.
struct Run {
    month: (Option<i32>, u32),
    columns: Vec<usize>,
    numbers: Vec<u32>,
    /// Whether the header says that they are weeks.
    weeks: bool,
}

impl Run {
    fn first(&self) -> u32 {
        self.numbers.first().copied().unwrap_or_default()
    }

    fn last(&self) -> u32 {
        self.numbers.last().copied().unwrap_or_default()
    }

    fn has_no_gap(&self) -> bool {
        self.numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
    }

    /// Whether it may be all weeks of a month, wherever they are counted from.
    fn is_month(&self) -> bool {
        self.has_no_gap() && (4..=6).contains(&self.numbers.len())
    }

    fn rises(&self) -> bool {
        self.numbers.windows(2).all(|pair| pair[1] > pair[0])
    }
}

/// What the numbers of a month count.
#[derive(Clone, Copy)]
enum Counts {
    /// Weeks, the first of which is the one after so many.
    Weeks(u32),
    Days,
    Unknown,
}

impl Header {
    /// Settles what the columns of a chart stand for.
    pub(super) fn settle_slots(&mut self) {
        let runs = self.runs();
        for at in 0..runs.len() {
            let counts = counts(&runs, at);
            let weeks = runs[at].numbers.len().max(runs[at].last() as usize) as u32;
            for (column, number) in runs[at].columns.iter().zip(&runs[at].numbers) {
                let part = match counts {
                    Counts::Weeks(before) => {
                        let last = weeks.saturating_sub(before).max(4);
                        Some(Part::Week((number - before).min(5), last.min(5)))
                    }
                    Counts::Days => Some(Part::Day(*number)),
                    Counts::Unknown => None,
                };
                if let (Some(Column::Slot(slot)), Some(_)) = (&mut self.columns[*column], part) {
                    slot.part = part;
                } else {
                    self.columns[*column] = None;
                }
            }
        }
        self.turn_years();
    }

    fn slots(&self) -> impl Iterator<Item = (usize, Slot)> + '_ {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(|(at, column)| match column {
            Some(Column::Slot(slot)) => Some((at, *slot)),
            Some(Column::Text(_) | Column::Stage(_) | Column::Element(_)) | None => None,
        })
    }

    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (column, slot) in self.slots() {
            let (number, weeks) = match slot.part {
                Some(Part::Bare(number)) => (number, false),
                Some(Part::Week(number, _)) => (number, true),
                Some(Part::Fortnight(_) | Part::Day(_) | Part::From(..)) | None => continue,
            };
            let month = (slot.year, slot.months.0);
            match runs.last_mut().filter(|run| run.month == month) {
                Some(run) => {
                    run.columns.push(column);
                    run.numbers.push(number);
                    run.weeks &= weeks;
                }
                None => runs.push(Run {
                    month,
                    columns: vec![column],
                    numbers: vec![number],
                    weeks,
                }),
            }
        }
        runs
    }

    /// Months without a year that go on over December are those of the next one; where a month comes
    /// twice, there is more than one row of months.
    fn turn_years(&mut self) {
        let mut months: Vec<u32> = self.slots().map(|(_, slot)| slot.months.0).collect();
        let said = self.slots().any(|(_, slot)| slot.year.is_some());
        months.dedup();
        let different: HashSet<u32> = months.iter().copied().collect();
        if said || different.len() < months.len() {
            return;
        }
        let (mut before, mut turns) = (0, 0);
        for column in self.columns.iter_mut().flatten() {
            if let Column::Slot(slot) = column {
                turns += i32::from(slot.months.0 < before);
                (before, slot.turns) = (slot.months.0, turns);
            }
        }
    }
}

/// What the numbers of one month count, seen among the others.
fn counts(runs: &[Run], at: usize) -> Counts {
    let run = &runs[at];
    let before = at.checked_sub(1).map(|at| &runs[at]);
    let after = runs.get(at + 1);
    let own = |run: &Run| run.first() == 1 && run.is_month();
    // `1 2 3 4 | 5 6 7 8`
    let goes_on = |one: &Run, next: &Run| next.first() == one.last() + 1;
    let shares = |one: &Run, next: &Run| next.first() == one.last();
    let chain = (0..at).all(|at| runs[at].is_month()) && runs[0].first() == 1;
    let chained = (0..at).all(|at| goes_on(&runs[at], &runs[at + 1]));
    // Five numbers under a single month may be days.
    let alone = runs.len() == 1 && !run.weeks && run.numbers.len() > 4;
    let whole = runs.iter().any(own) && !alone;
    if own(run) && !alone {
        return Counts::Weeks(0);
    }
    if at > 0 && chain && chained && run.is_month() {
        return Counts::Weeks(run.first() - 1);
    }
    let edge = at == 0 || after.is_none();
    let few = run.has_no_gap() && run.last() <= 5;
    if few && (whole && edge || run.weeks && run.first() == 1) {
        return Counts::Weeks(0);
    }
    let touches = before.is_some_and(|one| goes_on(one, run) || shares(one, run))
        || after.is_some_and(|next| goes_on(run, next) || shares(run, next));
    let unsure = run.first() == 1 && run.numbers.len() < 7;
    if run.weeks || whole || touches || unsure || !run.rises() {
        Counts::Unknown
    } else {
        Counts::Days
    }
}

/// Fewer dates in a row are no chart.
const LEAST: usize = 3;

/// Dates in a row of a header that follow each other day by day or week by week.
pub(super) fn dates_in(row: &Row<'_>) -> HashMap<usize, Time> {
    // Without a year, any that fits: one of 366 days and one of 365.
    let found = [2024, 2025].map(|year| dates_of(row, year));
    let [one, other] = found;
    if other.len() > one.len() { other } else { one }
}

fn dates_of(row: &Row<'_>, year: i32) -> HashMap<usize, Time> {
    let mut found = HashMap::new();
    let mut run: Vec<(usize, NaiveDate, bool)> = Vec::new();
    let mut end = |run: &mut Vec<(usize, NaiveDate, bool)>| {
        let step = run
            .get(1)
            .map_or(0, |second| (second.1 - run[0].1).num_days());
        if run.len() >= LEAST {
            for (column, date, has_year) in run.iter() {
                let year = Some(date.year()).filter(|_| *has_year);
                let day = (date.month(), date.day());
                found.insert(*column, Time::From(year, day, step as u32));
            }
        }
        run.clear();
    };
    for (column, text) in row.own() {
        let Some(date) = day_in(text, year) else {
            end(&mut run);
            continue;
        };
        if let Some(last) = run.last() {
            let step = |one: NaiveDate, next: NaiveDate| (next - one).num_days();
            let steps = step(last.1, date.1);
            let goes_on = last.0 + 1 == column
                && matches!(steps, 1 | 7)
                && (run.len() < 2 || steps == step(run[0].1, run[1].1));
            if !goes_on {
                end(&mut run);
            }
        }
        run.push((column, date.1, date.0));
    }
    end(&mut run);
    found
}

/// Whether the year is said, and the day.
fn day_in(text: &str, year: i32) -> Option<(bool, NaiveDate)> {
    if text.len() > 24 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let When::Span(span) = dates::read(text, Some(year)) else {
        return None;
    };
    (span.ends == Ends::Day).then_some((span.has_year, span.first))
}
