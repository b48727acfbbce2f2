//! How far what leaves to many has come.

pub(super) mod progress;

pub use progress::progress;
