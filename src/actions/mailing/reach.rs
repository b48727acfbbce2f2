//! Whom a convocation would reach, and whom not for which reason: counts, never names.

use crate::actions::convocation::space_of;
use crate::actions::{ActionError, Desk};
use crate::domain::convocation::{Audience, Refusal};
use crate::domain::mailing::{DayPart, Outcome, Readers, WaveKind, WaveState};
use crate::store::{Circle, Convocation, Counts, Rank, Tx, Wave};
use chrono::{DateTime, TimeDelta, Utc};

/// How many people something would reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Who would get it.
    pub reached: i64,
    /// Who would not, and why.
    pub left_out: Vec<(Outcome, i64)>,
}

/// A reminder of another convocation to the same space counts as told for so long.
pub(in crate::actions) const LATELY: TimeDelta = TimeDelta::hours(20);

impl From<Counts> for Reach {
    fn from(counts: Counts) -> Self {
        let mut reach = Self::default();
        for (outcome, count) in counts {
            match outcome {
                Outcome::Sent => reach.reached = count,
                _ => reach.left_out.push((outcome, count)),
            }
        }
        reach.left_out.sort();
        reach
    }
}

/// Whom a wave of these readers would reach now.
///
/// # Errors
/// [`Refusal::Audience`] if the formula names what is no longer there; if the store fails.
pub async fn reach(
    tx: &mut Tx,
    desk: &Desk,
    convocation: &Convocation,
    readers: Readers,
    now: DateTime<Utc>,
) -> Result<Reach, ActionError> {
    let circle = circle(tx, desk, convocation, readers, now).await?;
    Ok(tx.count_circle(&circle, None).await?.into())
}

/// Whom a wave of a convocation is for.
pub(in crate::actions) async fn circle(
    tx: &mut Tx,
    desk: &Desk,
    convocation: &Convocation,
    readers: Readers,
    now: DateTime<Utc>,
) -> Result<Circle, ActionError> {
    let refused = |misread| ActionError::Convocation(Refusal::Audience(misread));
    let audience = Audience::parse(&convocation.audience).map_err(refused)?;
    let audience = audience.resolved(&desk.process).map_err(refused)?;
    let space = space_of(tx, convocation.space).await?;
    let waves = match convocation.space {
        Some(space) => tx.waves_about(space).await?,
        None => Vec::new(),
    };
    let told = |wave: &&Wave| {
        let began = wave.started_at;
        wave.kind == WaveKind::Call
            && wave.convocation != Some(convocation.id)
            && wave.state != WaveState::Planned
            && began.is_some_and(|at| readers == Readers::All || now - at < LATELY)
    };
    let ends_at = space.map(|stored| stored.space.starts_at);
    Ok(Circle {
        audience,
        readers,
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

/// When those who prefer a part of the day can be written to.
pub(crate) fn parts(desk: &Desk, now: DateTime<Utc>) -> Vec<(DayPart, DateTime<Utc>)> {
    let courtesy = &desk.process.convocations.courtesy;
    DayPart::ALL
        .map(|part| (part, courtesy.next_for(&desk.calendar, now, part)))
        .into()
}
