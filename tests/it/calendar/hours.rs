//! Business days left, and the next moment at work.

use super::Local::{Civic, National, Suspended};
use super::{at, day};
use convoca::domain::calendar::{Calendar, CalendarSpec, WorkingHours};

#[test]
fn days_left_and_overdue() {
    let calendar = National.calendar();
    let due = day("2024-08-02");
    for (now, left) in [
        ("2024-07-13T09:00:00-05:00", 15),
        ("2024-07-15T00:00:00-05:00", 14),
        ("2024-08-01T23:59:59-05:00", 1),
        ("2024-08-02T00:00:00-05:00", 0),
        ("2024-08-02T23:59:59-05:00", 0),
        // A weekend is already late, though no business day has passed.
        ("2024-08-03T00:00:00-05:00", -1),
        ("2024-08-05T09:00:00-05:00", -1),
        ("2024-08-06T09:00:00-05:00", -2),
        // 7 August is a holiday.
        ("2024-08-08T09:00:00-05:00", -3),
    ] {
        assert_eq!(calendar.business_days_left(due, at(now)), left, "{now}");
    }
    let suspended = Suspended(&[("2024-07-29", "2024-07-31")]).calendar();
    assert_eq!(
        suspended.business_days_left(due, at("2024-07-26T09:00:00-05:00")),
        2
    );
}

#[test]
fn counting_backwards() {
    let calendar = National.calendar();
    for (date, days, expected) in [
        ("2024-08-02", -1, "2024-08-01"),
        ("2024-08-03", -1, "2024-08-02"),
        ("2024-08-08", -1, "2024-08-06"),
        ("2024-08-02", -5, "2024-07-26"),
        ("2024-08-04", 0, "2024-08-04"),
        ("2024-08-04", 1, "2024-08-05"),
    ] {
        let found = calendar.add_business_days(day(date), days);
        assert_eq!(found, Some(day(expected)), "{date} {days}");
    }
    assert_eq!(calendar.add_business_days(day("1984-01-02"), -1), None);
    assert_eq!(calendar.add_business_days(day("2100-12-31"), 1), None);
    assert_eq!(calendar.add_business_days(day("1850-01-01"), 1), None);
    assert_eq!(
        calendar.add_business_days(day("2024-08-02"), i64::MIN),
        None
    );
    assert_eq!(
        calendar.add_business_days(day("2024-08-02"), i64::MAX),
        None
    );
}

#[test]
fn the_next_moment_at_work() {
    let calendar = Civic(&["2024-07-15"]).calendar();
    let hours: WorkingHours = "7:30-12:00, 13:30-17:30".parse().unwrap();
    for (now, next) in [
        ("2024-07-12T07:29:59-05:00", "2024-07-12T07:30:00-05:00"),
        ("2024-07-12T07:30:00-05:00", "2024-07-12T07:30:00-05:00"),
        ("2024-07-12T11:59:59-05:00", "2024-07-12T11:59:59-05:00"),
        ("2024-07-12T12:00:00-05:00", "2024-07-12T13:30:00-05:00"),
        // Friday evening; Monday is a civic day.
        ("2024-07-12T17:30:00-05:00", "2024-07-16T07:30:00-05:00"),
        ("2024-07-19T20:00:00-05:00", "2024-07-22T07:30:00-05:00"),
    ] {
        let found = calendar.next_business_instant(at(now), &hours);
        assert_eq!(found, Some(at(next)), "{now}");
    }
    let always: WorkingHours = "00:00-24:00".parse().unwrap();
    let late = at("2024-07-12T23:59:59.999999-05:00");
    assert_eq!(calendar.next_business_instant(late, &always), Some(late));
    let saturday = at("2024-07-13T00:00:00-05:00");
    let tuesday = at("2024-07-16T00:00:00-05:00");
    assert_eq!(
        calendar.next_business_instant(saturday, &always),
        Some(tuesday)
    );
    let end = at("2100-12-31T18:00:00-05:00");
    assert_eq!(calendar.next_business_instant(end, &hours), None);
}

#[test]
fn a_suspension_of_terms_does_not_stop_the_work() {
    let calendar = Suspended(&[("2024-07-15", "2024-07-19")]).calendar();
    let hours: WorkingHours = "8:00-12:00".parse().unwrap();
    let monday = at("2024-07-15T08:00:00-05:00");
    assert!(calendar.is_business_day(day("2024-07-15")));
    assert!(!calendar.is_counted(day("2024-07-15")));
    assert_eq!(
        calendar.next_business_instant(at("2024-07-13T08:00:00-05:00"), &hours),
        Some(monday)
    );
}

#[test]
fn working_hours_follow_the_wall_clock_through_summer_time() {
    let calendar = Calendar::new(CalendarSpec {
        time_zone: "America/New_York".to_owned(),
        saturday_is_business_day: true,
        ..CalendarSpec::default()
    })
    .unwrap();
    let hours: WorkingHours = "8:00-12:00".parse().unwrap();
    for (now, next) in [
        ("2024-03-09T20:00:00Z", "2024-03-11T12:00:00Z"),
        ("2024-03-08T20:00:00Z", "2024-03-09T13:00:00Z"),
    ] {
        let found = calendar.next_business_instant(at(now), &hours);
        assert_eq!(found, Some(at(next)), "{now}");
    }
}
