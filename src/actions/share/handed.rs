//! A question goes to an office that was asked for a part of its answer.

use crate::actions::ActionError;
use crate::domain::base::QuestionId;
use crate::domain::question::EventKind;
use crate::domain::share::State;
use crate::store::Tx;
use chrono::{DateTime, Utc};

/// Another office has a question now: what it was asked for itself is its own, and no part any more.
pub(in crate::actions) async fn new_lead(
    tx: &mut Tx,
    question: QuestionId,
    office: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    for share in tx.shares_of(question).await? {
        if share.state == State::Asked && Some(share.office.as_str()) == office {
            tx.move_share(&share, State::TakenBack, None).await?;
            let (id, kind) = (share.question_id, EventKind::Unshared);
            tx.add_event(id, kind, None, office, None, now).await?;
        }
    }
    Ok(())
}
