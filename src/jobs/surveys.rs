//! Surveys open, close and are counted when their moment comes, a piece of work at a time.
//!
//! Each is on its own: one that fails, or that cannot be counted, is told of in the log by its number and
//! left alone until the next time, and the others go on.

use super::{Jobs, LeftAlone};
use crate::actions::survey::sweep::Next;
use crate::actions::survey::{self, Counting, moderate};
use crate::actions::{ActionError, Progress};
use crate::domain::survey::life::State;
use crate::store::{Chain, StoredSurvey, Tx};
use chrono::TimeDelta;
use futures::FutureExt as _;
use std::panic::AssertUnwindSafe;
use tracing::warn;

/// After how long something that failed is tried again.
const AGAIN: TimeDelta = TimeDelta::minutes(1);

/// Does the next piece of work on surveys, if there is one.
///
/// # Errors
/// If the store as a whole fails; what was not finished is due again.
pub(super) async fn carry_on(
    jobs: &Jobs,
    left_alone: &mut LeftAlone,
) -> Result<Progress, ActionError> {
    let mut tx = jobs.store.begin().await?;
    let now = jobs.clock.now();
    let due = tx.surveys_due(now).await?;
    let Some(id) = due.into_iter().find(|id| !left_alone.contains(id)) else {
        let next = tx.next_survey(now).await?;
        let again = (!left_alone.is_empty()).then(|| now + AGAIN);
        return Ok(Progress::Until(next.into_iter().chain(again).min()));
    };
    match AssertUnwindSafe(step(jobs, tx, id)).catch_unwind().await {
        Ok(Ok(true)) => {}
        Ok(Err(ActionError::Store(error))) if error.is_outage() => return Err(error.into()),
        Ok(Err(error)) => {
            set_aside(id, &error);
            left_alone.insert(id);
        }
        Ok(Ok(false)) | Err(_) => {
            warn!(survey = id, "it cannot be carried on");
            left_alone.insert(id);
        }
    }
    Ok(Progress::More)
}

/// Says of which survey something failed, and nothing of what is in it.
pub(super) fn set_aside(id: i64, error: &ActionError) {
    warn!(survey = id, error = %Chain(error), "a survey is left alone for now");
}

/// One piece of work on one survey. Whether it got any further.
async fn step(jobs: &Jobs, mut tx: Tx, id: i64) -> Result<bool, ActionError> {
    let (desk, now) = (&jobs.desk.now(), jobs.clock.now());
    let Some(due) = tx.survey(id).await? else {
        return Ok(true);
    };
    match (due.state, due.untied) {
        (State::Draft, _) => survey::open_due(&mut tx, desk, due, now).await?,
        (State::Open, _) => survey::close_due(&mut tx, due, now).await?,
        _ if moderate::decline_late(&mut tx, desk, &due, now).await? => {}
        (_, Some(_)) => _ = survey::untie(&mut tx, desk, id).await?,
        (State::Closed, None) if !tx.is_counted(id).await? => {
            drop(tx);
            return count(jobs, due).await;
        }
        (State::Closed | State::Published | State::Cancelled, None) => {
            return sweep(jobs, tx, due).await;
        }
    }
    tx.commit().await?;
    Ok(true)
}

/// Does away with what is left of a survey's ballots, a piece at a time. Whether it got any further.
async fn sweep(jobs: &Jobs, mut tx: Tx, survey: StoredSurvey) -> Result<bool, ActionError> {
    match survey::sweep::next(&mut tx, &survey).await? {
        Next::More => tx.commit().await?,
        Next::Gather(mut gathering) => {
            drop(tx);
            loop {
                let mut tx = jobs.store.begin().await?;
                if !gathering.read(&mut tx).await? {
                    gathering.keep(&mut tx).await?;
                    tx.commit().await?;
                    break;
                }
            }
        }
        Next::Traces => {
            drop(tx);
            if !jobs.store.overwrite_freed().await? {
                return Ok(false);
            }
            let mut tx = jobs.store.begin().await?;
            tx.mark_swept(survey.id).await?;
            tx.commit().await?;
        }
    }
    Ok(true)
}

/// Reads without holding anything for longer than a stretch, computes while nothing is held, and writes
/// at the end what is ready. Whether it could be counted.
async fn count(jobs: &Jobs, survey: StoredSurvey) -> Result<bool, ActionError> {
    let Some(mut counting) = Counting::begin(survey) else {
        return Ok(false);
    };
    loop {
        let mut tx = jobs.store.begin().await?;
        let ballots = counting.read(&mut tx).await?;
        drop(tx);
        let work = tokio::task::spawn_blocking(move || {
            let more = counting.take(ballots);
            (counting, more)
        });
        let Ok((back, more)) = work.await else {
            return Ok(false);
        };
        counting = back;
        if !more {
            break;
        }
    }
    let census = jobs.desk.now().process.census();
    let counted = tokio::task::spawn_blocking(move || counting.finish(&census)).await;
    let Ok(Some(counted)) = counted else {
        return Ok(false);
    };
    let mut tx = jobs.store.begin().await?;
    counted
        .keep(&mut tx, &jobs.desk.now(), jobs.clock.now())
        .await?;
    tx.commit().await?;
    Ok(true)
}
