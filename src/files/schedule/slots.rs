//! Columns that stand for a stretch of time: months, weeks under months, quarters, under a year or not.
//!
//! Deliberately absent: marks in them, which the rows have.

use super::dates::{self, Span, When};
use super::vocabulary::{Label, vocabulary};
use crate::domain::base::fold::{Words, folded};
use crate::files::base::grid::Row;
use std::collections::HashMap;

/// A stretch of time that a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// The year, where the header says it.
    pub year: Option<i32>,
    /// The first and the last month.
    pub months: (u32, u32),
    /// How often the year turned before it, where no year is said.
    pub turns: i32,
    /// What of the month.
    pub part: Option<Part>,
}

/// What of a month a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A number of which nothing says what it counts; none is left once the header is settled.
    Bare(u32),
    /// Which week, and of how many.
    Week(u32, u32),
    /// Which half.
    Fortnight(u32),
    /// A day.
    Day(u32),
    /// So many days from one on.
    From(u32, u32),
}

/// What a cell of a header says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    Year(i32),
    /// Whole months, with the year or without.
    Months(Option<i32>, u32, u32),
    /// The nth of something above it, or of its own kind: `2`, `II`, `Semana 2`.
    Nth(Option<Label>, u32),
    /// So many days from a day of a month on.
    From(Option<i32>, (u32, u32), u32),
}

/// What stands above a column.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Above {
    year: Option<i32>,
    months: Option<(Option<i32>, u32, u32)>,
    label: Option<Label>,
}

impl Slot {
    /// Its days; `year` is for one that has none.
    pub(super) fn span(&self, year: Option<i32>) -> Option<Span> {
        let (first, last) = self.months;
        let has_year = self.year.is_some();
        let of = self.year.or(year.map(|year| year + self.turns))?;
        match self.part {
            None => Span::months(of, first, last, has_year),
            Some(Part::Fortnight(nth)) => Span::fortnight(of, first, nth, has_year),
            Some(Part::Week(nth, weeks)) => Span::week(of, first, nth, weeks, has_year),
            Some(Part::Day(day)) => Span::days(of, (first, day), 1, has_year),
            Some(Part::From(day, days)) => Span::days(of, (first, day), days, has_year),
            Some(Part::Bare(_)) => None,
        }
    }
}

impl Above {
    /// What some rows of a header say above a column; the last row counts most.
    pub(super) fn of(rows: &[Vec<(usize, Time, Option<Label>)>], column: usize) -> Self {
        let mut above = Self::default();
        for row in rows.iter().rev() {
            let Some((_, time, label)) = row.iter().rfind(|(at, ..)| *at <= column) else {
                continue;
            };
            match (label, time) {
                (Some(label), _) => above.label = above.label.or(Some(*label)),
                (None, Time::Year(year)) => above.year = above.year.or(Some(*year)),
                (None, Time::Months(year, first, last)) => {
                    above.months = above.months.or(Some((*year, *first, *last)));
                }
                (None, Time::Nth(..) | Time::From(..)) => {}
            }
        }
        above
    }

    /// The column that a cell below it makes.
    pub(super) fn slot(self, time: Time) -> Option<Slot> {
        let whole = |year: Option<i32>, months| Slot {
            year: year.or(self.year),
            months,
            turns: 0,
            part: None,
        };
        match time {
            Time::Year(_) => None,
            Time::Months(year, first, last) => Some(whole(year, (first, last))),
            Time::From(year, (month, day), days) => Some(Slot {
                part: Some(Part::From(day, days)),
                ..whole(year, (month, month))
            }),
            Time::Nth(kind, nth) => {
                let of_month = |label: &Label| matches!(label, Label::Week | Label::Fortnight);
                let month = self.months.filter(|(_, first, last)| first == last);
                let part = kind.or(self.label.filter(of_month));
                let (Some((year, first, last)), true) = (month, part.as_ref().is_none_or(of_month))
                else {
                    let period = kind.or(self.label)?;
                    return Some(whole(None, dates::months_of(period, nth)?));
                };
                let (part, most) = if part == Some(Label::Fortnight) {
                    (Part::Fortnight(nth), 2)
                } else if part.is_some() {
                    (Part::Week(nth, 0), 53)
                } else {
                    (Part::Bare(nth), 31)
                };
                (1..=most).contains(&nth).then(|| Slot {
                    part: Some(part),
                    ..whole(year, (first, last))
                })
            }
        }
    }
}

