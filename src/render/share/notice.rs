//! What happens to parts: for the offices that are asked, and for those who compose the answer.

use super::told::{
    part_added, part_asked, part_came, part_late, part_over, part_redated, part_reminded,
    part_returned, part_taken_back,
};
use crate::locale::Lang;
use crate::render::Say;
use crate::store::Question;
use chrono::NaiveDate;

/// What happened to a part.
#[derive(Clone, Debug)]
pub enum Notice<'a> {
    /// It is asked for: for its office.
    Asked {
        /// Which one.
        share: i64,
        /// The question.
        question: &'a Question,
        /// The office that is asked.
        office: &'a str,
        /// The office that has the question.
        by: Option<&'a str>,
        /// What it is asked.
        asked: Option<&'a str>,
        /// Until when it is given.
        due_on: NaiveDate,
        /// Business days until then.
        days_left: i64,
    },
    /// Those who compose the answer remind of it: for its office.
    Reminded {
        /// Which one.
        share: i64,
        /// The question.
        question: &'a Question,
        /// The office that has the question.
        by: Option<&'a str>,
        /// Until when it is given.
        due_on: NaiveDate,
        /// Business days until then.
        days_left: i64,
    },
    /// Its date moved with that of the answer: for its office.
    Redated {
        /// Which one.
        share: i64,
        /// The question.
        question: &'a Question,
        /// The date before.
        old: NaiveDate,
        /// The date that counts.
        new: NaiveDate,
    },
    /// Whoever asked added something to its question: for its office.
    Added {
        /// Which one.
        share: i64,
        /// The question.
        question: &'a Question,
        /// What; empty if it is a file.
        text: &'a str,
    },
    /// It is needed no more: for its office.
    TakenBack {
        /// The question.
        question: &'a Question,
    },
    /// The answer left without it, or the question has ended: for its office.
    Over {
        /// The question.
        question: &'a Question,
        /// Whether it was answered.
        is_answered: bool,
    },
    /// It was given: for those who compose the answer.
    Given {
        /// Which one.
        share: i64,
        /// The question that they answer.
        question: &'a Question,
        /// The office that gave it.
        office: &'a str,
        /// What it gave.
        text: &'a str,
        /// How many files came with it.
        files: usize,
        /// Whether it takes the place of what it gave before.
        corrects: bool,
        /// The date that it was too late for.
        late_for: Option<NaiveDate>,
        /// How many are owed still.
        left: usize,
    },
    /// It was given back: for those who compose the answer.
    Returned {
        /// Which one.
        share: i64,
        /// The question that they answer.
        question: &'a Question,
        /// The office that was asked.
        office: &'a str,
        /// Why; `None`: there is no such office any more.
        reason: Option<&'a str>,
    },
    /// Its date has passed: for those who compose the answer.
    Late {
        /// Which one.
        share: i64,
        /// The question that they answer.
        question: &'a Question,
        /// The office that owes it.
        office: &'a str,
        /// The date that has passed.
        due_on: NaiveDate,
    },
}

impl Notice<'_> {
    pub(in crate::render) fn say(&self, lang: Lang) -> Vec<Say> {
        let said = match *self {
            Self::Asked {
                share,
                question,
                office,
                by,
                asked,
                due_on,
                days_left,
            } => {
                let when = (due_on, days_left);
                part_asked(lang, share, question, (office, by, asked), when)
            }
            Self::Reminded {
                share,
                question,
                by,
                due_on,
                days_left,
            } => part_reminded(lang, share, question, by, (due_on, days_left)),
            Self::Redated {
                share,
                question,
                old,
                new,
            } => part_redated(lang, share, question, (old, new)),
            Self::Added {
                share,
                question,
                text,
            } => part_added(lang, share, question, text),
            Self::TakenBack { question } => part_taken_back(lang, question),
            Self::Over {
                question,
                is_answered,
            } => part_over(lang, question, is_answered),
            Self::Given {
                share,
                question,
                office,
                text,
                files,
                corrects,
                late_for,
                left,
            } => {
                let given = (office, text, files);
                part_came(lang, share, question, given, (corrects, late_for, left))
            }
            Self::Returned {
                share,
                question,
                office,
                reason,
            } => part_returned(lang, share, question, office, reason),
            Self::Late {
                share,
                question,
                office,
                due_on,
            } => part_late(lang, share, question, office, due_on),
        };
        vec![said]
    }
}
