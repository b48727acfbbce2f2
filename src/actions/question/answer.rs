//! An office answers: the answer is kept and goes to whoever asked.

use super::nameless::tell_those_who_convene;
use super::{decide, entrusted};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::QuestionId;
use crate::domain::question::{Command, EventKind, PartKind};
use crate::render::question::Notice;
use crate::store::{FileRef, Lane, Question, Tx};
use chrono::{DateTime, Utc};

/// Answers a question and sends the answer to the citizen, in parts if it is long; where children meet, to
/// those who convene.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not entrusted to the actor, [`ActionError::Refused`] if it is
/// closed.
pub async fn answer(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    question_id: QuestionId,
    text: &str,
    files: &[FileRef],
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let question = entrusted(tx, actor, question_id).await?;
    let state = decide(&question, Command::Answer)?;
    tx.move_question(&question, state, Some(now)).await?;
    let office = question.office.as_deref();
    let by = actor.person.id;
    let part = tx
        .add_part(question.id, PartKind::Answer, text, by, office, now)
        .await?;
    tx.add_files(question.id, Some(part), files).await?;
    tx.add_event(
        question.id,
        EventKind::Answered,
        Some(by),
        office,
        None,
        now,
    )
    .await?;
    let office = office.map_or(desk.entity.as_str(), |key| desk.office_name(key));
    let answered = Notice::Answered {
        question: &question,
        office,
        text,
        files,
    };
    let (key, asker) = (format!("answer:{part}"), question.person_id);
    let mut telling = desk.telling(Lane::Reply, now);
    telling.tell_person(tx, key, asker, answered).await?;
    telling.queue(tx).await?;
    if question.person_id.is_none() {
        tell_those_who_convene(tx, desk, (&question, part), (office, text), now).await?;
    }
    Ok(question)
}
