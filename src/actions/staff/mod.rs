//! Who works for the entity, and the one message they get in the morning.

pub(super) mod digest;
mod doubts;
pub mod invitation;
pub mod news;
pub mod team;

pub use digest::send_digests;
