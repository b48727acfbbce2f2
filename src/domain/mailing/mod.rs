//! What leaves to many: waves, what each is for and what holds for it, the hours at which citizens are
//! written to, what came of each.
//!
//! Deliberately absent: convocations and surveys, which have their occasions here.

pub(super) mod courtesy;
pub(super) mod occasion;
pub(super) mod outcome;
pub(super) mod wave;

pub use courtesy::{Courtesy, DayPart};
pub use occasion::{Consent, Departure, LATELY, Occasion, Passes, Quiet, Rules, WaveKind};
pub use outcome::Outcome;
pub use wave::{Lead, Readers, WaveState, usual_waves};
