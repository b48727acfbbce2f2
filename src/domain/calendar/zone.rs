//! From an instant to the local day and back, fast and in any time zone.
//!
//! The zone's offsets over the years of the calendar are laid out once as spans; after that an
//! instant needs one search in a short list. Colombia has three: it had summer time in 1992–1993.

use chrono::{DateTime, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

pub(super) const DAY: i64 = 86_400;

/// A time zone with its offsets laid out. Instants are seconds since 1970 UTC; local instants are
/// what the wall clock shows, written as if it were UTC.
#[derive(Clone, Debug)]
pub(super) struct Zone {
    tz: Tz,
    spans: Vec<Span>,
}

/// From `from` on (until the next span) the wall clock shows UTC plus `offset` seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    from: i64,
    offset: i64,
}

impl Zone {
    /// Lays out the offsets for every instant between two dates, with days to spare.
    pub(super) fn new(tz: Tz, first: NaiveDate, last: NaiveDate) -> Self {
        let start = wall(first, 0) - 3 * DAY;
        let end = wall(last, 0) + 3 * DAY;
        let mut spans = vec![Span {
            from: i64::MIN,
            offset: offset(tz, start),
        }];
        let (mut before, mut known) = (start, offset(tz, start));
        while before < end {
            let after = before + DAY;
            let next = offset(tz, after);
            if next != known {
                spans.push(Span {
                    from: change(tz, before, after),
                    offset: next,
                });
            }
            (before, known) = (after, next);
        }
        Self { tz, spans }
    }

    pub(super) fn tz(&self) -> Tz {
        self.tz
    }

    /// What the wall clock shows at an instant.
    pub(super) fn wall_at(&self, instant: i64) -> i64 {
        // Most instants are recent and most zones have few spans: try the last one first.
        let last = self.spans.len() - 1;
        let at = if instant >= self.spans[last].from {
            last
        } else {
            self.spans.partition_point(|span| span.from <= instant) - 1
        };
        instant + self.spans[at].offset
    }

    /// The instant from which on the wall clock never again shows anything before `wall`.
    ///
    /// Where the clock is put forward over `wall` that is the moment of the change; where it is put
    /// back over it, the second time it is shown unless it only repeats later hours.
    pub(super) fn instant_reaching(&self, wall: i64) -> i64 {
        let mut found = i64::MAX;
        for (at, span) in self.spans.iter().enumerate().rev() {
            let end = self.spans.get(at + 1).map_or(i64::MAX, |next| next.from);
            let shown = wall - span.offset;
            if shown >= end {
                return end;
            }
            found = shown.max(span.from);
            if shown > span.from {
                return shown;
            }
        }
        found
    }
}

/// Seconds since 1970 of a date and a second of its day, as a wall clock counts them.
pub(super) fn wall(date: NaiveDate, second: u32) -> i64 {
    date.and_time(NaiveTime::MIN).and_utc().timestamp() + i64::from(second)
}

/// The instant of a number of seconds; the end of time if there is none so far away.
pub(super) fn instant(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn offset(tz: Tz, seconds: i64) -> i64 {
    let local = tz.offset_from_utc_datetime(&instant(seconds).naive_utc());
    local.fix().local_minus_utc().into()
}

/// The first second of the new offset between two instants with different ones.
fn change(tz: Tz, mut before: i64, mut after: i64) -> i64 {
    let old = offset(tz, before);
    while after - before > 1 {
        let middle = before.midpoint(after);
        if offset(tz, middle) == old {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(tz: Tz) -> Zone {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        Zone::new(tz, day(1984, 1, 1), day(2100, 12, 31))
    }

    #[test]
    fn the_wall_clock_agrees_with_the_time_zone_database() {
        for tz in [
            Tz::America__Bogota,
            Tz::America__New_York,
            Tz::America__Santiago,
            Tz::Australia__Lord_Howe,
            Tz::Pacific__Apia,
            Tz::Africa__Casablanca,
        ] {
            let zone = zone(tz);
            let first: DateTime<Utc> = "1984-01-01T00:00:00Z".parse().unwrap();
            for step in 0..40_000 {
                let at = first.timestamp() + step * 91_237;
                assert_eq!(zone.wall_at(at), at + offset(tz, at), "{tz} at {at}");
            }
        }
    }

    #[test]
    fn a_day_begins_even_where_midnight_does_not_exist() {
        let cases = [
            // Bogotá, no summer time.
            (Tz::America__Bogota, "2024-08-03", "2024-08-03T05:00:00Z"),
            // Bogotá in the summer time of 1992–1993 (UTC-4).
            (Tz::America__Bogota, "1992-07-01", "1992-07-01T04:00:00Z"),
            // Santiago jumps from 00:00 to 01:00.
            (Tz::America__Santiago, "2024-09-08", "2024-09-08T04:00:00Z"),
            // Santiago repeats 23:00 to 24:00 of the day before.
            (Tz::America__Santiago, "2024-04-07", "2024-04-07T04:00:00Z"),
            // Apia had no 30 December 2011.
            (Tz::Pacific__Apia, "2011-12-30", "2011-12-30T10:00:00Z"),
            (Tz::Pacific__Apia, "2011-12-31", "2011-12-30T10:00:00Z"),
            // St. John's showed one minute of the new day, and then the last hour of the old one again.
            (Tz::America__St_Johns, "2006-10-29", "2006-10-29T03:30:00Z"),
        ];
        for (tz, date, begins) in cases {
            let begins: DateTime<Utc> = begins.parse().unwrap();
            let midnight = wall(date.parse().unwrap(), 0);
            assert_eq!(
                instant(zone(tz).instant_reaching(midnight)),
                begins,
                "{tz} {date}"
            );
        }
    }
}
