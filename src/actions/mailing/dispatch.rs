//! Waves are carried on, a piece of work at a time: begun, gathered stretch by stretch, brought to an
//! end, and shown to whoever watches.
//!
//! Each call is one transaction of the caller's; a process that dies between two of them is carried on
//! by the next from the same place. A person's message has a key of its own, so nothing is repeated.

use crate::actions::convocation::{letters, occasion, record, space_of};
use crate::actions::mailing::reach::{LATELY, circle, parts};
use crate::actions::survey::invite;
use crate::actions::{ActionError, Desk};
use crate::domain::base::audit::Entry;
use crate::domain::mailing::{Outcome, Readers, WaveKind, WaveState};
use crate::locale::Lang;
use crate::render::{self, Call, Occasion, Say};
use crate::store::{Circle, Lane, Message, Queue, Rank, Tx, Wave};
use chrono::{DateTime, TimeDelta, Utc};

/// What is left to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// More, at once.
    More,
    /// Nothing before this instant, if ever.
    Until(Option<DateTime<Utc>>),
}

/// People looked at in one transaction: few enough that a reply does not wait for it.
const STRETCH: i64 = 1_000;
/// How often whoever watches is shown something new.
const SHOWN: TimeDelta = TimeDelta::seconds(5);
/// A correction looks again after this time for what was on the way.
const ON_THE_WAY: TimeDelta = TimeDelta::seconds(60);

/// Does the next piece of work on waves, if there is one.
///
/// # Errors
/// If the store fails; then nothing of the piece remains.
pub async fn carry_on(
    tx: &mut Tx,
    desk: &Desk,
    now: DateTime<Utc>,
) -> Result<Progress, ActionError> {
    if let Some(wave) = tx.wave_to_gather(now).await? {
        let done = match wave.state {
            WaveState::Planned => start(tx, desk, &wave, now).await,
            _ => gather(tx, desk, &wave, now).await,
        };
        match done {
            // Its text or its audience no longer fits what became of space and process: nothing wrong
            // leaves, and no other wave waits for this one.
            Err(ActionError::Convocation(_) | ActionError::Survey(_)) => {
                miss(tx, &wave, now).await?;
            }
            done => done?,
        }
        return Ok(Progress::More);
    }
    let under_way = tx.waves_under_way().await?;
    let mut next = tx.next_wave(now).await?;
    for wave in &under_way {
        if finish(tx, desk, wave, now).await? {
            return Ok(Progress::More);
        }
        next = next.into_iter().chain([now + SHOWN]).min();
    }
    Ok(Progress::Until(next))
}

/// A wave begins, is put off until people are up, or is missed.
async fn start(
    tx: &mut Tx,
    desk: &Desk,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut after = wave.clone();
    let is_over = |at: DateTime<Utc>| wave.ends_at.is_some_and(|end| end <= at);
    let courtesy = &desk.process.convocations.courtesy;
    let loud = courtesy.next(&desk.calendar, now);
    let is_news = wave.kind == WaveKind::News;
    if is_over(now) || (is_over(loud) && !is_news) || superseded(tx, wave, now).await? {
        return miss(tx, wave, now).await;
    }
    // News that would come after the event leave at once; anything else waits until people are up.
    after.urgent |= is_news && is_over(loud);
    if loud > now && !after.urgent && wave.kind != WaveKind::Correction {
        after.due_at = loud;
        return Ok(tx.carry_on(wave, &after).await?);
    }
    if let Some(id) = wave.convocation.filter(|_| wave.kind == WaveKind::Call) {
        let convocation = tx.convocation(id).await?.ok_or(ActionError::NotFound)?;
        let space = space_of(tx, convocation.space).await?;
        let all = letters(desk, &convocation, space.as_ref(), wave.id, None)?;
        circle(tx, desk, &convocation, wave.readers, now).await?;
        keep_letters(tx, wave.id, &all, Say::letter).await?;
    }
    if let Some(id) = wave.survey {
        let all = invite::letters(tx, desk, id, wave).await?;
        keep_letters(tx, wave.id, &all, Say::letter).await?;
    }
    after.state = WaveState::Gathering;
    after.started_at = Some(now);
    if let Some(id) = wave.convocation {
        record(
            tx,
            id,
            ("wave_started", Some(&wave.id.to_string())),
            None,
            now,
        )
        .await?;
    }
    tx.carry_on(wave, &after).await?;
    show(tx, desk, &after, now).await
}

