//! Questions that may ask the same: which, side by side, and that they are answered together.
//!
//! Deliberately absent: anything of those who asked; of each other they read only that there is somebody.

use crate::domain::base::{Page, QuestionId};
use crate::domain::question::State;
use crate::domain::question::alike::{Mark, PUBLIC};
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::question::office::{NAME, lines, pending_button};
use crate::render::{Buttons, Say, send, shorten, ways};
use crate::store::Question;
use crate::t;
use teloxide::utils::html::escape;

/// The most that is shown of each text: of several, and of two side by side.
const OF_SEVERAL: usize = 500;
const OF_TWO: usize = 1_200;
/// The most that is shown of places and numbers.
const MARKS: usize = 200;

/// A question as it stands beside another: number, office, when it came and until when it is to be answered.
fn heading(lang: Lang, question: &Question, office: Option<&str>) -> String {
    let office = match office {
        Some(name) => escape(&shorten(name, NAME)),
        None => t!(lang, "overview-no-office"),
    };
    let mut text = t!(
        lang,
        "alike-heading",
        number = question.number.as_str(),
        office = office,
        date = lang.long_date(question.answer_by())
    );
    if question.led > 0 {
        text.push(' ');
        text.push_str(&t!(lang, "alike-with-others", count = question.led));
    }
    text
}

fn quoted(text: &str, most: usize) -> String {
    format!("<blockquote>{}</blockquote>", escape(&shorten(text, most)))
}

/// A question, and those that may ask the same; each with the name of its office.
pub fn alike(lang: Lang, question: &Question, found: &[(&Question, Option<&str>)]) -> Say {
    let number = question.number.as_str();
    let mut text = match found.len() {
        0 => t!(lang, "alike-none", number = number),
        count => t!(lang, "alike", number = number, count = count),
    };
    let mut buttons = Buttons::new();
    if !found.is_empty() {
        text.push('\n');
        text.push_str(&quoted(&question.text, OF_SEVERAL));
    }
    let id = question.id;
    for (other, office) in found {
        text.push_str("\n\n");
        text.push_str(&heading(lang, other, *office));
        text.push('\n');
        text.push_str(&quoted(&other.text, OF_SEVERAL));
        let compare = Button::Compare {
            question: id,
            other: other.id,
        };
        let label = t!(lang, "button-compare", number = other.number.as_str());
        buttons.push(vec![(label, compare.into())]);
    }
    let back = Button::BackTo { question: id }.into();
    buttons.push(vec![(t!(lang, "button-back"), back)]);
    send(text, buttons)
}

/// One of two questions side by side.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The question.
    pub question: &'a Question,
    /// The name of its office.
    pub office: Option<&'a str>,
    /// What whoever asked said of it.
    pub said: &'a str,
    /// What of places, numbers and years stands here alone.
    pub besides: &'a [Mark],
}

