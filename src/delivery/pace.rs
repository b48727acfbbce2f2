//! When may the next message leave? Telegram's limits, and bulk kept even. Pure.
//!
//! A send takes up its place in a limit from the moment it starts until a full window after its
//! answer came. Telegram counted it somewhere in between, so no delay on the way can make Telegram
//! see more messages in a window than the limit. A token bucket (the crate `governor`) counts
//! starts, and one slow connection is enough for a 429.

use crate::config::Limits;
use crate::store::Lane;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::{HashMap, VecDeque};

/// Whether a message may leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Now; its place in the limits is taken.
    Go,
    /// This chat has to wait until then, others need not.
    ChatWaits(DateTime<Utc>),
    /// Nobody may send before then.
    AllWait(DateTime<Utc>),
}

/// The state of the limits.
#[derive(Debug)]
pub struct Pacer {
    limits: Limits,
    all: Window,
    chats: HashMap<i64, Window>,
    next_bulk: DateTime<Utc>,
    paused_until: DateTime<Utc>,
}

/// Sends that take up a place: some still on the way, some until their window is over.
#[derive(Debug, Default)]
struct Window {
    on_the_way: usize,
    free_at: VecDeque<DateTime<Utc>>,
}

/// Far enough that only an answer or a moved clock ends the wait.
const UNTIL_ANSWERED: TimeDelta = TimeDelta::seconds(60);
/// How much lateness of a timer bulk may make up for at once.
const LATENESS: TimeDelta = TimeDelta::milliseconds(20);
/// From this many chats on, those without a taken place are dropped now and then.
const CHATS: usize = 4096;

impl Pacer {
    /// All places free.
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            all: Window::default(),
            chats: HashMap::new(),
            next_bulk: DateTime::UNIX_EPOCH,
            paused_until: DateTime::UNIX_EPOCH,
        }
    }

    /// Nobody sends before `until`: a penalty, or Telegram out of reach.
    pub fn pause(&mut self, until: DateTime<Utc>) {
        self.paused_until = self.paused_until.max(until);
    }

    /// The clock was put back: what was to end at some moment ends as much earlier.
    pub fn put_back(&mut self, by: TimeDelta) {
        let windows = self.chats.values_mut().chain([&mut self.all]);
        let ends = windows.flat_map(|window| &mut window.free_at);
        for end in ends.chain([&mut self.next_bulk, &mut self.paused_until]) {
            *end -= by;
        }
    }

    /// Until when nobody may send, if that is after `now`.
    pub fn paused(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        (self.paused_until > now).then_some(self.paused_until)
    }

    /// Asks for a place for one message; [`Admission::Go`] takes it, and [`Pacer::answered`] must follow.
    pub fn admit(&mut self, chat_id: i64, lane: Lane, now: DateTime<Utc>) -> Admission {
        if let Some(until) = self.paused(now) {
            return Admission::AllWait(until);
        }
        if lane == Lane::Bulk && self.next_bulk > now {
            return Admission::AllWait(self.next_bulk);
        }
        if let Some(at) = self.all.full_until(self.limits.per_second, now) {
            return Admission::AllWait(at);
        }
        let (limit, _) = limit_of_chat(self.limits, chat_id);
        let chat = self.chats.entry(chat_id).or_default();
        if let Some(at) = chat.full_until(limit, now) {
            return Admission::ChatWaits(at);
        }
        chat.on_the_way += 1;
        self.all.on_the_way += 1;
        if lane == Lane::Bulk {
            // Even spacing, or a reply would find a whole second's places taken by a burst.
            let gap = TimeDelta::microseconds(1_000_000 / i64::from(self.limits.per_second.max(1)));
            // Being late once must not slow the rest down, nor lead to a burst.
            self.next_bulk = (self.next_bulk + gap).max(now - gap.max(LATENESS));
        }
        Admission::Go
    }

    /// The answer to an admitted message came (or will never come).
    pub fn answered(&mut self, chat_id: i64, now: DateTime<Utc>) {
        self.all.answered(now + TimeDelta::seconds(1));
        let (_, window) = limit_of_chat(self.limits, chat_id);
        if let Some(chat) = self.chats.get_mut(&chat_id) {
            chat.answered(now + window);
        }
        if self.chats.len() >= CHATS {
            self.chats.retain(|_, chat| !chat.is_free(now));
            self.chats.shrink_to(CHATS);
        }
    }
}

/// How many messages in which time one chat may get; groups have negative numbers.
fn limit_of_chat(limits: Limits, chat_id: i64) -> (u32, TimeDelta) {
    if chat_id < 0 {
        (limits.per_group_minute, TimeDelta::minutes(1))
    } else {
        (limits.per_chat_second, TimeDelta::seconds(1))
    }
}

