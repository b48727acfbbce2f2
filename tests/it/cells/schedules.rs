//! A schedule out of cells that are no texts: dates, percents and numbers as they are shown, and what
//! cannot be read told by its row.

use super::book::Cell::{self, Day, Error, Formula, N, T};
use super::book::{book, with};
use super::document;
use convoca::domain::calendar::{Calendar, Rule};
use convoca::domain::schedule::{Anomaly, Context, Field, Finding, Precision, Schedule, anomalies};
use convoca::files::schedule::{Hints, understand};
use convoca::locale::Lang;
use rust_xlsxwriter::Workbook;

const DAY: &str = "dd/mm/yyyy";

/// Four activities of 2024 with these numbers, products, first and last days, and whose they are.
fn schedule(cells: [[Cell; 4]; 4], who: [Cell; 4]) -> Schedule {
    let titles = [
        "N°",
        "Actividad",
        "Meta/Producto",
        "Inicio",
        "Finalización",
        "Responsable",
    ];
    let mut rows = vec![
        vec![T("Cronograma de rendición de cuentas vigencia 2024")],
        titles.map(T).to_vec(),
    ];
    let what = [
        "Conformar el equipo líder de rendición de cuentas",
        "Definir los temas que se van a tratar en la audiencia",
        "Publicar el informe de gestión en la página web",
        "Realizar la audiencia pública de rendición de cuentas",
    ];
    for (([number, product, first, last], who), what) in cells.into_iter().zip(who).zip(what) {
        rows.push(vec![number, T(what), product, first, last, who]);
    }
    let bytes = book(&[("Cronograma", "visible", rows)]);
    understand(&document(bytes), &Hints::default())
        .unwrap()
        .schedule
}

fn offices() -> [Cell; 4] {
    [
        T("Secretaría de Planeación"),
        T("Secretaría de Gobierno"),
        T("Oficina de Comunicaciones"),
        T("Secretaría de Planeación"),
    ]
}

/// Four rows with the days of the four terms.
fn days(format: &'static str) -> [[Cell; 4]; 4] {
    let terms = [
        (45_475, 45_478),
        (45_481, 45_485),
        (45_488, 45_492),
        (45_518, 45_518),
    ];
    let mut number = 0.0;
    terms.map(|(first, last)| {
        number += 1.0;
        [
            N(number, ""),
            T("Acta"),
            N(f64::from(first), format),
            N(f64::from(last), format),
        ]
    })
}

fn terms(schedule: &Schedule) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| day.map_or("-".to_owned(), |day| day.to_string());
    let all = schedule.activities.iter();
    all.map(|one| format!("{} {}", day(one.start), day(one.finish)))
        .collect()
}

const FOUR: [&str; 4] = [
    "2024-07-02 2024-07-05",
    "2024-07-08 2024-07-12",
    "2024-07-15 2024-07-19",
    "2024-08-14 2024-08-14",
];

#[test]
fn days_are_days_in_whatever_format() {
    for format in [
        DAY,
        "dd/mm/yyyy hh:mm",
        "[$-240A]d \"de\" mmmm \"de\" yyyy;@",
        "yyyy-mm-dd",
    ] {
        assert_eq!(terms(&schedule(days(format), offices())), FOUR, "{format}");
    }
    let mut iso = days(DAY);
    iso[0][2] = Day("2024-07-02", DAY);
    iso[0][3] = Day("2024-07-05T00:00:00", DAY);
    assert_eq!(terms(&schedule(iso, offices())), FOUR);
}

#[test]
fn numbers_and_products_are_as_they_are_shown() {
    let mut cells = days(DAY);
    for (row, (number, format)) in
        cells
            .iter_mut()
            .zip([(1.1, "0.0"), (1.2, "0.0"), (1.1, "0.00"), (1.11, "0.00")])
    {
        row[0] = N(number, format);
    }
    cells[0][1] = N(1.0, "0%");
    cells[1][1] = N(0.8, "0%");
    let read = schedule(cells, offices());
    let numbers: Vec<_> = read
        .activities
        .iter()
        .map(|one| one.number.as_str())
        .collect();
    assert_eq!(numbers, ["1.1", "1.2", "1.10", "1.11"]);
    let products: Vec<_> = read
        .activities
        .iter()
        .map(|one| one.product.as_str())
        .collect();
    assert_eq!(products, ["100%", "80%", "Acta", "Acta"]);
}

