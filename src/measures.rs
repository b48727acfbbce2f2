//! What an operator is told of an entity at `/metrics`: one table of what is counted, each figure there from
//! the start, as zero. Counts and times only; no person, no chat, no text.

use chrono::{DateTime, Utc};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;
use std::sync::Arc;

/// What a figure is of: the name of a lane, a reason, a job.
type Of = [(&'static str, &'static str); 1];
type Counters = Family<Of, Counter>;
type Gauges = Family<Of, Gauge>;

/// One entity's figures. Clones share them.
#[derive(Clone, Debug)]
pub struct Measures {
    /// Updates applied.
    pub updates: Counter,
    /// Updates that could not be applied and are kept: `convoca set-aside` shows them.
    pub set_aside: Counter,
    /// Moments to come that a clock noted which ran ahead.
    pub taken_back: Counter,
    /// Seconds that the newest message of the last batch was under way.
    pub delay: Gauge,
    /// When Telegram last brought or answered something, in seconds since 1970.
    pub heard: Gauge,
    /// Messages that Telegram took.
    pub sent: Counter,
    failed: Counters,
    put_off: Counters,
    waiting: Gauges,
    oldest: Gauges,
    job_failures: Counters,
    job_success: Gauges,
    registry: Arc<Registry>,
}

/// Of what kinds each family is, so that none is missing before it happens.
const LANES: [&str; 3] = ["reply", "reminder", "bulk"];
const FAILURES: [&str; 3] = ["blocked", "gone", "refused"];
const PUT_OFF: [&str; 2] = ["no_answer", "too_many_requests"];

impl Default for Measures {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("convoca");
        let new = Self {
            updates: Counter::default(),
            set_aside: Counter::default(),
            taken_back: Counter::default(),
            delay: Gauge::default(),
            heard: Gauge::default(),
            sent: Counter::default(),
            failed: Family::default(),
            put_off: Family::default(),
            waiting: Family::default(),
            oldest: Family::default(),
            job_failures: Family::default(),
            job_success: Family::default(),
            registry: Arc::default(),
        };
        registry.register("updates", "Updates applied", new.updates.clone());
        registry.register(
            "updates_set_aside",
            "Updates that could not be applied and are kept",
            new.set_aside.clone(),
        );
        registry.register(
            "clock_taken_back",
            "Moments to come that a clock noted which ran ahead, taken back",
            new.taken_back.clone(),
        );
        registry.register(
            "updates_delay_seconds",
            "How long the newest message of the last batch was under way",
            new.delay.clone(),
        );
        registry.register(
            "telegram_heard_timestamp_seconds",
            "When Telegram last brought or answered something",
            new.heard.clone(),
        );
        registry.register(
            "messages_sent",
            "Messages that Telegram took",
            new.sent.clone(),
        );
        registry.register(
            "messages_failed",
            "Messages that will never arrive, by reason",
            new.failed.clone(),
        );
        registry.register(
            "messages_put_off",
            "Sends to be repeated, by reason",
            new.put_off.clone(),
        );
        registry.register(
            "outbox_waiting",
            "Messages that may leave and have not, by lane",
            new.waiting.clone(),
        );
        registry.register(
            "outbox_oldest_seconds",
            "How long the oldest of them has waited, by lane",
            new.oldest.clone(),
        );
        registry.register(
            "job_failures",
            "Runs of a job that failed",
            new.job_failures.clone(),
        );
        registry.register(
            "job_success_timestamp_seconds",
            "When a job last ended well since the start; 0 is not yet",
            new.job_success.clone(),
        );
        for lane in LANES {
            drop(new.waiting.get_or_create(&[("lane", lane)]));
            drop(new.oldest.get_or_create(&[("lane", lane)]));
        }
        for kind in FAILURES {
            drop(new.failed.get_or_create(&[("reason", kind)]));
        }
        for kind in PUT_OFF {
            drop(new.put_off.get_or_create(&[("reason", kind)]));
        }
        Self {
            registry: Arc::new(registry),
            ..new
        }
    }
}

impl Measures {
    /// These jobs exist.
    pub fn expect_jobs(&self, names: impl Iterator<Item = &'static str>) {
        for name in names {
            drop(self.job_failures.get_or_create(&[("job", name)]));
            drop(self.job_success.get_or_create(&[("job", name)]));
        }
    }

    /// A job ended.
    pub fn job_ended(&self, name: &'static str, well: bool, now: DateTime<Utc>) {
        match well {
            true => {
                _ = self
                    .job_success
                    .get_or_create(&[("job", name)])
                    .set(now.timestamp())
            }
            false => _ = self.job_failures.get_or_create(&[("job", name)]).inc(),
        }
    }

    /// A message will never arrive.
    pub fn failed(&self, reason: &'static str) {
        self.failed.get_or_create(&[("reason", reason)]).inc();
    }

    /// A send has to be repeated.
    pub fn put_off(&self, is_penalty: bool) {
        let [no_answer, too_many] = PUT_OFF;
        let kind = if is_penalty { too_many } else { no_answer };
        self.put_off.get_or_create(&[("reason", kind)]).inc();
    }

    /// What waits now: of each lane its number in the table, how many, and since when the oldest.
    pub fn waiting(&self, lanes: &[(i64, i64, DateTime<Utc>)], now: DateTime<Utc>) {
        for (lane, name) in (0..).zip(LANES) {
            let found = lanes.iter().find(|(number, ..)| *number == lane);
            let count = found.map_or(0, |(_, count, _)| *count);
            let age = found.map_or(0, |(.., since)| (now - *since).num_seconds());
            self.waiting.get_or_create(&[("lane", name)]).set(count);
            self.oldest.get_or_create(&[("lane", name)]).set(age);
        }
    }

    /// All of it, in the OpenMetrics text format.
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a text does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
