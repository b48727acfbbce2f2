//! The law of a running term, by hand.

use super::*;

/// Asked on Monday 15 July 2024 at ten.
fn asked(kind: Kind) -> Running {
    let received_at = "2024-07-15T15:00:00Z".parse().unwrap();
    let calendar = Calendar::national();
    let deadline = Running::begin(&calendar, kind, received_at, Rule::Receipt).unwrap();
    Running {
        kind,
        received_at,
        rule: Rule::Receipt,
        extended_to: None,
        stop: None,
        due_receipt: deadline.due_receipt,
        due_filing: deadline.due_filing,
    }
}

fn at(day: &str) -> DateTime<Utc> {
    format!("2024-{day}T15:00:00Z").parse().unwrap()
}

#[test]
fn each_kind_has_its_date() {
    // 20 July is a Saturday; 7 and 19 August are holidays.
    let table = [
        (Kind::Accountability, "2024-08-05"),
        (Kind::Petition, "2024-08-05"),
        (Kind::Information, "2024-07-29"),
        (Kind::Consultation, "2024-08-28"),
        (Kind::Authority, "2024-07-29"),
        (Kind::Congress, "2024-07-22"),
        (Kind::DataQuery, "2024-07-29"),
        (Kind::DataClaim, "2024-08-05"),
    ];
    for (kind, due) in table {
        assert_eq!(asked(kind).due().to_string(), due, "{kind:?}");
    }
}

#[test]
fn each_kind_is_extended_as_its_law_says() {
    let calendar = Calendar::national();
    for kind in Kind::ALL {
        let running = asked(*kind);
        let now = at("07-16");
        let most = kind.most_more();
        assert_eq!(running.may_be_extended(&calendar, now), most > 0);
        let extended = running.extended(&calendar, most.max(1), now);
        assert_eq!(extended.is_ok(), most > 0, "{kind:?}");
        assert!(running.extended(&calendar, most + 1, now).is_err());
    }
    let told = asked(Kind::DataQuery).extended(&calendar, 5, at("07-29"));
    assert_eq!(told.unwrap().due().to_string(), "2024-08-05");
}

#[test]
fn what_another_kind_does_to_a_date() {
    use Kind::{Accountability, Congress, Consultation, DataClaim, Information, Petition};
    let calendar = Calendar::national();
    let table = [
        // from, extended to, to, on which day, the date after
        (Accountability, None, Information, "07-16", Ok("2024-07-29")),
        (Accountability, None, Petition, "07-16", Ok("2024-08-05")),
        (
            Accountability,
            None,
            Consultation,
            "08-05",
            Ok("2024-08-28"),
        ),
        (Information, None, Accountability, "07-29", Ok("2024-08-05")),
        // Its date has passed: it was missed on that day.
        (Accountability, None, Information, "07-30", Ok("2024-07-29")),
        (Accountability, None, Congress, "08-20", Ok("2024-07-22")),
        (Accountability, None, Petition, "08-20", Ok("2024-08-05")),
        (
            Accountability,
            None,
            Consultation,
            "08-06",
            Err("PassedBefore(2024-08-05)"),
        ),
        (
            Information,
            None,
            Accountability,
            "07-30",
            Err("PassedBefore(2024-07-29)"),
        ),
        (Petition, None, Petition, "07-16", Err("OfThisKind")),
        // What was told of an extension stays so.
        (
            Accountability,
            Some(20),
            Petition,
            "07-16",
            Ok("2024-08-13"),
        ),
        (
            Accountability,
            Some(23),
            DataClaim,
            "07-16",
            Ok("2024-08-16"),
        ),
        (
            Accountability,
            Some(24),
            DataClaim,
            "07-16",
            Err("ExtensionTold"),
        ),
        (
            Accountability,
            Some(20),
            Information,
            "07-16",
            Err("ExtensionTold"),
        ),
        (
            Accountability,
            Some(20),
            Consultation,
            "07-16",
            Err("ExtensionTold"),
        ),
    ];
    for (from, extended_to, to, on, expected) in table {
        let mut running = asked(from);
        if let Some(total) = extended_to {
            let extended = calendar.extended(&running.counted(&calendar).unwrap(), total);
            let extended = extended.unwrap();
            running.extended_to = extended_to;
            running.due_receipt = extended.due_receipt;
            running.due_filing = extended.due_filing;
        }
        let case = format!("{from:?} {extended_to:?} > {to:?} on {on}");
        match (running.retagged(&calendar, to, at(on)), expected) {
            (Ok((deadline, change)), Ok(due)) => {
                assert_eq!(deadline.due().to_string(), due, "{case}");
                assert_eq!((change.from, change.to), (from, to));
                assert_eq!(change.due_on, deadline.due());
            }
            (Err(Refused::Question(no)), Err(why)) => {
                assert_eq!(format!("{no:?}"), why, "{case}");
            }
            (found, _) => panic!("{case}: {found:?}"),
        }
    }
}

