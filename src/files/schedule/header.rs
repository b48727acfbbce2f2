//! Where a table begins and what its columns hold, by their labels and, where labels are shifted or
//! missing, by what stands under them.
//!
//! A header is found by what it has: a label for the activities and one more, or three others; how many
//! labels are not known says nothing. It may take several rows: groups above (`ELEMENTOS`), their parts
//! below (`Información`).

use super::dates::{months_in, year_of};
use super::groups::Groups;
use super::labels::Rank;
use super::slots::{Above, Slot, Time, initials, time};
use super::vocabulary::{Label, vocabulary};
use super::weeks::dates_in;
use crate::domain::base::fold::Words;
use crate::domain::schedule::{Element, Stage};
use crate::files::base::grid::{Grid, Row};
use std::collections::HashMap;
use std::ops::Range;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// A field as text.
    Text(Label),
    /// A mark for a stage.
    Stage(Stage),
    /// A mark for an element.
    Element(Element),
    /// A mark for a stretch of time.
    Slot(Slot),
}

/// The header of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// Its first line.
    pub line: u32,
    /// How many rows it takes.
    pub rows: usize,
    /// Its first line and the only year that it says: `CRONOGRAMA 2025`.
    pub year: Option<(u32, i32)>,
    /// What each column holds.
    pub columns: Vec<Option<Column>>,
    /// The element that the whole table is about, where it stands in place of a label.
    pub element: Option<Element>,
    /// The stage likewise.
    pub stage: Option<Stage>,
    /// Whether a column was understood by what stands in it.
    pub guessed: bool,
    /// How sure each column is.
    ranks: Vec<Option<Rank>>,
    /// What each column is called, whether understood or not.
    pub called: Vec<(usize, String)>,
}

/// What a cell of a header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Label(Label, Rank),
    Element(Element),
    Stage(Stage),
    Time(Time),
}

impl Said {
    fn label(&self) -> Option<Label> {
        match self {
            Self::Label(label, _) => Some(*label),
            Self::Element(_) | Self::Stage(_) | Self::Time(_) => None,
        }
    }
}

/// What a row of a header says: by column, what is understood of it.
type Cells = Vec<(usize, Option<Said>)>;
/// What it says about time, for the rows below.
type Times = Vec<(usize, Time, Option<Label>)>;

/// How many rows below the first may belong to a header.
const MOST_ROWS: usize = 3;

impl Header {
    /// The header that begins at a row; with `nearly`, also one with slips.
    pub(super) fn at(grid: &Grid, at: usize, nearly: bool) -> Option<Self> {
        let row = grid.row(at)?;
        let vocabulary = vocabulary();
        let read = |text: &str| {
            if nearly {
                vocabulary.label_nearly(text)
            } else {
                vocabulary.label(text)
            }
        };
        // Most rows are none: neither of their first cells is a label.
        let is_label = |(_, text): (usize, &str)| read(text).is_some() || vocabulary.is_part(text);
        if !nearly && !row.own().take(2).any(is_label) {
            return None;
        }
        let top = cells(&row, &read);
        let known: Vec<_> = top
            .iter()
            .filter_map(|(column, said)| Some((*column, (*said)?)))
            .collect();
        let mut labels: Vec<Label> = known.iter().filter_map(|(_, said)| said.label()).collect();
        labels.sort();
        labels.dedup();
        let titled = labels
            .iter()
            .any(|label| matches!(label, Label::Title | Label::Task | Label::Action));
        if labels.len() < if titled { 2 } else { 3 } {
            return None;
        }
        let mut header = Self {
            line: row.line,
            rows: 1,
            ..Self::default()
        };
        let above = at.checked_sub(1).and_then(|at| grid.row(at));
        let groups = above.as_ref().map(Groups::above).unwrap_or_default();
        let above = above.map(|row| cells(&row, &|_| None));
        let above = times(&above.unwrap_or_default());
        header.call(&row);
        header.place(&known, &above, &groups);
        header.take_rows_below(grid, at, above, &top);
        header.settle();
        header.prefer_surest(grid);
        header.settle_slots();
        header.year = year(grid, at..at + header.rows).map(|year| (header.line, year));
        header.fit(grid, at + header.rows);
        let text = |label| header.columns.contains(&Some(Column::Text(label)));
        text(Label::Title).then_some(header)
    }

    fn set(&mut self, column: usize, what: Column) {
        if self.columns.len() <= column {
            self.columns.resize(column + 1, None);
        }
        self.columns[column] = Some(what);
    }

    /// A column with a label under its group, if there is one.
    fn label(&mut self, column: usize, label: Label, rank: Rank, groups: &Groups) {
        if self.ranks.len() <= column {
            self.ranks.resize(column + 1, None);
        }
        if groups.is_other(column) {
            return;
        }
        self.ranks[column] = Some(rank.under(groups.rank(column)));
        self.set(column, Column::Text(label));
    }

