//! Somebody says what they think of a section, and may take it back until the deadline.

use super::{ActionError, Actor, public, refused};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::consultation::{LONGEST, MOST_EACH, Refusal, State};
use crate::store::{Consultation, Observation, Tx};
use chrono::{DateTime, Utc};

/// Records at `now` what somebody sent at `received_at`.
///
/// # Errors
/// [`ActionError::NotFound`] if there is no such document or section; the [`Refusal`] once it is closed,
/// if there are no words in the text, or it is too long, or the person has said too much.
pub async fn observe(
    tx: &mut Tx,
    actor: &Actor,
    (id, section): (i64, usize),
    text: &str,
    received_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Observation, ActionError> {
    let found = public(tx, id).await?;
    takes(&found, received_at)?;
    if section >= found.sections.len() {
        return Err(ActionError::NotFound(Sought::Observation));
    }
    let text = text.trim();
    if !text.contains(char::is_alphanumeric) {
        return Err(refused(Refusal::NoWords));
    }
    if text.encode_utf16().count() > LONGEST {
        return Err(refused(Refusal::TooLong));
    }
    let person = actor.person.id;
    if tx.observation_count(id, person).await? >= MOST_EACH {
        return Err(refused(Refusal::TooMany));
    }
    // It may have been closed since it was read.
    let number = tx.next_observation(id, received_at).await?;
    let number = number.ok_or(refused(Refusal::Over))?;
    let key = tx
        .add_observation((id, number), section, person, text, received_at)
        .await?;
    log(tx, "observation_made", (id, number), now);
    tx.observation(key)
        .await?
        .ok_or(ActionError::NotFound(Sought::Observation))
}

/// A document that takes observations at `at`.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none; the [`Refusal`] if it takes none.
pub async fn taking(tx: &mut Tx, id: i64, at: DateTime<Utc>) -> Result<Consultation, ActionError> {
    let found = public(tx, id).await?;
    takes(&found, at)?;
    Ok(found)
}

/// Whether a document takes observations and gives them back.
fn takes(found: &Consultation, at: DateTime<Utc>) -> Result<(), ActionError> {
    if found.state != State::Open {
        return Err(refused(Refusal::NotNow(found.state)));
    }
    match found.closes_at.is_some_and(|closes| at < closes) {
        true => Ok(()),
        false => Err(refused(Refusal::Over)),
    }
}

/// An observation that `actor` made, with its document; of one that was given up, too.
///
/// # Errors
/// [`ActionError::NotFound`] for somebody else's, or one that was taken back.
pub async fn own(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
) -> Result<(Consultation, Observation), ActionError> {
    let found = tx.observation(id).await?;
    let is_own = |one: &Observation| one.person_id == Some(actor.person.id) && !one.is_withdrawn();
    let found = found
        .filter(is_own)
        .ok_or(ActionError::NotFound(Sought::Observation))?;
    let consultation = tx.consultation(found.consultation_id).await?;
    Ok((
        consultation.ok_or(ActionError::NotFound(Sought::Observation))?,
        found,
    ))
}

/// What `actor` has said about a document and not taken back.
///
/// # Errors
/// If the store fails.
pub async fn mine(tx: &mut Tx, actor: &Actor, id: i64) -> Result<Vec<Observation>, ActionError> {
    let mut all = tx.observations_by(actor.person.id, Some(id)).await?;
    all.retain(|one| !one.is_withdrawn());
    Ok(all)
}

/// Takes an observation back: nothing of it is published.
///
/// # Errors
/// [`ActionError::NotFound`] for somebody else's; the [`Refusal`] once the deadline is over.
pub async fn withdraw(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Observation, ActionError> {
    let (consultation, _) = own(tx, actor, id).await?;
    // Nothing is answered or reported that is being taken back.
    tx.hold_consultation(consultation.id).await?;
    let (consultation, found) = own(tx, actor, id).await?;
    takes(&consultation, now)?;
    tx.withdraw_observation(id).await?;
    let number = (consultation.id, found.number);
    log(tx, "observation_withdrawn", number, now);
    Ok(found)
}

/// No citizen and no text: the log outlives the wish to be forgotten.
fn log(tx: &mut Tx, action: &str, (id, number): (i64, i64), now: DateTime<Utc>) {
    tx.log(Entry {
        at: now,
        actor: "citizen".into(),
        action: action.into(),
        object: format!("observation:{id}-{number}"),
        detail: String::new(),
    });
}
