//! The code at the door: shown on a screen or a phone, it changes every minute, and whoever scans it is
//! registered once.
//!
//! The secret of a door makes its codes and is the address of its page: whoever knows the page sees the
//! codes anyway. It holds for one opening: an address seen at one serves at no other. Children's spaces have no door: nobody's identity is kept.

use crate::actions::space::attendance::may_take;
use crate::actions::{ActionError, Actor};
use crate::domain::Sought;
use crate::domain::space::guests::{code_at, opens};
use crate::store::{StoredSpace, Tx};
use chrono::{DateTime, TimeDelta, Utc};

/// A day of openings begins at five in the morning in Colombia: nobody is at a door then.
const NIGHT: TimeDelta = TimeDelta::hours(10);

/// A door as it is shown.
#[derive(Clone, Debug)]
pub struct Door {
    /// The space.
    pub space: StoredSpace,
    /// What leads to its page.
    pub secret: String,
    /// The code of this minute and until when it is accepted; `None` while the door is closed.
    pub code: Option<(String, DateTime<Utc>)>,
}

/// What the link of a code carries.
pub fn payload(space_id: i64, code: &str) -> String {
    format!("a_{space_id}_{code}")
}

/// The space and the code of such a link.
pub fn read_payload(payload: &str) -> Option<(i64, &str)> {
    let (id, code) = payload.strip_prefix("a_")?.split_once('_')?;
    Some((id.parse().ok()?, code))
}

/// Registers whoever shows the code of this minute, or of the one before, and gives the space. `None`: the
/// code is none, or no longer, or the door is closed; they are told the same.
///
/// # Errors
/// If the store fails.
pub async fn enter(
    tx: &mut Tx,
    actor: &Actor,
    space_id: i64,
    code: &str,
    now: DateTime<Utc>,
) -> Result<Option<StoredSpace>, ActionError> {
    let spaces = tx.spaces().await?;
    let found = spaces.0.iter().find(|stored| stored.id == space_id);
    let Some(stored) = found.filter(|stored| is_open(stored, now)) else {
        return Ok(None);
    };
    let opening = opening_of(stored, now);
    let secret = tx.secret_of_door(space_id, &opening).await?;
    if !secret.is_some_and(|secret| opens(&secret, code, now)) {
        return Ok(None);
    }
    tx.attend(space_id, actor.person.id, now).await?;
    Ok(Some(stored.clone()))
}

/// The door of a space, for staff; `offered` is its secret if it has none yet.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor may not take attendance there now; if the store fails.
pub async fn door(
    tx: &mut Tx,
    actor: &Actor,
    space_id: i64,
    offered: &str,
    now: DateTime<Utc>,
) -> Result<Door, ActionError> {
    let stored = may_take(tx, actor, space_id, now).await?;
    if !stored.space.kind.keeps_identities() {
        return Err(ActionError::NotFound(Sought::Space));
    }
    let opening = opening_of(&stored, now);
    let secret = tx.door(space_id, &opening, offered).await?;
    Ok(shown(stored, secret, now))
}

/// The door behind the address of a page.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none; if the store fails.
pub async fn door_at(tx: &mut Tx, secret: &str, now: DateTime<Utc>) -> Result<Door, ActionError> {
    let found = tx.space_of_door(secret).await?;
    let spaces = tx.spaces().await?;
    let found = found.and_then(|(id, opening)| {
        let mut all = spaces.0.iter();
        all.find(|stored| stored.id == id && opening_of(stored, now) == opening)
    });
    let stored = found.cloned().ok_or(ActionError::NotFound(Sought::Space))?;
    Ok(shown(stored, secret.to_owned(), now))
}

fn shown(space: StoredSpace, secret: String, now: DateTime<Utc>) -> Door {
    let code = is_open(&space, now).then(|| code_at(&secret, now));
    Door {
        space,
        secret,
        code,
    }
}

/// A day of a space as it is planned now: one that is moved, or goes on another day, is opened anew.
fn opening_of(stored: &StoredSpace, now: DateTime<Utc>) -> String {
    let day = (now - NIGHT).date_naive();
    format!("{} {day}", stored.space.starts_at.timestamp())
}

fn is_open(stored: &StoredSpace, now: DateTime<Utc>) -> bool {
    stored.space.kind.keeps_identities() && stored.space.door_is_open_at(now)
}
