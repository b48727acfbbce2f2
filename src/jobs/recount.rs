//! At start: if the calendar means something else than when dates were last counted, they are counted
//! again.
//!
//! If it means the same, that costs one small query. Otherwise part after part is a transaction of its
//! own; after a crash the walk begins anew and finds done what was done. Only at its end is the calendar
//! noted as applied.

use crate::actions::question::{Recounted, recount, review};
use crate::actions::{ActionError, Desk};
use crate::domain::calendar::Earlier;
use crate::render::NewDate;
use crate::store::{Store, StoreError};
use chrono::{DateTime, Utc};

/// How often a part is tried again that lost against another transaction.
const TRIES: u32 = 5;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The dates were counted with this calendar already.
    Same,
    /// So many questions have more time, and so many less.
    Counted {
        /// Questions with a later date.
        more: usize,
        /// Questions with an earlier date.
        less: usize,
        /// Questions whose date had passed: it stays.
        missed: usize,
    },
}

/// Counts every open date again if the desk's calendar is another than the one last applied; `tell`
/// hears of each question that moves.
///
/// # Errors
/// If the store fails; what was not done is done at the next start.
pub async fn apply_calendar(
    store: &Store,
    desk: &Desk,
    now: DateTime<Utc>,
    tell: impl FnMut(&NewDate),
) -> Result<Outcome, ActionError> {
    let outcome = walk(store, desk, (now, true), tell).await?;
    if outcome != Outcome::Same {
        let mut tx = store.begin().await?;
        tx.note_applied(desk.calendar.record(), now).await?;
        tx.commit().await?;
    }
    Ok(outcome)
}

/// As [`apply_calendar`], but only tells: nothing is written.
///
/// # Errors
/// If the store fails.
pub async fn review_calendar(
    store: &Store,
    desk: &Desk,
    now: DateTime<Utc>,
    tell: impl FnMut(&NewDate),
) -> Result<Outcome, ActionError> {
    walk(store, desk, (now, false), tell).await
}

async fn walk(
    store: &Store,
    desk: &Desk,
    (now, write): (DateTime<Utc>, bool),
    mut tell: impl FnMut(&NewDate),
) -> Result<Outcome, ActionError> {
    let mut tx = store.begin().await?;
    let digest = tx.applied_digest().await?;
    if digest.as_ref() == Some(&desk.calendar.record().digest) {
        return Ok(Outcome::Same);
    }
    let earlier = match tx.applied_days().await? {
        Some(days) => Earlier::read(&days),
        None => desk.calendar.unrecorded(),
    };
    drop(tx);
    let (mut after, mut more, mut less, mut missed) = (0, 0, 0, 0);
    loop {
        let part = part(store, desk, &earlier, after, (now, write)).await?;
        for change in &part.moved {
            *match change.new > change.old {
                _ if change.has_passed => &mut missed,
                true => &mut more,
                false => &mut less,
            } += 1;
            tell(change);
        }
        match part.last {
            Some(last) => after = last,
            None => return Ok(Outcome::Counted { more, less, missed }),
        }
    }
}

async fn part(
    store: &Store,
    desk: &Desk,
    earlier: &Earlier,
    after: i64,
    (now, write): (DateTime<Utc>, bool),
) -> Result<Recounted, ActionError> {
    let mut tries = 0;
    loop {
        tries += 1;
        let mut tx = store.begin().await?;
        let done = match write {
            false => return review(&mut tx, desk, earlier, after, now).await,
            true => match recount(&mut tx, desk, earlier, after, now).await {
                Ok(part) => tx.commit().await.map(|()| part).map_err(ActionError::from),
                Err(error) => Err(error),
            },
        };
        match done {
            Err(ActionError::Store(StoreError::Conflict(_))) if tries < TRIES => {}
            done => return done,
        }
    }
}
