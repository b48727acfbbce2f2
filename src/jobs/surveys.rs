//! Surveys open, close and are counted when their moment comes, a piece of work at a time.

use crate::actions::survey::{self, Counting, moderate};
use crate::actions::{ActionError, Desk};
use crate::clock::Clock;
use crate::domain::survey::life::State;
use crate::store::Store;
use chrono::{DateTime, Utc};

/// Does all that is to be done on surveys now, each piece in a transaction of its own; returns when
/// there is more.
///
/// # Errors
/// If the store fails; what was not finished is due again.
pub(super) async fn carry_on(
    store: &Store,
    desk: &Desk,
    clock: &Clock,
) -> Result<Option<DateTime<Utc>>, ActionError> {
    loop {
        let mut tx = store.begin().await?;
        let now = clock.now();
        let Some(due) = tx.surveys_due(now).await?.into_iter().next() else {
            return Ok(tx.next_survey(now).await?);
        };
        let id = due.id;
        match (due.state, due.untied) {
            (State::Draft, _) => survey::open_due(&mut tx, desk, due, now).await?,
            (State::Open, _) => survey::close_due(&mut tx, due, now).await?,
            _ if moderate::decline_late(&mut tx, desk, &due, now).await? => {}
            (_, Some(_)) => _ = survey::untie(&mut tx, desk, id).await?,
            (_, None) => {
                drop(tx);
                if let Some(counting) = Counting::begin(due) {
                    count(store, desk, clock, counting).await?;
                }
                continue;
            }
        }
        tx.commit().await?;
        tokio::task::yield_now().await;
    }
}

/// Reads without holding anything for longer than a stretch; what is written is written at the end.
async fn count(
    store: &Store,
    desk: &Desk,
    clock: &Clock,
    mut counting: Counting,
) -> Result<(), ActionError> {
    loop {
        let mut tx = store.begin().await?;
        if !counting.go_on(&mut tx).await? {
            counting.keep(&mut tx, desk, clock.now()).await?;
            return Ok(tx.commit().await?);
        }
        drop(tx);
        tokio::task::yield_now().await;
    }
}
