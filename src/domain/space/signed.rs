//! What people write on a list of attendance, and how somebody who stands on two lists is known.

use crate::domain::base::fold::folded;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

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

    /// What two lists have in common about one person: the document, or else name and telephone.
    fn mark(&self) -> String {
        let document: String = self.document.chars().filter(char::is_ascii_digit).collect();
        match document.is_empty() {
            false => document,
            true => format!("{}/{}", folded(&self.name), folded(&self.phone)),
        }
    }
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

/// Those of a list who are not known yet. Two people of one name on one list are two people; of one
/// document, one.
pub fn not_known(known: &[Signed], list: Vec<Signed>) -> Vec<Signed> {
    let mut left: HashMap<String, usize> = HashMap::new();
    for one in known {
        *left.entry(one.mark()).or_default() += 1;
    }
    let mut new = Vec::new();
    for one in list {
        let has_document = one.document.contains(|c: char| c.is_ascii_digit());
        let known = left.entry(one.mark()).or_default();
        if *known > 0 {
            // A document stays known, however often it is written.
            *known -= usize::from(!has_document);
            continue;
        }
        *known = usize::from(has_document);
        new.push(one);
    }
    new
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
}
