//! A file that somebody sent: fetched from Telegram, read aside, and why it could not be.

use crate::actions::schedule::Imported;
use crate::actions::schedule::load::{Reading, Unread, Wishes};
use crate::bot_api::{BotApi, CallError};
use crate::files::{self, Document, Stop, Unreadable};
use crate::locale::Lang;
use crate::render::Say;
use crate::store::{Attachment, FileRef};
use crate::t;
use crate::telegram::schedule::points::Point;
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

/// A file that is to be fetched.
#[derive(Clone, Debug)]
pub struct Order {
    /// The file as Telegram keeps it.
    pub file: FileRef,
    /// It may be a schedule: what it is read for, and what was said about it.
    pub schedule: Option<(Aim, Wishes)>,
}

impl From<FileRef> for Order {
    fn from(file: FileRef) -> Self {
        let schedule = None;
        Self { file, schedule }
    }
}

/// What a schedule is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// It was sent: it is shown, with the sheet of what is odd.
    Sent,
    /// Another of its sheets is to be shown, likewise.
    OtherSheet,
    /// It is shown with what was decided.
    Preview,
    /// The sheet of what it changes was asked for.
    Changes,
    /// It is loaded, if it was shown against the newest version.
    Load {
        /// Against which it was shown; 0: there was none.
        before: i64,
    },
}

/// A schedule that was read.
#[derive(Debug)]
pub struct Understood {
    /// What was read.
    pub reading: Reading,
    /// What it would change.
    pub imported: Imported,
    /// What is to be decided about it, as far as there is room.
    pub points: Vec<Point>,
    /// How much more there is.
    pub left_out: usize,
    /// The sheet that goes along.
    pub sheet: Option<(Say, Attachment)>,
}

/// A file that was fetched, and what was read of it.
#[derive(Debug)]
pub struct Fetched {
    /// What was ordered.
    pub order: Order,
    /// A digest of the file; empty if it is not here.
    pub digest: String,
    /// Its grids.
    pub document: Result<Document, Lost>,
    /// The schedule in it, if it was to be understood as one.
    pub schedule: Option<Result<Understood, Unread>>,
}

/// Fetches and reads a file. `held` is let go when nothing of it is in hand any more.
pub async fn fetch<Held: Send + 'static>(api: &BotApi, order: Order, held: Held) -> Fetched {
    let (document, digest) = match download(api, &order.file).await {
        Ok(bytes) => {
            let digest = Sha256::digest(&bytes);
            let digest = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            (read(bytes, held).await, digest)
        }
        Err(lost) => (Err(lost), String::new()),
    };
    Fetched {
        order,
        digest,
        document,
        schedule: None,
    }
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