/// A wave does not leave any more.
async fn miss(tx: &mut Tx, wave: &Wave, now: DateTime<Utc>) -> Result<(), ActionError> {
    let after = Wave {
        state: WaveState::Missed,
        ..wave.clone()
    };
    log(tx, &after, now);
    Ok(tx.carry_on(wave, &after).await?)
}

/// Keeps what a wave says in each language; the first is for everybody else.
pub(in crate::actions) async fn keep_letters(
    tx: &mut Tx,
    wave: i64,
    all: &[(Lang, Say)],
    written: fn(&Say) -> Call,
) -> Result<(), ActionError> {
    for (n, (lang, letter)) in all.iter().enumerate() {
        let language = if n == 0 { "" } else { lang.code() };
        let letter = written(letter);
        tx.set_letter(wave, language, letter.method, &letter.body)
            .await?;
    }
    Ok(())
}

/// Two calls at the same moment are one too many, as after an outage: of several for the same readers
/// the latest leaves, and whoever has just been called with everybody is not called again.
async fn superseded(tx: &mut Tx, wave: &Wave, now: DateTime<Utc>) -> Result<bool, ActionError> {
    let all = match (wave.kind, wave.convocation, wave.survey) {
        (WaveKind::Call, Some(id), _) => tx.waves_of(id).await?,
        (WaveKind::Survey, _, Some(id)) => tx.waves_about_survey(id).await?,
        _ => return Ok(false),
    };
    let supersedes = |other: &Wave| {
        let is_due = other.state == WaveState::Planned && other.due_at <= now;
        let is_later = (other.due_at, other.id) > (wave.due_at, wave.id);
        let is_wider = (other.readers, wave.readers) == (Readers::All, Readers::Unanswered);
        let was_lately = other.started_at.is_some_and(|at| now - at < LATELY);
        other.kind == wave.kind
            && other.id != wave.id
            && ((is_due && is_later && other.readers == wave.readers)
                || (is_wider && (is_due || was_lately)))
    };
    Ok(all.iter().any(supersedes))
}

/// The next stretch of people is counted and their messages are queued.
async fn gather(
    tx: &mut Tx,
    desk: &Desk,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut after = wave.clone();
    let Some(end) = tx.next_stretch(wave.gathered, STRETCH).await? else {
        after.rank = wave.rank + 1;
        after.gathered = 0;
        if after.rank == wave.kind.passes() {
            after.state = WaveState::Sending;
        } else if wave.kind == WaveKind::Correction {
            after.due_at = now + ON_THE_WAY;
        }
        return Ok(tx.carry_on(wave, &after).await?);
    };
    let range = wave.gathered..end;
    let circle = circle_of(tx, desk, wave, now).await?;
    let is_first = wave.kind != WaveKind::Correction || wave.rank == 0;
    for (outcome, count) in tx.count_circle(&circle, Some(&range)).await? {
        if outcome.is_left_out() && is_first {
            tx.tally_wave(wave.id, outcome, count, now).await?;
        }
    }
    let letters = tx.letters_of(wave.id).await?;
    let parts = match wave.kind {
        WaveKind::Call | WaveKind::Survey => parts(desk, now),
        _ => Vec::new(),
    };
    let queue = Queue {
        wave: wave.id,
        letters: &letters,
        parts: &parts,
        due_at: now,
        corrects: wave.corrects,
    };
    let queued = tx.queue_circle(&circle, &queue, &range, now).await?;
    if wave.kind == WaveKind::Call {
        tx.take_snapshot(wave.id, &range).await?;
    }
    after.reached += i64::try_from(queued).unwrap_or(0);
    after.gathered = end;
    Ok(tx.carry_on(wave, &after).await?)
}

