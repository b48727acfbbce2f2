//! What must hold for every calendar and every instant.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, TimeZone, Utc, Weekday};
use convoca::domain::calendar::{
    Calendar, CalendarSpec, NonBusinessDay, Rule, Step, Suspension, Term, holidays_of,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Where the random local days lie, and the random instants: a few dense years.
const FIRST: i64 = 1_640_995_200;
const DAYS: u64 = 365 * 6;

fn date(offset: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2022, 1, 1).unwrap();
    first.checked_add_days(Days::new(offset)).unwrap()
}

prop_compose! {
    fn specs()(
        time_zone in prop::sample::select(vec!["America/Bogota", "America/New_York", "America/Santiago", "Asia/Tokyo"]),
        saturday_is_business_day in any::<bool>(),
        days in prop::collection::vec(0..DAYS, 0..60),
        ranges in prop::collection::vec((0..DAYS, 0_u64..40), 0..8),
    ) -> CalendarSpec {
        CalendarSpec {
            time_zone: time_zone.to_owned(),
            saturday_is_business_day,
            non_business_days: days
                .into_iter()
                .map(|offset| NonBusinessDay { date: date(offset), act: "Decreto 1".to_owned(), adopted_on: None })
                .collect(),
            suspensions: ranges
                .into_iter()
                .map(|(from, length)| Suspension {
                    from: date(from),
                    to: date(from + length),
                    act: "Decreto 2".to_owned(),
                    adopted_on: None,
                })
                .collect(),
        }
    }
}

fn instants() -> impl Strategy<Value = Vec<DateTime<Utc>>> {
    let seconds = 0..i64::try_from(DAYS).unwrap() * 86_400;
    let instant = seconds.prop_map(|after| Utc.timestamp_opt(FIRST + after, 0).unwrap());
    prop::collection::vec(instant, 24)
}

/// The law read aloud: no sums, one day after the other.
struct Walk {
    spec: CalendarSpec,
    holidays: BTreeSet<NaiveDate>,
}

impl Walk {
    fn new(spec: &CalendarSpec) -> Self {
        let observed = (2021..2040).flat_map(holidays_of).map(|row| row.observed);
        Self {
            spec: spec.clone(),
            holidays: observed.collect(),
        }
    }

    fn works(&self, date: NaiveDate) -> bool {
        let weekend = match date.weekday() {
            Weekday::Sat => !self.spec.saturday_is_business_day,
            weekday => weekday == Weekday::Sun,
        };
        let civic = self
            .spec
            .non_business_days
            .iter()
            .any(|day| day.date == date);
        !weekend && !civic && !self.holidays.contains(&date)
    }

    fn counts(&self, date: NaiveDate) -> bool {
        let mut ranges = self.spec.suspensions.iter();
        self.works(date) && !ranges.any(|range| range.from <= date && date <= range.to)
    }

    fn due(&self, received: NaiveDate, days: u32, rule: Rule) -> NaiveDate {
        let mut date = received;
        while rule == Rule::Filing && !self.works(date) {
            date = date.succ_opt().unwrap();
        }
        let mut left = days;
        while left > 0 {
            date = date.succ_opt().unwrap();
            left -= u32::from(self.counts(date));
        }
        date
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_fast_way_agrees_with_a_walk_from_day_to_day(
        spec in specs(), instants in instants(), days in 1_u32..120,
    ) {
        let walk = Walk::new(&spec);
        let calendar = Calendar::new(spec).unwrap();
        for at in instants {
            let received = at.with_timezone(&calendar.time_zone()).date_naive();
            prop_assert_eq!(calendar.local_date(at), received);
            let deadline = calendar.deadline(at, Term::BusinessDays(days), Rule::Receipt).unwrap();
            prop_assert_eq!(deadline.due_receipt, walk.due(received, days, Rule::Receipt));
            prop_assert_eq!(deadline.due_filing, walk.due(received, days, Rule::Filing));
        }
    }

    #[test]
    fn the_receipt_counts_as_many_days_as_the_term(
        spec in specs(), instants in instants(), days in 1_u32..60,
    ) {
        let calendar = Calendar::new(spec).unwrap();
        for (at, rule) in instants.into_iter().zip([Rule::Receipt, Rule::Filing].into_iter().cycle()) {
            let receipt = calendar.receipt(at, Term::BusinessDays(days), rule).unwrap();
            let counted: Vec<u32> = receipt.days.iter().filter_map(|day| match day.step {
                Step::Counted(n) => Some(n),
                _ => None,
            }).collect();
            prop_assert_eq!(counted, (1..=days).collect::<Vec<_>>());
            let last = receipt.days.last().unwrap();
            prop_assert_eq!(last.date, receipt.deadline.due());
            for day in &receipt.days {
                prop_assert_eq!(day.step == Step::Skipped, !day.reasons.is_empty()
                    && !matches!(day.step, Step::Received | Step::Filed));
            }
        }
    }

    #[test]
    fn later_receipt_and_longer_terms_are_never_due_earlier(
        spec in specs(), mut instants in instants(), days in 1_u32..60,
    ) {
        let calendar = Calendar::new(spec).unwrap();
        instants.sort();
        let due = |at, days| {
            let deadline = calendar.deadline(at, Term::BusinessDays(days), Rule::Receipt).unwrap();
            (deadline.due_receipt, deadline.due_filing)
        };
        for pair in instants.windows(2) {
            let (earlier, later) = (due(pair[0], days), due(pair[1], days));
            prop_assert!(earlier.0 <= later.0 && earlier.1 <= later.1);
            let longer = due(pair[0], days + 1);
            prop_assert!(earlier.0 < longer.0 && earlier.1 < longer.1);
            prop_assert!(earlier.0 <= earlier.1);
        }
    }

    #[test]
    fn counting_forth_and_back_returns(
        spec in specs(), instants in instants(), days in 1_i64..60,
    ) {
        let calendar = Calendar::new(spec).unwrap();
        for at in instants {
            let today = calendar.local_date(at);
            let later = calendar.add_business_days(today, days).unwrap();
            prop_assert!(calendar.is_counted(later));
            prop_assert_eq!(calendar.business_days_left(later, at), days);
            let back = calendar.add_business_days(later, -days).unwrap();
            prop_assert!(back <= today);
            prop_assert_eq!(back == today, calendar.is_counted(today));
        }
    }

    #[test]
    fn a_day_ends_where_the_next_begins(spec in specs(), instants in instants()) {
        let calendar = Calendar::new(spec).unwrap();
        for at in instants {
            let today = calendar.local_date(at);
            let end = calendar.end_of_day(today);
            prop_assert!(at < end);
            prop_assert_eq!(calendar.local_date(end), today.succ_opt().unwrap());
            prop_assert_eq!(calendar.local_date(end - TimeDelta::microseconds(1)), today);
        }
    }

    #[test]
    fn months_end_on_a_counted_day_not_before_the_nominal_one(
        spec in specs(), instants in instants(), months in 1_u32..12,
    ) {
        let calendar = Calendar::new(spec).unwrap();
        for at in instants {
            let deadline = calendar.deadline(at, Term::Months(months), Rule::Filing).unwrap();
            let nominal = deadline.received_on + chrono::Months::new(months);
            prop_assert!(deadline.due_receipt >= nominal);
            prop_assert!(calendar.is_counted(deadline.due_receipt));
            prop_assert!(deadline.due_receipt <= deadline.due_filing);
            let receipt = calendar.explain(&deadline);
            prop_assert_eq!(receipt.days.last().unwrap().date, deadline.due_filing);
        }
    }
}
