//! `convoca deadline` with what happened since: extension, completion, transfer, and all of them.
//!
//! By hand, S0: received on Saturday 13 July 2024; 15-19 July are days 1-5, 22-26 July 6-10, 29 July to
//! 2 August 11-15. Wednesday 7 and Monday 19 August are holidays, so after 2 August come 5, 6, 8, 9 (4),
//! 12-16 (9), 20-23 (13), 26-30 (18), 2-6 September (23), 9, 10, 11 (26).

use super::super::{CIVIC, convoca, file, path, refused};
use super::{S0, json, with};
use serde_json::Value;

fn of(received: &str, days: &str, more: &[&str]) -> Value {
    let args = ["deadline", "--received", received, "--days", days, "--json"];
    let ran = convoca(&[&args, more].concat());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{more:?}");
    serde_json::from_str(&ran.out).unwrap()
}

/// The days that were counted, and the last one listed.
fn counted(answer: &Value) -> (usize, String) {
    let days = answer["receipt"].as_array().unwrap();
    let counted = days.iter().filter(|day| day["counted"].is_u64()).count();
    let last = days.last().unwrap()["date"].as_str().unwrap();
    (counted, last.to_owned())
}

#[test]
fn an_extension_gives_as_many_days_more_as_the_term_unless_others_are_said() {
    let twice = json(&["--extended-on", "2024-08-02"]);
    assert_eq!(twice["due_date"], "2024-08-27"); // The 15th after 2 August.
    assert_eq!(twice["due_date_filing"], "2024-08-28");
    assert_eq!(twice["previous_due_date"], "2024-08-02");
    assert_eq!(twice["extension"]["told_on"], "2024-08-02");
    assert_eq!(twice["extension"]["days"], 15);
    assert_eq!(twice["extension"]["total_days"], 30);
    assert_eq!(twice["extension"]["previous_due_date"], "2024-08-02");
    assert_eq!(twice["extension"]["due_date"], "2024-08-27");
    assert_eq!(twice.get("completion"), None);
    assert_eq!(twice.get("answer_by"), None);

    let five = json(&["--extended-on", "2024-07-13", "--extended-days", "5"]);
    assert_eq!(five["due_date"], "2024-08-12");
    let one = json(&["--extended-on", "2024-07-20", "--extended-days", "1"]);
    assert_eq!(one["due_date"], "2024-08-05");
    let filing = json(&["--rule", "filing", "--extended-on", "2024-08-05"]);
    assert_eq!(filing["due_date"], "2024-08-28"); // 5 August is the last day by this rule.
}

