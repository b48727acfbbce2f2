//! A date that passed without an answer: a fact with its day, which nothing takes back. Whoever asked is
//! told so once, plainly, on the day after, with what they can do.

use crate::actions::{ActionError, Desk};
use crate::domain::base::QuestionId;
use crate::domain::question::EventKind;
use crate::render::question::Notice;
use crate::store::{Lane, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// Questions looked at in one part of the job.
const PART: i64 = 500;

/// Takes note of every date that has passed, and tells whoever asked, at an hour at which citizens are
/// written to.
///
/// # Errors
/// If the store fails.
pub async fn tell_missed(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    let awake = desk.process.convocations.courtesy.next(&desk.calendar, now);
    if awake > now {
        return Ok(());
    }
    let today = desk.calendar.local_date(now);
    loop {
        let missed = tx.missed_questions(today, PART).await?;
        let mut telling = desk.telling(Lane::Reminder, now);
        for question in &missed {
            let office = question.office.as_deref();
            let date = question.answer_by();
            let Some(event) = note_missed(tx, (question.id, office), date, now).await? else {
                continue;
            };
            let key = format!("missed:{event}");
            let told = Notice::Missed { question };
            telling
                .tell_person(tx, key, question.person_id, told)
                .await?;
        }
        telling.queue(tx).await?;
        if missed.len() < PART as usize {
            return Ok(());
        }
    }
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
