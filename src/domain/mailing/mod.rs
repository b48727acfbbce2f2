//! What leaves to many: waves, the hours at which citizens are written to, what came of each.

pub(super) mod courtesy;
pub(super) mod outcome;
pub(super) mod wave;

pub use courtesy::{Courtesy, DayPart};
pub use outcome::Outcome;
pub use wave::{Lead, Readers, WaveKind, WaveState, usual_waves};
