//! How far an entity is prepared for its first hearing.

use super::in_force;
use crate::actions::{ActionError, Actor};
use crate::domain::Sought;
use crate::domain::process::{Item, Preparation, Process};
use crate::domain::space::{Phase, SpaceKind};
use crate::domain::staff::{Ability, Role};
use crate::store::Tx;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use std::collections::BTreeSet;

/// How things stand, with everything that was changed of the process.
///
/// # Errors
/// If the store fails.
pub async fn preparation(
    tx: &mut Tx,
    known: (&Process, Tz),
    now: DateTime<Utc>,
) -> Result<(Preparation, Process), ActionError> {
    let process = in_force(tx, known).await?;
    let schedule = tx.newest_version().await?.map_or(0, |version| version.id);
    let team = tx.team().await?;
    let liaisons = team.iter().filter(|one| one.role == Role::Liaison);
    let staffed: BTreeSet<&str> = liaisons
        .filter(|one| one.suspended_at.is_none())
        .map(|one| &*one.office)
        .collect();
    let keys = process.offices.iter().map(|office| office.key.as_str());
    let unstaffed = keys.filter(|key| !staffed.contains(key));
    let unstaffed = unstaffed.map(ToOwned::to_owned).collect();
    let spaces = tx.spaces().await?;
    let hearings = spaces.0.iter().filter(|stored| {
        let phase = stored.space.phase_at(now);
        stored.space.kind == SpaceKind::PublicHearing
            && matches!(phase, Phase::Announced | Phase::UnderWay)
    });
    let hearings = hearings.count();
    let checks = tx.checks().await?;
    let invited = tx.offices_invited(now).await?;
    let preparation = Preparation {
        schedule,
        unstaffed,
        invited,
        hearings,
        calendar_seen: checks.contains(&Item::Calendar),
        tried: checks.contains(&Item::Trial),
        ..Preparation::of(&process)
    };
    Ok((preparation, process))
}

/// Notes that the actor has looked at something.
///
/// # Errors
/// [`ActionError::NotFound`] for whoever does not run the process; if the store fails.
pub async fn note(
    tx: &mut Tx,
    actor: &Actor,
    item: Item,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    permitted(actor)?;
    let who = format!("staff:{}", actor.person.id);
    Ok(tx.note_check(item, &who, now).await?)
}

/// Whether somebody prepares the process.
///
/// # Errors
/// [`ActionError::NotFound`] if not.
pub fn permitted(actor: &Actor) -> Result<(), ActionError> {
    match actor.may(Ability::RunProcess) {
        true => Ok(()),
        false => Err(ActionError::NotFound(Sought::Office)),
    }
}
