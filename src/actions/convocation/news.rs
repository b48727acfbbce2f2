//! What follows a convocation: its waves move with the space, whoever was told hears of a change, a
//! wrong text is corrected where it was sent, and the minutes reach those who were there.

use super::{ActionError, Actor, Desk, about, entrusted, letters, record, space_of};
use crate::actions::mailing::{InEachLanguage, keep_letters};
use crate::domain::Refused;
use crate::domain::base::PersonId;
use crate::domain::convocation::{EventKind, Refusal, State};
use crate::domain::mailing::{Lead, Occasion, Readers, WaveKind, WaveState};
use crate::domain::space::{self, Space};
use crate::locale::Lang;
use crate::render::convocation::Notice;
use crate::render::{SpaceNews, Whom};
use crate::store::{Convocation, FileRef, NewWave, StoredSpace, Tx, Wave};
use chrono::{DateTime, TimeDelta, Utc};

/// How a change of a space is told.
#[derive(Clone, Copy, Debug, Default)]
pub struct Telling<'a> {
    /// Why it was changed, if somebody said.
    pub why: Option<&'a str>,
    /// It mends what was written wrongly: nobody is told, but what has not left yet says what is right.
    pub quietly: bool,
}

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
    telling: Telling<'_>,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let space = &after.space;
    // They say what the space is: a yes to what was shown before does not hold.
    tx.renew_convocations(after.id).await?;
    let is_cancelled = space.state == space::State::Cancelled;
    let waves = tx.waves_about(after.id).await?;
    let has_begun = |of: Option<i64>| {
        let mut all = waves.iter();
        all.any(|wave| wave.occasion.convocation() == of && wave.started_at.is_some())
    };
    for wave in &waves {
        let follows = Following {
            is_cancelled,
            has_begun: has_begun(wave.occasion.convocation()),
        };
        follow(tx, desk, after, wave, follows, now).await?;
    }
    let Some(news) = news_of(before, space) else {
        return Ok(false);
    };
    let changed = |news| Notice::Changed {
        news,
        reason: telling.why,
        about: about(desk, Some(after)),
    };
    if telling.quietly && !is_cancelled {
        let told = desk.in_each_language(changed(SpaceNews::Several));
        mend_news(tx, &waves, &told).await?;
        return Ok(false);
    }
    if !is_known(tx, &waves, after.id).await? {
        return Ok(false);
    }
    let unheard = take_back(tx, &waves, is_news, now).await?;
    // What was about to be told is not told any more: the new news stand for both.
    let news = match news {
        SpaceNews::Cancelled => news,
        _ if unheard => SpaceNews::Several,
        news => news,
    };
    let wave = NewWave {
        // Whoever has set out already needs it too.
        ends_at: Some(before.ends_at.max(space.ends_at)),
        urgent: is_urgent(desk, before, space, now),
        watcher: by,
        ..NewWave::new(Occasion::News { space: after.id }, now)
    };
    let wave = tx.add_wave(&wave).await?;
    let all = desk.in_each_language(changed(news));
    keep_letters(tx, wave, &all, Whom::Many).await?;
    Ok(true)
}

/// What of a change is told.
pub(super) fn news_of(before: &Space, after: &Space) -> Option<SpaceNews> {
    let is_moved = (&before.place, &before.url, before.details.point)
        != (&after.place, &after.url, after.details.point);
    let is_rescheduled = before.starts_at != after.starts_at;
    match (after.state == space::State::Cancelled, is_rescheduled) {
        (true, _) => Some(SpaceNews::Cancelled),
        (_, true) if is_moved => Some(SpaceNews::Both),
        (_, true) => Some(SpaceNews::Rescheduled),
        (_, false) => is_moved.then_some(SpaceNews::Moved),
    }
}

/// Whether anybody was told of a space, or said that they come.
pub(super) async fn is_known(tx: &mut Tx, waves: &[Wave], space: i64) -> Result<bool, ActionError> {
    let was_told = waves.iter().any(|wave| wave.started_at.is_some());
    Ok(was_told || tx.has_guests(space).await?)
}

/// Whether the morning would be too late for the news of a change.
pub(super) fn is_urgent(desk: &Desk, before: &Space, after: &Space, now: DateTime<Utc>) -> bool {
    let soon = desk.leaves(now + SENDING) + SENDING;
    soon >= before.starts_at.min(after.starts_at)
}

