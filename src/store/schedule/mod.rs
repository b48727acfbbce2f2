//! The schedule: its versions, and what became of its activities.

pub(super) mod activities;
pub(super) mod versions;

pub use activities::{ActivityEvent, ActivityRow, OpenActivity, Wanted};
pub use versions::{OddRow, Said, Version};
