//! Long polling: the next batch is asked for only after this one has been committed, and asking is
//! what confirms it.

use super::Intake;
use crate::bot_api::{BotApi, CallError};
use crate::clock::Clock;
use crate::store::{Chain, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

/// Why polling ended or a poll gave nothing.
#[derive(Debug, thiserror::Error)]
pub enum PollError {
    /// The token is wrong or was revoked.
    #[error("Telegram does not accept the token: ask @BotFather for the current one")]
    TokenRevoked,
    /// Another process polls with the same token.
    #[error(
        "another program is receiving this bot's messages: stop it, or give this one its own token ({0})"
    )]
    SecondPoller(String),
    /// Telegram gave no answer.
    #[error("{0}")]
    Unreachable(CallError),
    /// The database cannot be written, so nothing is confirmed and Telegram keeps the messages.
    #[error("Telegram keeps the messages until the database works again")]
    Store(#[from] StoreError),
}

/// The kinds of update we ask for.
pub const KINDS: &[&str] = &[
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
];
/// Telegram's most in one batch.
const BATCH: u8 = 100;
/// How long Telegram may hold a poll open, in seconds. Nobody can tell a quiet one from one that hangs:
/// this is how long a message waits behind it at most.
const HOLD: u32 = 10;
/// A poll that took longer than this was held open: what it brought was done just now.
const AT_ONCE: TimeDelta = TimeDelta::seconds(2);
/// How long the last confirmation may take: the process is asked to leave.
const FAREWELL: Duration = Duration::from_secs(2);
/// Telegram has taken a poll that was under way for so long. One with the same offset that follows
/// earlier is held open for these three seconds, whatever it asks for.
const TAKEN: TimeDelta = TimeDelta::seconds(3);
/// How long a confirmation that Telegram may hold open is waited for: until it is surely there.
const ON_ITS_WAY: Duration = Duration::from_millis(300);
/// How long to wait after a poll that failed.
const PAUSE: TimeDelta = TimeDelta::seconds(1);

/// What polling leaves to be confirmed when it ends.
#[derive(Debug, Clone, Copy)]
pub struct Unconfirmed {
    /// Everything before it was applied.
    offset: i64,
    /// Whether a poll that says so was under way.
    is_told: bool,
}

/// Polls until `stop`. What it leaves is to be handed to [`confirm`].
///
/// # Errors
/// [`PollError::TokenRevoked`], or the store's at the very start; everything else is retried for as
/// long as it takes.
pub async fn poll(
    api: &BotApi,
    intake: &Intake,
    clock: &Clock,
    stop: CancellationToken,
) -> Result<Option<Unconfirmed>, PollError> {
    let mut offset = 0;
    let mut back = api.back();
    let mut trouble = String::new();
    // An update says what was pressed, not when. It was after Telegram last had nothing for us.
    let mut caught_up = intake.caught_up().await?;
    let is_told = loop {
        let asked = clock.now();
        // Only the waiting may be cut short: a batch in hand is applied to its end.
        let batch = tokio::select! {
            biased;
            () = stop.cancelled() => match clock.now() - asked >= TAKEN {
                true => return Ok(None),
                false => break true,
            },
            // Who was away and is back may not remember the poll.
            Ok(()) = back.changed() => continue,
            batch = api.updates(offset, BATCH, HOLD, KINDS) => batch,
        };
        let done = match batch.map_err(PollError::from) {
            Ok(batch) => {
                let came = clock.now();
                intake.desk.now().measures.heard.set(came.timestamp());
                let waited = came - asked > AT_ONCE;
                let since = if waited { came } else { caught_up };
                let all = batch.len() < usize::from(BATCH);
                let taken = intake.take(batch, since).await;
                if all && taken.is_ok() {
                    caught_up = came;
                    intake.desk.now().caught_up.heard_until(came);
                }
                taken.map_err(PollError::Store)
            }
            Err(error) => Err(error),
        };
        match done {
            Ok(last) => {
                offset = last.map_or(offset, |last| last + 1);
                if !trouble.is_empty() {
                    info!("messages are coming in again");
                    trouble.clear();
                }
            }
            Err(PollError::TokenRevoked) => return Err(PollError::TokenRevoked),
            Err(error) => {
                let error = Chain(&error).to_string();
                if error != trouble {
                    warn!(%error, "no messages come in");
                    trouble = error;
                }
                tokio::select! {
                    () = stop.cancelled() => break false,
                    Ok(()) = back.changed() => {}
                    () = clock.sleep(PAUSE) => {}
                }
            }
        }
    };
    Ok((offset != 0).then_some(Unconfirmed { offset, is_told }))
}

/// Takes one batch of what was done after `since` in, without waiting for one: for loops stepped by
/// hand. Returns the next offset.
///
/// # Errors
/// As for [`poll`], and nothing is retried.
#[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
pub async fn poll_once(
    api: &BotApi,
    intake: &Intake,
    since: DateTime<Utc>,
    offset: i64,
) -> Result<i64, PollError> {
    let asked = intake.clock.now();
    let batch = api.updates(offset, BATCH, 0, KINDS).await?;
    let all = batch.len() < usize::from(BATCH);
    let last = intake.take(batch, since).await?;
    if all {
        intake.desk.now().caught_up.heard_until(asked);
    }
    Ok(last.map_or(offset, |last| last + 1))
}

/// Tells Telegram what was applied. If that fails, it comes again and is recognised.
pub async fn confirm(api: &BotApi, Unconfirmed { offset, is_told }: Unconfirmed) {
    let patience = if is_told { ON_ITS_WAY } else { FAREWELL };
    let why = match tokio::time::timeout(patience, api.updates(offset, 1, 0, KINDS)).await {
        Ok(Ok(_)) => return,
        Ok(Err(error)) => error.to_string(),
        Err(_) if is_told => return,
        Err(error) => error.to_string(),
    };
    warn!(error = %why, "the last messages could not be confirmed; they will be recognised");
}

impl From<CallError> for PollError {
    fn from(error: CallError) -> Self {
        match error {
            CallError::Unauthorized => Self::TokenRevoked,
            CallError::Conflict(why) => Self::SecondPoller(why),
            other => Self::Unreachable(other),
        }
    }
}