/// What a short text says about time as a label of a column.
pub(super) fn time(text: &str) -> Option<Time> {
    let vocabulary = vocabulary();
    let word = folded(text);
    let word = word.trim_matches(['.', '°', 'º', 'ª']);
    if let Some(year) = dates::year_of(word) {
        return Some(Time::Year(year));
    }
    if let Some(month) = vocabulary.dates.month(word) {
        return Some(Time::Months(None, month, month));
    }
    if word.len() <= 7
        && let Some(number) = vocabulary.dates.ordinal(word)
    {
        return Some(Time::Nth(None, number));
    }
    if let Some(nth) = nth_of(word) {
        return Some(nth);
    }
    // Only what has whole months: a day is no column.
    if !word.contains(|c: char| c.is_ascii_digit()) && Words::of(word).len() < 2 {
        return None;
    }
    let said = dates::read(text, None);
    let has_year = said != When::NoYear;
    let said = if has_year {
        said
    } else {
        dates::read(text, Some(2000))
    };
    let When::Span(span) = said else {
        return None;
    };
    let year = has_year.then(|| chrono::Datelike::year(&span.first));
    let months = span.exact && span.ends == dates::Ends::Both && span.times == 1;
    let whole = Span::months(
        chrono::Datelike::year(&span.first),
        chrono::Datelike::month(&span.first),
        chrono::Datelike::month(&span.last),
        true,
    );
    let same = whole.is_some_and(|whole| (whole.first, whole.last) == (span.first, span.last));
    (months && same).then(|| {
        let month = chrono::Datelike::month;
        Time::Months(year, month(&span.first), month(&span.last))
    })
}

/// `Semana 2`, `S2`, `2a quincena`, `T1`
fn nth_of(word: &str) -> Option<Time> {
    let words = Words::of(word);
    let dates = &vocabulary().dates;
    let kind = |word: &str| dates.period(word);
    let nth = |word: &str| dates.ordinal(word);
    match words.len() {
        1 => {
            let at = word.find(|c: char| c.is_ascii_digit())?;
            let number = word[at..].parse().ok()?;
            let kind = match &word[..at] {
                "s" => Label::Week,
                "t" => Label::Quarter,
                other => kind(other)?,
            };
            (number <= 12).then_some(Time::Nth(Some(kind), number))
        }
        2 => {
            let (one, two) = (words.get(0), words.get(1));
            let pair = kind(one).zip(nth(two)).or_else(|| kind(two).zip(nth(one)));
            pair.map(|(kind, nth)| Time::Nth(Some(kind), nth))
        }
        _ => None,
    }
}

/// Two years of months.
const INITIALS: &str = "efmamjjasondefmamjjasond";

/// Months by their first letters, where a row has them one after the other: `E F M A M J …`
pub(super) fn initials(row: &Row<'_>) -> HashMap<usize, u32> {
    let mut found = HashMap::new();
    let mut run: Vec<(usize, char)> = Vec::new();
    let mut end = |run: &mut Vec<(usize, char)>| {
        let letters: String = run.iter().map(|(_, letter)| *letter).collect();
        if let Some(first) = INITIALS.find(&letters).filter(|_| letters.len() > 3) {
            let months = (first as u32..).zip(run.iter());
            found.extend(months.map(|(month, (column, _))| (*column, month % 12 + 1)));
        }
        run.clear();
    };
    for (column, text) in row.own() {
        let mut letters = text.chars();
        let letter = letters.next().map(|letter| letter.to_ascii_lowercase());
        match letter.filter(|letter| letters.next().is_none() && INITIALS.contains(*letter)) {
            Some(letter) => {
                run.push((column, letter));
                // December ends a year; what follows begins one.
                if run.len() == 12 {
                    end(&mut run);
                }
            }
            None => end(&mut run),
        }
    }
    end(&mut run);
    found
}
