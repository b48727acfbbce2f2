//! The staff: the team, and the one message of the morning.

mod button;
pub(super) mod digest;
mod doubts;
pub(super) mod notice;
mod parts;
mod refusal;
pub(super) mod team;

pub use button::{Button, Rights, Secret};
pub use digest::{Digest, DigestActivities, DigestLine, OwedPapers, digest};
pub use doubts::{DigestDoubt, DigestDoubts};
pub use notice::Notice;
pub use parts::{DigestPart, DigestParts};
pub use refusal::staff_refusal;
pub use team::*;
