//! What stands before the table: what the document calls itself and of which year it is.

use super::dates::{Sense, year_of};
use super::vocabulary::vocabulary;
use crate::domain::base::fold::Words;
use crate::domain::schedule::{Anomaly, Field, Finding, Schedule};
use crate::files::base::grid::Grid;
use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

/// Fewer words are no title.
const TITLE_WORDS: usize = 4;
/// Longer covers are read no further.
const ROWS: usize = 500;

/// Reads the cover into a schedule; `dated`: the years of the whole dates below it. A year that is given
/// is never another.
pub(super) fn read(
    grid: &Grid,
    rows: Range<usize>,
    dated: &BTreeSet<i32>,
    schedule: &mut Schedule,
) {
    let mut found: Vec<Year> = Vec::new();
    for row in rows.take(ROWS).filter_map(|at| grid.row(at)) {
        for (_, text) in row.own() {
            let words = Words::of(text);
            if schedule.title.is_none() && words.len() >= TITLE_WORDS {
                let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
                schedule.title = Some((row.line, title));
            }
            found.extend(years(&words, row.line));
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
    schedule.year = schedule.year.or_else(|| year(&found, dated));
}

/// A year that may be the document's.
struct Year {
    sure: Sure,
    year: i32,
    line: u32,
}

/// How much a year counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sure {
    /// It stands there.
    Written,
    /// After a word such as *vigencia*.
    Said,
    /// After a word that says that it is the schedule's.
    OfSchedule,
}

/// The year of the surest; where two remain, none. Whole dates below say more than any cover.
fn year(found: &[Year], dated: &BTreeSet<i32>) -> Option<(u32, i32)> {
    let surest = found.iter().map(|one| one.sure).max();
    let mut most = found.iter().filter(|one| Some(one.sure) == surest);
    let first = most.next();
    let only = first.filter(|first| most.all(|one| one.year == first.year));
    match dated.len() {
        0 => only.map(|one| (one.line, one.year)),
        // Without any on the cover nothing is concluded for dates that name none.
        _ if found.is_empty() => None,
        1 => {
            let year = dated.iter().next().copied()?;
            let line = found.iter().find(|one| one.year == year);
            Some((line.map_or(0, |one| one.line), year))
        }
        _ => only
            .filter(|one| dated.contains(&one.year))
            .map(|one| (one.line, one.year)),
    }
}

/// The years in a text that may be the document's: not those of laws, of whole dates, of versions, nor
/// of plans for several years.
fn years(words: &Words<'_>, line: u32) -> Vec<Year> {
    let dates = &vocabulary().dates;
    let own = |at: usize| year_of(words.get(at));
    let joined = |at: usize| {
        let between = words.gap(at).trim();
        matches!(between, "-" | "–" | "—" | "/")
    };
    let to = |at: usize| matches!(dates.sense(words.get(at)), Sense::To | Sense::And);
    let range = |at: usize| {
        let before = at > 0
            && (joined(at) && own(at - 1).is_some()
                || at > 1 && to(at - 1) && own(at - 2).is_some());
        let after = joined(at + 1) && own(at + 1).is_some() || to(at + 1) && own(at + 2).is_some();
        before || after
    };
    let number = |at: usize| words.get(at).starts_with(|c: char| c.is_ascii_digit());
    let of = |at: usize| dates.sense(words.get(at)) == Sense::Of;
    // `12/05/2019`, `20 de febrero de 2024`
    let dated = |at: usize| {
        let digits = at > 1 && number(at - 1) && number(at - 2) && joined_by_sign(words, at);
        let month = (at.saturating_sub(2)..at).find(|at| dates.month(words.get(*at)).is_some());
        digits
            || month.is_some_and(|month| {
                let day = month.checked_sub(1).filter(|at| !of(*at));
                let day = day.or_else(|| month.checked_sub(2));
                day.is_some_and(|at| number(at) && words.get(at).len() < 3)
            })
    };
    let other = |at: usize| {
        let from = at.saturating_sub(OTHER_WITHIN);
        let law = (from..at).rfind(|at| dates.year_of_other.contains(words.get(*at)));
        law.is_some_and(|law| {
            let own = |at: &usize| {
                dates.year_of.contains(words.get(*at))
                    || dates.year_of_schedule.contains(words.get(*at))
            };
            (law + 1..at).any(number) && !(law + 1..at).any(|at| own(&at))
        })
    };
    let mut found = Vec::new();
    for at in 0..words.len() {
        let Some(year) = own(at) else { continue };
        if range(at) || dated(at) || other(at) {
            continue;
        }
        // `vigencia fiscal 2025`
        let said = |known: &HashSet<String>| {
            (at.saturating_sub(2)..at).any(|at| known.contains(words.get(at)))
        };
        let sure = if said(&dates.year_of_schedule) {
            Sure::OfSchedule
        } else if said(&dates.year_of) {
            Sure::Said
        } else {
            Sure::Written
        };
        found.push(Year { sure, year, line });
    }
    found
}

/// How far before a year the word stands that makes it another's.
const OTHER_WITHIN: usize = 7;

fn joined_by_sign(words: &Words<'_>, at: usize) -> bool {
    let sign = words.gap(at).trim();
    matches!(sign, "/" | "-" | ".") && words.gap(at - 1).trim() == sign
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

#[cfg(test)]
mod tests {
    use super::*;

    fn of(texts: &[&str], dated: &[i32]) -> Option<i32> {
        let found: Vec<Year> = texts
            .iter()
            .flat_map(|text| years(&Words::of(text), 1))
            .collect();
        year(&found, &dated.iter().copied().collect()).map(|(_, year)| year)
    }

    #[test]
    fn years_of_other_things_are_not_the_documents() {
        for text in [
            "En cumplimiento de la Ley 1757 de 2015",
            "Resolución 045 del 15 de enero de 2024",
            "Aprobado el 20 de febrero de 2024",
            "Código FT-02 versión 3 del 12/05/2019",
            "Plan de Desarrollo «Unidos» 2024-2027",
            "Rendición de cuentas 2020 a 2023",
            "Decretos 1081 y 1083 de 2015",
        ] {
            assert_eq!(
                of(&[text, "Plan de acción 2025"], &[]),
                Some(2025),
                "{text}"
            );
            assert_eq!(of(&[text], &[]), None, "{text}");
        }
        let text =
            "Resolución 045 del 15 de enero de 2024, por la cual se adopta para la vigencia 2024";
        assert_eq!(of(&[text], &[]), Some(2024));
    }

    #[test]
    fn the_surest_year_counts_and_of_two_none() {
        assert_eq!(
            of(&["Informe de la vigencia 2024. Cronograma 2025"], &[]),
            Some(2025)
        );
        assert_eq!(
            of(&["Rendición 2024", "vigencia fiscal 2023"], &[]),
            Some(2023)
        );
        assert_eq!(of(&["Vigencia 2023", "Vigencia 2024"], &[]), None);
        assert_eq!(of(&["Vigencia 2023", "Vigencia 2024"], &[2024]), Some(2024));
        assert_eq!(of(&["Vigencia 2023"], &[2024]), Some(2024));
        assert_eq!(of(&["Vigencia 2023"], &[2024, 2025]), None);
        assert_eq!(of(&["Vigencia 2024"], &[2024, 2025]), Some(2024));
    }
}
