//! What staff is told.

use crate::domain::base::{Key, Page, QuestionId};
use crate::domain::question::{PartKind, State};
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::{self, Buttons, PIECE, Say, beginning, send, shorten, ways};
use crate::store::{Part, Question};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// From so many business days left on a question is no longer far away.
const SOON: i64 = 5;
/// The most that is shown of an office's name inside of a longer text, in UTF-16 units.
const NAME: usize = 150;

/// What is new about a question, for the office that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// It has just been asked.
    New,
    /// Somebody gave it to this office.
    Placed {
        /// Why.
        reason: Option<String>,
    },
    /// The person added something.
    Added {
        /// What; empty if it is a file.
        text: String,
    },
    /// The person wants the answer completed.
    Reopened {
        /// What it lacks; empty if it is a file.
        text: String,
    },
}

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

/// The light of a question; one that was answered and opened again has met its date.
pub(in crate::render) fn light(question: &Question, days_left: i64) -> &'static str {
    match question.state {
        State::Reopened => "🔁",
        State::Received | State::Answered | State::Withdrawn => traffic_light(days_left),
    }
}

/// How long there is left for a question.
pub(in crate::render) fn left(lang: Lang, question: &Question, days_left: i64) -> String {
    match question.state {
        State::Reopened => t!(lang, "left-reopened"),
        State::Received | State::Answered | State::Withdrawn => time_left(lang, days_left),
    }
}

/// One question as a line: light, number, time left, beginning.
pub(in crate::render) fn line(lang: Lang, question: &Question, days_left: i64) -> String {
    t!(
        lang,
        "pending-line",
        light = light(question, days_left),
        number = question.number.as_str(),
        left = left(lang, question, days_left),
        text = beginning(&question.text, 24)
    )
}

/// What somebody said, or that it is a file.
fn said(lang: Lang, text: &str, most: usize) -> String {
    match text {
        "" => t!(lang, "file-only"),
        text => escape(&shorten(text, most)),
    }
}

/// An office (or the coordinator, for a question without one) is told what is new about a question.
pub fn notice(
    lang: Lang,
    question: &Question,
    office: Option<&str>,
    news: &News,
    days_left: i64,
    same_author: Option<i64>,
) -> Say {
    let number = question.number.as_str();
    let asked = escape(&shorten(&question.text, 1_500));
    let name = office.map(|office| escape(&shorten(office, NAME)));
    let mut text = match (news, name) {
        (News::Added { text }, _) => {
            t!(
                lang,
                "notice-added",
                number = number,
                text = said(lang, text, 1_500)
            )
        }
        (News::Reopened { text }, _) => {
            t!(
                lang,
                "notice-reopened",
                number = number,
                text = said(lang, text, 1_500)
            )
        }
        (News::Placed { .. }, Some(office)) => {
            t!(lang, "notice-placed", number = number, office = office)
        }
        (News::New, Some(office)) => t!(lang, "notice", number = number, office = office),
        (_, None) => t!(lang, "notice-unplaced", number = number),
    };
    if let News::Placed {
        reason: Some(reason),
    } = news
    {
        text.push('\n');
        text.push_str(&t!(lang, "notice-reason", text = said(lang, reason, 500)));
    }
    text.push_str("\n\n<blockquote>");
    text.push_str(&asked);
    text.push_str("</blockquote>\n\n");
    text.push_str(&until(lang, question, days_left));
    text.push_str(&of_one_person(lang, same_author));
    let open = Button::Opened {
        question: question.id,
    };
    let open = (t!(lang, "button-open"), open.into());
    send(text, vec![vec![open]])
}

/// That many questions come from one person, if they do, on a line of its own.
fn of_one_person(lang: Lang, count: Option<i64>) -> String {
    let line = |count| format!("\n{}", t!(lang, "same-author", count = count));
    count.map_or_else(String::new, line)
}

