//! What Telegram keeps for the bot until the bot has confirmed it.
//!
//! Updates are kept as finished JSON: handing out a batch only joins texts.

use chrono::{DateTime, TimeDelta, Utc};
use std::collections::VecDeque;
use std::sync::Arc;
use tokio::sync::Notify;

/// How long a repeated poll is held open, in seconds.
const SHORTEST_REPEAT: i64 = 3;

/// The queue of updates that are not confirmed, oldest first.
#[derive(Debug)]
pub(crate) struct Updates {
    pending: VecDeque<Update>,
    next_id: i32,
    /// Kinds the bot asked for; empty is all.
    allowed: Vec<String>,
    /// The long poll that is being served; an older one gives way.
    pub(crate) poll: u64,
    /// The offset that the last long poll asked with, and when.
    last_long: Option<(i32, DateTime<Utc>)>,
    /// Told whenever there is something new, or a poll must look again.
    pub(crate) changed: Arc<Notify>,
    pub(crate) created: u64,
    pub(crate) confirmed: u64,
}

/// One update.
#[derive(Debug)]
pub(crate) struct Update {
    pub(crate) id: i32,
    pub(crate) chat: i64,
    /// By the measuring clock.
    pub(crate) created: DateTime<Utc>,
    pub(crate) handed_out: bool,
    /// A webhook delivery of it is under way.
    pub(crate) travelling: bool,
    pub(crate) json: Arc<str>,
}

impl Updates {
    pub(crate) fn new() -> Self {
        Self {
            pending: VecDeque::new(),
            next_id: 1,
            allowed: Vec::new(),
            poll: 0,
            last_long: None,
            changed: Arc::new(Notify::new()),
            created: 0,
            confirmed: 0,
        }
    }

    /// Adds an update of this kind, unless the bot does not want the kind. Returns its id.
    pub(crate) fn push(
        &mut self,
        chat: i64,
        kind: &str,
        body: &str,
        created: DateTime<Utc>,
    ) -> Option<i32> {
        if !self.allowed.is_empty() && !self.allowed.iter().any(|allowed| allowed == kind) {
            return None;
        }
        let id = self.next_id;
        self.next_id += 1;
        self.created += 1;
        self.pending.push_back(Update {
            id,
            chat,
            created,
            handed_out: false,
            travelling: false,
            json: format!("{{\"update_id\":{id},\"{kind}\":{body}}}").into(),
        });
        self.changed.notify_waiters();
        Some(id)
    }

    /// From now on only updates of these kinds are kept; none named is all.
    pub(crate) fn allow(&mut self, kinds: Vec<String>) {
        self.allowed = kinds;
    }

    pub(crate) fn allowed(&self) -> &[String] {
        &self.allowed
    }

    /// Confirms what an `offset` confirms: everything before it, or, when negative, all but the
    /// last ones.
    pub(crate) fn confirm(&mut self, offset: i32) {
        let before = self.pending.len();
        if offset > 0 {
            while self
                .pending
                .front()
                .is_some_and(|update| update.id < offset)
            {
                self.pending.pop_front();
            }
        } else if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            self.pending.drain(..before.saturating_sub(keep));
        }
        self.count_confirmed(before - self.pending.len());
    }

    /// How long a poll is held open. One that asks with the offset of a long poll of the last three
    /// seconds is held for three, whatever it wants.
    pub(crate) fn hold(&mut self, offset: i32, timeout: i64, now: DateTime<Utc>) -> i64 {
        let is_repeated = self.last_long.is_some_and(|(last, at)| {
            last == offset && now - at < TimeDelta::seconds(SHORTEST_REPEAT)
        });
        if timeout >= SHORTEST_REPEAT {
            self.last_long = Some((offset, now));
        }
        match is_repeated {
            true => timeout.max(SHORTEST_REPEAT),
            false => timeout,
        }
    }

    /// The oldest `limit` updates.
    pub(crate) fn batch(&mut self, limit: usize) -> impl Iterator<Item = &mut Update> {
        self.pending.iter_mut().take(limit)
    }

    /// The updates in order, to choose one for a webhook.
    pub(crate) fn pending(&mut self) -> impl Iterator<Item = &mut Update> {
        self.pending.iter_mut()
    }

    /// Takes one update away, delivered; or lets it be delivered again.
    pub(crate) fn settle(&mut self, id: i32, delivered: bool) {
        let Ok(index) = self.pending.binary_search_by_key(&id, |update| update.id) else {
            return;
        };
        if delivered {
            self.pending.remove(index);
            self.count_confirmed(1);
        } else if let Some(update) = self.pending.get_mut(index) {
            update.travelling = false;
        }
    }

    /// Throws everything away.
    pub(crate) fn drop_pending(&mut self) {
        self.pending.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.pending.len()
    }

    fn count_confirmed(&mut self, number: usize) {
        self.confirmed += u64::try_from(number).unwrap_or(0);
    }
}
