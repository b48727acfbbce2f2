//! Documents in consultation and what was said about them.

pub(super) mod consultations;
pub(super) mod observations;

pub use consultations::Consultation;
pub use observations::{Observation, Observer, SectionCount};