/// Until when a question is to be answered.
fn until(lang: Lang, question: &Question, days_left: i64) -> String {
    let date = lang.long_date(question.due_on);
    match question.state {
        State::Reopened => t!(lang, "until-reopened"),
        State::Received => t!(
            lang,
            "until",
            date = date,
            left = time_left(lang, days_left)
        ),
        State::Answered => t!(lang, "refused-answered"),
        State::Withdrawn => t!(lang, "refused-withdrawn"),
    }
}

/// Several new questions have come while nobody was working, or one shortly after the other.
pub fn notices(
    lang: Lang,
    questions: &[(&Question, i64)],
    count: usize,
    same_author: Option<i64>,
) -> Say {
    let mut text = t!(lang, "notices", count = count);
    for (question, days_left) in questions {
        text.push('\n');
        text.push_str(&escape(&line(lang, question, *days_left)));
    }
    text.push_str(&of_one_person(lang, same_author));
    send(text, vec![vec![pending_button(lang)]])
}

pub(in crate::render) fn pending_button(lang: Lang) -> (String, render::Button) {
    let pending = Button::Pending { page: 0 }.into();
    (t!(lang, "button-pending"), pending)
}

/// A sentence about something done, and the way back to what is left to do.
fn done(lang: Lang, sentence: String) -> Say {
    send(sentence, vec![vec![pending_button(lang)]])
}

/// Why something was not done, and the way back.
pub fn staff_refused(lang: Lang, sentence: String) -> Say {
    done(lang, sentence)
}

/// The open questions somebody looks after, one button each.
pub fn pending(lang: Lang, questions: &Page<(Question, i64)>) -> Say {
    let page = questions.number;
    if questions.items.is_empty() && page == 0 {
        return send(t!(lang, "pending-none"), Vec::new());
    }
    let mut buttons = lines(lang, questions, |question| Button::OneOfPending {
        question,
        page,
    });
    buttons.extend(ways(lang, questions, |page| Button::PendingPage { page }));
    send(t!(lang, "pending"), buttons)
}

/// The questions of a list with the days left for each, one button each.
pub(in crate::render::question) fn lines(
    lang: Lang,
    questions: &Page<(Question, i64)>,
    open: impl Fn(QuestionId) -> Button,
) -> Buttons {
    let line = |(question, left): &(Question, i64)| {
        let label = line(lang, question, *left);
        vec![(label, open(question.id).into())]
    };
    questions.items.iter().map(line).collect()
}

/// One question as staff sees it.
#[derive(Debug)]
pub struct Opened<'a> {
    /// The question.
    pub question: &'a Question,
    /// The name of the office it is with.
    pub office: Option<&'a str>,
    /// What was said about it since.
    pub parts: &'a [Part],
    /// Why it is with this office, if somebody said so.
    pub reason: Option<&'a str>,
    /// Business days left.
    pub days_left: i64,
    /// How many come from the same person lately, if they are many.
    pub same_author: Option<i64>,
    /// Whether the reader may answer it or give it away.
    pub may_act: bool,
    /// How many files came with it that are not sent along.
    pub files: usize,
    /// The list it was opened from.
    pub list: Option<Button>,
}

/// One question as its office sees it, with what can be done.
pub fn opened(lang: Lang, opened: &Opened<'_>) -> Say {
    let question = opened.question;
    let mut text = t!(
        lang,
        "opened",
        light = light(question, opened.days_left),
        number = question.number.as_str(),
        until = until(lang, question, opened.days_left),
        question = escape(&shorten(&question.text, PIECE - 1_900))
    );
    text.push_str(&of_one_person(lang, opened.same_author));
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    match opened.office {
        Some(office) => {
            let office = escape(&shorten(office, NAME));
            line(t!(lang, "opened-office", office = office));
        }
        None => line(t!(lang, "opened-no-office")),
    }
    if let Some(reason) = opened.reason {
        line(t!(lang, "notice-reason", text = said(lang, reason, 300)));
    }
    for part in opened.parts.iter().rev().take(3).rev() {
        let said = said(lang, &part.text, 400);
        line(String::new());
        line(match part.kind {
            PartKind::Answer => t!(lang, "opened-answer", text = said),
            PartKind::Insistence => t!(lang, "opened-insistence", text = said),
            PartKind::Addition => t!(lang, "opened-addition", text = said),
        });
    }
    let state = question.state;
    let question = question.id;
    let why = (t!(lang, "button-why"), Button::Why { question }.into());
    let mut buttons = Buttons::new();
    if opened.may_act && state.is_open() {
        let answer = Button::Answer { question }.into();
        buttons.push(vec![(t!(lang, "button-answer"), answer)]);
        let place = match opened.office {
            Some(_) => t!(lang, "button-not-mine"),
            None => t!(lang, "button-place"),
        };
        buttons.push(vec![(place, Button::NotOurs { question }.into())]);
        let tomorrow = Button::Tomorrow { question }.into();
        buttons.push(vec![why, (t!(lang, "button-tomorrow"), tomorrow)]);
    } else {
        buttons.push(vec![why]);
    }
    if opened.files > 0 {
        let files = t!(lang, "button-files", count = opened.files);
        buttons.push(vec![(files, Button::Files { question }.into())]);
    }
    if let Some(list) = &opened.list {
        buttons.push(vec![(t!(lang, "button-back"), list.clone().into())]);
    }
    send(text, buttons)
}

