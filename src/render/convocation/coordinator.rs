//! What a coordinator sees of convocations: the list, one as it is written, how far it has come.

use crate::domain::base::Blunt;
use crate::domain::base::Page;
use crate::domain::convocation::{Action, Command, State, check};
use crate::domain::mailing::Outcome;
use crate::domain::space::Space;
use crate::locale::Lang;
use crate::render::base::form::SHOWN;
use crate::render::base::people;
use crate::render::convocation::waves::WaveSeen;
use crate::render::convocation::{Asked, Button, Decision};
use crate::render::{self, About, Buttons, Question, Say, beginning, send, shorten, ways};
use crate::store::Convocation;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// How many people something reaches, and how many not, by reason.
pub type Reached<'a> = (Blunt, &'a [(Outcome, Blunt)]);

/// A convocation in a list: its key, its state, and the name of what it is about.
pub type Listed = (i64, State, Option<String>);

/// The convocations, one button each, newest first.
pub fn convocations(lang: Lang, page: &Page<Listed>) -> Say {
    let line = |(id, state, name): &Listed| {
        let name = name.clone().unwrap_or_else(|| t!(lang, "convocation-free"));
        let label = t!(
            lang,
            "convocation-line",
            sign = sign(*state),
            name = beginning(&name, 36)
        );
        let one = Button::One { convocation: *id };
        vec![(label, one.into())]
    };
    let new = (t!(lang, "button-new-convocation"), Button::New.into());
    let mut buttons: Buttons = vec![vec![new]];
    buttons.extend(page.items.iter().map(line));
    buttons.extend(ways(lang, page, |page| Button::List { page }));
    send(t!(lang, "convocations"), buttons)
}

fn sign(state: State) -> &'static str {
    match state {
        State::Draft => "📝",
        State::Submitted => "🤝",
        State::Approved => "📣",
        State::Paused => "⏸",
        State::Cancelled => "✋",
    }
}

/// Asks which space people are called to.
pub fn choose_occasion(lang: Lang, spaces: &[(i64, &Space)], zone: Tz) -> Say {
    let line = |(id, space): &(i64, &Space)| {
        let day = space.starts_at.with_timezone(&zone).date_naive();
        let name = beginning(space.name.read(lang.code()), 30);
        let label = t!(
            lang,
            "space-line",
            sign = "📣",
            date = lang.short_date(day),
            name = name
        );
        vec![(label, Button::Begin { space: *id }.into())]
    };
    let mut buttons: Buttons = spaces.iter().map(line).collect();
    let none = Button::Begin { space: 0 };
    buttons.push(vec![(t!(lang, "button-no-occasion"), none.into())]);
    buttons.push(all_button(lang));
    send(t!(lang, "convocation-choose-space"), buttons)
}

/// One convocation as it stands.
pub struct Card<'a> {
    /// The convocation.
    pub convocation: &'a Convocation,
    /// The languages it can be written in.
    pub languages: &'a [Lang],
    /// What it is about.
    pub about: About<'a>,
    /// Its waves.
    pub waves: &'a [WaveSeen],
    /// When it is looked at.
    pub now: DateTime<Utc>,
    /// Whom its first wave would reach.
    pub reached: Reached<'a>,
    /// Its audience in words.
    pub audience: String,
    /// Whether whoever reads may let it leave: the second person, where there has to be one.
    pub may_approve: bool,
    /// Whether a second person has to agree.
    pub needs_second: bool,
}

/// One convocation for its coordinators, with what can be done.
pub fn convocation(lang: Lang, card: &Card<'_>) -> Say {
    let convocation = card.convocation;
    let name = match card.about.space {
        Some((_, space)) => space.name.read(lang.code()).to_owned(),
        None => t!(lang, "convocation-free"),
    };
    let state = convocation.state;
    let mut lines = vec![
        t!(lang, "convocation-title", name = escape(&name)),
        t!(
            lang,
            "convocation-state",
            sign = sign(state),
            state = match has_left(card) {
                true => "sent",
                false => state.name(),
            }
        ),
        t!(
            lang,
            "convocation-audience",
            audience = escape(&shorten(&card.audience, 600))
        ),
    ];
    if state == State::Draft || state == State::Submitted {
        lines.extend(reach_lines(lang, card.reached));
    }
    if let Some(file) = &convocation.file {
        let name = file.name.as_deref().unwrap_or("🖼");
        lines.push(t!(
            lang,
            "convocation-file",
            name = escape(&shorten(name, 60))
        ));
    }
    lines.push(String::new());
    lines.push(t!(lang, "convocation-waves"));
    for seen in card.waves {
        lines.push(seen.line(lang, state, (card.now, card.about.zone)));
    }
    send(lines.join("\n"), card_buttons(lang, card))
}

