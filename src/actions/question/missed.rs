//! A date that passed without an answer: a fact with its day, which nothing takes back. Whoever asked is
//! told so once, plainly, on the day after, with what they can do; of several at once in one message.

use super::date_insistences;
use crate::actions::{ActionError, Desk};
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::question::EventKind;
use crate::render::question::Notice;
use crate::store::{Lane, Question, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

/// Questions looked at in one part of the job.
const PART: i64 = 500;

/// Takes note of every date that has passed, and tells whoever asked, at an hour at which citizens are
/// written to.
///
/// # Errors
/// If the store fails.
pub async fn tell_missed(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    date_insistences(tx, desk, now).await?;
    let awake = desk.process.convocations.courtesy.next(&desk.calendar, now);
    if awake > now {
        return Ok(());
    }
    let today = desk.calendar.local_date(now);
    let mut of_people: BTreeMap<PersonId, (i64, Vec<Question>)> = BTreeMap::new();
    loop {
        let missed = tx.missed_questions(today, PART).await?;
        let found = missed.len();
        for question in missed {
            let office = question.office.as_deref();
            let date = question.answer_by();
            let Some(event) = note_missed(tx, (question.id, office), date, now).await? else {
                continue;
            };
            if is_told_with_new_date(tx, desk, question.id, date).await? {
                continue;
            }
            if let Some(person) = question.person_id {
                let first = || (event, Vec::new());
                of_people
                    .entry(person)
                    .or_insert_with(first)
                    .1
                    .push(question);
            }
        }
        if found < PART as usize {
            break;
        }
    }
    let mut telling = desk.telling(Lane::Reminder, now);
    for (person, (event, questions)) in &of_people {
        let key = format!("missed:{event}");
        let told = Notice::Missed { questions };
        telling.tell_person(tx, key, Some(*person), told).await?;
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Whether a message that waits tells of this date as one that has passed: it was moved to it, and tells why.
async fn is_told_with_new_date(
    tx: &mut Tx,
    desk: &Desk,
    id: QuestionId,
    date: NaiveDate,
) -> Result<bool, ActionError> {
    let tells_at = tx.tells_of_new_date_at(id).await?;
    Ok(tells_at.is_some_and(|at| date < desk.calendar.local_date(at)))
}

/// The date of an open question has passed.
pub(in crate::actions) async fn note_missed(
    tx: &mut Tx,
    (id, office): (QuestionId, Option<&str>),
    date: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Option<i64>, ActionError> {
    if !tx.note_missed(id, date).await? {
        return Ok(None);
    }
    let note = date.to_string();
    let event = tx
        .add_event(id, EventKind::Missed, None, office, Some(&note), now)
        .await?;
    Ok(Some(event))
}
