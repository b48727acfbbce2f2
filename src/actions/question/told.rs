//! Who is told when staff moves the date of a question: whoever asked, or those who convene where children met,
//! and the others of its office. And whether whoever asked can be told at all.

use super::announce::readers;
use crate::actions::{ActionError, Desk};
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::question::{EventKind, Refusal};
use crate::domain::space::Space;
use crate::domain::staff::Role;
use crate::render::question::Notice;
use crate::store::{Colleague, Lane, Question, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Without a notice no date becomes later.
pub(super) async fn can_be_told(tx: &mut Tx, question: &Question) -> Result<(), ActionError> {
    let Some(person) = question.person_id else {
        let is_of_children = space_of_children(tx, question).await?.is_some();
        let convene = tx.colleagues_in(Role::Coordinator, "").await?;
        return match is_of_children && !convene.is_empty() {
            true => Ok(()),
            false => Err(Refusal::NobodyToTell.into()),
        };
    };
    let contact = tx.contact(person).await?;
    let contact = contact.ok_or(Refusal::OutOfReach)?;
    match tx.blocked_since(contact.address).await? {
        Some(_) => Err(Refusal::OutOfReach.into()),
        None => Ok(()),
    }
}

/// What was about to be said of the date before would arrive after what is said now.
pub(super) async fn forget_recounts(tx: &mut Tx, id: QuestionId) -> Result<(), ActionError> {
    for event in tx.events_of(id).await? {
        if event.kind == EventKind::Recounted {
            tx.take_back(&format!("recounted:{}", event.id)).await?;
        }
    }
    Ok(())
}

/// Where children asked it, whom nobody knows.
pub(super) async fn space_of_children(
    tx: &mut Tx,
    question: &Question,
) -> Result<Option<Space>, ActionError> {
    if question.person_id.is_some() {
        return Ok(None);
    }
    let spaces = tx.spaces().await?;
    let mut all = spaces.0.iter().map(|stored| &stored.space);
    let found = all.find(|space| Some(space.key.as_str()) == question.space.as_deref());
    Ok(found
        .filter(|space| !space.kind.keeps_identities())
        .cloned())
}

/// Tells whoever asked at once, and those who convene what is `there` for them.
pub(super) async fn tell_asker(
    tx: &mut Tx,
    desk: &Desk,
    asker: Option<PersonId>,
    (key, event): (&str, i64),
    (told, there): (Notice<'_>, Option<Notice<'_>>),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut telling = desk.telling(Lane::Reply, now);
    let to_asker = format!("{key}:{event}");
    telling.tell_person(tx, to_asker, asker, told).await?;
    if let Some(there) = there {
        for colleague in tx.colleagues_in(Role::Coordinator, "").await? {
            let key = format!("{key}-there:{event}:{}", colleague.person_id);
            telling.tell(key, &colleague, there.clone());
        }
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Tells the others of its office once they are at work.
pub(super) async fn tell_office(
    tx: &mut Tx,
    desk: &Desk,
    (office, by): (Option<&str>, PersonId),
    (key, event): (&str, i64),
    here: Notice<'_>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut telling = desk.telling_staff(now);
    let others = of_office(tx, office).await?;
    for colleague in others.values().filter(|one| one.person_id != by) {
        let key = format!("{key}-here:{event}:{}", colleague.person_id);
        telling.tell(key, colleague, here.clone());
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Tells its office and the coordinators at once that a notice did not arrive: the date is the one before.
pub(super) async fn tell_lost(
    tx: &mut Tx,
    desk: &Desk,
    office: Option<&str>,
    (key, event): (&str, i64),
    lost: Notice<'_>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut all = of_office(tx, office).await?;
    let coordinators = tx.colleagues_in(Role::Coordinator, "").await?;
    all.extend(coordinators.into_iter().map(|one| (one.person_id, one)));
    let mut telling = desk.telling(Lane::Reply, now);
    for colleague in all.values() {
        let key = format!("{key}-lost:{event}:{}", colleague.person_id);
        telling.tell(key, colleague, lost.clone());
    }
    telling.queue(tx).await?;
    Ok(())
}

async fn of_office(
    tx: &mut Tx,
    office: Option<&str>,
) -> Result<BTreeMap<PersonId, Colleague>, ActionError> {
    let heads = tx
        .colleagues_in(Role::Head, office.unwrap_or_default())
        .await?;
    let all = readers(tx, office).await?.into_iter().chain(heads);
    Ok(all.map(|one| (one.person_id, one)).collect())
}
