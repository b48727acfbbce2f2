//! What follows a convocation: its waves move with the space, whoever was told hears of a change, a
//! wrong text is corrected where it was sent, and the minutes reach those who were there.

use super::dispatch::{keep_letters, readers_of};
use super::{ActionError, Actor, Desk, entrusted, letters, occasion, record, space_of};
use crate::domain::convocation::{Lead, Refusal, State, WaveKind, WaveState};
use crate::domain::space::{self, Space};
use crate::locale::Lang;
use crate::render::{self, SpaceNews};
use crate::store::{Convocation, FileRef, NewWave, StoredSpace, Tx};
use chrono::{DateTime, Utc};

/// After a space was changed: the waves that are still to come move with it or are called off, and if
/// its date or place changed or it was cancelled, those who were told hear of it. Returns whether
/// somebody is told.
///
/// # Errors
/// If the store fails.
pub async fn space_changed(
    tx: &mut Tx,
    desk: &Desk,
    before: &Space,
    after: &StoredSpace,
    reason: Option<&str>,
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let space = &after.space;
    let is_cancelled = space.state == space::State::Cancelled;
    let waves = tx.waves_about(after.id).await?;
    for wave in waves.iter().filter(|wave| wave.kind == WaveKind::Call) {
        let mut moved = wave.clone();
        match wave.state {
            WaveState::Planned => {
                if let Some(lead) = wave.ahead.map(Lead) {
                    moved.due_at = lead.before(space);
                }
                moved.ends_at = Some(space.starts_at);
                if is_cancelled {
                    moved.state = WaveState::Cancelled;
                    moved.done_at = Some(now);
                }
            }
            // What still says the old date must not leave.
            WaveState::Gathering | WaveState::Sending | WaveState::Paused => {
                if is_cancelled {
                    moved.state = WaveState::Cancelled;
                } else {
                    moved.ends_at = Some(space.starts_at);
                    renew_letters(tx, desk, wave.convocation, after, wave.id).await?;
                }
            }
            _ => continue,
        }
        if moved != *wave {
            tx.carry_on(wave, &moved).await?;
        }
    }
    let is_moved = (&before.place, &before.url, before.details.point)
        != (&space.place, &space.url, space.details.point);
    let is_rescheduled = before.starts_at != space.starts_at;
    let news = match (is_cancelled, is_rescheduled, is_moved) {
        (true, _, _) => SpaceNews::Cancelled,
        (_, true, true) => SpaceNews::Both,
        (_, true, false) => SpaceNews::Rescheduled,
        (_, false, true) => SpaceNews::Moved,
        _ => return Ok(false),
    };
    let was_told = waves.iter().any(|wave| wave.started_at.is_some());
    if !was_told && !tx.has_guests(after.id).await? {
        return Ok(false);
    }
    let occasion = occasion(desk, Some(after));
    let all: Vec<_> = languages(desk)
        .into_iter()
        .map(|lang| (lang, render::news(lang, news, reason, &occasion)))
        .collect();
    send(tx, WaveKind::News, after.id, &all, (by, now)).await?;
    Ok(true)
}

/// The text of a wave under way, as the space is now. If it no longer fits, the old one stays: the
/// news follow it.
async fn renew_letters(
    tx: &mut Tx,
    desk: &Desk,
    convocation: Option<i64>,
    space: &StoredSpace,
    wave: i64,
) -> Result<(), ActionError> {
    let Some(id) = convocation else {
        return Ok(());
    };
    if let Some(convocation) = tx.convocation(id).await?
        && let Ok(all) = letters(desk, &convocation, Some(space), wave, None)
    {
        keep_letters(tx, wave, &all).await?;
    }
    Ok(())
}

/// The entity's language first: it is for whoever reads none of the others.
fn languages(desk: &Desk) -> Vec<Lang> {
    let mut all: Vec<_> = Lang::all().collect();
    all.sort_by_key(|lang| *lang != desk.language);
    all
}

/// Plans a wave of its own, which leaves as soon as people may be written to.
async fn send(
    tx: &mut Tx,
    kind: WaveKind,
    space: i64,
    all: &[(Lang, render::Letter)],
    (by, now): (Option<i64>, DateTime<Utc>),
) -> Result<(), ActionError> {
    let spaces = tx.spaces().await?;
    let stored = spaces.0.iter().find(|stored| stored.id == space);
    let wave = NewWave {
        convocation: None,
        space: Some(space),
        kind,
        ahead: None,
        readers: readers_of(kind),
        due_at: now,
        // SpaceNews of what has begun are of no use; minutes are.
        ends_at: stored
            .filter(|_| kind == WaveKind::News)
            .map(|stored| stored.space.ends_at),
        urgent: false,
        watcher: by,
        corrects: None,
    };
    let wave = tx.add_wave(&wave).await?;
    keep_letters(tx, wave, all).await
}

/// Corrects the text of a convocation, also in the messages that were sent.
///
/// # Errors
/// [`Refusal`] if it was not sent yet, or the new text cannot be; [`ActionError::NotFound`] if the actor
/// is no coordinator; if the store fails.
pub async fn correct(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    (lang, text): (Lang, &str),
    now: DateTime<Utc>,
) -> Result<Convocation, ActionError> {
    let mut convocation = entrusted(tx, actor, id).await?;
    if !matches!(convocation.state, State::Approved | State::Paused) {
        return Err(ActionError::Convocation(Refusal::NotNow(convocation.state)));
    }
    let old = convocation
        .texts
        .insert(lang.code().to_owned(), text.trim().to_owned());
    let space = space_of(tx, convocation.space).await?;
    // Whether it can be sent is known before anything is changed.
    letters(desk, &convocation, space.as_ref(), 0, Some(now))?;
    tx.change_convocation(&convocation).await?;
    for wave in tx.waves_of(id).await? {
        if wave.kind != WaveKind::Call || wave.started_at.is_none() {
            continue;
        }
        let all = letters(desk, &convocation, space.as_ref(), wave.id, Some(now))?;
        keep_letters(tx, wave.id, &all).await?;
        let correction = NewWave {
            convocation: Some(id),
            space: convocation.space,
            kind: WaveKind::Correction,
            ahead: None,
            readers: readers_of(WaveKind::Correction),
            due_at: now,
            ends_at: None,
            urgent: true,
            watcher: Some(actor.person.id),
            corrects: Some(wave.id),
        };
        let correction = tx.add_wave(&correction).await?;
        let all: Vec<_> = all
            .iter()
            .map(|(lang, letter)| (*lang, letter.as_correction()))
            .collect();
        keep_letters(tx, correction, &all).await?;
    }
    let by = Some(actor.person.id);
    // What it said before stays provable.
    let note = format!("{}\n{}", lang.code(), old.unwrap_or_default());
    record(tx, id, ("corrected", Some(&note)), by, now).await?;
    entrusted(tx, actor, id).await
}

/// Sends the minutes of a space to those who were there: its files and texts, one message each.
///
/// # Errors
/// If the store fails.
pub async fn send_minutes(
    tx: &mut Tx,
    desk: &Desk,
    space: &StoredSpace,
    papers: &[(Option<FileRef>, Option<String>)],
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let occasion = occasion(desk, Some(space));
    for (file, text) in papers {
        let all: Vec<_> = languages(desk)
            .into_iter()
            .map(|lang| {
                (
                    lang,
                    render::minutes(lang, file.as_ref(), text.as_deref(), &occasion),
                )
            })
            .collect();
        send(tx, WaveKind::Minutes, space.id, &all, (by, now)).await?;
    }
    Ok(())
}