#[test]
fn a_month_that_is_shown_is_a_month() {
    let mut cells = days(DAY);
    let months = [
        (45_444.0, "mmm-yy"),
        (45_474.0, "mmmm yyyy"),
        (45_505.0, "mmm-yy"),
        (45_536.0, "[$-240A]mmm\\-yy;@"),
    ];
    for (row, (month, format)) in cells.iter_mut().zip(months) {
        (row[2], row[3]) = (N(month, format), N(month, format));
    }
    let read = schedule(cells, offices());
    let expected = [
        "2024-06-01 2024-06-30",
        "2024-07-01 2024-07-31",
        "2024-08-01 2024-08-31",
        "2024-09-01 2024-09-30",
    ];
    assert_eq!(terms(&read), expected);
    assert!(
        read.activities
            .iter()
            .all(|one| one.precision == Precision::Month)
    );
}

fn told(schedule: &Schedule) -> Vec<(u32, &'static str, String)> {
    let context = Context {
        calendar: &Calendar::national(),
        count: Rule::Receipt,
    };
    let lang = Lang::spanish();
    let said = |one: Anomaly| {
        let field = one.field.name();
        (
            one.line,
            field,
            lang.finding(&one.finding) + " " + &lang.proposal(&one.finding),
        )
    };
    anomalies(schedule, context).into_iter().map(said).collect()
}

#[test]
fn what_cannot_be_read_is_told_by_its_row_and_nothing_is_taken_in_its_place() {
    let mut cells = days(DAY);
    cells[0][2] = Error("#REF!");
    cells[2][3] = Formula;
    let mut who = offices();
    who[1] = Error("#N/A");
    let read = schedule(cells, who);
    let expected = [
        (
            3,
            "start",
            "La celda dice #REF!: es un error de la hoja. Corrija la celda y guarde el archivo.",
        ),
        (
            4,
            "responsible",
            "La celda dice #N/A: es un error de la hoja. Corrija la celda y guarde el archivo.",
        ),
        (
            5,
            "finish",
            "La celda tiene una fórmula sin su resultado. Abra el archivo en Excel, guárdelo y mándelo otra vez. Así el resultado queda guardado.",
        ),
    ];
    let told = told(&read);
    let told: Vec<_> = told
        .iter()
        .map(|(line, field, said)| (*line, *field, said.as_str()))
        .collect();
    assert_eq!(told, expected);
    assert!(read.activities[1].responsible.is_empty(), "of no neighbour");
    assert_eq!(read.activities.len(), 4);
}

#[test]
fn a_row_whose_activity_cannot_be_read_is_told_too() {
    let titles = ["Actividad", "Inicio", "Responsable"].map(T).to_vec();
    let rows = vec![
        titles,
        vec![
            T("Conformar el equipo"),
            N(45_475.0, DAY),
            T("Secretaría de Planeación"),
        ],
        vec![
            Error("#NAME?"),
            N(45_481.0, DAY),
            T("Secretaría de Gobierno"),
        ],
    ];
    let bytes = book(&[("Cronograma", "visible", rows)]);
    let read = understand(&document(bytes), &Hints::default())
        .unwrap()
        .schedule;
    let told = told(&read);
    assert!(
        told.iter()
            .any(|(line, _, said)| *line == 3 && said.contains("#NAME?")),
        "{told:?}"
    );
}

