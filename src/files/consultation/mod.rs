//! Documents in consultation as files.

pub mod observations;
