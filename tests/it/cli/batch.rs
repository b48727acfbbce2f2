//! `convoca deadline --batch`: tables as people really save them.

use super::{convoca, convoca_with, file, path};

const BATCH: &[&str] = &["deadline", "--batch", "-"];

/// The answer to a table without wrong rows.
fn answer(table: &str) -> String {
    let ran = convoca_with(BATCH, table.as_bytes());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{table}");
    ran.out
}

#[test]
fn the_same_rows_with_the_date_appended() {
    let table = "received_at,term_business_days,rule\n\
                 2024-07-13T09:00:00-05:00,15,receipt\n\
                 2024-07-13T14:00:00Z,15,filing\n";
    let expected = "received_at,term_business_days,rule,due_date\n\
                    2024-07-13T09:00:00-05:00,15,receipt,2024-08-02\n\
                    2024-07-13T14:00:00Z,15,filing,2024-08-05\n";
    assert_eq!(answer(table), expected);
    let saved = file(table);
    assert_eq!(
        convoca(&["deadline", "--batch", path(&saved)]).out,
        expected
    );
}

#[test]
fn columns_by_name_and_others_untouched() {
    let table = "topic,rule,term_business_days,note,received_at\n\
                 \"Agua, vías\",, 10 ,\"dice \"\"sí\"\"\", 2024-07-13T09:00:00-05:00 \n";
    let expected = "topic,rule,term_business_days,note,received_at,due_date\n\
                    \"Agua, vías\",, 10 ,\"dice \"\"sí\"\"\", 2024-07-13T09:00:00-05:00 ,2024-07-26\n";
    assert_eq!(answer(table), expected);
}

#[test]
fn a_rule_is_needed_nowhere() {
    let table = "received_at,term_business_days\n2024-07-13T09:00:00-05:00,15\n";
    assert!(answer(table).ends_with(",2024-08-02\n"));
    let args = ["deadline", "--batch", "-", "--rule", "filing"];
    let filing = convoca_with(&args, table.as_bytes());
    assert!(filing.out.ends_with(",2024-08-05\n"));
}

#[test]
fn as_a_spreadsheet_of_colombia_saves_it() {
    let table = "\u{feff}id;received_at;term_business_days;rule;note\r\n\
                 1;2024-07-13T09:00:00-05:00;15;;\"uno\r\ndos\"\r\n\
                 2;2024-07-13T09:00:00-05:00;15;filing;\"a;b\"\r\n";
    let expected = "\u{feff}id;received_at;term_business_days;rule;note;due_date\r\n\
                    1;2024-07-13T09:00:00-05:00;15;;\"uno\r\ndos\";2024-08-02\r\n\
                    2;2024-07-13T09:00:00-05:00;15;filing;\"a;b\";2024-08-05\r\n";
    assert_eq!(answer(table), expected);
}

#[test]
fn wrong_rows_are_told_with_their_line_and_the_others_computed() {
    let rows = [
        "received_at,term_business_days,rule,note",
        "2024-07-13T09:00:00-05:00,15,,\"two",
        "lines\"",
        "2026-02-30T09:00:00-05:00,15,,x",
        "",
        "2024-07-13T09:00:00,15,,x",
        "2024-07-13T09:00:00-05:00,0,,x",
        "2024-07-13T09:00:00-05:00,quince,,x",
        "2024-07-13T09:00:00-05:00,15,otra,x",
        "2024-07-13T09:00:00-05:00,15",
        "1850-07-13T09:00:00-05:00,15,,x",
        "2024-07-13T09:00:00-05:00,15,filing,last",
    ];
    for end in ["\n", "\r\n"] {
        for last in ["", end] {
            let table = rows.join(end) + last;
            let ran = convoca_with(BATCH, table.as_bytes());
            assert_eq!(ran.status, 1);
            assert_eq!(ran.out.matches(",2024-08-0").count(), 2);
            assert_eq!(ran.out.lines().count(), 4);
            let told: Vec<_> = ran.err.lines().collect();
            #[rustfmt::skip]
            let expected = [
                ("Línea 4:", "received_at: «2026-02-30T09:00:00-05:00»"),
                ("Línea 6:", "Falta la diferencia con UTC"),
                ("Línea 7:", "term_business_days: «0»"),
                ("Línea 8:", "term_business_days: «quince»"),
                ("Línea 9:", "rule: «otra»"),
                ("Línea 10:", "tiene 2 campos y el encabezado 4"),
                ("Línea 11:", "received_at: «1850-07-13T09:00:00-05:00»"),
            ];
            assert_eq!(told.len(), expected.len(), "{}", ran.err);
            for (line, (number, words)) in told.iter().zip(expected) {
                assert!(line.starts_with(number) && line.contains(words), "{line}");
            }
        }
    }
}

#[test]
fn a_table_that_is_none_is_refused() {
    for (table, words) in [
        ("", "received_at"),
        ("\n\n", "received_at"),
        ("fecha,term_business_days\n", "received_at"),
        ("received_at,days\n", "term_business_days"),
        ("received_at,received_at,term_business_days\n", "dos veces"),
        ("received_at,term_business_days,due_date\n", "due_date"),
    ] {
        let ran = convoca_with(BATCH, table.as_bytes());
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{table:?}");
        assert_eq!(ran.err.lines().count(), 1);
        assert!(ran.err.contains(words), "{}", ran.err);
    }
    let nowhere = convoca(&["deadline", "--batch", "/no/such/file.csv"]);
    assert_eq!(nowhere.status, 2);
    let folder = convoca(&["deadline", "--batch", "/"]);
    assert_eq!(folder.status, 2);
}

#[test]
fn bytes_that_are_no_utf8_pass_through() {
    let table = b"received_at,term_business_days,note\n2024-07-13T09:00:00-05:00,15,v\xedas\n";
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_convoca"));
    let mut saved = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut saved, table).unwrap();
    let output = command
        .args(["deadline", "--batch"])
        .arg(saved.path())
        .output()
        .unwrap();
    assert!(output.stdout.ends_with(b",v\xedas,2024-08-02\n"));
}
