//! Where a table begins and what its columns hold, by their labels and, where labels are shifted or
//! missing, by what stands under them.
//!
//! A header may take several rows: groups above (`ELEMENTOS`), their parts below (`Información`).

use super::dates;
use super::vocabulary::{Label, vocabulary};
use crate::domain::base::fold::folded;
use crate::domain::schedule::{Element, Stage};
use crate::files::base::grid::{Grid, Row};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// A field as text.
    Text(Label),
    /// A mark for a stage.
    Stage(Stage),
    /// A mark for an element.
    Element(Element),
    /// A mark for some months, from the first to the last.
    Months(u32, u32),
}

/// The header of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// Its first line.
    pub line: u32,
    /// How many rows it takes.
    pub rows: usize,
    /// What each column holds.
    pub columns: Vec<Option<Column>>,
    /// The element that the whole table is about, where it stands in place of a label.
    pub element: Option<Element>,
    /// The stage likewise.
    pub stage: Option<Stage>,
    /// Whether a column was understood by what stands in it.
    pub guessed: bool,
}

/// What a cell of a header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Label(Label),
    Element(Element),
    Stage(Stage),
    Month(u32),
    Ordinal(u32),
}

impl Said {
    fn label(&self) -> Option<Label> {
        match self {
            Self::Label(label) => Some(*label),
            Self::Element(_) | Self::Stage(_) | Self::Month(_) | Self::Ordinal(_) => None,
        }
    }
}

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
        let top: Vec<_> = row
            .own()
            .map(|(column, text)| (column, said(text, &read)))
            .collect();
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
        let enough = labels.len() >= if titled { 2 } else { 3 };
        if !enough || known.len() * 2 < top.len() {
            return None;
        }
        let mut header = Self {
            line: row.line,
            rows: 1,
            ..Self::default()
        };
        header.place(&known);
        header.take_rows_below(grid, at, &known);
        header.settle();
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

    /// The columns of the first row.
    fn place(&mut self, known: &[(usize, Said)]) {
        let count =
            |wanted: fn(&Said) -> bool| known.iter().filter(|(_, said)| wanted(said)).count();
        let elements = count(|said| matches!(said, Said::Element(_)));
        let stages = count(|said| matches!(said, Said::Stage(_)));
        for (column, said) in known {
            match said {
                Said::Label(label) => self.set(*column, Column::Text(*label)),
                Said::Element(element) if elements == 1 => self.element = Some(*element),
                Said::Stage(stage) if stages == 1 => self.stage = Some(*stage),
                Said::Element(element) => self.set(*column, Column::Element(*element)),
                Said::Stage(stage) => self.set(*column, Column::Stage(*stage)),
                Said::Month(month) => self.set(*column, Column::Months(*month, *month)),
                Said::Ordinal(_) => {}
            }
        }
    }

    /// Rows below in which every cell is a part of a group, or a label once more.
    fn take_rows_below(&mut self, grid: &Grid, at: usize, top: &[(usize, Said)]) {
        let group = |column: usize| {
            let mut before = top.iter().rev().filter(|(other, _)| *other <= column);
            before.next()?.1.label()
        };
        for below in at + 1..=at + MOST_ROWS {
            let Some(row) = grid.row(below) else { return };
            let read = |text: &str| vocabulary().label(text);
            let cells: Vec<_> = row
                .own()
                .map(|(column, text)| (column, said(text, &read)))
                .collect();
            let all: Option<Vec<_>> = cells
                .iter()
                .map(|(column, said)| Some((*column, (*said)?)))
                .collect();
            let Some(parts) = all else { return };
            let again = |(column, said): &(usize, Said)| matches!(said, Said::Label(label) if group(*column) == Some(*label));
            if parts.len() < 2 && !parts.iter().all(again) {
                return;
            }
            for (column, said) in parts {
                match (said, group(column)) {
                    (Said::Label(label), _) => self.set(column, Column::Text(label)),
                    (Said::Element(element), _) => self.set(column, Column::Element(element)),
                    (Said::Stage(stage), _) => self.set(column, Column::Stage(stage)),
                    (Said::Month(month), _) => self.set(column, Column::Months(month, month)),
                    (Said::Ordinal(number), Some(group)) => {
                        if let Some((first, last)) = dates::months_of(group, number) {
                            self.set(column, Column::Months(first, last));
                        }
                    }
                    (Said::Ordinal(_), None) => {}
                }
            }
            self.rows += 1;
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
        // The first of a kind counts; only those responsible may stand in several columns.
        let mut seen = Vec::new();
        for column in &mut self.columns {
            if let Some(Column::Text(label)) = column
                && *label != Label::Responsible
            {
                if seen.contains(label) {
                    *column = None;
                } else {
                    seen.push(*label);
                }
            }
        }
    }

    /// Where labels do not fit what stands under them: a column without label pushed them aside, or
    /// the title has no label at all.
    fn fit(&mut self, grid: &Grid, from: usize) {
        let sample = Sample::of(grid, from);
        if sample.rows == 0 || sample.fits_title(&self.columns) {
            return;
        }
        let mut best = (sample.score(&self.columns), self.columns.clone());
        let mut consider = |columns: Vec<Option<Column>>| {
            let score = sample.score(&columns);
            if score > best.0 + 0.5 && sample.fits_title(&columns) {
                best = (score, columns);
            }
        };
        for at in 0..self.columns.len() {
            let mut pushed = self.columns.clone();
            let number = Some(Column::Text(Label::Number));
            let unlabelled = if pushed.contains(&number) {
                None
            } else {
                number
            };
            pushed.insert(at, unlabelled);
            consider(pushed);
            let mut pulled = self.columns.clone();
            if pulled[at].is_none() {
                pulled.remove(at);
                consider(pulled);
            }
        }
        let title = Some(Column::Text(Label::Title));
        if !self.columns.contains(&title) {
            for at in 0..sample.columns.len() {
                let mut named = self.columns.clone();
                if named.len() <= at {
                    named.resize(at + 1, None);
                }
                if named[at].is_none() {
                    named[at] = title;
                    consider(named);
                }
            }
        }
        if best.1 != self.columns {
            (self.columns, self.guessed) = (best.1, true);
        }
    }
}

