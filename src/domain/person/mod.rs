//! What is known of people because they said so.

pub mod profile;
