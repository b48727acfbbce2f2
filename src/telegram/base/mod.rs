//! What every ability works with: the update, the turn, the step of the dialogue.

mod answer;
pub(super) mod card;
pub(super) mod dialogue;
pub(super) mod doubt;
pub(super) mod fetched;
pub(super) mod form;
pub(super) mod formatted;
pub(super) mod input;
pub(super) mod kept;
mod lenient;
pub(super) mod pieces;
pub(super) mod quoted;
mod refuse;
pub(super) mod turn;
