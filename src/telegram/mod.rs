//! The door to Telegram: an update becomes an action, and what is decided becomes text and buttons.
//!
//! An update is applied in one transaction with everything it causes, and only then confirmed to
//! Telegram ([`Intake`], [`poll`]). teloxide gives the types; its dispatcher is not used, because it
//! confirms an update before it was handled, and neither is `dptree`, whose handlers own what they
//! are given, where ours borrow the transaction. Deliberately absent: SQL, sending, the law.

mod activities;
mod citizen;
mod consultation;
mod coordinator;
mod dialogue;
mod guests;
mod input;
mod intake;
mod office;
mod polling;
mod post;
mod tree;
mod turn;

pub use intake::{Intake, lane_of};
pub use polling::{KINDS, PollError, poll, poll_once};
