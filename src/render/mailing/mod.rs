//! How far what leaves to many has come.

pub(super) mod notice;
pub(super) mod outlook;
pub(super) mod progress;

pub use notice::Notice;
pub use outlook::Outlook;
pub use progress::{Progress, progress};
