//! What those who work for the entity are to the process.

pub mod rights;
pub mod role;

pub use rights::Ability;
pub use role::Role;

/// Why something about the team cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody would be left to coordinate.
    LastCoordinator,
}
