//! What coordinators change of the process: kept in the database with who did it and what it was before, in
//! force from the next thing that begins. Deliberately absent: the file, which is told of it afterwards.

pub mod checklist;
mod trial;

pub use trial::{Trial, trial};

use crate::actions::person::profile::guard;
use crate::actions::{ActionError, Actor, Desk};
use crate::config::{amended, written};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::process::{Amendment, Edit, Process, Refusal, Value};
use crate::domain::staff::Ability;
use crate::store::{Chain, NewAmendment, Tx};
use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};
use chrono_tz::Tz;
use std::collections::BTreeMap;
use tracing::warn;

/// The process with everything that was changed since it was read.
///
/// # Errors
/// If the store fails.
pub async fn in_force(
    tx: &mut Tx,
    (process, zone): (&Process, Tz),
) -> Result<Process, ActionError> {
    let mut process = process.clone();
    for one in tx.amendments_since(process.amended_until).await? {
        process.amended_until = Some(one.at);
        let Some(edit) = one.read() else {
            continue;
        };
        // Whoever keeps the file may have written there what it contradicts, or taken away what it is about.
        match amended(&process, std::slice::from_ref(&edit), zone) {
            Ok(new) => process = new,
            Err(error) => {
                warn!(error = %Chain(&error), at = edit.at.join("."), "a change of the process is left out");
            }
        }
    }
    Ok(process)
}

/// A change as somebody sees it before it is made: what a place says now, and what it will say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Where.
    pub at: Vec<String>,
    /// What it says.
    pub before: Option<Value>,
    /// What it will say.
    pub after: Option<Value>,
}

/// What changes would do.
///
/// # Errors
/// [`ActionError::NotFound`] for whoever may not; if the process cannot be so; if the store fails.
pub async fn preview(
    tx: &mut Tx,
    (actor, desk): (&Actor, &Desk),
    edits: &[Edit],
) -> Result<Vec<Preview>, ActionError> {
    Ok(changed(tx, (actor, desk), edits).await?.1)
}

async fn changed(
    tx: &mut Tx,
    (actor, desk): (&Actor, &Desk),
    edits: &[Edit],
) -> Result<(Process, Vec<Preview>), ActionError> {
    if !actor.may(Ability::RunProcess) {
        return Err(ActionError::NotFound(Sought::Office));
    }
    let process = in_force(tx, desk.known()).await?;
    let new = amended(&process, edits, desk.calendar.time_zone());
    let new = new.map_err(Refusal::from)?;
    let gone = process.offices.iter().map(|office| office.key.as_str());
    for key in gone.filter(|key| new.office(key).is_none()) {
        if let Some(by) = tx.use_of_office(key).await? {
            return Err(Refusal::InUse(by).into());
        }
    }
    let (old_says, new_says) = (written(&process), written(&new));
    let previews = edits.iter().map(|edit| Preview {
        at: edit.at.clone(),
        before: says(&old_says, &edit.at).cloned(),
        after: says(&new_says, &edit.at).cloned(),
    });
    let previews = previews.collect();
    Ok((new, previews))
}

/// What a place says.
pub fn says<'a>(all: &'a BTreeMap<String, Value>, at: &[String]) -> Option<&'a Value> {
    let (first, rest) = at.split_first()?;
    rest.iter()
        .try_fold(all.get(first)?, |value, part| match value {
            Value::Table(says) => says.get(part),
            Value::List(entries) => entries
                .iter()
                .find(|entry| entry.key() == Some(part.as_str())),
            Value::Flag(_) | Value::Number(_) | Value::Text(_) => None,
        })
}

/// Changes the process.
///
/// # Errors
/// [`ActionError::NotFound`] for whoever may not; if the process cannot be so; if the store fails.
pub async fn amend(
    tx: &mut Tx,
    (actor, desk): (&Actor, &Desk),
    edits: &[Edit],
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    // One after the other: each is checked against what the one before made of it.
    tx.hold_process().await?;
    let (process, previews) = changed(tx, (actor, desk), edits).await?;
    let who = format!("staff:{}", actor.person.id);
    let micro = TimeDelta::microseconds(1);
    let mut at = now.duration_trunc(micro).unwrap_or(now);
    if let Some(last) = tx.last_amendment().await? {
        // Also of a clock that was put back: what comes later is later.
        at = at.max(last + micro);
    }
    for (edit, preview) in edits.iter().zip(&previews) {
        let new = NewAmendment {
            edit,
            before: preview.before.as_ref(),
            actor: &who,
            at,
        };
        tx.add_amendment(new).await?;
        at += micro;
        tx.log(Entry {
            at: now,
            actor: who.clone(),
            action: "process_amended".into(),
            object: format!("process:{}", edit.at.join(".")),
            detail: serde_json::to_string(&edit.to).unwrap_or_default(),
        });
    }
    // A group that is sensitive from now on is forgotten of whoever did not agree to it.
    Ok(guard(tx, &process).await?)
}

/// Adds to the process what it does not have yet.
///
/// # Errors
/// As [`amend`].
pub async fn add(
    tx: &mut Tx,
    (actor, desk): (&Actor, &Desk),
    all: &[Amendment],
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    tx.hold_process().await?;
    let mut process = in_force(tx, desk.known()).await?;
    let mut edits = Vec::new();
    for one in all {
        if process.amend(one) {
            edits.push(Edit::from(one));
        } else if let Amendment::Office { key, name } = one
            && process
                .office_called(name)
                .is_none_or(|office| office.key != *key)
        {
            // What was read names it by a key that is another's by now.
            return Err(Refusal::Overtaken.into());
        }
    }
    match edits.is_empty() {
        true => Ok(()),
        false => amend(tx, (actor, desk), &edits, now).await,
    }
}
