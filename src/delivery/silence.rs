//! Is Telegram out of reach, or is it one message that gets no answer? Pure.
//!
//! An error now and then is no reason for everybody to wait, nor is a chat that always fails. Only
//! when sends to several chats fail, and none has been answered for a while, everybody waits; then
//! one message at a time finds out whether Telegram is back.

use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// What the sends since the last answer say.
#[derive(Debug, Default)]
pub struct Silence {
    /// When the first of them failed.
    since: Option<DateTime<Utc>>,
    /// The chats they were for, as far as they are counted.
    chats: BTreeSet<i64>,
    /// How often everybody has waited for it to end.
    waits: u32,
    until: DateTime<Utc>,
}

/// How long nothing may be answered before everybody waits.
const PATIENCE: TimeDelta = TimeDelta::seconds(2);
/// How many chats must have been tried meanwhile.
const CHATS: usize = 2;

impl Silence {
    /// A send to a chat got no answer. Until when everybody waits now, if Telegram is out of reach.
    pub fn unanswered(&mut self, chat: i64, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let since = *self.since.get_or_insert(now);
        if self.chats.len() < CHATS {
            self.chats.insert(chat);
        }
        // What was on the way already says nothing new.
        if self.chats.len() < CHATS || now - since < PATIENCE || self.until > now {
            return None;
        }
        self.waits += 1;
        self.until = now + backoff(self.waits);
        Some(self.until)
    }

    /// Telegram has answered something, to whomever.
    pub fn ended(&mut self) {
        *self = Self::default();
    }

    /// Whether one message at a time finds out.
    pub fn is_probing(&self) -> bool {
        self.waits > 0
    }

    /// Until when everybody waits, if that is after `now`.
    pub fn waits(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        (self.until > now).then_some(self.until)
    }
}

/// How long to leave alone what failed so many times in a row: 1, 2, 4 … 30 seconds.
pub fn backoff(failures: u32) -> TimeDelta {
    TimeDelta::seconds((1 << failures.saturating_sub(1).min(5)).min(30))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds(milliseconds)
    }

    #[test]
    fn errors_between_answers_hold_nobody() {
        let mut silence = Silence::default();
        for n in 0..100 {
            assert_eq!(silence.unanswered(n, at(n * 100)), None);
            assert_eq!(silence.unanswered(n + 1, at(n * 100)), None);
            silence.ended();
        }
    }

    #[test]
    fn a_chat_that_always_fails_holds_nobody_else() {
        let mut silence = Silence::default();
        for n in 0..100 {
            assert_eq!(silence.unanswered(7, at(n * 1000)), None);
        }
        assert!(!silence.is_probing());
    }

    #[test]
    fn out_of_reach_everybody_waits_longer_and_longer_until_an_answer() {
        let mut silence = Silence::default();
        assert_eq!(silence.unanswered(1, at(0)), None);
        assert_eq!(silence.unanswered(2, at(10)), None);
        assert_eq!(silence.unanswered(3, at(2000)), Some(at(3000)));
        // It was sent before.
        assert_eq!(silence.unanswered(4, at(2010)), None);
        assert_eq!(silence.unanswered(1, at(3000)), Some(at(5000)));
        assert_eq!(silence.waits(at(4999)), Some(at(5000)));
        assert_eq!(silence.unanswered(1, at(5000)), Some(at(9000)));
        silence.ended();
        assert_eq!(silence.waits(at(5001)), None);
        assert!(!silence.is_probing());
    }

    #[test]
    fn backoff_grows_and_stops_growing() {
        let seconds: Vec<_> = (1..8).map(|n| backoff(n).num_seconds()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 30, 30]);
    }
}
