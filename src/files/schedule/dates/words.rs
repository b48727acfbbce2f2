//! What each word of a date stands for, out of `vocabulary.toml`.
//!
//! Deliberately absent: how words make a date.

use crate::files::schedule::vocabulary::Label;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The words of dates as the file has them.
#[derive(Debug, Default, Deserialize)]
pub(in crate::files::schedule) struct File {
    months: Vec<Vec<String>>,
    ordinals: Vec<Vec<String>>,
    numbers: Vec<Vec<String>>,
    periods: BTreeMap<Label, Vec<String>>,
    last: Vec<String>,
    of: Vec<String>,
    to: Vec<String>,
    and: Vec<String>,
    from: Vec<String>,
    until: Vec<String>,
    before: Vec<String>,
    counted: Vec<String>,
    around: Vec<String>,
    recurring: Vec<String>,
    recurring_phrases: HashSet<String>,
    permanent: HashSet<String>,
    day_endings: HashSet<String>,
    hours: HashSet<String>,
    at_hours: HashSet<String>,
    year_of: HashSet<String>,
    year_of_schedule: HashSet<String>,
    year_of_other: HashSet<String>,
}

/// What a word of a date stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::files::schedule) enum Sense {
    /// A number in digits.
    Digits,
    /// A number in letters.
    Number(u32),
    /// A month.
    Month(u32),
    /// A place in a row: `primer`, `II`.
    Nth(u32),
    /// The last of its kind.
    Last,
    /// A stretch of time that is counted: a quarter, a week.
    Period(Label),
    /// Between a day and its month, a month and its year.
    Of,
    /// Between the first and the last of a stretch.
    To,
    /// Between things of a list.
    And,
    /// What follows is the first day.
    From,
    /// What follows is the last day.
    Until,
    /// What follows comes after the last day.
    Before,
    /// Says nothing before a number; after one it counts days or months.
    Counted,
    /// Says nothing.
    Around,
    /// It comes back.
    Recurs,
    /// No word of dates.
    Unknown,
}

/// The words of dates, arranged for looking them up.
#[derive(Debug, Default)]
pub(in crate::files::schedule) struct Dates {
    senses: HashMap<String, Sense>,
    /// A whole cell that says: all the time.
    pub permanent: HashSet<String>,
    /// A whole cell that says: again and again.
    pub recurring: HashSet<String>,
    /// `1ro`
    pub day_endings: HashSet<String>,
    /// After an hour.
    pub hours: HashSet<String>,
    /// Before an hour.
    pub at_hours: HashSet<String>,
    /// The year that follows one of these is the document's own.
    pub year_of: HashSet<String>,
    /// One after these even more.
    pub year_of_schedule: HashSet<String>,
    /// One after these and a number is that of a law, of a version.
    pub year_of_other: HashSet<String>,
}

impl Dates {
    pub(in crate::files::schedule) fn of(file: File) -> Self {
        let mut senses = HashMap::new();
        let mut put = |words: Vec<String>, sense: Sense| {
            senses.extend(words.into_iter().map(|word| (word, sense)));
        };
        put(file.around, Sense::Around);
        put(file.counted, Sense::Counted);
        put(file.recurring, Sense::Recurs);
        put(file.from, Sense::From);
        put(file.until, Sense::Until);
        put(file.before, Sense::Before);
        put(file.and, Sense::And);
        put(file.to, Sense::To);
        put(file.of, Sense::Of);
        put(file.last, Sense::Last);
        for (label, words) in file.periods {
            put(words, Sense::Period(label));
        }
        for (number, words) in (1..).zip(file.numbers) {
            put(words, Sense::Number(number));
        }
        for (number, words) in (1..).zip(file.ordinals) {
            put(words, Sense::Nth(number));
        }
        for (number, words) in (1..).zip(file.months) {
            put(words, Sense::Month(number));
        }
        Self {
            senses,
            permanent: file.permanent,
            recurring: file.recurring_phrases,
            day_endings: file.day_endings,
            hours: file.hours,
            at_hours: file.at_hours,
            year_of: file.year_of,
            year_of_schedule: file.year_of_schedule,
            year_of_other: file.year_of_other,
        }
    }

    /// What a folded word stands for.
    pub(in crate::files::schedule) fn sense(&self, word: &str) -> Sense {
        self.senses.get(word).copied().unwrap_or(Sense::Unknown)
    }

    /// A period of months, or a part of a month.
    pub(in crate::files::schedule) fn period(&self, word: &str) -> Option<Label> {
        period(self.sense(word))
    }

    /// A month, 1 to 12.
    pub(in crate::files::schedule) fn month(&self, word: &str) -> Option<u32> {
        let Sense::Month(month) = self.sense(word) else {
            return None;
        };
        Some(month)
    }

    /// A place in a row, in digits, in Roman ones or in letters.
    pub(in crate::files::schedule) fn ordinal(&self, word: &str) -> Option<u32> {
        if let Sense::Nth(number) = self.sense(word) {
            return Some(number);
        }
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let ending = &word[digits.len()..];
        let ordinal = ending.is_empty() || self.day_endings.contains(ending);
        digits.parse().ok().filter(|_| ordinal && digits.len() <= 2)
    }
}

/// The period that a word stands for.
pub(super) fn period(sense: Sense) -> Option<Label> {
    let Sense::Period(label) = sense else {
        return None;
    };
    Some(label)
}
