//! What leaves to many is carried on: waves begun, gathered, brought to an end.
//!
//! Deliberately absent: convocations, surveys and whatever else sends. They plan waves and are asked for
//! letters and circles as their [`Author`].

mod author;
mod dispatch;
mod letters;
mod outlook;
mod reach;
mod watch;

pub use author::{Ask, Author, Authors};
pub use dispatch::carry_on;
pub(super) use letters::{InEachLanguage, keep_letters};
pub(super) use outlook::{Leaving, outlook};
pub(super) use reach::parts;
pub use reach::{Reach, Told};
pub(super) use watch::show;
