//! How one simulated Telegram is set up: its bot, its limits, what it remembers.
//!
//! What changes while it runs (faults, outages, people) is not here: that is `control`.

use crate::clock::Clock;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::net::{Ipv4Addr, SocketAddr};

/// Everything that is fixed when the simulator starts. Take the default and change what matters.
#[derive(Clone, Debug)]
pub struct SimulatorConfig {
    /// Dates of messages, rate limits, timeouts and delays follow this clock.
    pub clock: Clock,
    /// Where to listen; port 0 takes a free one.
    pub address: SocketAddr,
    /// The only token the Bot API answers to: the bot's id, a colon and a secret.
    pub token: String,
    /// The bot's name as people see it.
    pub bot_name: String,
    /// The bot's @name, without the @.
    pub bot_username: String,
    /// How fast the bot may send.
    pub limits: Limits,
    /// Whether the bot sees in groups only what is addressed to it, as new bots do.
    pub privacy_mode: bool,
    /// Whether `/control` is served beside the Bot API. Whoever reaches it moves everybody.
    pub control: bool,
    /// Where the chance of the faults begins: the same seed, the same faults.
    pub seed: u64,
    /// Messages kept in each chat; `None` keeps all.
    pub keep_messages: Option<usize>,
    /// Changes kept for those who follow `events`; 0 records none.
    pub keep_events: usize,
    /// Accepted and refused calls kept for `calls`; 0 records none.
    pub keep_calls: usize,
    /// Whether to count messages with a text their chat had already got from the bot.
    pub count_repeated: bool,
    /// How long a button press may be answered.
    pub callback_lifetime: TimeDelta,
    /// First and longest wait before a refused webhook delivery is tried again.
    pub webhook_backoff: (TimeDelta, TimeDelta),
}

impl Default for SimulatorConfig {
    fn default() -> Self {
        Self {
            clock: Clock::system(),
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            token: "4242424242:AAsimulated-telegram-on-this-machine".to_owned(),
            bot_name: "convoca".to_owned(),
            bot_username: "convoca_bot".to_owned(),
            limits: Limits::free(),
            privacy_mode: true,
            control: true,
            seed: 0,
            keep_messages: None,
            keep_events: 10_000,
            keep_calls: 10_000,
            count_repeated: true,
            callback_lifetime: TimeDelta::minutes(10),
            webhook_backoff: (TimeDelta::milliseconds(250), TimeDelta::seconds(30)),
        }
    }
}

impl SimulatorConfig {
    /// The bot's account id, which is how its token begins.
    pub(crate) fn bot_id(&self) -> i64 {
        let digits = self.token.split(':').next().unwrap_or_default();
        digits.parse().unwrap_or(4_242_424_242)
    }
}

/// How fast the bot may send; `None` is no limit of that kind.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub struct Limits {
    /// All chats together.
    pub global: Option<Rate>,
    /// Each private chat.
    pub private: Option<Rate>,
    /// Each group.
    pub group: Option<Rate>,
    /// A send that arrives this many milliseconds after a penalty began was already on its way:
    /// it is refused, but not counted as sent during the penalty.
    pub grace_ms: i64,
}

impl Limits {
    /// What Telegram documents: 30 a second, 1 a second per chat, 20 a minute per group.
    pub fn free() -> Self {
        Self {
            global: Some(Rate::new(30, 1_000, 3)),
            private: Some(Rate::new(1, 1_000, 2)),
            group: Some(Rate::new(20, 60_000, 0)),
            grace_ms: 100,
        }
    }

    /// With paid broadcasts: 1,000 a second.
    pub fn paid() -> Self {
        Self {
            global: Some(Rate::new(1_000, 1_000, 50)),
            ..Self::free()
        }
    }

    /// No limit at all.
    pub fn off() -> Self {
        Self {
            global: None,
            private: None,
            group: None,
            grace_ms: 100,
        }
    }
}

/// A number of messages in a span of time, and how many more pass at once after a silence.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub struct Rate {
    /// Messages in each span.
    pub messages: u32,
    /// The span, in milliseconds.
    pub per_ms: u32,
    /// Tolerance above `messages` in one burst.
    pub tolerance: u32,
}

impl Rate {
    /// `messages` in each `per_ms` milliseconds, `tolerance` more in one burst.
    pub fn new(messages: u32, per_ms: u32, tolerance: u32) -> Self {
        Self {
            messages,
            per_ms,
            tolerance,
        }
    }
}
