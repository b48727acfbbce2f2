//! Every night: forget which updates were applied, once Telegram itself has forgotten them.

use super::{Progress, Window};
use crate::actions::Desk;
use crate::store::{StoreError, Tx};
use chrono::TimeDelta;
use futures::FutureExt as _;
use futures::future::BoxFuture;

/// Telegram keeps an unconfirmed update for at most a day.
const KEPT: TimeDelta = TimeDelta::days(7);

/// Forgets what is older than a week.
pub fn run<'a>(
    tx: &'a mut Tx,
    _: &'a Desk,
    window: Window,
) -> BoxFuture<'a, Result<Progress, StoreError>> {
    async move {
        tx.forget_updates(window.now - KEPT).await?;
        Ok(Progress::Done)
    }
    .boxed()
}