#[test]
fn broken_letters_are_told_once_with_how_to_save_them() {
    let text = "Actividad;Inicio;Responsable\nConformar la comisi\u{fffd}n;02/07/2024;Secretar\u{fffd}a de Planeaci\u{fffd}n\nDefinir;03/07/2024;Planeaci\u{fffd}n\n";
    let read = understand(&document(text.into()), &Hints::default())
        .unwrap()
        .schedule;
    let told = told(&read);
    let letters: Vec<_> = told
        .iter()
        .filter(|(_, _, said)| said.contains("CSV UTF-8"))
        .collect();
    assert_eq!(letters.len(), 1, "{told:?}");
    assert_eq!(letters[0].0, 2);
}

/// A schedule with a hidden column before the others, and rows that a filter has hidden.
fn filtered(hidden_rows: &[u32]) -> Schedule {
    let mut file = Workbook::new();
    let sheet = file.add_worksheet();
    let rows = [
        [
            "Responsable",
            "Fecha",
            "N°",
            "Actividad",
            "Fecha",
            "Responsable",
        ],
        [
            "Archivo",
            "01/02/2023",
            "1",
            "Definir los temas de la audiencia",
            "02/07/2024",
            "Secretaría de Gobierno",
        ],
        [
            "Archivo",
            "01/02/2023",
            "2",
            "Publicar el informe de gestión",
            "05/07/2024",
            "Secretaría de Planeación",
        ],
        [
            "Archivo",
            "01/02/2023",
            "3",
            "Realizar la audiencia pública",
            "14/08/2024",
            "Secretaría de Planeación",
        ],
    ];
    for (line, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(row) {
            sheet.write_string(line, column, text).unwrap();
        }
    }
    for column in [0, 1] {
        sheet.set_column_hidden(column).unwrap();
    }
    for row in hidden_rows {
        sheet.set_row_hidden(*row).unwrap();
    }
    let bytes = file.save_to_buffer().unwrap();
    understand(&document(bytes), &Hints::default())
        .unwrap()
        .schedule
}

#[test]
fn a_hidden_column_is_not_preferred_and_hidden_rows_are_told_and_kept() {
    let read = filtered(&[2, 3]);
    let ends: Vec<_> = read
        .activities
        .iter()
        .filter_map(|one| one.finish)
        .collect();
    let ends: Vec<_> = ends.iter().map(ToString::to_string).collect();
    assert_eq!(ends, ["2024-07-02", "2024-07-05", "2024-08-14"]);
    let who: Vec<_> = read
        .activities
        .iter()
        .map(|one| one.text_of(Field::Responsible))
        .collect();
    assert_eq!(who[0], "Secretaría de Gobierno");
    assert!(who.iter().all(|who| !who.contains("Archivo")), "{who:?}");
    let hidden = Finding::HiddenRows { count: 2 };
    let told: Vec<_> = read
        .flaws
        .iter()
        .filter(|one| one.finding == hidden)
        .collect();
    assert_eq!(told.len(), 1, "{:?}", read.flaws);
    assert_eq!(told[0].line, 3);
    let said = Lang::spanish().finding(&hidden);
    assert!(
        said.starts_with("Hay 2 filas ocultas con actividades."),
        "{said}"
    );
    assert!(filtered(&[]).flaws.is_empty());
}

#[test]
fn a_hidden_column_that_alone_says_something_is_read_and_told() {
    let cells = days(DAY).map(|row| row.to_vec());
    let mut rows = vec![
        ["N°", "Actividad", "Inicio", "Finalización"]
            .map(T)
            .to_vec(),
    ];
    for row in cells {
        let [number, _, first, last] = row.try_into().unwrap();
        rows.push(vec![
            number,
            T("Publicar el informe de gestión en la página"),
            first,
            last,
        ]);
    }
    let hidden = "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>";
    let bytes = with(&[("Cronograma", "visible", rows)], "", hidden);
    let read = understand(&document(bytes), &Hints::default())
        .unwrap()
        .schedule;
    assert_eq!(terms(&read), FOUR);
    let one = Finding::HiddenColumns { count: 1 };
    assert!(
        read.flaws
            .iter()
            .any(|flaw| flaw.finding == one && flaw.line == 1)
    );
}
