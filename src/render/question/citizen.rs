//! What a citizen is told.

use crate::domain::question::State;
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::base::command::help_text;
use crate::render::{Buttons, Reader, Say, beginning, send, shorten};
use crate::store::{FileRef, Part, Question};
use crate::t;
use teloxide::utils::html::escape;

/// Who this is, what it does, and the one button that matters.
pub fn greeting(lang: Lang, entity: &str) -> Say {
    let text = t!(lang, "greeting", entity = escape(entity));
    send(text, vec![vec![ask_button(lang)]])
}

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

fn ask_button(lang: Lang) -> (String, Button) {
    (t!(lang, "button-ask"), "ask".into())
}

/// One short sentence that a key alone says.
pub fn sentence(text: String) -> Say {
    send(text, Vec::new())
}

/// A text nobody expected, offered as a question is handled by the preview; this is for the rest.
pub fn apology(lang: Lang) -> Say {
    send(t!(lang, "apology"), Vec::new())
}

/// In a group: come to the private chat.
pub fn come_to_private(lang: Lang, bot: &str) -> Say {
    send(t!(lang, "group", bot = bot), Vec::new())
}

/// The questions of a person, one button each.
pub fn my_questions(lang: Lang, questions: &[Question], page: i64, more: bool) -> Say {
    if questions.is_empty() && page == 0 {
        return send(t!(lang, "mine-none"), vec![vec![ask_button(lang)]]);
    }
    let mut buttons: Buttons = questions
        .iter()
        .map(|question| {
            let label = t!(
                lang,
                "mine-line",
                sign = state_sign(question),
                number = question.number.as_str(),
                text = beginning(&question.text, 30)
            );
            vec![(label, Button::raw(format!("q:{}", question.id)))]
        })
        .collect();
    if more {
        buttons.push(vec![(
            t!(lang, "button-more"),
            Button::raw(format!("mine:{}", page + 1)),
        )]);
    }
    send(t!(lang, "mine"), buttons)
}

fn state_sign(question: &Question) -> &'static str {
    match State::parse(&question.state) {
        Some(State::Answered) => "✅",
        Some(State::Withdrawn) => "✖️",
        _ => "⏳",
    }
}

/// Answers up to this length are shown whole where a question stands.
const SHORT_ANSWER: usize = 1_500;

/// Where a question stands, for the one who asked it.
pub fn status(
    lang: Lang,
    question: &Question,
    office: Option<&str>,
    parts: &[Part],
    has_files: bool,
    days_left: i64,
) -> Say {
    let state = State::parse(&question.state).unwrap_or(State::Received);
    let date = lang.long_date(question.due_on);
    let mut text = t!(
        lang,
        "status",
        number = question.number.as_str(),
        question = escape(&shorten(&question.text, 1_000))
    );
    text.push_str("\n\n");
    text.push_str(&match state {
        State::Withdrawn => t!(lang, "status-withdrawn"),
        State::Answered => t!(lang, "status-answered"),
        // It was answered once: the date has been met.
        State::Reopened => t!(lang, "status-reopened"),
        State::Received if days_left < 0 => t!(lang, "status-overdue", date = date),
        State::Received => t!(lang, "status-open", date = date),
    });
    if let (State::Received, Some(office)) = (state, office) {
        text.push('\n');
        text.push_str(&t!(lang, "ask-receipt-office", office = escape(office)));
    }
    let id = question.id;
    let mut buttons: Buttons = Vec::new();
    let answer = parts.iter().rfind(|part| part.kind == "answer");
    if let Some(answer) = answer.filter(|_| state != State::Withdrawn) {
        let shown = shorten(&answer.text, SHORT_ANSWER);
        if has_files || shown != answer.text {
            buttons.push(vec![(
                t!(lang, "button-full"),
                Button::raw(format!("full:{id}")),
            )]);
        }
        text.push_str("\n\n<blockquote>");
        text.push_str(&escape(&shown));
        text.push_str("</blockquote>");
    }
    if state.is_open() {
        if state == State::Received {
            buttons.push(vec![(
                t!(lang, "button-why"),
                Button::raw(format!("why:{id}")),
            )]);
        }
        buttons.push(vec![
            (t!(lang, "button-add"), Button::raw(format!("add:{id}"))),
            (t!(lang, "button-withdraw"), Button::raw(format!("wd:{id}"))),
        ]);
    } else if state == State::Answered && !question.insisted {
        buttons.push(vec![(
            t!(lang, "button-insist"),
            Button::raw(format!("insist:{id}")),
        )]);
    }
    send(text, buttons)
}

