//! The life of a citizen's question.

mod announce;
mod answer;
mod ask;
mod citizen;
mod place;
mod recount;

use crate::domain::base::QuestionId;
pub use announce::{announce, announce_waiting};
pub use answer::answer;
pub use ask::{Asked, NewDraft, ask};
pub use citizen::{add, insist, rate, withdraw};

pub use place::{place, remind_tomorrow};
pub use recount::{Recounted, recount, review};

use super::{ActionError, Actor, Desk};
use crate::domain::question::{Command, EventKind, State, transition};
use crate::store::{Question, QuestionEvent, Tx};
use chrono::{DateTime, Utc};

/// A question that `actor` asked.
///
/// # Errors
/// [`ActionError::NotFound`] for somebody else's.
pub async fn own(tx: &mut Tx, actor: &Actor, id: QuestionId) -> Result<Question, ActionError> {
    let question = tx.question(id).await?.ok_or(ActionError::NotFound)?;
    match question.person_id == Some(actor.person.id) {
        true => Ok(question),
        false => Err(ActionError::NotFound),
    }
}

/// A question that `actor` may answer.
///
/// # Errors
/// [`ActionError::NotFound`] for one of another office.
pub async fn entrusted(
    tx: &mut Tx,
    actor: &Actor,
    id: QuestionId,
) -> Result<Question, ActionError> {
    let question = tx.question(id).await?.ok_or(ActionError::NotFound)?;
    match actor.handles(question.office.as_deref()) {
        true => Ok(question),
        false => Err(ActionError::NotFound),
    }
}

/// A question that `actor` may read as one of the staff.
///
/// # Errors
/// [`ActionError::NotFound`] for one of another office.
pub async fn legible(tx: &mut Tx, actor: &Actor, id: QuestionId) -> Result<Question, ActionError> {
    let question = tx.question(id).await?.ok_or(ActionError::NotFound)?;
    match actor.reads(question.office.as_deref()) {
        true => Ok(question),
        false => Err(ActionError::NotFound),
    }
}

/// The question with this number, if `actor` may read it as one of the staff.
///
/// # Errors
/// [`ActionError::NotFound`] for one of another office.
pub async fn legible_number(
    tx: &mut Tx,
    actor: &Actor,
    number: &str,
) -> Result<Question, ActionError> {
    let id = match actor.posts.is_empty() {
        true => None,
        false => tx.question_id(number).await?,
    };
    legible(tx, actor, id.ok_or(ActionError::NotFound)?).await
}

/// A question that `actor` may read, because they asked it or are of the staff.
///
/// # Errors
/// [`ActionError::NotFound`] for any other.
pub async fn readable(tx: &mut Tx, actor: &Actor, id: QuestionId) -> Result<Question, ActionError> {
    match own(tx, actor, id).await {
        Err(ActionError::NotFound) => legible(tx, actor, id).await,
        done => done,
    }
}

/// Why a question is where it is: the reason of whoever gave it away last, if one was given.
pub fn reason(events: &[QuestionEvent]) -> Option<&str> {
    let placed = events
        .iter()
        .rfind(|event| event.kind == EventKind::Placed)?;
    placed.note.as_deref()
}

/// Whether the state of a question allows `command`.
///
/// # Errors
/// [`ActionError::Refused`] if not.
pub fn allows(question: &Question, command: Command) -> Result<(), ActionError> {
    decide(question, command).map(drop)
}

/// The state the question would have after `command`.
fn decide(question: &Question, command: Command) -> Result<State, ActionError> {
    transition(question.state, question.insisted, command).map_err(ActionError::Refused)
}

/// Business days left for a question at `now`.
pub fn days_left(desk: &Desk, question: &Question, now: DateTime<Utc>) -> i64 {
    desk.calendar.business_days_left(question.due_on, now)
}
