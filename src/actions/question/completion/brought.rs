//! Whoever asked brings what is missing by simply writing, takes another month for it, is reminded of their last day,
//! or is erased.

use super::super::told::{tell_lost, tell_office};
use super::super::{decide, own};
use super::run_again;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::question::{Command, EventKind, Refusal, State};
use crate::render::question::{Missing, Notice};
use crate::store::{Lane, Question, Tx};
use chrono::{DateTime, Days, Utc};

/// So many days before their last one they are reminded.
const REMINDED: Days = Days::new(5);
/// Questions looked at in one part.
const PART: i64 = 500;
/// Of so many questions of one person at most the clock runs on when they are erased.
const ALL: i64 = 10_000;

/// What is missing has come, also after its day: the clock runs again from now on, and its office is told what came.
pub(in crate::actions) async fn comply(
    tx: &mut Tx,
    desk: &Desk,
    question: &Question,
    (by, text): (PersonId, &str),
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let question = run_again(tx, desk, question, now).await?;
    let office = question.office.as_deref();
    let event = tx
        .add_event(question.id, EventKind::Completed, Some(by), None, None, now)
        .await?;
    let here = Notice::Missing(&question, Missing::Brought { text });
    tell_office(tx, desk, (office, by), ("brought", event), here, now).await?;
    Ok(question)
}

/// Whoever asked takes another month, once, before the first one is over.
///
/// # Errors
/// [`ActionError::NotFound`] for somebody else's question, [`ActionError::Refused`] if it is too late, they had it
/// before, or it waits for nothing.
pub async fn prolong(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    tx.hold_question(id).await?;
    let question = own(tx, actor, id).await?;
    decide(&question, Command::Prolong)?;
    let completion = tx.completion_of(id).await?;
    let completion = completion.ok_or(ActionError::NotFound(Sought::OwnQuestion))?;
    let calendar = &desk.calendar;
    let asked_on = calendar.local_date(completion.asked_at);
    let dates = tx.dates_of(id).await?;
    let dates = dates.ok_or(ActionError::NotFound(Sought::OwnQuestion))?;
    let deadline = dates.running(desk.rule).counted(calendar)?;
    let mut request = calendar.requested(&deadline, asked_on)?;
    // They were told of a day: it holds, whatever calendar counts.
    request.answer_by = request.answer_by.max(completion.answer_by);
    request.prolonged = completion.prolonged_at.is_some();
    if calendar.local_date(now) > request.answer_by {
        return Err(Refusal::MonthOver(request.answer_by).into());
    }
    let prolonged = calendar.prolong_completion(&request, now)?;
    tx.prolong_completion(id, prolonged.answer_by, now).await?;
    let by = actor.person.id;
    let event = tx
        .add_event(id, EventKind::Prolonged, Some(by), None, None, now)
        .await?;
    let question = Question {
        complete_by: Some(prolonged.answer_by),
        ..question
    };
    let here = Notice::Missing(&question, Missing::ProlongedHere);
    let office = question.office.as_deref();
    tell_office(tx, desk, (office, by), ("prolonged", event), here, now).await?;
    Ok(question)
}

/// Reminds whoever asked of their last day, once, at an hour at which citizens are written to.
///
/// # Errors
/// If the store fails.
pub async fn remind(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    if desk.process.convocations.courtesy.next(&desk.calendar, now) > now {
        return Ok(());
    }
    let today = desk.calendar.local_date(now);
    let until = today.checked_add_days(REMINDED).unwrap_or(today);
    let mut telling = desk.telling(Lane::Reminder, now);
    loop {
        let found = tx.take_incomplete_reminders((today, until), PART).await?;
        for question in &found {
            let Some(completion) = tx.completion_of(question.id).await? else {
                continue;
            };
            let key = format!("missing-until:{}:{}", question.id, completion.answer_by);
            let told = Notice::Missing(question, Missing::Reminder(&completion));
            telling
                .tell_person(tx, key, question.person_id, told)
                .await?;
        }
        if found.len() < PART as usize {
            break;
        }
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Somebody has themselves erased: nobody is left who could bring what is missing, and the clock runs again.
///
/// # Errors
/// If the store fails.
pub(in crate::actions) async fn erased(
    tx: &mut Tx,
    desk: &Desk,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    for question in tx.incomplete_of(person, ALL).await? {
        forgone(tx, desk, question.id, now).await?;
    }
    Ok(())
}

/// Nobody is left who could bring what is missing in a question, if something is: its clock runs again.
///
/// # Errors
/// If the store fails.
pub(in crate::actions) async fn forgone(
    tx: &mut Tx,
    desk: &Desk,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    tx.hold_question(id).await?;
    let question = tx.question(id).await?;
    let Some(question) = question.filter(|one| one.state == State::Incomplete) else {
        return Ok(());
    };
    let question = run_again(tx, desk, &question, now).await?;
    let event = tx
        .add_event(question.id, EventKind::Unasked, None, None, None, now)
        .await?;
    let lost = Notice::Missing(&question, Missing::Forgone);
    let office = question.office.as_deref();
    tell_lost(tx, desk, office, ("forgone", event), lost, now).await
}
