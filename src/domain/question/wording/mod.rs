//! What whoever writes an answer could write better: long sentences, the passive, jargon, an answer that
//! does not answer, and how easy all of it is to read.
//!
//! The words are a language's and come as [`Lists`]. Each text is read once for each remark, in time that
//! grows with its length alone. Deliberately absent: any sentence, and any power to stop somebody.

mod direct;
mod ease;
mod phrases;
mod sentences;
mod syllables;

pub use direct::Indirect;
pub use ease::{Ease, Level};
pub use phrases::Phrases;
pub use syllables::{spoken, syllables};

use super::personal::{Found, Own, personal};
use crate::domain::base::fold::Words;
use sentences::sentences;
use std::collections::BTreeSet;
use std::ops::Range;

/// Sentences of more words are long (Circular 100-010 de 2021, Función Pública).
pub const LONG: usize = 20;
/// Words by which the beginning of something is known.
const BEGINNING: usize = 5;
/// Below so many words a text has no ease of its own.
const ENOUGH: usize = 25;

/// The words of a language by which its texts are looked over.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// Jargon, with plain words.
    pub jargon: Phrases,
    /// How letters begin: no part of an answer.
    pub greetings: Phrases,
    /// Beginnings that say nothing.
    pub ballast: Phrases,
    /// Beginnings that say nothing unless the answer follows at once.
    pub openers: Phrases,
    /// What answers.
    pub answers: Phrases,
    /// Its words for yes, small, with their accents.
    pub yes: Vec<String>,
    /// What is cited by a number.
    pub cited: Phrases,
    /// What makes a passive with a participle; with a word that has to follow, if one has to.
    pub auxiliaries: Phrases,
    /// How participles end.
    pub participles: Vec<String>,
    /// What ends like one and is none.
    pub no_participles: Phrases,
    /// Whether its ease can be measured, by a scale made for Spanish.
    pub has_scale: bool,
}

impl Lists {
    /// Reads words as a list has them: `one, other`.
    pub fn words(list: &str) -> Vec<String> {
        phrases::endings(list)
    }
}

/// A sentence that is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Long<'a> {
    /// Its first words.
    pub begins: &'a str,
    /// How many it has.
    pub words: usize,
}

/// A word for which there is a plain one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jargon<'a> {
    /// As it is written.
    pub written: &'a str,
    /// What is said instead.
    pub plain: String,
}

/// What could be written better, and what should perhaps not be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remarks<'a> {
    /// The text.
    pub text: &'a str,
    /// What looks like somebody's data.
    pub personal: Vec<Found>,
    /// How it does not answer.
    pub indirect: Option<Indirect<'a>>,
    /// Sentences that are too long.
    pub long: Vec<Long<'a>>,
    /// Jargon, each once.
    pub jargon: Vec<Jargon<'a>>,
    /// Passives, as they are written.
    pub passive: Vec<&'a str>,
    /// How easy it is to read, if there is enough of it.
    pub ease: Option<Ease>,
}

impl<'a> Remarks<'a> {
    /// Looks a text over; without lists only for what needs no words of its language.
    pub fn of(text: &'a str, own: &Own, lists: Option<&Lists>) -> Self {
        let words = Words::of(text);
        let all = sentences(text);
        let mut remarks = Self {
            text,
            personal: personal(text, own),
            long: long(text, &all),
            ..Self::default()
        };
        if let Some(lists) = lists {
            remarks.indirect = direct::indirect(&words, &all, lists);
            remarks.jargon = jargon(&words, &lists.jargon);
            remarks.passive = passive(&words, lists);
            let ease = Ease::of(text).filter(|ease| ease.words >= ENOUGH);
            remarks.ease = ease.filter(|_| lists.has_scale);
        }
        remarks
    }

    /// Whether there is nothing to remark on.
    pub fn is_fine(&self) -> bool {
        self.personal.is_empty()
            && self.indirect.is_none()
            && self.long.is_empty()
            && self.jargon.is_empty()
            && self.passive.is_empty()
    }
}

fn long<'a>(text: &'a str, all: &[Range<usize>]) -> Vec<Long<'a>> {
    let of = |at: &Range<usize>| {
        let sentence = &text[at.clone()];
        let words = sentences::count(sentence);
        (words > LONG).then(|| {
            let found = Words::of(sentence);
            let begins = found.written(0..BEGINNING.min(found.len()));
            Long { begins, words }
        })
    };
    all.iter().filter_map(of).collect()
}

fn jargon<'a>(words: &Words<'a>, list: &Phrases) -> Vec<Jargon<'a>> {
    let (mut found, mut seen, mut at) = (Vec::new(), BTreeSet::new(), 0);
    while at < words.len() {
        let hit = list.at(words, at);
        // What only looks like jargon has nothing that is said instead.
        if let Some(hit) = hit
            && !hit.instead.is_empty()
            && seen.insert(hit.line)
        {
            found.push(Jargon {
                written: words.written(at..at + hit.count),
                plain: hit.instead.to_owned(),
            });
        }
        at += hit.map_or(1, |hit| hit.count);
    }
    found
}

/// «fue aprobada», «han sido enviados», «es entregado por».
fn passive<'a>(words: &Words<'a>, lists: &Lists) -> Vec<&'a str> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        let Some(hit) = lists.auxiliaries.at(words, at) else {
            continue;
        };
        let participle = at + hit.count;
        let word = words.get(participle);
        let is_participle = lists.participles.iter().any(|end| {
            let stem = word.strip_suffix(end.as_str());
            stem.is_some_and(|stem| stem.len() > 1 || stem.is_empty() && end.len() > 3)
        });
        let needs = hit.instead;
        let is_passive = is_participle
            && !lists.no_participles.has(word)
            && phrases::is_space(words.gap(participle))
            && (needs.is_empty() || words.get(participle + 1) == needs);
        if is_passive {
            found.push(words.written(at..participle + 1));
        }
    }
    found
}

/// The first words of some, as they are written.
fn begins<'a>(words: &Words<'a>, all: Range<usize>) -> &'a str {
    words.written(all.start..all.end.min(all.start + BEGINNING))
}