/// Whom a wave is for.
async fn circle_of(
    tx: &mut Tx,
    desk: &Desk,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<Circle, ActionError> {
    if let (WaveKind::Call, Some(id)) = (wave.kind, wave.convocation) {
        let convocation = tx.convocation(id).await?.ok_or(ActionError::NotFound)?;
        return circle(tx, desk, &convocation, wave.readers, now).await;
    }
    if let Some(id) = wave.survey {
        return invite::circle(tx, desk, id, wave, now).await;
    }
    let told_by = match (wave.corrects, wave.space) {
        (Some(corrected), _) => vec![corrected],
        (None, Some(space)) => {
            let all = tx.waves_about(space).await?;
            let calls = all
                .iter()
                .filter(|other| other.kind == WaveKind::Call && other.started_at.is_some());
            calls.map(|other| other.id).collect()
        }
        (None, None) => Vec::new(),
    };
    Ok(Circle {
        audience: crate::domain::convocation::Audience::Everyone,
        readers: wave.readers,
        space: wave.space,
        survey: None,
        told_by,
        rank: match (wave.kind, wave.rank) {
            (WaveKind::News, 0) => Rank::Coming,
            (WaveKind::News, _) => Rank::Others,
            _ => Rank::Whoever,
        },
        too_late: Vec::new(),
    })
}

/// A wave that leaves or was stopped: what is left of it is put away, and it ends. Whether something
/// was done.
async fn finish(
    tx: &mut Tx,
    desk: &Desk,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let outcome = match wave.state {
        WaveState::Cancelled | WaveState::Missed => Some(Outcome::Stopped),
        _ if wave.ends_at.is_some_and(|end| end <= now) => Some(Outcome::TooLate),
        _ => None,
    };
    if let Some(outcome) = outcome
        && tx.put_away(wave.id, outcome, STRETCH, now).await? > 0
    {
        return Ok(true);
    }
    if tx.wave_waits(wave.id).await? {
        if wave.shown_at.is_none_or(|at| now - at >= SHOWN) {
            show(tx, desk, wave, now).await?;
        }
        return Ok(false);
    }
    let mut after = wave.clone();
    if wave.state == WaveState::Sending {
        after.state = WaveState::Done;
    }
    after.done_at = Some(now);
    log(tx, &after, now);
    tx.carry_on(wave, &after).await?;
    show(tx, desk, &after, now).await?;
    Ok(true)
}

/// Shows whoever watches how far a wave has come: one message that changes.
pub(in crate::actions) async fn show(
    tx: &mut Tx,
    desk: &Desk,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let Some(watcher) = wave.watcher else {
        return Ok(());
    };
    let Some((chat, language)) = tx.address_of(watcher).await? else {
        return Ok(());
    };
    let lang = desk.lang(&language);
    let first = format!("progress:{}:0", wave.id);
    let space = space_of(tx, wave.space).await?;
    let tallies = tx.tallies(wave.id).await?;
    let survey = match wave.survey {
        Some(id) => tx.survey(id).await?,
        None => None,
    };
    let occasion = Occasion {
        survey: survey.as_ref().map(|survey| &survey.name),
        ..occasion(desk, space.as_ref())
    };
    let sent = match wave.shown {
        0 => None,
        _ => match tx.sent_as(&first).await? {
            Some(message) => Some(message),
            // It is still on its way.
            None if wave.done_at.is_none() => return Ok(()),
            None => None,
        },
    };
    let say = render::progress(lang, wave, &tallies, &occasion, now);
    let call = sent.and_then(|message| say.instead_of(chat, message));
    let call = call.unwrap_or_else(|| say.to(chat));
    let message = Message {
        key: format!("progress:{}:{}", wave.id, wave.shown),
        chat_id: chat,
        lane: Lane::Reminder,
        method: call.method,
        body: call.body,
        attachment: None,
        due_at: now,
    };
    tx.enqueue(&[message], now).await?;
    let after = Wave {
        shown: wave.shown + 1,
        shown_at: Some(now),
        ..wave.clone()
    };
    Ok(tx.carry_on(wave, &after).await?)
}

/// Notes in the log what became of a wave.
fn log(tx: &mut Tx, wave: &Wave, now: DateTime<Utc>) {
    tx.log(Entry {
        at: now,
        actor: "machine".into(),
        action: format!("wave_{}", wave.state.name()),
        object: format!("wave:{}", wave.id),
        detail: format!("{} {}", wave.kind.name(), wave.reached),
    });
}

/// Whom the news of a space and the minutes are for.
pub(in crate::actions) fn readers_of(kind: WaveKind) -> Readers {
    match kind {
        WaveKind::Minutes => Readers::Attended,
        _ => Readers::Told,
    }
}
