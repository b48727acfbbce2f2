//! Layouts of schedules besides the five: parts in columns, in rows, above tables and on sheets.

mod columns;

use super::documents::{plain, xlsx};
use super::{Seen, judged, seen_in};
use convoca::domain::schedule::Activity;
use convoca::files::read;
use convoca::files::schedule::{Hints, Understood, understand};
use rust_xlsxwriter::Workbook;

fn text(text: &str) -> Seen {
    seen_in(text.as_bytes()).unwrap()
}

fn day(date: Option<chrono::NaiveDate>) -> String {
    date.map_or("-".into(), |date| date.to_string())
}

/// Number, stage or part, title, first and last day.
fn line(one: &Activity) -> String {
    let stage = one.stages.first().map_or(&*one.phase, |one| one.name());
    let (start, finish) = (day(one.start), day(one.finish));
    format!("{} [{stage}] {} {start} {finish}", one.number, one.title)
}

fn lines(seen: &Seen) -> Vec<String> {
    seen.schedule.activities.iter().map(line).collect()
}

fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (y, row) in (0..).zip(*rows) {
            for (x, text) in (0..).zip(*row) {
                sheet.write_string(y, x, *text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn understood(bytes: Vec<u8>) -> Understood {
    understand(&read(bytes).unwrap(), &Hints::default()).unwrap()
}

/// The table of most anti-corruption plans and transparency programmes.
#[test]
fn activities_merged_over_the_number_and_the_text() {
    let seen = text(
        "Componente 3: Rendición de cuentas 2024\n\n\
        Subcomponente\tActividades\t\tMeta o producto\tResponsable\tFecha programada\n\
        Subcomponente 1\nInformación de calidad y en lenguaje comprensible\t1.1\tPublicar el informe de gestión en la página web\tInforme publicado\tOficina Asesora de Planeación\t31/01/2024\n\
        \t1.2\tActualizar el micrositio de rendición de cuentas\tMicrositio\tOficina de Comunicaciones\tTrimestral\n\
        Subcomponente 2 Diálogo de doble vía con la ciudadanía\t2.1\tRealizar la audiencia pública de rendición de cuentas\tAudiencia\tDespacho\t15/07/2024\n\
        Subcomponente 4 Evaluación y retroalimentación a la gestión institucional\t4.1\tEvaluar el resultado de la estrategia de rendición\tEvaluación\tOficina de Control Interno\t15/12/2024\n",
    );
    let all = lines(&seen);
    assert_eq!(all.len(), 4, "{all:?}");
    assert!(all[0].contains("1.1 ") && all[0].contains("Publicar el informe de gestión"));
    assert_eq!(day(seen.schedule.activities[0].finish), "2024-01-31");
    assert_eq!(seen.schedule.activities[2].elements[0].name(), "dialogue");
    assert_eq!(
        seen.who(seen.schedule.activities[0].line),
        ["Oficina Asesora de Planeación"]
    );
    assert_eq!(seen.lines("recurring").len(), 1);
}

#[test]
fn component_and_subcomponent_before_the_number() {
    let seen = text(
        "Programa de transparencia y ética pública 2025\n\
        Componente\tSubcomponente\tN°\tActividad\tMeta\tResponsable\tFecha\n\
        Rendición de cuentas\tInformación\t1\tDivulgar los avances de la gestión\tTres boletines\tComunicaciones\t30/04/2025\n\
        Rendición de cuentas\tDiálogo\t2\tRealizar mesas de trabajo con las juntas\tDos mesas\tParticipación\t30/06/2025\n\
        Gestión del riesgo\tPolítica de riesgos\t3\tActualizar la política de riesgos\tPolítica\tPlaneación\t30/09/2025\n",
    );
    assert_eq!(
        lines(&seen),
        [
            "1 [] Divulgar los avances de la gestión - 2025-04-30",
            "2 [] Realizar mesas de trabajo con las juntas - 2025-06-30",
            "3 [Política de riesgos] Actualizar la política de riesgos - 2025-09-30",
        ]
    );
    let element = |at: usize| {
        seen.schedule.activities[at]
            .elements
            .first()
            .map(|one| one.name())
    };
    assert_eq!(
        (element(0), element(1), element(2)),
        (Some("information"), Some("dialogue"), None)
    );
}

#[test]
fn the_stage_above_a_table() {
    let seen = text(
        "Cronograma 2024\nAPRESTAMIENTO\n\
        N°\tActividad\tResponsable\tFecha\n1\tConformar el equipo líder\tPlaneación\t2/07/2024\n\
        DISEÑO\n\
        N°\tActividad\tResponsable\tFecha\n2\tDefinir los temas de la audiencia\tGobierno\t9/07/2024\n\
        Fase 3: Consulta a la ciudadanía\n\
        N°\tActividad\tResponsable\tFecha\n3\tPublicar la encuesta de temas\tGobierno\t16/07/2024\n",
    );
    assert_eq!(
        lines(&seen),
        [
            "1 [readiness] Conformar el equipo líder - 2024-07-02",
            "2 [design] Definir los temas de la audiencia - 2024-07-09",
            "3 [Fase 3: Consulta a la ciudadanía] Publicar la encuesta de temas - 2024-07-16",
        ]
    );
}

/// A cover that only begins like a stage is no stage.
#[test]
fn a_title_is_no_stage() {
    let seen = text(
        "Seguimiento a la estrategia de rendición de cuentas 2024\n\
        N°\tActividad\tResponsable\tFecha\n1\tConformar el equipo líder\tPlaneación\t2/07/2024\n",
    );
    assert_eq!(
        lines(&seen),
        ["1 [] Conformar el equipo líder - 2024-07-02"]
    );
}

#[test]
fn unknown_phases_are_called_as_they_are() {
    let rows = text(
        "Cronograma 2024\n\
        N°\tActividad\tResponsable\tFecha\nAPRESTAMIENTO\n1\tConformar el equipo líder\tPlaneación\t2/07/2024\n\
        AUDIENCIA PÚBLICA\n2\tRealizar la audiencia pública\tDespacho\t15/07/2024\n\
        Nota: las fechas pueden cambiar\nTotal actividades\t2\n",
    );
    let expected = [
        "1 [readiness] Conformar el equipo líder - 2024-07-02",
        "2 [AUDIENCIA PÚBLICA] Realizar la audiencia pública - 2024-07-15",
    ];
    assert_eq!(lines(&rows), expected);
    assert_eq!(rows.schedule.unread, [7, 8]);
    let column = text(
        "Cronograma 2024\n\
        Etapa\tN°\tActividad\tResponsable\tFecha\nAPRESTAMIENTO\t1\tConformar el equipo líder\tPlaneación\t2/07/2024\n\
        AUDIENCIA PÚBLICA\t2\tRealizar la audiencia pública\tDespacho\t15/07/2024\n",
    );
    assert_eq!(lines(&column), expected);
}

const HEAD: &[&str] = &["N°", "Actividad", "Fecha", "Responsable"];

#[test]
fn a_sheet_for_each_stage() {
    let seen = understood(book(&[
        (
            "Portada",
            &[&["Cronograma de rendición de cuentas vigencia 2024"]],
        ),
        (
            "Aprestamiento",
            &[
                HEAD,
                &[
                    "1",
                    "Conformar el equipo líder",
                    "2 de julio de 2024",
                    "Planeación",
                ],
            ],
        ),
        (
            "2. Diseño",
            &[
                HEAD,
                &[
                    "1",
                    "Definir los temas de la audiencia",
                    "9/07/2024",
                    "Gobierno",
                ],
            ],
        ),
        (
            "Audiencia",
            &[
                HEAD,
                &[
                    "1",
                    "Realizar la audiencia pública",
                    "15/07/2024",
                    "Despacho",
                ],
            ],
        ),
        (
            "Copia",
            &[
                HEAD,
                &[
                    "1",
                    "Realizar la audiencia pública",
                    "16/07/2024",
                    "Despacho",
                ],
            ],
        ),
    ]));
    let all: Vec<_> = seen.schedule.activities.iter().map(line).collect();
    assert_eq!(
        all,
        [
            "1 [readiness] Conformar el equipo líder - 2024-07-02",
            "1 [design] Definir los temas de la audiencia - 2024-07-09",
            "1 [Audiencia] Realizar la audiencia pública - 2024-07-15",
        ]
    );
    let sheets: Vec<_> = seen
        .schedule
        .activities
        .iter()
        .map(|one| seen.sheet_of(one.line))
        .collect();
    assert_eq!(
        sheets,
        [Some("Aprestamiento"), Some("2. Diseño"), Some("Audiencia")]
    );
    let blocks: Vec<_> = seen
        .schedule
        .activities
        .iter()
        .map(|one| one.block)
        .collect();
    assert_eq!(blocks, [1, 2, 3]);
    let seen = judged(seen.schedule);
    let left = seen
        .anomalies
        .iter()
        .find(|one| one.finding.rule().name() == "sheet_left_out");
    let said = convoca::locale::Lang::spanish().finding(&left.unwrap().finding);
    assert!(said.contains("«Copia»"), "{said}");
}

#[test]
fn a_sheet_of_another_year_is_told_and_not_read() {
    let seen = understood(book(&[
        (
            "Cronograma 2023",
            &[
                &["Cronograma de rendición de cuentas vigencia 2023"],
                HEAD,
                &["1", "Realizar el foro de cultura", "2/07/2023", "Cultura"],
            ],
        ),
        (
            "Cronograma 2024",
            &[
                &["Cronograma de rendición de cuentas vigencia 2024"],
                HEAD,
                &["1", "Conformar el equipo líder", "2/07/2024", "Planeación"],
                &[
                    "2",
                    "Realizar la audiencia pública",
                    "15/07/2024",
                    "Despacho",
                ],
            ],
        ),
    ]));
    assert_eq!(seen.schedule.activities.len(), 2);
    let seen = judged(seen.schedule);
    assert_eq!(seen.lines("sheet_left_out"), [0]);
}

#[test]
fn what_stands_for_an_office_and_is_none_is_told() {
    let seen = text(
        "Cronograma 2024\n\
        N°\tActividad\tResponsable\tFecha\n\
        1\tConformar el equipo líder\t5/07/2024\t5/07/2024\n\
        2\tRealizar la audiencia pública\tSecretaría de Salud / Oficina Asesora de Prensa\t15/07/2024\n\
        3\tPublicar las memorias de la audiencia\tN/A\t19/07/2024\n",
    );
    assert_eq!(seen.who(3), [""; 0]);
    assert_eq!(
        seen.who(4),
        ["Secretaría de Salud", "Oficina Asesora de Prensa"]
    );
    assert_eq!(seen.lines("no_responsible"), [3, 5]);
}

#[test]
fn the_same_in_a_workbook() {
    let rows: Vec<Vec<String>> = [
        ["Cronograma 2024", "", "", ""],
        ["APRESTAMIENTO", "", "", ""],
        ["N°", "Actividad", "Responsable", "Fecha"],
        [
            "1",
            "Conformar el equipo líder",
            "Secretaría de\nPlaneación",
            "julio 15-19",
        ],
    ]
    .map(|row| row.map(str::to_owned).to_vec())
    .to_vec();
    let seen = seen_in(xlsx(&plain(&rows))).unwrap();
    assert_eq!(
        lines(&seen),
        ["1 [readiness] Conformar el equipo líder 2024-07-15 2024-07-19"]
    );
    assert_eq!(seen.who(4), ["Secretaría de Planeación"]);
}
