//! Everything the simulated Telegram knows, behind one lock.
//!
//! The lock is held for one call at a time and never across an await. The time is read once, when
//! the lock is taken.

mod bringing;
mod incoming;
mod load;
mod outgoing;
mod said;
mod standing;
mod view;

pub use load::{LoadPlan, LoadReport, Step};
pub use said::{Incoming, Origin, Press, Pressed, Received, Said};
pub use view::{ChatEntry, ChatView, MessageView};

pub(crate) use load::Load;
pub(crate) use outgoing::{Draft, Words};

use super::chat::Chat;
use super::config::{Limits, SimulatorConfig};
use super::faults::{Faults, Struck};
use super::files::Files;
use super::journal::{CallRecord, Change, Event, Journal};
use super::pace::Bucket;
use super::people::{People, Person};
use super::stats::{Counters, Statistics};
use super::updates::Updates;
use super::webhook::Webhook;
use crate::clock::Clock;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The simulated Telegram.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) config: SimulatorConfig,
    /// The machine's pace, for latencies and for those who follow events.
    pub(crate) measure: Clock,
    state: Mutex<State>,
}

impl World {
    pub(crate) fn new(config: SimulatorConfig) -> Self {
        let state = State::new(config.clone());
        Self {
            config,
            measure: Clock::system(),
            state: Mutex::new(state),
        }
    }

    /// The state at this moment.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.now = self.config.clock.now();
        state.instant = self.measure.now();
        state
    }
}

/// What changes while the simulator runs.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) config: SimulatorConfig,
    /// The simulator's time, when the lock was taken.
    pub(crate) now: DateTime<Utc>,
    /// The machine's time, when the lock was taken.
    pub(crate) instant: DateTime<Utc>,
    pub(crate) people: People,
    pub(crate) chats: HashMap<i64, Chat>,
    pub(crate) updates: Updates,
    pub(crate) files: Files,
    pub(crate) profile: Profile,
    pub(crate) faults: Faults,
    pub(crate) limits: Limits,
    pub(crate) counters: Counters,
    pub(crate) events: Journal<Event>,
    pub(crate) calls: Journal<CallRecord>,
    pub(crate) webhook: Option<Webhook>,
    pub(crate) reachable: bool,
    pub(crate) load: Option<Load>,
    /// Loads begun so far.
    pub(crate) loads: u64,
    /// The budget of all chats together.
    bucket: Bucket,
    /// The latest penalty of a single chat.
    chat_penalty: (i64, Bucket),
    presses: VecDeque<ButtonPress>,
    presses_made: u64,
    next_group: i64,
    webhooks_set: u64,
}

/// A button press the bot may still answer.
#[derive(Debug)]
struct ButtonPress {
    id: String,
    chat: i64,
    at: DateTime<Utc>,
}

/// What the bot has told Telegram about itself.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    /// Commands by scope and language.
    pub(crate) commands: BTreeMap<(String, String), Vec<Value>>,
    /// Descriptions, short descriptions and names, by field and language.
    pub(crate) texts: BTreeMap<(&'static str, String), String>,
}

impl State {
    fn new(config: SimulatorConfig) -> Self {
        let bot = Person {
            id: config.bot_id(),
            is_bot: true,
            first_name: config.bot_name.clone(),
            last_name: None,
            username: Some(config.bot_username.clone()),
            language_code: None,
            deactivated: false,
        };
        Self {
            now: config.clock.now(),
            instant: config.clock.now(),
            people: People::new(bot),
            chats: HashMap::new(),
            updates: Updates::new(),
            files: Files::default(),
            profile: Profile::default(),
            faults: Faults::new(config.seed),
            limits: config.limits,
            counters: Counters::default(),
            events: Journal::new(config.keep_events),
            calls: Journal::new(config.keep_calls),
            webhook: None,
            reachable: true,
            load: None,
            loads: 0,
            bucket: Bucket::default(),
            chat_penalty: (0, Bucket::default()),
            presses: VecDeque::new(),
            presses_made: 0,
            next_group: 1,
            webhooks_set: 0,
            config,
        }
    }

    /// Records a change for those who follow.
    pub(crate) fn note(&mut self, chat: Option<i64>, change: Change) {
        self.events.add(|n| Event { n, chat, change });
    }

    /// Adds an update for the bot. Returns its id, unless the bot does not want this kind.
    fn emit(&mut self, chat: i64, kind: &str, body: &str) -> Option<i32> {
        self.updates.push(chat, kind, body, self.instant)
    }

    /// What goes wrong with this call, counted.
    pub(crate) fn strike(&mut self, method: &str) -> Struck {
        let struck = self.faults.strike(method);
        for kind in [struck.delay, struck.other].into_iter().flatten() {
            self.counters.count_fault(kind.name());
        }
        struck
    }

    /// Whether Telegram can be reached; waiting polls look again.
    pub(crate) fn set_reachable(&mut self, reachable: bool) {
        self.reachable = reachable;
        self.updates.changed.notify_waiters();
    }

    /// All counts.
    pub(crate) fn statistics(&self) -> Statistics {
        Statistics {
            accepted_by_chat: self
                .chats
                .values()
                .filter(|chat| chat.accepted > 0)
                .map(|chat| (chat.id, chat.accepted))
                .collect(),
            updates_created: self.updates.created,
            updates_confirmed: self.updates.confirmed,
            updates_pending: self.updates.len(),
            ..self.counters.summary()
        }
    }

    /// Begins all counts anew; what is pending stays.
    pub(crate) fn reset_statistics(&mut self) {
        self.counters = Counters::default();
        self.updates.created = 0;
        self.updates.confirmed = 0;
        for chat in self.chats.values_mut() {
            chat.accepted = 0;
            chat.sent_texts.clear();
        }
    }
}
