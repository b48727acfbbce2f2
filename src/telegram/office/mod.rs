//! What staff does: open an invitation, see what is pending, answer.

pub mod answer;
pub mod invitation;
pub mod pending;
