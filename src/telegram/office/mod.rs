//! What staff does: open an invitation, see what is pending, answer, type ballots from paper.

pub mod answer;
mod forms;
pub mod invitation;
pub mod paper;
pub mod paper_sheet;
pub mod pending;
