//! Latencies in a few kilobytes, however many there are: exact below 64 µs, within 2 % above.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// Steps in which each doubling of time is divided.
const STEPS: u64 = 32;

/// How long something took, over many times; all in microseconds.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Latency {
    /// How many were measured.
    pub count: u64,
    /// Half took at most this long.
    pub p50_us: u64,
    /// 95 of 100 took at most this long.
    pub p95_us: u64,
    /// 99 of 100 took at most this long.
    pub p99_us: u64,
    /// The longest.
    pub max_us: u64,
}

/// Counts by latency.
#[derive(Clone, Debug, Default)]
pub(crate) struct Histogram {
    counts: Vec<u64>,
    total: u64,
    max: u64,
}

impl Histogram {
    pub(crate) fn record(&mut self, span: TimeDelta) {
        let micros = span.num_microseconds().unwrap_or(i64::MAX);
        let micros = u64::try_from(micros).unwrap_or(0);
        let index = index(micros);
        if self.counts.len() <= index {
            self.counts.resize(index + 1, 0);
        }
        self.counts[index] += 1;
        self.total += 1;
        self.max = self.max.max(micros);
    }

    pub(crate) fn summary(&self) -> Latency {
        Latency {
            count: self.total,
            p50_us: self.quantile(50),
            p95_us: self.quantile(95),
            p99_us: self.quantile(99),
            max_us: self.max,
        }
    }

    fn quantile(&self, percent: u64) -> u64 {
        let rank = (self.total * percent).div_ceil(100);
        let mut seen = 0;
        for (index, count) in self.counts.iter().enumerate() {
            seen += count;
            if seen >= rank && seen > 0 {
                return upper_bound(index).min(self.max);
            }
        }
        self.max
    }
}

fn index(micros: u64) -> usize {
    if micros < 2 * STEPS {
        return usize::try_from(micros).unwrap_or(usize::MAX);
    }
    let doublings = u64::from(micros.ilog2() - STEPS.ilog2());
    usize::try_from(doublings * STEPS + (micros >> doublings)).unwrap_or(usize::MAX)
}

fn upper_bound(index: usize) -> u64 {
    let index = u64::try_from(index).unwrap_or(u64::MAX);
    if index < 2 * STEPS {
        return index;
    }
    let doublings = index / STEPS - 1;
    let step = index % STEPS + STEPS;
    ((step + 1) << doublings) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_the_inverse_of_indices() {
        for micros in (0..200).chain([1_000, 19_999, 123_456, 9_999_999]) {
            let bound = upper_bound(index(micros));
            assert!(
                bound >= micros && bound - micros <= micros / 32,
                "{micros}: {bound}"
            );
        }
    }

    #[test]
    fn quantiles_of_a_thousand() {
        let mut histogram = Histogram::default();
        for micros in 1..=1_000 {
            histogram.record(TimeDelta::microseconds(micros));
        }
        let summary = histogram.summary();
        assert_eq!(summary.count, 1_000);
        assert!((500..=515).contains(&summary.p50_us), "{summary:?}");
        assert!((950..=980).contains(&summary.p95_us), "{summary:?}");
        assert_eq!(summary.max_us, 1_000);
    }
}
