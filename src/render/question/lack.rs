//! Something is missing in a question, or never came: what is asked of whoever says so, before whoever asked is told.

use crate::domain::question::COMPLETION_NORM;
use crate::locale::Lang;
use crate::render::base::form;
use crate::render::question::completion::{ASKED, REASON, asked, closed};
use crate::render::question::office::pending_button;
use crate::render::question::{Button, law};
use crate::render::{Say, beginning, send, shorten};
use crate::store::{Completion, Question};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// What is missing? Whoever asked reads it.
pub fn write_missing(
    lang: Lang,
    draft: i64,
    question: &Question,
    until: NaiveDate,
) -> form::Question {
    form::Question {
        html: t!(
            lang,
            "missing-write",
            number = question.number.as_str(),
            question = escape(&beginning(&question.text, ASKED)),
            date = lang.long_date(until),
            norm = COMPLETION_NORM
        ),
        leave: Some(law::Button::DropLack { draft }.into()),
        ..form::Question::default()
    }
}

/// What whoever asked will read, before it leaves.
pub fn missing_preview(
    lang: Lang,
    draft: i64,
    question: &Question,
    completion: &Completion,
    office: &str,
) -> form::Question {
    let told = asked(lang, question, completion, office);
    let html = t!(lang, "missing-preview", told = told);
    preview(draft, html, t!(lang, "button-missing-send"))
}

/// Why is it closed? Whoever asked reads it.
pub fn write_closing(
    lang: Lang,
    draft: i64,
    question: &Question,
    completion: &Completion,
) -> form::Question {
    form::Question {
        html: t!(
            lang,
            "closing-write",
            number = question.number.as_str(),
            missing = escape(&shorten(&completion.missing, REASON)),
            date = lang.long_date(completion.answer_by),
            norm = COMPLETION_NORM
        ),
        leave: Some(law::Button::DropLack { draft }.into()),
        ..form::Question::default()
    }
}

/// The same of that it is closed.
pub fn closing_preview(
    lang: Lang,
    draft: i64,
    question: &Question,
    reason: &str,
    office: &str,
) -> form::Question {
    let told = closed(lang, question, reason, office);
    let html = t!(lang, "closing-preview", told = told);
    preview(draft, html, t!(lang, "button-closing-send"))
}

fn preview(draft: i64, html: String, yes: String) -> form::Question {
    form::Question {
        html,
        choices: vec![vec![(yes, law::Button::SendLack { draft }.into())]],
        back: Some(law::Button::RewriteLack { draft }.into()),
        leave: Some(law::Button::DropLack { draft }.into()),
        ..form::Question::default()
    }
}

/// It is asked for.
pub fn missing_sent(lang: Lang, question: &Question) -> Say {
    let date = lang.long_date(question.answer_by());
    let text = t!(
        lang,
        "missing-sent",
        number = question.number.as_str(),
        date = date
    );
    send(text, vec![vec![pending_button(lang)]])
}

/// It is closed.
pub fn closing_sent(lang: Lang, question: &Question) -> Say {
    let text = t!(lang, "closing-sent", number = question.number.as_str());
    send(text, vec![vec![pending_button(lang)]])
}

/// Is it meant that nobody waits any more?
pub fn confirm_going_on(lang: Lang, question: &Question) -> Say {
    let text = t!(lang, "going-on-sure", number = question.number.as_str());
    let question = question.id;
    let yes = law::Button::GoOnMeant { question }.into();
    let back = Button::BackTo { question }.into();
    let buttons = vec![vec![
        (t!(lang, "button-on-without-yes"), yes),
        (t!(lang, "button-back"), back),
    ]];
    send(text, buttons)
}

/// It goes on.
pub fn gone_on(lang: Lang, question: &Question) -> Say {
    let (number, date) = (
        question.number.as_str(),
        lang.long_date(question.answer_by()),
    );
    let text = t!(lang, "gone-on", number = number, date = date);
    send(text, vec![vec![pending_button(lang)]])
}
