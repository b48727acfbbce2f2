//! What a citizen is told.

use super::{Buttons, PIECE, Say, send, shorten};
use crate::domain::calendar::{Deadline, Rule};
use crate::domain::question::State;
use crate::locale::Lang;
use crate::store::{FileRef, Part, Question};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Who this is, what it does, and the one button that matters.
pub fn greeting(chat: i64, lang: Lang, entity: &str) -> Say {
    let text = t!(lang, "greeting", entity = escape(entity));
    send(chat, text, vec![vec![ask_button(lang)]])
}

/// What can be done here, for a citizen or for staff.
pub fn help(chat: i64, lang: Lang, staff: bool) -> Say {
    let mut text = t!(lang, "help");
    if staff {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "help-staff"));
    }
    send(chat, text, vec![vec![ask_button(lang)]])
}

fn ask_button(lang: Lang) -> (String, String) {
    (t!(lang, "button-ask"), "ask".into())
}

/// Asks in which space the question is to be asked; the names come with the space's key.
pub fn choose_space(chat: i64, lang: Lang, draft: i64, spaces: &[(String, String)]) -> Say {
    let mut buttons: Buttons = spaces
        .iter()
        .map(|(key, name)| vec![(shorten(name, 60), format!("space:{draft}:{key}"))])
        .collect();
    buttons.push(vec![(t!(lang, "button-box"), format!("space:{draft}:-"))]);
    send(chat, t!(lang, "ask-space"), buttons)
}

/// Asks for the text of a question.
pub fn write_it(chat: i64, lang: Lang) -> Say {
    send(chat, t!(lang, "ask-write"), Vec::new())
}

/// Files came, and still no word of what is asked.
pub fn write_after_file(chat: i64, lang: Lang) -> Say {
    send(chat, t!(lang, "ask-write-after-file"), Vec::new())
}

/// Asks what the question is about; the names come with the topic's key.
pub fn choose_topic(chat: i64, lang: Lang, draft: i64, topics: &[(String, String)]) -> Say {
    let mut buttons: Buttons = topics
        .iter()
        .map(|(key, name)| vec![(shorten(name, 60), format!("topic:{draft}:{key}"))])
        .collect();
    buttons.push(vec![(
        t!(lang, "button-no-topic"),
        format!("topic:{draft}:-"),
    )]);
    send(chat, t!(lang, "ask-topic"), buttons)
}

/// What a preview shows.
#[derive(Debug)]
pub struct Preview<'a> {
    /// Which state of the draft: buttons of an earlier one do nothing.
    pub draft: i64,
    /// The question; empty if it is all in a voice note.
    pub text: &'a str,
    /// The name of the space, if it is not the year-round box.
    pub space: Option<&'a str>,
    /// The name of the topic, if one was chosen.
    pub topic: Option<&'a str>,
    /// How many files come along.
    pub files: usize,
    /// The name it would be published under, if any.
    pub author: Option<&'a str>,
    /// Whether there is another space it could go to.
    pub can_move: bool,
}

/// Shows a question before it is sent.
pub fn preview(chat: i64, lang: Lang, preview: &Preview<'_>) -> Say {
    let question = match preview.text {
        "" => t!(lang, "ask-voice-only"),
        text => shorten(text, PIECE),
    };
    let mut text = t!(lang, "ask-preview", question = escape(&question));
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    line(String::new());
    if let Some(space) = preview.space {
        line(t!(lang, "ask-preview-space", space = escape(space)));
    }
    if let Some(topic) = preview.topic {
        line(t!(lang, "ask-preview-topic", topic = escape(topic)));
    }
    if preview.files > 0 {
        line(t!(lang, "ask-preview-files", count = preview.files));
    }
    line(match preview.author {
        Some(name) => t!(lang, "ask-preview-named", name = escape(name)),
        None => t!(lang, "ask-preview-unnamed"),
    });
    line(String::new());
    line(t!(lang, "ask-preview-send"));
    let draft = preview.draft;
    let name = match preview.author {
        Some(_) => t!(lang, "button-unnamed"),
        None => t!(lang, "button-named"),
    };
    let mut buttons = vec![
        vec![(t!(lang, "button-send"), format!("send:{draft}"))],
        vec![(name, format!("name:{draft}"))],
    ];
    if preview.can_move {
        buttons.push(vec![(t!(lang, "button-space"), format!("spaces:{draft}"))]);
    }
    buttons.push(vec![
        (t!(lang, "button-rewrite"), format!("again:{draft}")),
        (t!(lang, "button-drop"), format!("drop:{draft}")),
    ]);
    send(chat, text, buttons)
}

/// The receipt: number, office, and the date that is promised (CPACA art. 61 n. 3).
pub fn receipt(
    chat: i64,
    lang: Lang,
    question: i64,
    number: &str,
    office: Option<&str>,
    deadline: &Deadline,
) -> Say {
    let date = lang.long_date(deadline.due());
    let mut text = t!(lang, "ask-receipt", number = number, date = date);
    text.push_str("\n\n");
    text.push_str(&match office {
        Some(office) => t!(lang, "ask-receipt-office", office = escape(office)),
        None => t!(lang, "ask-receipt-no-office"),
    });
    if deadline.rule == Rule::Filing && deadline.filed_on != deadline.received_on {
        text.push_str("\n\n");
        text.push_str(&t!(
            lang,
            "ask-filed",
            date = lang.long_date(deadline.filed_on)
        ));
    }
    let why = (t!(lang, "button-why"), format!("why:{question}"));
    send(chat, text, vec![vec![why]])
}

