//! A question went to another office: what whoever asked is told.

use crate::domain::question::State;
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::{Say, send};
use crate::store::Question;
use crate::t;
use teloxide::utils::html::escape;

/// The question went to another office. The promise stays, and so does that it was not kept.
pub fn moved(lang: Lang, question: &Question, office: &str, is_late: bool) -> Say {
    let number = question.number.as_str();
    let office = escape(office);
    let date = lang.long_date(question.answer_by());
    let text = match question.state {
        _ if is_late => t!(
            lang,
            "moved-late",
            number = number,
            office = office,
            date = date
        ),
        State::Reopened => t!(
            lang,
            "moved-reopened",
            number = number,
            office = office,
            date = date
        ),
        State::Received
        | State::Answered
        | State::Withdrawn
        | State::Incomplete
        | State::Closed
        | State::Transferred => {
            t!(lang, "moved", number = number, office = office, date = date)
        }
    };
    let one = Button::One {
        question: question.id,
    };
    let status = (t!(lang, "button-status"), one.into());
    send(text, vec![vec![status]])
}