fn is_news(wave: &Wave) -> bool {
    wave.occasion.kind() == WaveKind::News
}

/// News that have not left to everybody say what is right.
async fn mend_news(
    tx: &mut Tx,
    waves: &[Wave],
    told: &InEachLanguage<'_>,
) -> Result<(), ActionError> {
    for wave in waves.iter().filter(|wave| is_news(wave)) {
        let is_over = match wave.state {
            WaveState::Done | WaveState::Cancelled | WaveState::Missed => true,
            WaveState::Planned | WaveState::Gathering => false,
            WaveState::Sending | WaveState::Paused => false,
        };
        if !is_over {
            keep_letters(tx, wave.id, told, Whom::Many).await?;
            // Also if nothing of it moves: whoever sends it at this moment must look again.
            tx.carry_on(wave, wave).await?;
        }
    }
    Ok(())
}

/// What a wave has to know of its space.
#[derive(Clone, Copy)]
struct Following {
    is_cancelled: bool,
    /// Whether people were told by its convocation already.
    has_begun: bool,
}

/// How long a wave may take to leave.
const SENDING: TimeDelta = TimeDelta::hours(1);

/// A wave follows its space: it moves with it, says what is so now, or is called off.
async fn follow(
    tx: &mut Tx,
    desk: &Desk,
    space: &StoredSpace,
    wave: &Wave,
    Following {
        is_cancelled,
        has_begun,
    }: Following,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut moved = wave.clone();
    let under_way = matches!(
        wave.state,
        WaveState::Gathering | WaveState::Sending | WaveState::Paused
    );
    match (wave.occasion.kind(), wave.state) {
        (WaveKind::Call, WaveState::Planned) => {
            if let Some(lead) = wave.ahead.map(Lead) {
                moved.due_at = lead.before(space.space.starts_at);
                moved.planned_at = moved.due_at;
            }
            moved.ends_at = Some(space.space.starts_at);
            // Its new moment is over, and the news are about to say the same.
            let is_late = wave.ahead.is_some() && moved.due_at <= now && wave.due_at > now;
            if is_cancelled || (is_late && has_begun) {
                moved.state = WaveState::Cancelled;
                moved.done_at = Some(now);
            }
        }
        // What still says the old date must not leave.
        (WaveKind::Call, _) if under_way => {
            moved.ends_at = Some(space.space.starts_at);
            if is_cancelled || !renew_letters(tx, desk, space, wave, now).await? {
                moved.state = WaveState::Cancelled;
            }
        }
        (WaveKind::Correction, _) if under_way || wave.state == WaveState::Planned => {
            if is_cancelled || !renew_letters(tx, desk, space, wave, now).await? {
                moved.state = WaveState::Cancelled;
            }
        }
        (WaveKind::Call | WaveKind::News | WaveKind::Correction, _)
        | (WaveKind::Minutes | WaveKind::Survey | WaveKind::Result, _) => return Ok(()),
    }
    // Also if nothing of it moves: whoever starts it at this moment must look again.
    Ok(tx.carry_on(wave, &moved).await?)
}

/// Takes back waves that are still to be told, or in the middle of it; whether there were any.
async fn take_back(
    tx: &mut Tx,
    waves: &[Wave],
    which: impl Fn(&Wave) -> bool,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let mut any = false;
    for wave in waves.iter().filter(|wave| which(wave)) {
        let mut after = wave.clone();
        after.state = WaveState::Cancelled;
        match wave.state {
            WaveState::Planned => after.done_at = Some(now),
            WaveState::Gathering | WaveState::Sending | WaveState::Paused => {}
            WaveState::Done | WaveState::Cancelled | WaveState::Missed => continue,
        }
        tx.carry_on(wave, &after).await?;
        any = true;
    }
    Ok(any)
}

/// The text of a wave under way, as the space is now. Whether it still fits.
async fn renew_letters(
    tx: &mut Tx,
    desk: &Desk,
    space: &StoredSpace,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let Some(id) = wave.occasion.convocation() else {
        return Ok(true);
    };
    let Some(convocation) = tx.convocation(id).await? else {
        return Ok(false);
    };
    let (of, corrected) = match wave.occasion.corrects() {
        Some(of) => (of, Some(now)),
        None => (wave.id, None),
    };
    match letters(
        desk,
        &convocation,
        Some(space),
        (of, wave.readers),
        corrected,
    ) {
        Ok(all) => {
            let whom = match wave.occasion.corrects() {
                Some(_) => Whom::Again,
                None => Whom::Many,
            };
            keep_letters(tx, wave.id, &all, whom).await?;
            Ok(true)
        }
        Err(ActionError::Refused(Refused::Convocation(_))) => Ok(false),
        Err(error) => Err(error),
    }
}

