//! What waits for somebody: questions to be answered and parts to be given, in one list, as each is due to them;
//! and what is said while a part is written.

use super::button::Button;
use crate::domain::base::Page;
use crate::domain::question::wording::Remarks;
use crate::locale::Lang;
use crate::render::base::form;
use crate::render::question::office::{
    NAME, line, pending_button, time_left, traffic_light, without_liaison,
};
use crate::render::question::wording;
use crate::render::{Buttons, PIECE, Say, beginning, question, send, shorten, ways};
use crate::store::Question;
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Something that waits for somebody, with the business days left for it.
#[derive(Clone, Debug)]
pub enum Owed {
    /// A question.
    Question(Box<Question>, i64),
    /// A part of the answer to another office's.
    Part {
        /// Which one.
        share: i64,
        /// The question's number.
        number: String,
        /// What was asked.
        text: String,
        /// Business days left.
        days_left: i64,
    },
}

/// What somebody looks after, one button each; and which offices have no liaison, for whoever stands in for
/// them.
pub fn pending(lang: Lang, owed: &Page<Owed>, unstaffed: &[&str]) -> Say {
    let page = owed.number;
    let warning = match unstaffed {
        [] => String::new(),
        names => format!("\n\n{}", without_liaison(lang, names)),
    };
    if owed.items.is_empty() && page == 0 {
        return send(t!(lang, "pending-none") + &warning, Vec::new());
    }
    let button = |one: &Owed| match one {
        Owed::Question(one, left) => {
            let question = one.id;
            let open = question::Button::OneOfPending { question, page };
            vec![(line(lang, one, *left), open.into())]
        }
        Owed::Part {
            share,
            number,
            text,
            days_left,
        } => {
            let label = t!(
                lang,
                "share-pending-line",
                light = traffic_light(*days_left),
                number = number.as_str(),
                left = time_left(lang, *days_left),
                text = beginning(text, 24)
            );
            let share = *share;
            vec![(label, Button::OneOfPending { share, page }.into())]
        }
    };
    let mut buttons: Buttons = owed.items.iter().map(button).collect();
    buttons.extend(ways(lang, owed, |page| question::Button::PendingPage {
        page,
    }));
    send(t!(lang, "pending") + &warning, buttons)
}

/// Asks for a part.
pub fn write_part(lang: Lang, number: &str) -> Say {
    send(t!(lang, "share-write", number = number), Vec::new())
}

/// Asks for what takes the place of the part that was given.
pub fn rewrite_part(lang: Lang, number: &str) -> Say {
    send(t!(lang, "share-rewrite", number = number), Vec::new())
}

/// Shows a part before it is given, with what could be better about it.
pub fn part_preview(
    lang: Lang,
    draft: i64,
    number: &str,
    remarks: &Remarks<'_>,
    files: usize,
) -> Say {
    let note = wording::note(lang, remarks);
    let room = (PIECE - 600).saturating_sub(wording::length(&note));
    let shown = escape(&shorten(remarks.text, room));
    let mut text = t!(lang, "share-part-preview", number = number, text = shown);
    let asks = t!(lang, "share-part-preview-ask", files = files);
    for part in [note, asks] {
        if !part.is_empty() {
            text.push_str("\n\n");
            text.push_str(&part);
        }
    }
    let again = question::Button::RewriteAnswer { draft }.into();
    let drop = question::Button::DropAnswer { draft }.into();
    let give = question::Button::SendAnswer { draft }.into();
    let buttons = vec![
        vec![(t!(lang, "share-button-deliver"), give)],
        vec![
            (t!(lang, "button-rewrite"), again),
            (t!(lang, "button-drop"), drop),
        ],
    ];
    send(text, buttons)
}

/// The part is given.
pub fn part_given(lang: Lang, number: &str, lead: &str, late_for: Option<NaiveDate>) -> Say {
    let office = escape(&shorten(lead, NAME));
    let mut text = t!(lang, "share-part-given", number = number, office = office);
    if let Some(date) = late_for {
        text.push(' ');
        text.push_str(&t!(lang, "share-part-late", date = lang.long_date(date)));
    }
    send(text, vec![vec![pending_button(lang)]])
}

/// Why is it not theirs?
pub fn write_give_back(lang: Lang, share: i64, number: &str) -> form::Question {
    form::Question {
        html: t!(lang, "share-give-back", number = number),
        back: Some(Button::BackTo { share }.into()),
        ..form::Question::default()
    }
}

/// It was given back.
pub fn part_given_back(lang: Lang, number: &str, lead: &str) -> Say {
    let office = escape(&shorten(lead, NAME));
    let text = t!(lang, "share-given-back", number = number, office = office);
    send(text, vec![vec![pending_button(lang)]])
}
