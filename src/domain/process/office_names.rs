//! A directory of offices that finds their names in a text: always the longest name, in time that
//! does not grow with the number of offices.
//!
//! Names are compared word by word, folded. A tree of words is walked once from each place where a
//! name may begin. Deliberately absent: where one name ends and the next begins, which the reader of
//! a file decides by the words of its language.

use crate::domain::base::fold::{Words, distance, folded};
use crate::domain::process::Process;
use std::collections::HashMap;
use std::sync::Arc;

/// A tree of words; every name ends at a node.
#[derive(Clone, Debug, Default)]
pub struct OfficeNames {
    names: Vec<Arc<str>>,
    words: HashMap<Box<str>, u32>,
    /// From a node by a word to the next node; node 0 is the root.
    steps: HashMap<(u32, u32), u32>,
    nodes: u32,
    /// Which name ends at a node.
    ends: HashMap<u32, u32>,
    /// What an office is called, folded, and its name: for the nearest one.
    called: Vec<(String, u32)>,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many words it takes.
    pub words: usize,
    /// The office's own name.
    pub name: Arc<str>,
}

/// How many names a wrong name is compared with at most.
const COMPARED: usize = 5_000;
/// How many names are compared each with each at most.
const EACH_WITH_EACH: usize = 300;

impl OfficeNames {
    /// The offices of a process by their names, aliases and keys.
    pub fn of(process: &Process) -> Self {
        let mut directory = Self::default();
        for office in &process.offices {
            let called = office.names().chain([office.key.as_str()]);
            directory.add(&office.name, called);
        }
        directory
    }

    /// Adds an office and what it is called. Whoever has a name first keeps it.
    pub fn add<'a>(&mut self, name: &str, called: impl IntoIterator<Item = &'a str>) {
        let place = self.names.len() as u32;
        self.names.push(name.into());
        for text in called {
            let words = Words::of(text);
            let mut node = 0;
            for word in words.iter() {
                let next = self.words.len() as u32;
                let word = *self.words.entry(word.into()).or_insert(next);
                node = *self.steps.entry((node, word)).or_insert_with(|| {
                    self.nodes += 1;
                    self.nodes
                });
            }
            if node != 0 {
                self.ends.entry(node).or_insert(place);
                self.called.push((words.all().to_owned(), place));
            }
        }
    }

    /// Whether there is no office in it.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The names of the offices, in the order in which they were added.
    pub fn names(&self) -> &[Arc<str>] {
        &self.names
    }

    /// What offices are called, folded, and their names.
    pub fn called(&self) -> impl Iterator<Item = (&str, &Arc<str>)> {
        let called = self.called.iter();
        called.map(|(called, place)| (called.as_str(), &self.names[*place as usize]))
    }

    /// The names that begin at a word of a text, the longest first.
    pub fn names_at(&self, words: &Words<'_>, from: usize) -> Vec<Found> {
        let mut found = Vec::new();
        let mut node = 0;
        for at in from..words.len() {
            let step = self.words.get(words.get(at));
            let Some(next) = step.and_then(|word| self.steps.get(&(node, *word))) else {
                break;
            };
            node = *next;
            if let Some(name) = self.ends.get(&node) {
                found.push(Found {
                    words: at + 1 - from,
                    name: Arc::clone(&self.names[*name as usize]),
                });
            }
        }
        found.reverse();
        found
    }

    /// The office that is called exactly so.
    pub fn office(&self, text: &str) -> Option<Arc<str>> {
        let words = Words::of(text);
        let longest = self.names_at(&words, 0).into_iter().next()?;
        (longest.words == words.len()).then_some(longest.name)
    }

    /// Pairs of names that may be one office: nearly the same letters, or nearly the same words.
    /// Nothing if there are too many names to compare each with each.
    pub fn look_alikes(&self) -> Vec<(Arc<str>, Arc<str>)> {
        let mut pairs = Vec::new();
        if self.names.len() > EACH_WITH_EACH {
            return pairs;
        }
        let folded: Vec<String> = self.names.iter().map(|name| folded(name)).collect();
        for (at, one) in folded.iter().enumerate() {
            for (before, other) in folded[..at].iter().enumerate() {
                if distance(one, other, 2).is_some() || nearly(one, other) {
                    pairs.push((Arc::clone(&self.names[at]), Arc::clone(&self.names[before])));
                }
            }
        }
        pairs
    }

    /// The office that is called nearly so: some slips of the pen away, or with a word more or less.
    pub fn nearest(&self, text: &str) -> Option<Arc<str>> {
        let text = folded(text);
        let slips = (text.chars().count() / 6).clamp(1, 4);
        let mut best: Option<(usize, u32)> = None;
        for (called, place) in self.called.iter().take(COMPARED) {
            let away = distance(&text, called, slips)
                .or_else(|| nearly(&text, called).then_some(slips + 1));
            if let Some(away) = away
                && best.is_none_or(|(least, _)| away < least)
            {
                best = Some((away, *place));
            }
        }
        best.map(|(_, place)| Arc::clone(&self.names[place as usize]))
    }
}

/// Whether two folded names have the same words, or one has a single word more.
pub(in crate::domain) fn nearly(one: &str, other: &str) -> bool {
    let sorted = |text: &str| {
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        words.sort();
        words
    };
    let (one, other) = (sorted(one), sorted(other));
    let (long, short) = if one.len() < other.len() {
        (other, one)
    } else {
        (one, other)
    };
    if short.len() < 3 || long.len() - short.len() > 1 {
        return false;
    }
    let mut rest = long.iter();
    short.iter().all(|word| rest.any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_is_found_whatever_the_accents() {
        let mut directory = OfficeNames::default();
        directory.add("Planeación", ["Secretaría de Planeación", "Planeación"]);
        directory.add("Desarrollo", ["Secretaría de Planeación del Desarrollo"]);
        let words = Words::of("la SECRETARIA  de planeacion del Desarrollo y otra");
        let found = directory.names_at(&words, 1);
        assert_eq!(found[0].words, 5);
        assert_eq!(&*found[0].name, "Desarrollo");
        assert_eq!(found[1].words, 3);
        assert_eq!(directory.names_at(&words, 0), []);
        assert_eq!(directory.office("Planeación y otra"), None);
        let near = directory.nearest("Secretaria de Planecion");
        assert_eq!(near.as_deref(), Some("Planeación"));
        assert_eq!(directory.nearest("Personería"), None);
    }
}
