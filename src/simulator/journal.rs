//! What changed, in order: the stream a page follows, and the log of calls a test reads.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::VecDeque;
use std::sync::Arc;
use tokio::sync::Notify;

/// Something a person could see changing.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Event {
    /// Its number; they increase by one.
    pub n: u64,
    /// Where it happened; `None` for what concerns every chat, such as the commands menu.
    pub chat: Option<i64>,
    /// What happened.
    #[serde(flatten)]
    pub change: Change,
}

/// The changes a person could see.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// A new message.
    Message {
        /// Its number in the chat.
        message_id: i32,
    },
    /// A message's text or keyboard is another now.
    Edited {
        /// Its number in the chat.
        message_id: i32,
    },
    /// A message is gone.
    Deleted {
        /// Its number in the chat.
        message_id: i32,
    },
    /// A message is pinned.
    Pinned {
        /// Its number in the chat.
        message_id: i32,
    },
    /// The bot reacted to a button press.
    CallbackAnswered {
        /// The press.
        id: String,
        /// What the person reads, if anything.
        text: Option<String>,
        /// Whether it has to be closed by hand.
        show_alert: bool,
    },
    /// "typing…" and the like.
    Action {
        /// The Bot API's name of it.
        action: String,
    },
    /// The menu of commands or the description is another now.
    Profile,
    /// The bot was blocked, unblocked, added or removed.
    Membership,
}

/// One call of the Bot API.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct CallRecord {
    /// Its number; they increase by one.
    pub n: u64,
    /// The method, as the bot wrote it.
    pub method: String,
    /// The chat it was for, if any.
    pub chat: Option<i64>,
    /// What came with it; contents of files apart.
    pub parameters: Value,
    /// `None` if it was accepted, else the description of the refusal.
    pub refused: Option<String>,
}

/// The last entries of something that is numbered.
#[derive(Debug)]
pub(crate) struct Journal<T> {
    entries: VecDeque<(u64, T)>,
    next: u64,
    keep: usize,
    pub(crate) changed: Arc<Notify>,
}

impl<T: Clone> Journal<T> {
    pub(crate) fn new(keep: usize) -> Self {
        Self {
            entries: VecDeque::new(),
            next: 1,
            keep,
            changed: Arc::new(Notify::new()),
        }
    }

    pub(crate) fn is_off(&self) -> bool {
        self.keep == 0
    }

    /// Adds what `entry` makes of its number.
    pub(crate) fn add(&mut self, entry: impl FnOnce(u64) -> T) {
        if self.is_off() {
            return;
        }
        if self.entries.len() == self.keep {
            self.entries.pop_front();
        }
        let n = self.next;
        self.next += 1;
        self.entries.push_back((n, entry(n)));
        self.changed.notify_waiters();
    }

    /// Entries with a number above `n`, oldest first.
    pub(crate) fn after(&self, n: u64) -> impl Iterator<Item = &T> {
        let skipped = self.entries.partition_point(|(number, _)| *number <= n);
        self.entries.range(skipped..).map(|(_, entry)| entry)
    }

    /// The number of the newest entry.
    pub(crate) fn last(&self) -> u64 {
        self.next - 1
    }
}
