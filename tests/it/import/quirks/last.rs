//! The quirks of the PDET municipality (34–42), the list (43–52) and Medellín (53–61).

use super::{Row, is, says};
use convoca::domain::schedule::{Field, Finding, Precision, ResponsibleKind};

pub const QUIRKS: &[Row] = &[
    (
        34,
        "the columns are pushed back by what stands in them",
        |all| {
            all.s2.at(5).title == "Caracterizar los grupos de valor."
                && all.s2.at(5).number == "1,1"
                && all.s2.who(5) == ["Secretaría de Planeación"]
        },
    ),
    (35, "decimal commas stay text", |all| {
        all.s2.schedule.activities.last().unwrap().number == "3,7"
    }),
    (36, "one date in words: due, no start", |all| {
        is(&all.s2, 5, "", "2022-01-31")
    }),
    (37, "permanent, and not without date", |all| {
        all.s2.at(25).precision == Precision::Permanent && all.s2.lines("no_date").is_empty()
    }),
    (
        38,
        "the broken label is told at 18 and opens nothing",
        |all| {
            all.s2.lines("cut_text") == [18]
                && all.s2.at(21).elements[0].name() == "responsibility"
                && all.s2.at(21).inferred == [Field::Elements]
        },
    ),
    (39, "publicity_after_event at 9, 10, 11", |all| {
        all.s2.lines("publicity_after_event") == [9, 10, 11]
    }),
    (
        40,
        "“ - ” separates offices; in a text “&” and “ - ” stay",
        |all| {
            all.s2.who(9) == ["Gobierno Digital", "Oficina Comunicaciones"]
                && all.s2.at(11).title.contains(" & ")
                && all.s2.at(18).title.contains(" - ")
        },
    ),
    (
        41,
        "no activity for answers, so nothing is said about their date",
        |all| {
            all.s2
                .schedule
                .activities
                .iter()
                .all(|one| !one.about.answers)
                && all.s2.lines("answer_before_legal").is_empty()
        },
    ),
    (
        42,
        "the footer is told as a line not understood, and is no year",
        |all| all.s2.schedule.unread == [27] && all.s2.schedule.year.is_none(),
    ),
    (
        43,
        "numbers alone, with text, after a space; offices in the same line",
        |all| {
            all.s3.at(30).title == "Actualización micrositio web de Rendición de Cuentas 2025"
                && all.s3.who(30) == ["Dirección de TIyC y Comunicaciones"]
                && all.s3.at(86).number == "16"
                && all.s3.who(7) == ["Secretaría de Planeación"]
                && [180, 188, 189, 190, 230, 248, 270]
                    .iter()
                    .all(|line| all.s3.who(*line).len() == 1)
        },
    ),
    (44, "a name that goes on after a blank line", |all| {
        all.s3.who(150) == ["Enlaces de Rendición de Cuentas de cada dependencia"]
    }),
    (45, "no date is made up: no_date for all 48", |all| {
        all.s3.lines("no_date").len() == 48
            && all.s3.at(8).title == "Designacion de enlaces por depedencia"
    }),
    (
        46,
        "year_conflict: the title says 2023, eleven activities 2025",
        |all| {
            all.s3.anomalies.iter().any(|one| {
            matches!(&one.finding, Finding::YearConflict { document: 2023, other: 2025, lines } if lines.len() == 11)
        })
        },
    ),
    (47, "cut_text at 24, item 6", |all| {
        all.s3.lines("cut_text") == [24]
    }),
    (48, "slips do not make other offices", |all| {
        says(&all.s3, 8, "misspelling", "depedencia")
            && all.s3.who(180) == ["Secretaría de Participación Comunitaria"]
            && all.s3.at(93).responsible[0].kind == ResponsibleKind::EveryOffice
    }),
    (49, "“cada dependencia” is every office", |all| {
        let last = all.s3.at(198).responsible.last().unwrap();
        last.kind == ResponsibleKind::EveryOffice && all.s3.who(198).len() == 3
    }),
    (
        50,
        "term_without_business_days at 165; one term, whose starts are for people",
        |all| all.s3.lines("term_without_business_days") == [165],
    ),
    (51, "no stage, element or product", |all| {
        all.s3
            .schedule
            .activities
            .iter()
            .all(|one| one.stages.is_empty() && one.elements.is_empty() && one.product.is_empty())
    }),
    (
        52,
        "minors are a matter of the space, not of the schedule: read as it is",
        |all| {
            all.s3
                .at(198)
                .title
                .ends_with("niños, niñas, Adolescentes y jóvenes.")
        },
    ),
    (
        53,
        "months from first to last day, the year of the title, marked",
        |all| {
            is(&all.s4, 10, "2024-03-01", "2024-09-30")
                && all.s4.at(10).precision == Precision::Month
                && all.s4.at(10).inferred == [Field::Start, Field::Finish]
        },
    ),
    (54, "“1er trimestre” in a task is text", |all| {
        all.s4.at(8).title == "Convocatoria en el 1er trimestre."
            && is(&all.s4, 8, "2024-01-01", "2024-03-31")
    }),
    (
        55,
        "tasks without number belong to the action above, marked",
        |all| {
            [11, 12, 13, 14].iter().all(|line| {
                let activity = all.s4.at(*line);
                activity.number == "3"
                    && activity.action == all.s4.at(10).action
                    && activity.inferred.contains(&Field::Number)
                    && activity.inferred.contains(&Field::Action)
            })
        },
    ),
    (
        56,
        "the header of page 2 and its title are no activity",
        |all| all.s4.schedule.headers == [7, 25] && all.s4.schedule.unread.is_empty(),
    ),
    (57, "cut_text at 26 and 28", |all| {
        all.s4.lines("cut_text") == [26, 28]
    }),
    (
        58,
        "indicator with unit and target; remarks where there are some",
        |all| {
            let measured = all.s4.at(14).indicator.as_ref().unwrap();
            (measured.unit.as_str(), measured.target.as_str()) == ("Número", "2")
                && all.s4.at(13).remarks == "De acuerdo a los formatos que apliquen"
                && all.s4.at(12).remarks.is_empty()
        },
    ),
    (
        59,
        "another entity is named, a wildcard is every office",
        |all| {
            all.s4.who(14)
                == [
                    "Departamento Adm de Planeación Distrital",
                    "Gobernación de Antioquia",
                ]
                && all.s4.at(16).responsible[2].kind == ResponsibleKind::EveryOffice
        },
    ),
    (
        60,
        "office_written_two_ways at 14; commas separate in 28",
        |all| all.s4.lines("office_written_two_ways") == [14] && all.s4.who(28).len() == 4,
    ),
    (61, "no stage and no term", |all| {
        let mut activities = all.s4.schedule.activities.iter();
        activities.all(|one| one.stages.is_empty() && one.term.is_none())
    }),
];
