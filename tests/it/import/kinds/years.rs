//! Of which year a document is, and what its dates say.

use super::{terms, text};

fn year(cover: &str) -> Option<i32> {
    let table = format!(
        "{cover}\nActividad;Responsable;Fecha\nConformar el equipo líder;Gerencia;5 de marzo\n"
    );
    text(&table).schedule.year.map(|(_, year)| year)
}

#[test]
fn the_year_is_that_of_the_schedule() {
    for (cover, right) in [
        (
            "En cumplimiento de la Ley 1757 de 2015;;\nPlan de acción 2025;;",
            Some(2025),
        ),
        (
            "Rendición de cuentas 2024-2025;;\nCronograma 2025;;",
            Some(2025),
        ),
        (
            "Código FT-02 versión 3 del 12/05/2019;;\nRendición de cuentas 2025;;",
            Some(2025),
        ),
        (
            "Plan de Desarrollo «Unidos» 2024-2027;;\nPrimer semestre de 2026;;",
            Some(2026),
        ),
        ("Informe de la vigencia 2024. Cronograma 2025;;", Some(2025)),
        ("Vigencia 2024;;\nVigencia 2025;;", None),
    ] {
        assert_eq!(year(cover), right, "{cover}");
    }
}

#[test]
fn whole_dates_outvote_the_cover() {
    let table = "CRONOGRAMA AUDIENCIA VIGENCIA 2023;;\nActividad;Responsable;Fecha\n\
        Conformar el equipo líder;Gerencia;5 de marzo\n\
        Publicar el informe de gestión;Sistemas;12 de abril de 2024\n";
    assert_eq!(terms(table), ["- to 2024-03-05", "- to 2024-04-12"]);
}

#[test]
fn without_a_year_dates_are_told() {
    let table = "Vigencia 2024;;\nVigencia 2025;;\nActividad;Responsable;Fecha\n\
        Conformar el equipo líder;Gerencia;5 de marzo\n";
    let seen = text(table);
    assert_eq!(terms(table), ["- to -"]);
    assert_eq!(seen.lines("no_date"), [4]);
}

/// A column in which one date can only begin with the month.
#[test]
fn nobody_knows_the_order_of_day_and_month() {
    let table = "Actividad;Responsable;Fecha\nConformar el equipo líder;Gerencia;7/9/2024\n\
        Publicar el informe de gestión;Oficina de Sistemas;7/25/2024\n";
    assert_eq!(terms(table), ["- to -", "- to -"]);
    assert_eq!(text(table).lines("no_date"), [2]);
    let table = "Actividad;Responsable;Fecha\nConformar el equipo líder;Gerencia;7/9/2024\n\
        Publicar el informe de gestión;Oficina de Sistemas;25/7/2024\n";
    assert_eq!(terms(table), ["- to 2024-09-07", "- to 2024-07-25"]);
}

#[test]
fn never_a_wrong_year_and_before_a_month_is_before_it() {
    for (date, right) in [
        ("24-07-02", "- to -"),
        ("44026", "- to -"),
        ("antes de julio", "- to 2024-06-30"),
        ("antes del 15 de julio", "- to 2024-07-15"),
        ("jul 15 - ago 2", "2024-07-15 to 2024-08-02"),
        ("Noviembre 3 - noviembre 14", "2024-11-03 to 2024-11-14"),
        ("Jul-15-2024", "- to 2024-07-15"),
        ("2024-jul-15", "- to 2024-07-15"),
        ("agos-24", "2024-08-01 to 2024-08-31"),
        ("14 de agosto (sujeto a cambios)", "- to 2024-08-14"),
        ("I Cuatrimestre (enero-abril)", "2024-01-01 to 2024-04-30"),
        ("I Cuatrimestre (mayo)", "- to -"),
    ] {
        let table = format!(
            "Plan 2024;;\nActividad;Responsable;Fecha\nConformar el equipo líder;Gerencia;{date}\n"
        );
        assert_eq!(terms(&table), [right], "{date}");
    }
}
