//! What leaves to many: waves, letters, recipients, tallies.

pub(super) mod letters;
pub(super) mod recipients;
pub(super) mod tallies;
pub(super) mod texts;
pub(super) mod waiting;
pub(super) mod waves;

pub use letters::Letters;
pub use recipients::{Circle, Counts, Queue, Rank};
pub use texts::SentText;
pub use waves::{NewWave, Wave};

use crate::domain::mailing::{Outcome, Readers, WaveKind, WaveState};

crate::store::base::named::named_columns!(Outcome, Readers, WaveKind, WaveState);
