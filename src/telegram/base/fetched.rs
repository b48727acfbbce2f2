//! A file that somebody sent: fetched from Telegram, read aside, and why it could not be.

use crate::bot_api::{BotApi, CallError};
use crate::files::{self, Document, Stop, Unreadable};
use crate::locale::Lang;
use crate::store::FileRef;
use crate::t;
use std::time::Duration;

/// The largest file that is taken.
const MOST_BYTES: u64 = 8 << 20;
/// How long one may take to be read before nobody waits for it any more.
const LONGEST: Duration = Duration::from_secs(30);

/// Why there is nothing of a file.
#[derive(Debug)]
pub enum Lost {
    /// Telegram does not give it out, or it is too large.
    Refused,
    /// Telegram did not answer.
    Unreachable,
    /// It cannot be read.
    Unreadable(Unreadable),
}

/// Fetches and reads a file. `held` is let go when nothing of it is in hand any more.
///
/// # Errors
/// If it cannot be read.
pub async fn fetch<Held: Send + 'static>(
    api: &BotApi,
    file: &FileRef,
    held: Held,
) -> Result<Document, Lost> {
    let bytes = api.download(&file.file_id, MOST_BYTES).await;
    let bytes = bytes.map_err(|error| match error {
        CallError::Refused(_) | CallError::Forbidden(_) => Lost::Refused,
        CallError::RetryAfter(..)
        | CallError::Unauthorized
        | CallError::Unknown
        | CallError::Conflict(..)
        | CallError::Unreachable(..) => Lost::Unreachable,
    })?;
    let stop = Stop::default();
    let seen = stop.clone();
    let reading = tokio::task::spawn_blocking(move || {
        let read = files::read_sent(bytes, &seen);
        drop(held);
        read
    });
    match tokio::time::timeout(LONGEST, reading).await {
        Ok(Ok(read)) => read.map_err(Lost::Unreadable),
        Ok(Err(_)) => Err(Lost::Unreadable(Unreadable::Damaged(String::new()))),
        Err(_) => {
            stop.pull();
            Err(Lost::Unreadable(Unreadable::TooSlow))
        }
    }
}

impl Lost {
    /// What is said, where it does not depend on what the file should have been.
    pub fn said(&self, lang: Lang) -> Option<String> {
        Some(match self {
            Self::Unreachable => t!(lang, "sheet-not-fetched"),
            Self::Refused | Self::Unreadable(Unreadable::TooLarge { .. }) => {
                let most = (MOST_BYTES >> 20).to_string();
                t!(lang, "sheet-too-large", most = most)
            }
            Self::Unreadable(Unreadable::Bomb) => t!(lang, "sheet-grows"),
            Self::Unreadable(Unreadable::TooSlow) => t!(lang, "sheet-too-slow"),
            Self::Unreadable(Unreadable::OldWorkbook) => t!(lang, "sheet-old"),
            Self::Unreadable(Unreadable::OtherKind {
                what: what @ ("HTML" | "XML" | "XLSB"),
            }) => t!(lang, "sheet-page", what = *what),
            Self::Unreadable(Unreadable::Locked) => t!(lang, "sheet-locked"),
            Self::Unreadable(
                Unreadable::Empty
                | Unreadable::OtherKind { .. }
                | Unreadable::Damaged(_)
                | Unreadable::Io(_),
            ) => return None,
        })
    }
}
