//! What a citizen is told.

use crate::domain::base::{Page, QuestionId};
use crate::domain::question::{Giving, Late, Rating, State};
use crate::locale::Lang;
use crate::render::base::command::help_text;
use crate::render::question::Button;
use crate::render::{self, Buttons, Reader, Say, beginning, send, shorten, ways};
use crate::store::{FileRef, Question};
use crate::t;
use teloxide::utils::html::escape;

/// What can be done here, for a citizen or for staff.
pub fn help(lang: Lang, reader: Reader) -> Say {
    send(help_text(lang, reader), vec![vec![ask_button(lang)]])
}

/// A command that does not exist, and those that do.
pub fn unknown_command(lang: Lang, reader: Reader) -> Say {
    let mut text = t!(lang, "unknown-command");
    text.push_str("\n\n");
    text.push_str(&help_text(lang, reader));
    send(text, vec![vec![ask_button(lang)]])
}

pub(super) fn ask_button(lang: Lang) -> (String, render::Button) {
    (t!(lang, "button-ask"), Button::Ask.into())
}

/// One short sentence that a key alone says.
pub fn sentence(text: String) -> Say {
    send(text, Vec::new())
}

/// A text nobody expected, offered as a question is handled by the preview; this is for the rest.
pub fn apology(lang: Lang) -> Say {
    send(t!(lang, "apology"), Vec::new())
}

/// So much waits to be said to somebody that nothing is added.
pub fn too_many_replies(lang: Lang) -> Say {
    send(t!(lang, "too-many-replies"), Vec::new())
}

/// So much that takes long is being done for somebody that nothing is added.
pub fn too_many_errands(lang: Lang) -> Say {
    send(t!(lang, "too-many-errands"), Vec::new())
}

/// In a group: come to the private chat.
pub fn come_to_private(lang: Lang, bot: &str) -> Say {
    send(t!(lang, "group", bot = bot), Vec::new())
}

/// The questions of a person, one button each; before them what they began and did not send.
pub fn my_questions(lang: Lang, questions: &Page<Question>, unsent: Option<&str>) -> Say {
    let page = questions.number;
    if questions.items.is_empty() && page == 0 && unsent.is_none() {
        return send(t!(lang, "mine-none"), vec![vec![ask_button(lang)]]);
    }
    let line = |question: &Question| {
        let label = t!(
            lang,
            "mine-line",
            sign = state_sign(question),
            number = question.number.as_str(),
            text = beginning(&question.text, 30)
        );
        let one = Button::OneOfMine {
            question: question.id,
            page: Some(page),
        };
        vec![(label, one.into())]
    };
    let mut buttons = Buttons::new();
    if let Some(text) = unsent {
        let text = match text {
            "" => t!(lang, "ask-voice-only"),
            text => beginning(text, 30),
        };
        let label = t!(lang, "mine-unsent", text = text);
        buttons.push(vec![(label, Button::Unsent.into())]);
    }
    buttons.extend(questions.items.iter().map(line));
    buttons.extend(ways(lang, questions, |page| Button::Mine { page }));
    send(t!(lang, "mine"), buttons)
}

fn state_sign(question: &Question) -> &'static str {
    match question.state {
        State::Answered => "✅",
        State::Withdrawn | State::Closed => "✖️",
        State::Received | State::Reopened => "⏳",
        State::Incomplete => "📝",
        State::Transferred => "📨",
    }
}

pub(super) fn why_button(lang: Lang, question: QuestionId) -> (String, render::Button) {
    let why = Button::Why { question }.into();
    (t!(lang, "button-why"), why)
}

pub(super) fn insist_button(lang: Lang, question: QuestionId) -> (String, render::Button) {
    let insist = Button::Insist { question }.into();
    (t!(lang, "button-insist"), insist)
}

/// What was added is kept, and there may be more.
pub fn added(lang: Lang, question: &Question) -> Say {
    let text = t!(lang, "added", number = question.number.as_str());
    let more = Button::Add {
        question: question.id,
    };
    let more = (t!(lang, "button-add-more"), more.into());
    send(text, vec![vec![more]])
}

