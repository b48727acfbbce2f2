//! Whoever has a question asks other offices for parts of its answer. The date of the question stays as it is;
//! each part has its own, before it. Whoever asked finds in what has happened to their question who helps.

use super::{due, parts, to_answer};
use crate::actions::question::{held, readers};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::{Key, QuestionId};
use crate::domain::question::EventKind;
use crate::domain::share::{MOST, Refusal, State};
use crate::render::share::Notice;
use crate::store::{NewShare, Question, Share, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// A question for whose answer others can be asked, as things stand.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The question.
    pub question: Question,
    /// The offices that can be asked: neither the one that has it, nor one with a part.
    pub offices: Vec<(Key, String)>,
    /// Until when their parts are given.
    pub due_on: NaiveDate,
    /// How many more there can be.
    pub room: usize,
}

/// What can be asked of whom.
///
/// # Errors
/// [`ActionError::NotFound`] if the question is not the actor's, [`ActionError::Refused`] if nobody owes an answer,
/// or there is nobody left to ask.
pub async fn planned(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Planned, ActionError> {
    let question = to_answer(tx, actor, id).await?;
    let counts = |share: &&Share| matches!(share.state, State::Asked | State::Given);
    let all = parts(tx, &question).await?;
    let helping: Vec<_> = all.iter().filter(counts).collect();
    let room = MOST.saturating_sub(helping.len());
    if room == 0 {
        return Err(Refusal::TooMany.into());
    }
    let offices = desk.process.offices.iter().filter(|office| {
        let key = office.key.as_str();
        Some(key) != question.office.as_deref() && helping.iter().all(|one| one.office != key)
    });
    let offices: Vec<_> = offices
        .map(|office| (office.key.clone(), office.name.clone()))
        .collect();
    if offices.is_empty() {
        return Err(Refusal::NoOffice.into());
    }
    Ok(Planned {
        due_on: due(desk, (now, now), question.answer_by()),
        question,
        offices,
        room,
    })
}

/// Asks these offices for a part each: what is `asked`, or the question as it is. Each is told when it is at work.
///
/// # Errors
/// As for [`planned`]; [`ActionError::Refused`] if one of them cannot be asked.
pub async fn ask(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    (offices, asked): (&[Key], Option<&str>),
    now: DateTime<Utc>,
) -> Result<Planned, ActionError> {
    // Nobody answers it, or asks the same office, between what is read here and its end.
    held(tx, &[id]).await?;
    let planned = planned(tx, desk, actor, id, now).await?;
    let can_be = |key: &Key| planned.offices.iter().any(|(one, _)| one == key);
    if offices.is_empty() {
        return Err(Refusal::NoOffice.into());
    }
    if !offices.iter().all(can_be) {
        return Err(Refusal::HasPart.into());
    }
    if offices.len() > planned.room {
        return Err(Refusal::TooMany.into());
    }
    let (question, by) = (&planned.question, actor.person.id);
    let mut telling = desk.telling_staff(now);
    for key in offices {
        let new = NewShare {
            question_id: id,
            office: key.as_str(),
            asked,
            asked_by: by,
            due_on: planned.due_on,
            public_on: question.answer_by(),
        };
        let share = tx.add_share(&new, now).await?;
        let office = Some(key.as_str());
        tx.add_event(id, EventKind::Shared, Some(by), office, None, now)
            .await?;
        let told = Notice::Asked {
            share,
            question,
            office: desk.office_name(key.as_str()),
            by: question.office.as_deref().map(|key| desk.office_name(key)),
            asked,
            due_on: planned.due_on,
            days_left: desk.calendar.business_days_left(planned.due_on, now),
        };
        let readers = readers(tx, office).await?;
        for reader in readers.iter().filter(|one| one.person_id != by) {
            let key = format!("share-asked:{share}:{}", reader.person_id);
            telling.tell(key, reader, told.clone());
        }
    }
    telling.queue(tx).await?;
    Ok(planned)
}
