//! The life of a citizen's question.

mod alike;
mod announce;
mod answer;
mod ask;
mod citizen;
pub mod completion;
pub mod delivery;
pub mod extension;
mod insistence;
mod joined;
pub mod kind;
mod missed;
pub mod nameless;
mod place;
mod recount;
mod reread;
mod told;
pub mod transfer;

use crate::domain::base::{Key, QuestionId};
pub use alike::{Pair, alike, compare, similar};
pub(super) use announce::readers;
pub use announce::{announce, announce_waiting, same_author};
pub use answer::{Answered, answer, giving, public, standing};
pub(super) use ask::record;
pub use ask::{Asked, NewDraft, ask, file};
pub(super) use citizen::part_with;
pub use citizen::{add, rate, withdraw};
pub use insistence::{completion_counted, date_insistences, insist};
pub(super) use joined::held;

pub use joined::{addressed, hold_together, join, keep_apart, part, together};
pub(super) use missed::note_missed;
pub use missed::tell_missed;
pub use place::{acknowledge, acknowledged, place, remind_tomorrow};
pub use recount::{Recounted, counted, recount, review};
pub use reread::reread;

use super::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::question::{Command, EventKind, State, transition};
use crate::domain::staff::Role;
use crate::store::{Question, QuestionEvent, Tx};
use chrono::{DateTime, Utc};

/// A question that `actor` asked.
///
/// # Errors
/// [`ActionError::NotFound`] for somebody else's.
pub async fn own(tx: &mut Tx, actor: &Actor, id: QuestionId) -> Result<Question, ActionError> {
    let question = tx
        .question(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::OwnQuestion))?;
    match question.person_id == Some(actor.person.id) {
        true => Ok(question),
        false => Err(ActionError::NotFound(Sought::OwnQuestion)),
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
    let question = tx
        .question(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Question))?;
    match actor.handles(question.office.as_deref()) {
        true => Ok(question),
        false => Err(ActionError::NotFound(Sought::Question)),
    }
}

/// A question that `actor` may read as one of the staff.
///
/// # Errors
/// [`ActionError::NotFound`] for one of another office.
pub async fn legible(tx: &mut Tx, actor: &Actor, id: QuestionId) -> Result<Question, ActionError> {
    let question = tx
        .question(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Question))?;
    match actor.reads(question.office.as_deref()) {
        true => Ok(question),
        false => Err(ActionError::NotFound(Sought::Question)),
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
    let id = id.ok_or(ActionError::NotFound(Sought::OwnQuestion))?;
    legible(tx, actor, id).await.map_err(among_theirs)
}

/// A question that `actor` may read, because they asked it or are of the staff.
///
/// # Errors
/// [`ActionError::NotFound`] for any other.
pub async fn readable(tx: &mut Tx, actor: &Actor, id: QuestionId) -> Result<Question, ActionError> {
    match own(tx, actor, id).await {
        Err(ActionError::NotFound(_)) => legible(tx, actor, id).await.map_err(among_theirs),
        done => done,
    }
}

/// Whoever may have asked it looked among their own.
fn among_theirs(error: ActionError) -> ActionError {
    match error {
        ActionError::NotFound(_) => ActionError::NotFound(Sought::OwnQuestion),
        ActionError::Refused(_) | ActionError::Report(_) | ActionError::Store(_) => error,
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
    transition(question.state, question.insisted, command).map_err(ActionError::from)
}

/// Whether a question that was answered met the date of the law.
pub fn met_its_date(desk: &Desk, question: &Question) -> bool {
    let answered = question.answered_at.map(|at| desk.calendar.local_date(at));
    answered.is_some_and(|day| day <= question.due_on)
}

/// The offices that nobody can be reached in who answers for them.
///
/// # Errors
/// If the store fails.
pub async fn unstaffed(tx: &mut Tx, desk: &Desk) -> Result<Vec<Key>, ActionError> {
    let colleagues = tx.colleagues().await?;
    let has_liaison = |key: &Key| {
        let mut liaisons = colleagues.iter().filter(|post| post.role == Role::Liaison);
        liaisons.any(|post| post.office == key.as_str())
    };
    let keys = desk.process.offices.iter().map(|office| &office.key);
    Ok(keys.filter(|key| !has_liaison(key)).cloned().collect())
}

/// Business days left for a question at `now`.
pub fn days_left(desk: &Desk, question: &Question, now: DateTime<Utc>) -> i64 {
    desk.calendar.business_days_left(question.answer_by(), now)
}
