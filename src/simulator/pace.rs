//! How fast the bot may send, and the penalty when it sends faster.
//!
//! Pure: it is told the time, and answers with a number of seconds to wait or nothing.

use super::config::{Limits, Rate};
use chrono::{DateTime, TimeDelta, Utc};

/// The budget of one chat, or of the whole bot: what was sent drains away at the allowed rate.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Bucket {
    /// When everything sent so far will have drained.
    empty_at: Option<DateTime<Utc>>,
    penalty: Option<Penalty>,
}

#[derive(Clone, Copy, Debug)]
struct Penalty {
    from: DateTime<Utc>,
    until: DateTime<Utc>,
}

/// Why a send is refused.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TooFast {
    /// Whole seconds to wait.
    pub(crate) retry_after: u32,
    /// Whether the bot had been told before and sent all the same.
    pub(crate) during_penalty: bool,
}

impl Bucket {
    /// The refusal a running penalty means for a send that arrives now.
    pub(crate) fn penalised(&self, now: DateTime<Utc>, limits: &Limits) -> Option<TooFast> {
        let penalty = self.penalty.filter(|penalty| now < penalty.until)?;
        Some(TooFast {
            retry_after: whole_seconds(penalty.until - now),
            during_penalty: now - penalty.from >= TimeDelta::milliseconds(limits.grace_ms),
        })
    }

    /// Begins a penalty of `seconds`.
    pub(crate) fn punish(&mut self, now: DateTime<Utc>, seconds: u32) {
        let until = now + TimeDelta::seconds(i64::from(seconds));
        self.penalty = Some(Penalty { from: now, until });
    }

    /// The seconds to wait before `messages` more fit, or `None` when they fit now.
    pub(crate) fn wait(
        &self,
        now: DateTime<Utc>,
        rate: Option<Rate>,
        messages: u32,
    ) -> Option<u32> {
        let rate = rate?;
        let level = self.empty_at.map_or(TimeDelta::zero(), |at| at - now);
        let size = rate.messages + rate.tolerance;
        let excess =
            level.max(TimeDelta::zero()) + cost(rate, messages.min(size)) - cost(rate, size);
        (excess > TimeDelta::zero()).then(|| whole_seconds(excess))
    }

    /// Records `messages` sent now.
    pub(crate) fn take(&mut self, now: DateTime<Utc>, rate: Option<Rate>, messages: u32) {
        if let Some(rate) = rate {
            let level = self.empty_at.map_or(now, |at| at.max(now));
            self.empty_at = Some(level + cost(rate, messages));
        }
    }
}

fn cost(rate: Rate, messages: u32) -> TimeDelta {
    let micros = i64::from(rate.per_ms) * 1_000 * i64::from(messages);
    TimeDelta::microseconds(micros / i64::from(rate.messages.max(1)))
}

fn whole_seconds(span: TimeDelta) -> u32 {
    let seconds = (span + TimeDelta::microseconds(999_999))
        .num_seconds()
        .max(1);
    u32::try_from(seconds).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_a_second_pass_and_the_next_waits() {
        let rate = Some(Rate::new(30, 1_000, 0));
        let start: DateTime<Utc> = "2024-07-13T14:00:00Z".parse().unwrap();
        let mut bucket = Bucket::default();
        for second in 0..3 {
            let now = start + TimeDelta::seconds(second);
            for _ in 0..30 {
                assert_eq!(bucket.wait(now, rate, 1), None);
                bucket.take(now, rate, 1);
            }
            assert_eq!(bucket.wait(now, rate, 1), Some(1));
        }
    }

    #[test]
    fn a_penalty_counts_only_after_the_grace() {
        let limits = Limits::free();
        let start: DateTime<Utc> = "2024-07-13T14:00:00Z".parse().unwrap();
        let mut bucket = Bucket::default();
        bucket.punish(start, 5);
        let refused = |ms| bucket.penalised(start + TimeDelta::milliseconds(ms), &limits);
        let told = |retry_after, during_penalty| {
            Some(TooFast {
                retry_after,
                during_penalty,
            })
        };
        assert_eq!(refused(99), told(5, false));
        assert_eq!(refused(1_000), told(4, true));
        assert_eq!(refused(5_000), None);
    }
}
