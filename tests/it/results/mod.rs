//! What is published of a survey: files, picture and recount, for readers and against whoever wrote in it.

mod files;
mod pictures;
mod recount;

use convoca::domain::base::{Key, Text};
use convoca::domain::survey::flow::Answer;
use convoca::domain::survey::results::{Census, Count, Filled, RULE_OF_TIES};
use convoca::domain::survey::{
    Choice, FORMAT, Kind, Links, Method, Origin, Places, Question, Report, Survey, Tags,
};
use std::collections::BTreeMap;

pub(crate) const TOPICS: [(&str, &str); 6] = [
    ("agua", "Agua potable y alcantarillado"),
    ("vias", "Arreglo de las vías de las veredas"),
    ("salud", "Salud"),
    (
        "seguridad",
        "Seguridad y convivencia en los barrios, con más luz en los parques y en las canchas de noche",
    ),
    ("escuelas", "Escuelas y comedores"),
    ("empleo", "Empleo para jóvenes"),
];

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn choices(all: &[(&str, &str)]) -> Vec<Choice> {
    let choice = |(code, name): &(&str, &str)| Choice {
        key: key(code),
        name: (*name).into(),
    };
    all.iter().map(choice).collect()
}

fn question(code: &str, text: &str, kind: Kind) -> Question {
    Question {
        key: key(code),
        text: text.into(),
        kind,
        when: None,
    }
}

/// A survey by this method over these topics, and some questions more.
fn survey(topics: Vec<Choice>, method: Method) -> Survey {
    let questions = vec![
        question(
            "temas",
            "¿Qué temas le importan más?",
            Kind::Topics { topics, method },
        ),
        question(
            "nota",
            "¿Cómo califica la audiencia?",
            Kind::Scale { most: 5 },
        ),
        question(
            "edad",
            "¿Cuántos años tiene?",
            Kind::Number {
                least: 0,
                most: 120,
            },
        ),
        question("zona", "¿Dónde vive?", Kind::Zone),
        question("algo", "¿Algo más?", Kind::Text { longest: 500 }),
    ];
    Survey { questions }
}

fn places() -> Places {
    Places {
        zones: choices(&[
            ("centro", "Centro"),
            ("norte", "Norte"),
            ("ajizal", "Vereda El Ajizal"),
        ]),
        groups: choices(&[("mujeres", "Mujeres"), ("jovenes", "Jóvenes")]),
    }
}

/// Somebody who votes for whatever their number says: the first topics more than the last.
fn voter(n: u32, topics: usize, method: Method) -> Filled {
    let mut seed = n.wrapping_mul(2_654_435_761).rotate_left(7);
    let mut pick = |most: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % most
    };
    let mut order: Vec<u8> = (0..topics as u8).collect();
    for at in 0..topics {
        let other = at + pick(topics - at).min(pick(topics - at));
        order.swap(at, other);
    }
    let marks = match method {
        Method::Score { most } => (0..topics).map(|_| 1 + pick(most.into()) as u8).collect(),
        method => order[..usize::from(method.most())].to_vec(),
    };
    let zone = [Some(0), None, Some(1), None, Some(0), Some(0)][n as usize % 6];
    Filled {
        origin: if n.is_multiple_of(5) {
            Origin::Paper
        } else {
            Origin::Chat
        },
        tags: Tags {
            zone: if n < 2 { Some(2) } else { zone },
            groups: u64::from(n % 3),
        },
        answers: vec![
            Some(Answer::Marks(marks)),
            Some(Answer::Marks(vec![1 + pick(5) as u8])),
            Some(Answer::Number(18 + pick(60) as i64)),
            zone.map(Answer::Zone),
            Some(Answer::Text("secreto".into())),
        ],
    }
}

/// A report and the lists of ballots.
pub(crate) fn told(
    topics: Vec<Choice>,
    method: Method,
    people: u32,
) -> (Report, BTreeMap<Key, String>) {
    let (survey, places) = (survey(topics.clone(), method), places());
    let mut count = Count::new(&survey, &places).unwrap();
    let filled: Vec<_> = (0..people)
        .map(|n| voter(n, topics.len(), method))
        .collect();
    filled.iter().for_each(|one| count.add(one).unwrap());
    let census = Census {
        everybody: Some(1_000),
        zones: [("centro", 500), ("norte", 400), ("ajizal", 100)]
            .map(|(at, n)| (key(at), n))
            .into(),
        groups: [(key("mujeres"), 510)].into(),
    };
    let lists = count.lists().into_iter().map(|mut list| {
        filled.iter().for_each(|one| list.add(one));
        (list.question().clone(), list.finish("acto-12"))
    });
    let lists: BTreeMap<_, _> = lists.collect();
    let links = Links {
        json: "resultados.json".into(),
        csv: "resultados.csv".into(),
        workbook: "resultados.xlsx".into(),
        ballots: lists
            .keys()
            .map(|key| (key.clone(), format!("votos-{key}.csv")))
            .collect(),
    };
    let at = |text: &str| Some(text.parse().unwrap());
    let report = Report {
        format: FORMAT,
        entity: "Alcaldía de Itagüí".into(),
        survey: 3,
        title: "¿De qué hablamos en la audiencia?".into(),
        opened_at: at("2024-06-01T13:00:00Z"),
        closed_at: at("2024-06-30T22:00:00Z"),
        published_at: at("2024-07-01T13:00:00Z"),
        zone: chrono_tz::America::Bogota,
        pledge: Some(Text::plain(
            "El alcalde explica el plan del agua el 13 de julio.",
        )),
        links,
        ties: RULE_OF_TIES.into(),
        results: count.finish("acto-12", &census),
    };
    (report, lists)
}

/// The usual one: the first three of six, in order.
pub(crate) fn usual() -> (Report, BTreeMap<Key, String>) {
    told(choices(&TOPICS), Method::Order { most: 3 }, 120)
}
