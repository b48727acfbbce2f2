//! Why nothing was done with a survey.

use super::flaws::Flaw;
use super::flow::AnswerRefusal;
use super::life::LifeRefusal;

/// Why nothing was done with a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Where it stands does not allow it.
    Life(LifeRefusal),
    /// It does not take ballots: not yet, no longer, or it was cancelled.
    NotOpen(super::life::State),
    /// The answer to the question at this place is none.
    Answer(usize, AnswerRefusal),
    /// It cannot be opened as it is.
    Flaws(Vec<Flaw>),
    /// It would close before it opens, or at once.
    ClosesTooSoon,
    /// It would close before people are written to, who are not at night.
    ClosesFirst,
    /// Only a printed code lets somebody vote.
    NeedsCode,
    /// It asks how a space was, and the person was not there.
    NotThere,
    /// The code was used by somebody else, or the form's ballot was given in the chat.
    FormUsed,
    /// The form has been typed: its ballot counts already.
    FormTyped,
    /// No such form was printed.
    NoSuchForm,
    /// Its audience cannot be read.
    Audience(crate::domain::convocation::Misread),
    /// It takes no proposals.
    NoProposals,
    /// Somebody has proposed as much as one can.
    TooManyProposals,
    /// A proposed topic that is none: empty or too long.
    NoTopic,
    /// Somebody else changed it meanwhile.
    Changed,
    /// It was not counted yet.
    NotCounted,
    /// The space is over or was cancelled, or there is none.
    NoSpace,
    /// People were asked already.
    Invited {
        /// Whether reminders are still to come.
        reminds: bool,
    },
    /// It cannot be sent to anybody.
    Nobody,
    /// What was written about it is not taken.
    Writing(super::writing::WriteRefusal),
}

impl From<LifeRefusal> for Refusal {
    fn from(refusal: LifeRefusal) -> Self {
        Self::Life(refusal)
    }
}

impl From<super::writing::WriteRefusal> for Refusal {
    fn from(refusal: super::writing::WriteRefusal) -> Self {
        Self::Writing(refusal)
    }
}
