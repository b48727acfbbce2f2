//! Dates as municipalities write them, one by one.

#[cfg(test)]
use super::*;

fn shown_in(text: &str, year: Option<i32>) -> String {
    match read(text, year) {
        When::Span(span) => {
            let year = if span.has_year { "" } else { "?" };
            let sign = if span.exact { "" } else { "~" };
            let days = match span.ends {
                Ends::Day => format!("{}", span.first),
                Ends::Both => format!("{}..{}", span.first, span.last),
                Ends::First => format!("{}..", span.first),
                Ends::Last => format!("..{}", span.last),
            };
            let times = if span.times > 1 {
                format!(" x{}", span.times)
            } else {
                String::new()
            };
            let recurs = if span.recurs { " again" } else { "" };
            format!(
                "{} {days}{year}{sign}{times}{recurs}",
                span.precision.name()
            )
        }
        other => format!("{other:?}"),
    }
}

fn shown(text: &str) -> String {
    shown_in(text, Some(2024))
}

fn all(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(shown(text), *expected, "{text}");
    }
}

#[test]
fn days() {
    all(&[
        ("6/06/2024", "day 2024-06-06"),
        ("31 DE ENERO DE 2022", "day 2022-01-31"),
        ("2024-07-13", "day 2024-07-13"),
        ("2024/07/13", "day 2024-07-13"),
        ("31-ene-22", "day 2022-01-31"),
        ("31-ene-2022", "day 2022-01-31"),
        ("15/jul/24", "day 2024-07-15"),
        ("15/jul/2024", "day 2024-07-15"),
        ("15.jul.24", "day 2024-07-15"),
        ("15jul2024", "day 2024-07-15"),
        ("15 jul 24", "day 2024-07-15"),
        ("15 de julio del 24", "day 2024-07-15"),
        ("24 de julio 24", "day 2024-07-24"),
        ("julio/15/2024", "day 2024-07-15"),
        ("enero 31 de 2022", "day 2022-01-31"),
        ("Julio 15, 2024", "day 2024-07-15"),
        ("julio 24", "day 2024-07-24?"),
        ("lunes, 15 de julio de 2024", "day 2024-07-15"),
        ("15 de julio del año 2024", "day 2024-07-15"),
        ("15 de julio del presente año", "day 2024-07-15?"),
        ("15 del mes de julio de 2024", "day 2024-07-15"),
        ("quince (15) de julio de 2024", "day 2024-07-15"),
        ("treinta y uno de julio de 2024", "day 2024-07-31"),
        ("1.7.24", "day 2024-07-01"),
        ("15/07", "day 2024-07-15?"),
        ("1º de agosto de 2024", "day 2024-08-01"),
        ("1° de agosto", "day 2024-08-01?"),
        ("1o de agosto de 2024", "day 2024-08-01"),
        ("1ro de julio", "day 2024-07-01?"),
        ("1ero de julio", "day 2024-07-01?"),
        ("primero de julio de 2024", "day 2024-07-01"),
        ("Primero (1) de julio de 2024", "day 2024-07-01"),
        ("a más tardar el 15 de julio de 2024", "day 2024-07-15"),
        ("Antes del 15 de julio", "day 2024-07-15?"),
        ("Hasta el 15/07/2024", "day 2024-07-15"),
        ("A partir del 1 de julio de 2024", "day 2024-07-01.."),
        ("45432", "day 2024-05-20"),
    ]);
}

#[test]
fn days_with_an_hour() {
    all(&[
        ("15/7/2024 0:00:00", "day 2024-07-15"),
        ("2024-07-12 00:00:00", "day 2024-07-12"),
        ("2024-07-19T00:00:00", "day 2024-07-19"),
        ("2024-07-19T00:00:00.000Z", "day 2024-07-19"),
        ("14/08/2024 8:00 a. m.", "day 2024-08-14"),
        ("14/08/2024 8:00 a.m.", "day 2024-08-14"),
        ("14 de agosto de 2024, 2:30 PM", "day 2024-08-14"),
        ("14 de agosto de 2024 a las 3 p.m.", "day 2024-08-14"),
        ("14 de agosto a las 14:00 horas", "day 2024-08-14?"),
        ("14 de agosto de 8:00 a.m. a 12:00 m.", "day 2024-08-14?"),
        ("14 de agosto de 2024 hora: 8:00 a 10:00", "day 2024-08-14"),
        ("8:00 a. m.", "Other"),
    ]);
}

