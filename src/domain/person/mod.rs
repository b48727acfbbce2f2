//! What is known of people because they said so.

pub mod profile;
pub(super) mod purpose;

pub use purpose::Purpose;
