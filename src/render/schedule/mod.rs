//! The schedule of the municipality on a phone.

pub(super) mod activities;
mod button;

pub use activities::*;
pub use button::Button;
