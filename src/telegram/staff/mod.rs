//! `/equipo` and invitations: who works for the entity.

pub mod invitation;
pub mod team;

pub use team::press;
