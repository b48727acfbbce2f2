//! Every message about a survey: each kind of question, the review, the receipt, what reaches many.

use super::{ENTITY, Shown, shown};
use chrono::{DateTime, Utc};
use chrono_tz::America::Bogota;
use convoca::domain::base::Blunt;
use convoca::domain::base::{Key, Page, Text};
use convoca::domain::mailing::Outcome;
use convoca::domain::survey::flow::Answer;
use convoca::domain::survey::life::State;
use convoca::domain::survey::results::{Census, Count, Filled};
use convoca::domain::survey::{
    Aim, Choice, Draft, Kind, Method, Origin, Places, Question, Survey, Tags,
};
use convoca::locale::Lang;
use convoca::render::{self, BoothSeen, Say};
use convoca::store::StoredSurvey;

fn choices(count: usize) -> Vec<Choice> {
    let choice = |n| Choice {
        key: Key::parse(&format!("t{n}")).unwrap(),
        name: Text::from(format!("Tema {n}").as_str()),
    };
    (0..count).map(choice).collect()
}

fn question(key: &str, kind: Kind) -> Question {
    Question {
        key: Key::parse(key).unwrap(),
        text: "¿Qué le importa más?".into(),
        kind,
        when: None,
    }
}

fn kinds() -> Vec<Kind> {
    let topics = |method| Kind::Topics {
        topics: choices(12),
        method,
    };
    vec![
        topics(Method::Choose { most: 3 }),
        topics(Method::Order { most: 12 }),
        topics(Method::Score { most: 5 }),
        Kind::One(choices(2)),
        Kind::Several {
            choices: choices(3),
            most: 2,
        },
        Kind::Order {
            choices: choices(3),
            most: 2,
        },
        Kind::Scale { most: 5 },
        Kind::Number {
            least: 0,
            most: 120,
        },
        Kind::Text { longest: 500 },
        Kind::Zone,
    ]
}

fn survey(aim: Aim, closes_at: Option<&str>) -> StoredSurvey {
    let questions = (0..).zip(kinds());
    let questions = questions.map(|(n, kind)| question(&format!("q{n}"), kind));
    StoredSurvey {
        id: 1,
        aim,
        is_template: false,
        space: None,
        state: State::Open,
        name: "¿De qué temas hablamos?".into(),
        survey: Survey {
            questions: questions.collect(),
        },
        places: Places {
            zones: choices(3),
            groups: Vec::new(),
        },
        audience: "all".into(),
        takes_proposals: true,
        needs_code: false,
        seed: "seed".into(),
        opens_at: None,
        closes_at: closes_at.map(at),
        opened_at: None,
        closed_at: None,
        published_at: None,
        pledge: Some("Hablar de los tres primeros en la audiencia.".into()),
        untied: None,
        made_by: None,
        version: 1,
    }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn answers() -> Vec<Option<Answer>> {
    let marks = |marks: &[u8]| Some(Answer::Marks(marks.to_vec()));
    vec![
        marks(&[0, 2]),
        marks(&[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
        marks(&[5, 0, 3]),
        marks(&[1]),
        marks(&[1]),
        marks(&[2, 0]),
        marks(&[4]),
        Some(Answer::Number(17)),
        Some(Answer::Text("Más <parques>".into())),
        Some(Answer::Zone(2)),
    ]
}

/// Each question before and after it was answered, on its first and its last page.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    for (aim, closes_at) in [
        (Aim::Topics, Some("2024-07-19T22:00:00Z")),
        (Aim::Space, None),
    ] {
        let survey = survey(aim, closes_at);
        for given in [Vec::new(), answers()] {
            let mut draft = Draft::begin(&survey.survey, given);
            let empty = draft.at == Some(0);
            for place in 0..survey.survey.questions.len() {
                draft.at = Some(place);
                let seen = seen(&survey, &draft, !empty);
                for (comes, page) in [(true, 0), (false, 9)] {
                    let say = render::booth_question(lang, comes, seen, page);
                    all.extend(shown("booth_question", [say]));
                }
            }
            draft.at = None;
            let say = render::booth_review(lang, seen(&survey, &draft, !empty));
            all.extend(shown("booth_review", [say]));
        }
        for is_change in [false, true] {
            let say = render::voted(lang, &survey, is_change, Bogota);
            all.extend(shown("voted", [say]));
        }
        let published = StoredSurvey {
            state: State::Published,
            ..survey.clone()
        };
        let page = |items, goes_on| Page {
            items,
            number: 0,
            goes_on,
        };
        let closed = StoredSurvey {
            state: State::Closed,
            ..survey.clone()
        };
        let today = super::day("2024-07-15");
        let listed = vec![
            (None, survey.clone()),
            (Some(today), closed.clone()),
            (None, closed),
            (None, published),
        ];
        for page in [page(listed, true), page(Vec::new(), false)] {
            let say = render::open_surveys(lang, &page, (today, Bogota));
            all.extend(shown("open_surveys", [say]));
        }
        all.extend(letters(lang, &survey));
        let say = render::survey_propose(lang, survey.id);
        all.extend(shown("survey_propose", [say]));
        let say = render::survey_proposed(lang, survey.id);
        all.extend(shown("survey_proposed", [say]));
        let say = render::survey_asked_instead(lang, survey.id);
        all.extend(shown("survey_asked_instead", [say]));
    }
    all
}

fn outlook(reached: Blunt) -> render::Outlook {
    render::Outlook {
        reached,
        leaves: Some("2024-07-16T12:00:00Z".parse().unwrap()),
        is_put_off: true,
        later: vec![("2024-07-16T23:00:00Z".parse().unwrap(), Blunt::Exactly(1))],
    }
}

/// Something that is about to leave, as it is seen before.
fn leaving<'a>(
    survey: &'a StoredSurvey,
    outlook: &'a render::Outlook,
    left_out: &'a [(Outcome, Blunt)],
) -> render::SurveySeen<'a> {
    render::SurveySeen {
        survey,
        text: Some("<blockquote>Venga y responda.</blockquote>".to_owned()),
        outlook,
        left_out,
        at: ("2024-07-15T15:00:00Z".parse().unwrap(), Bogota),
    }
}

