//! What a coordinator is asked about a space that is planned, step by step, and how it would be: with what
//! people are told of a change, to how many, and when.

use crate::domain::calendar::Reason;
use crate::domain::space::{Aspect, SpaceKind};
use crate::locale::Lang;
use crate::render::space::card::{Seen, all, card};
use crate::render::space::{Button, KeepPlan, PlanChoice};
use crate::render::{self, Buttons, Outlook, Question, Say, send, shorten};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Asks what kind of space it will be.
pub fn choose_kind(lang: Lang) -> Say {
    let kinds: Vec<_> = SpaceKind::ALL
        .iter()
        .map(|kind| {
            let (none, kind) = (0, *kind);
            (lang.space_kind(kind), Button::Plan { none, kind }.into())
        })
        .collect();
    let mut buttons: Buttons = kinds.chunks(2).map(<[_]>::to_vec).collect();
    buttons.push(vec![all(lang)]);
    send(t!(lang, "space-choose-kind"), buttons)
}

/// Asks at what hour a space begins of which the day was said; `back` is what came before.
pub fn ask_hour_of_space(lang: Lang, plan: i64, day: NaiveDate, back: Option<Aspect>) -> Question {
    Question {
        html: t!(lang, "space-ask-hour", date = lang.long_date(day)),
        ..ask_about_space(lang, plan, Aspect::Start, (true, back))
    }
}

/// Asks for one thing about a space, with what is most often answered; `back` is what came before.
pub fn ask_about_space(
    lang: Lang,
    plan: i64,
    ask: Aspect,
    (is_new, back): (bool, Option<Aspect>),
) -> Question {
    let choice = |text: String, choice| (text, Button::Choose { plan, choice }.into());
    let choices: Buttons = match ask {
        Aspect::End => vec![
            (1..=4)
                .map(|hours| {
                    let label = t!(lang, "space-hours", hours = hours);
                    choice(label, PlanChoice::Hours(hours))
                })
                .collect(),
        ],
        Aspect::Place if is_new => vec![vec![choice(
            t!(lang, "button-no-place"),
            PlanChoice::NoPlace,
        )]],
        Aspect::Open => vec![
            vec![choice(t!(lang, "button-open-now"), PlanChoice::Now)],
            vec![choice(
                t!(lang, "button-open-start"),
                PlanChoice::Thing(Aspect::Start),
            )],
        ],
        Aspect::Close => vec![
            vec![choice(
                t!(lang, "button-close-end"),
                PlanChoice::Thing(Aspect::End),
            )],
            vec![choice(t!(lang, "button-close-after"), PlanChoice::After)],
        ],
        Aspect::Start
        | Aspect::Place
        | Aspect::Preview
        | Aspect::Name
        | Aspect::Link
        | Aspect::Agenda
        | Aspect::Capacity
        | Aspect::Support
        | Aspect::Documents
        | Aspect::Announce
        | Aspect::OpenQuestions
        | Aspect::CloseQuestions
        | Aspect::Cancel => Buttons::new(),
    };
    let back = back.map(|before| {
        let choice = PlanChoice::Thing(before);
        Button::Choose { plan, choice }.into()
    });
    Question {
        html: t!(lang, "space-ask", what = ask.name()),
        choices,
        back,
        leave: Some(Button::Drop { plan }.into()),
        ..Question::default()
    }
}

fn drop_plan(lang: Lang, plan: i64) -> (String, render::Button) {
    (t!(lang, "button-space-drop"), Button::Drop { plan }.into())
}

/// Why the entity rests on a day, if it is more than a weekend: a line above the card.
fn rest_line(lang: Lang, rest: &[Reason]) -> String {
    let said = rest.iter().find_map(|reason| match reason {
        Reason::Holiday(holiday) => {
            let name = lang.holiday(holiday.name);
            Some(t!(lang, "space-on-holiday", name = name))
        }
        Reason::NonBusinessDay(act) => Some(t!(lang, "space-on-rest", act = escape(&act.name))),
        Reason::Saturday | Reason::Sunday | Reason::Suspension(_) => None,
    });
    said.map_or_else(String::new, |said| format!("\n{said}"))
}

