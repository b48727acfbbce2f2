//! Dates in words, with hours, with ordinals and as months, in the columns of a schedule.

use super::{Seen, seen_in};

fn shown(seen: &Seen) -> Vec<String> {
    let day = |date: Option<chrono::NaiveDate>| date.map_or("-".into(), |date| date.to_string());
    let all = seen.schedule.activities.iter();
    all.map(|one| {
        let (start, finish) = (day(one.start), day(one.finish));
        format!("{start} {finish} {}", one.precision.name())
    })
    .collect()
}

/// A schedule of 2024 with these dates: first and last day, or one column.
fn dated(dates: &[(&str, &str)]) -> Seen {
    let one = dates.iter().all(|(_, finish)| finish.is_empty());
    let head = if one {
        "Fecha;"
    } else {
        "Inicio;Finalización;"
    };
    let mut table = format!("Cronograma vigencia 2024;;;;\nN°;Actividad;{head}Responsable\n");
    for (number, (start, finish)) in (1..).zip(dates) {
        let cells = if one {
            (*start).to_owned()
        } else {
            format!("{start};{finish}")
        };
        table.push_str(&format!(
            "{number};Realizar la actividad {number};{cells};Secretaría de Salud\n"
        ));
    }
    seen_in(table).unwrap()
}

#[test]
fn months_as_a_spreadsheet_shows_them() {
    let seen = dated(&[
        ("jul-24", "jul-24"),
        ("jul-24", "ago-24"),
        ("jul.-24", "jul.-24"),
        ("agosto-24", "agosto-24"),
        ("nov-24", "feb-25"),
        ("07/2024", "12/2024"),
    ]);
    assert_eq!(
        shown(&seen),
        [
            "2024-07-01 2024-07-31 month",
            "2024-07-01 2024-08-31 month",
            "2024-07-01 2024-07-31 month",
            "2024-08-01 2024-08-31 month",
            "2024-11-01 2025-02-28 month",
            "2024-07-01 2024-12-31 month",
        ]
    );
    assert!(seen.lines("non_working_day").is_empty());
}

#[test]
fn stretches_in_one_cell() {
    let seen = dated(&[
        ("julio 15-19", ""),
        ("julio 22-26 de 2024", ""),
        ("julio 15 - 19", ""),
        ("semana del 15 al 19 de julio", ""),
        ("29 de julio – 2 de agosto", ""),
        ("Primera quincena de mayo", ""),
    ]);
    assert_eq!(
        shown(&seen),
        [
            "2024-07-15 2024-07-19 day",
            "2024-07-22 2024-07-26 day",
            "2024-07-15 2024-07-19 day",
            "2024-07-15 2024-07-19 day",
            "2024-07-29 2024-08-02 day",
            "2024-05-01 2024-05-15 week",
        ]
    );
}

#[test]
fn hours_and_ordinals() {
    let seen = dated(&[
        ("15/7/2024 0:00:00", ""),
        ("2024-07-12 00:00:00", ""),
        ("2024-07-19T00:00:00", ""),
        ("14/08/2024 8:00 a. m.", ""),
        ("1º de agosto de 2024", ""),
        ("primero de agosto de 2024", ""),
        ("1o de agosto de 2024", ""),
        ("15/jul/24", ""),
    ]);
    assert_eq!(
        shown(&seen),
        [
            "- 2024-07-15 day",
            "- 2024-07-12 day",
            "- 2024-07-19 day",
            "- 2024-08-14 day",
            "- 2024-08-01 day",
            "- 2024-08-01 day",
            "- 2024-08-01 day",
            "- 2024-07-15 day",
        ]
    );
}

/// What could be two things has no date and is told as it is written.
#[test]
fn what_is_not_understood_is_told() {
    let seen = dated(&[
        ("julio 15-24", ""),
        ("07/24", ""),
        ("semana del 15 de julio", ""),
        ("15 días después de la audiencia", ""),
        ("Mensual", ""),
        ("a partir del 15 de julio", ""),
    ]);
    assert_eq!(
        shown(&seen),
        [
            "- - undated",
            "- - undated",
            "- - undated",
            "- - undated",
            "- - permanent",
            "2024-07-15 - day",
        ]
    );
    assert_eq!(seen.lines("no_date"), [3, 4, 5, 6, 8]);
    assert_eq!(seen.lines("recurring"), [7]);
}
