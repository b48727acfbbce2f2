//! An open survey on three topics, made in the database before a bot starts.

use convoca::domain::base::Key;
use convoca::domain::survey::life::State;
use convoca::domain::survey::{Aim, Choice, Kind, Method, Places, Question, Survey};
use convoca::store::StoredSurvey;

/// Which topics matter: up to two of three.
pub fn open_survey() -> StoredSurvey {
    let topics = ["Plan de Desarrollo", "Control y cumplimiento", "Vías"].map(|name| Choice {
        key: Key::of_name(name, |_| false),
        name: name.into(),
    });
    let question = Question {
        key: Key::parse("topics").unwrap(),
        text: "¿Qué tema?".into(),
        kind: Kind::Topics {
            topics: topics.into(),
            method: Method::Choose { most: 2 },
        },
        when: None,
    };
    StoredSurvey {
        id: 0,
        aim: Aim::Topics,
        is_template: false,
        space: None,
        state: State::Open,
        name: "Temas".into(),
        survey: Survey {
            questions: vec![question],
        },
        places: Places::default(),
        audience: "all".into(),
        takes_proposals: false,
        needs_code: false,
        seed: "bench".into(),
        opens_at: None,
        closes_at: None,
        opened_at: None,
        closed_at: None,
        published_at: None,
        pledge: None,
        untied: Some(0),
        made_by: None,
        version: 1,
    }
}
