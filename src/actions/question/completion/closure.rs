//! What was missing never came (CPACA art. 17): that the question is closed is an act with a reason, which the head of
//! its office signs, and of which whoever asked is told. Without that notice it is not closed.

use super::super::extension::decides;
use super::super::told::{can_be_told, tell_asker, tell_lost, tell_office};
use super::super::{decide, entrusted};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::question::{Command, EventKind, Refusal, State};
use crate::domain::staff::Role;
use crate::render::question::{Missing, Notice};
use crate::store::{Question, Tx};
use chrono::{DateTime, Utc};

/// Whether whoever asked has no day left for what is missing.
pub fn over(desk: &Desk, question: &Question, now: DateTime<Utc>) -> bool {
    question.state == State::Incomplete && question.answer_by() < desk.calendar.local_date(now)
}

/// Whether the card of a question offers `actor` to close it.
///
/// # Errors
/// If the store fails.
pub async fn is_closable(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    question: &Question,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    Ok(over(desk, question, now)
        && question.person_id.is_some()
        && decides(tx, actor, Role::Head, question.office.as_deref()).await?)
}

/// A question that `actor` can close at `now`.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs to decide, [`ActionError::Refused`] if whoever asked has a day left or
/// cannot be told.
pub async fn closable(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let question = entrusted(tx, actor, id).await?;
    if !decides(tx, actor, Role::Head, question.office.as_deref()).await? {
        return Err(ActionError::NotFound(Sought::Question));
    }
    decide(&question, Command::Close)?;
    if !over(desk, &question, now) {
        return Err(Refusal::HasTime(question.answer_by()).into());
    }
    if question.person_id.is_none() {
        return Err(Refusal::NobodyToTell.into());
    }
    can_be_told(tx, &question).await?;
    Ok(question)
}

/// Closes a question, with a reason that whoever asked reads.
///
/// # Errors
/// As for [`closable`].
pub async fn close(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, reason): (QuestionId, &str),
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    tx.hold_question(id).await?;
    let question = closable(tx, desk, actor, id, now).await?;
    let by = actor.person.id;
    tx.close_incomplete(id, (by, reason)).await?;
    tx.drop_terms(id).await?;
    let question = Question {
        state: State::Closed,
        ..question
    };
    let office = question.office.as_deref();
    let event = tx
        .add_event(id, EventKind::Closed, Some(by), office, None, now)
        .await?;
    let key = ("closure", event);
    let told = Missing::Closed {
        reason,
        office: office.map_or(desk.entity.as_str(), |key| desk.office_name(key)),
    };
    let told = Notice::Missing(&question, told);
    tell_asker(tx, desk, question.person_id, key, (told, None), now).await?;
    let here = Notice::Missing(&question, Missing::ClosedHere { reason });
    tell_office(tx, desk, (office, by), key, here, now).await?;
    Ok(question)
}

/// That a question was closed does not reach whoever asked: it is not, and its office and coordinators hear of it.
///
/// # Errors
/// If the store fails.
pub async fn unclosed(
    tx: &mut Tx,
    desk: &Desk,
    event: i64,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let Some(id) = tx.question_of_event(event, EventKind::Closed).await? else {
        return Ok(());
    };
    tx.hold_question(id).await?;
    let question = tx.question(id).await?;
    // Whoever was erased since needs no notice.
    let is_closed = |one: &Question| one.state == State::Closed && one.person_id.is_some();
    let Some(question) = question.filter(is_closed) else {
        return Ok(());
    };
    tx.reopen_incomplete(id).await?;
    tx.renew_terms(id).await?;
    tx.add_event(id, EventKind::Unclosed, None, None, None, now)
        .await?;
    let question = Question {
        state: State::Incomplete,
        ..question
    };
    let lost = Notice::Missing(&question, Missing::ClosureLost);
    let office = question.office.as_deref();
    tell_lost(tx, desk, office, ("closure", event), lost, now).await
}
