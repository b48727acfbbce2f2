//! Proposals of topics, and the agenda they become, as those who look after surveys see them.

use super::surveying::{choices, proposal, survey};
use super::{Shown, shown};
use chrono_tz::America::Bogota;
use convoca::domain::survey::Aim;
use convoca::domain::survey::life::State;
use convoca::locale::Lang;
use convoca::render::{self, Chosen};

pub(super) fn messages(lang: Lang, space: &convoca::domain::space::Space) -> Vec<Shown> {
    let (open, closed) = (
        survey(State::Open, Aim::Topics),
        survey(State::Closed, Aim::Topics),
    );
    let proposal = proposal();
    let mut told = Vec::new();
    for (survey, waiting) in [
        (&open, Some((&proposal, 2))),
        (&closed, Some((&proposal, 1))),
        (&open, None),
    ] {
        let say = render::survey_proposal(lang, survey, waiting);
        told.extend(shown("survey_proposal", [say]));
    }
    let say = render::survey_merge(lang, &open, &proposal);
    told.extend(shown("survey_merge", [say]));
    let all = choices();
    let chosen = |(place, topic)| Chosen {
        topic,
        office: (place % 2 == 0).then_some(("planeacion", super::OFFICE)),
    };
    let chosen: Vec<_> = all.iter().enumerate().map(chosen).collect();
    let agenda = render::agenda_text(lang, &chosen);
    assert!(agenda.encode_utf16().count() < 1_500, "{agenda}");
    let places: Vec<_> = (0..chosen.len()).collect();
    let say = render::agenda_news(lang, (space, Bogota), &chosen, &places);
    told.extend(shown("agenda_news", [say]));
    told
}
