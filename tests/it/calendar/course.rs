//! All that can happen to a term, tried together: what is explained adds up to what is promised.

use super::Local::{National, Saturdays};
use super::{at, day};
use chrono::{Days, NaiveDate};
use convoca::domain::calendar::{Changes, Clock, Rule, Step, Term};

#[test]
fn every_course_adds_up_day_by_day() {
    let national = National.calendar();
    let first = day("2024-07-10");
    let mut seen = 0;
    for calendar in [National.calendar(), Saturdays.calendar()] {
        for (days, rule, received) in terms(first) {
            let instant = at(&format!("{received}T12:00:00-05:00"));
            let deadline = calendar.deadline(instant, Term::BusinessDays(days), rule);
            let deadline = deadline.unwrap();
            for changes in changes(received) {
                let Ok(course) = calendar.course(deadline, &changes, &national) else {
                    continue;
                };
                let Clock::Runs(end) = course.clock else {
                    continue;
                };
                seen += 1;
                let receipt = course.explain();
                let counted: Vec<u32> = receipt
                    .days
                    .iter()
                    .filter_map(|day| day.step.counted())
                    .collect();
                let total = end.extended_to.unwrap_or(days);
                let what = format!("{days} {rule:?} {received} {changes:?}");
                assert_eq!(counted, (1..=total).collect::<Vec<_>>(), "{what}");
                let last = receipt.days.last().unwrap();
                assert_eq!(
                    (last.date, last.step),
                    (end.due(), Step::Counted(total)),
                    "{what}"
                );
                assert!(end.due_receipt <= end.due_filing, "{what}");
            }
        }
    }
    assert!(seen > 10_000, "{seen}");
}

fn terms(first: NaiveDate) -> Vec<(u32, Rule, NaiveDate)> {
    let mut terms = Vec::new();
    for days in [1, 2, 5, 10, 15] {
        for rule in [Rule::Receipt, Rule::Filing] {
            terms.extend(first.iter_days().take(7).map(|on| (days, rule, on)));
        }
    }
    terms
}

fn changes(received: NaiveDate) -> Vec<Changes> {
    let on = |days| received + Days::new(days);
    let mut all = Vec::new();
    for asked in 0..15 {
        for waited in [0, 1, 2, 3, 9] {
            let completion = Some((on(asked), Some(on(asked + waited))));
            all.push(Changes {
                completion,
                ..Changes::default()
            });
            for told in [0, 1, 2, 3, 5, 7, 10, 14, 17, 20] {
                all.push(Changes {
                    extension: Some((on(told), (told % 2 == 0).then_some(1))),
                    completion,
                    transferred: None,
                });
            }
        }
    }
    for sent in 0..8 {
        for told in [0, 1, 4, 9] {
            all.push(Changes {
                extension: Some((on(told), None)),
                completion: Some((on(1), Some(on(3)))),
                transferred: Some(on(sent)),
            });
        }
    }
    all
}

#[test]
fn whoever_completes_before_it_is_filed_loses_no_day() {
    // Received on Saturday 13 July, filed on Monday 15; by filing due on Monday 5 August.
    let calendar = National.calendar();
    let received = at("2024-07-13T09:00:00-05:00");
    let deadline = calendar
        .deadline(received, Term::BusinessDays(15), Rule::Filing)
        .unwrap();
    for (complied, due) in [
        ("2024-07-14", "2024-08-05"),
        ("2024-07-15", "2024-08-05"),
        ("2024-07-16", "2024-08-06"),
    ] {
        let changes = Changes {
            completion: Some((day("2024-07-13"), Some(day(complied)))),
            ..Changes::default()
        };
        let course = calendar.course(deadline, &changes, &calendar).unwrap();
        assert_eq!(course.clock.due(), Some(day(due)), "{complied}");
    }
}
