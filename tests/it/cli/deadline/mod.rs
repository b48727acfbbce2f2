//! `convoca deadline` for one question.

mod changed;
mod kinds;

use super::{CIVIC, convoca, file, path, refused};
use serde_json::Value;

const S0: &[&str] = &[
    "deadline",
    "--received",
    "2024-07-13T09:00:00-05:00",
    "--days",
    "15",
];

fn with(more: &[&str]) -> String {
    let ran = convoca(&[S0, more].concat());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    ran.out
}

fn json(more: &[&str]) -> Value {
    let text = with(&[&["--json"], more].concat());
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_answer_names_both_dates_where_they_differ() {
    insta::assert_snapshot!(with(&[]), @"
    Recibida: sábado 13 de julio de 2024, 9:00 a. m.
    Término: 15 días hábiles
    Vence: viernes 2 de agosto de 2024 (se cuenta desde el día en que se recibió, CPACA arts. 14 y 15)
    Según la otra regla: lunes 5 de agosto de 2024 (se cuenta desde el día hábil en que se radicó, CPACA art. 54)
    ");
    insta::assert_snapshot!(with(&["--rule", "filing", "--lang", "en"]), @"
    Received: Saturday 13 July 2024, 9:00 a.m.
    Filed: Monday 15 July 2024 (the first business day after it was received)
    Term: 15 business days
    Due: Monday 5 August 2024 (counted from the business day it was filed, CPACA art. 54)
    By the other rule: Friday 2 August 2024 (counted from the day it was received, CPACA arts. 14 and 15)
    ");
}

#[test]
fn the_answer_names_one_date_where_the_rules_agree() {
    let ran = convoca(&[
        "deadline",
        "--received",
        "2024-07-15T14:05:00-05:00",
        "--months",
        "1",
    ]);
    insta::assert_snapshot!(ran.out, @"
    Recibida: lunes 15 de julio de 2024, 2:05 p. m.
    Término: 1 mes
    Vence: jueves 15 de agosto de 2024
    ");
}

#[test]
fn the_explanation_goes_day_by_day() {
    let calendar = file(CIVIC);
    let args = [
        "--explain",
        "--calendar",
        path(&calendar),
        "--rule",
        "filing",
    ];
    insta::assert_snapshot!(with(&args), @r"
    Recibida: sábado 13 de julio de 2024, 9:00 a. m.
    Radicada: martes 16 de julio de 2024 (el primer día hábil después de recibirla)
    Término: 15 días hábiles
    Vence: martes 6 de agosto de 2024 (se cuenta desde el día hábil en que se radicó, CPACA art. 54)
    Según la otra regla: lunes 5 de agosto de 2024 (se cuenta desde el día en que se recibió, CPACA arts. 14 y 15)
    La cuenta, día por día:
      sábado 13 de julio: se recibió; no se cuenta (sábado)
      domingo 14 de julio: no se cuenta (domingo)
      lunes 15 de julio: no se cuenta (día no hábil local: Decreto 101 de 2024)
      martes 16 de julio: quedó registrada; la cuenta empieza el día siguiente
      miércoles 17 de julio: día 1 de 15
      jueves 18 de julio: día 2 de 15
      viernes 19 de julio: día 3 de 15
      sábado 20 de julio: no se cuenta (sábado; festivo: Independencia, Ley 51 de 1983, art. 1)
      domingo 21 de julio: no se cuenta (domingo)
      lunes 22 de julio: día 4 de 15
      martes 23 de julio: día 5 de 15
      miércoles 24 de julio: día 6 de 15
      jueves 25 de julio: día 7 de 15
      viernes 26 de julio: día 8 de 15
      sábado 27 de julio: no se cuenta (sábado)
      domingo 28 de julio: no se cuenta (domingo)
      lunes 29 de julio: día 9 de 15
      martes 30 de julio: día 10 de 15
      miércoles 31 de julio: día 11 de 15
      jueves 1 de agosto: día 12 de 15
      viernes 2 de agosto: día 13 de 15
      sábado 3 de agosto: no se cuenta (sábado)
      domingo 4 de agosto: no se cuenta (domingo)
      lunes 5 de agosto: día 14 de 15
      martes 6 de agosto: día 15 de 15
    ");
}

#[test]
fn json_for_programs() {
    let answer = json(&[]);
    assert_eq!(answer["due_date"], "2024-08-02");
    assert_eq!(answer["due_date_receipt"], "2024-08-02");
    assert_eq!(answer["due_date_filing"], "2024-08-05");
    assert_eq!(answer["rule"], "receipt");
    assert_eq!(answer["days"], 15);
    assert_eq!(answer.get("receipt"), None);

    let filing = json(&["--rule", "filing"]);
    assert_eq!(filing["due_date"], "2024-08-05");

    let calendar = file(CIVIC);
    let civic = json(&["--calendar", path(&calendar), "--explain"]);
    assert_eq!(civic["due_date_receipt"], "2024-08-05");
    assert_eq!(civic["due_date_filing"], "2024-08-06");
    let receipt = civic["receipt"].as_array().unwrap();
    let counted = receipt.iter().filter(|day| day["counted"].is_u64());
    assert_eq!(counted.count(), 15);
    assert_eq!(receipt[2]["date"], "2024-07-15");
    assert_eq!(receipt[2]["counted"], Value::Null);
    assert_eq!(
        receipt[2]["reason"],
        "día no hábil local: Decreto 101 de 2024"
    );
    assert_eq!(receipt.last().unwrap()["counted"], 15);
}

#[test]
fn the_day_is_the_one_of_the_entity() {
    let ran = convoca(&[
        "deadline",
        "--received",
        "2024-07-13T04:59:59Z",
        "--days",
        "15",
        "--json",
    ]);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(answer["received_at"], "2024-07-12T23:59:59-05:00");
    assert_eq!(answer["received_on"], "2024-07-12");
}

#[test]
fn bad_input_is_told_with_field_value_and_what_would_be_right() {
    let received = "2024-07-13T09:00:00-05:00";
    #[rustfmt::skip]
    let cases: &[(&[&str], &[&str])] = &[
        (&["--received", "2026-02-30", "--days", "15"], &["--received", "2026-02-30", "no existe", "2024-07-13T09:00:00-05:00"]),
        (&["--received", "2026-02-30T09:00:00-05:00", "--days", "15"], &["--received", "no existe"]),
        (&["--received", "2024-07-13T24:30:00-05:00", "--days", "15"], &["--received", "no existe"]),
        (&["--received", "2024-07-13T09:00:00", "--days", "15"], &["--received", "-05:00"]),
        (&["--received", "mañana", "--days", "15"], &["--received", "mañana", "2024-07-13T09:00:00-05:00"]),
        (&["--received", "1850-07-13T09:00:00-05:00", "--days", "15"], &["--received", "1850", "1984", "2100"]),
        (&["--received", "2100-12-31T09:00:00-05:00", "--days", "15"], &["--days", "2100"]),
        (&["--received", received, "--days", "0"], &["--days", "«0»", "1 a 1000"]),
        (&["--received", received, "--days", "-3"], &["--days", "«-3»", "15"]),
        (&["--received", received, "--days", "99999999999"], &["--days", "99999999999"]),
        (&["--received", received, "--months", "0"], &["--months", "«0»", "1 a 120"]),
        (&["--received", received, "--days", "15", "--rule", "recibo"], &["--rule", "recibo", "receipt", "filing"]),
        (&["--received", received, "--days", "15", "--lang", "fr"], &["--lang", "fr", "es"]),
        (&["--received", received, "--days", "15", "--calendar", "/no/such/file"], &["/no/such/file"]),
    ];
    for (args, words) in cases {
        let line = refused(&[&["deadline"], *args].concat());
        for word in *words {
            assert!(line.contains(word), "{line} does not say {word}");
        }
    }
}

#[test]
fn a_calendar_file_that_cannot_be_used_is_refused() {
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("saturday = true", &["línea 1", "saturday = true", "saturday_is_business_day"]),
        ("\n[[non_business_day]]\ndate = 2024-07-15\nacto = \"D. 1\"", &["línea 4", "acto", "act"]),
        ("[[non_business_day]]\ndate = 2026-02-30\nact = \"D. 1\"", &["línea 2", "2026-02-30"]),
        ("[[non_business_day]]\ndate = \"2026-02-30\"\nact = \"D. 1\"", &["non_business_day.date", "2026-02-30", "2024-07-15"]),
        ("[[non_business_day]]\ndate = 20260230\nact = \"D. 1\"", &["non_business_day.date", "20260230"]),
        ("[[non_business_day]]\ndate = 1850-02-03\nact = \"D. 1\"", &["non_business_day.date", "1850-02-03", "1984"]),
        ("[[non_business_day]]\ndate = 2024-07-15\nact = \" \"", &["non_business_day.act", "2024-07-15"]),
        ("[[non_business_day]]\ndate = 2024-07-15", &["act"]),
        ("[[suspension]]\nfrom = 2024-05-10\nto = 2024-05-01\nact = \"D. 1\"", &["suspension.to", "2024-05-01", "2024-05-10"]),
        ("[[suspension]]\nfrom = 2024-05-10\nto = 2101-05-01\nact = \"D. 1\"", &["suspension.to", "2101-05-01"]),
        ("time_zone = \"Itagui\"", &["time_zone", "Itagui", "America/Bogota"]),
        ("saturday_is_business_day = \"no\"", &["línea 1", "saturday_is_business_day"]),
        ("[[", &["línea 1"]),
    ];
    for (text, words) in cases {
        let calendar = file(text);
        let line = refused(&[S0, &["--calendar", path(&calendar)]].concat());
        for word in *words {
            assert!(line.contains(word), "{line} does not say {word}");
        }
    }
}

#[test]
fn help_for_a_lawyer() {
    let help = convoca(&["deadline", "--help"]);
    assert_eq!(help.status, 0);
    for word in [
        "day 0",
        "CPACA",
        "business day",
        "calendar.toml",
        "--extended-on",
        "--completion",
        "--transferred",
        "Exit status",
    ] {
        assert!(help.out.contains(word), "{word}");
    }
    let nothing = convoca(&["deadline"]);
    assert_eq!(nothing.status, 2);
    assert!(nothing.err.contains("--received"));
}

#[test]
fn the_calendar_of_the_documents_is_understood() {
    let page = include_str!("../../../../docs/legal-deadline.md");
    // Of the files that the page shows, the one under the heading of the calendar.
    let section = page.split("## The entity's own calendar").nth(1).unwrap();
    let example = section.split("```toml\n").nth(1).unwrap();
    let calendar = file(example.split("```").next().unwrap());
    let answer = json(&["--calendar", path(&calendar)]);
    assert_eq!(answer["due_date"], "2024-08-05");
}
