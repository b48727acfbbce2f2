//! Other offices are asked for parts: which, what, and a yes to what they will read.

use super::button::Button;
use crate::domain::base::Key;
use crate::locale::Lang;
use crate::render::base::form;
use crate::render::question::office::{NAME, pending_button, time_left};
use crate::render::{Buttons, Say, beginning, send, shorten};
use crate::store::Question;
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// The most that is shown of what an office is asked.
const ASKED: usize = 1_200;
/// Telegram takes a hundred buttons.
const MOST: usize = 90;

/// Which offices? Those that were chosen are marked.
pub fn choose_helpers(
    lang: Lang,
    draft: i64,
    question: &Question,
    offices: &[(Key, String)],
    chosen: &[String],
) -> form::Question {
    let is_chosen = |key: &Key| chosen.iter().any(|one| one == key.as_str());
    let choice = |(key, name): &(Key, String)| {
        let name = shorten(name, 55);
        let label = match is_chosen(key) {
            true => t!(lang, "share-chosen", office = name),
            false => name,
        };
        let office = key.clone();
        vec![(label, Button::Choose { draft, office }.into())]
    };
    let mut choices: Buttons = offices.iter().map(choice).collect();
    choices.truncate(MOST);
    let on = (t!(lang, "share-on"), Button::Chosen { draft }.into());
    form::Question {
        html: t!(
            lang,
            "share-which",
            number = question.number.as_str(),
            question = escape(&beginning(&question.text, 300))
        ),
        choices,
        on: (!chosen.is_empty()).then_some(on),
        leave: Some(Button::Drop { draft }.into()),
        ..form::Question::default()
    }
}

/// What are they asked?
pub fn write_asked(lang: Lang, draft: i64, question: &Question, names: &[&str]) -> form::Question {
    let as_it_is = (t!(lang, "share-as-it-is"), Button::AsItIs { draft }.into());
    form::Question {
        html: t!(
            lang,
            "share-what",
            number = question.number.as_str(),
            offices = escape(&listed(names))
        ),
        choices: vec![vec![as_it_is]],
        back: Some(Button::Back { draft }.into()),
        leave: Some(Button::Drop { draft }.into()),
        ..form::Question::default()
    }
}

/// What the offices will read, before they are asked.
pub fn share_preview(
    lang: Lang,
    draft: i64,
    question: &Question,
    names: &[&str],
    asked: Option<&str>,
    (due_on, days_left): (NaiveDate, i64),
) -> form::Question {
    let mut html = t!(
        lang,
        "share-preview",
        number = question.number.as_str(),
        offices = escape(&listed(names))
    );
    html.push_str("\n\n");
    html.push_str(&what_is_asked(lang, asked));
    html.push_str("\n\n");
    html.push_str(&t!(
        lang,
        "share-preview-dates",
        date = lang.long_date(due_on),
        left = time_left(lang, days_left),
        until = lang.long_date(question.answer_by())
    ));
    form::Question {
        html,
        choices: vec![vec![(
            t!(lang, "share-send"),
            Button::Send { draft }.into(),
        )]],
        back: Some(Button::Back { draft }.into()),
        leave: Some(Button::Drop { draft }.into()),
        ..form::Question::default()
    }
}

/// What an office is asked, or that it gets the question as it is.
pub(super) fn what_is_asked(lang: Lang, asked: Option<&str>) -> String {
    match asked {
        Some(asked) => t!(lang, "share-asked", text = escape(&shorten(asked, ASKED))),
        None => t!(lang, "share-asked-as-it-is"),
    }
}

/// They are asked.
pub fn share_sent(lang: Lang, question: &Question, names: &[&str], due_on: NaiveDate) -> Say {
    let text = t!(
        lang,
        "share-sent",
        number = question.number.as_str(),
        offices = escape(&listed(names)),
        date = lang.long_date(due_on)
    );
    let list = Button::List {
        question: question.id,
    };
    let list = (t!(lang, "share-button-list"), list.into());
    send(text, vec![vec![list], vec![pending_button(lang)]])
}

/// Names of offices, one after the other.
pub(super) fn listed(names: &[&str]) -> String {
    let names: Vec<_> = names.iter().map(|name| shorten(name, NAME)).collect();
    names.join("; ")
}