/// How many get it, and how many not, for which reason.
fn reach_lines(lang: Lang, (reached, left_out): Reached<'_>) -> Vec<String> {
    let mut lines = vec![t!(
        lang,
        "convocation-reach",
        people = people(lang, reached)
    )];
    lines.extend(left_out_lines(lang, left_out));
    lines
}

/// How many do not get it, for which reason.
pub(super) fn left_out_lines(lang: Lang, left_out: &[(Outcome, Blunt)]) -> Vec<String> {
    let mut lines = Vec::new();
    for (outcome, count) in left_out {
        let why = t!(lang, "outcome", outcome = outcome.name());
        lines.push(t!(
            lang,
            "convocation-left-out",
            why = why,
            people = people(lang, *count)
        ));
    }
    lines
}

/// The languages it can be written in, that of whoever reads first.
fn own_first(lang: Lang, card: &Card<'_>) -> Vec<Lang> {
    let mut all = card.languages.to_vec();
    all.sort_by_key(|one| *one != lang);
    all
}

/// The way back to the list.
fn all_button(lang: Lang) -> Vec<(String, render::Button)> {
    let all = Button::List { page: 0 };
    vec![(t!(lang, "button-convocations"), all.into())]
}

/// The way back to one of them.
pub(super) fn back(lang: Lang, convocation: i64) -> Vec<(String, render::Button)> {
    let one = Button::One { convocation };
    vec![(t!(lang, "button-back"), one.into())]
}

/// Whether all that was agreed to has left.
fn has_left(card: &Card<'_>) -> bool {
    let waves = || card.waves.iter().map(|seen| &seen.wave);
    card.convocation.state == State::Approved
        && waves().any(|wave| wave.started_at.is_some())
        && waves().all(|wave| wave.done_at.is_some())
}

fn card_buttons(lang: Lang, card: &Card<'_>) -> Buttons {
    let (convocation, version) = (card.convocation.id, card.convocation.version);
    let decide = |text: String, command| {
        let decision = Decision { version, command };
        let decide = Button::Decide {
            convocation,
            decision,
        };
        (text, decide.into())
    };
    let ask = |text: String, what| (text, Button::Ask { convocation, what }.into());
    let mut buttons = Buttons::new();
    let try_out = (
        t!(lang, "button-try-out"),
        Button::TryOut { convocation }.into(),
    );
    let evidence = (
        t!(lang, "button-evidence"),
        Button::Evidence { convocation }.into(),
    );
    match card.convocation.state {
        State::Draft => {
            let (audience, waves) = (
                Button::Audience { convocation },
                Button::Waves { convocation },
            );
            buttons.push(vec![
                (t!(lang, "button-audience"), audience.into()),
                (t!(lang, "button-waves"), waves.into()),
            ]);
            for of_text in own_first(lang, card) {
                let label = t!(lang, "button-text", language = lang.called(of_text));
                buttons.push(vec![ask(label, Asked::Text(of_text.tag()))]);
            }
            let actions = Button::Actions {
                convocation,
                ticked: None,
            };
            buttons.push(vec![
                ask(t!(lang, "button-file"), Asked::File),
                (t!(lang, "button-buttons"), actions.into()),
            ]);
            buttons.push(vec![try_out]);
            buttons.push(vec![match card.needs_second {
                true => decide(t!(lang, "button-submit"), Command::Submit),
                false => decide(t!(lang, "button-approve"), Command::Approve),
            }]);
            buttons.push(vec![decide(t!(lang, "button-discard"), Command::Cancel)]);
        }
        State::Submitted => {
            buttons.push(vec![try_out]);
            if card.may_approve {
                buttons.push(vec![decide(t!(lang, "button-approve"), Command::Approve)]);
            }
            buttons.push(vec![decide(t!(lang, "button-return"), Command::Return)]);
            buttons.push(vec![decide(t!(lang, "button-discard"), Command::Cancel)]);
        }
        State::Approved | State::Paused => {
            let is_over = card.waves.iter().all(|seen| seen.wave.done_at.is_some());
            if !is_over {
                buttons.push(vec![
                    match card.convocation.state {
                        State::Approved => decide(t!(lang, "button-pause"), Command::Pause),
                        _ => decide(t!(lang, "button-resume"), Command::Resume),
                    },
                    decide(t!(lang, "button-stop"), Command::Cancel),
                ]);
            }
            for of_text in own_first(lang, card) {
                let label = t!(lang, "button-correct", language = lang.called(of_text));
                buttons.push(vec![ask(label, Asked::Correction(of_text.tag()))]);
            }
            buttons.push(vec![evidence]);
            let again = Button::One { convocation };
            buttons.push(vec![(t!(lang, "button-refresh"), again.into())]);
        }
        State::Cancelled => buttons.push(vec![evidence]),
    }
    buttons.push(all_button(lang));
    buttons
}

