//! The kinds of mistakes that a trial with unknown files found: what must not be taken for a date, an
//! office or an activity, and what must be.

mod labels;
mod years;

use super::{Seen, judged, seen_in};
use convoca::files::schedule::{Hints, understand};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

fn text(text: &str) -> Seen {
    seen_in(text.as_bytes()).unwrap()
}

/// Title, first and last day of each activity.
fn lines(seen: &Seen) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| day.map_or("-".into(), |day| day.to_string());
    let all = seen.schedule.activities.iter();
    all.map(|one| format!("{} {} {}", one.title, day(one.start), day(one.finish)))
        .collect()
}

/// First and last day only.
fn terms(table: &str) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| day.map_or("-".into(), |day| day.to_string());
    let seen = text(table);
    let all = seen.schedule.activities.iter();
    all.map(|one| format!("{} to {}", day(one.start), day(one.finish)))
        .collect()
}

fn who(table: &str) -> Vec<Vec<String>> {
    let seen = text(table);
    let all = seen.schedule.activities.iter();
    all.map(|one| {
        one.responsible
            .iter()
            .map(|one| one.name.to_string())
            .collect()
    })
    .collect()
}

#[test]
fn the_same_labels_again_are_the_header_again() {
    let seen = text(
        "Plan 2024;;;\n\
        Actividad;Responsable(s);Fecha inicio;Fecha terminación\n\
        Conformar el equipo líder;Gerencia;5/02/2024;9/02/2024\n\
        Actividad;Responsable(s);Fecha inicio;Fecha terminación\n\
        Publicar el informe de gestión;Oficina de Sistemas;8/04/2024;12/04/2024\n",
    );
    assert_eq!(
        lines(&seen),
        [
            "Conformar el equipo líder 2024-02-05 2024-02-09",
            "Publicar el informe de gestión 2024-04-08 2024-04-12",
        ]
    );
    assert_eq!(seen.who(5), ["Oficina de Sistemas"]);
}

#[test]
fn numbers_under_a_month_are_weeks_or_days_or_told() {
    let chart = |months: &str, numbers: &str, marks: [&str; 2]| {
        format!(
            "Plan 2025;;{0}\nActividad;Responsable;{months}\n;;{numbers}\n\
            Conformar el equipo líder;Gerencia;{1}\nRealizar la audiencia pública;Despacho;{2}\n",
            ";".repeat(numbers.matches(';').count()),
            marks[0],
            marks[1],
        )
    };
    for (months, numbers, marks, right) in [
        // Days, since they begin in the middle.
        (
            "Junio;;;;",
            "3;4;5;6;7",
            ["X;;;;", ";;;;X"],
            ["2025-06-03 to 2025-06-03", "2025-06-07 to 2025-06-07"],
        ),
        // Five weeks of July, or its first five days?
        (
            "Julio;;;;",
            "1;2;3;4;5",
            ["X;;;;", ";;;;X"],
            ["- to -", "- to -"],
        ),
        // Weeks that go on over the month.
        (
            "Marzo;;;;Abril;;;",
            "Semana 1;Semana 2;Semana 3;Semana 4;Semana 5;Semana 6;Semana 7;Semana 8",
            ["X;;;;;;;", ";;;;;X;;"],
            ["2025-03-01 to 2025-03-07", "2025-04-08 to 2025-04-14"],
        ),
        // Weeks of the year, of which two months share one.
        (
            "Enero;;;;;Febrero;;;;",
            "1;2;3;4;5;5;6;7;8;9",
            ["X;;;;;;;;;", ";;;;;;X;;;"],
            ["2025-01-01 to 2025-01-07", "- to -"],
        ),
        (
            "Enero;;;;Febrero;;;",
            "1;2;3;4;1;2;3;4",
            ["X;;;;;;;", ";;;;;X;;"],
            ["2025-01-01 to 2025-01-07", "2025-02-08 to 2025-02-14"],
        ),
    ] {
        let table = chart(months, numbers, marks);
        assert_eq!(terms(&table), right, "{table}");
    }
}

#[test]
fn weeks_called_by_their_first_day() {
    assert_eq!(
        terms(
            "Cronograma 2025;;;;;\nTarea;Responsable;3-mar;10-mar;17-mar;24-mar\n\
            Designar los enlaces de las facultades;Rectoría;X;X;;\n\
            Definir el plan de trabajo y los recursos;Planeación;;;;X\n"
        ),
        ["2025-03-03 to 2025-03-16", "2025-03-24 to 2025-03-30"]
    );
}

#[test]
fn months_go_on_over_december() {
    let table = "Cronograma 2024;;;;;;\nActividad;Responsable;Oct;Nov;Dic;Ene;Feb\n\
        Conformar el equipo líder;Gerencia;X;;;;\nEvaluar la estrategia;Control Interno;;;;X;\n";
    assert_eq!(
        terms(table),
        ["2024-10-01 to 2024-10-31", "2025-01-01 to 2025-01-31"]
    );
    let table = "Cronograma 2024;;;\nActividad;Responsable;Inicio;Fin\n\
        Evaluar la estrategia;Control Interno;15 dic;20 ene\n";
    assert_eq!(terms(table), ["2024-12-15 to 2025-01-20"]);
}