/// What was added is kept, and there may be more.
pub fn added(lang: Lang, question: &Question) -> Say {
    let text = t!(lang, "added", number = question.number.as_str());
    let more = (
        t!(lang, "button-add-more"),
        Button::raw(format!("add:{}", question.id)),
    );
    send(text, vec![vec![more]])
}

/// Asks whether a question is really to be withdrawn.
pub fn confirm_withdrawal(lang: Lang, question: &Question) -> Say {
    let text = t!(lang, "withdraw-sure", number = question.number.as_str());
    let id = question.id;
    let buttons = vec![vec![
        (
            t!(lang, "button-withdraw-yes"),
            Button::raw(format!("wdy:{id}")),
        ),
        (t!(lang, "button-keep"), Button::raw(format!("q:{id}"))),
    ]];
    send(text, buttons)
}

/// The answer: heading, text in pieces, files, and the question whether it helped.
pub fn answer(
    lang: Lang,
    question: &Question,
    office: &str,
    text: &str,
    files: &[FileRef],
) -> Vec<Say> {
    let mut pieces = crate::render::pieces(text).into_iter();
    let heading = t!(
        lang,
        "answer",
        number = question.number.as_str(),
        office = escape(&shorten(office, 150)),
        question = escape(&beginning(&question.text, 200)),
        answer = escape(pieces.next().unwrap_or_default())
    );
    let mut all = vec![send(heading, Vec::new())];
    all.extend(pieces.map(|piece| send(escape(piece), Vec::new())));
    all.extend(files.iter().map(|file| crate::render::send_file(file)));
    let id = question.id;
    let rating = |key: String, value| (key, Button::raw(format!("rate:{id}:{value}")));
    let buttons = vec![vec![
        rating(t!(lang, "button-rate-yes"), "yes"),
        rating(t!(lang, "button-rate-partly"), "partly"),
        rating(t!(lang, "button-rate-no"), "no"),
    ]];
    all.push(send(t!(lang, "answer-rate"), buttons));
    all
}

/// Thanks for the opinion, and the offer to insist where the person was not content.
pub fn rated(lang: Lang, question: &Question, content: bool) -> Say {
    if content || question.insisted {
        return send(t!(lang, "rated"), Vec::new());
    }
    let insist = (
        t!(lang, "button-insist"),
        Button::raw(format!("insist:{}", question.id)),
    );
    send(t!(lang, "rated-insist"), vec![vec![insist]])
}

/// The question went to another office. The promise stays.
pub fn moved(lang: Lang, question: &Question, office: &str) -> Say {
    let number = question.number.as_str();
    let office = escape(office);
    let text = match State::parse(&question.state) {
        Some(State::Reopened) => t!(lang, "moved-reopened", number = number, office = office),
        _ => {
            let date = lang.long_date(question.due_on);
            t!(lang, "moved", number = number, office = office, date = date)
        }
    };
    let status = (
        t!(lang, "button-status"),
        Button::raw(format!("q:{}", question.id)),
    );
    send(text, vec![vec![status]])
}

/// The languages there are.
pub fn choose_language(lang: Lang) -> Say {
    let buttons = Lang::all()
        .map(|other| {
            vec![(
                t!(other, "language-name"),
                Button::raw(format!("lang:{}", other.code())),
            )]
        })
        .collect();
    send(t!(lang, "language"), buttons)
}
