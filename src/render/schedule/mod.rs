//! The schedule of the municipality on a phone.

pub(super) mod activities;
mod button;
pub(super) mod process;

pub use activities::*;
pub use button::Button;
pub use process::*;
