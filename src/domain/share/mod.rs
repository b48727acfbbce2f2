//! One question, several offices: each is asked for a part of the answer, and the one that has the question
//! composes it. What a part allows in which state, and until when it is given.
//!
//! Deliberately absent: the question itself. Its number, its date and its answer are one, whoever helps.

mod due;
mod life;

pub use due::due;
pub use life::{Command, Refusal, State, transition};

/// Parts of one answer that are under way at once: whoever asks needs one answer and no round table.
pub const MOST: usize = 8;
