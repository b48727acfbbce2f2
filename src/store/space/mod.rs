//! Dialogue spaces, who comes, who was there.

pub(super) mod attendance;
pub(super) mod guests;
pub(super) mod spaces;

pub use attendance::{AttendanceCount, AttendanceRow, Source, SpacePaper};
pub use guests::{Guest, NeedsCounts, Rsvp, RsvpCounts};
pub use spaces::{SpaceEvent, Spaces, StoredSpace};
