//! An answer is composed of the parts that are there: each under the name of its office, and each can be changed.

use super::ask::listed;
use super::button::Button;
use crate::domain::base::QuestionId;
use crate::domain::question::wording::Remarks;
use crate::locale::Lang;
use crate::render::base::form;
use crate::render::question::alike::to_others;
use crate::render::question::office::NAME;
use crate::render::question::wording;
use crate::render::question::writing::asked_line;
use crate::render::{PIECE, Say, beginning, question, send, shorten};
use crate::t;
use teloxide::utils::html::escape;

/// How the answer that is shown stands to the parts of other offices.
#[derive(Clone, Debug, Default)]
pub struct Composed {
    /// The names of those whose parts stand in it, in their order.
    pub sections: Vec<String>,
    /// The names of those that have not given theirs.
    pub silent: Vec<String>,
    /// The names of those whose parts are there and do not stand in it.
    pub left_out: Vec<String>,
    /// Which question it answers.
    pub question: QuestionId,
}

/// Shows an answer before it is sent, with what could be better about it, and whose parts it has and lacks.
pub fn answer_preview(
    lang: Lang,
    draft: i64,
    (number, asked): (&str, &str),
    remarks: &Remarks<'_>,
    (files, others): (usize, usize),
    composed: &Composed,
) -> Say {
    let note = wording::note(lang, remarks);
    let silent = names(&composed.silent, |offices| {
        t!(lang, "compose-silent", offices = offices)
    });
    let left_out = names(&composed.left_out, |offices| {
        t!(lang, "compose-left-out", offices = offices)
    });
    let ours = wording::length(&note) + wording::length(&silent) + wording::length(&left_out);
    let room = (PIECE - 900).saturating_sub(ours);
    let shown = escape(&shorten(remarks.text, room));
    let asked = asked_line(lang, asked);
    let preview = t!(lang, "answer-preview", number = number, answer = shown);
    let mut text = match asked.is_empty() {
        true => preview,
        false => format!("{asked}\n\n{preview}"),
    };
    let to_others = to_others(lang, others);
    for part in [
        note,
        to_others,
        silent,
        left_out,
        t!(lang, "answer-preview-ask", files = files),
    ] {
        if !part.is_empty() {
            text.push_str("\n\n");
            text.push_str(&part);
        }
    }
    let again = question::Button::RewriteAnswer { draft }.into();
    let drop = question::Button::DropAnswer { draft }.into();
    let yes = question::Button::SendAnswer { draft }.into();
    let mut buttons = vec![vec![(t!(lang, "button-send"), yes)]];
    for (place, name) in (0_u8..).zip(&composed.sections) {
        let label = t!(lang, "compose-button-edit", office = beginning(name, 40));
        buttons.push(vec![(label, Button::Edit { draft, place }.into())]);
    }
    if !composed.left_out.is_empty() {
        let compose = Button::Compose {
            question: composed.question,
        };
        buttons.push(vec![(t!(lang, "share-button-compose"), compose.into())]);
    }
    buttons.push(vec![
        (t!(lang, "button-rewrite"), again),
        (t!(lang, "button-drop"), drop),
    ]);
    send(text, buttons)
}

fn names(names: &[String], sentence: impl Fn(String) -> String) -> String {
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    match names.is_empty() {
        true => String::new(),
        false => sentence(escape(&listed(&names))),
    }
}

/// What stands in the place of what an office gave?
pub fn edit_section(lang: Lang, draft: i64, place: u8, office: &str, text: &str) -> Say {
    let question = form::Question {
        html: t!(
            lang,
            "compose-edit",
            office = escape(&shorten(office, NAME))
        ),
        chosen: Some(shorten(text, form::SHOWN)),
        choices: vec![vec![(
            t!(lang, "compose-button-cut"),
            Button::Cut { draft, place }.into(),
        )]],
        back: Some(Button::Keep { draft }.into()),
        ..form::Question::default()
    };
    question.say(lang, None)
}
