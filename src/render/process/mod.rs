//! What an entity still needs before its first hearing, on a phone.

mod button;
pub(super) mod checklist;
mod directory;
mod refusal;
mod settings;
mod words;

pub use button::Button;
pub use checklist::*;
pub use directory::*;
pub use refusal::process_refusal;
pub use settings::*;
pub use words::{Says, change as words_of, reading};
