//! What coordinators change of the process: kept in the database with who did it and what it was before, in
//! force from the next thing that begins. Deliberately absent: the file, which is told of it afterwards.

pub mod checklist;
mod trial;

pub use trial::{Trial, trial};

use crate::actions::person::profile::guard;
use crate::actions::staff::news::approval_changed;
use crate::actions::{ActionError, Actor, Desk};
use crate::config::{amended, written};
use crate::domain::Sought;
use crate::domain::base::Thing;
use crate::domain::base::audit::Entry;
use crate::domain::process::{
    Amendment, Contradiction, Edit, Process, Refusal, Section, To, Value,
};
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
    now: DateTime<Utc>,
) -> Result<Vec<Preview>, ActionError> {
    Ok(changed(tx, (actor, desk), edits, now).await?.1)
}

async fn changed(
    tx: &mut Tx,
    (actor, desk): (&Actor, &Desk),
    edits: &[Edit],
    now: DateTime<Utc>,
) -> Result<(Process, Vec<Preview>), ActionError> {
    if !actor.may(Ability::RunProcess) {
        return Err(ActionError::NotFound(Sought::Office));
    }
    let process = in_force(tx, desk.known()).await?;
    let new = amended(&process, edits, desk.calendar.time_zone());
    let goes = |edit: &Edit| edit.at.len() == 2 && edit.to == To::Remove;
    let is_removal = edits.iter().any(goes);
    let new = new.map_err(|unfit| match Refusal::from(unfit) {
        // Nothing goes: what was chosen is gone, or would be part of itself.
        Refusal::Contradicts(Contradiction::UnknownOffice { .. }) if !is_removal => {
            Refusal::NotThere
        }
        Refusal::Contradicts(Contradiction::BadParent { .. }) if !is_removal => Refusal::Circle,
        why => why,
    })?;
    harmless(tx, (&process, &new), now).await?;
    let (old_says, new_says) = (written(&process), written(&new));
    let previews = edits.iter().map(|edit| Preview {
        at: edit.at.clone(),
        before: says(&old_says, &edit.at).cloned(),
        after: says(&new_says, &edit.at).cloned(),
    });
    let previews = previews.collect();
    Ok((new, previews))
}

/// Whether nothing that is kept loses what it is about by a change.
async fn harmless(
    tx: &mut Tx,
    (old, new): (&Process, &Process),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let gone = old.offices.iter().map(|office| office.key.as_str());
    for key in gone.filter(|key| new.office(key).is_none()) {
        if let Some(by) = tx.use_of_office(key, now).await? {
            return Err(Refusal::InUse(by).into());
        }
    }
    for group in old.groups.iter().filter(|group| group.sensitive) {
        let key = group.key.as_str();
        let is_open = new.group(key).is_some_and(|group| !group.sensitive);
        if is_open && tx.has_members(key).await? {
            return Err(Refusal::Protected.into());
        }
    }
    let spaces = tx.spaces().await?;
    let to_come = spaces.0.iter().map(|stored| &stored.space);
    for space in to_come.filter(|space| space.ends_at > now) {
        let mut topics = space.details.topics.iter();
        let mut groups = space.details.groups.iter();
        let lost = topics.find(|key| old.topic(key).is_some() && new.topic(key).is_none());
        let topic = lost.map(|key| (Thing::Topic, key));
        let lost = groups.find(|key| old.group(key).is_some() && new.group(key).is_none());
        if let Some((thing, key)) = topic.or(lost.map(|key| (Thing::Group, key))) {
            let (space, key) = (space.key.clone(), key.clone());
            let lost = Contradiction::UnknownPart { space, thing, key };
            return Err(Refusal::Contradicts(lost).into());
        }
    }
    Ok(())
}

/// What a place says.
pub fn says<'a>(all: &'a BTreeMap<String, Value>, at: &[String]) -> Option<&'a Value> {
    let (first, rest) = at.split_first()?;
    let id = Section::parse(first)?.id();
    rest.iter().try_fold(all.get(first)?, |value, part| {
        let entry = |one: &&Value| {
            let key = one.as_table().and_then(|says| says.get(id));
            key.and_then(Value::as_text) == Some(part)
        };
        let listed = || value.as_list()?.iter().find(entry);
        let said = value.as_table().and_then(|says| says.get(part));
        said.or_else(listed)
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
    let (process, previews) = changed(tx, (actor, desk), edits, now).await?;
    let who = format!("staff:{}", actor.person.id);
    let micro = TimeDelta::microseconds(1);
    let mut at = now.duration_trunc(micro).unwrap_or(now);
    // Also of a clock that was put back, or a file that knows later changes: what comes later is later.
    let last = tx.last_amendment().await?.max(process.amended_until);
    at = last.map_or(at, |last| at.max(last + micro));
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
    let needs_second = process.convocations.needs_second;
    if needs_second != desk.process.convocations.needs_second {
        approval_changed(tx, desk, actor.person.id, needs_second, now).await?;
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
