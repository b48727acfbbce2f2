//! A citizen is not content with an answer and insists, once: the office completes it by a date that the
//! entity has set itself.

use super::{announce, decide, own};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::QuestionId;
use crate::domain::calendar::{Deadline, Receipt, Rule, Term};
use crate::domain::question::{Command, EventKind, PartKind};
use crate::render::question::Notice;
use crate::store::{FileRef, Lane, Question, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// Insists, once: the question opens again with its number, for the office to complete its answer by a
/// date that the entity has set itself; the law gives none. Returns the question with that date.
///
/// # Errors
/// [`ActionError::NotFound`] for somebody else's question, [`ActionError::Refused`] before it is answered and
/// the second time.
pub async fn insist(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    question_id: QuestionId,
    text: &str,
    files: &[FileRef],
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let question = own(tx, actor, question_id).await?;
    let state = decide(&question, Command::Insist)?;
    let complete_by = complete_by(desk, now);
    tx.use_insistence(question.id, complete_by).await?;
    tx.clear_undelivered(question.id).await?;
    tx.move_question(&question, state, question.answered_at)
        .await?;
    let by = actor.person.id;
    let part = tx
        .add_part(question.id, PartKind::Insistence, text, by, None, now)
        .await?;
    tx.add_files(question.id, Some(part), files).await?;
    tx.add_event(question.id, EventKind::Reopened, Some(by), None, None, now)
        .await?;
    announce(tx, desk, question.id, now).await?;
    Ok(Question {
        state,
        complete_by: Some(complete_by),
        ..question
    })
}

/// Until when an answer is completed that somebody asks for now.
fn complete_by(desk: &Desk, now: DateTime<Utc>) -> NaiveDate {
    match deadline(desk, now) {
        Some(deadline) => deadline.due(),
        None => desk.calendar.local_date(now),
    }
}

/// The entity counts its own days as the law counts those of a petition: from the day after it was asked.
fn deadline(desk: &Desk, asked_at: DateTime<Utc>) -> Option<Deadline> {
    let term = Term::BusinessDays(desk.process.questions.complete_days);
    let counted = desk.calendar.deadline(asked_at, term, Rule::Receipt);
    counted.ok()
}

/// The count behind the date until which an answer is completed; `None` where the calendar, or what the
/// entity allows itself, is another by now than it was then.
///
/// # Errors
/// If the store fails.
pub async fn completion_counted<'d>(
    tx: &mut Tx,
    desk: &'d Desk,
    question: &Question,
) -> Result<Option<Receipt<'d>>, ActionError> {
    let events = tx.events_of(question.id).await?;
    let asked = events
        .iter()
        .rfind(|event| event.kind == EventKind::Reopened);
    let counted = asked.and_then(|event| deadline(desk, event.at));
    let counted = counted.filter(|counted| Some(counted.due()) == question.complete_by);
    Ok(counted.map(|counted| desk.calendar.explain(&counted)))
}

/// Whoever insisted before there was a date for it gets one, counted from now, and is told; so is the
/// office, with what is new.
///
/// # Errors
/// If the store fails.
pub async fn date_insistences(
    tx: &mut Tx,
    desk: &Desk,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let date = complete_by(desk, now);
    let mut telling = desk.telling(Lane::Reminder, now);
    telling.due_at = desk.process.convocations.courtesy.next(&desk.calendar, now);
    for id in tx.give_dates_to_insistences(date).await? {
        let Some(question) = tx.question(id).await? else {
            continue;
        };
        let dated = Notice::Dated {
            question: &question,
        };
        let key = format!("dated:{id}:{date}");
        telling
            .tell_person(tx, key, question.person_id, dated)
            .await?;
    }
    telling.queue(tx).await?;
    Ok(())
}