#[test]
fn quantities_and_percentages_are_marks() {
    let table = "Plan 2025;;;;;\nActividad;Responsable;Trim. 1;Trim. 2;Trim. 3;Trim. 4\n\
        Publicar boletines epidemiológicos;Oficina de Prensa;0;25%;50%;0\n\
        Realizar la audiencia pública;Gerencia;0;0;0;1\n";
    assert_eq!(
        terms(table),
        ["2025-04-01 to 2025-09-30", "2025-10-01 to 2025-12-31"]
    );
}

#[test]
fn who_signs_and_what_explains_signs_are_no_activities() {
    for (table, activities) in [
        (
            "Actividad;Responsable;Fecha\nConformar el equipo líder;Gerencia;5/02/2024\n\
            Publicar el informe de gestión;Oficina de Sistemas;12/04/2024\n;;\n\
            LUZ MARINA OCAMPO;JORGE ELIÉCER PINO;\nGerente;Jefe de Control Interno;\n",
            2,
        ),
        (
            "Fecha;Actividad;Responsable\n5/02/2024;Conformar el equipo líder;Gerencia\n\
            12/04/2024;Publicar el informe de gestión;Oficina de Sistemas\n;;\n\
            Elaboró: Oficina de Planeación;Aprobó: Personero Distrital;Página 2 de 2\n",
            2,
        ),
        (
            "Plan 2024;;;;\nN°;Actividad;Responsable;Feb;Mar\n1;Conformar el equipo líder;Gerencia;X;\n\
            2;Publicar el informe de gestión;Oficina de Sistemas;;X\n;Convenciones:;;X;Programado\n",
            2,
        ),
        // What became of an activity is no signature, and a page ends no table.
        (
            "N°;Actividad;Responsable;Fecha;Estado\n1;Conformar el equipo líder;Gerencia;5/02/2024;Aprobado\n\
            Página 1 de 2;;;;\n2;Publicar el informe de gestión;Gerencia;;Revisado\n",
            2,
        ),
        (
            "Etapa;Actividades;Inicio;Fin\nAprestamiento;Conformar el equipo líder;3/02/2025;7/02/2025\n\
            Diseño;2;3/03/2025;7/03/2025\nTotal;5;;\n",
            1,
        ),
    ] {
        let seen = text(table);
        assert_eq!(
            seen.schedule.activities.len(),
            activities,
            "{:?}",
            lines(&seen)
        );
    }
}

#[test]
fn the_stage_in_a_column_counts_before_the_name_of_the_sheet() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Seguimiento RC").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    for (y, row) in (0..).zip([
        ["Etapa", "Actividad", "Responsable"],
        ["Aprestamiento", "Conformar el equipo líder", "Gerencia"],
        ["Diseño", "Definir los temas de la audiencia", "Gerencia"],
    ]) {
        for (x, text) in (0..).zip(row) {
            sheet.write_string(y, x, text).unwrap();
        }
    }
    sheet.write_string(0, 3, "Fecha").unwrap();
    for (row, day) in [(1, 3), (2, 10)] {
        let day = ExcelDateTime::from_ymd(2025, 2, day).unwrap();
        sheet
            .write_datetime_with_format(row, 3, &day, &date)
            .unwrap();
    }
    let seen = understand(
        &convoca::files::read(book.save_to_buffer().unwrap()).unwrap(),
        &Hints::default(),
    );
    let seen = judged(seen.unwrap().schedule);
    let stages: Vec<_> = seen
        .schedule
        .activities
        .iter()
        .map(|one| one.stages[0].name())
        .collect();
    assert_eq!(stages, ["readiness", "design"]);
}

#[test]
fn names_of_offices_are_told_from_what_stands_beside_them() {
    let table = "Plan 2025;;\nActividad;Responsable;Fecha\n\
        Abrir el foro virtual de jóvenes;Despacho / OAP;4/11/2025\n\
        Cerrar el foro virtual de jóvenes;Despacho y OAP;4/11/2025\n\
        Abrir otro foro virtual de jóvenes;Of. Participación y Sec. General;4/11/2025\n\
        Caracterizar a los egresados;Secretaría de Planeación (líder), Secretaría de Gobierno (apoyo);4/11/2025\n\
        Evaluar la audiencia pública;Secretaría de Planeación - Juan Pérez;4/11/2025\n\
        Realizar la audiencia pública;Líder: Secretaría de Planeación. Apoyo: OAP;4/11/2025\n";
    let offices = who(table);
    assert_eq!(
        offices,
        [
            vec!["Despacho", "OAP"],
            vec!["Despacho", "OAP"],
            vec!["Of. Participación", "Sec. General"],
            vec!["Secretaría de Planeación", "Secretaría de Gobierno"],
            vec!["Secretaría de Planeación"],
            vec!["Secretaría de Planeación", "OAP"],
        ]
    );
}
