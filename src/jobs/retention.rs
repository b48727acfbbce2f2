//! Every night what has been kept long enough goes, a piece at a time; then SQLite's log is cut, and if
//! somebody was erased the whole file is written anew: of what it moved between pages it leaves copies.
//!
//! Deliberately absent: what is kept how long (`domain/person/retention.rs`).

use super::{Jobs, occurrences};
use crate::actions::{ActionError, Progress};
use crate::domain::person::retention::TABLE;
use chrono::{DateTime, TimeDelta, Utc};
use cron::Schedule;
use std::str::FromStr as _;

/// Its name in the database.
const NAME: &str = "retention";
/// When: nobody waits for an answer then.
const NIGHT: &str = "0 30 3 * * *";

/// Until when nothing is to be done. What a clock that was ahead has written holds nothing up.
fn rests_until(jobs: &Jobs, ran: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let schedule = Schedule::from_str(NIGHT).ok()?;
    let next = occurrences(&schedule, ran, jobs.desk.now().calendar.time_zone()).next()?;
    (ran <= now && now < next).then_some(next)
}

/// Does the next piece, if there is one.
///
/// # Errors
/// If the store fails; what was not done is done the next time.
pub(super) async fn carry_on(jobs: &Jobs) -> Result<Progress, ActionError> {
    let now = jobs.clock.now();
    // What is looked at so often keeps nobody waiting who writes.
    let ran = jobs.store.read().await?.job_ran_until(NAME).await?;
    if let Some(next) = ran.and_then(|ran| rests_until(jobs, ran, now)) {
        return Ok(Progress::Until(Some(next)));
    }
    let mut tx = jobs.store.begin().await?;
    let ran = tx.job_done_until(NAME, now).await?;
    if let Some(next) = rests_until(jobs, ran, now) {
        tx.commit().await?;
        return Ok(Progress::Until(Some(next)));
    }
    for row in TABLE {
        let Some(lasts) = row.term.lasts() else {
            continue;
        };
        if tx.let_go(row.kept, now - lasts).await? {
            tx.commit().await?;
            return Ok(Progress::More);
        }
    }
    tx.finish_job(NAME, now).await?;
    let gone = tx.erased().await?;
    tx.commit().await?;
    // Only what was written over is forgotten to be: after a kill it is done the next night.
    let is_over = match gone.is_some() && jobs.store.is_exclusive() {
        true => jobs.store.overwrite_freed().await?,
        false => jobs.store.cut_log().await?,
    };
    if let Some(gone) = gone.filter(|_| is_over) {
        let mut tx = jobs.store.begin().await?;
        tx.forget_erased(gone).await?;
        tx.commit().await?;
    }
    Ok(Progress::Until(rests_until(jobs, now, now)))
}

/// Takes the next piece of whoever was erased and had asked or done very much.
///
/// # Errors
/// If the store fails; the piece is taken the next time.
pub(super) async fn erase(jobs: &Jobs) -> Result<Progress, ActionError> {
    if !jobs.store.read().await?.is_anybody_going().await? {
        return Ok(Progress::Until(None));
    }
    let mut tx = jobs.store.begin().await?;
    tx.erase_next().await?;
    tx.commit().await?;
    Ok(Progress::More)
}

/// Looked at again until whoever was erased has had their farewell.
///
/// # Errors
/// If the store fails.
pub(super) async fn sweep(jobs: &Jobs) -> Result<Progress, ActionError> {
    /// How soon.
    const AGAIN: TimeDelta = TimeDelta::seconds(5);
    let again = (!jobs.store.sweep().await?).then(|| jobs.clock.now() + AGAIN);
    Ok(Progress::Until(again))
}