/// A new space as it would be; `rest` is why its day is none of work.
pub fn new_space_preview(lang: Lang, plan: i64, seen: Seen<'_>, rest: &[Reason]) -> Question {
    let html = format!(
        "{}{}\n\n{}",
        t!(lang, "space-preview"),
        rest_line(lang, rest),
        card(lang, seen)
    );
    let yes = |text: String, how| (text, Button::Keep { plan, how }.into());
    let again = |text: String, what| {
        let choice = PlanChoice::Thing(what);
        (text, Button::Choose { plan, choice }.into())
    };
    let choices = vec![
        vec![yes(t!(lang, "button-announce"), KeepPlan::Announce)],
        vec![yes(t!(lang, "button-keep-draft"), KeepPlan::Draft)],
        vec![
            again(t!(lang, "button-space-name"), Aspect::Name),
            again(t!(lang, "button-space-start"), Aspect::Start),
        ],
        vec![
            again(t!(lang, "button-space-place"), Aspect::Place),
            again(t!(lang, "button-space-open"), Aspect::Open),
        ],
        vec![
            again(t!(lang, "button-space-link"), Aspect::Link),
            again(t!(lang, "button-space-agenda"), Aspect::Agenda),
        ],
        vec![
            again(t!(lang, "button-space-capacity"), Aspect::Capacity),
            again(t!(lang, "button-space-support"), Aspect::Support),
        ],
        vec![
            again(t!(lang, "button-space-documents"), Aspect::Documents),
            drop_plan(lang, plan),
        ],
    ];
    whole(html, choices)
}

fn whole(html: String, choices: Buttons) -> Question {
    Question {
        html,
        choices,
        ..Question::default()
    }
}

/// What comes of a change to a space.
#[derive(Clone, Debug, Default)]
pub struct ChangeSeen<'a> {
    /// Why it is changed.
    pub reason: &'a str,
    /// Why the new day is none of work.
    pub rest: &'a [Reason],
    /// Who is told, if it is something that people are told.
    pub news: Option<NewsSeen>,
}

/// Who would be told of a change.
#[derive(Clone, Debug)]
pub struct NewsSeen {
    /// To how many and when; `None`: nobody knows of the space yet.
    pub outlook: Option<Outlook>,
    /// What they would read; `None`: it stands above the card.
    pub text: Option<String>,
    /// Whether it can be a mere correction, of which nobody is told.
    pub may_be_quiet: bool,
}

/// A change to a space as it would be.
pub fn space_change_preview(
    lang: Lang,
    plan: i64,
    ask: Aspect,
    seen: Seen<'_>,
    change: &ChangeSeen<'_>,
) -> Question {
    let (_, now, zone) = seen;
    let mut text = t!(lang, "space-change", what = ask.name());
    text.push_str(&rest_line(lang, change.rest));
    if !change.reason.is_empty() {
        text.push('\n');
        text.push_str(&t!(
            lang,
            "space-reason",
            text = escape(&shorten(change.reason, 500))
        ));
    }
    text.push_str("\n\n");
    let how = |how| Button::Keep { plan, how }.into();
    let mut yes = (t!(lang, "button-space-yes"), how(KeepPlan::Change));
    let mut quietly = None;
    match &change.news {
        None => text.push_str(&card(lang, seen)),
        Some(NewsSeen { outlook: None, .. }) => {
            text.push_str(&format!(
                "{}\n\n{}",
                t!(lang, "space-news-nobody"),
                card(lang, seen)
            ));
        }
        Some(NewsSeen {
            outlook: Some(outlook),
            text: told,
            may_be_quiet,
        }) => {
            match told {
                Some(told) => {
                    text.push_str(&t!(lang, "space-news-text"));
                    text.push('\n');
                    text.push_str(told);
                }
                None => {
                    text.push_str(&t!(lang, "space-news-above"));
                    text.push('\n');
                }
            }
            text.push_str(&outlook.lines(lang, (now, zone)).join("\n"));
            yes = (t!(lang, "button-space-yes-tell"), how(KeepPlan::Tell));
            let label = || t!(lang, "button-space-quietly");
            quietly = may_be_quiet.then(|| (label(), how(KeepPlan::Quietly)));
        }
    }
    let mut choices = vec![vec![yes]];
    choices.extend(quietly.map(|quietly| vec![quietly]));
    choices.push(vec![drop_plan(lang, plan)]);
    whole(text, choices)
}
