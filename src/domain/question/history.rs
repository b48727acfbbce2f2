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
        /// Its office corrected the answer it gave.
        Corrected = "corrected",
        /// Its office said that it has received it.
        Acknowledged = "acknowledged",
        /// Its date passed without an answer.
        Missed = "missed",
        /// Its answer reached whoever asked, in the chat.
        Delivered = "delivered",
        /// Its answer did not reach whoever asked.
        Undelivered = "undelivered",
        /// Its office takes more time to answer.
        Extended = "extended",
        /// It is answered together with another one that asks the same.
        Joined = "joined",
        /// It is answered by itself again.
        Parted = "parted",
        /// Its answer reached whoever asked by another way.
        HandedOver = "handed_over",
        /// It was found to be of another kind of petition.
        Tagged = "tagged",
        /// What is missing was asked for: the clock stands still.
        Asked = "asked",
        /// The citizen took another month for it.
        Prolonged = "prolonged",
        /// The citizen brought it: the clock runs again.
        Completed = "completed",
        /// It goes on without it: the clock runs again.
        WentOn = "went_on",
        /// What was asked for did not reach whoever asked, or nobody is left who could bring it: the clock runs.
        Unasked = "unasked",
        /// It was closed because what was missing never came.
        Closed = "closed",
        /// That it was closed did not reach whoever asked: it is not.
        Unclosed = "unclosed",
        /// It was sent to another entity.
        Transferred = "transferred",
        /// That it was did not reach whoever asked.
        TransferUntold = "transfer_untold",
        /// It was taken up here again.
        TakenBack = "taken_back",
        /// Another office was asked for a part of its answer.
        Shared = "shared",
        /// That office gave its part.
        Contributed = "contributed",
        /// That office helps no more.
        Unshared = "unshared",
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

named! {
    /// What an answer is to whoever asked.
    Giving {
        /// The answer.
        First = "first",
        /// What was missing in it, after they insisted.
        Completion = "completion",
        /// What takes the place of the answer.
        Correction = "correction",
        /// What takes the place of the completion: the first answer stands.
        CorrectedCompletion = "corrected_completion",
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
    /// Whether it gives the question another date, and its note says which and nothing else.
    pub fn moves_date(self) -> bool {
        matches!(self, Self::Extended | Self::Tagged | Self::Recounted)
    }

    /// Who takes it.
    pub fn by(self) -> StepBy {
        match self {
            Self::Received | Self::Added | Self::Withdrawn | Self::Rated | Self::Reopened => {
                StepBy::Citizen
            }
            Self::Prolonged | Self::Completed => StepBy::Citizen,
            Self::Placed
            | Self::Answered
            | Self::Corrected
            | Self::Acknowledged
            | Self::Extended
            | Self::Joined
            | Self::Parted
            | Self::HandedOver
            | Self::Tagged
            | Self::Asked
            | Self::WentOn
            | Self::Closed
            | Self::Transferred
            | Self::TakenBack
            | Self::Shared
            | Self::Contributed
            | Self::Unshared => StepBy::Staff,
            Self::Recounted | Self::Missed | Self::Delivered | Self::Undelivered => StepBy::Machine,
            Self::Unasked | Self::Unclosed | Self::TransferUntold => StepBy::Machine,
        }
    }
}
