//! What leaves to many about a survey: please answer, one last time, and what came of it.

use crate::domain::survey::page_url;
use crate::domain::survey::results::{Ranked, Results, Row};
use crate::locale::Lang;
use crate::render::survey::Button;
use crate::render::{Buttons, Say, beginning, send};
use crate::store::StoredSurvey;
use crate::t;
use chrono::NaiveDate;
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// Topics named in a message.
const FIRST: usize = 3;

/// Asks people to answer; `called` is the wave, and whether it reminds those who were asked before.
pub fn survey_letter(
    lang: Lang,
    entity: &str,
    survey: &StoredSurvey,
    (wave, reminds): (i64, bool),
    zone: Tz,
) -> Say {
    let name = escape(survey.name.read(lang.code()));
    let entity = escape(entity);
    let first = match reminds {
        true => t!(
            lang,
            "survey-call-again",
            name = name,
            entity = entity.clone()
        ),
        false => t!(
            lang,
            "survey-call",
            name = name,
            entity = entity.clone(),
            aim = survey.aim.name()
        ),
    };
    let until = match survey.closes_at {
        Some(at) => t!(
            lang,
            "survey-until",
            when = crate::render::survey::answering::moment(lang, at, zone)
        ),
        None => t!(lang, "survey-while-open"),
    };
    let buttons: Buttons = vec![
        vec![(
            t!(lang, "button-answer-survey"),
            Button::Open { survey: survey.id }.into(),
        )],
        vec![(
            t!(lang, "button-no-more-surveys"),
            Button::NoMore { wave }.into(),
        )],
    ];
    let mut text = format!("{first}\n\n{until}");
    if survey.needs_code {
        let code = t!(lang, "survey-call-code");
        text = format!("{text}\n{code}");
    }
    send(text, buttons)
}

/// Tells those who took part what came of it: the first topics, and what the entity does about them.
pub fn survey_result_letter(
    lang: Lang,
    entity: &str,
    survey: &StoredSurvey,
    results: &Results,
    url: Option<&str>,
) -> Say {
    let name = escape(survey.name.read(lang.code()));
    let mut lines = vec![t!(
        lang,
        "survey-result",
        name = name,
        aim = survey.aim.name()
    )];
    lines.extend(winners(lang, results));
    if let Some(pledge) = &survey.pledge {
        let text = escape(pledge.read(lang.code()));
        lines.push(String::new());
        lines.push(t!(
            lang,
            "survey-pledge",
            entity = escape(entity),
            text = text
        ));
    }
    if let Some(url) = url {
        let url = page_url(url, survey.id);
        lines.push(String::new());
        lines.push(t!(lang, "survey-result-page", url = escape(&url)));
    }
    let buttons = vec![vec![(
        t!(lang, "button-see-result"),
        Button::Result { survey: survey.id }.into(),
    )]];
    send(lines.join("\n"), buttons)
}

/// Tells a coordinator that a survey was counted, and what to do next.
/// Without a publication by the machine on `publishes`, nothing is said of it.
pub fn survey_counted(
    lang: Lang,
    survey: &StoredSurvey,
    results: &Results,
    publishes: Option<NaiveDate>,
) -> Say {
    let name = escape(survey.name.read(lang.code()));
    let mut lines = vec![match results.took_part {
        Some(people) => t!(lang, "survey-counted", name = name, people = people),
        None => t!(lang, "survey-counted-few", name = name),
    }];
    lines.extend(winners(lang, results));
    lines.push(String::new());
    if let Some(day) = publishes {
        let day = lang.long_date(day);
        lines.push(t!(lang, "survey-publish-next", day = day));
    }
    let id = survey.id;
    let buttons = vec![
        vec![(
            t!(lang, "button-see-result"),
            Button::Result { survey: id }.into(),
        )],
        vec![(
            t!(lang, "button-open-survey"),
            Button::Card { survey: id }.into(),
        )],
    ];
    send(lines.join("\n"), buttons)
}

/// The first topics that somebody chose, a line each with their number.
fn winners(lang: Lang, results: &Results) -> Vec<String> {
    let main = results.main();
    let ranking = main.map(|main| main.ranking(&Row::All)).unwrap_or_default();
    let chosen = ranking.iter().filter(|one| one.measure.value() > 0.0);
    let line = |(one, place): (&Ranked<'_>, usize)| {
        let (name, number) = (one_name(lang, one), lang.standing(one));
        format!("{place}. <b>{name}</b>: {number}")
    };
    chosen.take(FIRST).zip(1..).map(line).collect()
}

fn one_name(lang: Lang, one: &Ranked<'_>) -> String {
    escape(&beginning(one.name.read(lang.code()), 120))
}
