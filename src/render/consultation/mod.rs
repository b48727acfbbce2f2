//! Documents up for comments, as citizens and staff read them.

mod ask;
mod button;
pub(super) mod citizen;
mod fields;
pub(super) mod hidden;
pub(super) mod notice;
pub(super) mod offices;
pub(super) mod refusal;
pub(super) mod staff;

pub use ask::ask_about_document;
pub use button::Button;
pub use citizen::*;
pub use fields::{Change, Deadline, Decided, Handling, Place, Which};
pub use hidden::*;
pub use notice::Notice;
pub use offices::*;
pub use refusal::consultation_refusal;
pub use staff::*;
