//! Why this date: the count of days, as a person reads it.

use crate::domain::calendar::Receipt;
use crate::domain::question::Retagged;
use crate::locale::Lang;
use crate::render::question::completion::completion_line;
use crate::render::question::extension::extension_line;
use crate::render::question::kind::kind_line;
use crate::render::{PIECE, Say, send};
use crate::store::{Completion, Extension, Question};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Whose date is explained, and to whom.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    /// The question.
    pub question: &'a Question,
    /// Whether it was extended, how, and why.
    pub extension: Option<&'a Extension>,
    /// Whether something was missing, and what.
    pub completion: Option<&'a Completion>,
    /// What was said of its kind, if it moved its date.
    pub moved: Option<Retagged>,
    /// Whether the reader asked it; else they answer for it, or look over it.
    pub is_own: bool,
    /// The entity with its article.
    pub entity: &'a str,
}

/// The count from the day of receipt to the deadline: each day counted, and each one skipped with
/// its reason. A long suspension makes it several messages. Where the date that was promised is another,
/// both are told.
pub fn why_this_date(lang: Lang, why: &Counted<'_>, receipt: &Receipt<'_>) -> Vec<Say> {
    let deadline = &receipt.deadline;
    let question = why.question;
    let (promised, due) = (question.due_on, deadline.due());
    let received = lang.long_date(deadline.received_on);
    let date = lang.long_date(promised);
    let number = question.number.as_str();
    let mut text = t!(
        lang,
        "why",
        reader = match (why.is_own, question.missed_on) {
            (true, None) => "own",
            (true, Some(_)) => "own-missed",
            (false, None) => "staff",
            (false, Some(_)) => "staff-missed",
        },
        number = number,
        received = received,
        date = date
    );
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    if deadline.day_zero() != deadline.received_on {
        line(t!(
            lang,
            "why-filed",
            weekday = lang.weekday(deadline.received_on),
            filed = lang.short_date(deadline.filed_on)
        ));
    }
    if let Some(kind) = kind_line(lang, question.kind, why.moved.as_ref()) {
        line(kind);
    }
    if let Some(extension) = why.extension {
        line(extension_line(lang, extension));
    }
    if let Some(completion) = why.completion {
        line(completion_line(lang, completion));
    }
    if due != promised {
        line(t!(
            lang,
            "why-recounted",
            promised = lang.long_date(promised),
            date = lang.long_date(due)
        ));
    }
    counted(lang, text, receipt, why.entity)
}

/// Why a question has no date: something is missing, and the days that were counted until it was asked for.
pub fn why_it_stands(
    lang: Lang,
    question: &Question,
    (completion, asked_on): (&Completion, NaiveDate),
    (is_own, entity): (bool, &str),
    receipt: &Receipt<'_>,
) -> Vec<Say> {
    let number = question.number.as_str();
    let asked = lang.long_date(asked_on);
    let mut text = match is_own {
        true => t!(lang, "why-stands", number = number, date = asked),
        false => t!(lang, "why-stands-staff", number = number, date = asked),
    };
    text.push('\n');
    text.push_str(&completion_line(lang, completion));
    counted(lang, text, receipt, entity)
}

/// Until when an answer is completed that somebody insisted on, and the count behind that date where it
/// still comes out. The entity set it: the law gives none.
pub fn why_completed_then(
    lang: Lang,
    question: &Question,
    (is_own, entity): (bool, &str),
    receipt: Option<&Receipt<'_>>,
) -> Vec<Say> {
    let number = question.number.as_str();
    let complete_by = question.complete_by.unwrap_or(question.due_on);
    let (first, date) = (lang.long_date(question.due_on), lang.long_date(complete_by));
    let state = question.state.name();
    let text = match is_own {
        true => t!(
            lang,
            "why-completed",
            state = state,
            number = number,
            date = date,
            first = first
        ),
        false => t!(
            lang,
            "why-completed-staff",
            state = state,
            number = number,
            date = date,
            first = first
        ),
    };
    match receipt {
        Some(receipt) => counted(lang, text, receipt, entity),
        None => vec![send(text, Vec::new())],
    }
}

/// A text and, below it, the days of a count: in as many messages as they need.
fn counted(lang: Lang, mut text: String, receipt: &Receipt<'_>, entity: &str) -> Vec<Say> {
    text.push('\n');
    text.push_str(&t!(lang, "why-count", entity = escape(entity)));
    text.push('\n');
    let mut all = Vec::new();
    let mut length = text.encode_utf16().count();
    for line in lang.receipt_lines(receipt) {
        length += line.encode_utf16().count() + 1;
        if length > PIECE {
            all.push(send(std::mem::take(&mut text), Vec::new()));
            length = line.encode_utf16().count();
        } else {
            text.push('\n');
        }
        text.push_str(&escape(&line));
    }
    all.push(send(text, Vec::new()));
    all
}
