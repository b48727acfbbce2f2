//! What somebody on the staff is told: what the morning brings, and what became of their rights.

use crate::locale::Lang;
use crate::render::staff::digest::{Digest, digest};
use crate::render::staff::team::rights_changed;
use crate::render::{Reader, Say};

/// What happened to somebody on the staff.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'a> {
    /// A morning began.
    Morning(&'a Digest),
    /// Their rights rest, ended, or are theirs again.
    RightsChanged {
        /// Whether they have them again.
        restored: bool,
        /// As what they read menus from now on.
        reader: Reader,
    },
}

impl Notice<'_> {
    pub(in crate::render) fn say(&self, lang: Lang) -> Vec<Say> {
        vec![match self {
            Self::Morning(found) => digest(lang, found),
            Self::RightsChanged { restored, .. } => rights_changed(lang, *restored),
        }]
    }
}
