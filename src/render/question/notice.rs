//! What happens to a question, for whoever asked and for the office that has it.

use crate::domain::base::{QuestionId, Text};
use crate::domain::calendar::Deadline;
use crate::domain::question::{Giving, Late, Retagged, Unreached};
use crate::locale::Lang;
use crate::render::Say;
use crate::render::question::alike::{joined, parted};
use crate::render::question::ask::{filed, receipt};
use crate::render::question::back::{Missed, welcome_back};
use crate::render::question::citizen::answer;
use crate::render::question::completion::{Missing, missing};
use crate::render::question::extension::{extended, extended_here, extended_there, extension_lost};
use crate::render::question::kind::{tag_lost, tagged, tagged_here, tagged_there};
use crate::render::question::missed::{dated, missed, missed_several};
use crate::render::question::moved::moved;
use crate::render::question::nameless::{answered_there, forgotten};
use crate::render::question::office::{News, notice, notices};
use crate::render::question::opened::undelivered;
use crate::render::question::recount::{NewDate, new_date, new_dates, still_missed};
use crate::render::question::transfer::{Away, away};
use crate::store::{Extension, FileRef, Question};
use chrono::NaiveDate;

/// What happened to a question.
#[derive(Clone, Debug)]
pub enum Notice<'a> {
    /// It was received: for whoever asked.
    Received {
        /// Our own key of it.
        question: QuestionId,
        /// Its number.
        number: &'a str,
        /// The office that has it.
        office: Option<&'a str>,
        /// What is promised.
        deadline: &'a Deadline,
    },
    /// It was written and not sent, and is recorded all the same: for whoever wrote it.
    Filed {
        /// Our own key of it.
        question: QuestionId,
        /// Its number.
        number: &'a str,
        /// The office that has it.
        office: Option<&'a str>,
        /// What is promised.
        deadline: &'a Deadline,
        /// What they wrote.
        text: &'a str,
    },
    /// Its office has it, or something new about it: for whoever answers there.
    Arrived {
        /// The question.
        question: &'a Question,
        /// The office; `None`: the coordinators have it.
        office: Option<&'a str>,
        /// What is new.
        news: &'a News,
        /// Business days until it is due.
        days_left: i64,
        /// Whether the date of the law was met, if it was answered once.
        met: bool,
        /// How many come from one person lately, if they are many.
        same_author: Option<i64>,
    },
    /// Several came while nobody was at work, or shortly after another one.
    SeveralArrived {
        /// The first of them, with the business days until each is due.
        listed: &'a [(&'a Question, i64)],
        /// How many.
        count: usize,
        /// How many come from one person lately, if they are many.
        same_author: Option<i64>,
    },
    /// Another office has it now: for whoever asked.
    Moved {
        /// The question.
        question: &'a Question,
        /// The office that has it now.
        office: &'a str,
        /// Whether its date has passed.
        is_late: bool,
    },
    /// Their dates passed without an answer: for whoever asked.
    Missed {
        /// The questions.
        questions: &'a [Question],
    },
    /// Whoever had insisted before there was a date for it has one now: for them.
    Dated {
        /// The question.
        question: &'a Question,
    },
    /// It was answered: for whoever asked.
    Answered {
        /// The question.
        question: &'a Question,
        /// Who answered.
        office: &'a str,
        /// The answer.
        text: &'a str,
        /// What came with it.
        files: &'a [FileRef],
        /// Whether it came late.
        late: Option<Late>,
        /// What it is to whoever asked.
        giving: Giving,
        /// More than ten asked the same, so that it is public.
        is_public: bool,
    },
    /// It is answered together with another that asks the same: for whoever asked.
    Joined {
        /// The question.
        question: &'a Question,
    },
    /// It is answered by itself again: for whoever asked.
    Parted {
        /// The question.
        question: &'a Question,
    },
    /// Its office takes more time to answer: for whoever asked.
    Extended {
        /// The question.
        question: &'a Question,
        /// Both dates, and why.
        extension: &'a Extension,
        /// Who says so.
        office: &'a str,
    },
    /// The same where children met: for those who convened.
    ExtendedThere {
        /// The question.
        question: &'a Question,
        /// Both dates, and why.
        extension: &'a Extension,
        /// What the space is called.
        space: &'a Text,
    },
    /// The same for the others of its office.
    ExtendedHere {
        /// The question.
        question: &'a Question,
        /// Both dates, and why.
        extension: &'a Extension,
    },
    /// Whoever asked was not reached with it: for its office and coordinators.
    ExtensionLost {
        /// The question.
        question: &'a Question,
        /// The date that counts again.
        until: NaiveDate,
    },
    /// It was found to be of another kind of petition: for whoever asked.
    Tagged {
        /// The question.
        question: &'a Question,
        /// Both kinds and dates.
        change: &'a Retagged,
        /// Whether the new date has passed.
        has_passed: bool,
    },
    /// The same where children met: for those who convened.
    TaggedThere {
        /// The question.
        question: &'a Question,
        /// Both kinds and dates.
        change: &'a Retagged,
        /// Whether the new date has passed.
        has_passed: bool,
        /// What the space is called.
        space: &'a Text,
    },
    /// The same for the others of its office.
    TaggedHere {
        /// The question.
        question: &'a Question,
        /// Both kinds and dates.
        change: &'a Retagged,
        /// Whether the new date has passed.
        has_passed: bool,
    },
    /// Whoever asked was not reached with a date that became later: for its office and coordinators.
    TagLost {
        /// The question.
        question: &'a Question,
        /// The date that counts again.
        until: NaiveDate,
    },
    /// Something is missing in it: for whoever asked, or its office.
    Missing(&'a Question, Missing<'a>),
    /// It belongs to another entity, or comes back: for whoever asked, or its office.
    Away(&'a Question, Away<'a>),
    /// Its answer did not reach whoever asked: for its office and coordinators.
    Undelivered {
        /// The question.
        question: &'a Question,
        /// Why.
        why: Unreached,
    },
    /// Somebody to whom nothing could be said is back: for them.
    Back(Missed<'a>),
    /// It was answered, and nobody knows who asked where children met: for those who convened.
    AnsweredThere {
        /// The question.
        question: &'a Question,
        /// What the space is called.
        space: &'a Text,
        /// Who answered.
        office: &'a str,
        /// The answer.
        text: &'a str,
    },
    /// Nobody knows any more who asked it where children met: for whoever did.
    Forgotten {
        /// Its number.
        number: &'a str,
        /// What leads to its answer.
        code: &'a str,
    },
    /// It has another date because the calendar changed: for whoever asked.
    NewDate {
        /// Both dates, and why.
        change: &'a NewDate,
        /// The day on which it is read.
        today: NaiveDate,
    },
    /// The same, for an office: all of its questions.
    NewDates(&'a [NewDate]),
    /// Dates that had passed when the calendar changed, and stay: for internal control.
    StillMissed(&'a [NewDate]),
}

impl Notice<'_> {
    pub(in crate::render) fn say(&self, lang: Lang) -> Vec<Say> {
        match *self {
            Self::Received {
                question,
                number,
                office,
                deadline,
            } => vec![receipt(lang, question, number, office, deadline)],
            Self::Filed {
                question,
                number,
                office,
                deadline,
                text,
            } => filed(lang, question, number, office, deadline, text),
            Self::Arrived {
                question,
                office,
                news,
                days_left,
                met,
                same_author,
            } => {
                let until = (days_left, met);
                vec![notice(lang, question, office, news, until, same_author)]
            }
            Self::SeveralArrived {
                listed,
                count,
                same_author,
            } => vec![notices(lang, listed, count, same_author)],
            Self::Moved {
                question,
                office,
                is_late,
            } => vec![moved(lang, question, office, is_late)],
            Self::Missed {
                questions: [question],
            } => vec![missed(lang, question)],
            Self::Missed { questions } => vec![missed_several(lang, questions)],
            Self::Dated { question } => vec![dated(lang, question)],
            Self::Answered {
                question,
                office,
                text,
                files,
                late,
                giving,
                is_public,
            } => answer(
                lang,
                question,
                (office, text, files),
                (late, giving),
                is_public,
            ),
            Self::Joined { question } => vec![joined(lang, question)],
            Self::Parted { question } => vec![parted(lang, question)],
            Self::Extended {
                question,
                extension,
                office,
            } => vec![extended(lang, question, extension, office)],
            Self::ExtendedThere {
                question,
                extension,
                space,
            } => vec![extended_there(lang, question, extension, space)],
            Self::ExtendedHere {
                question,
                extension,
            } => vec![extended_here(lang, question, extension)],
            Self::ExtensionLost { question, until } => {
                vec![extension_lost(lang, question, until)]
            }
            Self::Tagged {
                question,
                change,
                has_passed,
            } => vec![tagged(lang, question, change, has_passed)],
            Self::TaggedThere {
                question,
                change,
                has_passed,
                space,
            } => vec![tagged_there(lang, question, change, (space, has_passed))],
            Self::TaggedHere {
                question,
                change,
                has_passed,
            } => vec![tagged_here(lang, question, change, has_passed)],
            Self::TagLost { question, until } => vec![tag_lost(lang, question, until)],
            Self::Missing(question, what) => vec![missing(lang, question, what)],
            Self::Away(question, what) => away(lang, question, what),
            Self::Undelivered { question, why } => vec![undelivered(lang, question, why)],
            Self::Back(missed) => vec![welcome_back(lang, &missed)],
            Self::AnsweredThere {
                question,
                space,
                office,
                text,
            } => vec![answered_there(lang, question, space, (office, text))],
            Self::Forgotten { number, code } => vec![forgotten(lang, number, code)],
            Self::NewDate { change, today } => vec![new_date(lang, change, today)],
            Self::NewDates(changes) => vec![new_dates(lang, changes)],
            Self::StillMissed(changes) => vec![still_missed(lang, changes)],
        }
    }
}
