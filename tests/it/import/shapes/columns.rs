//! Titles in several rows; months, weeks and quarters as columns; colours for marks, spaces for columns.

use super::{lines, text};
use crate::import::seen_in;
use rust_xlsxwriter::{Format, Workbook};

#[test]
fn two_rows_of_titles_with_a_label_that_nobody_knows() {
    let seen = text(
        "Cronograma 2024\n\
        N°\tActividad\tFecha\t\tResponsable\tSeguimiento\t\n\
        \t\tInicio\tFin\t\t% de avance\tEnlace\n\
        1\tConformar el equipo líder\t1/07/2024\t5/07/2024\tPlaneación\t\t\n\
        2\tDefinir los temas de la audiencia\t8/07/2024\t12/07/2024\tGobierno\t\t\n",
    );
    assert_eq!(
        lines(&seen),
        [
            "1 [] Conformar el equipo líder 2024-07-01 2024-07-05",
            "2 [] Definir los temas de la audiencia 2024-07-08 2024-07-12",
        ]
    );
}

/// Most labels are nobody's; two are enough.
#[test]
fn a_header_is_found_by_what_it_has() {
    let seen = text(
        "Plan 2024\n\
        Actividad\tValor público\tPolítica MIPG\tODS\tSoporte\tPresupuesto\tResponsable\tVerificador\tFecha límite\n\
        Conformar el equipo líder de rendición\tConfianza\tParticipación\t16\tActa\t0\tPlaneación\tJefe\t5/07/2024\n\
        Realizar la audiencia pública de rendición\tConfianza\tParticipación\t16\tActa\t0\tDespacho\tJefe\t15/07/2024\n",
    );
    assert_eq!(
        lines(&seen)[1],
        " [] Realizar la audiencia pública de rendición - 2024-07-15"
    );
}

#[test]
fn quarters_as_columns() {
    let seen = text(
        "Plan de acción 2024\n\
        N°\tActividad\tResponsable\tI TRIM\tII TRIM\tIII TRIM\tIV TRIM\n\
        1\tDivulgar los avances de la gestión\tComunicaciones\tX\t\t\t\n\
        2\tRealizar la audiencia pública\tDespacho\t\t\t\tX\n",
    );
    assert_eq!(
        lines(&seen),
        [
            "1 [] Divulgar los avances de la gestión 2024-01-01 2024-03-31",
            "2 [] Realizar la audiencia pública 2024-10-01 2024-12-31",
        ]
    );
    assert_eq!(seen.schedule.activities[0].precision.name(), "month");
}

#[test]
fn weeks_under_months() {
    let seen = text(
        "Cronograma 2024\n\
        N°\tActividad\tJulio\t\t\t\tAgosto\t\t\t\tResponsable\n\
        \t\t1\t2\t3\t4\t1\t2\t3\t4\t\n\
        1\tConformar el equipo líder\tX\t\t\t\t\t\t\t\tPlaneación\n\
        2\tPreparar la audiencia con las oficinas\t\t\tX\tX\tX\t\t\t\tPlaneación\n\
        3\tPublicar las memorias de la audiencia\t\t\t\t\t\t\t\tX\tComunicaciones\n",
    );
    assert_eq!(
        lines(&seen),
        [
            "1 [] Conformar el equipo líder 2024-07-01 2024-07-07",
            "2 [] Preparar la audiencia con las oficinas 2024-07-15 2024-08-07",
            "3 [] Publicar las memorias de la audiencia 2024-08-22 2024-08-31",
        ]
    );
    let first = &seen.schedule.activities[1];
    assert_eq!((first.precision.name(), first.inferred.len()), ("week", 2));
    assert!(seen.lines("several_periods").is_empty());
}

#[test]
fn months_by_their_first_letters_under_two_years() {
    let seen = text(
        "Cronograma de la vigencia 2024\n\
        \t\t2024\t\t\t\t2025\t\t\t\t\n\
        N°\tActividad\tS\tO\tN\tD\tE\tF\tM\tA\tResponsable\n\
        1\tConformar el equipo líder\tX\t\t\t\t\t\t\t\tPlaneación\n\
        2\tRealizar la audiencia pública\t\t\t\t\t\tX\t\t\tDespacho\n",
    );
    assert_eq!(
        lines(&seen),
        [
            "1 [] Conformar el equipo líder 2024-09-01 2024-09-30",
            "2 [] Realizar la audiencia pública 2025-02-01 2025-02-28",
        ]
    );
}

#[test]
fn months_with_a_year_as_columns() {
    let seen = text(
        "Cronograma\n\
        Actividad\tResponsable\tnov-24\tdic-24\tene-25\n\
        Conformar el equipo líder de rendición\tPlaneación\t\tx\t\n\
        Realizar la audiencia pública de rendición\tDespacho\t\t\tx\n",
    );
    assert_eq!(
        lines(&seen),
        [
            " [] Conformar el equipo líder de rendición 2024-12-01 2024-12-31",
            " [] Realizar la audiencia pública de rendición 2025-01-01 2025-01-31",
        ]
    );
}

