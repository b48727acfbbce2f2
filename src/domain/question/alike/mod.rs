//! Whether two questions ask the same: the words they share by their stems, how they are spelt, and what tells
//! one place, number or year from another.
//!
//! Pure, so that both engines give the same. What is looked up in the store are terms ([`Likeness::terms`]);
//! what is found is compared here. Deliberately absent: what a word means, and any decision: a person takes it.

mod common;
mod marks;
mod named;
mod numbers;
mod spelling;

#[cfg(test)]
mod tests;

use crate::domain::base::fold::Words;
pub use marks::{Kind, Mark, Marks, veto};
pub use named::Places;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// From so many questions on a term says as little as it can.
pub const MANY: i64 = 1_000;
/// So many who ask the same get one answer that is public: more than ten (CPACA art. 22).
pub const PUBLIC: usize = 11;
/// The most terms of one text: of a long one the first.
const TERMS: usize = 48;
/// Letters of a gram.
const GRAM: usize = 4;
/// Below this, two questions are not alike.
const FLOOR: f64 = 0.5;
/// What a word weighs of which nothing is known but that the other text does not have it.
const UNSHARED: f64 = 4.0;

/// A text as it is compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness {
    terms: Vec<i64>,
    grams: Vec<u64>,
    marks: Marks,
}

impl Likeness {
    /// Of a text, where an entity has these places: they tell texts apart, and terms are the same without them.
    pub fn of(text: &str, places: &Places) -> Self {
        let words = Words::of(text);
        let marks = Marks::of(&words, places);
        let content: Vec<String> = spelling::content(&words).collect();
        let terms = made_of(&marks.all, &content);
        let mut grams: Vec<u64> = content.iter().flat_map(|word| grams(word)).collect();
        grams.sort_unstable();
        grams.dedup();
        Self {
            terms,
            grams,
            marks,
        }
    }

    /// What it is looked up by, each once.
    pub fn terms(&self) -> &[i64] {
        &self.terms
    }

    /// What it says of places, numbers and years.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }
}

/// What a text is looked up by, each once. Whoever changes how they are made has every question read anew.
pub fn terms(text: &str) -> Vec<i64> {
    let words = Words::of(text);
    let content: Vec<String> = spelling::content(&words).collect();
    made_of(&marks::marks(&words, &Places::default()), &content)
}

/// The terms of marks, and of words by their stems.
fn made_of(marks: &[Mark], content: &[String]) -> Vec<i64> {
    let mut terms: Vec<i64> = marks.iter().filter_map(Mark::term).collect();
    for word in content {
        let stem = hash(spelling::stem(word).as_bytes()).cast_signed();
        if terms.len() < TERMS && !terms.contains(&stem) {
            terms.push(stem);
        }
    }
    terms.sort_unstable();
    terms.dedup();
    terms.truncate(TERMS);
    terms
}

/// In how many questions each term is, counted up to [`MANY`].
pub type Counts = BTreeMap<i64, i64>;

/// What a term weighs that is in so many questions.
pub fn weight(count: i64) -> f64 {
    (1.0 + MANY as f64 / count.clamp(1, MANY) as f64).ln()
}

/// How alike a text is to the one whose terms were counted; nothing if a mark speaks against it, or they have
/// too little in common.
pub fn score(asked: &Likeness, other: &Likeness, counts: &Counts) -> Option<f64> {
    if veto(&asked.marks, &other.marks).is_some() {
        return None;
    }
    let weigh = |term: &i64| {
        counts
            .get(term)
            .map_or(UNSHARED, |count| weight(*count))
            .powi(2)
    };
    let all = |terms: &[i64]| terms.iter().map(weigh).sum::<f64>();
    let shared: f64 = common(&asked.terms, &other.terms).map(weigh).sum();
    let words = shared / (all(&asked.terms) * all(&other.terms)).powf(0.4).max(1.0);
    let same = common(&asked.grams, &other.grams).count() as f64;
    let spelt = same
        / (asked.grams.len() as f64 * other.grams.len() as f64)
            .sqrt()
            .max(1.0);
    let score = words + spelt;
    (score >= FLOOR).then_some(score)
}

/// What two lists in order have in common.
fn common<'a, T: Ord>(ones: &'a [T], others: &'a [T]) -> impl Iterator<Item = &'a T> {
    let mut others = others.iter().peekable();
    ones.iter().filter(move |one| {
        while others
            .next_if(|other| (*other).cmp(one) == Ordering::Less)
            .is_some()
        {}
        others.peek() == Some(one)
    })
}

/// The grams of a word, with its beginning and its end.
fn grams(word: &str) -> Vec<u64> {
    let padded = format!(" {word} ");
    let bytes = padded.as_bytes();
    bytes.windows(GRAM.min(bytes.len())).map(hash).collect()
}

/// FNV-1a: the same on every machine, for as long as rows are kept.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
