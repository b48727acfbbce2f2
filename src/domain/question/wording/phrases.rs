//! Lists of words and phrases as a language writes them, and where a text has one of them.
//!
//! A line of a list is `phrase, phrase = what is said instead`; where nothing is, the phrases alone.
//! Deliberately absent: any phrase.

use crate::domain::base::fold::{Words, folded};
use std::collections::HashMap;

/// The phrases of a list.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// By their first word, the longest first.
    by_first: HashMap<String, Vec<Phrase>>,
    /// What is said instead, a line each.
    instead: Vec<String>,
}

#[derive(Clone, Debug)]
struct Phrase {
    /// Its words, folded, with one space between them.
    words: String,
    count: usize,
    line: usize,
}

/// One phrase of a list, found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// How many words it has.
    pub count: usize,
    /// Which line of the list it is of.
    pub line: usize,
    /// What is said instead.
    pub instead: &'a str,
}

impl Phrases {
    /// Reads a list.
    pub fn read(list: &str) -> Self {
        let mut phrases = Self::default();
        for line in list.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (before, instead) = line.split_once('=').unwrap_or((line, ""));
            for phrase in before.split(',') {
                let words = Words::of(phrase);
                let phrase = Phrase {
                    words: words.all().to_owned(),
                    count: words.len(),
                    line: phrases.instead.len(),
                };
                if phrase.count > 0 {
                    let first = words.get(0).to_owned();
                    phrases.by_first.entry(first).or_default().push(phrase);
                }
            }
            phrases.instead.push(instead.trim().to_owned());
        }
        for of_word in phrases.by_first.values_mut() {
            of_word.sort_by_key(|phrase| std::cmp::Reverse(phrase.count));
        }
        phrases
    }

    /// Whether the language has none.
    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    /// The longest phrase that begins with this word of a text, with nothing but spaces in it.
    pub fn at(&self, words: &Words<'_>, at: usize) -> Option<Hit<'_>> {
        let of_word = self.by_first.get(words.get(at))?;
        let is_here = |phrase: &&Phrase| {
            words.phrase(at..at + phrase.count) == phrase.words
                && (at + 1..at + phrase.count).all(|next| is_space(words.gap(next)))
        };
        let phrase = of_word.iter().find(is_here)?;
        Some(Hit {
            count: phrase.count,
            line: phrase.line,
            instead: self.instead.get(phrase.line)?,
        })
    }

    /// Whether a word of its own is in the list.
    pub fn has(&self, word: &str) -> bool {
        let of_word = self.by_first.get(word);
        of_word.is_some_and(|all| all.iter().any(|phrase| phrase.count == 1))
    }
}

/// Whether what stands between two words keeps them together: one line's space.
pub(super) fn is_space(gap: &str) -> bool {
    !gap.contains('\n') && gap.trim().is_empty()
}

/// The words of a list, folded, for comparing their ends.
pub(super) fn endings(list: &str) -> Vec<String> {
    let words = list.split([',', '\n']).map(folded);
    words.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_is_found_whatever_its_accents() {
        let list =
            Phrases::read("conforme = según\n de conformidad con, conforme a lo = según lo\n");
        let words = Words::of("De  Conformidad con la ley, conforme: a lo dicho, conforme a lo");
        let found: Vec<_> = (0..words.len())
            .filter_map(|at| Some((at, list.at(&words, at)?)))
            .map(|(at, hit)| (at, hit.count, hit.line, hit.instead))
            .collect();
        assert_eq!(
            found,
            [
                (0, 3, 1, "según lo"),
                (5, 1, 0, "según"),
                (9, 3, 1, "según lo")
            ]
        );
        assert!(list.has("conforme") && !list.has("de"));
        assert!(Phrases::read(" \n").is_empty());
        assert_eq!(endings("ado, ÍDO\n"), ["ado", "ido"]);
    }
}
