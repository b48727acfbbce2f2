//! The core: the law and the rules. No async, no I/O, no clock, no randomness.

pub mod audit;
pub mod calendar;
pub mod colours;
pub mod consultation;
pub mod convocation;
pub mod fold;
pub(crate) mod names;
pub mod people;
pub mod process;
pub mod profile;
pub mod question;
pub mod schedule;
pub mod space;
pub mod survey;