/// The answer is completed, by when and why then; something that was forgotten can be added.
pub fn insisted(lang: Lang, question: &Question) -> Say {
    let number = question.number.as_str();
    let date = lang.long_date(question.answer_by());
    let id = question.id;
    let add = Button::Add { question: id }.into();
    let buttons = vec![
        vec![(t!(lang, "button-add"), add)],
        vec![why_button(lang, id)],
    ];
    send(t!(lang, "insisted", number = number, date = date), buttons)
}

/// Asks whether a question is really to be withdrawn; `page` as in [`super::status()`].
pub fn confirm_withdrawal(lang: Lang, question: &Question, page: Option<u16>) -> Say {
    let text = t!(lang, "withdraw-sure", number = question.number.as_str());
    let question = question.id;
    let withdraw = Button::WithdrawMeant { question }.into();
    let keep = Button::OneOfMine { question, page }.into();
    let buttons = vec![vec![
        (t!(lang, "button-withdraw-yes"), withdraw),
        (t!(lang, "button-keep"), keep),
    ]];
    send(text, buttons)
}

pub(super) fn came_late(lang: Lang, late: Late) -> String {
    let date = lang.long_date(late.due_on);
    match late.completes {
        true => t!(lang, "answer-completed-late", date = date),
        false => t!(lang, "answer-late", date = date),
    }
}

/// The answer: heading, text in pieces, files, and the question whether it helped. One that comes late says
/// so, and so does one that takes the place of another.
pub fn answer(
    lang: Lang,
    question: &Question,
    (office, text, files): (&str, &str, &[FileRef]),
    (late, giving): (Option<Late>, Giving),
    is_public: bool,
) -> Vec<Say> {
    let mut pieces = crate::render::pieces(text).into_iter();
    let number = question.number.as_str();
    let mut begins = t!(
        lang,
        "answer-begins",
        giving = giving.name(),
        number = number
    );
    if let Some(late) = late {
        begins.push(' ');
        begins.push_str(&came_late(lang, late));
    }
    let heading = t!(
        lang,
        "answer",
        begins = begins,
        office = escape(&shorten(office, 150)),
        question = escape(&beginning(&question.text, 200)),
        answer = escape(pieces.next().unwrap_or_default())
    );
    let heading = match files.len() {
        0 | 1 => heading,
        count => format!("{heading}\n\n{}", t!(lang, "answer-files", count = count)),
    };
    let heading = match is_public {
        true => format!("{}\n\n{heading}", t!(lang, "answer-public")),
        false => heading,
    };
    let mut all = vec![send(heading, Vec::new())];
    all.extend(pieces.map(|piece| send(escape(piece), Vec::new())));
    all.extend(files.iter().map(crate::render::send_file));
    let question = question.id;
    let button = |rating| {
        let label = rating_label(lang, rating);
        (label, Button::Rate { question, rating }.into())
    };
    // Three in a row are too narrow for a phone.
    let rows = [&[Rating::Yes, Rating::No][..], &[Rating::Partly]];
    let buttons = rows.map(|row| row.iter().copied().map(button).collect());
    all.push(send(t!(lang, "answer-rate"), Vec::from(buttons)));
    all
}

fn rating_label(lang: Lang, rating: Rating) -> String {
    match rating {
        Rating::Yes => t!(lang, "button-rate-yes"),
        Rating::Partly => t!(lang, "button-rate-partly"),
        Rating::No => t!(lang, "button-rate-no"),
    }
}

/// What was said of the answer, thanks for it, and the offer to insist where the person was not content.
pub fn rated(lang: Lang, question: &Question, rating: Rating) -> Say {
    let (asked, said) = (t!(lang, "answer-rate"), rating_label(lang, rating));
    let said = format!("{asked} {said}");
    if rating == Rating::Yes || question.insisted {
        return send([said, t!(lang, "rated")].join("\n\n"), Vec::new());
    }
    let insist = insist_button(lang, question.id);
    let thanks = t!(lang, "rated-insist");
    send([said, thanks].join("\n\n"), vec![vec![insist]])
}
