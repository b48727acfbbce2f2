//! What is kept how long, and why: one table. What has a time goes by itself when that is over.
//!
//! The law says that nothing personal is kept for longer than what it is for needs (Decreto 1377 de 2013,
//! art. 11), and leaves the number of days to whoever keeps it. Deliberately absent: the rows themselves
//! and how they go (`store/base/retention.rs`), and how this is said (`retention.ftl`).

use crate::domain::base::names::named;
use chrono::TimeDelta;

named! {
    /// Something that is kept.
    Kept {
        /// Which updates of Telegram were applied: numbers, nothing of what they said.
        Updates = "updates",
        /// Wrong codes, counted by account.
        Tries = "tries",
        /// What somebody began to write and never sent.
        Drafts = "drafts",
        /// What somebody began to answer in a survey and never gave.
        Choices = "choices",
        /// That a message was sent, or could not be: what it said and to whom is gone already.
        Messages = "messages",
        /// What could not be handled, as it came.
        SetAside = "set-aside",
        /// What somebody needs to take part in a space, after it.
        Needs = "needs",
        /// Who got which convocation.
        Letters = "letters",
        /// Names, documents and telephones on attendance lists.
        Attendance = "attendance",
        /// Who asked at the counter, and where the answer goes.
        Askers = "askers",
        /// What people said of themselves, and where they can be written to.
        Person = "person",
        /// That consent was given and taken back.
        Consents = "consents",
        /// Questions and answers.
        Questions = "questions",
        /// What was said of documents.
        Observations = "observations",
        /// Who did what, by posts and numbers.
        Log = "log",
    }
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// So many days after it was of use.
    Days(u16),
    /// Until the survey is closed and counted.
    UntilCounted,
    /// Until they have it erased.
    UntilErased,
    /// For good: it is with nobody's name, or loses it when they are erased.
    Always,
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What.
    pub kept: Kept,
    /// How long.
    pub term: Term,
    /// By which norm.
    pub norm: &'static str,
}

impl Term {
    /// After how long it goes by itself, if it does.
    pub fn lasts(self) -> Option<TimeDelta> {
        match self {
            Self::Days(days) => Some(TimeDelta::days(i64::from(days))),
            Self::UntilCounted | Self::UntilErased | Self::Always => None,
        }
    }
}

const fn row(kept: Kept, term: Term, norm: &'static str) -> Row {
    Row { kept, term, norm }
}

/// Only for what it is for, and no longer than that needs.
const PURPOSE: &str = "Ley 1581 de 2012, art. 4 b; Decreto 1377 de 2013, art. 11";
/// Sensitive data, which nobody has to give.
const SENSITIVE: &str = "Ley 1581 de 2012, arts. 5 y 6; Decreto 1377 de 2013, arts. 6 y 11";
/// The files of public entities.
const ARCHIVE: &str = "Ley 594 de 2000, arts. 11 y 24";

/// Everything that is kept, the shortest first.
pub const TABLE: &[Row] = &[
    row(Kept::Tries, Term::Days(1), PURPOSE),
    // Telegram brings what was not confirmed for a day.
    row(Kept::Updates, Term::Days(7), PURPOSE),
    row(Kept::Drafts, Term::Days(30), PURPOSE),
    row(Kept::Messages, Term::Days(30), PURPOSE),
    row(Kept::SetAside, Term::Days(90), PURPOSE),
    row(Kept::Needs, Term::Days(90), SENSITIVE),
    row(Kept::Letters, Term::Days(365), PURPOSE),
    row(Kept::Attendance, Term::Days(730), PURPOSE),
    row(Kept::Askers, Term::Days(730), PURPOSE),
    row(Kept::Choices, Term::UntilCounted, PURPOSE),
    row(
        Kept::Person,
        Term::UntilErased,
        "Ley 1581 de 2012, art. 8 e; Decreto 1377 de 2013, art. 9",
    ),
    row(
        Kept::Consents,
        Term::Always,
        "Ley 1581 de 2012, arts. 9 y 17 b; Decreto 1377 de 2013, art. 8",
    ),
    row(Kept::Questions, Term::Always, ARCHIVE),
    row(
        Kept::Observations,
        Term::Always,
        "Ley 1437 de 2011, art. 8 num. 8; Ley 594 de 2000, arts. 11 y 24",
    ),
    row(Kept::Log, Term::Always, ARCHIVE),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_stands_once_in_the_table() {
        for kept in Kept::ALL {
            let rows = TABLE.iter().filter(|row| row.kept == *kept);
            assert_eq!(rows.count(), 1, "{kept:?}");
        }
        let times = TABLE.iter().filter_map(|row| row.term.lasts());
        assert!(times.is_sorted(), "the shortest first");
    }
}
