//! What staff is told.

use super::{Buttons, PIECE, Say, send, shorten};
use crate::domain::question::State;
use crate::locale::Lang;
use crate::store::{Part, Question};
use crate::t;
use teloxide::utils::html::escape;

/// From so many business days left on a question is no longer far away.
const SOON: i64 = 5;

/// A traffic light: red from the day before, yellow in the last week, green before.
pub fn traffic_light(days_left: i64) -> &'static str {
    match days_left {
        ..=1 => "🔴",
        2..=SOON => "🟡",
        _ => "🟢",
    }
}

/// How long there is left, in words.
pub fn time_left(lang: Lang, days_left: i64) -> String {
    match days_left {
        ..0 => t!(lang, "left-overdue", days = -days_left),
        0 => t!(lang, "left-today"),
        _ => t!(lang, "left", days = days_left),
    }
}

/// One question as a line: light, number, beginning, time left.
fn line(lang: Lang, question: &Question, days_left: i64) -> String {
    t!(
        lang,
        "pending-line",
        light = traffic_light(days_left),
        number = question.number.as_str(),
        left = time_left(lang, days_left),
        text = shorten(&question.text, 24)
    )
}

/// A new question has come to an office (or to the coordinator, to be placed).
pub fn notice(
    chat: i64,
    lang: Lang,
    question: &Question,
    office: Option<&str>,
    days_left: i64,
) -> Say {
    let date = lang.long_date(question.due_on);
    let number = question.number.as_str();
    let asked = escape(&shorten(&question.text, PIECE - 500));
    let text = match (office, State::parse(&question.state)) {
        (_, Some(State::Reopened)) => t!(
            lang,
            "notice-reopened",
            number = number,
            question = asked,
            date = date
        ),
        (Some(office), _) => t!(
            lang,
            "notice",
            number = number,
            office = escape(office),
            question = asked,
            date = date,
            left = time_left(lang, days_left)
        ),
        (None, _) => t!(
            lang,
            "notice-unplaced",
            number = number,
            question = asked,
            date = date
        ),
    };
    let open = (t!(lang, "button-open"), format!("o:{}", question.id));
    send(chat, text, vec![vec![open]])
}

/// Several new questions have come while nobody was working.
pub fn notices(chat: i64, lang: Lang, questions: &[(&Question, i64)], count: usize) -> Say {
    let mut text = t!(lang, "notices", count = count);
    for (question, days_left) in questions {
        text.push('\n');
        text.push_str(&escape(&line(lang, question, *days_left)));
    }
    send(chat, text, vec![vec![pending_button(lang)]])
}

fn pending_button(lang: Lang) -> (String, String) {
    (t!(lang, "button-pending"), "p:0".into())
}

/// The open questions of somebody's offices, one button each.
pub fn pending(chat: i64, lang: Lang, questions: &[(Question, i64)], page: i64, more: bool) -> Say {
    if questions.is_empty() {
        return send(chat, t!(lang, "pending-none"), Vec::new());
    }
    let mut buttons: Buttons = questions
        .iter()
        .map(|(question, left)| vec![(line(lang, question, *left), format!("o:{}", question.id))])
        .collect();
    if more {
        buttons.push(vec![(t!(lang, "button-more"), format!("p:{}", page + 1))]);
    }
    send(chat, t!(lang, "pending"), buttons)
}

/// One question as its office sees it, with what can be done.
pub fn opened(
    chat: i64,
    lang: Lang,
    question: &Question,
    office: Option<&str>,
    parts: &[Part],
    days_left: i64,
) -> Say {
    let mut text = t!(
        lang,
        "opened",
        light = traffic_light(days_left),
        number = question.number.as_str(),
        date = lang.long_date(question.due_on),
        left = time_left(lang, days_left),
        question = escape(&shorten(&question.text, 2_000))
    );
    if let Some(office) = office {
        text.push('\n');
        text.push_str(&t!(lang, "opened-office", office = escape(office)));
    }
    for part in parts.iter().rev().take(3).rev() {
        let said = escape(&shorten(&part.text, 400));
        text.push_str("\n\n");
        text.push_str(&match part.kind.as_str() {
            "answer" => t!(lang, "opened-answer", text = said),
            "insistence" => t!(lang, "opened-insistence", text = said),
            _ => t!(lang, "opened-addition", text = said),
        });
    }
    let id = question.id;
    let open = State::parse(&question.state).is_some_and(State::is_open);
    let mut buttons: Buttons = Vec::new();
    if open {
        buttons.push(vec![(t!(lang, "button-answer"), format!("ans:{id}"))]);
        let place = match office {
            Some(_) => t!(lang, "button-not-mine"),
            None => t!(lang, "button-place"),
        };
        buttons.push(vec![(place, format!("not:{id}"))]);
        buttons.push(vec![
            (t!(lang, "button-why"), format!("why:{id}")),
            (t!(lang, "button-tomorrow"), format!("tom:{id}")),
        ]);
    }
    send(chat, text, buttons)
}

/// Asks for the answer.
pub fn write_answer(chat: i64, lang: Lang, number: &str) -> Say {
    send(chat, t!(lang, "answer-write", number = number), Vec::new())
}

/// Shows an answer before it is sent.
pub fn answer_preview(
    chat: i64,
    lang: Lang,
    draft: i64,
    number: &str,
    text: &str,
    files: usize,
) -> Say {
    let shown = escape(&shorten(text, PIECE - 300));
    let text = t!(
        lang,
        "answer-preview",
        number = number,
        answer = shown,
        files = files
    );
    let buttons = vec![
        vec![(t!(lang, "button-send"), format!("anssend:{draft}"))],
        vec![
            (t!(lang, "button-rewrite"), format!("ansagain:{draft}")),
            (t!(lang, "button-drop"), format!("ansdrop:{draft}")),
        ],
    ];
    send(chat, text, buttons)
}

/// Asks which office a question belongs to; the names come with the office's key.
pub fn choose_office(chat: i64, lang: Lang, question: i64, offices: &[(String, String)]) -> Say {
    let mut buttons: Buttons = offices
        .iter()
        .map(|(key, name)| vec![(shorten(name, 60), format!("to:{question}:{key}"))])
        .collect();
    buttons.push(vec![(
        t!(lang, "button-unknown-office"),
        format!("to:{question}:-"),
    )]);
    send(chat, t!(lang, "choose-office"), buttons)
}
