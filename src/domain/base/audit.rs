//! The audit log's chain: each entry's hash covers the entry and the hash before it. Pure.
//!
//! Deliberately absent: persons. An entry names posts and objects, so that erasing somebody changes
//! no entry.

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

/// Who did what when on which object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When, in whole microseconds.
    pub at: DateTime<Utc>,
    /// `staff:<number>`, `citizen`, `machine`, or `operator` for whoever is at the terminal.
    pub actor: String,
    /// What was done, by the identifiers of the domain: `question_answered`.
    pub action: String,
    /// On what: `question:2024-000123`.
    pub object: String,
    /// What is needed to understand it: an office, a date.
    pub detail: String,
}

/// An entry in its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its place; they have no gaps, the first is 1.
    pub id: i64,
    /// The entry.
    pub entry: Entry,
    /// Its hash, in hexadecimal letters.
    pub hash: String,
}

/// Where and how a chain is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// The entry at this place is not what it was, or another one stood before it.
    Changed(i64),
    /// The entry at this place is missing.
    Missing(i64),
}

/// Walks along a chain and stops at the first break.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// The place of the last entry seen; 0 before the first.
    pub last: i64,
    /// Its hash; empty before the first.
    pub hash: String,
}

/// The hash of an entry that follows one with the hash `previous`. Fields are told apart by their
/// lengths, so that no text can pass for another.
pub fn hash(previous: &str, entry: &Entry) -> String {
    let mut state = Sha256::new();
    state.update(entry.at.timestamp_micros().to_be_bytes());
    for field in [
        previous,
        &entry.actor,
        &entry.action,
        &entry.object,
        &entry.detail,
    ] {
        state.update((field.len() as u64).to_be_bytes());
        state.update(field.as_bytes());
    }
    format!("{:x}", state.finalize())
}

impl Walk {
    /// Takes the next entry.
    ///
    /// # Errors
    /// The [`Break`], if it does not follow from what was seen so far.
    pub fn step(&mut self, link: &Link) -> Result<(), Break> {
        if link.id != self.last + 1 {
            return Err(Break::Missing(self.last + 1));
        }
        if hash(&self.hash, &link.entry) != link.hash {
            return Err(Break::Changed(link.id));
        }
        self.last = link.id;
        self.hash.clone_from(&link.hash);
        Ok(())
    }

    /// Compares the end that was reached with the end that was noted.
    ///
    /// # Errors
    /// The [`Break`], if entries are missing at the end.
    pub fn end(&self, noted: &Self) -> Result<(), Break> {
        match noted.last {
            last if last > self.last => Err(Break::Missing(self.last + 1)),
            _ if noted == self => Ok(()),
            _ => Err(Break::Changed(self.last)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(length: i64) -> Vec<Link> {
        let mut walk = Walk::default();
        (1..=length)
            .map(|id| {
                let entry = Entry {
                    at: DateTime::UNIX_EPOCH,
                    actor: "citizen".into(),
                    action: "question_asked".into(),
                    object: format!("question:2024-{id:06}"),
                    detail: String::new(),
                };
                walk.hash = hash(&walk.hash, &entry);
                walk.last = id;
                let hash = walk.hash.clone();
                Link { id, entry, hash }
            })
            .collect()
    }

    fn verify(links: &[Link], noted: &Walk) -> Result<(), Break> {
        let mut walk = Walk::default();
        links.iter().try_for_each(|link| walk.step(link))?;
        walk.end(noted)
    }

    #[test]
    fn whatever_is_done_to_a_chain_is_found_at_its_place() {
        let whole = chain(9);
        let noted = Walk {
            last: 9,
            hash: whole[8].hash.clone(),
        };
        assert_eq!(verify(&whole, &noted), Ok(()));

        let mut changed = whole.clone();
        changed[4].entry.detail.push('x');
        assert_eq!(verify(&changed, &noted), Err(Break::Changed(5)));

        let mut rehashed = changed;
        rehashed[4].hash = hash(&rehashed[3].hash, &rehashed[4].entry);
        assert_eq!(verify(&rehashed, &noted), Err(Break::Changed(6)));

        let mut removed = whole.clone();
        removed.remove(2);
        assert_eq!(verify(&removed, &noted), Err(Break::Missing(3)));
        assert_eq!(verify(&whole[..7], &noted), Err(Break::Missing(8)));

        let mut swapped = whole;
        swapped.swap(5, 6);
        assert_eq!(verify(&swapped, &noted), Err(Break::Missing(6)));
    }

    #[test]
    fn letters_cannot_move_from_one_field_to_the_next() {
        let entry = |actor: &str, action: &str| Entry {
            at: DateTime::UNIX_EPOCH,
            actor: actor.into(),
            action: action.into(),
            object: String::new(),
            detail: String::new(),
        };
        assert_ne!(hash("", &entry("ab", "c")), hash("", &entry("a", "bc")));
    }
}
