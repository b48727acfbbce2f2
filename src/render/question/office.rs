//! What staff is told.

use crate::domain::base::{Key, Page, QuestionId};
use crate::domain::question::{State, Unreached};
use crate::locale::Lang;
use crate::render::question::alike::{and_more_alike, sent_to_others};
use crate::render::question::{Button, completion};
use crate::render::{self, Buttons, Say, beginning, send, shorten};
use crate::store::Question;
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// From so many business days left on a question is no longer far away.
const SOON: i64 = 5;
/// The most that is shown of an office's name inside of a longer text, in UTF-16 units.
pub(in crate::render) const NAME: usize = 150;

/// Offices without a liaison that are named in one message.
const UNSTAFFED: usize = 8;

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

/// The light of a question; of one that was answered, that its answer did not arrive.
pub(in crate::render) fn light(question: &Question, days_left: i64) -> &'static str {
    match question.state {
        State::Reopened if days_left > 1 => "🔁",
        State::Answered if question.undelivered_at.is_some() => "📭",
        State::Answered => "✅",
        State::Incomplete => "⏸️",
        State::Transferred => "📨",
        State::Received | State::Reopened => traffic_light(days_left),
        State::Withdrawn | State::Closed => traffic_light(days_left),
    }
}

/// How long there is left for a question.
pub(in crate::render) fn left(lang: Lang, question: &Question, days_left: i64) -> String {
    match question.state {
        State::Reopened => t!(lang, "left-reopened", left = time_left(lang, days_left)),
        State::Answered => t!(lang, "left-undelivered"),
        State::Incomplete => completion::left_to_bring(lang, days_left),
        State::Transferred => t!(lang, "left-transferred"),
        State::Received | State::Withdrawn | State::Closed => time_left(lang, days_left),
    }
}

/// One question as a line: light, number, time left, beginning.
pub(in crate::render) fn line(lang: Lang, question: &Question, days_left: i64) -> String {
    let mut left = left(lang, question, days_left);
    if question.office.is_none() && question.state.awaits_answer() {
        left = t!(lang, "left-no-office", left = left);
    }
    let mut line = t!(
        lang,
        "pending-line",
        light = light(question, days_left),
        number = question.number.as_str(),
        left = left,
        text = beginning(&question.text, 24)
    );
    line.push_str(&and_more_alike(lang, question));
    line
}

/// What somebody said, or that it is a file.
pub(in crate::render) fn said(lang: Lang, text: &str, most: usize) -> String {
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
    (days_left, met): (i64, bool),
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
    text.push_str(&until(lang, question, days_left, met));
    text.push_str(&of_one_person(lang, same_author));
    let open = Button::Opened {
        question: question.id,
    };
    let open = (t!(lang, "button-open"), open.into());
    send(text, vec![vec![open]])
}

/// That many questions come from one person, if they do, on a line of its own.
pub(in crate::render::question) fn of_one_person(lang: Lang, count: Option<i64>) -> String {
    let line = |count| format!("\n{}", t!(lang, "same-author", count = count));
    count.map_or_else(String::new, line)
}

/// Until when a question is to be answered, or its answer completed; `met` tells whether the date of the
/// law was.
pub(in crate::render::question) fn until(
    lang: Lang,
    question: &Question,
    days_left: i64,
    met: bool,
) -> String {
    let date = lang.long_date(question.answer_by());
    let left = time_left(lang, days_left);
    match question.state {
        State::Reopened if met => t!(lang, "until-reopened", date = date, left = left),
        State::Reopened => t!(lang, "until-reopened-late", date = date, left = left),
        State::Received if days_left < 0 => t!(lang, "until-overdue", date = date, left = left),
        State::Received => t!(lang, "until", date = date, left = left),
        State::Answered => t!(lang, "refused-answered"),
        State::Withdrawn => t!(lang, "refused-withdrawn"),
        State::Incomplete => completion::until_brought(lang, question, days_left),
        State::Closed => t!(lang, "refused-closed"),
        State::Transferred => t!(lang, "until-transferred"),
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

/// Which offices have no liaison.
pub(in crate::render) fn without_liaison(lang: Lang, names: &[&str]) -> String {
    let listed = names.iter().take(UNSTAFFED).map(|name| beginning(name, 60));
    let listed: Vec<_> = listed.collect();
    let mut text = escape(&listed.join("; "));
    if names.len() > UNSTAFFED {
        text.push_str("; ");
        text.push_str(&t!(lang, "digest-more", count = names.len() - UNSTAFFED));
    }
    t!(lang, "without-liaison", count = names.len(), offices = text)
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

/// The answer is kept, and on its way, also to `others`; or there is nobody to send it to.
pub fn answer_sent(
    lang: Lang,
    number: &str,
    (late_for, unreached): (Option<NaiveDate>, Option<Unreached>),
    (others, by_hand): (usize, usize),
) -> Say {
    let mut text = match unreached {
        Some(why) => t!(lang, "answer-kept", number = number, why = why.name()),
        None => t!(lang, "answer-sent", number = number),
    };
    if let Some(date) = late_for {
        text.push(' ');
        text.push_str(&t!(lang, "answer-sent-late", date = lang.long_date(date)));
    }
    if others > 0 {
        text.push_str("\n\n");
        text.push_str(&sent_to_others(lang, others));
    }
    if by_hand > 0 {
        text.push(' ');
        text.push_str(&t!(lang, "answer-others-by-hand", count = by_hand));
    }
    done(lang, text)
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
pub fn handed_over(lang: Lang, question: &Question, office: Option<&str>, days_left: i64) -> Say {
    let number = question.number.as_str();
    let mut sentence = match office {
        Some(office) => t!(
            lang,
            "handed-over",
            number = number,
            office = escape(&shorten(office, NAME))
        ),
        None => t!(lang, "handed-back", number = number),
    };
    let date = lang.long_date(question.answer_by());
    sentence.push(' ');
    sentence.push_str(&match days_left {
        ..0 => t!(lang, "handed-over-late", date = date),
        _ => t!(lang, "handed-over-date", date = date),
    });
    done(lang, sentence)
}

/// The person will be reminded on that day.
pub fn reminded(lang: Lang, day: NaiveDate) -> Say {
    done(lang, t!(lang, "tomorrow", date = lang.long_date(day)))
}
