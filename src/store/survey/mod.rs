//! Surveys, ballots, forms, proposals, lists.

pub(super) mod anonymise;
pub(super) mod ballot_lists;
pub(super) mod ballots;
pub(super) mod forms;
pub(super) mod proposals;
pub(super) mod surveys;

pub use ballots::{NewBallot, StoredBallot, Voter};
pub use proposals::Proposal;
pub use surveys::{StoredSurvey, SurveyEvent};
