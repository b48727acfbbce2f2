//! The schedule: its versions, and what became of its activities.

pub(super) mod activities;
pub(super) mod versions;
mod whose;
mod writing;

use crate::domain::schedule::{EventKind, Precision, Severity, Status};
use crate::store::base::named::named_columns;

named_columns!(EventKind, Precision, Severity, Status);

pub use activities::{ActivityEvent, ActivityRow, OpenActivity, Progress, Wanted};
pub use versions::{OddRow, Said, Version};
