//! A coordinator writes a convocation: to whom, what it says, what goes with it, when it leaves.

use super::formula::tried;
use super::{ActionError, Actor, Desk, draft, entrusted, letters, record, space_of};
use crate::domain::Refused;
use crate::domain::Sought;
use crate::domain::convocation::{Action, Audience, EventKind, Refusal};
use crate::domain::mailing::{Lead, Occasion, Readers, WaveKind, WaveState};
use crate::domain::space::Phase;
use crate::domain::staff::Ability;
use crate::locale::Lang;
use crate::render;
use crate::store::{Convocation, FileRef, NewConvocation, NewWave, StoredSpace, Tx, Wave};
use chrono::{DateTime, TimeDelta, Utc};

/// The largest file that a bot can fetch, and more than a cheap phone should have to.
pub const LARGEST_FILE: u64 = 20 * 1024 * 1024;

/// What happens to a wave whose button is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toggle {
    /// It is planned, or no longer.
    Whether,
    /// It is for others.
    ForWhom,
}

/// Begins a convocation to a space, or to none: the usual text in every language, the usual waves that
/// are still to come, and one that leaves as soon as it is agreed to.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor is no coordinator, or there is no such space;
/// [`Refusal::Space`] if nobody can be called to it; if the store fails.
pub async fn begin(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    space: Option<i64>,
    now: DateTime<Utc>,
) -> Result<Convocation, ActionError> {
    if !actor.may(Ability::RunConvocations) {
        return Err(ActionError::NotFound(Sought::Convocation));
    }
    let stored = space_of(tx, space).await?;
    if space.is_some() != stored.is_some() {
        return Err(ActionError::NotFound(Sought::Convocation));
    }
    if let Some(stored) = &stored
        && stored.space.phase_at(now) != Phase::Announced
    {
        return Err(ActionError::from(Refusal::Space));
    }
    let texts = Lang::all().map(|lang| {
        let text = render::usual_call(lang, stored.is_some());
        (lang.code().to_owned(), text)
    });
    let new = NewConvocation {
        space,
        audience: Audience::Everyone.to_string(),
        texts: texts.collect(),
        buttons: Action::ALL.to_vec(),
        made_by: actor.person.id,
    };
    let id = tx.add_convocation(&new).await?;
    plan_wave(tx, id, stored.as_ref(), (None, now, Readers::All), actor).await?;
    if let Some(stored) = &stored {
        for lead in &desk.process.convocations.leads {
            let at = lead.before(stored.space.starts_at);
            if at > now {
                let planned = (Some(*lead), at, lead.usual_readers());
                plan_wave(tx, id, Some(stored), planned, actor).await?;
            }
        }
    }
    record(
        tx,
        id,
        (EventKind::Written, None),
        Some(actor.person.id),
        now,
    )
    .await?;
    entrusted(tx, actor, id).await
}

async fn plan_wave(
    tx: &mut Tx,
    id: i64,
    space: Option<&StoredSpace>,
    (lead, at, readers): (Option<Lead>, DateTime<Utc>, Readers),
    actor: &Actor,
) -> Result<(), ActionError> {
    let occasion = Occasion::Call {
        convocation: id,
        space: space.map(|stored| stored.id),
    };
    let new = NewWave {
        ahead: lead.map(|lead| lead.0),
        readers,
        ends_at: space.map(|stored| stored.space.starts_at.max(at + TimeDelta::minutes(1))),
        watcher: Some(actor.person.id),
        ..NewWave::new(occasion, at)
    };
    tx.add_wave(&new).await?;
    Ok(())
}

/// Says to whom it goes.
///
/// # Errors
/// [`Refusal::Audience`] if the formula cannot be read; as for [`begin`].
pub async fn set_audience(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    formula: &str,
    now: DateTime<Utc>,
) -> Result<Convocation, ActionError> {
    let mut convocation = draft(tx, actor, id).await?;
    let object = format!("convocation:{id}");
    let tried = tried(tx, desk, actor, (formula, object), now).await?;
    // A refusal, but what was tried is in the log.
    let audience = tried.map_err(|misread| ActionError::from(Refusal::Audience(misread)))?;
    convocation.audience = audience.to_string();
    tx.change_convocation(&convocation).await?;
    entrusted(tx, actor, id).await
}

/// Says what it says in a language; nothing means that its readers get the entity's language.
///
/// # Errors
/// [`Refusal::Text`] if it cannot be sent; as for [`begin`].
pub async fn rewrite(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    (lang, text): (Lang, &str),
) -> Result<Convocation, ActionError> {
    let mut convocation = draft(tx, actor, id).await?;
    convocation
        .texts
        .insert(lang.code().to_owned(), text.trim().to_owned());
    let space = space_of(tx, convocation.space).await?;
    letters(desk, &convocation, space.as_ref(), (0, Readers::All), None)?;
    tx.change_convocation(&convocation).await?;
    entrusted(tx, actor, id).await
}

