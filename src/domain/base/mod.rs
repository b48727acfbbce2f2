//! What every room needs: keys, texts in several languages, names, folding, the chain of the log.

pub(super) mod address;
pub mod audit;
pub(super) mod blunt;
pub mod colours;
pub(super) mod entity;
mod file;
pub mod fold;
pub(super) mod ids;
pub(super) mod key;
pub(super) mod language;
pub mod names;
pub mod pace;
pub(super) mod page;
pub(super) mod seen;
pub(super) mod text;
pub(super) mod thing;
mod unread;

pub use address::{Address, Channel};
pub use blunt::{Blunt, Blunting};
pub use entity::EntityName;
pub use file::FileKind;
pub use ids::{PersonId, QuestionId};
pub use key::Key;
pub use language::LanguageCode;
pub use pace::Pace;
pub use page::Page;
pub use seen::Seen;
pub use text::Text;
pub use thing::Thing;
pub use unread::Unread;
