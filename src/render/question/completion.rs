//! Something is missing in a question: what whoever asked is told, and its office, until it goes on or ends.

use crate::domain::base::QuestionId;
use crate::domain::question::COMPLETION_NORM;
use crate::locale::Lang;
use crate::render::question::office::{NAME, said};
use crate::render::question::{Button, law};
use crate::render::{Buttons, Say, beginning, send, shorten};
use crate::store::{Completion, Question};
use crate::t;
use teloxide::utils::html::escape;

/// The most that is shown of what was asked, in UTF-16 units.
pub(super) const ASKED: usize = 200;
/// The most that is shown of what is missing, or of a reason, beside other things.
pub(super) const REASON: usize = 400;

/// What happens to a question in which something is missing.
#[derive(Clone, Copy, Debug)]
pub enum Missing<'a> {
    /// It was asked for: for whoever asked.
    Asked {
        /// What, and until when.
        completion: &'a Completion,
        /// Who asks.
        office: &'a str,
    },
    /// The same for the others of its office.
    AskedHere(&'a Completion),
    /// Whoever asked was not reached with it: for its office and coordinators.
    Lost,
    /// Their last day is near: for whoever asked.
    Reminder(&'a Completion),
    /// They took another month: for its office.
    ProlongedHere,
    /// It has come: for its office.
    Brought {
        /// What they wrote; empty if it is a file.
        text: &'a str,
    },
    /// Whoever asked was erased, and nobody can bring it: for its office and coordinators.
    Forgone,
    /// It goes on without: for whoever asked.
    WentOn,
    /// The same for the others of its office.
    WentOnHere,
    /// It was closed: for whoever asked.
    Closed {
        /// Why.
        reason: &'a str,
        /// Who decided that.
        office: &'a str,
    },
    /// The same for the others of its office.
    ClosedHere {
        /// Why.
        reason: &'a str,
    },
    /// Whoever asked was not reached with that: for its office and coordinators.
    ClosureLost,
}

/// What somebody is told of it.
pub(in crate::render) fn missing(lang: Lang, question: &Question, what: Missing<'_>) -> Say {
    let number = question.number.as_str();
    let date = lang.long_date(question.answer_by());
    let brief = |text: &str| escape(&shorten(text, REASON));
    match what {
        Missing::Asked { completion, office } => {
            let told = asked(lang, question, completion, office);
            send(told, answers(lang, question.id, true))
        }
        Missing::Reminder(completion) => {
            let may_prolong = completion.prolonged_at.is_none();
            let text = t!(
                lang,
                "missing-reminder",
                number = number,
                date = date,
                missing = brief(&completion.missing)
            );
            send(text, answers(lang, question.id, may_prolong))
        }
        Missing::WentOn => {
            let text = t!(lang, "missing-went-on", number = number, date = date);
            send(text, status(lang, question.id, true))
        }
        Missing::Closed { reason, office } => {
            let ask = (t!(lang, "button-ask"), Button::Ask.into());
            let mut buttons = status(lang, question.id, false);
            buttons.push(vec![ask]);
            send(closed(lang, question, reason, office), buttons)
        }
        Missing::AskedHere(completion) => {
            let missing = brief(&completion.missing);
            let text = t!(
                lang,
                "missing-asked-here",
                number = number,
                date = date,
                missing = missing
            );
            send(text, open(lang, question.id))
        }
        Missing::Lost => {
            let text = t!(lang, "missing-lost", number = number, date = date);
            send(text, open(lang, question.id))
        }
        Missing::ProlongedHere => {
            let text = t!(lang, "missing-prolonged-here", number = number, date = date);
            send(text, open(lang, question.id))
        }
        Missing::Brought { text } => {
            let text = t!(
                lang,
                "missing-brought",
                number = number,
                date = date,
                text = said(lang, text, 1_500)
            );
            send(text, open(lang, question.id))
        }
        Missing::Forgone => {
            let text = t!(lang, "missing-forgone", number = number, date = date);
            send(text, open(lang, question.id))
        }
        Missing::WentOnHere => {
            let text = t!(lang, "missing-went-on-here", number = number, date = date);
            send(text, open(lang, question.id))
        }
        Missing::ClosedHere { reason } => {
            let reason = brief(reason);
            let text = t!(
                lang,
                "missing-closed-here",
                number = number,
                reason = reason
            );
            send(text, open(lang, question.id))
        }
        Missing::ClosureLost => {
            let text = t!(lang, "missing-closure-lost", number = number);
            send(text, open(lang, question.id))
        }
    }
}

pub(super) fn asked(
    lang: Lang,
    question: &Question,
    completion: &Completion,
    office: &str,
) -> String {
    t!(
        lang,
        "missing-asked",
        number = question.number.as_str(),
        question = escape(&beginning(&question.text, ASKED)),
        missing = escape(&completion.missing),
        date = lang.long_date(completion.answer_by),
        office = escape(&shorten(office, NAME)),
        norm = COMPLETION_NORM
    )
}

pub(super) fn closed(lang: Lang, question: &Question, reason: &str, office: &str) -> String {
    t!(
        lang,
        "missing-closed",
        number = question.number.as_str(),
        question = escape(&beginning(&question.text, ASKED)),
        reason = escape(reason),
        office = escape(&shorten(office, NAME)),
        norm = COMPLETION_NORM
    )
}

/// What whoever asked can do about what is missing.
fn answers(lang: Lang, question: QuestionId, may_prolong: bool) -> Buttons {
    let write = Button::Add { question }.into();
    let month = law::Button::Prolong { question }.into();
    let mut buttons = vec![vec![(t!(lang, "button-bring"), write)]];
    if may_prolong {
        buttons.push(vec![(t!(lang, "button-prolong"), month)]);
    }
    buttons.extend(status(lang, question, false));
    buttons
}

fn status(lang: Lang, question: QuestionId, has_date: bool) -> Buttons {
    let mut row = vec![(t!(lang, "button-status"), Button::One { question }.into())];
    if has_date {
        row.push((t!(lang, "button-why"), Button::Why { question }.into()));
    }
    vec![row]
}

fn open(lang: Lang, question: QuestionId) -> Buttons {
    let open = Button::Opened { question }.into();
    vec![vec![(t!(lang, "button-open"), open)]]
}

/// What was missing has come, and its date; `guessed`: nobody said that this was meant.
pub fn brought(lang: Lang, question: &Question, guessed: bool) -> Say {
    let (number, date) = (
        question.number.as_str(),
        lang.long_date(question.answer_by()),
    );
    let text = t!(lang, "missing-thanks", number = number, date = date);
    let question = question.id;
    let why = (t!(lang, "button-why"), Button::Why { question }.into());
    let more = (t!(lang, "button-add-more"), Button::Add { question }.into());
    let mut buttons = vec![vec![more], vec![why]];
    if guessed {
        let other = law::Button::AnotherQuestion { question }.into();
        buttons.push(vec![(t!(lang, "button-another-question"), other)]);
    }
    send(text, buttons)
}

/// Whoever asked has another month.
pub fn prolonged(lang: Lang, question: &Question) -> Say {
    let text = t!(
        lang,
        "missing-prolonged",
        number = question.number.as_str(),
        date = lang.long_date(question.answer_by())
    );
    send(text, answers(lang, question.id, false))
}

/// What was written may be what is missing in one of several questions.
pub fn offering_to_bring(
    lang: Lang,
    say: Say,
    draft: i64,
    questions: &[(QuestionId, String)],
) -> Say {
    let rows = questions.iter().map(|(question, number)| {
        let label = t!(lang, "button-bring-to", number = number.as_str());
        let question = *question;
        vec![(label, law::Button::BringTo { draft, question }.into())]
    });
    match say {
        Say::Card(mut card) => {
            let rest = std::mem::take(&mut card.buttons);
            card.buttons = rows.chain(rest).collect();
            Say::Card(card)
        }
        say @ (Say::File(_) | Say::Place(_)) => say,
    }
}

/// Lines of a card: what is missing, or was.
pub(in crate::render) fn completion_line(lang: Lang, completion: &Completion) -> String {
    let missing = escape(&shorten(&completion.missing, REASON));
    if let Some(closing) = &completion.closing {
        let why = escape(&shorten(closing, REASON));
        return t!(lang, "completion-line-closed", missing = missing, why = why);
    }
    match completion.resumed_at {
        None => t!(lang, "completion-line", missing = missing),
        Some(_) => t!(lang, "completion-line-past", missing = missing),
    }
}

/// What is missing is still to come: until when, for its office.
pub(in crate::render) fn until_brought(lang: Lang, question: &Question, days_left: i64) -> String {
    let date = lang.long_date(question.answer_by());
    match days_left {
        ..0 => t!(lang, "until-incomplete-over", date = date),
        _ => t!(lang, "until-incomplete", date = date),
    }
}

/// The same for whoever asked.
pub(in crate::render) fn status_incomplete(lang: Lang, date: String, days_left: i64) -> String {
    match days_left {
        ..0 => t!(lang, "status-incomplete-over", date = date),
        _ => t!(lang, "status-incomplete", date = date),
    }
}

/// How it stands there, in a line.
pub(in crate::render) fn left_to_bring(lang: Lang, days_left: i64) -> String {
    match days_left {
        ..0 => t!(lang, "left-incomplete-over"),
        _ => t!(lang, "left-incomplete"),
    }
}

/// What staff can do with a question in which something is missing.
pub(in crate::render) fn incomplete_buttons(
    lang: Lang,
    question: QuestionId,
    may_close: bool,
) -> Buttons {
    let answer = Button::Answer { question }.into();
    let on = law::Button::GoOn { question }.into();
    let mut buttons = vec![
        vec![(t!(lang, "button-answer"), answer)],
        vec![(t!(lang, "button-on-without"), on)],
    ];
    if may_close {
        let close = law::Button::Close { question }.into();
        buttons.push(vec![(t!(lang, "button-close"), close)]);
    }
    buttons
}

/// What whoever asked can do with it, from its card; `page` is that of the list it was opened from.
pub(in crate::render) fn to_bring(
    lang: Lang,
    question: QuestionId,
    page: Option<u16>,
    may_prolong: bool,
) -> Buttons {
    let write = Button::Add { question }.into();
    let month = law::Button::Prolong { question }.into();
    let withdraw = Button::Withdraw { question, page }.into();
    let mut buttons = vec![vec![(t!(lang, "button-bring"), write)]];
    if may_prolong {
        buttons.push(vec![(t!(lang, "button-prolong"), month)]);
    }
    buttons.push(vec![
        (t!(lang, "button-why"), Button::Why { question }.into()),
        (t!(lang, "button-withdraw"), withdraw),
    ]);
    buttons
}
