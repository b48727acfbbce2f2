//! Dialogue spaces, who comes, who was there.

pub(super) mod attendance;
pub(super) mod guests;
pub(super) mod spaces;

use crate::domain::space::guests::{Answer, Paper};
use crate::domain::space::{EventKind, SpaceKind, State};
use crate::store::base::named::named_columns;

named_columns!(Answer, EventKind, Paper, SpaceKind, State);

pub use attendance::{AttendanceCount, AttendanceRow, Attendee, Source, SpacePaper};
pub use guests::{Guest, NeedsCounts, Rsvp, RsvpCounts};
pub use spaces::{SpaceEvent, Spaces, StoredSpace};
