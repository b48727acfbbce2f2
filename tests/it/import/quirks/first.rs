//! The quirks of Itagüí (1–19) and Ibagué (20–33).

use super::{Row, is, proposes, says, stage};
use convoca::domain::schedule::{Field, ResponsibleKind, Stage};

pub const QUIRKS: &[Row] = &[
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
];
