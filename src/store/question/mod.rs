//! Questions, what was said about them, and who was told.

pub(super) mod announced;
pub(super) mod nameless;
pub(super) mod parts;
pub(super) mod questions;
pub(super) mod timeline;

pub use parts::{FileRef, Part, QuestionEvent};
pub use questions::{DueCount, NewQuestion, Question, Waiting};
pub use timeline::{Happening, Told};
