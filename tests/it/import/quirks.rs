//! The 61 quirks of the five schedules, in the order in which they were listed: what the reader says.
//!
//! The list was made by hand from the documents before the reader was written. Where a quirk is a
//! question for people, the reader says nothing or gives a notice, and the row says which.

use super::{IBAGUE, ITAGUI, MEDELLIN, MUNICIPIO, PDET, Seen, seen};
use convoca::domain::schedule::{Field, Finding, Precision, ResponsibleKind, Stage};
use convoca::locale::Lang;

struct All {
    s0: Seen,
    s1: Seen,
    s2: Seen,
    s3: Seen,
    s4: Seen,
}

/// A quirk: its number, what the reader says, and whether it does.
type Row = (u32, &'static str, fn(&All) -> bool);

fn dates(seen: &Seen, line: u32) -> (String, String) {
    let shown =
        |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let activity = seen.at(line);
    (shown(activity.start), shown(activity.finish))
}

fn is(seen: &Seen, line: u32, start: &str, finish: &str) -> bool {
    dates(seen, line) == (start.to_owned(), finish.to_owned())
}

fn stage(seen: &Seen, lines: &[u32], stage: Stage) -> bool {
    lines.iter().all(|line| seen.at(*line).stages == [stage])
}

fn proposes(seen: &Seen, line: u32, rule: &str, words: &str) -> bool {
    seen.anomalies.iter().any(|one| {
        one.line == line
            && one.finding.rule().name() == rule
            && Lang::spanish().proposal(&one.finding).contains(words)
    })
}

fn says(seen: &Seen, line: u32, rule: &str, words: &str) -> bool {
    seen.anomalies.iter().any(|one| {
        one.line == line
            && one.finding.rule().name() == rule
            && Lang::spanish().finding(&one.finding).contains(words)
    })
}

const QUIRKS: &[Row] = &[
    (
        1,
        "finish_before_start at 23 and 25, dates kept, 27/05 proposed",
        |all| {
            all.s0.lines("finish_before_start") == [23, 25]
                && is(&all.s0, 23, "2024-06-27", "2024-05-30")
                && proposes(&all.s0, 23, "finish_before_start", "27/05/2024")
                && proposes(&all.s0, 25, "finish_before_start", "27/05/2024")
        },
    ),
    (
        2,
        "impossible_date on the cover, line 5; the code is no title",
        |all| {
            says(&all.s0, 5, "impossible_date", "/06/2024")
                && all
                    .s0
                    .schedule
                    .title
                    .as_ref()
                    .unwrap()
                    .1
                    .starts_with("CRONOGRAMA")
        },
    ),
    (3, "dates without zeros are read", |all| {
        is(&all.s0, 16, "2024-05-30", "2024-06-06") && is(&all.s0, 20, "2024-07-01", "2024-07-12")
    }),
    (
        4,
        "stages by blocks: 23–25 preparation, 38–40 follow-up, marked as inferred",
        |all| {
            stage(&all.s0, &[23, 24, 25, 29], Stage::Preparation)
                && stage(&all.s0, &[38, 39, 40, 42], Stage::FollowUpAndEvaluation)
                && all.s0.at(23).inferred == [Field::Stage]
                && all.s0.at(29).inferred.is_empty()
        },
    ),
    (
        5,
        "number 1 five times, each in a block of its own",
        |all| {
            let ones = all
                .s0
                .schedule
                .activities
                .iter()
                .filter(|one| one.number == "1");
            ones.map(|one| one.block).eq(1..=5)
        },
    ),
    (
        6,
        "headers at 6, 13, 21, 27; blocks without header too",
        |all| all.s0.schedule.headers == [6, 13, 21, 27],
    ),
    (7, "blank lines change nothing", |all| {
        all.s0.at(25).block == all.s0.at(29).block && all.s0.at(40).block == all.s0.at(42).block
    }),
    (
        8,
        "three offices in one cell, cut where names begin",
        |all| {
            all.s0.who(38)
                == [
                    "Departamento Administrativo de Planeación",
                    "Secretaría de Evaluación y Control",
                    "Secretaría de las Comunicaciones",
                ]
        },
    ),
    (9, "office_written_two_ways at 35 and 38", |all| {
        says(&all.s0, 35, "office_written_two_ways", "Equipo líder")
            && says(
                &all.s0,
                38,
                "office_written_two_ways",
                "Secretaría de la Comunicaciones",
            )
    }),
    (10, "the community is nobody's task", |all| {
        all.s0.who(37) == ["Equipo de Rendición de cuentas"]
    }),
    (11, "two elements", |all| all.s0.at(33).elements.len() == 2),
    (12, "two_in_one at 31", |all| {
        all.s0.lines("two_in_one") == [31]
    }),
    (
        13,
        "misspelling at 29 and 37, and nothing depends on it",
        |all| {
            all.s0.lines("misspelling").contains(&29)
                && says(&all.s0, 37, "misspelling", "Partición")
        },
    ),
    (14, "single days begin and end on that day", |all| {
        [9, 12, 17, 18, 19, 35, 36, 37].iter().all(|line| {
            let activity = all.s0.at(*line);
            activity.start.is_some() && activity.start == activity.finish
        })
    }),
    (15, "non_working_day as a notice, with the holiday", |all| {
        says(&all.s0, 20, "non_working_day", "San Pedro y San Pablo")
            && says(&all.s0, 33, "non_working_day", "Corpus Christi")
            && says(&all.s0, 35, "non_working_day", "sábado")
            && [40, 42, 43, 44, 45, 46]
                .iter()
                .all(|line| says(&all.s0, *line, "non_working_day", "Independencia"))
    }),
    (
        16,
        "stage_out_of_order and duplicated_activity at 38",
        |all| {
            all.s0.lines("stage_out_of_order") == [38]
                && says(&all.s0, 38, "duplicated_activity", "línea 30")
        },
    ),
    (
        17,
        "answer_before_legal at 39: 13 of 15 days, legal 02/08/2024",
        |all| {
            says(&all.s0, 39, "answer_before_legal", "02/08/2024")
                && says(&all.s0, 39, "answer_before_legal", "13 días hábiles")
        },
    ),
    (
        18,
        "the count starts at the planned start; earlier questions have their own term",
        |all| {
            says(&all.s0, 39, "answer_before_legal", "desde el 13/07/2024")
                && proposes(&all.s0, 39, "answer_before_legal", "su propio término")
        },
    ),
    (19, "evaluated_before_answers at 43", |all| {
        all.s0.lines("evaluated_before_answers") == [43]
    }),
    (20, "the cover is no activity; year 2022 of line 3", |all| {
        all.s1.schedule.year == Some((3, 2022)) && all.s1.schedule.unread.is_empty()
    }),
    (
        21,
        "the first cell of the header is the element of the section",
        |all| {
            let element = |line| all.s1.at(line).elements[0].name();
            (element(29), element(45), element(58)) == ("information", "dialogue", "responsibility")
        },
    ),
    (22, "no numbers are made up", |all| {
        all.s1
            .schedule
            .activities
            .iter()
            .all(|one| one.number.is_empty())
    }),
    (23, "two stages at 59, told as several_stages", |all| {
        all.s1.at(59).stages == [Stage::Preparation, Stage::Execution]
            && all.s1.lines("several_stages") == [59]
    }),
    (
        24,
        "several_periods where several are marked; until the end of the last one",
        |all| {
            all.s1.lines("several_periods").len() == 15
                && is(&all.s1, 62, "2022-01-01", "2022-12-31")
                && is(&all.s1, 30, "2022-05-01", "2022-12-31")
        },
    ),
    (
        25,
        "four months each, the year of the cover, marked as inferred",
        |all| {
            is(&all.s1, 45, "2022-01-01", "2022-04-30")
                && is(&all.s1, 29, "2022-05-01", "2022-08-31")
                && is(&all.s1, 47, "2022-09-01", "2022-12-31")
                && all.s1.at(45).inferred == [Field::Start, Field::Finish]
        },
    ),
    (
        26,
        "34 and 36 from 35, 50 from 49, marked; 31 is left to people",
        |all| {
            all.s1.lines("responsible_inferred") == [34, 36, 50]
                && all.s1.who(34) == ["Oficina de Comunicaciones"]
                && all.s1.at(34).inferred.contains(&Field::Responsible)
                && all.s1.who(31).is_empty()
                && proposes(&all.s1, 31, "no_responsible", "línea 30 o el de la 32")
        },
    ),
    (
        27,
        "comma, dash, “y” or nothing between offices; “y” inside of a name stays",
        |all| {
            all.s1.who(29)
                == [
                    "Dirección de Participación Ciudadana y Comunitaria",
                    "Secretaría de Gobierno",
                    "Equipo de Rendición de Cuentas",
                ]
                && all.s1.who(32).len() == 2
                && all.s1.who(59) == ["Secretaría General", "Despacho"]
        },
    ),
    (28, "a role stays a role", |all| {
        let role = &all.s1.at(33).responsible[1];
        role.kind == ResponsibleKind::Role && role.name.starts_with("Dependencia que lidere")
    }),
    (
        29,
        "a quote that nobody closes swallows nothing; cut_text",
        |all| all.s1.at(29).product.starts_with('"') && all.s1.lines("cut_text") == [29],
    ),
    (30, "the third header row is header", |all| {
        all.s1.schedule.activities[8].line == 45
    }),
    (
        31,
        "fifteen in words, term_without_business_days at 48",
        |all| {
            all.s1.at(48).term.unwrap().days == 15
                && all.s1.lines("term_without_business_days") == [48]
        },
    ),
    (32, "stage_out_of_order at 45, against line 29", |all| {
        says(&all.s1, 45, "stage_out_of_order", "línea 29")
    }),
    (33, "lists inside of a cell stay inside", |all| {
        all.s1.at(60).title.contains("A. La estrategia") && all.s1.at(60).title.contains("6. Nivel")
    }),
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

#[test]
fn every_quirk_has_its_answer() {
    let all = All {
        s0: seen(ITAGUI),
        s1: seen(IBAGUE),
        s2: seen(PDET),
        s3: seen(MUNICIPIO),
        s4: seen(MEDELLIN),
    };
    assert!(QUIRKS.iter().map(|(number, ..)| *number).eq(1..=61));
    let wrong: Vec<_> = QUIRKS
        .iter()
        .filter(|(_, _, holds)| !holds(&all))
        .map(|(number, says, _)| format!("{number}: {says}"))
        .collect();
    assert_eq!(wrong, [""; 0]);
}
