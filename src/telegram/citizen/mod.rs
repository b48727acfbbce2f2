//! What citizens do: ask, follow their questions, decide about their data.

pub mod ask;
pub mod privacy;
pub mod questions;
