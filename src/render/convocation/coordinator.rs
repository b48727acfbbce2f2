//! What a coordinator sees of convocations: the list, one as it is written, how far it has come.

use crate::domain::convocation::{Action, State};
use crate::domain::mailing::{Lead, Outcome, WaveState};
use crate::domain::space::Space;
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::{About, Buttons, Say, beginning, send, shorten};
use crate::store::{Convocation, Wave};
use crate::t;
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// How many people something reaches, and how many not, by reason.
pub type Reached<'a> = (i64, &'a [(Outcome, i64)]);

/// The convocations, one button each, newest first.
pub fn convocations(lang: Lang, all: &[(i64, State, Option<String>)], next: Option<i64>) -> Say {
    let line = |(id, state, name): &(i64, State, Option<String>)| {
        let name = name.clone().unwrap_or_else(|| t!(lang, "convocation-free"));
        let label = t!(
            lang,
            "convocation-line",
            sign = sign(*state),
            name = beginning(&name, 36)
        );
        vec![(label, Button::raw(format!("vo:{id}")))]
    };
    let mut buttons: Buttons = vec![vec![(t!(lang, "button-new-convocation"), "vn:0".into())]];
    buttons.extend(all.iter().map(line));
    if let Some(next) = next {
        buttons.push(vec![(
            t!(lang, "button-more"),
            Button::raw(format!("vl:{next}")),
        )]);
    }
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
        vec![(label, Button::raw(format!("vb:{id}")))]
    };
    let mut buttons: Buttons = spaces.iter().map(line).collect();
    buttons.push(vec![(t!(lang, "button-no-occasion"), "vb:0".into())]);
    send(t!(lang, "convocation-choose-space"), buttons)
}

/// One convocation as it stands.
pub struct Card<'a> {
    /// The convocation.
    pub convocation: &'a Convocation,
    /// What it is about.
    pub about: About<'a>,
    /// Its waves, with how many they reach; those that have begun, how many they have reached.
    pub waves: &'a [(Wave, i64)],
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
            state = state.name()
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
    for (wave, reached) in card.waves {
        lines.push(wave_line(lang, wave, *reached, card.about.zone));
    }
    send(lines.join("\n"), card_buttons(lang, card))
}

/// How many get it, and how many not, for which reason.
fn reach_lines(lang: Lang, (reached, left_out): Reached<'_>) -> Vec<String> {
    let mut lines = vec![t!(lang, "convocation-reach", people = reached)];
    for (outcome, count) in left_out {
        let why = t!(lang, "outcome", outcome = outcome.name());
        lines.push(t!(lang, "convocation-left-out", why = why, people = *count));
    }
    lines
}

fn wave_line(lang: Lang, wave: &Wave, reached: i64, zone: Tz) -> String {
    let at = wave.started_at.unwrap_or(wave.due_at).with_timezone(&zone);
    let when = match (wave.ahead, wave.state) {
        (None, WaveState::Planned) => t!(lang, "wave-at-once"),
        _ => {
            let (date, hour) = (lang.short_date(at.date_naive()), lang.hour(at.time()));
            t!(lang, "wave-moment", date = date, hour = hour)
        }
    };
    let before = wave.ahead.map(|lead| ahead(lang, Lead(lead)));
    let readers = t!(lang, "wave-readers", readers = wave.readers.name());
    let state = t!(
        lang,
        "wave-state",
        state = wave.state.name(),
        people = reached
    );
    let when = match before {
        Some(before) => format!("{when} ({before})"),
        None => when,
    };
    format!("• {when}: {readers}. {state}")
}

/// «8 días antes»
pub fn ahead(lang: Lang, lead: Lead) -> String {
    let (unit, count) = lead.in_words();
    t!(lang, "wave-ahead", unit = unit, count = count)
}

/// Every language, that of whoever reads first.
fn own_first(lang: Lang) -> Vec<Lang> {
    let mut all: Vec<_> = Lang::all().collect();
    all.sort_by_key(|one| *one != lang);
    all
}

fn language_name(lang: Lang, named: Lang) -> String {
    t!(lang, "language-called", code = named.code())
}

