//! What belongs to the process itself.

mod amendments;
mod checks;

pub use amendments::StoredAmendment;
