//! Posts, invitations, the team.

pub(super) mod posts;
pub(super) mod team;

pub use posts::{Colleague, Post};
pub use team::Member;
