//! Inputs that other programs got wrong, as files: `cases/`. Four activities of 2024, their terms, numbers
//! and offices.
//!
//! Deliberately absent: why each is hard, which the tests of `cells` show one by one.

use super::seen_in;

const TERMS: [[&str; 2]; 4] = [
    ["2024-07-02", "2024-07-05"],
    ["2024-07-08", "2024-07-12"],
    ["2024-07-15", "2024-07-19"],
    ["2024-08-14", "2024-08-14"],
];

fn file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/import/cases");
    std::fs::read(format!("{folder}/{name}")).unwrap()
}

/// What each file says: number, first and last day, and who.
fn said(name: &str) -> Vec<(String, [String; 2], String)> {
    let seen = seen_in(file(name)).unwrap_or_else(|no| panic!("{name}: {no}"));
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let all = seen.schedule.activities.iter();
    all.map(|one| {
        let who: Vec<_> = one.responsible.iter().map(|one| &*one.name).collect();
        let term = [day(one.start), day(one.finish)];
        (one.number.clone(), term, who.join("; "))
    })
    .collect()
}

#[test]
fn the_four_activities_are_read_in_every_file() {
    let numbers = |numbers: [&'static str; 4]| numbers;
    let usual = numbers(["1", "2", "3", "4"]);
    for (name, numbers) in [
        ("bom-quoted.csv", usual),
        ("date-with-hour.ods", usual),
        ("hidden-sheet.xlsx", usual),
        ("iso-dates.xlsx", usual),
        ("mac.csv", usual),
        ("msdos.csv", usual),
        (
            "number-with-zero.xlsx",
            numbers(["1.1", "1.2", "1.10", "1.11"]),
        ),
        ("percent.xlsx", usual),
        ("sheet-per-stage.xlsx", usual),
        ("stage-above-header.xlsx", usual),
        ("stage-above-table.docx", usual),
        ("text-box.docx", usual),
        ("word-online.docx", usual),
    ] {
        let said = said(name);
        let read: Vec<&str> = said.iter().map(|(number, ..)| number.as_str()).collect();
        assert_eq!(read, numbers, "{name}");
        let terms: Vec<_> = said
            .iter()
            .map(|(_, term, _)| term.each_ref().map(String::as_str))
            .collect();
        assert_eq!(terms, TERMS, "{name}");
        let who: Vec<&str> = said.iter().map(|(.., who)| who.as_str()).collect();
        let expected = [
            "Secretaría de Planeación",
            "Secretaría de Gobierno",
            "Oficina de Comunicaciones",
            "Secretaría de Planeación",
        ];
        assert_eq!(who, expected, "{name}");
    }
}

#[test]
fn terms_in_words_are_read_in_every_file() {
    let month = |first: &'static str, last: &'static str| [first, last];
    for (name, terms) in [
        (
            "months-typed.xlsx",
            [
                month("2024-06-01", "2024-06-30"),
                month("2024-07-01", "2024-07-31"),
                month("2024-08-01", "2024-08-31"),
                month("2024-09-01", "2024-09-30"),
            ],
        ),
        (
            "months-text.csv",
            [
                month("2024-07-01", "2024-07-31"),
                month("2024-07-01", "2024-08-31"),
                month("2024-07-01", "2024-07-31"),
                month("2024-08-01", "2024-08-31"),
            ],
        ),
        (
            "day-ranges.csv",
            [
                ["2024-07-15", "2024-07-19"],
                ["2024-07-22", "2024-07-26"],
                ["2024-07-15", "2024-07-19"],
                ["2024-07-15", "2024-07-19"],
            ],
        ),
    ] {
        let read: Vec<_> = said(name).into_iter().map(|(_, term, _)| term).collect();
        assert_eq!(read, terms, "{name}");
    }
    for (name, last) in [
        (
            "with-hour.csv",
            ["2024-07-15", "2024-07-12", "2024-07-19", "2024-08-14"],
        ),
        (
            "ordinals.csv",
            ["2024-08-01", "2024-08-01", "2024-08-01", "2024-07-15"],
        ),
    ] {
        let read: Vec<_> = said(name)
            .into_iter()
            .map(|(_, [_, last], _)| last)
            .collect();
        assert_eq!(read, last, "{name}");
    }
}
