//! Kinds of dialogue spaces in words.

use super::Lang;
use crate::domain::space::SpaceKind;
use crate::t;

impl Lang {
    /// The name of a kind of space.
    pub fn space_kind(self, kind: SpaceKind) -> String {
        t!(self, "space-kind", kind = kind.name())
    }
}
