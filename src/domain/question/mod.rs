//! A question on its way to an answer: what may be done with it, and who is reminded of it when.
//!
//! Deliberately absent: the clock, the ledger of what has been said, and every sentence.

pub mod alike;
mod delivery;
mod doubt;
mod history;
mod kind;
mod ladder;
mod life;
mod number;
pub mod personal;
mod policy;
mod running;
pub mod wording;

pub use delivery::{Late, Unreached, Way};
pub use doubt::{DOUBTS, Doubt};
pub use history::{EventKind, Giving, PartKind, StepBy};
pub use kind::{Kind, Retagged};
pub use ladder::{Ladder, Rung};
pub use life::{Command, Rating, Refusal, State, transition};
pub use number::{number, read_number};
pub use policy::{Answers, Policy};
pub use running::{COMPLETION_NORM, Running, Stop, TRANSFER_NORM};
