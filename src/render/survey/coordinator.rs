//! What those who look after surveys see of one as it stands.
//!
//! Deliberately absent: counts of answers. While a survey is open only how many took part is known.

use crate::domain::space::Space;
use crate::domain::survey::life::{State, Step};
use crate::domain::survey::{Aim, Ask, Kind, Question, Survey, Switch};
use crate::locale::Lang;
use crate::render::base::moment::day_that_ends;
use crate::render::survey::Button;
use crate::render::survey::decisions::{Outlet, Stride};
use crate::render::survey::fields::At;
use crate::render::survey::list::{aims, list, sign};
use crate::render::survey::steps::write;
use crate::render::{self, Buttons, Say, beginning, paper_buttons, send, shorten, survey_flaws};
use crate::store::StoredSurvey;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// Questions that the card lists.
const LISTED: usize = 10;

/// One survey as it stands.
pub struct SurveyCard<'a> {
    /// The survey.
    pub survey: &'a StoredSurvey,
    /// The entity's time zone.
    pub zone: Tz,
    /// Whom it is for, in words; `None`: everybody.
    pub audience: Option<String>,
    /// The space it is about.
    pub space: Option<&'a Space>,
    /// How many took part so far.
    pub voters: i64,
    /// Proposals that nobody has looked at.
    pub proposals: usize,
    /// Whether whoever reads may change anything.
    pub may_change: bool,
}

/// One survey with what is wrong with it, and what can be done.
pub fn survey_card(lang: Lang, card: &SurveyCard<'_>) -> Say {
    let survey = card.survey;
    let state = match survey.is_template {
        true => "template",
        false => survey.state.name(),
    };
    let mut lines = vec![
        format!("<b>{}</b>", escape(survey.name.read(lang.code()))),
        t!(
            lang,
            "surveying-state",
            sign = sign(survey.state),
            state = state
        ),
    ];
    if !survey.is_template {
        lines.extend(dates(lang, card));
        lines.extend(rules(lang, card));
    }
    lines.push(String::new());
    lines.extend(in_short(lang, &survey.survey));
    let flaws = survey.survey.flaws();
    if survey.state == State::Draft && !flaws.is_empty() {
        lines.push(String::new());
        lines.push(t!(lang, "surveying-flaws"));
        lines.push(survey_flaws(lang, &flaws));
    }
    send(lines.join("\n"), card_buttons(lang, card))
}

/// When it opens and closes, and how many took part.
fn dates(lang: Lang, card: &SurveyCard<'_>) -> Vec<String> {
    let survey = card.survey;
    let at = |moment: DateTime<Utc>| survey_moment(lang, moment, card.zone);
    let mut lines = Vec::new();
    match (survey.state, survey.opened_at, survey.opens_at) {
        (State::Draft, _, Some(opens)) => {
            lines.push(t!(lang, "surveying-opens-at", when = at(opens)));
        }
        (State::Draft, _, None) => lines.push(t!(lang, "surveying-opens-by-hand")),
        (_, Some(opened), _) => lines.push(t!(lang, "surveying-opened", when = at(opened))),
        (State::Open | State::Closed | State::Published | State::Cancelled, None, _) => {}
    }
    match (survey.closed_at, survey.closes_at) {
        (Some(closed), _) => lines.push(t!(lang, "surveying-closed", when = at(closed))),
        (None, Some(closes)) => lines.push(t!(lang, "surveying-closes-at", when = at(closes))),
        (None, None) => lines.push(t!(lang, "surveying-closes-by-hand")),
    }
    match survey.state {
        State::Open => {
            lines.push(t!(lang, "surveying-voters", people = card.voters));
            lines.push(t!(lang, "surveying-sealed"));
        }
        State::Closed | State::Published => {
            lines.push(t!(lang, "surveying-voters", people = card.voters));
        }
        State::Draft | State::Cancelled => {}
    }
    lines
}

/// Whom it is for, about what, and by which rules.
fn rules(lang: Lang, card: &SurveyCard<'_>) -> Vec<String> {
    let audience = card.audience.clone();
    let audience = audience.unwrap_or_else(|| t!(lang, "surveying-everybody"));
    let audience = escape(&shorten(&audience, 400));
    let mut lines = vec![t!(lang, "surveying-audience", audience = audience)];
    if let Some(space) = card.space {
        let name = escape(space.name.read(lang.code()));
        lines.push(t!(lang, "surveying-space", name = name));
    }
    if card.survey.needs_code {
        lines.push(t!(lang, "surveying-code-on"));
    }
    if card.survey.takes_proposals && card.survey.survey.topics_at().is_some() {
        lines.push(t!(lang, "surveying-proposals-on"));
    }
    lines
}

/// The questions in short.
fn in_short(lang: Lang, survey: &Survey) -> Vec<String> {
    let count = survey.questions.len();
    let mut lines = vec![t!(lang, "surveying-questions", count = count)];
    for (at, question) in survey.questions.iter().take(LISTED).enumerate() {
        let text = beginning(question.text.read(lang.code()), 60);
        lines.push(format!("{}. {}", at + 1, escape(&text)));
    }
    if count > LISTED {
        lines.push("…".to_owned());
    }
    lines
}

