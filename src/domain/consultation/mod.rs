//! A document that is up for comments (*documento en consulta*): what people can speak of, how long it is
//! open, what may become of it, and what an office may answer.
//!
//! Deliberately absent: the document itself, which is a file, and who may do what.

mod life;
mod section;
mod term;

use crate::domain::base::names::named;
use serde::{Deserialize, Serialize};

pub use life::{Edit, EventKind, State, Step};
pub use section::{MOST_SECTIONS, NAME, Section, read_name, read_sections};
pub use term::{Term, USUAL_DAYS};

/// The longest observation and the longest reasons, in UTF-16 units: one of Telegram's messages.
pub const LONGEST: usize = 4_096;
/// The most observations of one person about one document.
pub const MOST_EACH: i64 = 50;
/// The largest document, in bytes: what a bot can fetch, and more than a cheap phone should have to.
pub const LARGEST_FILE: u64 = 20 * 1024 * 1024;

/// What a link to a document begins with, before its number.
const LINK: &str = "d_";

/// The link that opens a document in the bot.
pub fn link(bot: &str, id: i64) -> String {
    format!("https://t.me/{bot}?start={LINK}{id}")
}

/// The number of the document that somebody came for by a link; `None` if they came otherwise.
pub fn linked(start: &str) -> Option<i64> {
    start.strip_prefix(LINK)?.parse().ok()
}

named! {
    /// What an office answers to an observation.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Verdict {
        /// The document changes as it says.
        Accepted = "accepted",
        /// It changes in part.
        Partly = "partly",
        /// It does not change.
        Declined = "declined",
    }
}

impl Verdict {
    /// Whether it has to be said why.
    pub fn needs_reasons(self) -> bool {
        self != Self::Accepted
    }
}

named! {
    /// Whether an observation stands.
    Standing {
        /// It does.
        Made = "made",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

named! {
    /// Why a text is taken out of the public record.
    Cause {
        /// It has data of a person (Ley 1581 de 2012, art. 4 f).
        Data = "data",
        /// It insults somebody.
        Insult = "insult",
    }
}

named! {
    /// What a draft still lacks, in the order in which it is asked for.
    Piece {
        /// The document.
        File = "file",
        /// What people can speak of.
        Sections = "sections",
        /// How long it is open.
        Term = "term",
    }
}

/// Why nothing was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is past that, or not there yet.
    NotNow(State),
    /// Somebody else has changed it meanwhile.
    Changed,
    /// Its deadline is over.
    Over,
    /// The draft still lacks this.
    Lacks(Piece),
    /// A name is empty, or longer than [`NAME`].
    Name,
    /// No section can be read.
    NoSections,
    /// So many sections; [`MOST_SECTIONS`] fit.
    TooManySections(usize),
    /// The section that begins like this is too long.
    LongSection(String),
    /// Two sections have this name.
    SameSection(String),
    /// It is no document, but a picture or a voice.
    NoDocument,
    /// The document is too large.
    TooLarge,
    /// The deadline is not in the future.
    Past,
    /// The deadline is more than a year away, or the calendar does not reach it.
    TooFar,
    /// The entity does not work on the day of the deadline.
    DayOfRest,
    /// The deadline of what is open can only move later.
    NotLater,
    /// Somebody has made [`MOST_EACH`] observations.
    TooMany,
    /// There are no words in it.
    NoWords,
    /// It is longer than [`LONGEST`].
    TooLong,
    /// So many observations have no answer, and nobody has said that this is meant.
    Unanswered(i64),
}