    fn call(&mut self, row: &Row<'_>) {
        for (column, text) in row.own() {
            self.called.retain(|(other, _)| *other != column);
            self.called.push((column, text.to_owned()));
        }
    }

    /// The columns of the first row.
    fn place(&mut self, known: &[(usize, Said)], above: &Times, groups: &Groups) {
        let count =
            |wanted: fn(&Said) -> bool| known.iter().filter(|(_, said)| wanted(said)).count();
        let elements = count(|said| matches!(said, Said::Element(_)));
        let stages = count(|said| matches!(said, Said::Stage(_)));
        // Only in the first place it is about the whole table; elsewhere it is a group of columns.
        let first = |column: &usize| known.first().is_some_and(|(at, _)| at == column);
        let rows = std::slice::from_ref(above);
        for (column, said) in known {
            match said {
                Said::Label(label, rank) => self.label(*column, *label, *rank, groups),
                Said::Element(element) if elements == 1 && first(column) => {
                    self.element = Some(*element);
                }
                Said::Stage(stage) if stages == 1 && first(column) => self.stage = Some(*stage),
                Said::Element(_) if elements == 1 => {}
                Said::Stage(_) if stages == 1 => {}
                Said::Element(element) => self.set(*column, Column::Element(*element)),
                Said::Stage(stage) => self.set(*column, Column::Stage(*stage)),
                Said::Time(time) => {
                    if let Some(slot) = Above::of(rows, *column).slot(*time)
                        && !groups.is_other(*column)
                    {
                        self.set(*column, Column::Slot(slot));
                    }
                }
            }
        }
    }

    /// Rows below that go on: none of their cells stands under a label that needs no part.
    fn take_rows_below(&mut self, grid: &Grid, at: usize, above: Times, top: &Cells) {
        let group = |column: usize| {
            let mut before = top.iter().rev().filter(|(other, _)| *other <= column);
            before.find_map(|(_, said)| *said)?.label()
        };
        let alone = |column: usize| {
            let said = top.iter().find(|(other, _)| *other == column);
            let label = said.and_then(|(_, said)| (*said)?.label());
            label.is_some_and(|label| {
                matches!(
                    label,
                    Label::Title | Label::Task | Label::Action | Label::Number
                ) || label == Label::Responsible
            })
        };
        let mut rows = vec![above, times(top)];
        let groups = grid.row(at).as_ref().map(|row| {
            Groups::of(row, |text| {
                said(text, &|text| vocabulary().label_nearly(text)).map(|said| said.label())
            })
        });
        let groups = groups.unwrap_or_default();
        for below in at + 1..=at + MOST_ROWS {
            let Some(row) = grid.row(below) else { return };
            let cells = cells(&row, &|text: &str| vocabulary().label(text));
            let parts: Vec<_> = cells
                .iter()
                .filter_map(|(column, said)| Some((*column, (*said)?)))
                .collect();
            let again = |(column, said): &(usize, Said)| matches!(said, Said::Label(label, _) if group(*column) == Some(*label));
            let all = parts.len() == cells.len();
            let body = |(column, said): &(usize, Option<Said>)| said.is_none() && alone(*column);
            // Numbers and marks alone are what stands in a table.
            let says = |(column, said): &(usize, Said)| {
                !matches!(said, Said::Time(Time::Nth(None, _))) || !alone(*column)
            };
            let few = parts.len() < 2 && !(all && parts.iter().all(again));
            if few || !all && (cells.iter().any(body) || !parts.iter().all(says)) {
                return;
            }
            for (column, said) in &parts {
                match said {
                    Said::Label(label, rank) => self.label(*column, *label, *rank, &groups),
                    Said::Element(element) => self.set(*column, Column::Element(*element)),
                    Said::Stage(stage) => self.set(*column, Column::Stage(*stage)),
                    Said::Time(time) => {
                        if let Some(slot) = Above::of(&rows, *column).slot(*time)
                            && !groups.is_other(*column)
                        {
                            self.set(*column, Column::Slot(slot));
                        }
                    }
                }
            }
            rows.push(times(&cells));
            self.call(&row);
            self.rows += 1;
        }
    }

