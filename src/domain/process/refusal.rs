//! Why a process cannot be changed so.

use super::Contradiction;
use crate::domain::base::names::named;

/// Why a process cannot be changed so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It would not hang together.
    Contradicts(Contradiction),
    /// It would be part of itself.
    Circle,
    /// What people said under protection would be told without it.
    Protected,
    /// What was written is no value of this kind.
    BadValue,
    /// What it is about is not there any more, or it is there already.
    NotThere,
    /// Somebody else changed it meanwhile.
    Overtaken,
    /// An office cannot go while something is its own.
    InUse(Use),
}

named! {
    /// What keeps an office from going.
    Use {
        /// Somebody has a post in it.
        Staff = "staff",
        /// Somebody was invited to it.
        Invitations = "invitations",
        /// It got questions.
        Questions = "questions",
        /// The schedule names it.
        Activities = "activities",
        /// It answers a section of a document that is not over.
        Consultations = "consultations",
    }
}
