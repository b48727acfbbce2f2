//! Surveys: written by a coordinator, opened, answered, closed, counted, published.
//!
//! While one is open nobody sees a count, whoever they are: no function here gives one but
//! [`took_part`]. Deliberately absent: counting, which the domain does from ballots that are untied from
//! people first.

pub mod agenda;
mod ballot_draft;
mod count;
mod evaluate;
pub mod invite;
mod life;
pub mod moderate;
pub mod paper;
mod report;
pub mod review;
pub mod sweep;
mod template;
pub mod texts;
pub mod write;

pub use ballot_draft::{Booth, Given, enter, give, press, use_form};
pub use count::{Counted, Counting, ballots, publish_due, publishes_on, results, seen_by, untie};
pub use evaluate::evaluate_due;
pub use life::{cancel, close, close_due, open, open_due, publish, schedule};
pub use report::{data, lists, picture, report, seen_report};
pub use template::{Words, begin, template, usual};

use super::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::base::{PersonId, Seen};
use crate::domain::staff::Ability;
use crate::domain::survey::{EventKind, Refusal};
use crate::store::{StoredSurvey, Tx};
use chrono::{DateTime, Utc};

/// A survey for its coordinators.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none, or the actor is no coordinator.
pub async fn entrusted(tx: &mut Tx, actor: &Actor, id: i64) -> Result<StoredSurvey, ActionError> {
    if !actor.may(Ability::RunSurveys) {
        return Err(ActionError::NotFound(Sought::Survey));
    }
    tx.survey(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Survey))
}

/// The same if nobody has changed it since the actor saw this version of it.
///
/// # Errors
/// [`Refusal::Changed`]; as for [`entrusted`].
pub async fn entrusted_at(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
) -> Result<StoredSurvey, ActionError> {
    let found = entrusted(tx, actor, seen.id).await?;
    match found.version == seen.version {
        true => Ok(found),
        false => Err(refused(Refusal::Changed)),
    }
}

/// How many took part so far: all that anybody, staff too, can know before it closes.
///
/// # Errors
/// If the store fails.
pub async fn took_part(tx: &mut Tx, id: i64) -> Result<i64, ActionError> {
    Ok(tx.took_part(id).await?)
}

/// Whether a survey takes ballots at an instant.
///
/// # Errors
/// [`Refusal::NotOpen`] if it does not.
pub fn takes_ballots(survey: &StoredSurvey, at: DateTime<Utc>) -> Result<(), ActionError> {
    let is_over = survey.closes_at.is_some_and(|closes| closes <= at);
    match survey.state.takes_ballots() && !is_over {
        true => Ok(()),
        false => Err(refused(Refusal::NotOpen(survey.state))),
    }
}

fn refused(refusal: impl Into<Refusal>) -> ActionError {
    ActionError::from(refusal.into())
}

/// Keeps a step in the life of a survey.
async fn record(
    tx: &mut Tx,
    id: i64,
    (kind, note): (EventKind, Option<&str>),
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    tx.add_survey_event(id, (kind, note), by, now).await?;
    tx.log(Entry {
        at: now,
        actor: by.map_or("machine".into(), |by| format!("staff:{by}")),
        action: format!("survey_{}", kind.name()),
        object: format!("survey:{id}"),
        detail: note
            .and_then(|note| note.lines().next())
            .unwrap_or_default()
            .to_owned(),
    });
    Ok(())
}

/// The zones and groups of a process as breakdowns know them: whole zones, and groups that say nothing
/// sensitive.
fn places(desk: &Desk) -> crate::domain::survey::Places {
    use crate::domain::survey::{Choice, Places};
    let process = &desk.process;
    let zones = process.parts_of_zone(None).map(|zone| Choice {
        key: zone.key.clone(),
        name: zone.name.clone(),
    });
    // What the law protects more stands beside no ballot.
    let plain = process.groups.iter().filter(|group| !group.sensitive);
    let groups = plain.map(|group| Choice {
        key: group.key.clone(),
        name: group.name.clone(),
    });
    Places {
        zones: zones.collect(),
        groups: groups.collect(),
    }
}
