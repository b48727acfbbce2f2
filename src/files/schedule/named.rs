//! The cells of those responsible, each text once, and the names that a document has of its own: those that
//! stand alone in a cell.
//!
//! Deliberately absent: where one name of a cell ends (`offices.rs`).

use super::cores::Cores;
use super::dates::Sense;
use super::offices::{push, split};
use super::vocabulary::vocabulary;
use crate::domain::base::fold::folded;
use crate::domain::process::OfficeNames;
use crate::domain::schedule::{Responsible, ResponsibleKind};
use std::collections::HashMap;
use std::sync::Arc;

/// Cells with names, each text once.
#[derive(Debug, Default)]
pub(super) struct Cells {
    places: HashMap<Arc<str>, u32>,
    texts: Vec<(Arc<str>, u32)>,
}

/// By its folded form, how often each way to write a name was seen.
type Names = HashMap<String, Vec<(Arc<str>, u32)>>;

fn learn(names: &mut Names, order: &mut Vec<String>, one: &Responsible, times: u32) {
    if one.kind != ResponsibleKind::Unknown {
        return;
    }
    let ways = names.entry(folded(&one.name)).or_insert_with_key(|key| {
        order.push(key.clone());
        Vec::new()
    });
    match ways.iter_mut().find(|(way, _)| *way == one.name) {
        Some((_, seen)) => *seen += times,
        None => ways.push((Arc::clone(&one.name), times)),
    }
}

/// The places of words that join, and what stands on both sides.
fn sides(name: &str) -> impl Iterator<Item = (&str, &str)> {
    let dates = &vocabulary().dates;
    let spaces = name.match_indices(' ');
    spaces.filter_map(move |(at, _)| {
        let (word, after) = name[at + 1..].split_once(' ')?;
        (dates.sense(word) == Sense::And).then_some((&name[..at], after))
    })
}

/// Whether a name is two others.
fn is_two(name: &str, names: &Names) -> bool {
    sides(name).any(|(one, other)| names.contains_key(one) && names.contains_key(other))
}

/// Whether one name is only a part of another.
fn goes_on(name: &str, part: &str) -> bool {
    name.contains(part) && sides(name).all(|(one, other)| one != part && other != part)
}

/// `OAP`
fn is_acronym(name: &str) -> bool {
    name.len() > 1 && name.chars().all(char::is_uppercase)
}

impl Cells {
    /// The place of a text, which is counted.
    pub(super) fn add(&mut self, text: &str) -> u32 {
        let place = match self.places.get(text) {
            Some(place) => *place,
            None => {
                let text: Arc<str> = text.into();
                let place = self.texts.len() as u32;
                self.places.insert(Arc::clone(&text), place);
                self.texts.push((text, 0));
                place
            }
        };
        self.texts[place as usize].1 += 1;
        place
    }

    /// The text of a place.
    pub(super) fn text(&self, place: u32) -> &str {
        self.texts.get(place as usize).map_or("", |(text, _)| text)
    }

    /// The names that stand alone in a cell, as the document writes them most often.
    pub(super) fn learn(&self) -> OfficeNames {
        let empty = OfficeNames::default();
        let mut names = Names::new();
        let mut order = Vec::new();
        for (text, times) in &self.texts {
            let found = split(text, &empty);
            if let [only] = &found[..] {
                learn(&mut names, &mut order, only, *times);
            }
        }
        // What stands between signs is a name too, if nothing that stands alone goes on with it.
        let alone: Vec<String> = names.keys().cloned().collect();
        for (text, times) in &self.texts {
            for piece in text
                .split(['/', ';', '\n'])
                .filter(|piece| *piece != &**text)
            {
                let found = split(piece, &empty);
                let [only] = &found[..] else { continue };
                let key = folded(&only.name);
                let part = |name: &String| *name != key && goes_on(name, &key);
                let lines = text.contains('\n');
                let office = vocabulary().offices.alone.contains(&key);
                let whole = !lines || office || key.contains(' ') || is_acronym(&only.name);
                if whole && !alone.iter().any(part) {
                    learn(&mut names, &mut order, only, *times);
                }
            }
        }
        // `Despacho y OAP` is no third office.
        let both: Vec<String> = names
            .keys()
            .filter(|key| is_two(key, &names))
            .cloned()
            .collect();
        names.retain(|key, _| !both.contains(key));
        let mut directory = OfficeNames::default();
        for key in order {
            // Of two that are as frequent, the one with its accents.
            let ways = names.remove(&key).unwrap_or_default();
            let best = ways.iter().max_by_key(|(way, seen)| (*seen, way.len()));
            if let Some((name, _)) = best {
                directory.add(name, [key.as_str()]);
            }
        }
        directory
    }

    /// Everybody in each cell, by its place.
    /// Where the directory is the document's own, a name that it does not have is an office too; in one that
    /// was given, it may be called otherwise.
    pub(super) fn resolve(&self, directory: &OfficeNames, given: bool) -> Vec<Vec<Responsible>> {
        let cores = given.then(|| Cores::of(directory));
        let each = |(text, _): &(Arc<str>, u32)| {
            let mut all = Vec::new();
            for one in split(text, directory) {
                let is_unknown = one.kind == ResponsibleKind::Unknown;
                match cores.as_ref().filter(|_| is_unknown) {
                    _ if !is_unknown => push(&mut all, one.name, one.kind),
                    None => push(&mut all, one.name, ResponsibleKind::Office),
                    Some(cores) => match cores.office(&one.name) {
                        Some(office) => push(&mut all, office, ResponsibleKind::Office),
                        None => push(&mut all, one.name, one.kind),
                    },
                }
            }
            all
        };
        self.texts.iter().map(each).collect()
    }
}
