//! The schedule of the municipality on a phone.

pub(super) mod activities;

pub use activities::*;
