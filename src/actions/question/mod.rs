//! The life of a citizen's question.

mod ask;

pub use ask::{AskError, Asked, ask};
