//! A question on its way to an answer: so far, who is reminded of it and when.
//!
//! Deliberately absent: the clock, the ledger of what has been said, and every sentence.

mod ladder;

pub use ladder::{Ladder, Rung};
