//! The cells of those responsible, each text once, and the names that a document has of its own: those that
//! stand alone in a cell.
//!
//! Deliberately absent: where one name of a cell ends (`offices.rs`).

use super::cores::Cores;
use super::offices::{push, split};
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
        // By its folded form, how often each way to write it was seen.
        let mut names: HashMap<String, Vec<(Arc<str>, u32)>> = HashMap::new();
        let mut order = Vec::new();
        for (text, times) in &self.texts {
            let found = split(text, &empty);
            let [only] = &found[..] else { continue };
            if only.kind != ResponsibleKind::Unknown {
                continue;
            }
            let ways = names.entry(folded(&only.name)).or_insert_with_key(|key| {
                order.push(key.clone());
                Vec::new()
            });
            match ways.iter_mut().find(|(way, _)| *way == only.name) {
                Some((_, seen)) => *seen += times,
                None => ways.push((Arc::clone(&only.name), *times)),
            }
        }
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
