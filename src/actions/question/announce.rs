//! An office is told of a question: at once in working hours, else when they begin again. What follows
//! soon after, and what is asked in a meeting until its end, is gathered into one message, however many ask
//! and however much.

use super::{days_left, met_its_date, reason};
use crate::actions::{ActionError, Desk};
use crate::domain::Sought;
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::question::{EventKind, PartKind};
use crate::domain::staff::role::Role;
use crate::render::News;
use crate::render::question::Notice;
use crate::store::{Colleague, Lane, Question, Spaces, Tx};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// The last thing that happened to a question and that its office should know.
struct Latest {
    what: News,
    /// The step of the question's history.
    event: i64,
}

/// Questions looked at in one part of the job.
const PART: i64 = 500;
/// Questions listed in a message about several.
const LISTED: usize = 8;
/// From so many on it is said that questions come from one person.
const MANY: i64 = 3;
/// In how long.
const LATELY: TimeDelta = TimeDelta::days(7);

/// Tells the office what is new about one question, if it is at work and was not told of another a
/// moment ago. If not, or if nobody there has opened an invitation yet, [`announce_waiting`] or the
/// morning's digest will.
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
    let question = tx
        .question(question_id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Question))?;
    let readers = readers(tx, question.office.as_deref()).await?;
    if is_gathered(&*tx.spaces().await?, &question, now)
        || !may_hear(tx, desk, &readers, now).await?
    {
        return Ok(());
    }
    // Whatever else waits for them goes along: they are not told again for a while.
    let mut waiting = waiting(tx, now).await?;
    if !waiting.iter().any(|other| other.id == question.id) {
        waiting.push(question);
    }
    tell_all(tx, desk, waiting, now).await
}

/// Whether a question waits for the end of the meeting in which it was asked.
fn is_gathered(spaces: &Spaces, question: &Question, now: DateTime<Utc>) -> bool {
    let space = question.space.as_deref().and_then(|key| spaces.get(key));
    space.is_some_and(|space| space.gathers(question.received_at, now))
}

