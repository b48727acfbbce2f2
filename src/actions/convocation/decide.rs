//! A convocation is agreed to, stopped for a while, let go on, or stopped for good.

use super::author::reaches_enough;
use super::write::{flaw, plan};
use super::{AUTHOR, ActionError, Actor, Desk, entrusted, record, space_of};
use crate::actions::mailing::show;
use crate::domain::Refused;
use crate::domain::convocation::{Command, Refusal, State};
use crate::domain::mailing::WaveState;
use crate::domain::staff::role::Role;
use crate::render::convocation::Notice;
use crate::store::{Convocation, StoreError, StoredSpace, Tx};
use chrono::{DateTime, Utc};

/// A convocation that was seen at a version, if something can be done to it now, and what becomes of it.
///
/// # Errors
/// As for [`decide`].
pub(super) async fn decidable(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, version): (i64, i64),
    command: Command,
    now: DateTime<Utc>,
) -> Result<(Convocation, State), ActionError> {
    let convocation = entrusted(tx, actor, id).await?;
    if convocation.version != version {
        return Err(ActionError::from(Refusal::NotNow(convocation.state)));
    }
    let needs_second = desk.process.convocations.needs_second;
    let after = convocation.state.after(command, needs_second);
    let after = after.map_err(ActionError::from)?;
    // Whoever asked for the second person, or last wrote; nobody at all if they were erased.
    let is_second = convocation.made_by.is_some_and(|by| by != actor.person.id);
    if command == Command::Approve && needs_second && !is_second {
        return Err(ActionError::from(Refusal::OwnApproval));
    }
    if matches!(command, Command::Submit | Command::Approve) {
        if let Some(refusal) = flaw(tx, desk, &convocation, now).await? {
            return Err(ActionError::Refused(Refused::Convocation(refusal)));
        }
        reaches_enough(tx, desk, &convocation, now).await?;
    }
    Ok((convocation, after))
}

/// Does something to a convocation that was seen at a version: whoever is second finds it changed.
///
/// # Errors
/// [`ActionError::Refused`] with what is in the way; [`ActionError::NotFound`] if the actor is no
/// coordinator; if the store fails.
pub async fn decide(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    seen: (i64, i64),
    command: Command,
    now: DateTime<Utc>,
) -> Result<Convocation, ActionError> {
    let id = seen.0;
    let (mut convocation, after) = decidable(tx, desk, actor, seen, command, now).await?;
    let stale = Refusal::NotNow(convocation.state);
    convocation.state = after;
    if command == Command::Submit {
        convocation.made_by = Some(actor.person.id);
    }
    if command == Command::Approve {
        convocation.approved_by = Some(actor.person.id);
    }
    match tx.change_convocation(&convocation).await {
        Err(StoreError::Rows { .. }) => return Err(ActionError::from(stale)),
        changed => changed?,
    }
    steer(tx, desk, id, command, now).await?;
    record(tx, id, (command.into(), None), Some(actor.person.id), now).await?;
    if command == Command::Submit {
        ask_for_approval(tx, desk, actor, &convocation, now).await?;
    }
    entrusted(tx, actor, id).await
}

/// Lets the waves that have begun follow.
async fn steer(
    tx: &mut Tx,
    desk: &Desk,
    id: i64,
    command: Command,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    for wave in tx.waves_of(id).await? {
        let mut after = wave.clone();
        let state = match (command, wave.state) {
            (Command::Pause, WaveState::Gathering | WaveState::Sending) => WaveState::Paused,
            (Command::Resume, WaveState::Paused) => {
                match wave.rank < wave.occasion.rules().passes.count() {
                    true => WaveState::Gathering,
                    false => WaveState::Sending,
                }
            }
            // What leaves at once is planned for when somebody agrees, not for when it was written.
            (Command::Approve, WaveState::Planned) if wave.ahead.is_none() => {
                after.due_at = now;
                after.planned_at = desk.leaves(now);
                WaveState::Planned
            }
            (Command::Cancel, WaveState::Planned) => {
                after.done_at = Some(now);
                WaveState::Cancelled
            }
            (Command::Cancel, WaveState::Gathering | WaveState::Sending | WaveState::Paused) => {
                WaveState::Cancelled
            }
            (Command::Submit | Command::Approve | Command::Return, _)
            | (Command::Pause | Command::Resume | Command::Cancel, _) => continue,
        };
        after.state = state;
        tx.carry_on(&wave, &after).await?;
        if wave.started_at.is_some() {
            show(tx, desk, &AUTHOR, &after, now).await?;
        }
    }
    Ok(())
}

/// Tells the other coordinators that somebody waits for them.
async fn ask_for_approval(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    convocation: &Convocation,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let space = space_of(tx, convocation.space).await?;
    let wanted = Notice::ApprovalWanted {
        convocation: convocation.id,
        name: space.as_ref().map(|stored| &stored.space.name),
    };
    let mut telling = desk.telling_staff(now);
    for colleague in tx.colleagues_in(Role::Coordinator, "").await? {
        if colleague.person_id == actor.person.id {
            continue;
        }
        let key = format!(
            "approve:{}:{}:{}",
            convocation.id, convocation.version, colleague.person_id
        );
        telling.tell(key, &colleague, wanted.clone());
    }
    telling.queue(tx).await?;
    Ok(())
}

/// A convocation with its space and the wave that it would leave with first.
pub struct Trial {
    /// The convocation.
    pub convocation: Convocation,
    /// What it is about, if it is about anything.
    pub space: Option<StoredSpace>,
    /// The wave.
    pub wave: i64,
}

/// What it takes to show a convocation as it would look ([`super::letters`]), for whoever tries it out.
///
/// # Errors
/// As for [`entrusted`].
pub async fn try_out(tx: &mut Tx, actor: &Actor, id: i64) -> Result<Trial, ActionError> {
    let convocation = entrusted(tx, actor, id).await?;
    let space = space_of(tx, convocation.space).await?;
    let waves = plan(tx, id).await?;
    Ok(Trial {
        convocation,
        space,
        wave: waves.first().map_or(0, |wave| wave.id),
    })
}
