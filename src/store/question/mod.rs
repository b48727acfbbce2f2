//! Questions, what was said about them, and who was told.

pub(super) mod announced;
pub(super) mod completions;
pub(super) mod deliveries;
pub(super) mod extensions;
pub(super) mod joined;
pub(super) mod missed;
pub(super) mod nameless;
pub(super) mod parts;
pub(super) mod questions;
pub(super) mod terms;
pub(super) mod timeline;
pub(super) mod transfers;
pub(super) mod waiting;

pub use completions::Completion;
pub use extensions::Extension;
pub use parts::{FileRef, Part, QuestionEvent, TYPED_BY_MISTAKE};
pub use questions::{NewQuestion, Question};
pub use terms::Posting;
pub use timeline::{Happening, Told};
pub use transfers::{OtherEntity, Transfer};
pub use waiting::{DueCount, Of, Waiting};
