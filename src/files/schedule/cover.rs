//! What stands before the table: what the document calls itself and of which year it is.

use super::dates::year_of;
use super::vocabulary::vocabulary;
use crate::domain::base::fold::Words;
use crate::domain::schedule::{Anomaly, Field, Finding, Schedule};
use crate::files::base::grid::Grid;
use std::ops::Range;

/// Fewer words are no title.
const TITLE_WORDS: usize = 4;
/// Longer covers are read no further.
const ROWS: usize = 500;

/// Reads the cover into a schedule.
pub(super) fn read(grid: &Grid, rows: Range<usize>, schedule: &mut Schedule) {
    // A year after a word such as *vigencia* counts more than any other.
    let mut surest = false;
    for row in rows.take(ROWS).filter_map(|at| grid.row(at)) {
        for (_, text) in row.own() {
            let words = Words::of(text);
            if schedule.title.is_none() && words.len() >= TITLE_WORDS {
                let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
                schedule.title = Some((row.line, title));
            }
            let years = (0..words.len()).filter_map(|at| Some((at, year_of(words.get(at))?)));
            for (at, year) in years {
                let sure = at > 0 && vocabulary().dates.year_of.contains(words.get(at - 1));
                if schedule.year.is_none() || sure && !surest {
                    schedule.year = Some((row.line, year));
                    surest = sure;
                }
            }
            if let Some(written) = halved_date(text) {
                schedule.flaws.push(Anomaly {
                    line: row.line,
                    field: Field::Title,
                    finding: Finding::NoSuchDate {
                        written: written.to_owned(),
                        proposed: None,
                    },
                });
            }
        }
    }
}

/// `/06/2024`: a date that lost its day.
fn halved_date(text: &str) -> Option<&str> {
    text.split_whitespace().find(|word| {
        let mut parts = word.split('/');
        let number = |part: Option<&str>, length: usize| {
            part.is_some_and(|part| {
                part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        parts.next() == Some("")
            && number(parts.next(), 2)
            && number(parts.next(), 4)
            && parts.next().is_none()
    })
}
