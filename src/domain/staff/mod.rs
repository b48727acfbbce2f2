//! What those who work for the entity are to the process.

pub mod rights;
pub mod role;

pub use rights::Ability;
pub use role::Role;
