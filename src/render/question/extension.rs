//! More time to answer: what is asked of whoever takes it, and what whoever asked is told.

use crate::domain::base::{QuestionId, Text};
use crate::locale::Lang;
use crate::render::base::form;
use crate::render::question::Button;
use crate::render::question::office::pending_button;
use crate::render::{Buttons, Say, beginning, send, shorten};
use crate::store::{Extension, Question};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// The most that is shown of an office's name, in UTF-16 units.
const NAME: usize = 150;
/// The most that is shown of what was asked.
const ASKED: usize = 300;
/// The most that is shown of a reason beside other things.
const REASON: usize = 400;

/// Until when: how many business days more, with the date each gives.
pub fn choose_extension(
    lang: Lang,
    draft: i64,
    question: &Question,
    offers: &[(u32, NaiveDate)],
) -> form::Question {
    let choice = |(more, date): &(u32, NaiveDate)| {
        let date = lang.short_date(*date);
        let label = t!(lang, "button-extend-by", days = *more, date = date);
        let days = u16::try_from(*more).unwrap_or(u16::MAX);
        vec![(label, Button::ExtendBy { draft, days }.into())]
    };
    form::Question {
        html: t!(
            lang,
            "extend-days",
            number = question.number.as_str(),
            date = lang.long_date(question.due_on),
            most = question.kind.most_more(),
            norm = question.kind.extension_norm().unwrap_or_default()
        ),
        choices: offers.iter().map(choice).collect(),
        leave: Some(Button::DropExtension { draft }.into()),
        ..form::Question::default()
    }
}

/// Why: in words that whoever asked reads.
pub fn write_extension_reason(
    lang: Lang,
    draft: i64,
    question: &Question,
    until: NaiveDate,
) -> form::Question {
    form::Question {
        html: t!(
            lang,
            "extend-reason",
            number = question.number.as_str(),
            date = lang.long_date(until)
        ),
        back: Some(Button::RewriteExtension { draft }.into()),
        leave: Some(Button::DropExtension { draft }.into()),
        ..form::Question::default()
    }
}

/// What whoever asked will read, before it leaves.
pub fn extension_preview(
    lang: Lang,
    draft: i64,
    question: &Question,
    extension: &Extension,
    office: &str,
) -> form::Question {
    let told = told(lang, question, extension, office);
    form::Question {
        // Children are told by those who convene them.
        html: match question.person_id {
            Some(_) => t!(lang, "extend-preview", told = told),
            None => t!(lang, "extend-preview-children", told = told),
        },
        choices: vec![vec![(
            t!(lang, "button-extend-send"),
            Button::SendExtension { draft }.into(),
        )]],
        back: Some(Button::RewriteExtension { draft }.into()),
        leave: Some(Button::DropExtension { draft }.into()),
        ..form::Question::default()
    }
}

fn told(lang: Lang, question: &Question, extension: &Extension, office: &str) -> String {
    t!(
        lang,
        "extended",
        number = question.number.as_str(),
        question = escape(&beginning(&question.text, 200)),
        old = lang.long_date(extension.previous_on),
        new = lang.long_date(extension.due_on),
        reason = escape(&extension.reason),
        office = escape(&shorten(office, NAME)),
        norm = question.kind.extension_norm().unwrap_or_default()
    )
}

/// Whoever asked is told both dates and why.
pub(in crate::render) fn extended(
    lang: Lang,
    question: &Question,
    extension: &Extension,
    office: &str,
) -> Say {
    let (one, why) = (
        Button::One {
            question: question.id,
        },
        question.id,
    );
    let buttons = vec![vec![
        (t!(lang, "button-status"), one.into()),
        (t!(lang, "button-why"), Button::Why { question: why }.into()),
    ]];
    send(told(lang, question, extension, office), buttons)
}

/// Children asked it: those who convene them tell them.
pub(in crate::render) fn extended_there(
    lang: Lang,
    question: &Question,
    extension: &Extension,
    space: &Text,
) -> Say {
    let text = t!(
        lang,
        "extended-there",
        number = question.number.as_str(),
        space = escape(&beginning(space.read(lang.code()), NAME)),
        question = escape(&shorten(&question.text, ASKED)),
        old = lang.long_date(extension.previous_on),
        new = lang.long_date(extension.due_on),
        reason = escape(&extension.reason)
    );
    send(text, open(lang, question.id))
}

/// The others of its office learn the new date.
pub(in crate::render) fn extended_here(
    lang: Lang,
    question: &Question,
    extension: &Extension,
) -> Say {
    let text = t!(
        lang,
        "extended-here",
        number = question.number.as_str(),
        old = lang.long_date(extension.previous_on),
        new = lang.long_date(extension.due_on),
        reason = escape(&shorten(&extension.reason, REASON))
    );
    send(text, open(lang, question.id))
}

/// The notice does not reach whoever asked.
pub(in crate::render) fn extension_lost(lang: Lang, question: &Question, until: NaiveDate) -> Say {
    let text = t!(
        lang,
        "extension-lost",
        number = question.number.as_str(),
        date = lang.long_date(until)
    );
    send(text, open(lang, question.id))
}

/// It is done: whoever asked is told.
pub fn extension_sent(
    lang: Lang,
    question: &Question,
    extension: &Extension,
    is_of_children: bool,
) -> Say {
    let (number, new) = (question.number.as_str(), lang.long_date(extension.due_on));
    let text = match is_of_children {
        true => t!(lang, "extension-sent-children", number = number, date = new),
        false => t!(lang, "extension-sent", number = number, date = new),
    };
    send(text, vec![vec![pending_button(lang)]])
}

/// A line of a card: that there was another date, since when, and why.
pub(in crate::render) fn extension_line(lang: Lang, extension: &Extension) -> String {
    t!(
        lang,
        "extension-line",
        old = lang.long_date(extension.previous_on),
        reason = escape(&shorten(&extension.reason, REASON))
    )
}

fn open(lang: Lang, question: QuestionId) -> Buttons {
    let open = Button::Opened { question }.into();
    vec![vec![(t!(lang, "button-open"), open)]]
}
