//! Surveys, ballots, forms, proposals, lists.

pub(super) mod anonymise;
pub(super) mod ballot_lists;
pub(super) mod ballots;
pub(super) mod events;
pub(super) mod forms;
pub(super) mod proposals;
pub(super) mod surveys;
pub(super) mod sweep;

use crate::domain::survey::life::State;
use crate::domain::survey::{Aim, EventKind, Origin, Verdict};
use crate::store::base::named::named_columns;

pub use ballots::{NewBallot, StoredBallot, Voter};
pub use events::SurveyEvent;
pub use proposals::Proposal;
pub use surveys::StoredSurvey;

named_columns!(Aim, EventKind, Origin, State, Verdict);
