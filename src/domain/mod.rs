//! The core: the law and the rules. No async, no I/O, no clock, no randomness.

pub mod base;
pub mod calendar;
pub mod consultation;
pub mod convocation;
pub mod counter;
pub mod mailing;
pub mod person;
pub mod process;
pub mod question;
pub mod refusal;
pub mod schedule;
pub mod share;
pub mod space;
pub mod staff;
pub mod survey;

pub use refusal::{Refused, Sought};
