//! What those who work for the entity are to the process.

pub mod role;
