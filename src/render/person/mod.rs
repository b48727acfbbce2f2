//! What is kept about a person, and what they say of themselves.

pub(super) mod privacy;
pub(super) mod profile;

pub use privacy::*;
pub use profile::*;