#[test]
fn verbs_for_elements() {
    let seen = text(
        "Cronograma 2024\n\
        N°\tActividad\tInformar\tDialogar\tResponder\tResponsable\tFecha\n\
        1\tPublicar el informe de gestión\tX\t\t\tPlaneación\t1/07/2024\n\
        2\tResponder las preguntas de la audiencia\t\tX\tX\tDespacho\t2/08/2024\n",
    );
    let elements = |at: usize| {
        let all = seen.schedule.activities[at].elements.iter();
        all.map(|one| one.name()).collect::<Vec<_>>()
    };
    assert_eq!(elements(0), ["information"]);
    assert_eq!(elements(1), ["dialogue", "responsibility"]);
}

#[test]
fn columns_of_months_without_any_mark_are_told() {
    let seen = text(
        "Cronograma 2024\n\
        N°\tActividad\tJulio\tAgosto\tSeptiembre\tResponsable\n\
        1\tConformar el equipo líder\t\t\t\tPlaneación\n\
        2\tRealizar la audiencia pública\t\t\t\tDespacho\n",
    );
    assert_eq!(seen.lines("nothing_marked"), [2]);
    assert_eq!(seen.lines("no_date"), [3, 4]);
}

/// Colours are marks where nothing is written; those of a whole row or column are ground.
#[test]
fn a_painted_schedule() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let green = Format::new().set_background_color(0x0092_D050);
    let grey = Format::new().set_background_color(0x00D9_D9D9);
    let rows = [
        ["Cronograma 2024", "", "", "", "", "", ""],
        ["N°", "Actividad", "Jul", "Ago", "Sep", "Oct", "Responsable"],
        [
            "1",
            "Conformar el equipo líder",
            "",
            "",
            "",
            "",
            "Planeación",
        ],
        [
            "2",
            "Definir los temas de la audiencia",
            "",
            "",
            "",
            "",
            "Gobierno",
        ],
        [
            "3",
            "Realizar la audiencia pública",
            "",
            "",
            "",
            "",
            "Despacho",
        ],
    ];
    for (y, row) in (0..).zip(rows) {
        for (x, text) in (0..).zip(row) {
            let format = match (y, x) {
                (2, 2) | (3, 2 | 3) | (4, 4) => &green,
                // October is grey in every row, and the last row is grey.
                (2.., 5) | (4, _) | (1, _) => &grey,
                _ => &Format::new(),
            };
            match text {
                "" => sheet.write_blank(y, x, format).unwrap(),
                text => sheet.write_string_with_format(y, x, text, format).unwrap(),
            };
        }
    }
    let seen = seen_in(book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(
        lines(&seen),
        [
            "1 [] Conformar el equipo líder 2024-07-01 2024-07-31",
            "2 [] Definir los temas de la audiencia 2024-07-01 2024-08-31",
            "3 [] Realizar la audiencia pública 2024-09-01 2024-09-30",
        ]
    );
}

/// Text taken from a PDF.
#[test]
fn spaces_make_columns() {
    let seen = text(
        "           CRONOGRAMA DE RENDICIÓN DE CUENTAS - VIGENCIA 2024\n\n\
        No.  ACTIVIDAD                        RESPONSABLE               FECHA INICIO   FECHA FIN\n\n\
        \u{20}    APRESTAMIENTO\n\n\
        1    Conformar el equipo de la        Despacho                  05/02/2024     09/02/2024\n\
        \u{20}    rendición de cuentas\n\n\
        2    Revisar las recomendaciones      Oficina de Control        12/02/2024     16/02/2024\n\
        \u{20}                                     Interno\n\n\
        \u{20}    DISEÑO\n\n\
        3    Definir la fecha y el lugar      Despacho / Oficina        19/02/2024     23/02/2024\n\
        \u{20}                                     Asesora de Planeación\n\n\
        4    Elaborar el plan de medios       Comunicaciones            junio          julio\n",
    );
    assert_eq!(
        lines(&seen),
        [
            "1 [readiness] Conformar el equipo de la rendición de cuentas 2024-02-05 2024-02-09",
            "2 [readiness] Revisar las recomendaciones 2024-02-12 2024-02-16",
            "3 [design] Definir la fecha y el lugar 2024-02-19 2024-02-23",
            "4 [design] Elaborar el plan de medios 2024-06-01 2024-07-31",
        ]
    );
    let who = |at: usize| {
        let all = seen.schedule.activities[at].responsible.iter();
        all.map(|one| &*one.name).collect::<Vec<_>>()
    };
    assert_eq!(who(1), ["Oficina de Control Interno"]);
    assert_eq!(who(2), ["Despacho", "Oficina Asesora de Planeación"]);
}

#[test]
fn the_year_in_the_header() {
    let seen = text(
        "Gobernación\n\
        N°\tActividad\tResponsable\tCRONOGRAMA 2025\t\t\t\n\
        \t\t\tI TRIM\tII TRIM\tIII TRIM\tIV TRIM\n\
        1\tRealizar la audiencia pública\tDespacho\t\t\t\tX\n",
    );
    assert_eq!(
        lines(&seen),
        ["1 [] Realizar la audiencia pública 2025-10-01 2025-12-31"]
    );
}
