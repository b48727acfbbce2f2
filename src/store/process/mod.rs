//! What belongs to the process itself.

mod amendments;
mod checks;
mod uses;

pub use amendments::{NewAmendment, StoredAmendment};
