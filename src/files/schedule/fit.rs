//! Columns whose labels do not fit what stands under them: a column without label pushed them aside, a
//! label is merged over the number and the text, or the title has no label at all.

use super::dates;
use super::header::{Column, Header};
use super::vocabulary::Label;
use crate::files::base::grid::{Grid, Row};

impl Header {
    /// Gives columns another label where that fits far better what stands under them.
    pub(super) fn fit(&mut self, grid: &Grid, from: usize) {
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
        // `Actividades` over the number and the text.
        if let Some(at) = self.columns.iter().position(|column| *column == title)
            && self.columns.get(at + 1).is_none_or(Option::is_none)
            && sample.share(at, |one| one.numbers) > 0.5
        {
            let mut merged = self.columns.clone();
            merged.resize(merged.len().max(at + 2), None);
            merged[at + 1] = title;
            let number = Some(Column::Text(Label::Number));
            merged[at] = number.filter(|_| !self.columns.contains(&number));
            consider(merged);
        }
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
            Some(Column::Text(..) | Column::Stage(..) | Column::Element(..) | Column::Slot(..))
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
