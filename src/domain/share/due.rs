//! Until when a part is given: half of the time that is left for the answer, so that whoever composes it has the
//! other half; some business days before it where there is room; at least one from when it is asked. No law
//! says any of this: it is the entity's own (`[answers] parts_before`), and never moves the date of the question.

use crate::domain::calendar::Calendar;
use chrono::{DateTime, NaiveDate, Utc};

/// Until when a part is given that was asked for at `asked_at`, of an answer that is owed by `public`. Of a date
/// that moved meanwhile, what is over by `now` is counted from now: nobody is late by what others decide.
pub fn due(
    calendar: &Calendar,
    (asked_at, now): (DateTime<Utc>, DateTime<Utc>),
    public: NaiveDate,
    before: u32,
) -> NaiveDate {
    let from = |at| {
        let left = calendar.business_days_left(public, at);
        let day = calendar.local_date(at);
        let due = calendar.add_business_days(day, given_days(left, before));
        match due {
            Some(due) if left < 0 => due,
            Some(due) => due.min(public),
            None => public,
        }
    };
    let first = from(asked_at);
    match first > calendar.local_date(now) {
        true => first,
        false => from(now),
    }
}

/// How many business days an office has for its part, of those that are `left` for the answer.
fn given_days(left: i64, before: u32) -> i64 {
    match left {
        // The date has passed: the next day there is.
        ..0 => 1,
        0 => 0,
        _ => {
            let half = left / 2 + left % 2;
            half.min(left - i64::from(before)).max(1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_what_is_left_and_days_to_compose() {
        let table = [
            // left, before, days
            (30, 2, 15),
            (15, 2, 8),
            (6, 2, 3),
            (5, 2, 3),
            (4, 2, 2),
            (3, 2, 1),
            (2, 2, 1),
            (1, 2, 1),
            (0, 2, 0),
            (-3, 2, 1),
            (15, 10, 5),
            (5, 10, 1),
            (5, 0, 3),
        ];
        for (left, before, days) in table {
            assert_eq!(given_days(left, before), days, "{left} {before}");
        }
    }

    #[test]
    fn dates_by_the_calendar() {
        let calendar = Calendar::national();
        let at = |day: &str| format!("2024-{day}T15:00:00Z").parse().unwrap();
        let day = |day: &str| format!("2024-{day}").parse::<NaiveDate>().unwrap();
        // 20 July is a Saturday; 7 and 19 August are holidays.
        let table = [
            // asked on, seen on, the answer's date, the part's
            ("07-15", "07-15", "08-05", "07-25"),
            ("07-31", "07-31", "08-05", "08-01"),
            ("08-02", "08-02", "08-05", "08-05"),
            ("08-05", "08-05", "08-05", "08-05"),
            ("08-06", "08-06", "08-05", "08-08"),
            // The answer's date moved later: the part's does, as if it had been asked so.
            ("07-15", "07-29", "08-28", "08-05"),
            // It moved nearer, and the part's would be over: it is counted from today.
            ("07-15", "07-24", "07-29", "07-25"),
        ];
        for (asked, now, public, expected) in table {
            let due = due(&calendar, (at(asked), at(now)), day(public), 2);
            assert_eq!(due, day(expected), "{asked} {now} {public}");
        }
    }
}
