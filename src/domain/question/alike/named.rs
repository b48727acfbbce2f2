//! Places with a name: «vereda La Palma», «B/ Santa Ana», «en San Isidro», and whatever the entity has a name for.
//!
//! Deliberately absent: any name.

use super::common::COMMON;
use super::spelling::run;
use crate::domain::base::fold::Words;
use std::collections::BTreeSet;

/// Where people live: a name follows.
#[rustfmt::skip]
const QUARTERS: &[&str] = &[
    "b", "barrio", "caserio", "ciudadela", "conjunto", "corregimiento", "inspeccion", "invasion", "sector",
    "urbanizacion", "vereda",
];
/// What has a name only if it is written as one.
#[rustfmt::skip]
const SITES: &[&str] = &["colegio", "escuela", "finca", "humedal", "parque", "puente", "quebrada", "resguardo", "rio"];
/// What begins a name and is none alone.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "agua", "aguas", "alto", "altos", "bajo", "bella", "brisas", "buena", "buenos", "campo", "cerro", "loma", "monte",
    "nueva", "nuevo", "palo", "piedra", "puerto", "rio", "san", "santa", "santo", "villa", "vista",
];
const ARTICLES: &[&str] = &["dela", "el", "la", "las", "los"];
/// What stands before a place.
const BEFORE: &[&str] = &[
    "a", "al", "de", "del", "desde", "en", "hasta", "para", "por",
];

/// The most words of a name.
const WORDS: usize = 4;

/// The places that an entity has a name for, as they sound.
#[derive(Clone, Debug, Default)]
pub struct Places(BTreeSet<String>);

impl Places {
    /// Of these names.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let as_heard = |name: &str| {
            let words = Words::of(name);
            let said = words.iter().skip_while(|word| is_opening(word));
            run(said)
        };
        let all = names.into_iter().map(as_heard);
        Self(all.filter(|name| name.len() > 3).collect())
    }

    /// The longest name that begins at a word, and how many words it has.
    fn known(&self, words: &Words<'_>, at: usize) -> Option<(String, usize)> {
        if self.0.is_empty() {
            return None;
        }
        let article = usize::from(ARTICLES.contains(&words.get(at)));
        let from = at + article;
        let mut found = None;
        for to in from..words.len().min(from + WORDS) {
            let name = run((from..=to).map(|at| words.get(at)));
            let mut longer = self.0.range(name.clone()..);
            match longer.next() {
                Some(known) if *known == name => found = Some((name, to + 1 - at)),
                Some(known) if known.starts_with(&name) => {}
                Some(_) | None => break,
            }
        }
        found
    }
}

/// What a name begins with and is often left out: «vereda», «la».
fn is_opening(word: &str) -> bool {
    QUARTERS.contains(&word) || ARTICLES.contains(&word)
}

/// A name that a word announces, or that stands there by itself: as it is compared, and how many words it has with
/// what announces it.
pub(super) fn name(
    words: &Words<'_>,
    at: usize,
    word: &str,
    places: &Places,
) -> Option<(String, usize)> {
    let is_quarter = QUARTERS.contains(&word);
    if is_quarter || SITES.contains(&word) {
        // «vda. El Placer», «B/ Santa Ana».
        let gap = words.gap(at + 1);
        let is_next = gap.chars().all(|one| matches!(one, ' ' | '.' | '/'));
        let of = usize::from(matches!(words.get(at + 1), "de" | "del"));
        let (value, width) = is_next.then(|| read(words, at + 1 + of, is_quarter))??;
        return Some((value, 1 + of + width));
    }
    alone(words, at).or_else(|| places.known(words, at))
}

fn is_upper(words: &Words<'_>, at: usize) -> bool {
    words.written(at..at + 1).starts_with(char::is_uppercase)
}

/// «SIN AGUA»: its capitals say nothing.
fn is_shouted(words: &Words<'_>, at: usize) -> bool {
    let written = words.written(at..at + 1);
    written.chars().count() > 1
        && written
            .chars()
            .filter(|one| one.is_alphabetic())
            .all(char::is_uppercase)
}

/// «en La Palma», «de San Isidro»: inside of a sentence, with capitals.
fn alone(words: &Words<'_>, at: usize) -> Option<(String, usize)> {
    let before = words.get(at.checked_sub(1)?);
    let begins = ARTICLES.contains(&words.get(at)) || BEGINNINGS.contains(&words.get(at));
    let is_name =
        BEFORE.contains(&before) && begins && is_upper(words, at) && !is_shouted(words, at);
    is_name.then(|| read(words, at, false))?
}

fn read(words: &Words<'_>, at: usize, also_small: bool) -> Option<(String, usize)> {
    let joined = |at: usize| words.gap(at).chars().all(|one| one == ' ');
    let article = usize::from(ARTICLES.contains(&words.get(at)));
    let from = at + article;
    let first = words.get(from);
    let says = |word: &str| {
        let is_said = COMMON.binary_search(&word).is_ok() || is_opening(word);
        word.len() > 2 && !is_said
    };
    let is_named = is_upper(words, from) || also_small || article > 0;
    if !says(first) || !is_named || (article > 0 && !joined(from)) {
        return None;
    }
    let goes_on = |to: usize| joined(to) && says(words.get(to));
    let is_beginning = BEGINNINGS.contains(&first);
    let mut to = from + 1;
    if is_beginning && goes_on(to) {
        to += 1;
    } else if is_beginning && !also_small {
        return None;
    }
    let has_capitals = is_upper(words, from) && !is_shouted(words, from);
    while has_capitals && goes_on(to) && is_upper(words, to) {
        to += 1;
    }
    Some((run((from..to).map(|at| words.get(at))), to - at))
}
