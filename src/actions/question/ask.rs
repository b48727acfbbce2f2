//! A citizen asks: the question gets its number and the promise of a date.

use crate::actions::Desk;
use crate::domain::calendar::{Deadline, Refusal};
use crate::store::{NewQuestion, StoreError, Tx};
use chrono::{DateTime, Datelike, Utc};

/// A recorded question: what the citizen keeps as proof (CPACA art. 61 n. 3).
#[derive(Clone, Debug)]
pub struct Asked {
    /// The number, for example `2024-000123`.
    pub number: String,
    /// Until when it must be answered, and how that was counted.
    pub deadline: Deadline,
}

/// Why a question could not be recorded.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// The calendar has no answer for this instant.
    #[error("no deadline: {0:?}")]
    NoDeadline(Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Records `text` as a question received at `now`. Never refused for its form (CPACA art. 16).
///
/// # Errors
/// If the store fails, or `now` lies outside of the calendar.
pub async fn ask(
    tx: &mut Tx,
    desk: &Desk,
    person_id: i64,
    text: &str,
    now: DateTime<Utc>,
) -> Result<Asked, AskError> {
    let deadline = desk
        .calendar
        .deadline(now, desk.term, desk.rule)
        .map_err(AskError::NoDeadline)?;
    let year = deadline.received_on.year();
    let value = tx.next_value(&format!("question:{year}")).await?;
    let number = format!("{year}-{value:06}");
    tx.add_question(&NewQuestion {
        number: &number,
        person_id,
        text,
        received_at: now,
        due_receipt: deadline.due_receipt,
        due_filing: deadline.due_filing,
        due_on: deadline.due(),
    })
    .await?;
    Ok(Asked { number, deadline })
}
