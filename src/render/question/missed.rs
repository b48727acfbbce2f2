//! A date has passed, or was given late: what whoever asked is told.

use crate::domain::question::State;
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::question::kind::silence;
use crate::render::{Buttons, Say, beginning, send};
use crate::store::Question;
use crate::t;
use teloxide::utils::html::escape;

/// Questions named in one message.
const LISTED: usize = 15;

/// A date has passed without an answer: said plainly, with what they can do.
pub fn missed(lang: Lang, question: &Question) -> Say {
    let number = question.number.as_str();
    let date = lang.long_date(question.answer_by());
    let asked = escape(&beginning(&question.text, 200));
    let text = match question.state {
        State::Reopened => t!(
            lang,
            "missed-reopened",
            number = number,
            date = date,
            text = asked
        ),
        State::Received
        | State::Answered
        | State::Withdrawn
        | State::Incomplete
        | State::Closed
        | State::Transferred => {
            let missed = t!(lang, "missed", number = number, date = date, text = asked);
            match silence(lang, question.kind, true) {
                Some(silence) => format!("{missed}\n\n{silence}"),
                None => missed,
            }
        }
    };
    send(text, status_button(lang, question))
}

/// The same of several at once.
pub fn missed_several(lang: Lang, questions: &[Question]) -> Say {
    let mut text = t!(lang, "missed-several");
    for question in questions.iter().take(LISTED) {
        text.push('\n');
        text.push_str(&t!(
            lang,
            "missed-line",
            number = question.number.as_str(),
            date = lang.long_date(question.answer_by())
        ));
    }
    if questions.len() > LISTED {
        text.push('\n');
        text.push_str(&t!(lang, "digest-more", count = questions.len() - LISTED));
    }
    let silent = questions
        .iter()
        .find_map(|one| silence(lang, one.kind, true));
    if let Some(silence) = silent {
        text.push_str("\n\n");
        text.push_str(&silence);
    }
    text.push_str("\n\n");
    text.push_str(&t!(lang, "missed-several-owed"));
    let mine = Button::Mine { page: 0 }.into();
    send(text, vec![vec![(t!(lang, "button-see-mine"), mine)]])
}

/// Until when an answer is completed that was asked for before there was a date.
pub fn dated(lang: Lang, question: &Question) -> Say {
    let text = t!(
        lang,
        "insistence-dated",
        number = question.number.as_str(),
        date = lang.long_date(question.answer_by())
    );
    send(text, status_button(lang, question))
}

fn status_button(lang: Lang, question: &Question) -> Buttons {
    let one = Button::One {
        question: question.id,
    };
    vec![vec![(t!(lang, "button-status"), one.into())]]
}
