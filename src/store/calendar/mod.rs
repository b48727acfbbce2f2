//! The calendar by which dates were counted.

pub(super) mod counted;

pub use counted::Dates;
