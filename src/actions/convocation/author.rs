//! What mailing asks about the calls of convocations, their corrections, the news of spaces and their
//! minutes; and whom a convocation would reach.

use super::review::is_sensitive;
use super::{ActionError, Desk, letters, record, space_of};
use crate::actions::mailing::{Author, Reach, Told, keep_letters, parts};
use crate::domain::Sought;
use crate::domain::base::{Blunt, Blunting};
use crate::domain::convocation::{Audience, EventKind, Misread, Refusal};
use crate::domain::mailing::{LATELY, Occasion, Readers, WaveKind, WaveState};
use crate::render::Whom;
use crate::store::{Circle, Convocation, Rank, Tx, Wave};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

/// Who answers for these waves.
pub(in crate::actions) static AUTHOR: Author = Author {
    begin: |tx, desk, wave, now| begin(tx, desk, wave, now).boxed(),
    circle: |tx, desk, wave, now| circle_of(tx, desk, wave, now).boxed(),
    name: |tx, _, wave, _| {
        async move {
            let space = space_of(tx, wave.occasion.space()).await?;
            Ok(space.map(|stored| stored.space.name))
        }
        .boxed()
    },
    blunting: |tx, desk, wave, _| blunting(tx, desk, wave).boxed(),
};

/// Whom a wave of these readers would reach now, as it may be seen.
///
/// # Errors
/// [`Refusal::Audience`] if the formula names what is no longer there; if the store fails.
pub async fn reach(
    tx: &mut Tx,
    desk: &Desk,
    convocation: &Convocation,
    readers: Readers,
    now: DateTime<Utc>,
) -> Result<Told, ActionError> {
    let circle = called(tx, desk, convocation, readers, now).await?;
    let reach = Reach::from(tx.count_circle(&circle, None).await?);
    Ok(reach.told(|count| circle.audience.blunted(&desk.process, count)))
}

/// Whether it reaches anybody now, and with a group that the law protects more enough people that nobody is
/// pointed at.
///
/// # Errors
/// [`Refusal::Nobody`]; [`Refusal::Audience`]; if the store fails.
pub(super) async fn reaches_enough(
    tx: &mut Tx,
    desk: &Desk,
    convocation: &Convocation,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let circle = called(tx, desk, convocation, Readers::All, now).await?;
    let reached = Reach::from(tx.count_circle(&circle, None).await?).reached;
    match circle.audience.is_sensitive(&desk.process) {
        true if reached < Blunt::LEAST => {
            Err(ActionError::from(Refusal::Audience(Misread::TooFew)))
        }
        false if reached == 0 => Err(ActionError::from(Refusal::Nobody)),
        true | false => Ok(()),
    }
}

/// How many a wave reached that has begun, as it may be seen.
pub fn reached_by(desk: &Desk, convocation: &Convocation, wave: &Wave) -> Blunt {
    blunted(desk, convocation, wave.reached)
}

/// A count of those whom a convocation is for, as it may be seen.
pub(super) fn blunted(desk: &Desk, convocation: &Convocation, count: i64) -> Blunt {
    blunting_of(desk, convocation).seen(count)
}

fn blunting_of(desk: &Desk, convocation: &Convocation) -> Blunting {
    match Audience::parse(&convocation.audience) {
        Ok(audience) => audience.blunting(&desk.process),
        Err(_) => Blunting::Protected,
    }
}

/// How counts of those whom a wave is for may be seen.
async fn blunting(tx: &mut Tx, desk: &Desk, wave: &Wave) -> Result<Blunting, ActionError> {
    if let Some(id) = wave.occasion.convocation() {
        let found = tx.convocation(id).await?;
        return Ok(found.map_or(Blunting::Protected, |found| blunting_of(desk, &found)));
    }
    let waves = match wave.occasion.space() {
        Some(space) => tx.waves_about(space).await?,
        None => Vec::new(),
    };
    Ok(Blunting::of(is_sensitive(tx, desk, &waves).await?))
}

/// A call says what is so as it leaves; whatever else is told was written when it happened.
async fn begin(
    tx: &mut Tx,
    desk: &Desk,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    if let Occasion::Call { convocation, .. } = wave.occasion {
        let found = tx.convocation(convocation).await?;
        let found = found.ok_or(ActionError::NotFound(Sought::Convocation))?;
        let space = space_of(tx, found.space).await?;
        let letters = letters(desk, &found, space.as_ref(), (wave.id, wave.readers), None)?;
        keep_letters(tx, wave.id, &letters, Whom::Many).await?;
        // Whether it still can be read is known before anything leaves.
        called(tx, desk, &found, wave.readers, now).await?;
    }
    if let Some(id) = wave.occasion.convocation() {
        let note = wave.id.to_string();
        record(tx, id, (EventKind::WaveStarted, Some(&note)), None, now).await?;
    }
    Ok(())
}

