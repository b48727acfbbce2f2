//! An office is told of a question: at once in working hours, else when they begin again.

use super::days_left;
use crate::actions::{ActionError, Desk, tell};
use crate::domain::people::Role;
use crate::render;
use crate::store::{Colleague, Lane, Question, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Questions looked at in one part of the job.
const PART: i64 = 500;
/// Questions listed in a message about several.
const LISTED: usize = 8;

/// Tells the office of one question, if it is at work. If not, or if nobody there has opened an
/// invitation yet, [`announce_waiting`] will.
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

/// Tells every office that is at work of the questions that came while it was not: one message to
/// each person, whatever their number.
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
    let mut by_office: BTreeMap<Option<String>, Vec<Question>> = BTreeMap::new();
    for question in tx.unannounced_questions(PART).await? {
        by_office
            .entry(question.office.clone())
            .or_default()
            .push(question);
    }
    for (office, questions) in by_office {
        if let [question] = questions.as_slice() {
            announce(tx, desk, question.id, now).await?;
            continue;
        }
        let readers = readers(tx, office.as_deref()).await?;
        let listed: Vec<_> = questions
            .iter()
            .take(LISTED)
            .map(|question| (question, days_left(desk, question, now)))
            .collect();
        for reader in &readers {
            let lang = desk.lang(&reader.language);
            let say = render::notices(reader.telegram_id, lang, &listed, questions.len());
            let first = key(&questions[0], reader, now);
            tell(tx, format!("{first}+"), reader, Lane::Reminder, say, now).await?;
        }
        if !readers.is_empty() {
            for question in &questions {
                tx.mark_announced(question.id, now).await?;
            }
        }
    }
    Ok(())
}

/// Who is told: the liaisons of the office; where there are none, the coordinators.
pub async fn readers(tx: &mut Tx, office: Option<&str>) -> Result<Vec<Colleague>, ActionError> {
    if let Some(office) = office {
        let liaisons = tx.colleagues_in(Role::Liaison.name(), office).await?;
        if !liaisons.is_empty() {
            return Ok(liaisons);
        }
    }
    Ok(tx.colleagues_in(Role::Coordinator.name(), "").await?)
}

/// A notice is about a question being with an office since it was last given to one.
fn key(question: &Question, reader: &Colleague, now: DateTime<Utc>) -> String {
    let at = now.timestamp_micros();
    format!("notice:{}:{}:{at}", question.id, reader.person_id)
}
