//! The door to Telegram: an update becomes an action, and what is decided becomes text and buttons.
//!
//! An update is applied in one transaction with everything it causes, and only then confirmed to
//! Telegram ([`Intake`], [`poll`]). teloxide gives the types; its dispatcher is not used, because it
//! confirms an update before it was handled, and neither is `dptree`, whose handlers own what they
//! are given, where ours borrow the transaction. Deliberately absent: SQL, sending, the law.

mod after_commit;
mod arrival;
mod asked;
pub mod base;
mod common;
mod consultation;
pub mod convocation;
pub mod counter;
mod errands;
mod intake;
mod nothing;
pub mod person;
mod polling;
mod process;
pub mod question;
mod schedule;
mod share;
pub mod space;
pub mod staff;
pub mod survey;
mod tree;
mod workshop;

pub use arrival::lane_of;
pub use intake::Intake;
pub use polling::{KINDS, PollError, Unconfirmed, confirm, poll, poll_once};
pub use question::unsent::carry_on as unsent;