/// Whom a wave is for.
async fn circle_of(
    tx: &mut Tx,
    desk: &Desk,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<Circle, ActionError> {
    let (told_by, rank) = match wave.occasion {
        Occasion::Call { convocation, .. } => {
            let found = tx.convocation(convocation).await?;
            let found = found.ok_or(ActionError::NotFound(Sought::Convocation))?;
            return called(tx, desk, &found, wave.readers, now).await;
        }
        Occasion::Correction { wave, .. } => (vec![wave], Rank::Whoever),
        Occasion::News { space } => {
            let rank = match wave.rank {
                0 => Rank::Coming,
                _ => Rank::Others,
            };
            return news_circle(tx, space, rank).await;
        }
        Occasion::Minutes { space } => return Ok(minutes_circle(space)),
        // Not of ours.
        Occasion::Survey { .. } | Occasion::Result { .. } => {
            return Err(ActionError::NotFound(Sought::Convocation));
        }
    };
    Ok(Circle {
        readers: wave.readers,
        consent: wave.occasion.kind().consent(wave.readers, wave.rank),
        space: wave.occasion.space(),
        told_by,
        ..circle(WaveKind::Correction, rank)
    })
}

/// Whom the news of a space are for, in one of their passes.
pub(super) async fn news_circle(
    tx: &mut Tx,
    space: i64,
    rank: Rank,
) -> Result<Circle, ActionError> {
    Ok(Circle {
        space: Some(space),
        told_by: calls_to(tx, space).await?,
        ..circle(WaveKind::News, rank)
    })
}

/// Whom the minutes of a space are for.
pub(super) fn minutes_circle(space: i64) -> Circle {
    Circle {
        space: Some(space),
        ..circle(WaveKind::Minutes, Rank::Whoever)
    }
}

/// A circle that no formula says, of the usual readers.
fn circle(kind: WaveKind, rank: Rank) -> Circle {
    let readers = kind.rules().readers;
    let pass = i64::from(rank == Rank::Others);
    Circle {
        audience: Audience::Everyone,
        readers,
        consent: kind.consent(readers, pass),
        space: None,
        survey: None,
        told_by: Vec::new(),
        rank,
        too_late: Vec::new(),
    }
}

/// The waves that have begun to call people to a space.
async fn calls_to(tx: &mut Tx, space: i64) -> Result<Vec<i64>, ActionError> {
    let all = tx.waves_about(space).await?;
    let calls = all
        .iter()
        .filter(|wave| wave.occasion.kind() == WaveKind::Call && wave.started_at.is_some());
    Ok(calls.map(|wave| wave.id).collect())
}

/// Whom a wave of a convocation is for.
pub(super) async fn called(
    tx: &mut Tx,
    desk: &Desk,
    convocation: &Convocation,
    readers: Readers,
    now: DateTime<Utc>,
) -> Result<Circle, ActionError> {
    let refused = |misread| ActionError::from(Refusal::Audience(misread));
    let audience = Audience::parse(&convocation.audience).map_err(refused)?;
    let audience = audience.resolved(&desk.process).map_err(refused)?;
    let space = space_of(tx, convocation.space).await?;
    let waves = match convocation.space {
        Some(space) => tx.waves_about(space).await?,
        None => Vec::new(),
    };
    // A reminder of another convocation to the same space counts as told for a while.
    let told = |wave: &&Wave| {
        let began = wave.started_at;
        wave.occasion.kind() == WaveKind::Call
            && wave.occasion.convocation() != Some(convocation.id)
            && wave.state != WaveState::Planned
            && began.is_some_and(|at| readers == Readers::All || now - at < LATELY)
    };
    let ends_at = space.map(|stored| stored.space.starts_at);
    Ok(Circle {
        audience,
        readers,
        consent: WaveKind::Call.consent(readers, 0),
        space: convocation.space,
        survey: None,
        told_by: waves.iter().filter(told).map(|wave| wave.id).collect(),
        rank: Rank::Whoever,
        too_late: parts(desk, now)
            .into_iter()
            .filter(|(_, at)| ends_at.is_some_and(|end| end <= *at))
            .map(|(part, _)| part)
            .collect(),
    })
}
