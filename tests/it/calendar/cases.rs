//! The cases a deadline must get right, each row with its norm and with literal dates.

use super::Local::{Civic, National, Saturdays, Suspended};
use super::{Local, at, day};
use convoca::domain::calendar::Term::{self, BusinessDays, Months};
use convoca::domain::calendar::{Calendar, Rule};

/// Number in the list of cases, norm, calendar, received, term, due by receipt, due by filing.
type Row = (
    u8,
    &'static str,
    Local,
    &'static str,
    Term,
    &'static str,
    &'static str,
);

const SUSPENDED_TWICE: Local =
    Suspended(&[("2021-05-05", "2021-05-14"), ("2021-05-12", "2021-05-19")]);
const D15: Term = BusinessDays(15);
const D1: Term = BusinessDays(1);

#[rustfmt::skip]
const CASES: &[Row] = &[
    // 1. The day is the one in Bogotá: 23:59:59 there is already tomorrow in UTC.
    (1, "CPACA 15 par. 1: date and hour of the medium", National, "2024-07-12T23:59:59-05:00", D15, "2024-08-02", "2024-08-02"),
    (1, "CPACA 15 par. 1", National, "2024-07-13T04:59:59Z", D15, "2024-08-02", "2024-08-02"),
    (1, "CPACA 15 par. 1", National, "2024-07-13T05:00:00Z", D15, "2024-08-02", "2024-08-05"),
    (1, "CPACA 15 par. 1", National, "2024-07-15T19:00:00-05:00", D15, "2024-08-05", "2024-08-05"),
    // 2. The two rules differ by one day for what arrives on a day without work.
    (2, "CPACA 14 and 54: a Saturday", National, "2024-07-13T09:00:00-05:00", D15, "2024-08-02", "2024-08-05"),
    (2, "CPACA 14 and 54: a Sunday", National, "2024-07-14T09:00:00-05:00", D15, "2024-08-02", "2024-08-05"),
    (2, "CPACA 14 and 54: a holiday", National, "2024-05-01T09:00:00-05:00", D15, "2024-05-23", "2024-05-24"),
    (2, "CPACA 14 and 54: a business day", National, "2024-07-15T09:00:00-05:00", D15, "2024-08-05", "2024-08-05"),
    // 3. The holiday of 9 July exists from 2026 on.
    (3, "Ley 2578/2026 art. 6: Monday 13 July 2026", National, "2026-07-10T09:00:00-05:00", D1, "2026-07-14", "2026-07-14"),
    (3, "Ley 2578/2026: not yet in 2024", National, "2024-07-12T09:00:00-05:00", D1, "2024-07-15", "2024-07-15"),
    (3, "Ley 2578/2026: not yet in 2025", National, "2025-07-11T09:00:00-05:00", D1, "2025-07-14", "2025-07-14"),
    // 4. A deadline that crosses it is one day later than people computed before the law.
    (4, "Ley 2578/2026: 21 July without it", National, "2026-06-26T09:00:00-05:00", D15, "2026-07-22", "2026-07-22"),
    (4, "Ley 2578/2026: 27 July without it", National, "2026-07-03T09:00:00-05:00", D15, "2026-07-28", "2026-07-28"),
    // 5. A holiday that stays on its date gives no Monday.
    (5, "Ley 51/1983 art. 1: Sunday 20 July 2025", National, "2025-07-18T09:00:00-05:00", D1, "2025-07-21", "2025-07-21"),
    (5, "Ley 51/1983 art. 1: Saturday 7 August 2027", National, "2027-08-06T09:00:00-05:00", D1, "2027-08-09", "2027-08-09"),
    // 6. A holiday that moves stays on a Monday and leaves a Sunday.
    (6, "Ley 51/1983 art. 1: Monday 6 January 2025", National, "2025-01-03T09:00:00-05:00", D1, "2025-01-07", "2025-01-07"),
    (6, "Ley 51/1983 art. 1: Sunday 6 January 2030", National, "2030-01-04T09:00:00-05:00", D1, "2030-01-08", "2030-01-08"),
    // 7. Two holidays on one Monday remove one day.
    (7, "Ley 51/1983: 30 June 2025 twice", National, "2025-06-27T09:00:00-05:00", D1, "2025-07-01", "2025-07-01"),
    (7, "Ley 51/1983: 30 June 2025 twice", National, "2025-06-27T09:00:00-05:00", D15, "2025-07-21", "2025-07-21"),
    // 8. Of Holy Week only Thursday and Friday; San José may fall on its Monday.
    (8, "Ley 51/1983: 25, 28 and 29 March 2024", National, "2024-03-22T09:00:00-05:00", BusinessDays(5), "2024-04-03", "2024-04-03"),
    (8, "Ley 51/1983: Wednesday to Easter Monday", National, "2025-04-16T09:00:00-05:00", D1, "2025-04-21", "2025-04-21"),
    (8, "Ley 51/1983: the Saturday is no holiday", Saturdays, "2025-04-16T09:00:00-05:00", D1, "2025-04-19", "2025-04-19"),
    // 9. Year end: 24 and 31 December are business days.
    (9, "Ley 51/1983: 25 Dec, 1 and 8 Jan", National, "2023-12-22T09:00:00-05:00", D15, "2024-01-17", "2024-01-17"),
    (9, "Ley 51/1983: 25 Dec, 1 and 12 Jan", National, "2025-12-19T09:00:00-05:00", D15, "2026-01-14", "2026-01-14"),
    (9, "Ley 51/1983: 24, 26, 27, 30, 31 December", National, "2024-12-23T09:00:00-05:00", BusinessDays(5), "2024-12-31", "2024-12-31"),
    // 10. A leap day counts if its weekday does.
    (10, "Ley 4/1913 art. 62: Saturday 29 February 2020", National, "2020-02-28T09:00:00-05:00", D1, "2020-03-02", "2020-03-02"),
    (10, "Ley 4/1913 art. 62: Sunday 29 February 2032", National, "2032-02-27T09:00:00-05:00", D1, "2032-03-01", "2032-03-01"),
    (10, "Ley 4/1913 art. 62: Thursday 29 February 2024", National, "2024-02-28T09:00:00-05:00", D1, "2024-02-29", "2024-02-29"),
    // 11. A día cívico counts unless the municipality adopted it, and is never removed twice.
    (11, "D. 880/2024 not adopted", National, "2024-07-13T09:00:00-05:00", D15, "2024-08-02", "2024-08-05"),
    (11, "D. 880/2024 adopted", Civic(&["2024-07-15"]), "2024-07-13T09:00:00-05:00", D15, "2024-08-05", "2024-08-06"),
    (11, "D. 500/2024: third Friday of April = Good Friday 2025", Civic(&["2025-04-18"]), "2025-04-11T09:00:00-05:00", D15, "2025-05-07", "2025-05-07"),
    (11, "the same day by two acts", Civic(&["2024-07-15", "2024-07-15"]), "2024-07-13T09:00:00-05:00", D15, "2024-08-05", "2024-08-06"),
    // 12. A suspension stops the count but not the filing.
    (12, "suspension act: overlapping ranges", SUSPENDED_TWICE, "2021-05-03T09:00:00-05:00", D15, "2021-06-09", "2021-06-09"),
    (12, "no suspension, to compare", National, "2021-05-03T09:00:00-05:00", D15, "2021-05-25", "2021-05-25"),
    (12, "suspension act: only a weekend", Suspended(&[("2024-07-20", "2024-07-21")]), "2024-07-13T09:00:00-05:00", D15, "2024-08-02", "2024-08-05"),
    (12, "suspension act: received within it", Suspended(&[("2021-05-05", "2021-05-14")]), "2021-05-05T09:00:00-05:00", D15, "2021-06-08", "2021-06-08"),
    (12, "suspension act: filed within it", Suspended(&[("2021-05-05", "2021-05-14")]), "2021-05-08T09:00:00-05:00", D15, "2021-06-08", "2021-06-08"),
    (12, "suspension act: covers what was the last day", Suspended(&[("2024-08-02", "2024-08-05")]), "2024-07-13T09:00:00-05:00", D15, "2024-08-06", "2024-08-08"),
    // 13. Where Saturdays are worked they count, except those that are holidays.
    (13, "CPACA 7 n. 2, 8 n. 6: the published working week", Saturdays, "2024-07-13T09:00:00-05:00", D15, "2024-08-01", "2024-08-01"),
    (13, "Ley 51/1983: Saturday 20 July 2024", Saturdays, "2024-07-19T09:00:00-05:00", D1, "2024-07-22", "2024-07-22"),
    // 14 is in `changes`: extension, completion, transfer.
    // 15. Months go by the calendar and end on a counted day.
    (15, "CC 67: 31 January and one month", National, "2025-01-31T09:00:00-05:00", Months(1), "2025-02-28", "2025-02-28"),
    (15, "CC 67: in a leap year", National, "2024-01-31T09:00:00-05:00", Months(1), "2024-02-29", "2024-02-29"),
    (15, "Ley 4/1913 art. 62: ends on a Saturday", National, "2026-01-30T09:00:00-05:00", Months(1), "2026-03-02", "2026-03-02"),
    (15, "Ley 4/1913 art. 62: ends on Christmas", National, "2025-11-25T09:00:00-05:00", Months(1), "2025-12-26", "2025-12-26"),
    (15, "Ley 4/1913 art. 62: ends in a suspension", Suspended(&[("2025-02-27", "2025-03-04")]), "2025-01-31T09:00:00-05:00", Months(1), "2025-03-05", "2025-03-05"),
    (15, "CPACA 54: filed on Monday", National, "2024-07-13T09:00:00-05:00", Months(2), "2024-09-13", "2024-09-16"),
    (15, "Ley 1581/2012 art. 14: 10 days", National, "2024-07-13T09:00:00-05:00", BusinessDays(10), "2024-07-26", "2024-07-29"),
];

