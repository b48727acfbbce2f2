//! Files as they come besides the five: other separators and encodings, dates in one cell, sections,
//! months as columns, formulas, sheets.

use super::documents::{plain, xlsx};
use super::{Seen, seen_in};
use convoca::domain::base::Key;
use convoca::domain::process::OfficeNames;
use convoca::domain::process::{Office, Process};
use convoca::domain::schedule::{Precision, ResponsibleKind, Stage};
use convoca::files::read;
use convoca::files::schedule::{Hints, understand};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

fn text(text: &str) -> Seen {
    seen_in(text.as_bytes()).unwrap()
}

fn shown(seen: &Seen) -> Vec<String> {
    let all = seen.schedule.activities.iter();
    all.map(|one| {
        let date =
            |date: Option<chrono::NaiveDate>| date.map_or("-".into(), |date| date.to_string());
        format!(
            "{} {} {} {}",
            one.title,
            date(one.start),
            date(one.finish),
            one.precision.name()
        )
    })
    .collect()
}

#[test]
fn windows_1252_with_semicolons_and_dates_of_every_kind() {
    let table = "Vigencia 2024\r\n\r\nActividad;Responsable;Fecha programada\r\n\
        Una;Secretar\u{ed}a de Salud;Enero - Marzo\r\n\
        Dos;Secretar\u{ed}a de Salud;\"Del 1 al 15 de junio; o antes\"\r\n\
        Tres;Secretar\u{ed}a de Salud;31/02/2024\r\n\
        Cuatro;;1er cuatrimestre\r\n\
        Cinco;Secretar\u{ed}a de Salud;Permanente\r\n\
        Seis;Secretar\u{ed}a de Salud;15 de junio de 2024\r\n";
    let latin: Vec<u8> = table.chars().map(|c| c as u8).collect();
    let seen = seen_in(latin).unwrap();
    assert_eq!(
        shown(&seen),
        [
            "Una 2024-01-01 2024-03-31 month",
            "Dos - - undated",
            "Tres - - undated",
            "Cuatro 2024-01-01 2024-04-30 four_month_period",
            "Cinco - - permanent",
            "Seis - 2024-06-15 day",
        ]
    );
    assert_eq!(seen.who(4), ["Secretaría de Salud"]);
    assert_eq!(seen.lines("no_date"), [5]);
    assert_eq!(seen.lines("impossible_date"), [6]);
    assert_eq!(seen.lines("no_responsible"), [7]);
}

#[test]
fn sections_by_rows_and_months_by_columns() {
    let seen = text(
        "Cronograma 2025\n\nNo\tActividad\tEne\tFeb\tMar\tAbr\tResponsable\n\
        APRESTAMIENTO\t\t\t\t\t\t\n\
        1\tConformar el equipo\tx\t\t\t\tAlcaldía\n\
        2\tElaborar el autodiagnóstico\tx\tx\t\t\tAlcaldía\n\
        2. DISEÑO\t\t\t\t\t\t\n\
        3\tElaborar la estrategia\t\t\tX\t\tAlcaldía\n",
    );
    let stages: Vec<_> = seen
        .schedule
        .activities
        .iter()
        .map(|one| one.stages[0])
        .collect();
    assert_eq!(stages, [Stage::Readiness, Stage::Readiness, Stage::Design]);
    assert_eq!(
        shown(&seen),
        [
            "Conformar el equipo 2025-01-01 2025-01-31 month",
            "Elaborar el autodiagnóstico 2025-01-01 2025-02-28 month",
            "Elaborar la estrategia 2025-03-01 2025-03-31 month",
        ]
    );
}

#[test]
fn numbers_that_go_on_across_stages_divide_at_the_labels() {
    let seen = text(
        "Etapa\tN°\tActividad\tResponsable\nDiseño\t1\tUno\tA\n\t2\tDos\tA\nEjecución\t3\tTres\tA\n\t4\tCuatro\tA",
    );
    let stages: Vec<_> = seen
        .schedule
        .activities
        .iter()
        .map(|one| one.stages[0].name())
        .collect();
    assert_eq!(stages, ["design", "design", "execution", "execution"]);
}

#[test]
fn a_title_without_label_is_found_by_what_stands_under_it() {
    let seen = text(
        "N°\t\tResponsable\tInicio\tFin\n1\tConformar el equipo líder\tAlcaldía\t1/02/2024\t2/02/2024\n\
        2\tElaborar el informe de gestión\tAlcaldía\t5/02/2024\t9/02/2024\n\
        3\tRealizar la audiencia pública\tAlcaldía\t12/02/2024\t12/02/2024\n",
    );
    assert_eq!(
        shown(&seen)[0],
        "Conformar el equipo líder 2024-02-01 2024-02-02 day"
    );
}