/// A convocation with another text, if that can be sent, and what it said before. Nothing is changed.
///
/// # Errors
/// As for [`correct`].
pub(super) async fn corrected(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    (lang, text): (Lang, &str),
    now: DateTime<Utc>,
) -> Result<(Convocation, Option<String>), ActionError> {
    let mut convocation = entrusted(tx, actor, id).await?;
    if !matches!(convocation.state, State::Approved | State::Paused) {
        return Err(ActionError::Refused(Refused::Convocation(Refusal::NotNow(
            convocation.state,
        ))));
    }
    // Where two have to agree, whoever wrote what was agreed to does not change it alone.
    if desk.process.convocations.needs_second && convocation.made_by == Some(actor.person.id) {
        return Err(ActionError::from(Refusal::OwnApproval));
    }
    let old = convocation
        .texts
        .insert(lang.code().to_owned(), text.trim().to_owned());
    let space = space_of(tx, convocation.space).await?;
    letters(
        desk,
        &convocation,
        space.as_ref(),
        (0, Readers::All),
        Some(now),
    )?;
    Ok((convocation, old))
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
    let (convocation, old) = corrected(tx, desk, actor, id, (lang, text), now).await?;
    let space = space_of(tx, convocation.space).await?;
    tx.change_convocation(&convocation).await?;
    let waves = tx.waves_of(id).await?;
    // A correction that is still on its way would bring the older text back.
    take_back(
        tx,
        &waves,
        |wave| wave.occasion.kind() == WaveKind::Correction,
        now,
    )
    .await?;
    for wave in waves {
        if wave.occasion.kind() != WaveKind::Call || wave.started_at.is_none() {
            continue;
        }
        let all = letters(
            desk,
            &convocation,
            space.as_ref(),
            (wave.id, wave.readers),
            Some(now),
        )?;
        keep_letters(tx, wave.id, &all, Whom::Many).await?;
        let occasion = Occasion::Correction {
            convocation: id,
            space: convocation.space,
            wave: wave.id,
        };
        let correction = NewWave {
            watcher: Some(actor.person.id),
            ..NewWave::new(occasion, now)
        };
        let correction = tx.add_wave(&correction).await?;
        keep_letters(tx, correction, &all, Whom::Again).await?;
    }
    let by = Some(actor.person.id);
    // What it said before stays provable.
    let note = format!("{}\n{}", lang.code(), old.unwrap_or_default());
    record(tx, id, (EventKind::Corrected, Some(&note)), by, now).await?;
    entrusted(tx, actor, id).await
}

/// What the minutes of a space say, one message for each of its files and texts.
pub fn minutes_of<'a>(
    desk: &'a Desk,
    space: &'a StoredSpace,
    papers: &'a [(Option<FileRef>, Option<String>)],
) -> Vec<Notice<'a>> {
    let of = |(file, text): &'a (Option<FileRef>, Option<String>)| Notice::Minutes {
        file: file.as_ref(),
        text: text.as_deref(),
        about: about(desk, Some(space)),
    };
    papers.iter().map(of).collect()
}

/// Sends the minutes of a space to those who were there.
///
/// # Errors
/// If the store fails.
pub async fn send_minutes(
    tx: &mut Tx,
    desk: &Desk,
    space: &StoredSpace,
    papers: &[(Option<FileRef>, Option<String>)],
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    for (place, minutes) in minutes_of(desk, space, papers).into_iter().enumerate() {
        let wave = NewWave {
            // All of it goes to the same people: one of them shows how far it has come.
            watcher: Some(by).filter(|_| place == 0),
            ..NewWave::new(Occasion::Minutes { space: space.id }, now)
        };
        let wave = tx.add_wave(&wave).await?;
        let all = desk.in_each_language(minutes);
        keep_letters(tx, wave, &all, Whom::Many).await?;
    }
    Ok(())
}
