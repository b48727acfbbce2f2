//! What somebody on the staff is told: what the morning brings, and what became of their rights.

use crate::domain::staff::role::Role;
use crate::locale::Lang;
use crate::render::staff::digest::{Digest, digest};
use crate::render::staff::team::{approval_changed, colleague_joined};
use crate::render::staff::team::{colleague_left, rights_changed};
use crate::render::{Reader, Say};

/// What happened to somebody on the staff.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'a> {
    /// A morning began.
    Morning(&'a Digest),
    /// Somebody coordinates now too; what they are called.
    Joined(&'a str),
    /// Somebody is not of the staff any more.
    Left {
        /// What they were called; nothing if they had themselves erased.
        name: &'a str,
        /// What they were, and the name of the office.
        posts: &'a [(Role, &'a str)],
    },
    /// Whether a second person has to agree to a convocation was changed.
    ApprovalChanged {
        /// Who did it.
        name: &'a str,
        /// Whether one has to from now on.
        is_needed: bool,
    },
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
            Self::Joined(name) => colleague_joined(lang, name),
            Self::Left { name, posts } => colleague_left(lang, name, posts),
            Self::ApprovalChanged { name, is_needed } => approval_changed(lang, name, *is_needed),
            Self::RightsChanged { restored, .. } => rights_changed(lang, *restored),
        }]
    }
}