    /// Of several columns for one thing, the surest that is shown counts, and of those the first; only
    /// those responsible and the parts of the document may stand in several. What may have been done
    /// counts only where nothing says what is planned.
    fn prefer_surest(&mut self, grid: &Grid) {
        let all = self.columns.clone();
        let rank = |at: usize| self.ranks.get(at).copied().flatten();
        let is_date = |at: usize| {
            let date = [Label::Start, Label::Finish, Label::Due];
            date.iter()
                .any(|label| all[at] == Some(Column::Text(*label)))
        };
        let planned = (0..all.len()).any(|at| is_date(at) && rank(at) == Some(Rank::Planned));
        let named = Some(Column::Text(Label::Responsible));
        let sure = (0..all.len()).any(|at| all[at] == named && rank(at) < Some(Rank::Doubtful));
        let is_shown = |at: usize| !grid.is_hidden_column(at);
        for (at, column) in self.columns.iter_mut().enumerate() {
            let same = |other: &usize| all[*other].is_some() && all[*other] == *column;
            let several = matches!(
                column,
                Some(Column::Text(Label::Responsible | Label::Elements) | Column::Slot(_))
                    | Some(Column::Stage(_) | Column::Element(_))
            );
            let doubtful = rank(at) == Some(Rank::Doubtful)
                && (is_date(at) && planned || *column == named && sure);
            let alike = || (0..all.len()).filter(same);
            let best = alike().min_by_key(|other| (!is_shown(*other), rank(*other), *other));
            let shown = alike().any(is_shown);
            let counts = best == Some(at) || several && (is_shown(at) || !shown);
            if !counts || doubtful {
                *column = None;
            }
        }
    }

    /// Which of several columns for the same thing is which.
    fn settle(&mut self) {
        let has = |columns: &[Option<Column>], label| columns.contains(&Some(Column::Text(label)));
        let columns = &self.columns;
        let task = has(columns, Label::Task);
        let title = has(columns, Label::Title);
        let measured = has(columns, Label::Indicator)
            || has(columns, Label::Unit)
            || has(columns, Label::Product);
        let finish = has(columns, Label::Finish);
        let dated = finish || has(columns, Label::Start);
        let slots = columns
            .iter()
            .any(|column| matches!(column, Some(Column::Slot(_))));
        // `Mes` over months that are written out.
        let period = Some(dated || slots || has(columns, Label::Due)).filter(|known| !known);
        let period = period.and_then(|_| {
            let is_period = |column: &Option<Column>| matches!(column, Some(Column::Text(label)) if months_in(*label).is_some() || *label == Label::Week);
            columns.iter().position(is_period)
        });
        if let Some(at) = period {
            self.columns[at] = Some(Column::Text(Label::Due));
        }
        for column in &mut self.columns {
            let Some(Column::Text(label)) = column else {
                continue;
            };
            *label = match *label {
                Label::Task => Label::Title,
                Label::Title if task => Label::Action,
                Label::Action if !task && !title => Label::Title,
                Label::Target if !measured => Label::Product,
                // A group of dates without parts below, besides other dates.
                Label::Due if dated && !finish => Label::Finish,
                other => other,
            };
        }
    }
}

/// The only year that some rows say.
fn year(grid: &Grid, rows: Range<usize>) -> Option<i32> {
    let mut found = None;
    for row in rows.filter_map(|at| grid.row(at)) {
        for (_, text) in row.own() {
            for year in Words::of(text).iter().filter_map(year_of) {
                if found.is_some_and(|other| other != year) {
                    return None;
                }
                found = Some(year);
            }
        }
    }
    found
}

/// What each cell of a row says as part of a header.
fn cells(row: &Row<'_>, read: &impl Fn(&str) -> Option<Label>) -> Cells {
    let months: HashMap<usize, u32> = initials(row);
    let dates = dates_in(row);
    row.own()
        .map(|(column, text)| {
            let month = months
                .get(&column)
                .map(|month| Time::Months(None, *month, *month))
                .or_else(|| dates.get(&column).copied());
            (column, month.map(Said::Time).or_else(|| said(text, read)))
        })
        .collect()
}

/// What a row says about time.
fn times(cells: &Cells) -> Times {
    let said = cells
        .iter()
        .filter_map(|(column, said)| Some((*column, (*said)?)));
    said.map(|(column, said)| match said {
        Said::Time(time) => (column, time, None),
        // Whatever else stands there ends what began before it.
        Said::Label(label, _) => (column, Time::Nth(None, 0), Some(label)),
        Said::Element(_) | Said::Stage(_) => (column, Time::Nth(None, 0), None),
    })
    .collect()
}

fn said(text: &str, read: &impl Fn(&str) -> Option<Label>) -> Option<Said> {
    if text.len() > 60 {
        return None;
    }
    let vocabulary = vocabulary();
    time(text)
        .map(Said::Time)
        .or_else(|| vocabulary.only_element(text).map(Said::Element))
        .or_else(|| vocabulary.stage(text).map(Said::Stage))
        .or_else(|| read(text).map(|label| Said::Label(label, vocabulary.rank(text, label))))
}
