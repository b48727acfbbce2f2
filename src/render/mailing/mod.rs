//! How far what leaves to many has come.

pub(super) mod notice;
pub(super) mod progress;

pub use notice::Notice;
pub use progress::progress;