fn card_buttons(lang: Lang, card: &SurveyCard<'_>) -> Buttons {
    let survey = card.survey;
    let (id, version) = (survey.id, survey.version);
    let step = |text: String, step| {
        let what = Stride { step, sure: None };
        let step = At { version, what };
        (text, Button::Step { survey: id, step }.into())
    };
    let toggle = |text: String, what| {
        let to = At { version, what };
        vec![(text, Button::Toggle { survey: id, to }.into())]
    };
    let first = Button::Preview {
        survey: id,
        which: None,
    };
    let preview = vec![(t!(lang, "surveying-button-preview"), first.into())];
    let list = vec![list(lang)];
    if !card.may_change {
        return vec![preview, list];
    }
    let questions = (
        t!(lang, "surveying-button-questions"),
        Button::Questions { survey: id }.into(),
    );
    let name = (t!(lang, "surveying-button-name"), write(survey, Ask::Name));
    let space = (
        t!(lang, "surveying-button-space"),
        Button::Space {
            survey: id,
            to: None,
        }
        .into(),
    );
    let dates = |text: String| {
        let to = None;
        (text, Button::Dates { survey: id, to }.into())
    };
    let cancel = step(t!(lang, "surveying-button-cancel"), Step::Cancel);
    let proposals: render::Button = Button::Proposals {
        survey: id,
        after: None,
    }
    .into();
    let outlet = |what| Button::Publish { survey: id, what }.into();
    let mut buttons = Buttons::new();
    match survey.state {
        _ if survey.is_template => {
            buttons.push(vec![questions, name]);
            buttons.push(preview);
            buttons.push(vec![(
                t!(lang, "surveying-button-templates"),
                aims(true, None),
            )]);
        }
        State::Draft => {
            buttons.push(vec![questions, name]);
            buttons.push(vec![
                (
                    t!(lang, "surveying-button-audience"),
                    Button::Audience {
                        survey: id,
                        to: None,
                    }
                    .into(),
                ),
                space,
            ]);
            let code = t!(lang, "surveying-switch-code", on = on(survey.needs_code));
            buttons.push(toggle(code, Switch::Code));
            if survey.survey.topics_at().is_some() {
                let takes = on(survey.takes_proposals);
                let proposals = t!(lang, "surveying-switch-proposals", on = takes);
                buttons.push(toggle(proposals, Switch::Proposals));
            }
            let mut row = preview;
            row.push(dates(t!(lang, "surveying-button-dates")));
            buttons.push(row);
            buttons.push(vec![step(t!(lang, "surveying-button-open"), Step::Open)]);
            buttons.push(vec![cancel]);
        }
        State::Open => {
            if card.proposals > 0 {
                let label = t!(lang, "surveying-button-proposals", count = card.proposals);
                buttons.push(vec![(label, proposals.clone())]);
            }
            buttons.push(vec![
                (
                    t!(lang, "surveying-button-share"),
                    Button::Share { survey: id }.into(),
                ),
                (
                    t!(lang, "surveying-button-invite"),
                    Button::Invite {
                        survey: id,
                        sure: None,
                    }
                    .into(),
                ),
            ]);
            buttons.push(paper_buttons(lang, id));
            buttons.push(vec![questions, dates(t!(lang, "surveying-button-closing"))]);
            if survey.aim == Aim::Topics {
                buttons.push(vec![space]);
            }
            buttons.push(preview);
            buttons.push(vec![
                step(t!(lang, "surveying-button-close"), Step::Close),
                cancel,
            ]);
        }
        State::Closed | State::Published => {
            if card.proposals > 0 {
                let label = t!(lang, "surveying-button-proposals", count = card.proposals);
                buttons.push(vec![(label, proposals.clone())]);
            }
            let result = Button::Result { survey: id };
            buttons.push(vec![(t!(lang, "button-see-result"), result.into())]);
            if survey.state == State::Closed {
                let pledge = t!(lang, "surveying-button-pledge");
                buttons.push(vec![
                    (pledge, write(survey, Ask::Pledge)),
                    (t!(lang, "surveying-button-publish"), outlet(None)),
                ]);
            }
            if survey.aim == Aim::Topics {
                let agenda = t!(lang, "surveying-button-agenda");
                let fill = Button::Fill {
                    survey: id,
                    agenda: None,
                };
                buttons.push(vec![(agenda, fill.into()), space]);
            }
            if survey.survey.questions.iter().any(is_written) {
                let label = t!(lang, "surveying-button-texts");
                buttons.push(vec![(label, outlet(Some(Outlet::Texts)))]);
            }
            buttons.push(preview);
        }
        State::Cancelled => buttons.push(preview),
    }
    buttons.push(list);
    buttons
}

fn is_written(question: &Question) -> bool {
    matches!(question.kind, Kind::Text { .. })
}

/// For the catalogue, which knows words and not whether.
fn on(is_on: bool) -> &'static str {
    if is_on { "yes" } else { "no" }
}

/// A moment in words, as it stands on a line of its own.
pub fn survey_moment(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    let local = at.with_timezone(&zone);
    if let Some(day) = day_that_ends(local) {
        return t!(lang, "surveying-end-of-day", date = lang.long_date(day));
    }
    let (date, hour) = (lang.long_date(local.date_naive()), lang.hour(local.time()));
    t!(lang, "surveying-moment", date = date, hour = hour)
}
