//! What is known of people because they said so.

pub mod profile;

pub use crate::domain::base::Purpose;
