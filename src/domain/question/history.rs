//! What happens to a question, and what is said about it, by the names in the database.

use crate::domain::base::names::named;

named! {
    /// A step in the history of a question.
    EventKind {
        /// It was asked.
        Received = "received",
        /// Somebody gave it to an office, or back to the coordinator.
        Placed = "placed",
        /// Its office answered.
        Answered = "answered",
        /// The citizen added something.
        Added = "added",
        /// The citizen took it back.
        Withdrawn = "withdrawn",
        /// The citizen said what they think of the answer.
        Rated = "rated",
        /// The citizen insisted.
        Reopened = "reopened",
        /// Its date was counted again.
        Recounted = "recounted",
    }
}

named! {
    /// Something said about a question after it was asked.
    PartKind {
        /// By the citizen, while it was open.
        Addition = "addition",
        /// By its office.
        Answer = "answer",
        /// By the citizen, about the answer.
        Insistence = "insistence",
    }
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepBy {
    /// Whoever asked.
    Citizen,
    /// The staff.
    Staff,
    /// Nobody: it happens by itself.
    Machine,
}

impl EventKind {
    /// Who takes it.
    pub fn by(self) -> StepBy {
        match self {
            Self::Received | Self::Added | Self::Withdrawn | Self::Rated | Self::Reopened => {
                StepBy::Citizen
            }
            Self::Placed | Self::Answered => StepBy::Staff,
            Self::Recounted => StepBy::Machine,
        }
    }
}