#[test]
fn months() {
    all(&[
        ("Marzo", "month 2024-03-01..2024-03-31?"),
        ("Febrero de 2023", "month 2023-02-01..2023-02-28"),
        ("jul-24", "month 2024-07-01..2024-07-31"),
        ("jul.-24", "month 2024-07-01..2024-07-31"),
        ("agosto-24", "month 2024-08-01..2024-08-31"),
        ("jul-2024", "month 2024-07-01..2024-07-31"),
        ("Julio/24", "month 2024-07-01..2024-07-31"),
        ("jul-24 a ago-24", "month 2024-07-01..2024-08-31"),
        ("julio del 24", "month 2024-07-01..2024-07-31"),
        ("07/2024", "month 2024-07-01..2024-07-31"),
        ("7-2024", "month 2024-07-01..2024-07-31"),
        ("2024-07", "month 2024-07-01..2024-07-31"),
        ("2024 julio", "month 2024-07-01..2024-07-31"),
        ("2023: julio", "month 2023-07-01..2023-07-31"),
        ("2023 enero a marzo", "month 2023-01-01..2023-03-31"),
        ("2023: nov - 2024: feb", "month 2023-11-01..2024-02-29"),
        ("mes de julio", "month 2024-07-01..2024-07-31?"),
        ("durante julio", "month 2024-07-01..2024-07-31?"),
        ("Hasta julio", "month ..2024-07-31?"),
        ("a partir de julio de 2024", "month 2024-07-01.."),
        (
            "desde julio hasta diciembre",
            "month 2024-07-01..2024-12-31?",
        ),
        ("Enero - Marzo", "month 2024-01-01..2024-03-31?"),
        ("Enero – Marzo", "month 2024-01-01..2024-03-31?"),
        ("ENERO—MARZO 2024", "month 2024-01-01..2024-03-31"),
        ("jul-dic", "month 2024-07-01..2024-12-31?"),
        ("Enero, febrero y marzo", "month 2024-01-01..2024-03-31?"),
        (
            "Marzo, julio y noviembre",
            "month 2024-03-01..2024-11-30? x3",
        ),
        ("noviembre a febrero", "month 2024-11-01..2025-02-28?"),
        (
            "noviembre a febrero de 2025",
            "month 2024-11-01..2025-02-28",
        ),
        (
            "diciembre de 2023 a enero de 2024",
            "month 2023-12-01..2024-01-31",
        ),
        ("noviembre 2024 a febrero", "month 2024-11-01..2025-02-28"),
        (
            "Mensual (enero a junio)",
            "month 2024-01-01..2024-06-30? again",
        ),
    ]);
    assert_eq!(read("marzo", None), When::NoYear);
    assert_eq!(shown_in("jul-24", None), "month 2024-07-01..2024-07-31");
}

#[test]
fn stretches_of_days() {
    all(&[
        ("julio 15-19", "day 2024-07-15..2024-07-19?"),
        ("julio 22-26 de 2024", "day 2024-07-22..2024-07-26"),
        ("julio 15 - 19", "day 2024-07-15..2024-07-19?"),
        ("julio 15 al 19", "day 2024-07-15..2024-07-19?"),
        ("julio 15 a agosto 2", "day 2024-07-15..2024-08-02?"),
        ("julio 15 a 2 de agosto", "day 2024-07-15..2024-08-02?"),
        ("15-19 jul", "day 2024-07-15..2024-07-19?"),
        ("15 al 19 de julio", "day 2024-07-15..2024-07-19?"),
        ("15, 16 y 17 de julio de 2024", "day 2024-07-15..2024-07-17"),
        ("15 y 22 de julio", "day 2024-07-15..2024-07-22? x2"),
        ("del 1 al 15 de junio de 2023", "day 2023-06-01..2023-06-15"),
        (
            "semana del 15 al 19 de julio",
            "day 2024-07-15..2024-07-19?",
        ),
        (
            "Semana: 15 – 19 de julio de 2024",
            "day 2024-07-15..2024-07-19",
        ),
        ("15/07/2024 - 19/07/2024", "day 2024-07-15..2024-07-19"),
        ("15-07-2024 a 19-07-2024", "day 2024-07-15..2024-07-19"),
        ("2024-07-15/2024-07-19", "day 2024-07-15..2024-07-19"),
        ("15/07 al 19/07/2024", "day 2024-07-15..2024-07-19"),
        ("1-15/07/2024", "day 2024-07-01..2024-07-15"),
        ("15 dic - 10 ene", "day 2024-12-15..2025-01-10?"),
        ("15 jul - 24 jul", "day 2024-07-15..2024-07-24?"),
        (
            "Inicio: 15/07/2024\nFin: 19/07/2024",
            "day 2024-07-15..2024-07-19",
        ),
        (
            "desde el 15 de julio hasta el 2 de agosto",
            "day 2024-07-15..2024-08-02?",
        ),
        (
            "Desde el 15 hasta el 19 de julio",
            "day 2024-07-15..2024-07-19?",
        ),
    ]);
}

