//! What leaves to many is carried on: waves begun, gathered, brought to an end.

pub(super) mod dispatch;
pub(super) mod reach;

pub(in crate::actions) use dispatch::keep_letters;
pub use dispatch::{Progress, carry_on};
pub(super) use reach::parts;
pub use reach::{Reach, reach};
