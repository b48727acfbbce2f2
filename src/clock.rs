//! The only place that asks the machine for the time.
//!
//! Everything else gets a [`Clock`]: the demo moves it, the tests freeze it. Instants are whole
//! microseconds, because that is what PostgreSQL keeps: a value read back equals the one written.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use std::sync::Arc;
use tokio::sync::watch;

/// A clock that can be shared, moved and waited for. Clones show the same time.
#[derive(Clone, Debug)]
pub struct Clock(Arc<watch::Sender<Face>>);

#[derive(Clone, Copy, Debug)]
enum Face {
    /// The machine's time plus a shift.
    Running(TimeDelta),
    /// Stands still until it is moved.
    Frozen(DateTime<Utc>),
}

impl Clock {
    /// The machine's own time.
    pub fn system() -> Self {
        Self::with(Face::Running(TimeDelta::zero()))
    }

    /// Runs at the machine's pace, but shows `now` at this moment: the demo's clock.
    pub fn running_from(now: DateTime<Utc>) -> Self {
        Self::with(Face::Running(now - machine_now()))
    }

    /// Shows `now` until somebody moves it: the tests' clock.
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub fn frozen_at(now: DateTime<Utc>) -> Self {
        Self::with(Face::Frozen(now.trunc_subsecs(6)))
    }

    fn with(face: Face) -> Self {
        Self(Arc::new(watch::Sender::new(face)))
    }

    /// The present instant, in whole microseconds.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.borrow().now()
    }

    /// Shows `now` from this moment on; whoever waits for a moment at or before it wakes up.
    pub fn set(&self, now: DateTime<Utc>) {
        self.0.send_modify(|face| {
            *face = match face {
                Face::Running(_) => Face::Running(now - machine_now()),
                Face::Frozen(_) => Face::Frozen(now.trunc_subsecs(6)),
            }
        });
    }

    /// Moves the hands by `by`.
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub fn advance(&self, by: TimeDelta) {
        self.set(self.now() + by);
    }

    /// Returns once the clock shows `at` or later, by itself or because it was moved; a running one also
    /// once as much time has passed as it was until then, even if the machine's hands were put back.
    pub async fn sleep_until(&self, at: DateTime<Utc>) {
        let mut moved = self.0.subscribe();
        loop {
            let face = *moved.borrow_and_update();
            let Ok(left) = (at - face.now()).to_std() else {
                return;
            };
            match face {
                Face::Running(_) if left.is_zero() => return,
                Face::Running(_) => tokio::select! {
                    () = tokio::time::sleep(left) => return,
                    _ = moved.changed() => {}
                },
                Face::Frozen(_) if left.is_zero() => return,
                // The sender lives in `self`, so the channel cannot close while we wait.
                Face::Frozen(_) => _ = moved.changed().await,
            }
        }
    }

    /// Returns after `span` of this clock's time.
    pub async fn sleep(&self, span: TimeDelta) {
        self.sleep_until(self.now() + span).await;
    }
}

impl Face {
    fn now(self) -> DateTime<Utc> {
        match self {
            Self::Running(shift) => (machine_now() + shift).trunc_subsecs(6),
            Self::Frozen(at) => at,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that may")]
fn machine_now() -> DateTime<Utc> {
    Utc::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_frozen_clock_wakes_its_sleepers_when_moved() {
        let start = "2024-07-13T14:00:00Z".parse().unwrap();
        let clock = Clock::frozen_at(start);
        let sleeper = tokio::spawn({
            let clock = clock.clone();
            async move { clock.sleep(TimeDelta::hours(1)).await }
        });
        tokio::task::yield_now().await;
        clock.advance(TimeDelta::minutes(59));
        tokio::task::yield_now().await;
        assert!(!sleeper.is_finished());
        clock.advance(TimeDelta::minutes(1));
        sleeper.await.unwrap();
        assert_eq!(clock.now(), start + TimeDelta::hours(1));
    }
}
