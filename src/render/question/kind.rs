//! What kind of petition a question is: what is asked of whoever says so, what whoever asked is told, and the
//! line that stands on every card of it.

use crate::domain::base::Text;
use crate::domain::question::{Kind, Retagged};
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::question::office::pending_button;
use crate::render::{Buttons, Say, beginning, send, shorten};
use crate::store::Question;
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// The most that is shown of what was asked, in UTF-16 units.
const ASKED: usize = 300;

/// The line of a card; nothing of what nobody has tagged.
pub(in crate::render) fn kind_line(
    lang: Lang,
    kind: Kind,
    moved: Option<&Retagged>,
) -> Option<String> {
    if kind == Kind::Accountability && moved.is_none() {
        return None;
    }
    let mut line = t!(
        lang,
        "kind-line",
        kind = t!(lang, "kind", kind = kind.name()),
        law = law(lang, kind)
    );
    if let Some(moved) = moved {
        line.push(' ');
        let old = lang.long_date(moved.previous_on);
        line.push_str(&t!(lang, "kind-moved", old = old));
    }
    Some(line)
}

fn law(lang: Lang, kind: Kind) -> String {
    match kind.norm() {
        Some(norm) => t!(lang, "kind-law", days = kind.days(), norm = norm),
        None => t!(lang, "kind-law-unquoted", days = kind.days()),
    }
}

/// What silence means for whoever asked: nothing, if its date has not passed or its kind is another.
pub(in crate::render) fn silence(lang: Lang, kind: Kind, has_passed: bool) -> Option<String> {
    let means = kind.silence_grants() && has_passed;
    means.then(|| t!(lang, "kind-silence-passed"))
}

/// The same for its office.
pub(in crate::render) fn silence_here(lang: Lang, kind: Kind, has_passed: bool) -> Option<String> {
    let means = kind.silence_grants() && has_passed;
    means.then(|| t!(lang, "kind-silence-staff"))
}

/// Which kind is it? With the days that the law gives each.
pub fn which_kind(lang: Lang, question: &Question) -> Say {
    let id = question.id;
    let others = Kind::ALL.iter().filter(|kind| **kind != question.kind);
    let mut buttons: Buttons = others
        .map(|kind| {
            let label = t!(
                lang,
                "button-kind-of",
                kind = t!(lang, "kind", kind = kind.name()),
                days = kind.days()
            );
            let of = Button::KindOf {
                question: id,
                kind: *kind,
            };
            vec![(label, of.into())]
        })
        .collect();
    let back = Button::BackTo { question: id }.into();
    buttons.push(vec![(t!(lang, "button-back"), back)]);
    let text = t!(
        lang,
        "kinds",
        number = question.number.as_str(),
        question = escape(&shorten(&question.text, ASKED)),
        kind = t!(lang, "kind", kind = question.kind.name())
    );
    send(text, buttons)
}

/// What whoever asked will read, before anything is saved; `children`: those who convene them will.
pub fn kind_preview(
    lang: Lang,
    question: &Question,
    change: &Retagged,
    (has_passed, children): (bool, bool),
) -> Say {
    let kind = t!(lang, "kind", kind = change.to.name());
    let kind = t!(
        lang,
        "kind-preview",
        kind = kind,
        law = law(lang, change.to)
    );
    let mut text = match (question.person_id, children) {
        (Some(_), _) => t!(lang, "kind-preview-asker"),
        (None, true) => t!(lang, "kind-preview-children"),
        (None, false) => t!(lang, "kind-preview-nobody"),
    };
    let told = match question.person_id {
        Some(_) => told(lang, question, change, has_passed),
        None => format!("{kind}\n{}", dates(lang, change, has_passed)),
    };
    text.push_str(&format!("\n\n<blockquote>{told}</blockquote>\n"));
    if has_passed {
        text.push('\n');
        text.push_str(&t!(lang, "kind-preview-passed"));
    }
    text.push('\n');
    text.push_str(&t!(lang, "kind-preview-sure"));
    let question = question.id;
    let set = Button::SetKind {
        question,
        kind: change.to,
        was: change.previous_on,
        will: change.due_on,
    };
    let again = Button::Kinds { question };
    let buttons = vec![
        vec![(t!(lang, "button-kind-set"), set.into())],
        vec![(t!(lang, "button-back"), again.into())],
    ];
    send(text, buttons)
}

