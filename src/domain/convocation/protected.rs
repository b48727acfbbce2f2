//! What a formula may tell of how many people fit it. Whoever tries formulas must not find out who belongs to
//! a group that the law protects more.

use super::audience::{Audience, Trait};
use crate::domain::base::{Blunt, Blunting, Key};
use crate::domain::process::Process;
use std::cell::RefCell;

impl Audience {
    /// What may be said of how many people fit it: of everybody, how many they are; of any other, nothing
    /// that points at somebody.
    pub fn blunted(&self, process: &Process, count: i64) -> Blunt {
        self.blunting(process).seen(count)
    }

    /// How counts of those who fit it may be seen.
    pub fn blunting(&self, process: &Process) -> Blunting {
        match self {
            Self::Everyone => Blunting::None,
            Self::Has(..) | Self::All(_) | Self::Any(_) | Self::Not(_) => {
                Blunting::of(self.is_sensitive(process))
            }
        }
    }

    /// Whether it asks for a group that the law protects more; also for one that the process no longer has,
    /// which may have been one of these.
    pub fn is_sensitive(&self, process: &Process) -> bool {
        self.asks_for(&|kind, key| {
            let group = process.group(key.as_str());
            kind == Trait::Group && group.is_none_or(|group| group.sensitive)
        })
    }

    /// The lists of invitation codes it asks for.
    pub fn lists(&self) -> Vec<Key> {
        let lists = RefCell::new(Vec::new());
        self.asks_for(&|kind, key| {
            if kind == Trait::List {
                lists.borrow_mut().push(key.clone());
            }
            false
        });
        lists.into_inner()
    }

    /// Whether some part of it is so, whatever stands around it.
    fn asks_for(&self, is_so: &dyn Fn(Trait, &Key) -> bool) -> bool {
        match self {
            Self::Everyone => false,
            Self::Has(kind, key) => is_so(*kind, key),
            Self::Not(part) => part.asks_for(is_so),
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.asks_for(is_so)),
        }
    }
}