#[test]
fn the_cases_of_the_law() {
    for (case, norm, local, received, term, receipt, filing) in CASES {
        let calendar = local.calendar();
        let deadline = calendar
            .deadline(at(received), *term, Rule::Receipt)
            .unwrap();
        let found = (deadline.due_receipt, deadline.due_filing);
        assert_eq!(
            found,
            (day(receipt), day(filing)),
            "case {case}, {norm}, {received}"
        );
        assert_eq!(deadline.due(), day(receipt));
        let by_filing = calendar
            .deadline(at(received), *term, Rule::Filing)
            .unwrap();
        assert_eq!(by_filing.due(), day(filing));
    }
}

#[test]
fn fifteen_business_days_computed_elsewhere() {
    let calendar = Calendar::national();
    for (start, due) in [
        ("2024-07-13", "2024-08-02"),
        ("2022-02-25", "2022-03-18"),
        ("2024-03-22", "2024-04-17"),
        ("2024-05-10", "2024-06-04"),
        ("2024-06-28", "2024-07-22"),
        ("2023-12-22", "2024-01-17"),
        ("2025-04-11", "2025-05-07"),
        ("2025-12-19", "2026-01-14"),
        ("2026-06-26", "2026-07-22"),
        ("2026-07-03", "2026-07-28"),
    ] {
        let received = at(&format!("{start}T15:30:00-05:00"));
        let deadline = calendar.deadline(received, D15, Rule::Receipt).unwrap();
        assert_eq!(deadline.due(), day(due), "{start}");
        assert_eq!(calendar.add_business_days(day(start), 15), Some(day(due)));
    }
}

#[test]
fn the_schedule_of_itagui_promises_thirteen_days() {
    let calendar = Calendar::national();
    let received = at("2024-07-13T09:00:00-05:00");
    let thirteen = calendar.deadline(received, BusinessDays(13), Rule::Receipt);
    assert_eq!(thirteen.unwrap().due(), day("2024-07-31"));
}
