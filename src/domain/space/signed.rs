//! What people write on a list of attendance, and how somebody who stands on two lists is known.

use crate::domain::base::fold::folded;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::{HashMap, HashSet};

/// Somebody as a list has them. All of it is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signed {
    /// What they are called.
    pub name: String,
    /// The number of their document.
    pub document: String,
    /// Their telephone.
    pub phone: String,
    /// The group they are of: a key of the process file, or what the list says.
    pub group: String,
    /// Where they live: the same.
    pub zone: String,
}

impl Signed {
    /// Somebody as typed on one line: `name; document; phone`.
    pub fn typed(line: &str) -> Option<Self> {
        let mut parts = line.split(';').map(str::trim);
        let mut next = || parts.next().unwrap_or_default().to_owned();
        let signed = Self {
            name: next(),
            document: next(),
            phone: next(),
            ..Self::default()
        };
        (!signed.name.is_empty()).then_some(signed)
    }

    /// The number of the document, however it was written; empty if there is none.
    fn number(&self) -> String {
        digits(&self.document)
    }

    /// The telephone likewise, without the country in front.
    fn telephone(&self) -> String {
        let all = digits(&self.phone);
        let own = all.strip_prefix(COUNTRY).filter(|own| own.len() == PHONE);
        own.unwrap_or(&all).to_owned()
    }

    /// The words of the name, folded, in an order of their own.
    fn words(&self) -> Vec<String> {
        let name = folded(&self.name);
        let words = name.split(|c: char| !c.is_alphanumeric());
        let mut words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        words.sort_unstable();
        words
    }
}

/// The country in front of a telephone, and how long one is without it.
const COUNTRY: &str = "57";
const PHONE: usize = 10;

/// The digits of a number, without noughts in front.
fn digits(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').to_owned()
}

/// A list of attendance, as it may be kept until somebody says yes to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Roll {
    /// Who was there.
    People(Vec<Signed>),
    /// Where nobody is kept: how many were there, and what tells whether it is the same list as before.
    Counted {
        /// How many.
        people: usize,
        /// A digest of the whole list.
        mark: String,
    },
}

impl Roll {
    /// How many people it has.
    pub fn count(&self) -> usize {
        match self {
            Self::People(people) => people.len(),
            Self::Counted { people, .. } => *people,
        }
    }

    /// The same without anybody's name.
    pub fn counted(self) -> Self {
        match self {
            Self::People(people) => {
                let all = serde_json::to_vec(&people).unwrap_or_default();
                Self::Counted {
                    people: people.len(),
                    mark: format!("sha256:{:x}", Sha256::digest(all)),
                }
            }
            counted @ Self::Counted { .. } => counted,
        }
    }
}

/// Those of a list who are not known yet. One document is one person, and so is one telephone with one
/// name, however they are written. Two people of one name on one list, of whom no more is known, are two.
pub fn not_known(known: &[Signed], list: Vec<Signed>) -> Vec<Signed> {
    let mut seen = Seen::default();
    for one in known {
        seen.note(one);
        if one.number().is_empty() && one.telephone().is_empty() {
            *seen.names.entry(one.words()).or_default() += 1;
        }
    }
    let mut new = Vec::new();
    for one in list {
        if seen.has(&one) {
            continue;
        }
        seen.note(&one);
        new.push(one);
    }
    new
}

/// Who was seen, by what they can be known by.
#[derive(Default)]
struct Seen {
    documents: HashSet<String>,
    /// By telephone, the documents and the names of those who have it.
    phones: HashMap<String, Vec<(String, Vec<String>)>>,
    /// How many there still are of whom only the name is known.
    names: HashMap<Vec<String>, usize>,
}

impl Seen {
    fn note(&mut self, one: &Signed) {
        let (document, phone) = (one.number(), one.telephone());
        if !phone.is_empty() {
            let all = self.phones.entry(phone).or_default();
            all.push((document.clone(), one.words()));
        }
        if !document.is_empty() {
            self.documents.insert(document);
        }
    }

    fn has(&mut self, one: &Signed) -> bool {
        let (document, phone, words) = (one.number(), one.telephone(), one.words());
        if !document.is_empty() && self.documents.contains(&document) {
            return true;
        }
        // A family has one telephone: the name must be the same, or a part of the other.
        let same = |(other, name): &(String, Vec<String>)| {
            let apart = !document.is_empty() && !other.is_empty();
            !apart && (within(&words, name) || within(name, &words))
        };
        let by_phone = self.phones.get_mut(&phone).filter(|_| !phone.is_empty());
        let found = by_phone.and_then(|all| all.iter_mut().find(|one| same(one)));
        if let Some((other, _)) = found {
            // Of whoever had none, the document is known from now on.
            if other.is_empty() && !document.is_empty() {
                other.clone_from(&document);
                self.documents.insert(document);
            }
            return true;
        }
        if document.is_empty()
            && phone.is_empty()
            && let Some(left) = self.names.get_mut(&words)
            && *left > 0
        {
            *left -= 1;
            return true;
        }
        false
    }
}

/// Whether all of some words are among others.
fn within(few: &[String], many: &[String]) -> bool {
    few.iter().all(|word| many.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(lines: &[&str]) -> Vec<Signed> {
        lines
            .iter()
            .filter_map(|line| Signed::typed(line))
            .collect()
    }

    #[test]
    fn the_same_list_twice_brings_nobody_new() {
        let list = all(&[
            "Ana; 1.234",
            "Luz",
            "Luz",
            "Ana María; 1234",
            "; 5",
            "José;;300",
        ]);
        assert_eq!(list.len(), 5);
        let new = not_known(&[], list.clone());
        let names: Vec<_> = new.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Ana", "Luz", "Luz", "José"]);
        assert_eq!(not_known(&new, list), []);
        // One of the two was written at the door already.
        let new = not_known(&all(&["luz"]), all(&["Luz", "LUZ", "Jose;;300"]));
        assert_eq!(new.len(), 2);
    }

    #[test]
    fn one_number_in_four_spellings_is_one_person() {
        let phones = all(&[
            "Rosa Mejía;;300 111 22 33",
            "Rosa Mejia;;300-111-22-33",
            "MEJÍA ROSA;;+57 (300) 1112233",
            "Rosa;;3001112233",
        ]);
        assert_eq!(not_known(&[], phones).len(), 1);
        let documents = all(&[
            "Rosa;1.037.612.345",
            "Rosa M.;CC 1037612345",
            "R. Mejía;1 037 612 345",
            "Rosa;01037612345",
        ]);
        assert_eq!(not_known(&[], documents).len(), 1);
        // A family has one telephone, and one of two lists has the document too.
        let family = all(&[
            "Ana Rúa;;300",
            "Luis Rúa;;300",
            "Ana Rúa;7;300",
            "Ana Rúa;8;300",
        ]);
        assert_eq!(not_known(&[], family).len(), 3);
    }
}
