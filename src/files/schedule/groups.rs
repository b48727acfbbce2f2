//! What stands above several columns of a header and says what they have in common: `FECHA PROGRAMADA`
//! over `INICIO` and `FINAL`, `SEGUIMIENTO` over what was found later.

use super::labels::Rank;
use super::vocabulary::{Label, vocabulary};
use crate::domain::base::fold::Words;
use crate::files::base::grid::Row;

/// The cells of a row, each over the columns up to the next.
#[derive(Debug, Default)]
pub(super) struct Groups(Vec<Group>);

#[derive(Debug)]
struct Group {
    column: usize,
    rank: Option<Rank>,
    /// Whether it speaks of something else than what is planned.
    other: bool,
}

/// A group above a header has few words; what has more is a cover.
const WORDS: usize = 3;
/// Over the columns before this one a single text is a cover too.
const FIRST: usize = 3;

impl Groups {
    /// Those of the first row of a header; `label` gives what a cell says, and whether it is a label.
    pub(super) fn of(row: &Row<'_>, label: impl Fn(&str) -> Option<Option<Label>>) -> Self {
        let vocabulary = vocabulary();
        let group = |(column, text): (usize, &str)| {
            let said = label(text);
            let known = said.flatten();
            Group {
                column,
                rank: known.map(|label| vocabulary.rank(text, label)),
                other: known.is_none() && vocabulary.is_other(text),
            }
        };
        Self(row.own().map(group).collect())
    }

    /// Those of the row above a header.
    pub(super) fn above(row: &Row<'_>) -> Self {
        let vocabulary = vocabulary();
        let short = |text: &str| {
            Words::of(text).len() <= WORDS
                && !text.contains(|c: char| c == ':' || c.is_ascii_digit())
        };
        let group = |(column, text): (usize, &str)| Group {
            column,
            rank: None,
            other: short(text) && vocabulary.is_other(text),
        };
        let groups: Vec<Group> = row.own().map(group).collect();
        let one = groups.first().is_some_and(|group| group.column >= FIRST);
        Self(if groups.len() > 1 || one {
            groups
        } else {
            Vec::new()
        })
    }

    fn over(&self, column: usize) -> Option<&Group> {
        self.0.iter().rev().find(|group| group.column <= column)
    }

    /// Whether a column is about something else than what is planned.
    pub(super) fn is_other(&self, column: usize) -> bool {
        self.over(column).is_some_and(|group| group.other)
    }

    /// How sure the label over a column is.
    pub(super) fn rank(&self, column: usize) -> Option<Rank> {
        self.over(column)?.rank
    }
}
