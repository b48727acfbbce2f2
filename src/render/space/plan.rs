//! What a coordinator is asked about a space that is planned, step by step, and how it would be.

use crate::domain::space::{Aspect, SpaceKind};
use crate::locale::Lang;
use crate::render::space::card::{Seen, all, card};
use crate::render::space::{Button, KeepPlan, PlanChoice};
use crate::render::{self, Buttons, Question, Say, send, shorten};
use crate::t;
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

/// A new space as it would be.
pub fn new_space_preview(lang: Lang, plan: i64, seen: Seen<'_>) -> Question {
    let html = format!("{}\n\n{}", t!(lang, "space-preview"), card(lang, seen));
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

/// A change to a space as it would be.
pub fn space_change_preview(
    lang: Lang,
    plan: i64,
    ask: Aspect,
    seen: Seen<'_>,
    reason: &str,
) -> Question {
    let mut text = t!(lang, "space-change", what = ask.name());
    if !reason.is_empty() {
        text.push('\n');
        text.push_str(&t!(
            lang,
            "space-reason",
            text = escape(&shorten(reason, 500))
        ));
    }
    text.push_str("\n\n");
    text.push_str(&card(lang, seen));
    let how = KeepPlan::Change;
    let yes = Button::Keep { plan, how }.into();
    let yes = (t!(lang, "button-space-yes"), yes);
    whole(text, vec![vec![yes, drop_plan(lang, plan)]])
}
