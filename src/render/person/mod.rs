//! What is kept about a person, and what they say of themselves.

mod button;
pub(super) mod language;
pub(super) mod privacy;
pub(super) mod profile;
pub(super) mod retention;

pub use button::{Button, Consented, ProfileAt};
pub use language::*;
pub use privacy::*;
pub use profile::*;
pub use retention::*;
