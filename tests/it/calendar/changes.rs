//! Extension, completion request and transfer: case 14 of the list, and what refuses them.

use super::Local::{National, Saturdays};
use super::{at, day};
use convoca::domain::calendar::{Deadline, Refusal, Rule, Step, Term};

/// S0's question: fifteen days, due on Friday 2 August 2024 by receipt, Monday 5 by filing.
fn question() -> Deadline {
    National
        .calendar()
        .deadline(
            at("2024-07-13T09:00:00-05:00"),
            Term::BusinessDays(15),
            Rule::Receipt,
        )
        .unwrap()
}

#[test]
fn an_extension_counts_from_the_same_start() {
    let calendar = National.calendar();
    // CPACA 14 par.: at most twice the original term, told before it ends. Ley 1581 art. 14: 10 + 5.
    #[rustfmt::skip]
    let cases = [
        ("2024-07-20T09:00:00-05:00", 20, Ok(("2024-08-12", "2024-08-13"))),
        ("2024-08-02T23:59:59-05:00", 30, Ok(("2024-08-27", "2024-08-28"))),
        ("2024-08-03T00:00:00-05:00", 30, Err(Refusal::ExtensionTooLate { due: day("2024-08-02") })),
        ("2024-08-01T09:00:00-05:00", 31, Err(Refusal::ExtensionOutOfRange { least: 16, most: 30 })),
        ("2024-08-01T09:00:00-05:00", 15, Err(Refusal::ExtensionOutOfRange { least: 16, most: 30 })),
        ("2024-07-12T09:00:00-05:00", 20, Err(Refusal::BeforeReceipt { received_on: day("2024-07-13") })),
    ];
    for (told, total, expected) in cases {
        let found = calendar.extend(&question(), at(told), total);
        let dates = found.map(|deadline| (deadline.due_receipt, deadline.due_filing));
        let expected = expected.map(|(receipt, filing)| (day(receipt), day(filing)));
        assert_eq!(dates, expected, "{told}, {total} days");
    }
}

#[test]
fn a_term_is_extended_once() {
    let calendar = National.calendar();
    let told = at("2024-07-20T09:00:00-05:00");
    let extended = calendar.extend(&question(), told, 20).unwrap();
    assert_eq!(
        calendar.extend(&extended, told, 30),
        Err(Refusal::AlreadyExtended)
    );
}

#[test]
fn a_completed_petition_goes_on_with_the_days_left() {
    let calendar = National.calendar();
    // CPACA 17. Asked on Friday 19 July, the fifth day; ten are left from the day after compliance.
    let request = calendar
        .request_completion(&question(), at("2024-07-19T10:00:00-05:00"))
        .unwrap();
    assert_eq!(request.answer_by, day("2024-08-20")); // 19 August is a holiday.
    let resumed = calendar
        .resume(&request, at("2024-08-05T10:00:00-05:00"))
        .unwrap();
    assert_eq!(resumed.due_receipt, day("2024-08-21")); // 7 and 19 August are holidays.
    assert_eq!(resumed.due_filing, day("2024-08-22"));

    let receipt = calendar.explain(&resumed);
    let counted = receipt
        .days
        .iter()
        .filter(|day| matches!(day.step, Step::Counted(_)));
    assert_eq!(counted.count(), 15);
    assert_eq!(receipt.days.last().unwrap().step, Step::Counted(15));
    let paused = receipt.days.iter().filter(|day| day.step == Step::Paused);
    assert_eq!(paused.count(), 17);
}

#[test]
fn asking_on_the_last_day_leaves_one() {
    let calendar = National.calendar();
    let received = at("2024-07-13T09:00:00-05:00");
    let ten = calendar.deadline(received, Term::BusinessDays(10), Rule::Receipt);
    let request = calendar
        .request_completion(&ten.unwrap(), at("2024-07-26T10:00:00-05:00"))
        .unwrap();
    let resumed = calendar
        .resume(&request, at("2024-07-31T10:00:00-05:00"))
        .unwrap();
    assert_eq!(resumed.due(), day("2024-08-01"));
    let receipt = calendar.explain(&resumed);
    assert_eq!(receipt.days.last().unwrap().step, Step::Counted(10));
}

