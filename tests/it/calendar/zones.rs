//! Which day an instant belongs to, in whatever zone the entity lives.

use super::{at, day};
use convoca::domain::calendar::{Calendar, CalendarError, CalendarSpec};

fn calendar(time_zone: &str) -> Calendar {
    Calendar::new(CalendarSpec {
        time_zone: time_zone.to_owned(),
        ..CalendarSpec::default()
    })
    .unwrap()
}

#[test]
fn days_begin_and_end_at_local_midnight() {
    for (zone, instant, date) in [
        (
            "America/Bogota",
            "2024-07-13T04:59:59.999999Z",
            "2024-07-12",
        ),
        ("America/Bogota", "2024-07-13T05:00:00Z", "2024-07-13"),
        // Colombia's only summer time.
        ("America/Bogota", "1992-07-01T04:00:00Z", "1992-07-01"),
        ("America/New_York", "2024-07-13T03:59:59Z", "2024-07-12"),
        ("America/New_York", "2024-12-13T04:59:59Z", "2024-12-12"),
        ("Pacific/Kiritimati", "2024-07-13T10:00:00Z", "2024-07-14"),
        // Outside of the calendar a date is still a date.
        ("America/Bogota", "1850-01-01T12:00:00Z", "1850-01-01"),
        ("America/Bogota", "2150-01-01T04:00:00Z", "2149-12-31"),
    ] {
        let found = calendar(zone).local_date(at(instant));
        assert_eq!(found, day(date), "{zone} {instant}");
    }
    let end = calendar("America/Bogota").end_of_day(day("2024-08-02"));
    assert_eq!(end, at("2024-08-03T00:00:00-05:00"));
}

#[test]
fn an_unknown_zone_is_an_error() {
    let spec = CalendarSpec {
        time_zone: "America/Itagui".to_owned(),
        ..CalendarSpec::default()
    };
    let error = Calendar::new(spec).unwrap_err();
    let name = "America/Itagui".to_owned();
    assert_eq!(error, CalendarError::UnknownTimeZone { name });
}
