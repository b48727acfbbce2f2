//! Until when everything that people said has reached us: what the clock does with somebody's words waits
//! for what they may have said meanwhile.
//!
//! It is in this process's memory alone: one that starts anew has heard nothing yet.

use chrono::{DateTime, Utc};
use std::sync::{Arc, Mutex, PoisonError};

/// Until when everything was heard; its clones are one.
#[derive(Clone, Debug, Default)]
pub struct CaughtUp(Arc<Mutex<Option<DateTime<Utc>>>>);

impl CaughtUp {
    /// Whatever was said before this has been taken in.
    pub fn heard_until(&self, at: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(at);
    }

    /// Until when, as far as it is past; `None`: not yet since the start.
    pub fn until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let until = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        until.map(|until| until.min(now))
    }
}