/// Two questions side by side: are they the same?
pub fn compare(lang: Lang, sides: &[Side<'_>; 2]) -> Say {
    let mut text = t!(lang, "compare");
    for side in sides {
        text.push_str("\n\n");
        text.push_str(&heading(lang, side.question, side.office));
        text.push('\n');
        text.push_str(&quoted(side.said, OF_TWO));
        if !side.besides.is_empty() {
            let marks: Vec<_> = side
                .besides
                .iter()
                .map(|mark| mark.written.as_str())
                .collect();
            let marks = escape(&shorten(&marks.join("; "), MARKS));
            text.push('\n');
            text.push_str(&t!(lang, "compare-besides", marks = marks));
        }
    }
    let [one, two] = sides.map(|side| side.question);
    let first = match (one.answer_by(), one.id) <= (two.answer_by(), two.id) {
        true => one,
        false => two,
    };
    text.push_str("\n\n");
    text.push_str(&t!(
        lang,
        "compare-ask",
        number = first.number.as_str(),
        date = lang.long_date(first.answer_by())
    ));
    let (question, other) = (one.id, two.id);
    let same = Button::Same { question, other }.into();
    let not_same = Button::NotSame { question, other }.into();
    let buttons = vec![
        vec![(t!(lang, "button-same"), same)],
        vec![(t!(lang, "button-not-same"), not_same)],
        vec![(t!(lang, "button-back"), Button::Alike { question }.into())],
    ];
    send(text, buttons)
}

/// They are answered together now; this one stands for all.
pub fn joined_together(lang: Lang, leader: &Question) -> Say {
    let text = t!(
        lang,
        "joined-together",
        number = leader.number.as_str(),
        count = leader.led,
        date = lang.long_date(leader.answer_by())
    );
    send(text, opened_or_pending(lang, leader.id))
}

/// It is answered by itself again.
pub fn parted_again(lang: Lang, question: &Question) -> Say {
    let text = t!(
        lang,
        "parted-again",
        number = question.number.as_str(),
        date = lang.long_date(question.answer_by())
    );
    send(text, opened_or_pending(lang, question.id))
}

fn opened_or_pending(lang: Lang, question: QuestionId) -> Buttons {
    let open = Button::Opened { question }.into();
    vec![vec![(t!(lang, "button-open"), open), pending_button(lang)]]
}

/// The questions that are answered together with one, one button each.
pub fn together(lang: Lang, leader: &Question, others: &Page<(Question, i64)>) -> Say {
    let question = leader.id;
    let mut buttons = lines(lang, others, |question| Button::Opened { question });
    buttons.extend(ways(lang, others, |page| Button::Together {
        question,
        page,
    }));
    let back = Button::BackTo { question }.into();
    buttons.push(vec![(t!(lang, "button-back"), back)]);
    send(
        t!(lang, "together", number = leader.number.as_str()),
        buttons,
    )
}

/// That others are answered together with a question, if they are.
pub(in crate::render) fn and_more_alike(lang: Lang, question: &Question) -> String {
    match question.led {
        0 => String::new(),
        count => t!(lang, "line-alike", count = count),
    }
}

/// On the card of a question: with which it is answered.
pub(super) fn alike_lines(
    lang: Lang,
    question: &Question,
    leader: Option<&Question>,
    line: &mut impl FnMut(String),
) {
    if let Some(leader) = leader {
        line(t!(lang, "opened-led", number = leader.number.as_str()));
    } else if question.led > 0 {
        line(t!(lang, "opened-leads", count = question.led));
    }
}

/// On the card of a question: which others ask the same, and what is answered with it.
pub(super) fn alike_buttons(
    lang: Lang,
    question: &Question,
    leader: Option<&Question>,
    may_act: bool,
) -> Buttons {
    let mut buttons = Buttons::new();
    let id = question.id;
    if let Some(leader) = leader {
        let open = Button::Opened {
            question: leader.id,
        };
        let label = t!(lang, "button-open-leader", number = leader.number.as_str());
        buttons.push(vec![(label, open.into())]);
    }
    if question.led > 0 {
        let (page, label) = (0, t!(lang, "button-together", count = question.led));
        buttons.push(vec![(
            label,
            Button::Together { question: id, page }.into(),
        )]);
    }
    if may_act && question.state == State::Received {
        let alike = Button::Alike { question: id }.into();
        buttons.push(vec![(t!(lang, "button-alike"), alike)]);
        if leader.is_some() || question.led > 0 {
            let part = Button::Part { question: id }.into();
            buttons.push(vec![(t!(lang, "button-answer-alone"), part)]);
        }
    }
    buttons
}

/// Before an answer leaves: to whom else it goes, and that it is public where more than ten asked.
pub(in crate::render) fn to_others(lang: Lang, others: usize) -> String {
    match others {
        0 => String::new(),
        _ if others + 1 >= PUBLIC => t!(lang, "answer-to-many", count = others),
        _ => t!(lang, "answer-to-others", count = others),
    }
}

/// After it left: to whom else, and what is to be done where more than ten asked.
pub(super) fn sent_to_others(lang: Lang, others: usize) -> String {
    match others + 1 >= PUBLIC {
        true => t!(lang, "answer-sent-to-many", count = others),
        false => t!(lang, "answer-sent-to-others", count = others),
    }
}

/// Whoever asked is told that somebody else asked the same.
pub(in crate::render) fn joined(lang: Lang, question: &Question) -> Say {
    let text = t!(
        lang,
        "joined",
        number = question.number.as_str(),
        date = lang.long_date(question.answer_by())
    );
    send(text, status_button(lang, question.id))
}

/// Whoever asked is told that it is answered by itself again.
pub(in crate::render) fn parted(lang: Lang, question: &Question) -> Say {
    let text = t!(
        lang,
        "parted",
        number = question.number.as_str(),
        date = lang.long_date(question.answer_by())
    );
    send(text, status_button(lang, question.id))
}

fn status_button(lang: Lang, question: QuestionId) -> Buttons {
    let one = Button::One { question }.into();
    vec![vec![(t!(lang, "button-status"), one)]]
}
