//! The staff: the team, and the one message of the morning.

mod button;
pub(super) mod digest;
pub(super) mod team;

pub use button::{Button, Rights};
pub use digest::{Digest, DigestActivities, DigestLine, OwedPapers, digest};
pub use team::*;