#[test]
fn weeks_and_halves_of_months() {
    all(&[
        ("Primera semana de julio", "week 2024-07-01..2024-07-07?~"),
        ("última semana de julio", "week 2024-07-25..2024-07-31?~"),
        (
            "2da semana de agosto de 2024",
            "week 2024-08-08..2024-08-14~",
        ),
        (
            "segunda y tercera semana de julio",
            "week 2024-07-08..2024-07-21?~",
        ),
        ("Semana 3 de julio", "week 2024-07-15..2024-07-21?~"),
        ("primera quincena de julio", "week 2024-07-01..2024-07-15?"),
        (
            "2a quincena de febrero de 2024",
            "week 2024-02-16..2024-02-29",
        ),
        (
            "Segunda quincena del mes de mayo",
            "week 2024-05-16..2024-05-31?",
        ),
    ]);
}

#[test]
fn periods_of_months() {
    all(&[
        ("1er trimestre", "month 2024-01-01..2024-03-31?"),
        ("I TRIM 2024", "month 2024-01-01..2024-03-31"),
        ("Trimestre IV", "month 2024-10-01..2024-12-31?"),
        ("II semestre de 2023", "month 2023-07-01..2023-12-31"),
        ("I y II semestre", "month 2024-01-01..2024-12-31?"),
        ("trimestres 1, 2 y 3", "month 2024-01-01..2024-09-30?"),
        (
            "Trimestre I – Trimestre III",
            "month 2024-01-01..2024-09-30?",
        ),
        ("Primer bimestre", "month 2024-01-01..2024-02-29?"),
        (
            "Cuatrimestre 3",
            "four_month_period 2024-09-01..2024-12-31?",
        ),
        ("3 trimestres", "Other"),
        ("quinto trimestre", "Other"),
    ]);
}

#[test]
fn all_the_time_and_again_and_again() {
    all(&[
        ("PERMANENTE", "Permanent"),
        ("Durante la vigencia 2024", "Permanent"),
        ("Todo el año", "Permanent"),
        ("Mensual", "Recurring"),
        ("Mes vencido", "Recurring"),
        ("Trimestral", "Recurring"),
        ("Cada mes", "Recurring"),
        ("", "Empty"),
        ("–", "Empty"),
    ]);
}

/// What could be two things, or says no date, is no date.
#[test]
fn nothing_is_guessed() {
    for text in [
        "jul-15",
        "julio 15-24",
        "julio - 24",
        "07/24",
        "2024-01",
        "julio 5, 24",
        "10 días de julio",
        "6 meses",
        "15 días después del 31 de enero",
        "10 días hábiles",
        "15",
        "2024",
        "2024-2027",
        "vigencia 2024",
        "semana del 15 de julio",
        "semana 1 a 5 de julio",
        "semana 28",
        "finales de julio",
        "mediados de julio",
        "diciembre y junio",
        "enero del próximo año",
        "15-07/2024",
        "por definir",
        "una vez al año",
        "Anual",
        "Secretaría de Planeación",
        "julio marzo",
        "15 de julio 20 de julio",
        "1.1",
        "3,10",
        "lunes a viernes",
        "antes y después del 15 de julio",
        "20240715123456789",
    ] {
        assert_eq!(shown(text), "Other", "{text}");
    }
    all(&[
        ("31/02/2024", "NoSuch(Some(2024-02-29))"),
        ("06/25/2024", "NoSuch(Some(2024-06-25))"),
        ("40/13/2024", "NoSuch(None)"),
        ("1/1/3024", "NoSuch(None)"),
        ("31 de junio de 2024", "NoSuch(Some(2024-06-30))"),
    ]);
}
