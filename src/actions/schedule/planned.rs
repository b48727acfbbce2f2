//! What the schedule plans for the answers to questions, beside the law's date: two facts, neither written
//! over the other.

use crate::actions::{ActionError, Desk};
use crate::domain::schedule::Precision;
use crate::files::schedule::is_about_answers;
use crate::render::Planned;
use crate::store::{Question, Tx, Wanted};

/// Activities looked at.
const MOST: i64 = 1_000;

/// The last day that the schedule plans for answering questions that came when this one did, if it is
/// another than the law's.
///
/// # Errors
/// If the store fails.
pub async fn planned_answer(
    tx: &mut Tx,
    desk: &Desk,
    question: &Question,
) -> Result<Option<Planned>, ActionError> {
    let came = desk.calendar.local_date(question.received_at);
    let wanted = Wanted {
        due_from: Some(came),
        ..Wanted::default()
    };
    let all = tx.activities(&wanted, MOST, 0).await?;
    let days = all.iter().filter(|one| is_about_answers(&one.title));
    // A month or a quarter is no day to compare with.
    let days = days.filter(|one| one.precision == Precision::Day);
    let days = days.filter(|one| one.start_on.is_none_or(|start| start <= came));
    let first = days.filter_map(|one| one.due_on).min();
    Ok(first.filter(|on| *on != question.due_on).map(|on| Planned {
        on,
        days_before: desk.calendar.days_between(on, question.due_on),
    }))
}