fn said(text: &str, read: &impl Fn(&str) -> Option<Label>) -> Option<Said> {
    if text.len() > 60 {
        return None;
    }
    let vocabulary = vocabulary();
    let word = folded(text);
    let word = word.trim_matches(['.', '°', 'º']);
    if word.len() <= 4
        && let Some(number) = vocabulary.ordinal(word)
    {
        return Some(Said::Ordinal(number));
    }
    vocabulary
        .month(word)
        .map(Said::Month)
        .or_else(|| vocabulary.only_element(text).map(Said::Element))
        .or_else(|| vocabulary.stage(text).map(Said::Stage))
        .or_else(|| read(text).map(Said::Label))
}

/// What stands under a header, by columns.
struct Sample {
    rows: usize,
    columns: Vec<Profile>,
}

#[derive(Clone, Default)]
struct Profile {
    filled: f32,
    numbers: f32,
    dates: f32,
    long: f32,
}

const SAMPLE: usize = 40;

impl Sample {
    fn of(grid: &Grid, from: usize) -> Self {
        let mut sample = Self {
            rows: 0,
            columns: Vec::new(),
        };
        let rows = (from..grid.len()).filter_map(|at| grid.row(at));
        for row in rows.filter(|row| row.own().count() > 2).take(SAMPLE) {
            sample.rows += 1;
            sample.note(&row);
        }
        sample
    }

    fn note(&mut self, row: &Row<'_>) {
        if self.columns.len() < row.len() {
            self.columns.resize(row.len(), Profile::default());
        }
        for (column, text) in row.own() {
            let profile = &mut self.columns[column];
            profile.filled += 1.0;
            profile.numbers += f32::from(is_number(text));
            profile.dates += f32::from(dates::looks_like_one(text));
            profile.long += f32::from(text.split_whitespace().nth(2).is_some());
        }
    }

    fn share(&self, at: usize, of: fn(&Profile) -> f32) -> f32 {
        let profile = self.columns.get(at).cloned().unwrap_or_default();
        of(&profile) / profile.filled.max(1.0)
    }

    fn fits_title(&self, columns: &[Option<Column>]) -> bool {
        let title = columns
            .iter()
            .position(|one| *one == Some(Column::Text(Label::Title)));
        title.is_some_and(|at| {
            self.share(at, |profile| profile.long - profile.dates) > 0.4
                || self.rows < 3 && self.share(at, |profile| profile.numbers) < 0.5
        })
    }

    fn score(&self, columns: &[Option<Column>]) -> f32 {
        let scores = columns.iter().enumerate().map(|(at, column)| match column {
            Some(Column::Text(Label::Title | Label::Action)) => {
                2.0 * self.share(at, |one| one.long - one.dates)
            }
            Some(Column::Text(Label::Product | Label::Responsible)) => self.share(at, |one| {
                one.long * 0.5 + (one.filled - one.dates - one.numbers) * 0.5
            }),
            Some(Column::Text(Label::Number)) => {
                self.share(at, |one| one.numbers * 2.0 - one.filled)
            }
            Some(Column::Text(Label::Start | Label::Finish | Label::Due)) => {
                2.0 * self.share(at, |one| one.dates)
            }
            Some(
                Column::Text(..) | Column::Stage(..) | Column::Element(..) | Column::Months(..),
            )
            | None => 0.0,
        });
        scores.sum()
    }
}

/// `1`, `1,1`, `3.10`, `12.`
pub(super) fn is_number(text: &str) -> bool {
    text.len() <= 12
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || ",.)-".contains(c))
}
