//! What is counted while the bot works: the figures of tests and benches.

use super::latency::{Histogram, Latency};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// All counts since the start or the last reset.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Statistics {
    /// Calls by method, refused ones included.
    pub calls: BTreeMap<String, u64>,
    /// Messages the bot sent that were accepted.
    pub accepted: u64,
    /// The same by chat.
    pub accepted_by_chat: BTreeMap<i64, u64>,
    /// The most messages accepted within one second of the simulator's clock.
    pub most_in_a_second: usize,
    /// Accepted messages with a text their chat had already got from the bot.
    pub repeated_texts: u64,
    /// Answers with 429.
    pub too_many_requests: u64,
    /// Sends during a penalty that concerned them, after the grace.
    pub sent_during_penalty: u64,
    /// Sends during a penalty that concerned them, so early that they were already on their way.
    pub sent_as_penalty_began: u64,
    /// Sends to other chats while a chat's penalty was running, after the grace.
    pub sent_elsewhere_during_penalty: u64,
    /// Faults that struck, by kind.
    pub faults: BTreeMap<String, u64>,
    /// Connections dropped because Telegram could not be reached.
    pub dropped_in_outage: u64,
    /// Updates created.
    pub updates_created: u64,
    /// Updates confirmed by the bot.
    pub updates_confirmed: u64,
    /// Updates not confirmed yet.
    pub updates_pending: usize,
    /// From the moment an update was handed out to the first message or edit in its chat.
    pub from_hand_out: Latency,
    /// From the moment an update was created to the first message or edit in its chat.
    pub from_creation: Latency,
}

/// The counts while they grow.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    pub(crate) calls: BTreeMap<String, u64>,
    pub(crate) accepted: u64,
    pub(crate) repeated_texts: u64,
    pub(crate) too_many_requests: u64,
    pub(crate) sent_during_penalty: u64,
    pub(crate) sent_as_penalty_began: u64,
    pub(crate) sent_elsewhere_during_penalty: u64,
    pub(crate) faults: BTreeMap<String, u64>,
    pub(crate) dropped_in_outage: u64,
    pub(crate) from_hand_out: Histogram,
    pub(crate) from_creation: Histogram,
    most_in_a_second: usize,
    last_second: VecDeque<DateTime<Utc>>,
}

impl Counters {
    pub(crate) fn count_call(&mut self, method: &str) {
        match self.calls.get_mut(method) {
            Some(count) => *count += 1,
            None => _ = self.calls.insert(method.to_owned(), 1),
        }
    }

    pub(crate) fn count_accepted(&mut self, now: DateTime<Utc>) {
        self.accepted += 1;
        let second_ago = now - TimeDelta::seconds(1);
        while self.last_second.front().is_some_and(|at| *at <= second_ago) {
            self.last_second.pop_front();
        }
        self.last_second.push_back(now);
        self.most_in_a_second = self.most_in_a_second.max(self.last_second.len());
    }

    pub(crate) fn count_fault(&mut self, kind: &str) {
        *self.faults.entry(kind.to_owned()).or_default() += 1;
    }

    pub(crate) fn summary(&self) -> Statistics {
        Statistics {
            calls: self.calls.clone(),
            accepted: self.accepted,
            most_in_a_second: self.most_in_a_second,
            repeated_texts: self.repeated_texts,
            too_many_requests: self.too_many_requests,
            sent_during_penalty: self.sent_during_penalty,
            sent_as_penalty_began: self.sent_as_penalty_began,
            sent_elsewhere_during_penalty: self.sent_elsewhere_during_penalty,
            faults: self.faults.clone(),
            dropped_in_outage: self.dropped_in_outage,
            from_hand_out: self.from_hand_out.summary(),
            from_creation: self.from_creation.summary(),
            ..Statistics::default()
        }
    }
}
