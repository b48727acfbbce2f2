//! Kinds of petition: what the law gives each, as one table. What nobody has tagged is a question of the
//! accountability process.
//!
//! Deliberately absent: what each is called, and the days themselves, which the calendar counts.

use crate::domain::base::names::named;
use crate::domain::calendar::Term;
use chrono::NaiveDate;

named! {
    /// What kind of petition a question is.
    Kind {
        /// A question of an accountability process.
        Accountability = "accountability",
        /// A petition like any other.
        Petition = "petition",
        /// It asks for information or for documents.
        Information = "information",
        /// It asks what the entity thinks of a matter in its charge.
        Consultation = "consultation",
        /// Another authority asks for information or for documents.
        Authority = "authority",
        /// A member of Congress asks for a report.
        Congress = "congress",
        /// Somebody asks what is kept of them.
        DataQuery = "data_query",
        /// Somebody wants what is kept of them corrected or erased.
        DataClaim = "data_claim",
    }
}

/// How much longer a term may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Longer {
    /// To twice its length (CPACA art. 14 par.).
    Twice,
    /// By so many business days.
    By(u32),
    /// No law says that it may.
    Not,
}

/// A law that is quoted to whoever asked, or one whose article was not read and is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Norm {
    Quoted(&'static str),
    Unquoted,
}

/// What the law gives a kind.
struct Row {
    kind: Kind,
    /// Business days.
    days: u32,
    norm: Norm,
    longer: Longer,
    /// Whether silence means that what was asked for is granted.
    silence_grants: bool,
}

const fn row(kind: Kind, days: u32, norm: Norm, longer: Longer, silence_grants: bool) -> Row {
    Row {
        kind,
        days,
        norm,
        longer,
        silence_grants,
    }
}

/// The law. The fifteen days of accountability (Ley 1757 de 2015, art. 56) are
/// the special rule that CPACA art. 14 lets other laws make; that one authority gives another more time, or
/// Congress, no article says.
#[rustfmt::skip]
const LAW: &[Row] = &[
    row(Kind::Accountability, 15, Norm::Unquoted, Longer::Twice, false),
    row(Kind::Petition, 15, Norm::Quoted("Ley 1437 de 2011, art. 14"), Longer::Twice, false),
    row(Kind::Information, 10, Norm::Quoted("Ley 1437 de 2011, art. 14"), Longer::Twice, true),
    row(Kind::Consultation, 30, Norm::Quoted("Ley 1437 de 2011, art. 14"), Longer::Twice, false),
    row(Kind::Authority, 10, Norm::Quoted("Ley 1437 de 2011, art. 30"), Longer::Not, false),
    row(Kind::Congress, 5, Norm::Quoted("Ley 5 de 1992, art. 258"), Longer::Not, false),
    row(Kind::DataQuery, 10, Norm::Quoted("Ley 1581 de 2012, art. 14"), Longer::By(5), false),
    row(Kind::DataClaim, 15, Norm::Quoted("Ley 1581 de 2012, art. 15"), Longer::By(8), false),
];

/// What lets a term become twice as long.
const EXTENSION: &str = "Ley 1437 de 2011, art. 14";

impl Kind {
    fn law(self) -> &'static Row {
        // A test holds that there is a row for each.
        LAW.iter().find(|row| row.kind == self).unwrap_or(&LAW[0])
    }

    /// How many business days the law gives.
    pub fn days(self) -> u32 {
        self.law().days
    }

    /// The same as a term.
    pub fn term(self) -> Term {
        Term::BusinessDays(self.days())
    }

    /// The article that gives them, where it may be quoted.
    pub fn norm(self) -> Option<&'static str> {
        match self.law().norm {
            Norm::Quoted(norm) => Some(norm),
            Norm::Unquoted => None,
        }
    }

    /// How many business days more can be taken, once; none if no law says so.
    pub fn most_more(self) -> u32 {
        match self.law().longer {
            Longer::Twice => self.days(),
            Longer::By(days) => days,
            Longer::Not => 0,
        }
    }

    /// The article that gives these.
    pub fn extension_norm(self) -> Option<&'static str> {
        match self.law().longer {
            Longer::Twice => Some(EXTENSION),
            Longer::By(_) => self.norm(),
            Longer::Not => None,
        }
    }

    /// Whether silence means that what was asked for is granted (CPACA art. 14 n. 1).
    pub fn silence_grants(self) -> bool {
        self.law().silence_grants
    }
}

/// A question was found to be of another kind: what it was, what it is, and the dates of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retagged {
    /// The kind it was taken for.
    pub from: Kind,
    /// The kind it is.
    pub to: Kind,
    /// The date that was promised.
    pub previous_on: NaiveDate,
    /// The date that counts.
    pub due_on: NaiveDate,
}

impl Retagged {
    /// Whether whoever asked has to wait longer.
    pub fn is_later(&self) -> bool {
        self.due_on > self.previous_on
    }

    /// As its history and the log keep it.
    pub fn note(&self) -> String {
        let (from, to) = (self.from.name(), self.to.name());
        format!("{from} {} > {to} {}", self.previous_on, self.due_on)
    }

    /// Back from there.
    pub fn read(note: &str) -> Option<Self> {
        let (before, after) = note.split_once(" > ")?;
        let (from, previous_on) = before.split_once(' ')?;
        let (to, due_on) = after.split_once(' ')?;
        Some(Self {
            from: Kind::parse(from)?,
            to: Kind::parse(to)?,
            previous_on: previous_on.parse().ok()?,
            due_on: due_on.parse().ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_has_a_row_for_each_kind() {
        let kinds: Vec<_> = LAW.iter().map(|row| row.kind).collect();
        assert_eq!(kinds, Kind::ALL);
    }

    #[test]
    fn days_and_how_many_more() {
        let all = Kind::ALL
            .iter()
            .map(|kind| (kind.name(), kind.days(), kind.most_more()));
        let expected = [
            ("accountability", 15, 15),
            ("petition", 15, 15),
            ("information", 10, 10),
            ("consultation", 30, 30),
            ("authority", 10, 0),
            ("congress", 5, 0),
            ("data_query", 10, 5),
            ("data_claim", 15, 8),
        ];
        assert_eq!(all.collect::<Vec<_>>(), expected);
        for kind in Kind::ALL {
            let may_be_longer = kind.most_more() > 0;
            assert_eq!(kind.extension_norm().is_some(), may_be_longer, "{kind:?}");
        }
    }

    #[test]
    fn what_a_history_keeps_is_read_back() {
        let one = Retagged {
            from: Kind::Accountability,
            to: Kind::DataQuery,
            previous_on: "2024-08-05".parse().unwrap(),
            due_on: "2024-07-29".parse().unwrap(),
        };
        assert_eq!(
            one.note(),
            "accountability 2024-08-05 > data_query 2024-07-29"
        );
        assert_eq!(Retagged::read(&one.note()), Some(one));
        for wrong in ["", "a > b", "petition 2024-08-05 > dream 2024-08-05"] {
            assert_eq!(Retagged::read(wrong), None, "{wrong}");
        }
    }
}
