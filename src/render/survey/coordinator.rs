//! What those who look after surveys see of them: the list, and one as it stands.
//!
//! Deliberately absent: counts of answers. While a survey is open only how many took part is known.

use crate::domain::space::{Phase, Space};
use crate::domain::survey::life::State;
use crate::domain::survey::{Aim, Kind, Question, Survey};
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::survey::answering::day_that_ends;
use crate::render::{Buttons, Say, beginning, paper_buttons, send, shorten, survey_flaws};
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

/// The surveys, one button each, newest first.
pub fn surveys(lang: Lang, all: &[StoredSurvey], next: Option<i64>, may_change: bool) -> Say {
    let line = |survey: &StoredSurvey| {
        let name = beginning(survey.name.read(lang.code()), 36);
        let label = format!("{} {name}", sign(survey.state));
        vec![(label, Button::raw(format!("Uo:{}", survey.id)))]
    };
    let mut buttons = Buttons::new();
    if may_change {
        buttons.push(vec![
            (t!(lang, "surveying-button-new"), "Un:0".into()),
            (t!(lang, "surveying-button-templates"), "Ut:0".into()),
        ]);
    }
    buttons.extend(all.iter().map(line));
    if let Some(next) = next {
        buttons.push(vec![(
            t!(lang, "button-more"),
            Button::raw(format!("Ul:{next}")),
        )]);
    }
    // Staff are citizens too.
    let answer = t!(lang, "surveying-button-answer");
    buttons.push(vec![(answer, "ul:0".into())]);
    let text = match all.is_empty() {
        true => t!(lang, "surveying-none"),
        false => t!(lang, "surveying-list"),
    };
    send(text, buttons)
}

fn sign(state: State) -> &'static str {
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
    let (text, verb) = match templates {
        true => (t!(lang, "surveying-choose-template"), "Ut"),
        false => (t!(lang, "surveying-choose-aim"), "Un"),
    };
    let offered = Aim::ALL.iter().filter(|aim| match templates {
        true => **aim != Aim::Other,
        false => true,
    });
    let row = |aim: &Aim| {
        let label = t!(lang, "surveying-aim", aim = aim.name());
        vec![(label, Button::raw(format!("{verb}:0:{}", aim.name())))]
    };
    let mut buttons: Buttons = offered.map(row).collect();
    buttons.push(vec![(t!(lang, "surveying-button-list"), "Ul:0".into())]);
    send(text, buttons)
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
        _ => {}
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
    let look = |text: String, verb: &str| (text, Button::raw(format!("{verb}:{id}")));
    let change = |text: String, verb: &str, what: &str| {
        (text, Button::raw(format!("{verb}:{id}:{version}-{what}")))
    };
    let preview = vec![look(t!(lang, "surveying-button-preview"), "Up")];
    let list = vec![(t!(lang, "surveying-button-list"), "Ul:0".into())];
    if !card.may_change {
        return vec![preview, list];
    }
    let questions = look(t!(lang, "surveying-button-questions"), "Ue");
    let name = change(t!(lang, "surveying-button-name"), "Ux", "name");
    let space = look(t!(lang, "surveying-button-space"), "Uz");
    let cancel = change(t!(lang, "surveying-button-cancel"), "Us", "cancel");
    let mut buttons = Buttons::new();
    match survey.state {
        _ if survey.is_template => {
            buttons.push(vec![questions, name]);
            buttons.push(preview);
            buttons.push(vec![(
                t!(lang, "surveying-button-templates"),
                "Ut:0".into(),
            )]);
        }
        State::Draft => {
            buttons.push(vec![questions, name]);
            buttons.push(vec![
                look(t!(lang, "surveying-button-audience"), "Ug"),
                space,
            ]);
            buttons.push(vec![change(
                t!(lang, "surveying-switch-code", on = on(survey.needs_code)),
                "Uf",
                "code",
            )]);
            if survey.survey.topics_at().is_some() {
                buttons.push(vec![change(
                    t!(
                        lang,
                        "surveying-switch-proposals",
                        on = on(survey.takes_proposals)
                    ),
                    "Uf",
                    "proposals",
                )]);
            }
            let mut dates = preview;
            dates.push(look(t!(lang, "surveying-button-dates"), "Uw"));
            buttons.push(dates);
            buttons.push(vec![change(
                t!(lang, "surveying-button-open"),
                "Us",
                "open",
            )]);
            buttons.push(vec![cancel]);
        }
        State::Open => {
            if card.proposals > 0 {
                let label = t!(lang, "surveying-button-proposals", count = card.proposals);
                buttons.push(vec![look(label, "Uj")]);
            }
            buttons.push(vec![
                look(t!(lang, "surveying-button-share"), "Uy"),
                look(t!(lang, "surveying-button-invite"), "Uv"),
            ]);
            buttons.push(paper_buttons(lang, id));
            buttons.push(vec![
                questions,
                look(t!(lang, "surveying-button-closing"), "Uw"),
            ]);
            if survey.aim == Aim::Topics {
                buttons.push(vec![space]);
            }
            buttons.push(preview);
            buttons.push(vec![
                change(t!(lang, "surveying-button-close"), "Us", "close"),
                cancel,
            ]);
        }
        State::Closed | State::Published => {
            if card.proposals > 0 {
                let label = t!(lang, "surveying-button-proposals", count = card.proposals);
                buttons.push(vec![look(label, "Uj")]);
            }
            buttons.push(vec![look(t!(lang, "button-see-result"), "uz")]);
            if survey.state == State::Closed {
                let pledge = t!(lang, "surveying-button-pledge");
                buttons.push(vec![
                    change(pledge, "Ux", "pledge"),
                    look(t!(lang, "surveying-button-publish"), "Ud"),
                ]);
            }
            if survey.aim == Aim::Topics {
                let agenda = t!(lang, "surveying-button-agenda");
                buttons.push(vec![look(agenda, "Uu"), space]);
            }
            if survey.survey.questions.iter().any(is_written) {
                let label = t!(lang, "surveying-button-texts");
                buttons.push(vec![(label, Button::raw(format!("Ud:{id}:texts")))]);
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

/// Asks which space a survey is about.
pub fn survey_spaces(
    lang: Lang,
    (verb, id, version): (&str, i64, i64),
    spaces: &[(i64, &Space)],
    (now, zone): (DateTime<Utc>, Tz),
) -> Say {
    let row = |(space, seen): &(i64, &Space)| {
        let day = seen.starts_at.with_timezone(&zone).date_naive();
        let sign = match seen.phase_at(now) {
            Phase::Closed => "☑️",
            _ => "📣",
        };
        let label = t!(
            lang,
            "space-line",
            sign = sign,
            date = lang.short_date(day),
            name = beginning(seen.name.read(lang.code()), 30)
        );
        vec![(label, Button::raw(format!("{verb}:{id}:{version}-{space}")))]
    };
    let mut buttons: Buttons = spaces.iter().map(row).collect();
    if verb == "Uz" {
        let label = t!(lang, "surveying-button-no-space");
        buttons.push(vec![(label, Button::raw(format!("Uz:{id}:{version}-0")))]);
    }
    buttons.push(vec![(
        t!(lang, "surveying-button-back"),
        Button::raw(format!("Uo:{id}")),
    )]);
    let text = match spaces.is_empty() {
        true => t!(lang, "surveying-no-spaces"),
        false => t!(lang, "surveying-choose-space"),
    };
    send(text, buttons)
}
