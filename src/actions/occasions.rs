//! Who the author of a wave is: the one place that knows mailing and the rooms that send.

use crate::actions::mailing::{self, Author};
use crate::actions::{ActionError, Desk, Progress, convocation, survey};
use crate::domain::mailing::Occasion;
use crate::store::Tx;
use chrono::{DateTime, Utc};

/// Whom to ask about a wave.
fn author_of(occasion: Occasion) -> &'static Author {
    match occasion {
        Occasion::Call { .. } | Occasion::Correction { .. } => &convocation::AUTHOR,
        Occasion::News { .. } | Occasion::Minutes { .. } => &convocation::AUTHOR,
        Occasion::Survey { .. } | Occasion::Result { .. } => &survey::invite::AUTHOR,
    }
}

/// Does the next piece of work on waves, whatever they are for.
///
/// # Errors
/// If the store fails; then nothing of the piece remains.
pub async fn carry_on(
    tx: &mut Tx,
    desk: &Desk,
    now: DateTime<Utc>,
) -> Result<Progress, ActionError> {
    mailing::carry_on(tx, desk, author_of, now).await
}
