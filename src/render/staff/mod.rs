//! The staff: the team, and the one message of the morning.

pub(super) mod digest;
pub(super) mod team;

pub use digest::{Digest, DigestActivities, DigestActivity, DigestLine, OwedPapers, digest};
pub use team::*;