/// The buttons under a convocation: which of them people get.
pub fn choose_buttons(lang: Lang, convocation: &Convocation) -> Say {
    let row = |action: &Action| {
        let mark = if convocation.buttons.contains(action) {
            "✅"
        } else {
            "⬜"
        };
        let name = t!(lang, "convocation-button", action = action.name());
        let tick = Button::Actions {
            convocation: convocation.id,
            ticked: Some(*action),
        };
        vec![(format!("{mark} {name}"), tick.into())]
    };
    let mut buttons: Buttons = Action::ALL.iter().map(row).collect();
    buttons.push(back(lang, convocation.id));
    send(t!(lang, "convocation-choose-buttons"), buttons)
}

/// Asks a coordinator to write something; `chosen` is what it says so far. A text stands as people will
/// see it: bold is bold, without typed tags.
pub fn ask_for(
    lang: Lang,
    convocation: i64,
    what: Asked,
    chosen: Option<String>,
    placeholders: &[String],
) -> Question {
    let mut html = t!(lang, "convocation-ask", what = what.name());
    if !placeholders.is_empty() {
        let all = placeholders.join(" ");
        html.push('\n');
        html.push_str(&t!(lang, "convocation-placeholders", all = all));
    }
    let as_seen = |text: &String| what.language().is_some() && check(text, false).is_ok();
    let chosen = match chosen.filter(|text| !text.is_empty()) {
        Some(text) if as_seen(&text) && text.len() <= SHOWN => {
            html.push_str(&format!("\n\n{}\n{text}", t!(lang, "form-now-is")));
            None
        }
        other => other,
    };
    let (no_file, back) = match what {
        Asked::File => (
            Some(Button::NoFile { convocation }),
            Button::One { convocation },
        ),
        Asked::Wave => (None, Button::Waves { convocation }),
        Asked::Formula | Asked::Name => (None, Button::Audience { convocation }),
        Asked::Text(_) | Asked::Correction(_) => (None, Button::One { convocation }),
    };
    let no_file = no_file.map(|none| vec![(t!(lang, "button-no-file"), none.into())]);
    Question {
        html,
        chosen,
        choices: Vec::from_iter(no_file),
        back: Some(back.into()),
        ..Question::default()
    }
}

/// Tells a coordinator that a colleague waits for their yes.
pub fn approval_wanted(lang: Lang, id: i64, name: Option<&str>) -> Say {
    let name = name.map_or_else(|| t!(lang, "convocation-free"), ToOwned::to_owned);
    let look = Button::Look { convocation: id };
    let buttons = vec![vec![(t!(lang, "button-look"), look.into())]];
    send(
        t!(lang, "convocation-approval-wanted", name = escape(&name)),
        buttons,
    )
}