fn card_buttons(lang: Lang, card: &Card<'_>) -> Buttons {
    let (id, version) = (card.convocation.id, card.convocation.version);
    let button = |text: String, verb: &str| (text, Button::raw(format!("{verb}:{id}")));
    let decide =
        |text: String, command: &str| (text, Button::raw(format!("vd:{id}:{version}-{command}")));
    let mut buttons = Buttons::new();
    let try_out = button(t!(lang, "button-try-out"), "vz");
    match card.convocation.state {
        State::Draft => {
            buttons.push(vec![
                button(t!(lang, "button-audience"), "va"),
                button(t!(lang, "button-waves"), "vw"),
            ]);
            for lang_of_text in own_first(lang) {
                let label = t!(
                    lang,
                    "button-text",
                    language = language_name(lang, lang_of_text)
                );
                buttons.push(vec![(
                    label,
                    Button::raw(format!("vx:{id}:{}", lang_of_text.code())),
                )]);
            }
            buttons.push(vec![
                (
                    t!(lang, "button-file"),
                    Button::raw(format!("vx:{id}:file")),
                ),
                button(t!(lang, "button-buttons"), "vi"),
            ]);
            buttons.push(vec![try_out]);
            buttons.push(vec![match card.needs_second {
                true => decide(t!(lang, "button-submit"), "submitted"),
                false => decide(t!(lang, "button-approve"), "approved"),
            }]);
            buttons.push(vec![decide(t!(lang, "button-discard"), "cancelled")]);
        }
        State::Submitted => {
            buttons.push(vec![try_out]);
            if card.may_approve {
                buttons.push(vec![decide(t!(lang, "button-approve"), "approved")]);
            }
            buttons.push(vec![decide(t!(lang, "button-return"), "returned")]);
            buttons.push(vec![decide(t!(lang, "button-discard"), "cancelled")]);
        }
        State::Approved | State::Paused => {
            let is_over = card.waves.iter().all(|(wave, _)| wave.done_at.is_some());
            if !is_over {
                buttons.push(vec![
                    match card.convocation.state {
                        State::Approved => decide(t!(lang, "button-pause"), "paused"),
                        _ => decide(t!(lang, "button-resume"), "resumed"),
                    },
                    decide(t!(lang, "button-stop"), "cancelled"),
                ]);
            }
            for lang_of_text in own_first(lang) {
                let label = t!(
                    lang,
                    "button-correct",
                    language = language_name(lang, lang_of_text)
                );
                buttons.push(vec![(
                    label,
                    Button::raw(format!("vx:{id}:fix-{}", lang_of_text.code())),
                )]);
            }
            buttons.push(vec![button(t!(lang, "button-evidence"), "ve")]);
            buttons.push(vec![button(t!(lang, "button-refresh"), "vo")]);
        }
        State::Cancelled => buttons.push(vec![button(t!(lang, "button-evidence"), "ve")]),
    }
    buttons.push(vec![(t!(lang, "button-convocations"), "vl:0".into())]);
    buttons
}

/// The waves of a draft: those that can still be planned, and those that are.
pub fn waves(lang: Lang, id: i64, planned: &[Wave], possible: &[Lead], about: &About<'_>) -> Say {
    let known = |lead: Option<Lead>| {
        let minutes = lead.map(|lead| lead.0);
        planned.iter().find(|wave| wave.ahead == minutes)
    };
    let row = |lead: Option<Lead>| {
        let name = lead.map_or_else(|| t!(lang, "wave-at-once"), |lead| ahead(lang, lead));
        let data = lead.map_or_else(|| String::from("now"), |lead| lead.to_string());
        let mark = if known(lead).is_some() {
            "☑️"
        } else {
            "▫️"
        };
        let mut row = vec![(
            format!("{mark} {name}"),
            Button::raw(format!("vr:{id}:{data}")),
        )];
        if let Some(wave) = known(lead) {
            let readers = t!(lang, "wave-readers", readers = wave.readers.name());
            row.push((
                format!("👥 {readers}"),
                Button::raw(format!("vc:{id}:{data}")),
            ));
        }
        row
    };
    let mut buttons = vec![row(None)];
    if about.space.is_some() {
        buttons.extend(possible.iter().map(|lead| row(Some(*lead))));
        buttons.push(vec![(
            t!(lang, "button-other-wave"),
            Button::raw(format!("vx:{id}:wave")),
        )]);
    }
    buttons.push(vec![(
        t!(lang, "button-back-to-convocation"),
        Button::raw(format!("vo:{id}")),
    )]);
    send(t!(lang, "waves-choose"), buttons)
}

/// The buttons under a convocation: which of them people get.
pub fn choose_buttons(lang: Lang, convocation: &Convocation) -> Say {
    let id = convocation.id;
    let row = |action: &Action| {
        let mark = if convocation.buttons.contains(action) {
            "☑️"
        } else {
            "▫️"
        };
        let name = t!(lang, "convocation-button", action = action.name());
        vec![(
            format!("{mark} {name}"),
            Button::raw(format!("vi:{id}:{}", action.name())),
        )]
    };
    let mut buttons: Buttons = Action::ALL.iter().map(row).collect();
    buttons.push(vec![(
        t!(lang, "button-back-to-convocation"),
        Button::raw(format!("vo:{id}")),
    )]);
    send(t!(lang, "convocation-choose-buttons"), buttons)
}

/// Asks a coordinator to write something.
pub fn ask_for(
    lang: Lang,
    id: i64,
    what: &str,
    now_is: Option<&str>,
    placeholders: &[String],
) -> Say {
    let mut text = t!(lang, "convocation-ask", what = what);
    if !placeholders.is_empty() {
        text.push('\n');
        text.push_str(&t!(
            lang,
            "convocation-placeholders",
            all = placeholders.join(" ")
        ));
    }
    if let Some(now_is) = now_is.filter(|text| !text.is_empty()) {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "convocation-now-is"));
        text.push_str(&format!("\n<pre>{}</pre>", escape(&shorten(now_is, 2_500))));
    }
    let buttons = match what {
        "file" => vec![vec![(
            t!(lang, "button-no-file"),
            Button::raw(format!("vf:{id}")),
        )]],
        _ => Buttons::new(),
    };
    let mut buttons: Buttons = buttons;
    buttons.push(vec![(
        t!(lang, "button-back-to-convocation"),
        Button::raw(format!("vo:{id}")),
    )]);
    send(text, buttons)
}

/// Tells a coordinator that a colleague waits for their yes.
pub fn approval_wanted(lang: Lang, id: i64, name: Option<&str>) -> Say {
    let name = name.map_or_else(|| t!(lang, "convocation-free"), ToOwned::to_owned);
    let buttons = vec![vec![(
        t!(lang, "button-look"),
        Button::raw(format!("vo:{id}")),
    )]];
    send(
        t!(lang, "convocation-approval-wanted", name = escape(&name)),
        buttons,
    )
}
