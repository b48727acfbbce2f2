//! How often something may be done that costs others something: a message, a number, a file.
//!
//! Deliberately absent: who did it, and where it is remembered.

use chrono::{DateTime, TimeDelta, Utc};

/// At most so often in so long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How often; at least once.
    pub most: usize,
    /// In how long.
    pub within: TimeDelta,
}

/// When it may be done again by somebody who did it at these instants, the oldest first; `None`: now.
/// What lies in the future counts for nothing: a clock was ahead.
pub fn next_at(
    paces: &[Pace],
    done: &[DateTime<Utc>],
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let done: Vec<_> = done.iter().filter(|at| **at <= now).collect();
    let wait = |pace: &Pace| {
        let oldest = done.len().checked_sub(pace.most)?;
        let free = **done.get(oldest)? + pace.within;
        (free > now).then_some(free)
    };
    paces.iter().filter_map(wait).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_did_it_often_waits_for_the_oldest_to_leave_the_window() {
        let paces = [
            Pace {
                most: 2,
                within: TimeDelta::hours(1),
            },
            Pace {
                most: 4,
                within: TimeDelta::days(1),
            },
        ];
        let at = |time: &str| format!("2024-07-15T{time}:00Z").parse().unwrap();
        let table = [
            ("", "10:00", None),
            ("10:00", "10:00", None),
            ("10:00 10:10", "10:20", Some("11:00")),
            ("10:00 10:10", "11:00", None),
            ("10:00 10:10 11:00", "11:05", Some("11:10")),
            // The clock was ahead.
            ("10:00 23:00 23:30", "10:20", None),
        ];
        for (done, now, expected) in table {
            let done: Vec<_> = done.split_whitespace().map(at).collect();
            assert_eq!(next_at(&paces, &done, at(now)), expected.map(at), "{now}");
        }
        let done = ["10:00", "12:00", "14:00", "16:00"].map(at);
        let tomorrow = at("10:00") + TimeDelta::days(1);
        assert_eq!(next_at(&paces, &done, at("18:00")), Some(tomorrow));
    }
}
