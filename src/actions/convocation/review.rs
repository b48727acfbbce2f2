//! What a coordinator is shown before something leaves to many: a convocation, a correction of one that was
//! sent, the news of a space, its minutes.
//!
//! Deliberately absent: any change. What is shown is counted as it would be if it left now.

use super::author::{blunted, called, minutes_circle, news_circle};
use super::decide::decidable;
use super::news::{corrected, is_known, is_urgent, news_of};
use super::{ActionError, Actor, Desk, plan, reach, reached_by, space_of};
use crate::actions::mailing::{Leaving, Told, outlook};
use crate::domain::base::Blunt;
use crate::domain::convocation::{Audience, Command, State};
use crate::domain::mailing::{Outcome, WaveKind, WaveState};
use crate::domain::space::Space;
use crate::locale::Lang;
use crate::render::{Calls, Outlook, SpaceNews, WaveSeen};
use crate::store::{Convocation, Rank, StoredSpace, Tx, Wave};
use chrono::{DateTime, Utc};

/// A convocation that is about to leave.
pub struct Review {
    /// The convocation.
    pub convocation: Convocation,
    /// What it is about, if it is about anything.
    pub space: Option<StoredSpace>,
    /// Its waves that are to leave.
    pub waves: Vec<WaveSeen>,
    /// What is known of the first of them.
    pub outlook: Outlook,
    /// Whom that one leaves out.
    pub left_out: Told,
}

/// What somebody is asked to say yes to, who is about to let a convocation leave.
///
/// # Errors
/// As for [`decide()`](super::decide()).
pub async fn review(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    seen: (i64, i64),
    now: DateTime<Utc>,
) -> Result<Review, ActionError> {
    let (convocation, _) = decidable(tx, desk, actor, seen, Command::Approve, now).await?;
    let space = space_of(tx, convocation.space).await?;
    let mut waves = waves_seen(tx, desk, &convocation, now).await?;
    waves.retain(|seen| seen.wave.state == WaveState::Planned);
    waves.sort_by_key(|seen| (seen.leaves, seen.wave.id));
    let first = waves
        .first()
        .map(|seen| (seen.wave.readers, seen.wave.due_at));
    let (readers, due) = first.unwrap_or((WaveKind::Call.rules().readers, now));
    // Whom it is too late for depends on when it leaves.
    let leaves = desk.leaves(due.max(now));
    let circle = called(tx, desk, &convocation, readers, leaves).await?;
    let leaving = Leaving {
        due,
        is_quiet_at_night: true,
        waits_for_part: WaveKind::Call.rules().waits_for_part,
    };
    let seen = |count| blunted(desk, &convocation, count);
    let (outlook, left_out) = outlook(tx, desk, &circle, leaving, seen, now).await?;
    Ok(Review {
        convocation,
        space,
        waves,
        outlook,
        left_out,
    })
}

/// The waves of a convocation: when each leaves, and how many it reaches, or has reached.
///
/// # Errors
/// If the store fails.
pub async fn waves_seen(
    tx: &mut Tx,
    desk: &Desk,
    convocation: &Convocation,
    now: DateTime<Utc>,
) -> Result<Vec<WaveSeen>, ActionError> {
    let mut seen = Vec::new();
    for wave in plan(tx, convocation.id).await? {
        let reached = match wave.state {
            WaveState::Planned => {
                let reached = reach(tx, desk, convocation, wave.readers, now).await;
                reached.map_or(Blunt::Few, |reach| reach.reached)
            }
            WaveState::Gathering
            | WaveState::Sending
            | WaveState::Paused
            | WaveState::Done
            | WaveState::Cancelled
            | WaveState::Missed => reached_by(desk, convocation, &wave),
        };
        let leaves = desk.leaves(wave.due_at.max(now));
        seen.push(WaveSeen {
            wave,
            reached,
            leaves,
        });
    }
    Ok(seen)
}

/// A convocation as it would be once it is corrected.
pub struct Correction {
    /// The convocation with the new text.
    pub convocation: Convocation,
    /// What it is about, if it is about anything.
    pub space: Option<StoredSpace>,
    /// How many messages that were delivered would change.
    pub delivered: Blunt,
    /// How many that are still to leave.
    pub waiting: Blunt,
}

