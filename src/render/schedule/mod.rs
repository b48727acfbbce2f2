//! The schedule of the municipality on a phone.

pub(super) mod activities;
mod button;
pub(super) mod load;
pub(super) mod process;
mod said;
mod understood;
mod versions;

pub use activities::*;
pub use button::{Button, Verdict};
pub use load::*;
pub use process::*;
pub use understood::*;
pub use versions::*;
