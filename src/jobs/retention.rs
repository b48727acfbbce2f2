//! Once a day what has been kept long enough goes, a piece at a time; then SQLite's log is cut.
//!
//! Deliberately absent: what is kept how long (`domain/person/retention.rs`).

use super::Jobs;
use crate::actions::{ActionError, Progress};
use crate::domain::person::retention::TABLE;
use chrono::TimeDelta;

/// Its name in the database.
const NAME: &str = "retention";
/// How often it is looked at.
const EVERY: TimeDelta = TimeDelta::days(1);

/// Does the next piece, if there is one.
///
/// # Errors
/// If the store fails; what was not done is done the next time.
pub(super) async fn carry_on(jobs: &Jobs) -> Result<Progress, ActionError> {
    let now = jobs.clock.now();
    let mut tx = jobs.store.begin().await?;
    let next = tx.job_done_until(NAME, now).await? + EVERY;
    if now < next {
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
    tx.commit().await?;
    jobs.store.cut_log().await?;
    Ok(Progress::Until(Some(now + EVERY)))
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