/// Before people are asked, and before a result is published.
pub(super) fn staff_messages(lang: Lang) -> Vec<Shown> {
    let mut told = Vec::new();
    let mut survey = survey(Aim::Topics, Some("2024-07-19T22:00:00Z"));
    for pledge in [None, Some("Hablar de los tres primeros.".into())] {
        survey.pledge = pledge;
        let outlook = outlook(Blunt::Exactly(5));
        let seen = leaving(&survey, &outlook, &[]);
        let say = render::survey_publish(lang, &seen);
        told.extend(shown("survey_publish", [say]));
    }
    for reached in [0, 1, 412]
        .map(Blunt::Exactly)
        .into_iter()
        .chain([Blunt::Few, Blunt::AtLeast(15)])
    {
        let left_out = [
            (Outcome::NoConsent, Blunt::Exactly(17)),
            (Outcome::Answered, Blunt::Few),
        ];
        let outlook = outlook(reached);
        let seen = leaving(&survey, &outlook, &left_out);
        let say = render::survey_invite(lang, &seen, reached == Blunt::Exactly(1));
        told.extend(shown("survey_invite", [say]));
    }
    let why = convoca::domain::survey::Refusal::ClosesTooSoon;
    let say = render::survey_not_opened(lang, &survey, &why);
    told.extend(shown("survey_not_opened", [say]));
    let mut stored = convoca::store::StoredSpace {
        id: 1,
        version: 2,
        declared: None,
        space: super::spaces::hearing(),
    };
    let agenda = "Los temas que eligió la gente, en su orden:\n1. Agua (responde: Planeación)";
    for before in [None, Some("1. Vías".to_owned())] {
        stored.space.details.agenda = before;
        let seen = (&stored, agenda);
        let say = render::agenda_preview(lang, &survey, seen, Bogota);
        told.extend(shown("agenda_preview", [say]));
    }
    for people in [0, 1, 4] {
        let say = render::agenda_filled(lang, 1, &stored.space, people);
        told.extend(shown("agenda_filled", [say]));
    }
    told.extend(shown("survey_texts", [render::survey_texts(lang)]));
    told
}

fn letters(lang: Lang, survey: &StoredSurvey) -> Vec<Shown> {
    let to = |letter: Say| [letter];
    let mut all = Vec::new();
    for reminds in [false, true] {
        let letter = render::survey_letter(lang, ENTITY, survey, (1, reminds), Bogota);
        all.extend(shown("survey_letter", to(letter)));
    }
    for people in [9, 2] {
        let mut count = Count::new(&survey.survey, &survey.places).unwrap();
        for _ in 0..people {
            let filled = Filled {
                origin: Origin::Chat,
                tags: Tags::default(),
                answers: answers(),
            };
            count.add(&filled).unwrap();
        }
        let results = count.finish("seed", &Census::default());
        let url = Some("https://convoca.itagui.example");
        let letter = render::survey_result_letter(lang, ENTITY, survey, &results, url);
        all.extend(shown("survey_result_letter", to(letter)));
        all.extend(shown(
            "result_picture",
            [render::result_picture("Agua: 7 votos.")],
        ));
        for name in ["results.xlsx", "results.json", "ballots-topics.csv"] {
            all.extend(shown("result_file", [render::result_file(lang, name)]));
        }
        let day = chrono::NaiveDate::from_ymd_opt(2024, 7, 24);
        let say = render::survey_counted(lang, survey, &results, day);
        all.extend(shown("survey_counted", [say]));
    }
    all
}

fn seen<'a>(survey: &'a StoredSurvey, draft: &'a Draft, has_voted: bool) -> BoothSeen<'a> {
    BoothSeen {
        survey,
        draft,
        has_voted,
        zone: Bogota,
    }
}

#[test]
fn every_button_of_a_survey_fits() {
    let mut survey = survey(Aim::Topics, None);
    survey.id = i64::MAX;
    for question in &mut survey.survey.questions {
        if let Kind::Topics { topics, .. } = &mut question.kind {
            *topics = choices(60);
        }
    }
    for place in 0..survey.survey.questions.len() {
        let mut draft = Draft::begin(&survey.survey, answers());
        (draft.at, draft.topic) = (Some(place), 59);
        for page in 0..7 {
            let seen = seen(&survey, &draft, true);
            let say = render::booth_question(Lang::spanish(), true, seen, page);
            let body: serde_json::Value = serde_json::from_str(&say.letter().body).unwrap();
            let rows = body["reply_markup"]["inline_keyboard"].as_array();
            for button in rows
                .into_iter()
                .flatten()
                .flat_map(|row| row.as_array().unwrap())
            {
                assert!(button["callback_data"].as_str().unwrap().len() <= 64);
            }
        }
    }
}
