//! Why something was not done, whatever it is about: each room's own reasons side by side. Deliberately
//! absent: what people read of it, and failures, which are about us and not about them.

use crate::domain::base::names::named;
use crate::domain::{
    calendar, consultation, convocation, process, question, schedule, share, space, staff, survey,
};

/// Why something was not done: the reasons of one room.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// The state of a question does not allow it.
    Question(question::Refusal),
    /// A part of an answer does not allow it.
    Share(share::Refusal),
    /// The calendar has no answer for this instant.
    Calendar(calendar::Refusal),
    /// What became of an activity does not allow it.
    Schedule(schedule::Reluctance),
    /// The state of a space does not allow it.
    Space(space::Refusal),
    /// A convocation cannot be, or not now.
    Convocation(convocation::Refusal),
    /// A survey cannot be, or not now, or not like this.
    Survey(survey::Refusal),
    /// A document in consultation cannot be, or not now.
    Consultation(consultation::Refusal),
    /// The process cannot be so.
    Process(process::Refusal),
    /// The team cannot be so.
    Staff(staff::Refusal),
}

named! {
    /// What was looked for and is not there, or not theirs: they are told the same.
    Sought {
        /// One of somebody's own questions.
        OwnQuestion = "own_question",
        /// A question of an office.
        Question = "question",
        /// A part of an answer that an office was asked for.
        Share = "share",
        /// An office.
        Office = "office",
        /// An activity of the schedule.
        Activity = "activity",
        /// A dialogue space, or its door.
        Space = "space",
        /// A convocation.
        Convocation = "convocation",
        /// A survey.
        Survey = "survey",
        /// A survey whose paper forms can be typed.
        Paper = "paper",
        /// A document in consultation.
        Document = "document",
        /// What somebody said about a document.
        Observation = "observation",
        /// A colleague.
        Colleague = "colleague",
        /// An invitation.
        Invitation = "invitation",
        /// Something that people can say of themselves.
        Choice = "choice",
    }
}

/// Each room's reasons are reasons.
macro_rules! reasons {
    ($($room:ident: $reason:ty,)+) => {$(
        impl From<$reason> for Refused {
            fn from(reason: $reason) -> Self {
                Self::$room(reason)
            }
        }
    )+};
}

reasons! {
    Question: question::Refusal,
    Share: share::Refusal,
    Calendar: calendar::Refusal,
    Schedule: schedule::Reluctance,
    Space: space::Refusal,
    Convocation: convocation::Refusal,
    Survey: survey::Refusal,
    Consultation: consultation::Refusal,
    Process: process::Refusal,
    Staff: staff::Refusal,
}
