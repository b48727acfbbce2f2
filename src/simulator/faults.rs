//! What can be made to go wrong between the bot and Telegram, by chance or a given number of times.

use super::chance::Chance;
use serde::{Deserialize, Serialize};

/// One thing that goes wrong, with some calls, some of the time.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Fault {
    /// What happens.
    #[serde(flatten)]
    pub kind: FaultKind,
    /// Only with this method, in any case of letters; `download` is a file's download, `webhook`
    /// a delivery to the bot. `None` is every method.
    #[serde(default)]
    pub method: Option<String>,
    /// How often, from 0 to 1.
    #[serde(default = "always")]
    pub probability: f64,
    /// How many more times; `None` is without end.
    #[serde(default)]
    pub times: Option<u32>,
}

fn always() -> f64 {
    1.0
}

#[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
impl Fault {
    /// Happens with the next `times` calls of any method.
    pub fn next(kind: FaultKind, times: u32) -> Self {
        Self {
            kind,
            method: None,
            probability: 1.0,
            times: Some(times),
        }
    }

    /// Happens with this probability until faults are set anew.
    pub fn with_probability(kind: FaultKind, probability: f64) -> Self {
        Self {
            kind,
            method: None,
            probability,
            times: None,
        }
    }

    /// The same, but only with one method.
    #[must_use]
    pub fn only(mut self, method: &str) -> Self {
        self.method = Some(method.to_owned());
        self
    }
}

/// The things that go wrong.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FaultKind {
    /// A 5xx answer; nothing was done.
    ErrorBefore {
        /// 500, 502 and the like.
        code: u16,
    },
    /// It was done, and yet the answer is a 5xx.
    ErrorAfter {
        /// 500, 502 and the like.
        code: u16,
    },
    /// The connection is reset; nothing was done.
    Reset,
    /// It was done, and the connection closes without an answer.
    LostResponse,
    /// The call waits, by the simulator's clock, and is then done.
    Delay {
        /// For how long.
        milliseconds: u32,
    },
    /// 429 and a penalty for the whole bot; nothing was done.
    TooManyRequests {
        /// The penalty.
        retry_after: u32,
    },
}

impl FaultKind {
    /// As in JSON.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::ErrorBefore { .. } => "error_before",
            Self::ErrorAfter { .. } => "error_after",
            Self::Reset => "reset",
            Self::LostResponse => "lost_response",
            Self::Delay { .. } => "delay",
            Self::TooManyRequests { .. } => "too_many_requests",
        }
    }
}

/// The faults that are switched on, and their chance.
#[derive(Debug)]
pub(crate) struct Faults {
    set: Vec<Fault>,
    chance: Chance,
}

impl Faults {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            set: Vec::new(),
            chance: Chance::new(seed),
        }
    }

    pub(crate) fn replace(&mut self, faults: Vec<Fault>) {
        self.set = faults;
    }

    pub(crate) fn list(&self) -> &[Fault] {
        &self.set
    }

    /// What goes wrong with this call: at most one delay, then at most one other thing.
    pub(crate) fn strike(&mut self, method: &str) -> Struck {
        let mut struck = Struck::default();
        for fault in &mut self.set {
            let concerns = fault
                .method
                .as_deref()
                .is_none_or(|only| only.eq_ignore_ascii_case(method));
            let place = match fault.kind {
                FaultKind::Delay { .. } => &mut struck.delay,
                FaultKind::ErrorBefore { .. }
                | FaultKind::ErrorAfter { .. }
                | FaultKind::Reset
                | FaultKind::LostResponse
                | FaultKind::TooManyRequests { .. } => &mut struck.other,
            };
            if !concerns || place.is_some() || fault.times == Some(0) {
                continue;
            }
            if self.chance.happens(fault.probability) {
                *place = Some(fault.kind);
                fault.times = fault.times.map(|times| times - 1);
            }
        }
        self.set.retain(|fault| fault.times != Some(0));
        struck
    }
}

/// What goes wrong with one call.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Struck {
    pub(crate) delay: Option<FaultKind>,
    pub(crate) other: Option<FaultKind>,
}