/// Whether one of them was told nothing of questions for a while.
async fn may_hear(
    tx: &mut Tx,
    desk: &Desk,
    readers: &[Colleague],
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let since = now - desk.process.questions.gathers_for();
    for reader in readers {
        let last = tx.last_notice(reader.person_id).await?;
        // What lies in the future was told while a clock was ahead.
        if last.is_none_or(|last| last <= since || last > now) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What an office is told of one question.
fn arrived<'a>(
    desk: &'a Desk,
    question: &'a Question,
    news: &'a News,
    same_author: Option<i64>,
    now: DateTime<Utc>,
) -> Notice<'a> {
    Notice::Arrived {
        question,
        office: question.office.as_deref().map(|key| desk.office_name(key)),
        news,
        days_left: days_left(desk, question, now),
        met: met_its_date(desk, question),
        same_author,
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
            | EventKind::Corrected
            | EventKind::Acknowledged
            | EventKind::Withdrawn
            | EventKind::Rated
            | EventKind::Recounted
            | EventKind::Missed
            | EventKind::Delivered
            | EventKind::Undelivered
            | EventKind::HandedOver
            | EventKind::Extended
            | EventKind::Tagged
            | EventKind::Joined
            | EventKind::Parted
            | EventKind::Asked
            | EventKind::Prolonged
            | EventKind::Completed
            | EventKind::WentOn
            | EventKind::Unasked
            | EventKind::Closed
            | EventKind::Unclosed
            | EventKind::Transferred
            | EventKind::TransferUntold
            | EventKind::TakenBack
            | EventKind::Shared
            | EventKind::Contributed
            | EventKind::Unshared,
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
        EventKind::Corrected | EventKind::Acknowledged | EventKind::Missed => false,
        EventKind::Delivered | EventKind::Undelivered | EventKind::HandedOver => false,
        EventKind::Extended | EventKind::Tagged => false,
        EventKind::Joined | EventKind::Parted => false,
        // Each of these has a notice of its own.
        EventKind::Asked | EventKind::Prolonged | EventKind::Completed => false,
        EventKind::WentOn | EventKind::Unasked => false,
        EventKind::Closed | EventKind::Unclosed => false,
        EventKind::Transferred | EventKind::TransferUntold | EventKind::TakenBack => false,
        EventKind::Shared | EventKind::Contributed | EventKind::Unshared => false,
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
    let waiting = waiting(tx, now).await?;
    tell_all(tx, desk, waiting, now).await
}

/// The questions of which nobody was told yet, but those that a meeting gathers: however many they are, they
/// keep no other office waiting.
async fn waiting(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<Question>, ActionError> {
    let spaces = tx.spaces().await?;
    let gathering = spaces.gathering_at(now);
    Ok(tx.unannounced_questions(&gathering, PART).await?)
}

/// Tells of these questions whoever may hear of them now.
async fn tell_all(
    tx: &mut Tx,
    desk: &Desk,
    questions: Vec<Question>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut offices: BTreeMap<Option<String>, Vec<Colleague>> = BTreeMap::new();
    let mut waiting: BTreeMap<PersonId, (Colleague, Vec<Question>)> = BTreeMap::new();
    let spaces = tx.spaces().await?;
    for question in questions {
        if is_gathered(&spaces, &question, now) {
            continue;
        }
        if !offices.contains_key(&question.office) {
            let mut readers = readers(tx, question.office.as_deref()).await?;
            if !may_hear(tx, desk, &readers, now).await? {
                readers.clear();
            }
            offices.insert(question.office.clone(), readers);
        }
        let readers = offices.get(&question.office).map_or(&[][..], Vec::as_slice);
        // Whoever else tells of it now does not.
        if readers.is_empty() || !tx.mark_announced(question.id, now).await? {
            continue;
        }
        for reader in readers {
            let of_reader = waiting.entry(reader.person_id);
            let of_reader = of_reader.or_insert_with(|| (reader.clone(), Vec::new()));
            of_reader.1.push(question.clone());
        }
    }
    let mut telling = desk.telling(Lane::Reminder, now);
    for (reader, mut questions) in waiting.into_values() {
        tx.note_notice(reader.person_id, now).await?;
        let same_author = same_author(tx, &questions, now).await?;
        let news = news(tx, questions[0].id).await?;
        let first = key(&questions[0], &news, &reader);
        if let [question] = questions.as_slice() {
            let arrived = arrived(desk, question, &news.what, same_author, now);
            telling.tell(first, &reader, arrived);
            continue;
        }
        questions.sort_by_key(|question| (question.answer_by(), question.id));
        let listed: Vec<_> = questions
            .iter()
            .take(LISTED)
            .map(|question| (question, days_left(desk, question, now)))
            .collect();
        let several = Notice::SeveralArrived {
            listed: &listed,
            count: questions.len(),
            same_author,
        };
        telling.tell(format!("{first}+"), &reader, several);
    }
    telling.queue(tx).await?;
    Ok(())
}

/// How many questions of this week come from the one person who asked most of these, if they are many.
/// Those with a name and those without are counted apart: nothing leads from one to the other.
///
/// # Errors
/// If the store fails.
pub async fn same_author(
    tx: &mut Tx,
    questions: &[Question],
    now: DateTime<Utc>,
) -> Result<Option<i64>, ActionError> {
    let mut authors: BTreeMap<(PersonId, bool), usize> = BTreeMap::new();
    for question in questions {
        if let Some(author) = question.person_id {
            *authors
                .entry((author, question.author_name.is_some()))
                .or_default() += 1;
        }
    }
    let Some(((author, named), _)) = authors.into_iter().max_by_key(|(_, count)| *count) else {
        return Ok(None);
    };
    let count = tx.asked_since(author, named, now - LATELY).await?;
    Ok((count >= MANY).then_some(count))
}

/// Who is told: the liaisons of the office; where there are none, the coordinators.
pub(in crate::actions) async fn readers(
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