impl Window {
    /// Until when all places are taken, or `None` if there is a free one.
    fn full_until(&mut self, limit: u32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        while self.free_at.front().is_some_and(|at| *at <= now) {
            self.free_at.pop_front();
        }
        let full = self.on_the_way + self.free_at.len() >= limit.max(1) as usize;
        full.then(|| {
            self.free_at
                .front()
                .copied()
                .unwrap_or(now + UNTIL_ANSWERED)
        })
    }

    fn answered(&mut self, free_at: DateTime<Utc>) {
        self.on_the_way = self.on_the_way.saturating_sub(1);
        self.free_at.push_back(free_at);
    }

    fn is_free(&self, now: DateTime<Utc>) -> bool {
        self.on_the_way == 0 && self.free_at.back().is_none_or(|at| *at <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: DateTime<Utc> = DateTime::UNIX_EPOCH;

    fn ms(ms: i64) -> DateTime<Utc> {
        START + TimeDelta::milliseconds(ms)
    }

    #[test]
    fn a_place_is_taken_until_a_second_after_the_answer() {
        let mut pacer = Pacer::new(Limits {
            per_second: 2,
            ..Limits::default()
        });
        assert_eq!(pacer.admit(1, Lane::Reply, ms(0)), Admission::Go);
        assert_eq!(pacer.admit(2, Lane::Reply, ms(0)), Admission::Go);
        pacer.answered(1, ms(400));
        assert_eq!(
            pacer.admit(3, Lane::Reply, ms(1300)),
            Admission::AllWait(ms(1400))
        );
        assert_eq!(pacer.admit(3, Lane::Reply, ms(1400)), Admission::Go);
    }

    #[test]
    fn one_chat_waits_while_others_go() {
        let mut pacer = Pacer::new(Limits::default());
        assert_eq!(pacer.admit(7, Lane::Reply, ms(0)), Admission::Go);
        pacer.answered(7, ms(10));
        assert_eq!(
            pacer.admit(7, Lane::Reply, ms(20)),
            Admission::ChatWaits(ms(1010))
        );
        assert_eq!(pacer.admit(8, Lane::Reply, ms(20)), Admission::Go);
    }

    #[test]
    fn a_group_gets_twenty_a_minute() {
        let mut pacer = Pacer::new(Limits::default());
        for n in 0..20 {
            assert_eq!(pacer.admit(-5, Lane::Reply, ms(n)), Admission::Go);
            pacer.answered(-5, ms(n));
        }
        assert_eq!(
            pacer.admit(-5, Lane::Reply, ms(2000)),
            Admission::ChatWaits(ms(60_000))
        );
    }

    #[test]
    fn bulk_is_even_and_a_reply_finds_room() {
        let mut pacer = Pacer::new(Limits::default());
        let mut sent = 0;
        for now in 0..10_000 {
            while pacer.admit(i64::from(sent) + 1, Lane::Bulk, ms(now)) == Admission::Go {
                pacer.answered(i64::from(sent) + 1, ms(now));
                sent += 1;
            }
            if now == 5_000 {
                let reply = pacer.admit(-1, Lane::Reply, ms(now));
                let waits = match reply {
                    Admission::Go => 0,
                    Admission::AllWait(at) | Admission::ChatWaits(at) => {
                        (at - ms(now)).num_milliseconds()
                    }
                };
                assert!(waits <= 40, "a reply waits {waits} ms behind bulk");
            }
        }
        assert!((290..=301).contains(&sent), "{sent} in ten seconds");
    }

    #[test]
    fn a_clock_that_is_put_back_holds_nobody() {
        let mut pacer = Pacer::new(Limits {
            per_second: 1,
            ..Limits::default()
        });
        let hour = TimeDelta::hours(1);
        assert_eq!(pacer.admit(1, Lane::Reply, ms(0)), Admission::Go);
        pacer.answered(1, ms(0));
        pacer.put_back(hour);
        let next = ms(1) - hour;
        assert_eq!(
            pacer.admit(1, Lane::Reply, next),
            Admission::AllWait(ms(1000) - hour)
        );
        pacer.pause(ms(5000));
        pacer.put_back(hour);
        assert_eq!(pacer.paused(ms(4999) - hour), Some(ms(5000) - hour));
        assert_eq!(pacer.paused(ms(5000) - hour), None);
    }

    #[test]
    fn a_pause_holds_for_everyone() {
        let mut pacer = Pacer::new(Limits::default());
        pacer.pause(ms(5000));
        pacer.pause(ms(2000));
        assert_eq!(
            pacer.admit(1, Lane::Reply, ms(4999)),
            Admission::AllWait(ms(5000))
        );
        assert_eq!(pacer.admit(1, Lane::Reply, ms(5000)), Admission::Go);
    }
}
