//! Surveys: which topics matter to people, and how it went.
//!
//! What a survey asks and in which order ([`Survey`], [`flow`]), what may become of it ([`life`]), what
//! a valid ballot is ([`Ballot`]), how ballots are counted ([`Counter`], [`Outcome`]), which groups are
//! too small to be shown ([`Hidden`]), how participation compares with a census, and how anybody counts
//! again ([`recount`]). Deliberately absent: who may vote and whether they did, which the store knows;
//! sentences; a table of zones by groups, whose cells would nearly all be single persons; counts before
//! closing: nothing here asks for the state, whoever calls a counter does.

mod aim;
mod ask;
mod ballot;
mod ballot_draft;
mod census;
mod decimals;
mod definition;
mod editing;
mod event;
mod flaws;
pub mod flow;
mod hidden;
pub mod life;
mod linked;
mod outcome;
mod pairs;
pub mod paper;
mod policy;
pub mod recount;
mod refusal;
mod report;
pub mod results;
mod segment;
mod sets;
mod sort;
mod switch;
mod tally;
mod ties;
pub mod writing;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod subtraction;

pub use aim::{Aim, Decline, Verdict};
pub use ask::Ask;
pub use ballot::{Ballot, BallotRefusal, Method, Origin};
pub use ballot_draft::{Draft, Move};
pub use census::{Participation, Standing, participation};
pub use definition::{Choice, Condition, Kind, Places, Question, Survey, Wanted};
pub use editing::Rewrite;
pub use event::EventKind;
pub use flaws::{Fault, Flaw};
pub use hidden::{Columns, Hidden};
pub use linked::{link, linked, page_url};
pub use outcome::{Approval, Order, Outcome, Scores};
pub use pairs::{Majority, Pairwise, RankedPairs, ranked_pairs};
pub use policy::Policy;
pub use refusal::Refusal;
pub use report::{FORMAT, Links, Report};
pub use segment::{Frame, MOST_GROUPS, MOST_ZONES, Profile, Segment, Tags};
pub use sort::Sort;
pub use switch::Switch;
pub use tally::Counter;
pub use ties::Ties;
pub use writing::WriteRefusal;

/// The most topics, or choices of one question: what a phone shows on a few screens, and what one
/// machine word can mark.
pub const MOST_CHOICES: usize = 60;

/// The most questions of one survey: nobody answers more.
pub const MOST_QUESTIONS: usize = 60;

/// A group with fewer ballots than this is not shown.
pub const LEAST: u32 = 5;
