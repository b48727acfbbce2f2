//! What is known of people because they said so.

pub mod profile;
pub(super) mod purpose;
pub mod retention;

pub use purpose::Purpose;
