//! What of questions that may be of a kind with less time stands in the morning's message.

use crate::domain::base::QuestionId;
use crate::domain::question::Kind;
use crate::locale::Lang;
use crate::t;
use chrono::NaiveDate;

/// Questions that may be of a kind with less time.
#[derive(Clone, Debug)]
pub struct DigestDoubts {
    /// Of which.
    pub may_be: Kind,
    /// How many.
    pub count: i64,
    /// The first of them.
    pub lines: Vec<DigestDoubt>,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct DigestDoubt {
    /// The question.
    pub question: QuestionId,
    /// Its number.
    pub number: String,
    /// Until when it has to be answered if it is of that kind.
    pub until: NaiveDate,
}

/// Questions that may be of a kind with less time, and until when that would be.
pub(super) fn doubted(lang: Lang, doubts: &DigestDoubts) -> String {
    let mut text = t!(
        lang,
        "digest-doubt",
        count = doubts.count,
        asks = t!(lang, "kind-doubt", kind = doubts.may_be.name()),
        days = doubts.may_be.days()
    );
    for one in &doubts.lines {
        text.push('\n');
        let date = lang.long_date(one.until);
        let number = one.number.as_str();
        text.push_str(&t!(lang, "digest-doubt-line", number = number, date = date));
    }
    let more = doubts.count - doubts.lines.len() as i64;
    if more > 0 {
        text.push('\n');
        text.push_str(&t!(lang, "digest-more", count = more));
    }
    text
}
