//! Documents up for comments, as citizens and staff read them.

mod ask;
pub(super) mod citizen;
pub(super) mod hidden;
pub(super) mod refusal;
pub(super) mod staff;

pub use ask::ask_about_document;
pub use citizen::*;
pub use hidden::*;
pub use refusal::consultation_refusal;
pub use staff::*;
