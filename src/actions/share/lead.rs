//! Whoever composes the answer reminds an office of its part, once a day, or needs it no more.

use super::{Found, held_part, is_led_by};
use crate::actions::question::readers;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::PersonId;
use crate::domain::base::audit::Entry;
use crate::domain::question::EventKind;
use crate::domain::share::{Command, Refusal};
use crate::domain::staff::Role;
use crate::render::share::Notice;
use crate::store::{Colleague, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Reminds an office, its head too, of a part that it owes.
///
/// # Errors
/// [`ActionError::NotFound`] if the question is not the actor's, [`ActionError::Refused`] if nothing is owed, or it was
/// reminded on this day.
pub async fn remind(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Found, ActionError> {
    let found = held_part(tx, id).await?;
    is_led_by(actor, &found)?;
    found.allows(Command::Remind)?;
    let share = &found.share;
    let day = |at| desk.calendar.local_date(at);
    if share.reminded_at.is_some_and(|at| day(at) == day(now)) {
        return Err(Refusal::Reminded.into());
    }
    tx.note_share_reminded(id, now).await?;
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: "share_reminded".into(),
        object: format!("question:{}", found.question.number),
        detail: share.office.clone(),
    });
    let told = Notice::Reminded {
        share: id,
        question: &found.question,
        by: found
            .leader
            .office
            .as_deref()
            .map(|key| desk.office_name(key)),
        due_on: share.due_on,
        days_left: desk.calendar.business_days_left(share.due_on, now),
    };
    let mut telling = desk.telling_staff(now);
    for one in of_office(tx, &share.office).await?.values() {
        let key = format!("share-reminded:{id}:{}:{}", day(now), one.person_id);
        telling.tell(key, one, told.clone());
    }
    telling.queue(tx).await?;
    Ok(found)
}

/// A part is not needed any more; its office is told. Another can be asked for, also of the same office.
///
/// # Errors
/// [`ActionError::NotFound`] if the question is not the actor's, [`ActionError::Refused`] if it was given back, or is
/// over.
pub async fn take_back(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Found, ActionError> {
    let found = held_part(tx, id).await?;
    is_led_by(actor, &found)?;
    let state = found.allows(Command::TakeBack)?;
    let share = &found.share;
    tx.move_share(share, state, None).await?;
    let (by, office) = (actor.person.id, Some(share.office.as_str()));
    tx.add_event(
        share.question_id,
        EventKind::Unshared,
        Some(by),
        office,
        None,
        now,
    )
    .await?;
    let told = Notice::TakenBack {
        question: &found.question,
    };
    let mut telling = desk.telling_staff(now);
    let readers = readers(tx, office).await?;
    for reader in readers.iter().filter(|one| one.person_id != by) {
        let key = format!("share-taken-back:{id}:{}", reader.person_id);
        telling.tell(key, reader, told.clone());
    }
    telling.queue(tx).await?;
    Ok(found)
}

/// Who answers for an office, with its head.
async fn of_office(
    tx: &mut Tx,
    office: &str,
) -> Result<BTreeMap<PersonId, Colleague>, ActionError> {
    let heads = tx.colleagues_in(Role::Head, office).await?;
    let all = readers(tx, Some(office)).await?.into_iter().chain(heads);
    Ok(all.map(|one| (one.person_id, one)).collect())
}
