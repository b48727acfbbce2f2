//! An office is told of a question: at once in working hours, else when they begin again.

use super::{days_left, reason};
use crate::actions::{ActionError, Desk, tell};
use crate::domain::people::Role;
use crate::domain::question::State;
use crate::render;
use crate::store::{Colleague, Lane, Question, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

pub use crate::render::News;

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
    question_id: i64,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    if !desk.is_open(now) {
        return Ok(());
    }
    let news = news(tx, question_id).await?;
    announce_news(tx, desk, question_id, news, now).await
}

/// As [`announce`], where it is known what is new.
///
/// # Errors
/// If the store fails.
pub async fn announce_news(
    tx: &mut Tx,
    desk: &Desk,
    question_id: i64,
    news: News,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    if !desk.is_open(now) {
        return Ok(());
    }
    let question = tx
        .question(question_id)
        .await?
        .ok_or(ActionError::NotFound)?;
    let readers = readers(tx, question.office.as_deref()).await?;
    for reader in &readers {
        let say = render::notice(
            reader.telegram_id,
            desk.lang(&reader.language),
            &question,
            question.office.as_deref().map(|key| desk.office_name(key)),
            &news,
            days_left(desk, &question, now),
        );
        tell(
            tx,
            key(&question, reader, now),
            reader,
            Lane::Reminder,
            say,
            now,
        )
        .await?;
    }
    if !readers.is_empty() {
        tx.mark_announced(question.id, now).await?;
    }
    Ok(())
}

/// What happened last to a question that its office should know.
async fn news(tx: &mut Tx, question_id: i64) -> Result<News, ActionError> {
    let events = tx.events_of(question_id).await?;
    let telling = ["received", "placed", "added", "reopened"];
    let last = events
        .iter()
        .rfind(|event| telling.contains(&event.kind.as_str()));
    let kind = last.map_or("received", |event| event.kind.as_str());
    if kind == "placed" {
        return Ok(News::Placed {
            reason: reason(&events).map(ToOwned::to_owned),
        });
    }
    if kind == "received" {
        return Ok(News::New);
    }
    let parts = tx.parts_of(question_id).await?;
    let said = parts.iter().rfind(|part| part.kind != "answer");
    let text = said.map(|part| part.text.clone()).unwrap_or_default();
    Ok(match kind {
        "added" => News::Added { text },
        _ => News::Reopened { text },
    })
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
    let mut waiting: BTreeMap<i64, (Colleague, Vec<Question>)> = BTreeMap::new();
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
    for (reader, mut questions) in waiting.into_values() {
        let lang = desk.lang(&reader.language);
        let first = key(&questions[0], &reader, now);
        let (key, say) = if let [question] = questions.as_slice() {
            let office = question.office.as_deref().map(|key| desk.office_name(key));
            let news = news(tx, question.id).await?;
            let left = days_left(desk, question, now);
            let chat = reader.telegram_id;
            let say = render::notice(chat, lang, question, office, &news, left);
            (first, say)
        } else {
            questions.sort_by_key(|question| (question.due_on, question.id));
            let listed: Vec<_> = questions
                .iter()
                .take(LISTED)
                .map(|question| (question, days_left(desk, question, now)))
                .collect();
            let say = render::notices(reader.telegram_id, lang, &listed, questions.len());
            (format!("{first}+"), say)
        };
        tell(tx, key, &reader, Lane::Reminder, say, now).await?;
    }
    Ok(())
}

/// Who is told: the liaisons of the office; where there are none, the coordinators.
async fn readers(tx: &mut Tx, office: Option<&str>) -> Result<Vec<Colleague>, ActionError> {
    if let Some(office) = office {
        let liaisons = tx.colleagues_in(Role::Liaison.name(), office).await?;
        if !liaisons.is_empty() {
            return Ok(liaisons);
        }
    }
    Ok(tx.colleagues_in(Role::Coordinator.name(), "").await?)
}

/// A notice is about what is new with a question since its office was last told.
fn key(question: &Question, reader: &Colleague, now: DateTime<Utc>) -> String {
    let at = now.timestamp_micros();
    let state = match State::parse(&question.state) {
        Some(State::Reopened) => "again",
        _ => "notice",
    };
    format!("{state}:{}:{}:{at}", question.id, reader.person_id)
}
