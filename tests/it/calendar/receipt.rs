//! The receipt: every day from receipt to deadline, and why it does not count.

use super::Local::{National, Suspended};
use super::{at, civic, day, suspended};
use convoca::domain::calendar::{
    Act, Calendar, CalendarSpec, HolidayName, Reason, Rule, Step, Term,
};

#[test]
fn every_day_is_there_once_and_in_order() {
    let calendar = National.calendar();
    let received = at("2024-07-13T09:00:00-05:00");
    for rule in [Rule::Receipt, Rule::Filing] {
        let receipt = calendar
            .receipt(received, Term::BusinessDays(15), rule)
            .unwrap();
        let dates: Vec<_> = receipt.days.iter().map(|day| day.date).collect();
        let expected: Vec<_> = day("2024-07-13")
            .iter_days()
            .take_while(|date| *date <= receipt.deadline.due())
            .collect();
        assert_eq!(dates, expected);
    }
}

#[test]
fn the_steps_of_both_rules() {
    let calendar = National.calendar();
    let received = at("2024-07-13T09:00:00-05:00");
    let steps = |rule| {
        let receipt = calendar
            .receipt(received, Term::BusinessDays(2), rule)
            .unwrap();
        receipt.days.iter().map(|day| day.step).collect::<Vec<_>>()
    };
    use Step::{Counted, Filed, Received, Skipped};
    assert_eq!(
        steps(Rule::Receipt),
        [Received, Skipped, Counted(1), Counted(2)]
    );
    assert_eq!(
        steps(Rule::Filing),
        [Received, Skipped, Filed, Counted(1), Counted(2)]
    );
}

#[test]
fn a_day_names_all_its_reasons() {
    let calendar = Calendar::new(CalendarSpec {
        non_business_days: vec![civic("2025-06-30")],
        suspensions: vec![suspended("2025-06-29", "2025-07-01")],
        ..CalendarSpec::default()
    })
    .unwrap();
    let act = |name: &str| {
        std::sync::Arc::new(Act {
            name: name.to_owned(),
            adopted_on: None,
        })
    };
    let order = || act("Decreto 0237 de 2021");
    assert_eq!(
        calendar.reasons(day("2025-06-29")),
        [Reason::Sunday, Reason::Suspension(order())]
    );
    let [
        Reason::Holiday(one),
        Reason::Holiday(two),
        civic,
        suspension,
    ] = calendar.reasons(day("2025-06-30"))
    else {
        panic!("two holidays, a civic day and a suspension");
    };
    assert_eq!(one.name, HolidayName::SacredHeart);
    assert_eq!(two.name, HolidayName::PeterAndPaul);
    assert_eq!(*civic, Reason::NonBusinessDay(act("Decreto 101 de 2024")));
    assert_eq!(*suspension, Reason::Suspension(order()));
    assert!(calendar.reasons(day("2025-07-02")).is_empty());
}

#[test]
fn months_count_every_calendar_day_and_then_look_for_a_counted_one() {
    let calendar = National.calendar();
    let received = at("2026-01-30T09:00:00-05:00");
    let receipt = calendar
        .receipt(received, Term::Months(1), Rule::Receipt)
        .unwrap();
    assert_eq!(receipt.total, 29);
    let end: Vec<_> = receipt
        .days
        .iter()
        .rev()
        .take(3)
        .map(|day| day.step)
        .collect();
    assert_eq!(end, [Step::MovedEnd, Step::Skipped, Step::Counted(29)]);
}

#[test]
fn a_suspended_day_of_receipt_is_filed_at_once() {
    let calendar = Suspended(&[("2024-07-15", "2024-07-19")]).calendar();
    let received = at("2024-07-13T09:00:00-05:00");
    let receipt = calendar
        .receipt(received, Term::BusinessDays(1), Rule::Filing)
        .unwrap();
    assert_eq!(receipt.deadline.filed_on, day("2024-07-15"));
    assert_eq!(receipt.deadline.due(), day("2024-07-22"));
    assert_eq!(receipt.days[2].step, Step::Filed);
    assert_eq!(receipt.days[3].step, Step::Skipped);
}
