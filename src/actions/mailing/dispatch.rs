//! Waves are carried on, a piece of work at a time: begun, gathered stretch by stretch, brought to an
//! end, and shown to whoever watches.
//!
//! Each call is one transaction of the caller's; a process that dies between two of them is carried on
//! by the next from the same place. A person's message has a key of its own, so nothing is repeated.

use crate::actions::mailing::{Author, Authors, parts, show};
use crate::actions::{ActionError, Desk, Progress};
use crate::domain::base::audit::Entry;
use crate::domain::mailing::{Departure, LATELY, Occasion, Outcome, Passes, Readers, WaveState};
use crate::store::{Queue, Tx, Wave};
use chrono::{DateTime, TimeDelta, Utc};

/// People looked at in one transaction: few enough that a reply does not wait for it.
const STRETCH: i64 = 1_000;
/// How often whoever watches is shown something new.
const SHOWN: TimeDelta = TimeDelta::seconds(5);
/// A correction looks again after this time for what was on the way.
const ON_THE_WAY: TimeDelta = TimeDelta::seconds(60);

/// Does the next piece of work on waves, if there is one; `author_of` says whom to ask about which.
///
/// # Errors
/// If the store fails; then nothing of the piece remains.
pub async fn carry_on(
    tx: &mut Tx,
    desk: &Desk,
    author_of: Authors,
    now: DateTime<Utc>,
) -> Result<Progress, ActionError> {
    if let Some(wave) = tx.wave_to_gather(now).await? {
        let author = author_of(wave.occasion);
        let done = match wave.state {
            WaveState::Planned => start(tx, desk, author, &wave, now).await,
            WaveState::Gathering
            | WaveState::Sending
            | WaveState::Paused
            | WaveState::Done
            | WaveState::Cancelled
            | WaveState::Missed => gather(tx, desk, author, &wave, now).await,
        };
        match done {
            // Its text or its audience no longer fits what became of what it is about: nothing wrong
            // leaves, and no other wave waits for this one.
            Err(error) if error.is_refusal() => miss(tx, &wave, now).await?,
            done => done?,
        }
        return Ok(Progress::More);
    }
    let under_way = tx.waves_under_way().await?;
    let mut next = tx.next_wave(now).await?;
    for wave in &under_way {
        if finish(tx, desk, author_of(wave.occasion), wave, now).await? {
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
    author: &Author,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut after = wave.clone();
    let up = desk.process.convocations.courtesy.next(&desk.calendar, now);
    let quiet = wave.occasion.rules().quiet;
    match quiet.departure(wave.urgent, wave.ends_at, now, up) {
        Departure::Missed => return miss(tx, wave, now).await,
        _ if superseded(tx, wave, now).await? => return miss(tx, wave, now).await,
        Departure::WhenUp => {
            after.due_at = up;
            return Ok(tx.carry_on(wave, &after).await?);
        }
        Departure::Now { urgent } => after.urgent = urgent,
    }
    (author.begin)(tx, desk, wave, now).await?;
    after.state = WaveState::Gathering;
    after.started_at = Some(now);
    tx.carry_on(wave, &after).await?;
    show(tx, desk, author, &after, now).await
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

/// Two calls at the same moment are one too many, as after an outage: of several for the same readers
/// the latest leaves, and whoever has just been called with everybody is not called again.
async fn superseded(tx: &mut Tx, wave: &Wave, now: DateTime<Utc>) -> Result<bool, ActionError> {
    let all = match wave.occasion {
        Occasion::Call { convocation, .. } => tx.waves_of(convocation).await?,
        Occasion::Survey { survey } => tx.waves_about_survey(survey).await?,
        Occasion::Correction { .. } | Occasion::News { .. } => return Ok(false),
        Occasion::Minutes { .. } | Occasion::Result { .. } => return Ok(false),
    };
    let supersedes = |other: &Wave| {
        let is_due = other.state == WaveState::Planned && other.due_at <= now;
        let is_later = (other.due_at, other.id) > (wave.due_at, wave.id);
        let is_wider = (other.readers, wave.readers) == (Readers::All, Readers::Unanswered);
        let was_lately = other.started_at.is_some_and(|at| now - at < LATELY);
        other.occasion == wave.occasion
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
    author: &Author,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut after = wave.clone();
    let rules = wave.occasion.rules();
    let Some(end) = tx.next_stretch(wave.gathered, STRETCH).await? else {
        after.rank = wave.rank + 1;
        after.gathered = 0;
        if after.rank == rules.passes.count() {
            after.state = WaveState::Sending;
        } else if rules.passes == Passes::Again {
            after.due_at = now + ON_THE_WAY;
        }
        return Ok(tx.carry_on(wave, &after).await?);
    };
    let range = wave.gathered..end;
    let circle = (author.circle)(tx, desk, wave, now).await?;
    let is_first = rules.passes != Passes::Again || wave.rank == 0;
    for (outcome, count) in tx.count_circle(&circle, Some(&range)).await? {
        if outcome.is_left_out() && is_first {
            tx.tally_wave(wave.id, outcome, count, now).await?;
        }
    }
    let letters = tx.letters_of(wave.id).await?;
    let parts = match rules.waits_for_part {
        true => parts(desk, now),
        false => Vec::new(),
    };
    let queue = Queue {
        wave: wave.id,
        letters: &letters,
        parts: &parts,
        due_at: now,
        corrects: wave.occasion.corrects(),
    };
    let queued = tx.queue_circle(&circle, &queue, &range, now).await?;
    if rules.has_snapshot {
        tx.take_snapshot(wave.id, &range).await?;
    }
    after.reached += i64::try_from(queued).unwrap_or(0);
    after.gathered = end;
    Ok(tx.carry_on(wave, &after).await?)
}

/// A wave that leaves or was stopped: what is left of it is put away, and it ends. Whether something
/// was done.
async fn finish(
    tx: &mut Tx,
    desk: &Desk,
    author: &Author,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let outcome = match wave.state {
        WaveState::Cancelled | WaveState::Missed => Some(Outcome::Stopped),
        _ if wave.ends_at.is_some_and(|end| end <= now) => Some(Outcome::TooLate),
        WaveState::Planned
        | WaveState::Gathering
        | WaveState::Sending
        | WaveState::Paused
        | WaveState::Done => None,
    };
    if let Some(outcome) = outcome
        && tx.put_away(wave.id, outcome, STRETCH, now).await? > 0
    {
        return Ok(true);
    }
    if tx.wave_waits(wave.id).await? {
        if is_worth_showing(tx, desk, wave, now).await? {
            show(tx, desk, author, wave, now).await?;
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
    show(tx, desk, author, &after, now).await?;
    Ok(true)
}

/// Whether whoever watches has something new to see: while nothing leaves until an hour that is to come, they
/// have seen all of it.
async fn is_worth_showing(
    tx: &mut Tx,
    desk: &Desk,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let Some(shown) = wave.shown_at else {
        return Ok(true);
    };
    if now - shown < SHOWN {
        return Ok(false);
    }
    // What came of messages is noted by the minute.
    let settled = tx.tallies(wave.id).await?.last().map(|(at, _, _)| *at);
    let is_seen = match settled {
        Some(at) => shown > at + TimeDelta::minutes(1) + SHOWN,
        // All of them may wait for their hour: once they are counted, that is shown.
        None => wave.shown > 1 || wave.state == WaveState::Gathering,
    };
    let night_fell = desk.leaves(shown) == shown && desk.leaves(now) > now;
    Ok(!is_seen || (night_fell && !wave.urgent))
}

/// Notes in the log what became of a wave.
fn log(tx: &mut Tx, wave: &Wave, now: DateTime<Utc>) {
    tx.log(Entry {
        at: now,
        actor: "machine".into(),
        action: format!("wave_{}", wave.state.name()),
        object: format!("wave:{}", wave.id),
        detail: format!("{} {}", wave.occasion.kind().name(), wave.reached),
    });
}