#[test]
fn formulas_are_read_by_their_values_and_dates_as_dates() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Portada").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Cronograma").unwrap();
    for (column, title) in (0..).zip(["Actividad", "Fecha inicio", "Fecha fin", "Responsable"]) {
        sheet.write_string(4, column, title).unwrap();
    }
    let format = Format::new().set_num_format("dd/mm/yyyy");
    let date = ExcelDateTime::from_ymd(2024, 7, 13).unwrap();
    let title = Formula::new("CONCATENATE(\"Realizar \",\"la audiencia\")")
        .set_result("Realizar la audiencia");
    sheet.write_formula(5, 0, title).unwrap();
    sheet
        .write_datetime_with_format(5, 1, &date, &format)
        .unwrap();
    sheet.write_number(5, 2, 45_487).unwrap();
    sheet
        .write_formula(5, 3, Formula::new("A1").set_result("Alcaldía"))
        .unwrap();
    let document = read(book.save_to_buffer().unwrap()).unwrap();
    let understood = understand(&document, &Hints::default()).unwrap();
    assert_eq!(understood.sheet_of(0), Some("Cronograma"));
    let seen = super::judged(understood.schedule);
    assert_eq!(
        shown(&seen),
        ["Realizar la audiencia 2024-07-13 2024-07-14 day"]
    );
    assert_eq!(seen.at(6).responsible[0].name.as_ref(), "Alcaldía");
    let hints = Hints {
        sheet: Some("portada"),
        ..Hints::default()
    };
    assert!(understand(&document, &hints).is_err());
}

#[test]
fn a_year_can_be_given_and_months_without_one_stay_undated() {
    let table = "Actividad\tResponsable\tInicio\tFin\nUna\tAlcaldía\tNoviembre\tFebrero\n";
    let without = text(table);
    assert_eq!(shown(&without), ["Una - - undated"]);
    assert_eq!(without.lines("no_date"), [2]);
    let document = read(table.as_bytes().to_vec()).unwrap();
    let hints = Hints {
        year: Some(2024),
        ..Hints::default()
    };
    let seen = super::judged(understand(&document, &hints).unwrap().schedule);
    assert_eq!(shown(&seen), ["Una 2024-11-01 2025-02-28 month"]);
}

#[test]
fn the_offices_of_the_entity_have_the_last_word() {
    let office = |key: &str, name: &str, aliases: &[&str]| Office {
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        ..Office::named(Key::parse(key).unwrap(), name)
    };
    let process = Process {
        offices: vec![
            office("hacienda", "Secretaría de Hacienda", &["Hacienda"]),
            office("transito", "Secretaría de Tránsito y Transporte", &[]),
            office("salud", "Secretaría de Salud", &[]),
        ],
        ..Process::default()
    };
    let directory = OfficeNames::of(&process);
    let table = "Actividad\tResponsable\tFecha\n\
        Una\tHACIENDA Secretaria de Transito y Transporte\t1/02/2024\n\
        Dos\tSecretaría de Saludd\t1/02/2024\n\
        Tres\tTodas las dependencias\t1/02/2024\n";
    let document = read(table.as_bytes().to_vec()).unwrap();
    let hints = Hints {
        offices: Some(&directory),
        ..Hints::default()
    };
    let seen = super::judged(understand(&document, &hints).unwrap().schedule);
    assert_eq!(
        seen.who(2),
        [
            "Secretaría de Hacienda",
            "Secretaría de Tránsito y Transporte"
        ]
    );
    assert_eq!(seen.lines("unknown_office"), [3]);
    assert_eq!(seen.at(4).responsible[0].kind, ResponsibleKind::EveryOffice);
}

#[test]
fn the_same_twice_an_answer_too_late_and_a_year_that_is_off() {
    let seen = text(
        "Cronograma 2024\n\nActividad\tResponsable\tInicio\tFin\n\
        Divulgar el informe\tAlcaldía\t1/02/2024\t2/02/2024\n\
        Divulgar  el Informe\tAlcaldía\t1/02/2024\t2/02/2024\n\
        Dar respuesta escrita a las preguntas en un término de 15 días hábiles\tAlcaldía\t13/07/2024\t9/08/2024\n\
        Publicar las memorias\tAlcaldía\t1/02/2014\t2/02/2024\n",
    );
    assert_eq!(seen.lines("duplicated_activity"), [5]);
    assert_eq!(seen.lines("answer_after_legal"), [6]);
    assert_eq!(seen.lines("year_conflict"), [7]);
    assert!(
        seen.schedule
            .activities
            .iter()
            .all(|one| one.precision == Precision::Day)
    );
}

#[test]
fn texts_with_line_breaks_inside_of_cells_are_one_text() {
    let rows: Vec<Vec<String>> = [
        ["Actividad", "Responsable", "Fecha"],
        [
            "Divulgar\nel informe",
            "Secretaría de Salud\nPlaneación",
            "1/02/2024",
        ],
    ]
    .map(|row| row.map(str::to_owned).to_vec())
    .to_vec();
    let seen = seen_in(xlsx(&plain(&rows))).unwrap();
    assert_eq!(shown(&seen), ["Divulgar el informe - 2024-02-01 day"]);
    assert_eq!(seen.who(2), ["Secretaría de Salud", "Planeación"]);
}
