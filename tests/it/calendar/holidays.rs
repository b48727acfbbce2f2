//! The table of holidays against calendars that were printed.

use super::day;
use convoca::domain::calendar::{HolidayName, holidays_of};

fn observed(year: i32) -> Vec<String> {
    holidays_of(year)
        .iter()
        .map(|holiday| holiday.observed.format("%m-%d").to_string())
        .collect()
}

#[test]
fn years_as_printed() {
    // Ley 51 de 1983, art. 1; from 2026 on also Ley 2578 de 2026, art. 6.
    #[rustfmt::skip]
    let years = [
        (2024, "01-01 01-08 03-25 03-28 03-29 05-01 05-13 06-03 06-10 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25"),
        (2025, "01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25"),
        (2026, "01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25"),
    ];
    for (year, dates) in years {
        assert_eq!(observed(year).join(" "), dates, "{year}");
    }
}

#[test]
fn eighteen_until_2025_and_nineteen_from_2026() {
    for year in 1984..=2100 {
        let expected = if year < 2026 { 18 } else { 19 };
        assert_eq!(holidays_of(year).len(), expected, "{year}");
    }
    assert!(holidays_of(1983).is_empty());
}

#[test]
fn two_names_keep_one_day_in_known_years() {
    let together = (2000..=2040).filter(|year| {
        let on = |name| {
            let holidays = holidays_of(*year);
            holidays
                .iter()
                .find(|row| row.holiday.name == name)
                .unwrap()
                .observed
        };
        on(HolidayName::SacredHeart) == on(HolidayName::PeterAndPaul)
    });
    let together: Vec<i32> = together.collect();
    assert_eq!(together, [2000, 2003, 2011, 2014, 2019, 2025, 2030, 2038]);
}

#[test]
fn the_holiday_of_2026_is_not_older_than_its_law() {
    let find = |year| {
        holidays_of(year)
            .into_iter()
            .find(|row| row.holiday.name == HolidayName::Chiquinquira)
    };
    assert_eq!(find(2025), None);
    let first = find(2026).unwrap();
    assert_eq!(first.nominal, day("2026-07-09"));
    assert_eq!(first.observed, day("2026-07-13"));
    assert_eq!(first.holiday.law.citation, "Ley 2578 de 2026, art. 6");
}
