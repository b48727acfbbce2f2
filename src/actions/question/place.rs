//! A question changes hands: from one office to another, or from nobody to an office.

use super::joined::held;
use super::{announce, decide, entrusted};
use crate::actions::share::new_lead;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::base::audit::Entry;
use crate::domain::question::{Command, EventKind, Refusal};
use crate::render::question::Notice;
use crate::store::{Lane, Question, QuestionEvent, Tx};
use chrono::{DateTime, Utc};

/// Gives a question to `office`, or back to the coordinator (`None`), with a reason, and tells the
/// citizen who has it now. The promised date stays: inside the entity there is one clock. Those answered with it
/// go along.
///
/// # Errors
/// [`ActionError::NotFound`] if the question is not entrusted to the actor or there is no such
/// office; [`ActionError::Refused`] if it is closed, or answered with another.
pub async fn place(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    question_id: QuestionId,
    office: Option<&str>,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let all = held(tx, &[question_id]).await?;
    let question = entrusted(tx, actor, question_id).await?;
    decide(&question, Command::Place)?;
    if office.is_some_and(|key| desk.process.office(key).is_none()) {
        return Err(ActionError::NotFound(Sought::Question));
    }
    if office == question.office.as_deref() {
        return Ok(question);
    }
    if question.is_led() {
        return Err(Refusal::Led.into());
    }
    let note = Some(reason).filter(|reason| !reason.is_empty());
    let actor_id = Some(actor.person.id);
    let mut telling = desk.telling(Lane::Reply, now);
    for one in all {
        tx.place_question(&one, office).await?;
        if one.is_led() {
            tx.mark_known(one.id, now).await?;
        }
        let event = tx
            .add_event(one.id, EventKind::Placed, actor_id, office, note, now)
            .await?;
        if let Some(office) = office {
            let moved = Notice::Moved {
                question: &one,
                office: desk.office_name(office),
                is_late: one.answer_by() < desk.calendar.local_date(now),
            };
            let key = format!("moved:{event}");
            telling.tell_person(tx, key, one.person_id, moved).await?;
        }
    }
    new_lead(tx, question.id, office, now).await?;
    announce(tx, desk, question.id, now).await?;
    telling.queue(tx).await?;
    Ok(Question {
        office: office.map(ToOwned::to_owned),
        ..question
    })
}

/// The office says that it has received a question: that is no answer, and nothing changes by it.
///
/// # Errors
/// [`ActionError::NotFound`] unless the actor is a liaison of its office, [`ActionError::Refused`] if it is
/// closed.
pub async fn acknowledge(
    tx: &mut Tx,
    actor: &Actor,
    question_id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let question = entrusted(tx, actor, question_id).await?;
    if !actor.is_liaison_of(question.office.as_deref()) {
        return Err(ActionError::NotFound(Sought::Question));
    }
    decide(&question, Command::Place)?;
    let events = tx.events_of(question.id).await?;
    if acknowledged(&events).is_none() {
        let office = question.office.as_deref();
        let by = Some(actor.person.id);
        tx.add_event(question.id, EventKind::Acknowledged, by, office, None, now)
            .await?;
    }
    Ok(question)
}

/// When the office that has a question said that it has received it.
pub fn acknowledged(events: &[QuestionEvent]) -> Option<DateTime<Utc>> {
    let since_it_has_it = events.rsplit(|event| event.kind == EventKind::Placed);
    let mut latest = since_it_has_it.take(1).flatten();
    let found = latest.find(|event| event.kind == EventKind::Acknowledged);
    found.map(|event| event.at)
}

/// Reminds the actor of a question in the digest of the next business day.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not entrusted to the actor, [`ActionError::Refused`] if it is
/// closed.
pub async fn remind_tomorrow(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    question_id: QuestionId,
    now: DateTime<Utc>,
) -> Result<chrono::NaiveDate, ActionError> {
    let question = entrusted(tx, actor, question_id).await?;
    decide(&question, Command::Place)?;
    let today = desk.calendar.local_date(now);
    let mut day = today
        .succ_opt()
        .ok_or(ActionError::NotFound(Sought::Question))?;
    while !desk.calendar.is_business_day(day) {
        day = day
            .succ_opt()
            .ok_or(ActionError::NotFound(Sought::Question))?;
    }
    tx.snooze(actor.person.id, question.id, day).await?;
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: "question_snoozed".into(),
        object: format!("question:{}", question.number),
        detail: day.to_string(),
    });
    Ok(day)
}
