//! A file that somebody sent: fetched from Telegram, read aside, and why it could not be.

use crate::actions::schedule::load::{Reading, Unread, Wishes};
use crate::bot_api::{BotApi, CallError};
use crate::files::{self, Document, Stop, Unreadable};
use crate::locale::Lang;
use crate::store::FileRef;
use crate::t;
use sha2::{Digest as _, Sha256};
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

/// A file that was fetched, and what was read of it.
#[derive(Debug)]
pub struct Fetched {
    /// The file as Telegram keeps it.
    pub file: FileRef,
    /// A digest of it; empty if it is not here.
    pub digest: String,
    /// Its grids.
    pub document: Result<Document, Lost>,
    /// What had been said about it when it was to be read.
    pub wishes: Option<Wishes>,
    /// The schedule in it, if it was to be understood as one.
    pub reading: Option<Result<Reading, Unread>>,
}

/// Fetches and reads a file; with a digest of it. `held` is let go when nothing of it is in hand any more.
pub async fn fetch<Held: Send + 'static>(
    api: &BotApi,
    file: &FileRef,
    held: Held,
) -> (Result<Document, Lost>, String) {
    let bytes = match download(api, file).await {
        Ok(bytes) => bytes,
        Err(lost) => return (Err(lost), String::new()),
    };
    let digest = Sha256::digest(&bytes);
    let digest = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    (read(bytes, held).await, digest)
}

async fn download(api: &BotApi, file: &FileRef) -> Result<Vec<u8>, Lost> {
    let bytes = api.download(&file.file_id, MOST_BYTES).await;
    bytes.map_err(|error| match error {
        CallError::Refused(_) | CallError::Forbidden(_) => Lost::Refused,
        CallError::RetryAfter(..)
        | CallError::Unauthorized
        | CallError::Unknown
        | CallError::Conflict(..)
        | CallError::Unreachable(..) => Lost::Unreachable,
    })
}

async fn read<Held: Send + 'static>(bytes: Vec<u8>, held: Held) -> Result<Document, Lost> {
    let stop = Stop::default();
    let seen = stop.clone();
    let reading = tokio::task::spawn_blocking(move || {
        let read = files::read_sent(bytes, &seen);
        drop(held);
        read
    });
    match tokio::time::timeout(LONGEST, reading).await {
        Ok(Ok(read)) => read.map_err(Lost::Unreadable),
        Ok(Err(_)) => Err(Lost::broke_down()),
        Err(_) => {
            stop.pull();
            Err(Lost::Unreadable(Unreadable::TooSlow))
        }
    }
}

impl Lost {
    /// Its reader broke down.
    pub fn broke_down() -> Self {
        Self::Unreadable(Unreadable::Damaged(String::new()))
    }

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