fn told(lang: Lang, question: &Question, change: &Retagged, has_passed: bool) -> String {
    let (old, new) = (
        lang.long_date(change.previous_on),
        lang.long_date(change.due_on),
    );
    let mut text = t!(
        lang,
        "tagged",
        number = question.number.as_str(),
        question = escape(&beginning(&question.text, 200)),
        kind = t!(lang, "kind", kind = change.to.name()),
        law = law(lang, change.to)
    );
    text.push_str("\n\n");
    text.push_str(&match change.due_on.cmp(&change.previous_on) {
        _ if has_passed => t!(lang, "tagged-passed", new = new),
        std::cmp::Ordering::Less => t!(lang, "tagged-earlier", old = old, new = new),
        std::cmp::Ordering::Equal => t!(lang, "tagged-same", new = new),
        std::cmp::Ordering::Greater => t!(lang, "tagged-later", old = old, new = new),
    });
    if change.to.silence_grants() {
        text.push_str("\n\n");
        text.push_str(&match has_passed {
            true => t!(lang, "kind-silence-passed"),
            false => t!(lang, "kind-silence"),
        });
    }
    text.push_str("\n\n");
    text.push_str(&t!(lang, "tagged-help"));
    text
}

fn dates(lang: Lang, change: &Retagged, has_passed: bool) -> String {
    let (old, new) = (
        lang.long_date(change.previous_on),
        lang.long_date(change.due_on),
    );
    let mut text = match change.due_on == change.previous_on {
        true => t!(lang, "tagged-date", new = new),
        false => t!(lang, "tagged-dates", old = old, new = new),
    };
    if has_passed {
        text.push(' ');
        text.push_str(&t!(lang, "tagged-overdue"));
    }
    text
}

/// Whoever asked is told the kind, both dates and why.
pub(in crate::render) fn tagged(
    lang: Lang,
    question: &Question,
    change: &Retagged,
    has_passed: bool,
) -> Say {
    let id = question.id;
    let (one, why) = (Button::One { question: id }, Button::Why { question: id });
    let buttons = vec![vec![
        (t!(lang, "button-status"), one.into()),
        (t!(lang, "button-why"), why.into()),
    ]];
    send(told(lang, question, change, has_passed), buttons)
}

/// Children asked it: those who convene them tell them.
pub(in crate::render) fn tagged_there(
    lang: Lang,
    question: &Question,
    change: &Retagged,
    (space, has_passed): (&Text, bool),
) -> Say {
    let mut text = t!(
        lang,
        "tagged-there",
        number = question.number.as_str(),
        space = escape(&beginning(space.read(lang.code()), 150)),
        kind = t!(lang, "kind", kind = change.to.name()),
        question = escape(&shorten(&question.text, ASKED))
    );
    text.push_str("\n\n");
    text.push_str(&dates(lang, change, has_passed));
    send(text, open(lang, question))
}

/// The others of its office learn the kind and the date.
pub(in crate::render) fn tagged_here(
    lang: Lang,
    question: &Question,
    change: &Retagged,
    has_passed: bool,
) -> Say {
    let mut text = t!(
        lang,
        "tagged-here",
        number = question.number.as_str(),
        kind = t!(lang, "kind", kind = change.to.name())
    );
    text.push(' ');
    text.push_str(&dates(lang, change, has_passed));
    send(text, open(lang, question))
}

/// The notice did not reach whoever asked.
pub(in crate::render) fn tag_lost(lang: Lang, question: &Question, until: NaiveDate) -> Say {
    let (number, date) = (question.number.as_str(), lang.long_date(until));
    let text = t!(lang, "tag-lost", number = number, date = date);
    send(text, open(lang, question))
}

/// It is done.
pub fn kind_set(lang: Lang, question: &Question, has_passed: bool) -> Say {
    let kind = t!(lang, "kind", kind = question.kind.name());
    let (number, date) = (question.number.as_str(), lang.long_date(question.due_on));
    let text = match has_passed {
        true => t!(
            lang,
            "kind-set-overdue",
            number = number,
            kind = kind,
            date = date
        ),
        false => t!(lang, "kind-set", number = number, kind = kind, date = date),
    };
    send(text, vec![vec![pending_button(lang)]])
}

fn open(lang: Lang, question: &Question) -> Buttons {
    let open = Button::Opened {
        question: question.id,
    };
    vec![vec![(t!(lang, "button-open"), open.into())]]
}