/// What somebody is asked to say yes to, who is about to correct what was sent.
///
/// # Errors
/// As for [`super::correct`].
pub async fn correction(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    text: (Lang, &str),
    now: DateTime<Utc>,
) -> Result<Correction, ActionError> {
    let (convocation, _) = corrected(tx, desk, actor, id, text, now).await?;
    let space = space_of(tx, convocation.space).await?;
    let (mut delivered, mut settled, mut queued) = (0, 0, 0);
    for wave in plan(tx, id).await? {
        queued += wave.reached;
        for (_, outcome, count) in tx.tallies(wave.id).await? {
            settled += if outcome.is_left_out() { 0 } else { count };
            delivered += if outcome == Outcome::Sent { count } else { 0 };
        }
    }
    let seen = |count: i64| blunted(desk, &convocation, count);
    let (delivered, waiting) = (seen(delivered), seen((queued - settled).max(0)));
    Ok(Correction {
        convocation,
        space,
        delivered,
        waiting,
    })
}

/// News of a space that are about to be told.
pub struct News {
    /// What changes.
    pub news: SpaceNews,
    /// To how many and when; `None`: nobody knows of the space yet.
    pub outlook: Option<Outlook>,
}

/// What somebody is asked to say yes to, who is about to change a space; `None` if it is nothing that
/// people are told.
///
/// # Errors
/// If the store fails.
pub async fn news(
    tx: &mut Tx,
    desk: &Desk,
    before: &StoredSpace,
    after: &Space,
    now: DateTime<Utc>,
) -> Result<Option<News>, ActionError> {
    let Some(news) = news_of(&before.space, after) else {
        return Ok(None);
    };
    let waves = tx.waves_about(before.id).await?;
    if !is_known(tx, &waves, before.id).await? {
        return Ok(Some(News {
            news,
            outlook: None,
        }));
    }
    let mut reached = 0;
    for rank in [Rank::Coming, Rank::Others] {
        let circle = news_circle(tx, before.id, rank).await?;
        let counts = tx.count_circle(&circle, None).await?;
        let sent = counts.iter().find(|(outcome, _)| *outcome == Outcome::Sent);
        reached += sent.map_or(0, |(_, count)| *count);
    }
    let sensitive = is_sensitive(tx, desk, &waves).await?;
    let leaves = desk.leaves(now);
    let is_urgent = is_urgent(desk, &before.space, after, now);
    let outlook = Outlook {
        reached: Blunt::of(reached, sensitive),
        leaves: Some(leaves).filter(|at| *at > now && !is_urgent),
        is_put_off: true,
        later: Vec::new(),
    };
    Ok(Some(News {
        news,
        outlook: Some(outlook),
    }))
}

/// Whether one of the convocations of these waves asked for a group that the law protects more.
pub(super) async fn is_sensitive(
    tx: &mut Tx,
    desk: &Desk,
    waves: &[Wave],
) -> Result<bool, ActionError> {
    for wave in waves {
        if let Some(id) = wave.occasion.convocation()
            && let Some(convocation) = tx.convocation(id).await?
        {
            let audience = Audience::parse(&convocation.audience);
            if audience.is_ok_and(|audience| audience.is_sensitive(&desk.process)) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// To how many the minutes of a space would go, and when.
///
/// # Errors
/// If the store fails.
pub async fn minutes(
    tx: &mut Tx,
    desk: &Desk,
    space: i64,
    now: DateTime<Utc>,
) -> Result<Outlook, ActionError> {
    let circle = minutes_circle(space);
    let leaving = Leaving {
        due: now,
        is_quiet_at_night: true,
        waits_for_part: false,
    };
    let blunted = |count| Blunt::of(count, false);
    let (outlook, _) = outlook(tx, desk, &circle, leaving, blunted, now).await?;
    Ok(outlook)
}

/// How many people the minutes of a space would reach now.
///
/// # Errors
/// If the store fails.
pub(in crate::actions) async fn minutes_reach(tx: &mut Tx, space: i64) -> Result<i64, ActionError> {
    let counts = tx.count_circle(&minutes_circle(space), None).await?;
    let sent = counts.iter().find(|(outcome, _)| *outcome == Outcome::Sent);
    Ok(sent.map_or(0, |(_, count)| *count))
}

/// Whether people were called to a space, or are about to be.
///
/// # Errors
/// If the store fails.
pub async fn calls(tx: &mut Tx, space: i64) -> Result<Calls, ActionError> {
    let mut draft = None;
    for wave in tx.waves_about(space).await? {
        let Some(id) = wave.occasion.convocation() else {
            continue;
        };
        if wave.started_at.is_some() {
            return Ok(Calls::Called);
        }
        let found = tx.convocation(id).await?;
        match found.map(|one| one.state) {
            Some(State::Approved | State::Paused) if wave.state == WaveState::Planned => {
                return Ok(Calls::Called);
            }
            Some(State::Draft | State::Submitted) => draft = Some(id),
            Some(State::Approved | State::Paused | State::Cancelled) | None => {}
        }
    }
    Ok(Calls::Nobody(draft))
}
