//! An office is told of a question: at once in working hours, else when they begin again.

use super::{days_left, reason};
use crate::actions::{ActionError, Desk};
use crate::domain::Sought;
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::question::{EventKind, PartKind};
use crate::domain::staff::role::Role;
use crate::render::News;
use crate::render::question::Notice;
use crate::store::{Colleague, Lane, Question, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// The last thing that happened to a question and that its office should know.
#[derive(Debug)]
pub struct Latest {
    /// What.
    pub what: News,
    /// The step of the question's history.
    pub event: i64,
}

/// Questions looked at in one part of the job.
const PART: i64 = 500;
/// Questions listed in a message about several.
const LISTED: usize = 8;

/// Tells the office what is new about one question, if it is at work. If not, or if nobody there has
/// opened an invitation yet, [`announce_waiting`] or the morning's digest will.
///
/// # Errors
/// If the store fails.
pub async fn announce(
    tx: &mut Tx,
    desk: &Desk,
    question_id: QuestionId,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    if !desk.is_open(now) {
        return Ok(());
    }
    let news = news(tx, question_id).await?;
    announce_news(tx, desk, question_id, &news, now).await
}

/// As [`announce`], where it is known what is new.
///
/// # Errors
/// If the store fails.
pub async fn announce_news(
    tx: &mut Tx,
    desk: &Desk,
    question_id: QuestionId,
    news: &Latest,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    if !desk.is_open(now) {
        return Ok(());
    }
    let question = tx
        .question(question_id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Question))?;
    let readers = readers(tx, question.office.as_deref()).await?;
    let mut telling = desk.telling(Lane::Reminder, now);
    for reader in &readers {
        let arrived = arrived(desk, &question, &news.what, now);
        telling.tell(key(&question, news, reader), reader, arrived);
    }
    telling.queue(tx).await?;
    if !readers.is_empty() {
        tx.mark_announced(question.id, now).await?;
    }
    Ok(())
}

/// What an office is told of one question.
fn arrived<'a>(
    desk: &'a Desk,
    question: &'a Question,
    news: &'a News,
    now: DateTime<Utc>,
) -> Notice<'a> {
    Notice::Arrived {
        question,
        office: question.office.as_deref().map(|key| desk.office_name(key)),
        news,
        days_left: days_left(desk, question, now),
    }
}

/// What happened last to a question that its office should know.
async fn news(tx: &mut Tx, question_id: QuestionId) -> Result<Latest, ActionError> {
    let events = tx.events_of(question_id).await?;
    let last = events.iter().rfind(|event| is_told(event.kind));
    let what = match last.map(|event| event.kind) {
        Some(EventKind::Placed) => News::Placed {
            reason: reason(&events).map(ToOwned::to_owned),
        },
        Some(EventKind::Added) => News::Added {
            text: last_words(tx, question_id, PartKind::Addition).await?,
        },
        Some(EventKind::Reopened) => News::Reopened {
            text: last_words(tx, question_id, PartKind::Insistence).await?,
        },
        Some(
            EventKind::Received
            | EventKind::Answered
            | EventKind::Withdrawn
            | EventKind::Rated
            | EventKind::Recounted,
        )
        | None => News::New,
    };
    let event = last.map_or(0, |event| event.id);
    Ok(Latest { what, event })
}

/// Whether an office is told of such a step.
fn is_told(kind: EventKind) -> bool {
    match kind {
        EventKind::Received | EventKind::Placed | EventKind::Added | EventKind::Reopened => true,
        EventKind::Answered | EventKind::Withdrawn | EventKind::Rated | EventKind::Recounted => {
            false
        }
    }
}

/// The last words of this kind; empty if only files came.
async fn last_words(
    tx: &mut Tx,
    question_id: QuestionId,
    kind: PartKind,
) -> Result<String, ActionError> {
    let parts = tx.parts_of(question_id).await?;
    let words = parts
        .into_iter()
        .rfind(|part| part.kind == kind && !part.text.is_empty());
    Ok(words.map(|part| part.text).unwrap_or_default())
}

/// Tells every office that is at work of what came while it was not: one message to each person,
/// whatever the number of questions.
///
/// # Errors
/// If the store fails.
pub async fn announce_waiting(
    tx: &mut Tx,
    desk: &Desk,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    if !desk.is_open(now) {
        return Ok(());
    }
    let mut waiting: BTreeMap<PersonId, (Colleague, Vec<Question>)> = BTreeMap::new();
    let mut by_office: BTreeMap<Option<String>, Vec<Question>> = BTreeMap::new();
    for question in tx.unannounced_questions(PART).await? {
        by_office
            .entry(question.office.clone())
            .or_default()
            .push(question);
    }
    for (office, questions) in by_office {
        let readers = readers(tx, office.as_deref()).await?;
        if readers.is_empty() {
            continue;
        }
        for question in &questions {
            tx.mark_announced(question.id, now).await?;
        }
        for reader in readers {
            let of_reader = waiting
                .entry(reader.person_id)
                .or_insert_with(|| (reader, Vec::new()));
            of_reader.1.extend(questions.iter().cloned());
        }
    }
    let mut telling = desk.telling(Lane::Reminder, now);
    for (reader, mut questions) in waiting.into_values() {
        let news = news(tx, questions[0].id).await?;
        let first = key(&questions[0], &news, &reader);
        if let [question] = questions.as_slice() {
            telling.tell(first, &reader, arrived(desk, question, &news.what, now));
            continue;
        }
        questions.sort_by_key(|question| (question.due_on, question.id));
        let listed: Vec<_> = questions
            .iter()
            .take(LISTED)
            .map(|question| (question, days_left(desk, question, now)))
            .collect();
        let several = Notice::SeveralArrived {
            listed: &listed,
            count: questions.len(),
        };
        telling.tell(format!("{first}+"), &reader, several);
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Who is told: the liaisons of the office; where there are none, the coordinators.
pub(super) async fn readers(
    tx: &mut Tx,
    office: Option<&str>,
) -> Result<Vec<Colleague>, ActionError> {
    if let Some(office) = office {
        let liaisons = tx.colleagues_in(Role::Liaison, office).await?;
        if !liaisons.is_empty() {
            return Ok(liaisons);
        }
    }
    Ok(tx.colleagues_in(Role::Coordinator, "").await?)
}

/// What is new is told once to each person, whoever tells it.
fn key(question: &Question, news: &Latest, reader: &Colleague) -> String {
    format!("notice:{}:{}:{}", question.id, reader.person_id, news.event)
}