#[test]
fn the_text_says_what_happened_with_both_dates() {
    insta::assert_snapshot!(with(&["--extended-on", "2024-08-02", "--extended-days", "5"]), @"
    Recibida: sábado 13 de julio de 2024, 9:00 a. m.
    Término: 15 días hábiles
    Prórroga, avisada el viernes 2 de agosto de 2024: 5 días hábiles más; 20 en total (CPACA art. 14). Antes vencía el viernes 2 de agosto de 2024.
    Vence: lunes 12 de agosto de 2024 (se cuenta desde el día en que se recibió, CPACA arts. 14 y 15)
    Según la otra regla: martes 13 de agosto de 2024 (se cuenta desde el día hábil en que se radicó, CPACA art. 54)
    ");
    insta::assert_snapshot!(with(&["--completion", "2024-07-19,2024-08-05", "--extended-on", "2024-08-20", "--lang", "en"]), @"
    Received: Saturday 13 July 2024, 9:00 a.m.
    Term: 15 business days
    What is missing was asked for on Friday 19 July 2024: the count stops (CPACA art. 17). Before that it was due on Friday 2 August 2024.
    The person completed it on Monday 5 August 2024: the count goes on the day after with what was left: 10 business days (CPACA art. 17).
    Extension, told on Tuesday 20 August 2024: 15 business days more; 30 in total (CPACA art. 14). Before that it was due on Wednesday 21 August 2024.
    Due: Wednesday 11 September 2024 (counted from the day it was received, CPACA arts. 14 and 15)
    By the other rule: Thursday 12 September 2024 (counted from the business day it was filed, CPACA art. 54)
    ");
    insta::assert_snapshot!(with(&["--transferred", "2024-07-19"]), @"
    Recibida: sábado 13 de julio de 2024, 9:00 a. m.
    Término: 15 días hábiles
    Traslado: la otra entidad la recibió el viernes 19 de julio de 2024 y desde ahí tiene su propio término de 15 días hábiles (CPACA art. 21). Antes vencía el viernes 2 de agosto de 2024.
    Vence: lunes 12 de agosto de 2024
    ");
}

#[test]
fn while_the_person_is_asked_there_is_no_date() {
    for asked in ["2024-07-19", "2024-07-19,", " 2024-07-19 , "] {
        let stands = json(&["--completion", asked]);
        assert_eq!(stands["due_date"], Value::Null);
        assert_eq!(stands["due_date_receipt"], Value::Null);
        assert_eq!(stands["due_date_filing"], Value::Null);
        assert_eq!(stands["previous_due_date"], "2024-08-02");
        assert_eq!(stands["answer_by"], "2024-08-20"); // A month; the 19th is a holiday.
        assert_eq!(stands["completion"]["asked_on"], "2024-07-19");
        assert_eq!(stands["completion"]["answered_on"], Value::Null);
        assert_eq!(stands["completion"]["days_left"], 10);
    }
    insta::assert_snapshot!(with(&["--completion", "2024-07-17", "--explain"]), @"
    Recibida: sábado 13 de julio de 2024, 9:00 a. m.
    Término: 15 días hábiles
    Se pidió lo que falta el miércoles 17 de julio de 2024: la cuenta se detiene (CPACA art. 17). Antes vencía el viernes 2 de agosto de 2024.
    Vence: todavía no hay fecha. La cuenta está detenida mientras la persona completa lo que falta; puede hacerlo hasta el martes 20 de agosto de 2024 (CPACA art. 17). Cuando lo complete, a la entidad le queda este tiempo: 12 días hábiles.
    La cuenta, día por día:
      sábado 13 de julio: se recibió; no se cuenta (sábado)
      domingo 14 de julio: no se cuenta (domingo)
      lunes 15 de julio: día 1 de 15
      martes 16 de julio: día 2 de 15
      miércoles 17 de julio: día 3 de 15
      desde el día siguiente: la cuenta está detenida
    ");
    // The clock has not run out, so it can be extended; the days are added to those left.
    let extended = json(&["--completion", "2024-07-19", "--extended-on", "2024-08-20"]);
    assert_eq!(extended["due_date"], Value::Null);
    assert_eq!(extended["completion"]["days_left"], 10);
    assert_eq!(extended["extension"]["total_days"], 30);
    assert_eq!(extended["extension"]["due_date"], Value::Null);
}

#[test]
fn a_completed_petition_goes_on_with_what_was_left() {
    // Asked on the fifth day; the tenth after 5 August is the 21st.
    let done = json(&["--completion", "2024-07-19,2024-08-05", "--explain"]);
    assert_eq!(done["due_date"], "2024-08-21");
    assert_eq!(done["due_date_filing"], "2024-08-22");
    assert_eq!(done["completion"]["previous_due_date"], "2024-08-02");
    assert_eq!(done["completion"]["due_date"], "2024-08-21");
    assert_eq!(done["completion"]["answered_on"], "2024-08-05");
    assert_eq!(done.get("answer_by"), None);
    assert_eq!(counted(&done), (15, "2024-08-21".to_owned()));
    // On the same day: nothing is lost. On the last day of the month: it holds.
    let same = json(&["--completion", "2024-07-19,2024-07-19"]);
    assert_eq!(same["due_date"], "2024-08-02");
    let late = json(&["--completion", "2024-07-19,2024-08-20"]);
    assert_eq!(late["due_date"], "2024-09-03"); // 21-23 August (3), 26-30 (8), 2, 3 September.
    // The tenth business day is the last one for asking.
    let tenth = json(&["--completion", "2024-07-26,2024-07-31"]);
    assert_eq!(tenth["due_date"], "2024-08-08"); // Five left: 1, 2, 5, 6, 8.
}

#[test]
fn an_extension_before_in_and_after_a_pause_leads_to_the_same_day() {
    // 25 days after 5 August, or 10 and then 15: 11 September.
    for told in [
        "2024-07-18",
        "2024-07-19",
        "2024-07-25",
        "2024-08-05",
        "2024-08-06",
        "2024-08-21",
    ] {
        let args = [
            "--completion",
            "2024-07-19,2024-08-05",
            "--extended-on",
            told,
            "--explain",
        ];
        let answer = json(&args);
        assert_eq!(answer["due_date"], "2024-09-11", "{told}");
        assert_eq!(counted(&answer), (30, "2024-09-11".to_owned()), "{told}");
    }
}

#[test]
fn a_pause_from_the_last_day_leaves_one() {
    let received = "2024-07-13T09:00:00-05:00";
    let pause = ["--explain", "--completion", "2024-07-26,2024-07-31"];
    let ten = of(received, "10", &pause);
    assert_eq!(ten["due_date"], "2024-08-01");
    assert_eq!(ten["completion"]["days_left"], 1);
    assert_eq!(counted(&ten), (10, "2024-08-01".to_owned()));
    // Ten more after 1 August, told while it stood still or on the last day: 2, 5, 6, 8, 9, 12-16.
    for told in ["2024-07-29", "2024-08-01"] {
        let more = of(
            received,
            "10",
            &[&pause[..], &["--extended-on", told]].concat(),
        );
        assert_eq!(more["due_date"], "2024-08-16", "{told}");
        assert_eq!(counted(&more), (20, "2024-08-16".to_owned()), "{told}");
    }
    // Told first, the day of asking is the tenth of twenty, and used.
    let first = of(
        received,
        "10",
        &[&pause[..], &["--extended-on", "2024-07-26"]].concat(),
    );
    assert_eq!(first["due_date"], "2024-08-15");
    assert_eq!(counted(&first), (20, "2024-08-15".to_owned()));
}

#[test]
fn a_transfer_ends_what_came_before_and_gives_a_whole_term() {
    // After Friday 19 July: 22-26 (5), 29 July to 2 August (10), 5, 6, 8, 9, 12 August.
    let there = json(&["--transferred", "2024-07-19", "--explain"]);
    assert_eq!(there["due_date"], "2024-08-12");
    assert_eq!(there["transfer"]["received_on"], "2024-07-19");
    assert_eq!(there["transfer"]["previous_due_date"], "2024-08-02");
    assert_eq!(counted(&there), (15, "2024-08-12".to_owned()));
    for before in [
        &["--extended-on", "2024-07-16"][..],
        &["--extended-on", "2024-07-19"],
        &["--completion", "2024-07-16"],
        &["--completion", "2024-07-16,2024-07-22"],
        &[
            "--completion",
            "2024-07-16,2024-07-18",
            "--extended-on",
            "2024-07-17",
        ],
    ] {
        let answer = json(&[&["--transferred", "2024-07-19"], before].concat());
        assert_eq!(answer["due_date"], "2024-08-12", "{before:?}");
        assert_eq!(answer.get("answer_by"), None, "{before:?}");
    }
    // What comes later happens to the term of the other entity: 15 days after 12 August.
    let extended = json(&["--transferred", "2024-07-19", "--extended-on", "2024-08-12"]);
    assert_eq!(extended["due_date"], "2024-09-03");
    // On the day of receipt already; on a Saturday, filing is on Monday.
    let at_once = of(
        "2024-07-15T09:00:00-05:00",
        "15",
        &["--transferred", "2024-07-15"],
    );
    assert_eq!(at_once["due_date"], "2024-08-05");
    let saturday = of(
        "2024-07-17T09:00:00-05:00",
        "15",
        &["--transferred", "2024-07-20"],
    );
    assert_eq!(saturday["due_date"], "2024-08-12");
    assert_eq!(saturday["due_date_filing"], "2024-08-13");
}

#[test]
fn the_entitys_calendar_holds_for_what_is_its_own() {
    // With 15 July free the fifth day is Monday 22; the other entity knows nothing of that day.
    let civic = file(CIVIC);
    let there = json(&["--calendar", path(&civic), "--transferred", "2024-07-22"]);
    assert_eq!(there["previous_due_date"], "2024-08-05");
    assert_eq!(there["due_date"], "2024-08-13"); // 23-26 July (4), 29-2 (9), 5, 6, 8, 9, 12, 13.
    // Terms suspended from 5 to 9 August: the five days more are 12-16.
    let stopped = file("[[suspension]]\nfrom = 2024-08-05\nto = 2024-08-09\nact = \"D. 1\"");
    let args = [
        "--calendar",
        path(&stopped),
        "--explain",
        "--extended-days",
        "5",
    ];
    let answer = json(&[&args[..], &["--extended-on", "2024-08-02"]].concat());
    assert_eq!(answer["due_date"], "2024-08-16");
    assert_eq!(counted(&answer), (20, "2024-08-16".to_owned()));
    // The person complied in the suspension: ten days from 12 August: 12-16 (5), 20-23 (9), 26.
    let args = [
        "--calendar",
        path(&stopped),
        "--completion",
        "2024-07-19,2024-08-06",
    ];
    assert_eq!(json(&args)["due_date"], "2024-08-26");
    // With Saturdays, received on a Friday: 13 July (1), 15-19 (6), 22-27 (12), 29-31 (15).
    let saturdays = file("saturday_is_business_day = true");
    let args = [
        "--calendar",
        path(&saturdays),
        "--extended-on",
        "2024-07-31",
    ];
    let answer = of("2024-07-12T23:59:59-05:00", "15", &args);
    assert_eq!(answer["previous_due_date"], "2024-07-31");
    assert_eq!(answer["due_date"], "2024-08-20"); // 1-3 (3), 5, 6, 8-10 (8), 12-17 (14), 20.
}

#[test]
fn what_the_law_does_not_allow_is_refused_with_its_article() {
    #[rustfmt::skip]
    let cases: &[(&[&str], &[&str])] = &[
        // A day after the last one, by either rule.
        (&["--extended-on", "2024-08-03"], &["--extended-on", "«2024-08-03»", "viernes 2 de agosto de 2024", "CPACA art. 14"]),
        (&["--rule", "filing", "--extended-on", "2024-08-06"], &["--extended-on", "lunes 5 de agosto", "CPACA art. 14"]),
        (&["--extended-on", "2024-07-12"], &["--extended-on", "sábado 13 de julio"]),
        (&["--extended-on", "2024-08-01", "--extended-days", "16"], &["--extended-days", "«16»", "como mucho 15 días hábiles", "CPACA art. 14"]),
        (&["--extended-on", "2024-08-01", "--extended-days", "999999999"], &["--extended-days", "CPACA art. 14"]),
        (&["--extended-on", "2024-08-01", "--extended-days", "0"], &["--extended-days", "«0»"]),
        (&["--completion", "2024-07-29"], &["--completion", "«2024-07-29»", "viernes 26 de julio", "CPACA art. 17"]),
        (&["--completion", "2024-07-12"], &["--completion", "sábado 13 de julio"]),
        (&["--completion", "2024-07-19,2024-08-21"], &["--completion", "martes 20 de agosto", "CPACA art. 17"]),
        (&["--completion", "2024-07-19,2024-07-18"], &["--completion", "«2024-07-19,2024-07-18»", "viernes 19 de julio"]),
        (&["--completion", "2024-07-19", "--extended-on", "2024-08-21"], &["--extended-on", "martes 20 de agosto", "CPACA art. 17"]),
        (&["--completion", "2024-07-19,2024-08-05", "--extended-on", "2024-08-22"], &["--extended-on", "miércoles 21 de agosto", "CPACA art. 14"]),
        (&["--transferred", "2024-07-22"], &["--transferred", "«2024-07-22»", "viernes 19 de julio", "CPACA art. 21"]),
        (&["--rule", "filing", "--transferred", "2024-07-22"], &["--transferred", "viernes 19 de julio", "CPACA art. 21"]),
        (&["--transferred", "2024-07-12"], &["--transferred", "sábado 13 de julio"]),
        (&["--transferred", "2024-07-19", "--extended-on", "2024-08-13"], &["--extended-on", "lunes 12 de agosto", "CPACA art. 14"]),
    ];
    for (args, words) in cases {
        let line = refused(&[S0, args].concat());
        for word in *words {
            assert!(line.contains(word), "{line} does not say {word}");
        }
    }
    let english = refused(&[S0, &["--transferred", "2024-07-22", "--lang", "en"]].concat());
    assert!(
        english.contains("CPACA art. 21") && english.contains("Friday 19 July"),
        "{english}"
    );
    // A term of five days is over before the tenth.
    let five = [
        "deadline",
        "--received",
        "2024-07-13T09:00:00-05:00",
        "--days",
        "5",
    ];
    let line = refused(&[&five[..], &["--completion", "2024-07-22"]].concat());
    assert!(line.contains("viernes 19 de julio"), "{line}");
}

#[test]
fn what_makes_no_change_is_told() {
    #[rustfmt::skip]
    let cases: &[(&[&str], &[&str])] = &[
        (&["--extended-days", "5"], &["--extended-days", "--extended-on"]),
        (&["--extended-on", "2024-08-01", "--extended-days", "-1"], &["--extended-days", "«-1»"]),
        (&["--extended-on", "2024-08-01", "--extended-days", "cinco"], &["--extended-days", "«cinco»"]),
        (&["--extended-on", "2024-02-30"], &["--extended-on", "«2024-02-30»", "2024-07-31"]),
        (&["--extended-on", "2024-8-1"], &["--extended-on", "«2024-8-1»"]),
        (&["--extended-on", "1/8/2024"], &["--extended-on"]),
        (&["--extended-on", ""], &["--extended-on", "«»"]),
        (&["--extended-on", "2101-01-01"], &["--extended-on", "2101", "2100"]),
        (&["--extended-on", "+262142-12-31"], &["--extended-on"]),
        (&["--completion", ""], &["--completion"]),
        (&["--completion", ",2024-07-19"], &["--completion", "«,2024-07-19»"]),
        (&["--completion", "2024-07-19,mañana"], &["--completion", "«2024-07-19,mañana»"]),
        (&["--completion", "2024-07-19,2024-07-20,2024-07-21"], &["--completion"]),
        (&["--transferred", "2024-07-19T09:00:00-05:00"], &["--transferred"]),
    ];
    for (args, words) in cases {
        let line = refused(&[S0, args].concat());
        for word in *words {
            assert!(line.contains(word), "{line} does not say {word}");
        }
    }
    let received = "2024-07-13T09:00:00-05:00";
    let changes: [&[&str]; 4] = [
        &["--extended-on", "2024-08-01"],
        &["--extended-days", "5"],
        &["--completion", "2024-07-19"],
        &["--transferred", "2024-07-19"],
    ];
    for change in changes {
        let months = ["deadline", "--received", received, "--months", "1"];
        let line = refused(&[&months, change].concat());
        assert!(line.contains(change[0]), "{line}");
        let line = refused(&[&["deadline", "--batch", "-"], change].concat());
        assert!(
            line.contains(change[0]) && line.contains("--batch"),
            "{line}"
        );
    }
}

#[test]
fn the_last_day_of_the_calendar_is_no_cliff() {
    let at_the_end = [
        "deadline",
        "--received",
        "2100-12-01T09:00:00-05:00",
        "--days",
        "15",
    ];
    let line = refused(&[&at_the_end[..], &["--extended-on", "2100-12-20"]].concat());
    assert!(
        line.contains("--extended-on") && line.contains("2100"),
        "{line}"
    );
    let line = refused(&[&at_the_end[..], &["--completion", "2100-12-02,2100-12-31"]].concat());
    assert!(
        line.contains("--completion") && line.contains("2100"),
        "{line}"
    );
}
