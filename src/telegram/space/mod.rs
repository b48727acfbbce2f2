//! `/espacios`: spaces are listed, planned, attended, and followed by papers.

pub(super) mod answers;
pub(super) mod attendance;
pub(super) mod guests;
pub mod list;
pub(super) mod papers;
pub mod plan;

pub use answers::{enter, leave, press, view};
pub use attendance::{arrived, press as press_attendance};
pub use papers::press as press_papers;
