//! What those who look after surveys choose from: the surveys, what a new one is for, the spaces.

use crate::domain::base::{Page, Seen};
use crate::domain::space::{Phase, Space};
use crate::domain::survey::Aim;
use crate::domain::survey::life::State;
use crate::locale::Lang;
use crate::render::survey::Button;
use crate::render::survey::decisions::Agenda;
use crate::render::survey::fields::At;
use crate::render::survey::steps::back;
use crate::render::{self, Buttons, Say, beginning, send, ways};
use crate::store::StoredSurvey;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// The surveys, one button each, newest first.
pub fn surveys(lang: Lang, page: &Page<StoredSurvey>, may_change: bool) -> Say {
    let line = |survey: &StoredSurvey| {
        let name = beginning(survey.name.read(lang.code()), 36);
        let label = format!("{} {name}", sign(survey.state));
        vec![(label, Button::Back { survey: survey.id }.into())]
    };
    let mut buttons = Buttons::new();
    if may_change {
        buttons.push(vec![
            (t!(lang, "surveying-button-new"), aims(false, None)),
            (t!(lang, "surveying-button-templates"), aims(true, None)),
        ]);
    }
    buttons.extend(page.items.iter().map(line));
    buttons.extend(ways(lang, page, |page| Button::All { page }));
    // Staff are citizens too.
    let answer = t!(lang, "surveying-button-answer");
    buttons.push(vec![(answer, Button::Surveys { page: 0 }.into())]);
    let text = match page.items.is_empty() {
        true => t!(lang, "surveying-none"),
        false => t!(lang, "surveying-list"),
    };
    send(text, buttons)
}

pub(super) fn sign(state: State) -> &'static str {
    match state {
        State::Draft => "📝",
        State::Open => "🟢",
        State::Closed => "🔒",
        State::Published => "📊",
        State::Cancelled => "❌",
    }
}

/// Asks what a new survey is for, or whose template is wanted.
pub fn survey_aims(lang: Lang, templates: bool) -> Say {
    let text = match templates {
        true => t!(lang, "surveying-choose-template"),
        false => t!(lang, "surveying-choose-aim"),
    };
    let offered = Aim::ALL.iter().filter(|aim| match templates {
        true => **aim != Aim::Other,
        false => true,
    });
    let row = |aim: &Aim| {
        let label = t!(lang, "surveying-aim", aim = aim.name());
        vec![(label, aims(templates, Some(*aim)))]
    };
    let mut buttons: Buttons = offered.map(row).collect();
    buttons.push(vec![list(lang)]);
    send(text, buttons)
}

/// A new survey for an aim, or its template; without an aim the question for which.
pub(super) fn aims(templates: bool, aim: Option<Aim>) -> render::Button {
    let none = 0;
    match templates {
        true => Button::Template { none, aim }.into(),
        false => Button::New { none, aim }.into(),
    }
}

/// The way back to the list.
pub(super) fn list(lang: Lang) -> (String, render::Button) {
    let label = t!(lang, "surveying-button-list");
    (label, Button::All { page: 0 }.into())
}

/// What a space is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpaceFor {
    /// The survey is about it; or about none.
    Survey,
    /// Its agenda are the topics of the survey.
    Agenda,
}

/// Asks which space a survey is about, or whose agenda its topics become.
pub fn survey_spaces(
    lang: Lang,
    seen: Seen,
    purpose: SpaceFor,
    spaces: &[(i64, &Space)],
    (now, zone): (DateTime<Utc>, Tz),
) -> Say {
    let (survey, version) = (seen.id, seen.version);
    let about = |what| {
        let to = Some(At { version, what });
        Button::Space { survey, to }
    };
    let choose = |space| match purpose {
        SpaceFor::Survey => about(space),
        SpaceFor::Agenda => {
            let what = Agenda { space, sure: None };
            let agenda = Some(At { version, what });
            Button::Fill { survey, agenda }
        }
    };
    let row = |(id, space): &(i64, &Space)| {
        let day = space.starts_at.with_timezone(&zone).date_naive();
        let sign = match space.phase_at(now) {
            Phase::Closed => "☑️",
            Phase::Draft | Phase::Announced | Phase::UnderWay | Phase::Cancelled => "📣",
        };
        let label = t!(
            lang,
            "space-line",
            sign = sign,
            date = lang.short_date(day),
            name = beginning(space.name.read(lang.code()), 30)
        );
        vec![(label, choose(*id).into())]
    };
    let mut buttons: Buttons = spaces.iter().map(row).collect();
    if purpose == SpaceFor::Survey {
        let label = t!(lang, "surveying-button-no-space");
        buttons.push(vec![(label, about(0).into())]);
    }
    buttons.push(vec![back(lang, survey)]);
    let text = match spaces.is_empty() {
        true => t!(lang, "surveying-no-spaces"),
        false => t!(lang, "surveying-choose-space"),
    };
    send(text, buttons)
}