#[test]
fn a_completion_request_has_its_own_limits() {
    let calendar = National.calendar();
    // CPACA 17: within ten days of filing; 26 July is the tenth.
    assert!(
        calendar
            .request_completion(&question(), at("2024-07-26T23:59:00-05:00"))
            .is_ok()
    );
    let last_day = day("2024-07-26");
    assert_eq!(
        calendar.request_completion(&question(), at("2024-07-29T08:00:00-05:00")),
        Err(Refusal::CompletionTooLate { last_day })
    );

    let request = calendar
        .request_completion(&question(), at("2024-07-19T10:00:00-05:00"))
        .unwrap();
    let late = at("2024-08-21T00:00:00-05:00");
    let answer_by = day("2024-08-20");
    assert_eq!(
        calendar.resume(&request, late),
        Err(Refusal::AnswerTooLate { answer_by })
    );
    // The person may ask once for as much again.
    let longer = calendar
        .prolong_completion(&request, at("2024-08-10T10:00:00-05:00"))
        .unwrap();
    assert_eq!(longer.answer_by, day("2024-09-19"));
    assert_eq!(
        calendar.prolong_completion(&longer, late),
        Err(Refusal::AlreadyProlonged)
    );
    let resumed = calendar.resume(&longer, late).unwrap();
    assert_eq!(resumed.due(), day("2024-09-04"));
    assert_eq!(
        calendar.request_completion(&resumed, late),
        Err(Refusal::AlreadyAsked)
    );
    assert_eq!(
        calendar.resume(&request, at("2024-07-18T10:00:00-05:00")),
        Err(Refusal::BeforeRequest {
            asked_on: day("2024-07-19")
        })
    );
}

#[test]
fn a_resumed_term_can_still_be_extended() {
    let calendar = National.calendar();
    let request = calendar
        .request_completion(&question(), at("2024-07-19T10:00:00-05:00"))
        .unwrap();
    let resumed = calendar
        .resume(&request, at("2024-08-05T10:00:00-05:00"))
        .unwrap();
    let extended = calendar
        .extend(&resumed, at("2024-08-20T10:00:00-05:00"), 30)
        .unwrap();
    assert_eq!(extended.due(), day("2024-09-11"));
    let receipt = calendar.explain(&extended);
    assert_eq!(receipt.days.last().unwrap().step, Step::Counted(30));
}

#[test]
fn a_transfer_starts_a_new_count_there() {
    let (here, there) = (National.calendar(), Saturdays.calendar());
    // CPACA 21: five business days, here until Friday 19 July; a new count from reception there.
    let transferred = here
        .transfer(
            &question(),
            at("2024-07-19T16:00:00-05:00"),
            &there,
            at("2024-07-22T08:00:00-05:00"),
        )
        .unwrap();
    assert_eq!(transferred.received_on, day("2024-07-22"));
    assert_eq!(transferred.due(), day("2024-08-09")); // With Saturdays; 7 August is a holiday.
    let late = at("2024-07-22T08:00:00-05:00");
    assert_eq!(
        here.transfer(&question(), late, &there, late),
        Err(Refusal::TransferTooLate {
            last_day: day("2024-07-19")
        })
    );
    let sent = at("2024-07-19T16:00:00-05:00");
    let before = at("2024-07-19T15:00:00-05:00");
    assert_eq!(
        here.transfer(&question(), sent, &there, before),
        Err(Refusal::BeforeTransfer {
            sent_on: day("2024-07-19")
        })
    );
}

#[test]
fn a_term_in_months_is_neither_extended_nor_stopped() {
    let calendar = National.calendar();
    let received = at("2024-07-13T09:00:00-05:00");
    let months = calendar
        .deadline(received, Term::Months(2), Rule::Receipt)
        .unwrap();
    assert_eq!(
        calendar.extend(&months, received, 20),
        Err(Refusal::TermInMonths)
    );
    assert_eq!(
        calendar.request_completion(&months, received),
        Err(Refusal::TermInMonths)
    );
}

#[test]
fn what_lies_outside_of_the_calendar_is_refused() {
    let calendar = National.calendar();
    let due = |received, term| calendar.deadline(at(received), term, Rule::Receipt);
    let d15 = Term::BusinessDays(15);
    for (received, year) in [
        ("1850-01-01T00:00:00-05:00", 1850),
        ("1983-12-31T23:59:59-05:00", 1983),
        ("2101-01-01T00:00:00-05:00", 2101),
        ("9999-12-31T23:59:59-05:00", 9999),
    ] {
        assert_eq!(due(received, d15), Err(Refusal::YearOutOfRange { year }));
    }
    assert!(due("1984-01-01T00:00:00-05:00", d15).is_ok());
    let at_the_end = "2100-12-20T09:00:00-05:00";
    assert_eq!(due(at_the_end, d15), Err(Refusal::BeyondCalendar));
    assert_eq!(
        due(at_the_end, Term::Months(1)),
        Err(Refusal::BeyondCalendar)
    );
    for term in [
        Term::BusinessDays(0),
        Term::BusinessDays(1_001),
        Term::Months(0),
        Term::Months(u32::MAX),
    ] {
        let refused = due("2024-07-13T09:00:00-05:00", term);
        assert_eq!(refused, Err(Refusal::TermOutOfRange { term }));
    }
}
