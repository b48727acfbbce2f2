//! What belongs to no single subject: how anything is said, buttons, the menu.

pub mod button;
pub(super) mod command;
pub(super) mod count;
pub mod doubt;
pub(super) mod form;
pub(in crate::render) mod moment;
pub(super) mod notice;
mod quoted;
pub(super) mod say;
pub(super) mod word;

pub use crate::domain::base::FileKind;
pub use button::{Button, Effect};
pub use command::{Command, Group, Reader, introduction, menu};
pub(in crate::render) use count::{people, people_in_words};
pub use form::Question;
pub use notice::{Notice, Voice, Whom};
pub use quoted::quoted;
pub use say::{Buttons, Call, File, Say, addressed, seen, send_file, typing, without_buttons};
pub(in crate::render) use say::{send, upload, ways};
pub use word::{Word, Words, command_said, is_bare_erasure, language_said, meant};
