//! Columns that are called nearly like what is planned.

use super::{lines, terms, text, who};

const LINES: [&str; 2] = [
    "Conformar el equipo líder - 2024-02-09",
    "Publicar el informe de gestión - 2024-04-12",
];

/// Whatever such a column is called, the planned date stays the other one, and it is told.
#[test]
fn a_date_of_something_else_is_left_out_and_told() {
    for label in [
        "Fecha de seguimiento",
        "Fecha de corte",
        "Fecha de reporte",
        "Fecha de publicación",
        "Fecha de verificación",
        "Fecha del acta",
        "Fecha real",
        "Fecha de radicación",
        "Inicio real",
        "Periodo evaluado",
        "Plazo de respuesta",
        "Tiempo (horas)",
    ] {
        for other in [["", ";30/06/2024"], ["30/06/2024;", ""]] {
            let head = other.map(|cell| cell.replace("30/06/2024", label));
            let row = |title: &str, who: &str, date: &str| {
                format!("{title};{who};{}{date}{}\n", other[0], other[1])
            };
            let seen = text(&format!(
                "Actividad;Responsable;{}Fecha programada{}\n{}{}",
                head[0],
                head[1],
                row("Conformar el equipo líder", "Gerencia", "9/02/2024"),
                row("Publicar el informe de gestión", "Sistemas", "12/04/2024"),
            ));
            assert_eq!(lines(&seen), LINES, "{label}");
            assert_eq!(seen.lines("column_left_out"), [1], "{label}");
        }
    }
}

#[test]
fn what_is_planned_counts_before_what_was_done() {
    let two = "Actividad;Responsable;Fecha de ejecución;;Fecha programada;\n;;Inicio;Fin;Inicio;Fin\n\
        Conformar el equipo líder;Gerencia;12/02/2024;20/02/2024;5/02/2024;9/02/2024\n\
        Publicar el informe de gestión;Oficina de Sistemas;;;8/04/2024;12/04/2024\n";
    let right = ["2024-02-05 to 2024-02-09", "2024-04-08 to 2024-04-12"];
    assert_eq!(terms(two), right);
    let real = "Actividad;Responsable;Fecha inicio real;Fecha fin real;Fecha inicio programada;Fecha fin programada\n\
        Conformar el equipo líder;Gerencia;12/02/2024;20/02/2024;5/02/2024;9/02/2024\n\
        Publicar el informe de gestión;Oficina de Sistemas;10/04/2024;15/04/2024;8/04/2024;12/04/2024\n";
    assert_eq!(terms(real), right);
    let one = "Actividad;Responsable;Fecha programada;Fecha de ejecución\n\
        Conformar el equipo líder;Gerencia;;20/02/2024\n\
        Publicar el informe de gestión;Oficina de Sistemas;12/04/2024;15/04/2024\n";
    assert_eq!(terms(one), ["- to -", "- to 2024-04-12"]);
}

#[test]
fn a_group_says_what_its_columns_are_about() {
    let table = "Plan 2024;;;;;\n;;;;SEGUIMIENTO;\nN°;Actividad;Responsable;Fecha;Fecha;Responsable\n\
        1;Conformar el equipo líder;Gerencia;9/02/2024;30/04/2024;Control Interno\n\
        2;Publicar el informe de gestión;Sistemas;12/04/2024;30/04/2024;Control Interno\n";
    assert_eq!(lines(&text(table)), LINES);
    assert_eq!(who(table), [["Gerencia"], ["Sistemas"]]);
}

#[test]
fn the_end_is_in_the_words_of_the_label() {
    for [start, finish] in [
        ["F. inicio", "F. fin"],
        ["Fecha de apertura", "Fecha de cierre"],
        ["Empieza", "Finaliza"],
        ["Fecha programada inicio", "Fecha programada fin"],
        ["Día inicio", "Día fin"],
        ["Inicio", "Cierre"],
    ] {
        let table = format!(
            "Actividad;Responsable;{start};{finish}\nConformar el equipo líder;Gerencia;5/02/2024;9/02/2024\n"
        );
        assert_eq!(terms(&table), ["2024-02-05 to 2024-02-09"], "{start}");
    }
}

#[test]
fn titles_and_offices_of_something_else_are_left_out() {
    let table = "Actividades realizadas;Actividad;Responsable;Fecha;Responsable del seguimiento\n\
        Se hizo el 80 % de lo previsto;Conformar el equipo líder;Gerencia;9/02/2024;Control Interno\n\
        Se hizo todo lo que estaba previsto;Publicar el informe de gestión;Sistemas;12/04/2024;Control Interno\n";
    assert_eq!(lines(&text(table)), LINES);
    assert_eq!(who(table), [["Gerencia"], ["Sistemas"]]);
}