/// With what was missing asked for at one moment, and there at another.
fn stopped(mut running: Running, asked: &str, resumed: Option<&str>) -> Running {
    running.stop = Some(Stop {
        asked_at: at(asked),
        resumed_at: resumed.map(at),
        after_extension: running.extended_to.is_some(),
    });
    running
}

#[test]
fn the_clock_goes_on_with_the_days_that_were_left() {
    let calendar = Calendar::national();
    // Asked for on day 5 (22 July): ten are left, 1, 2, 5, 6, 8, 9, 12 to 15 August after 31 July.
    let one = stopped(asked(Kind::Accountability), "07-22", None);
    let Clock::Stands(request) = one.clock(&calendar).unwrap() else {
        panic!("it stands");
    };
    assert_eq!(
        (request.left(), request.answer_by.to_string()),
        (10, "2024-08-22".into())
    );
    // What it would be without is what the row keeps meanwhile.
    assert_eq!(one.counted(&calendar).unwrap().due(), one.due());
    let resumed = one.resumed(&calendar, at("07-31")).unwrap();
    assert_eq!(resumed.due().to_string(), "2024-08-15");
    // An extension before or while it stands adds its days.
    let table = [("2024-08-23", true), ("2024-08-23", false)];
    for (due, after_extension) in table {
        let mut extended = stopped(asked(Kind::Accountability), "07-22", Some("07-31"));
        extended.extended_to = Some(20);
        extended.stop.as_mut().unwrap().after_extension = after_extension;
        assert_eq!(extended.counted(&calendar).unwrap().due().to_string(), due);
    }
    // On the last day one remains; so it does beside what was added before or after.
    let table = [
        (Some(true), "2024-08-15"),
        (Some(false), "2024-08-16"),
        (None, "2024-08-01"),
    ];
    for (extended, due) in table {
        let mut last = stopped(asked(Kind::Information), "07-29", Some("07-31"));
        last.extended_to = extended.map(|_| 20);
        last.stop.as_mut().unwrap().after_extension = extended == Some(true);
        assert_eq!(
            last.counted(&calendar).unwrap().due().to_string(),
            due,
            "{extended:?}"
        );
    }
}

#[test]
fn what_is_missing_is_asked_for_within_ten_days_and_once() {
    let calendar = Calendar::national();
    let one = asked(Kind::Accountability);
    let second = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    assert!(
        one.incomplete(&calendar, second("2024-07-30T04:59:59Z"))
            .is_ok()
    );
    let last_day = "2024-07-29".parse().unwrap();
    assert_eq!(
        one.incomplete(&calendar, second("2024-07-30T05:00:00Z")),
        Err(calendar::Refusal::CompletionTooLate { last_day })
    );
    let again = stopped(one, "07-22", Some("07-24"));
    assert_eq!(
        again.incomplete(&calendar, at("07-25")),
        Err(calendar::Refusal::AlreadyAsked)
    );
    // Of five days it can be asked for until the fifth.
    let short = asked(Kind::Congress);
    assert!(short.incomplete(&calendar, at("07-22")).is_ok());
    assert!(short.incomplete(&calendar, at("07-23")).is_err());
}

#[test]
fn another_kind_does_not_take_back_that_the_clock_stood() {
    let calendar = Calendar::national();
    let one = stopped(asked(Kind::Accountability), "07-24", Some("07-26"));
    let told = |kind| one.retagged(&calendar, kind, at("07-29"));
    // Five days had passed by then.
    assert!(matches!(
        told(Kind::Congress),
        Err(Refused::Question(Refusal::StopTold))
    ));
    let (deadline, _) = told(Kind::Information).unwrap();
    // Seven of ten were used: 29, 30, 31 July.
    assert_eq!(deadline.due().to_string(), "2024-07-31");
}
