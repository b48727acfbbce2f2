//! The process as files.

pub mod directory;