/// Asks for the answer.
pub fn write_answer(lang: Lang, number: &str) -> Say {
    send(t!(lang, "answer-write", number = number), Vec::new())
}

/// A file came, and still no word of an answer.
pub fn write_answer_after_file(lang: Lang, number: &str) -> Say {
    let text = t!(lang, "answer-write-after-file", number = number);
    send(text, Vec::new())
}

/// Shows an answer before it is sent.
pub fn answer_preview(lang: Lang, draft: i64, number: &str, text: &str, files: usize) -> Say {
    let shown = escape(&shorten(text, PIECE - 300));
    let text = t!(
        lang,
        "answer-preview",
        number = number,
        answer = shown,
        files = files
    );
    let again = Button::RewriteAnswer { draft }.into();
    let drop = Button::DropAnswer { draft }.into();
    let buttons = vec![
        vec![(t!(lang, "button-send"), Button::SendAnswer { draft }.into())],
        vec![
            (t!(lang, "button-rewrite"), again),
            (t!(lang, "button-drop"), drop),
        ],
    ];
    send(text, buttons)
}

/// The answer is on its way.
pub fn answer_sent(lang: Lang, number: &str) -> Say {
    done(lang, t!(lang, "answer-sent", number = number))
}

/// Asks which office a question belongs to; the names come with the office's key. From an office it
/// can also go back to the coordinator.
pub fn choose_office(
    lang: Lang,
    question: QuestionId,
    offices: &[(Key, String)],
    placed: bool,
) -> Say {
    let button = |label: String, office: Option<Key>| {
        let data = Button::Place { question, office };
        vec![(label, data.into())]
    };
    let mut buttons: Buttons = offices
        .iter()
        .map(|(key, name)| button(shorten(name, 60), Some(key.clone())))
        .collect();
    if placed {
        buttons.push(button(t!(lang, "button-unknown-office"), None));
    }
    let back = Button::BackTo { question }.into();
    buttons.push(vec![(t!(lang, "button-back"), back)]);
    send(t!(lang, "choose-office"), buttons)
}

/// Asks why a question is not the office's own.
pub fn write_reason(lang: Lang, question: QuestionId) -> Say {
    let back = Button::NotOurs { question }.into();
    let buttons = vec![vec![(t!(lang, "button-back"), back)]];
    send(t!(lang, "hand-over-reason"), buttons)
}

/// The question has gone to an office, or back to the coordinator (`None`).
pub fn handed_over(lang: Lang, number: &str, office: Option<&str>) -> Say {
    let sentence = match office {
        Some(office) => t!(
            lang,
            "handed-over",
            number = number,
            office = escape(&shorten(office, NAME))
        ),
        None => t!(lang, "handed-back", number = number),
    };
    done(lang, sentence)
}

/// The person will be reminded on that day.
pub fn reminded(lang: Lang, day: NaiveDate) -> Say {
    done(lang, t!(lang, "tomorrow", date = lang.long_date(day)))
}
