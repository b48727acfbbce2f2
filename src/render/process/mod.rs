//! What an entity still needs before its first hearing, on a phone.

mod button;
pub(super) mod checklist;

pub use button::Button;
pub use checklist::*;