/// One short sentence that a key alone says.
pub fn sentence(chat: i64, text: String) -> Say {
    send(chat, text, Vec::new())
}

/// A text nobody expected, offered as a question is handled by the preview; this is for the rest.
pub fn apology(chat: i64, lang: Lang) -> Say {
    send(chat, t!(lang, "apology"), Vec::new())
}

/// In a group: come to the private chat.
pub fn come_to_private(chat: i64, lang: Lang, bot: &str) -> Say {
    send(chat, t!(lang, "group", bot = bot), Vec::new())
}

/// The questions of a person, one button each.
pub fn my_questions(chat: i64, lang: Lang, questions: &[Question], page: i64, more: bool) -> Say {
    if questions.is_empty() {
        return send(chat, t!(lang, "mine-none"), vec![vec![ask_button(lang)]]);
    }
    let mut buttons: Buttons = questions
        .iter()
        .map(|question| {
            let label = t!(
                lang,
                "mine-line",
                sign = state_sign(question),
                number = question.number.as_str(),
                text = shorten(&question.text, 30)
            );
            vec![(label, format!("q:{}", question.id))]
        })
        .collect();
    if more {
        buttons.push(vec![(
            t!(lang, "button-more"),
            format!("mine:{}", page + 1),
        )]);
    }
    send(chat, t!(lang, "mine"), buttons)
}

fn state_sign(question: &Question) -> &'static str {
    match State::parse(&question.state) {
        Some(State::Answered) => "✅",
        Some(State::Withdrawn) => "✖️",
        _ => "⏳",
    }
}

/// Where a question stands, for the one who asked it.
pub fn status(
    chat: i64,
    lang: Lang,
    question: &Question,
    office: Option<&str>,
    parts: &[Part],
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
        State::Received | State::Reopened if days_left < 0 => {
            t!(lang, "status-overdue", date = date)
        }
        State::Received => t!(lang, "status-open", date = date),
        State::Reopened => t!(lang, "status-reopened"),
    });
    if let (true, Some(office)) = (state.is_open(), office) {
        text.push('\n');
        text.push_str(&t!(lang, "ask-receipt-office", office = escape(office)));
    }
    if let Some(answer) = parts.iter().rfind(|part| part.kind == "answer") {
        text.push_str("\n\n<blockquote>");
        text.push_str(&escape(&shorten(&answer.text, 2_000)));
        text.push_str("</blockquote>");
    }
    let id = question.id;
    let mut buttons: Buttons = Vec::new();
    if state.is_open() {
        buttons.push(vec![(t!(lang, "button-why"), format!("why:{id}"))]);
        buttons.push(vec![
            (t!(lang, "button-add"), format!("add:{id}")),
            (t!(lang, "button-withdraw"), format!("wd:{id}")),
        ]);
    } else if state == State::Answered && !question.insisted {
        buttons.push(vec![(t!(lang, "button-insist"), format!("insist:{id}"))]);
    }
    send(chat, text, buttons)
}

/// Asks whether a question is really to be withdrawn.
pub fn confirm_withdrawal(chat: i64, lang: Lang, question: &Question) -> Say {
    let text = t!(lang, "withdraw-sure", number = question.number.as_str());
    let id = question.id;
    let buttons = vec![vec![
        (t!(lang, "button-withdraw-yes"), format!("wdy:{id}")),
        (t!(lang, "button-keep"), format!("q:{id}")),
    ]];
    send(chat, text, buttons)
}

/// The answer: heading, text in pieces, files, and the question whether it helped.
pub fn answer(
    chat: i64,
    lang: Lang,
    question: &Question,
    office: &str,
    text: &str,
    files: &[FileRef],
) -> Vec<Say> {
    let mut pieces = super::pieces(text).into_iter();
    let heading = t!(
        lang,
        "answer",
        number = question.number.as_str(),
        office = escape(office),
        question = escape(&shorten(&question.text, 200)),
        answer = escape(pieces.next().unwrap_or_default())
    );
    let mut all = vec![send(chat, heading, Vec::new())];
    all.extend(pieces.map(|piece| send(chat, escape(piece), Vec::new())));
    all.extend(files.iter().map(|file| super::send_file(chat, file)));
    let id = question.id;
    let rating = |key: String, value| (key, format!("rate:{id}:{value}"));
    let buttons = vec![vec![
        rating(t!(lang, "button-rate-yes"), "yes"),
        rating(t!(lang, "button-rate-partly"), "partly"),
        rating(t!(lang, "button-rate-no"), "no"),
    ]];
    all.push(send(chat, t!(lang, "answer-rate"), buttons));
    all
}

/// Thanks for the opinion, and the offer to insist where the person was not content.
pub fn rated(chat: i64, lang: Lang, question: &Question, content: bool) -> Say {
    if content || question.insisted {
        return send(chat, t!(lang, "rated"), Vec::new());
    }
    let insist = (t!(lang, "button-insist"), format!("insist:{}", question.id));
    send(chat, t!(lang, "rated-insist"), vec![vec![insist]])
}

/// The date changed hands: the question went to another office. The promise stays.
pub fn moved(chat: i64, lang: Lang, number: &str, office: &str, due_on: NaiveDate) -> Say {
    let text = t!(
        lang,
        "moved",
        number = number,
        office = escape(office),
        date = lang.long_date(due_on)
    );
    send(chat, text, Vec::new())
}

/// The languages there are.
pub fn choose_language(chat: i64, lang: Lang) -> Say {
    let buttons = Lang::all()
        .map(|other| vec![(t!(other, "language-name"), format!("lang:{}", other.code()))])
        .collect();
    send(chat, t!(lang, "language"), buttons)
}
