//! The dialogue spaces: a coordinator makes and changes them, the process file declares some.
//!
//! Each step is kept in the space's history and in the audit log. Deliberately absent: telling people
//! of it.

use crate::actions::convocation::{Telling, space_changed};
use crate::actions::space::guests;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::base::{Key, PersonId};
use crate::domain::process::YEAR_ROUND_BOX;
use crate::domain::space::{Change, EventKind, Refusal, Space, State};
use crate::domain::staff::Ability;
use crate::store::{StoreError, StoredSpace, Tx};
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

/// A space for its coordinators.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none, or the actor is no coordinator.
pub async fn entrusted(tx: &mut Tx, actor: &Actor, id: i64) -> Result<StoredSpace, ActionError> {
    if !actor.may(Ability::RunSpaces) {
        return Err(ActionError::NotFound(Sought::Space));
    }
    let spaces = tx.spaces().await?;
    let found = spaces.0.iter().find(|stored| stored.id == id);
    found.cloned().ok_or(ActionError::NotFound(Sought::Space))
}

/// Makes a space. Its key is made from its day.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor is no coordinator; [`ActionError::Refused`] if it cannot be; if
/// the store fails.
pub async fn create(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    mut space: Space,
    now: DateTime<Utc>,
) -> Result<StoredSpace, ActionError> {
    if !actor.may(Ability::RunSpaces) {
        return Err(ActionError::NotFound(Sought::Space));
    }
    let refusal = match &space {
        space if space.ends_at <= space.starts_at => Some(Refusal::EndsBeforeStart),
        space if space.questions_close <= space.questions_open => {
            Some(Refusal::ClosesBeforeOpening)
        }
        space if space.ends_at <= now => Some(Refusal::InThePast),
        _ => None,
    };
    if let Some(refusal) = refusal {
        return Err(ActionError::from(refusal));
    }
    let day = desk.calendar.local_date(space.starts_at).format("%Y%m%d");
    for n in 1..100 {
        let key = match n {
            1 => format!("space-{day}"),
            n => format!("space-{day}-{n}"),
        };
        space.key = Key::parse(&key).ok_or(ActionError::NotFound(Sought::Space))?;
        if let Some(id) = tx.add_space(&space, None).await? {
            let by = Some(actor.person.id);
            record(tx, id, (EventKind::Created, None), &space, by, now).await?;
            if space.state == State::Announced {
                record(tx, id, (EventKind::Announced, None), &space, by, now).await?;
            }
            return entrusted(tx, actor, id).await;
        }
    }
    Err(ActionError::NotFound(Sought::Space))
}

/// Changes a space.
///
/// # Errors
/// As for [`create`].
pub async fn change(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    change: &Change,
    telling: Telling<'_>,
    now: DateTime<Utc>,
) -> Result<StoredSpace, ActionError> {
    let mut stored = entrusted(tx, actor, id).await?;
    let before = stored.space.clone();
    stored.space = before.changed(change, now).map_err(ActionError::from)?;
    let places = stored.space.details.capacity;
    if let Some(places) = places.filter(|_| places != before.details.capacity)
        && !has_room(tx, id, places).await?
    {
        return Err(ActionError::from(Refusal::TooFewPlaces));
    }
    tx.change_space(&stored).await?;
    let by = Some(actor.person.id);
    let step = (change.event(), telling.why);
    record(tx, id, step, &stored.space, by, now).await?;
    let stored = entrusted(tx, actor, id).await?;
    guests::space_changed(tx, desk, &before, &stored, now).await?;
    space_changed(tx, desk, &before, &stored, telling, by, now).await?;
    Ok(stored)
}

/// Whether so many places are enough for those who come; nobody else says that they come meanwhile.
async fn has_room(tx: &mut Tx, id: i64, places: u32) -> Result<bool, StoreError> {
    tx.hold_space(id).await?;
    Ok(i64::from(places) >= tx.rsvp_counts(id).await?.coming)
}

/// Takes over what the process file declares: what is new, and what the file says otherwise than the
/// last time. What a coordinator has changed since stays as it is.
///
/// # Errors
/// If the store fails.
pub async fn declare(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    let declared = &desk.process.spaces;
    for space in declared
        .iter()
        .filter(|space| space.key.as_str() != YEAR_ROUND_BOX)
    {
        let fingerprint = fingerprint(space);
        let spaces = tx.spaces().await?;
        let known = spaces.0.iter().find(|stored| stored.space.key == space.key);
        match known {
            None => {
                // Another process may have done so meanwhile.
                if let Some(id) = tx.add_space(space, Some(&fingerprint)).await? {
                    record(tx, id, (EventKind::Declared, None), space, None, now).await?;
                }
            }
            Some(stored) if stored.declared.as_ref() != Some(&fingerprint) => {
                // What was cancelled stays so: people were told.
                let state = stored.space.state;
                let mut details = space.details.clone();
                if let Some(places) = details.capacity
                    && !has_room(tx, stored.id, places).await?
                {
                    details.capacity = stored.space.details.capacity;
                    tracing::warn!(space = %space.key, "more people come than the file has places for: places stay as they were");
                }
                let changed = StoredSpace {
                    space: Space {
                        state,
                        details,
                        ..space.clone()
                    },
                    declared: Some(fingerprint),
                    ..*stored
                };
                tx.change_space(&changed).await?;
                record(tx, stored.id, (EventKind::Declared, None), space, None, now).await?;
                let before = &stored.space;
                guests::space_changed(tx, desk, before, &changed, now).await?;
                let telling = Telling::default();
                space_changed(tx, desk, before, &changed, telling, None, now).await?;
            }
            Some(_) => {}
        }
    }
    Ok(())
}

async fn record(
    tx: &mut Tx,
    id: i64,
    (kind, note): (EventKind, Option<&str>),
    space: &Space,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.add_space_event(id, kind, (space, note), by, now).await?;
    tx.log(Entry {
        at: now,
        actor: by.map_or("machine".into(), |by| format!("staff:{by}")),
        action: format!("space_{}", kind.name()),
        object: format!("space:{}", space.key),
        detail: format!(
            "{} {}",
            space.starts_at.to_rfc3339(),
            space.ends_at.to_rfc3339()
        ),
    });
    Ok(())
}

/// What tells whether the file says the same as before.
fn fingerprint(space: &Space) -> String {
    let window = (space.questions_open, space.questions_close);
    let told = (
        space.kind.name(),
        &space.name,
        space.starts_at,
        space.ends_at,
    );
    let where_to = (&space.place, &space.url, &space.details);
    let all = serde_json::to_vec(&(told, window, where_to)).unwrap_or_default();
    format!("{:x}", Sha256::digest(all))
}
