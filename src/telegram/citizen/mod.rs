//! What citizens do: ask, follow their questions, decide about their data.

pub mod ask;
pub mod code;
pub mod privacy;
pub mod profile;
pub mod questions;
pub mod survey;
pub mod survey_list;
