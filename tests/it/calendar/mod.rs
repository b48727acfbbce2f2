//! The legal calendar against the law: tables with literal dates, and properties.

mod cases;
mod changes;
mod course;
mod holidays;
mod hours;
mod properties;
mod receipt;
mod zones;

use chrono::{DateTime, NaiveDate, Utc};
use convoca::domain::calendar::{Calendar, CalendarSpec, NonBusinessDay, Suspension};

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A calendar as the tables write it.
#[derive(Clone, Copy)]
enum Local {
    /// Monday to Friday, national holidays.
    National,
    /// Saturday is a business day.
    Saturdays,
    /// These local days without work.
    Civic(&'static [&'static str]),
    /// These stretches without counting.
    Suspended(&'static [(&'static str, &'static str)]),
}

impl Local {
    fn calendar(self) -> Calendar {
        let mut spec = CalendarSpec::default();
        match self {
            Self::National => {}
            Self::Saturdays => spec.saturday_is_business_day = true,
            Self::Civic(days) => {
                spec.non_business_days = days.iter().map(|date| civic(date)).collect();
            }
            Self::Suspended(ranges) => {
                spec.suspensions = ranges
                    .iter()
                    .map(|(from, to)| suspended(from, to))
                    .collect();
            }
        }
        Calendar::new(spec).unwrap()
    }
}

fn civic(date: &str) -> NonBusinessDay {
    NonBusinessDay {
        date: day(date),
        act: "Decreto 101 de 2024".to_owned(),
        adopted_on: None,
    }
}

fn suspended(from: &str, to: &str) -> Suspension {
    Suspension {
        from: day(from),
        to: day(to),
        act: "Decreto 0237 de 2021".to_owned(),
        adopted_on: None,
    }
}
