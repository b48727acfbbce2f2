//! Convocations, and what their evidence counts.

pub(super) mod convocations;
pub(super) mod evidence;

pub use convocations::{Convocation, ConvocationEvent, NewConvocation, SavedAudience};
pub use evidence::SignedSpaceEvent;
