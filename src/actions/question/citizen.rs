//! What a citizen does with a question of their own: add, withdraw, rate. How they insist is in
//! `insistence.rs`.

use super::completion::comply;
use super::joined::leave;
use super::{decide, own};
use crate::actions::lately::Deed;
use crate::actions::share::{Ended, added, end};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::QuestionId;
use crate::domain::question::{Command, EventKind, PartKind, Rating, Refusal, State};
use crate::store::{FileRef, Question, Tx};
use chrono::{DateTime, Utc};

/// Files of one question, however they came.
const FILES: usize = 30;

/// Adds something to an open question. The clock does not change. Its office hears of it when it is
/// next told what is new: of several additions at once. Where something was missing, this is what was: the clock
/// runs again.
///
/// # Errors
/// [`ActionError::NotFound`] for somebody else's question, [`ActionError::Refused`] for a closed one, or
/// after many additions or files.
pub async fn add(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    question_id: QuestionId,
    text: &str,
    files: &[FileRef],
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    // Nobody closes it, or goes on without it, between what is read here and its end.
    tx.hold_question(question_id).await?;
    let question = own(tx, actor, question_id).await?;
    decide(&question, Command::Add)?;
    not_too_often(desk, actor, Deed::Add, now)?;
    if !files.is_empty() && tx.files_of(question.id).await?.len() >= FILES {
        return Err(Refusal::TooManyFiles.into());
    }
    let by = actor.person.id;
    let part = tx
        .add_part(question.id, PartKind::Addition, text, by, None, now)
        .await?;
    tx.add_files(question.id, Some(part), files).await?;
    let question = match question.state {
        State::Incomplete => comply(tx, desk, &question, (by, text), now).await?,
        State::Received
        | State::Reopened
        | State::Answered
        | State::Withdrawn
        | State::Closed
        | State::Transferred => {
            tx.add_event(question.id, EventKind::Added, Some(by), None, None, now)
                .await?;
            tx.mark_unannounced(question.id).await?;
            question
        }
    };
    tx.renew_terms(question.id).await?;
    added(tx, desk, &question, (part, text), now).await?;
    desk.lately.note(actor.person.address, Deed::Add, now);
    Ok(question)
}

/// Whoever did it often lately waits.
fn not_too_often(
    desk: &Desk,
    actor: &Actor,
    deed: Deed,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    match desk.not_before(actor.person.address, deed, now) {
        Some(at) => Err(Refusal::TooOften(at).into()),
        None => Ok(()),
    }
}

/// Takes a question back (CPACA art. 18).
///
/// # Errors
/// As for [`add`].
pub async fn withdraw(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    question_id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    // Nobody joins it to another between what is read here and its end.
    tx.hold_question(question_id).await?;
    let question = own(tx, actor, question_id).await?;
    let state = decide(&question, Command::Withdraw)?;
    part_with(tx, desk, &question, now).await?;
    tx.move_question(&question, state, question.answered_at)
        .await?;
    tx.clear_undelivered(question.id).await?;
    tx.drop_terms(question.id).await?;
    let by = Some(actor.person.id);
    tx.add_event(question.id, EventKind::Withdrawn, by, None, None, now)
        .await?;
    Ok(question)
}

/// A question that is taken back leaves those that it was answered with: what other offices were asked for it goes on
/// for them; without them it ends.
pub(in crate::actions) async fn part_with(
    tx: &mut Tx,
    desk: &Desk,
    question: &Question,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    match leave(tx, question).await? {
        Some(rest) => Ok(tx.pass_shares(question.id, rest).await?),
        None => end(tx, desk, &[question.id], Ended::Gone, now).await,
    }
}

/// Records what the citizen thinks of the answer.
///
/// # Errors
/// As for [`add`].
pub async fn rate(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    question_id: QuestionId,
    rating: Rating,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let question = own(tx, actor, question_id).await?;
    decide(&question, Command::Rate)?;
    // Once more is the same.
    if question.rating == Some(rating) {
        return Ok(question);
    }
    not_too_often(desk, actor, Deed::Rate, now)?;
    desk.lately.note(actor.person.address, Deed::Rate, now);
    tx.rate_question(question.id, rating).await?;
    let by = Some(actor.person.id);
    tx.add_event(
        question.id,
        EventKind::Rated,
        by,
        None,
        Some(rating.name()),
        now,
    )
    .await?;
    Ok(question)
}