/// Puts a picture or document with it, or takes it away.
///
/// # Errors
/// [`Refusal::TooLarge`] for what is too large, [`Refusal::Text`] if the text is too long for what
/// stands under a picture; as for [`begin`].
pub async fn set_file(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    file: Option<(FileRef, u64)>,
) -> Result<Convocation, ActionError> {
    let mut convocation = draft(tx, actor, id).await?;
    if file.as_ref().is_some_and(|(_, size)| *size > LARGEST_FILE) {
        return Err(ActionError::from(Refusal::TooLarge));
    }
    convocation.file = file.map(|(file, _)| file);
    let space = space_of(tx, convocation.space).await?;
    if convocation.texts.values().any(|text| !text.is_empty()) {
        letters(desk, &convocation, space.as_ref(), (0, Readers::All), None)?;
    }
    tx.change_convocation(&convocation).await?;
    entrusted(tx, actor, id).await
}

/// Puts a button under it, or takes it away.
///
/// # Errors
/// As for [`begin`].
pub async fn toggle_button(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    button: Action,
) -> Result<Convocation, ActionError> {
    let mut convocation = draft(tx, actor, id).await?;
    let mut buttons = convocation.buttons.clone();
    match buttons.iter().position(|one| *one == button) {
        Some(at) => _ = buttons.remove(at),
        None => buttons.push(button),
    }
    buttons.sort();
    convocation.buttons = buttons;
    tx.change_convocation(&convocation).await?;
    entrusted(tx, actor, id).await
}

/// Plans a wave so long before the space, or changes it: for whom, or that it does not leave. Without
/// a lead it is the one that leaves at once.
///
/// # Errors
/// [`Refusal::Past`] if its moment is over; as for [`begin`].
pub async fn toggle_wave(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    (lead, toggle): (Option<Lead>, Toggle),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let convocation = draft(tx, actor, id).await?;
    let space = space_of(tx, convocation.space).await?;
    let waves = plan(tx, id).await?;
    let known = waves
        .iter()
        .find(|wave| wave.ahead == lead.map(|lead| lead.0));
    let readers = lead.map_or(Readers::All, Lead::usual_readers);
    let at = match (lead, &space) {
        (Some(lead), Some(stored)) => lead.before(stored.space.starts_at),
        (Some(_), None) => return Err(ActionError::NotFound(Sought::Convocation)),
        (None, _) => now,
    };
    if let Some(lead) = lead.filter(|_| at <= now && known.is_none()) {
        return Err(ActionError::from(Refusal::Past(lead)));
    }
    match (known, toggle) {
        (Some(wave), Toggle::Whether) => tx.drop_wave(wave.id).await?,
        (Some(wave), Toggle::ForWhom) => {
            let next = match wave.readers {
                Readers::All => Readers::Unanswered,
                Readers::Unanswered => Readers::Coming,
                Readers::Coming | Readers::Told | Readers::Attended | Readers::Voted => {
                    Readers::All
                }
            };
            tx.set_readers(wave.id, next).await?;
        }
        (None, _) => plan_wave(tx, id, space.as_ref(), (lead, at, readers), actor).await?,
    }
    tx.change_convocation(&convocation).await?;
    Ok(())
}

/// The waves of a convocation that call people, corrections aside.
///
/// # Errors
/// If the store fails.
pub async fn plan(tx: &mut Tx, id: i64) -> Result<Vec<Wave>, ActionError> {
    let mut waves = tx.waves_of(id).await?;
    waves.retain(|wave| wave.occasion.kind() == WaveKind::Call);
    Ok(waves)
}

/// Why a draft cannot leave as it is.
pub(super) async fn flaw(
    tx: &mut Tx,
    desk: &Desk,
    convocation: &Convocation,
    now: DateTime<Utc>,
) -> Result<Option<Refusal>, ActionError> {
    let space = space_of(tx, convocation.space).await?;
    match letters(desk, convocation, space.as_ref(), (0, Readers::All), None) {
        Err(ActionError::Refused(Refused::Convocation(refusal))) => return Ok(Some(refusal)),
        other => _ = other?,
    }
    if let Some(stored) = &space
        && stored.space.phase_at(now) != Phase::Announced
    {
        return Ok(Some(Refusal::Space));
    }
    let waves = plan(tx, convocation.id).await?;
    let mut planned = waves
        .iter()
        .filter(|wave| wave.state == WaveState::Planned)
        .peekable();
    if planned.peek().is_none() {
        return Ok(Some(Refusal::NoWaves));
    }
    let policy = &desk.process.convocations;
    for wave in planned {
        if let Some(lead) = wave.ahead.map(Lead).filter(|_| wave.due_at <= now) {
            return Ok(Some(Refusal::Past(lead)));
        }
        let leaves = policy.courtesy.next(&desk.calendar, wave.due_at.max(now));
        if wave.ends_at.is_some_and(|end| end <= leaves) {
            return Ok(Some(Refusal::AfterTheEvent));
        }
    }
    Ok(None)
}
