//! The life of a question: which state allows what, as a table.

use crate::domain::base::names::named;
use chrono::{NaiveDate, NaiveDateTime};

named! {
    /// Where a question stands.
    State {
        /// Asked, and not answered yet.
        Received = "received",
        /// Answered, in writing, to whoever asked.
        Answered = "answered",
        /// The citizen insisted: the office has to complete its answer. No new legal clock.
        Reopened = "reopened",
        /// The citizen took it back (CPACA art. 18).
        Withdrawn = "withdrawn",
        /// What is missing was asked for, and the clock stands still (CPACA art. 17).
        Incomplete = "incomplete",
        /// What was missing never came, and somebody signed that it ends with that (CPACA art. 17).
        Closed = "closed",
        /// It belongs to another entity, and was sent there (CPACA art. 21).
        Transferred = "transferred",
    }
}

named! {
    /// What a citizen thinks of an answer.
    Rating {
        /// It answers the question.
        Yes = "yes",
        /// Something is lacking.
        Partly = "partly",
        /// It does not.
        No = "no",
    }
}

/// What somebody wants to do with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// The citizen adds something.
    Add,
    /// The citizen takes it back.
    Withdraw,
    /// Staff gives it to an office.
    Place,
    /// The office answers.
    Answer,
    /// The citizen says what they think of the answer.
    Rate,
    /// The citizen is not content and asks again, once.
    Insist,
    /// The office corrects the answer it gave.
    Correct,
    /// Its office takes more time to answer (CPACA art. 14 par.).
    Extend,
    /// Staff decides with which others it is answered.
    Join,
    /// Staff notes that its answer reached the citizen by another way than the chat.
    HandOver,
    /// Staff says what kind of petition it is.
    Tag,
    /// Staff asks the citizen for what is missing.
    AskMissing,
    /// The citizen takes another month for it.
    Prolong,
    /// Staff goes on without what is missing.
    GoOn,
    /// Staff ends it because what was missing never came.
    Close,
    /// Staff sends it to another entity.
    Transfer,
    /// Staff takes it up again.
    TakeBack,
}

/// Why a question does not allow what was wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has been answered already.
    Answered,
    /// It was withdrawn.
    Withdrawn,
    /// It has not been answered yet.
    NotAnswered,
    /// The one insistence was used.
    InsistedBefore,
    /// Whoever asks sent several a moment ago: it can be sent from this local moment on.
    NotYet(NaiveDateTime),
    /// Something else was done often: it can be done again from this local moment on.
    TooOften(NaiveDateTime),
    /// It has as many files as an office can look at.
    TooManyFiles,
    /// Its answer has reached whoever asked.
    Delivered,
    /// Whoever asked was erased, and who is to be told of an extension is nobody.
    NobodyToTell,
    /// Its date became another at this moment.
    DateMoved,
    /// It is answered with another one.
    Led,
    /// It is answered with no other.
    Alone,
    /// Nothing arrives at whoever asked, so they cannot be told of an extension.
    OutOfReach,
    /// It would have been received at a moment that is to come.
    NotReceivedYet,
    /// It came on an earlier day, and nobody said why it is typed on this one.
    WhyLater,
    /// No law gives its kind more time.
    NoMoreTime,
    /// It is of this kind already.
    OfThisKind,
    /// Whoever asked was told of an extension that the other kind does not have.
    ExtensionTold,
    /// What was missing was asked for when the date of the other kind had passed.
    StopTold,
    /// It waits for what is missing.
    Stands,
    /// It waits for nothing.
    Runs,
    /// It was closed because what was missing never came.
    Closed,
    /// Others are answered with it.
    Leads,
    /// It is with another entity.
    Away,
    /// It is with no other entity.
    NotAway,
    /// Whoever asked has time for what is missing until this day.
    HasTime(NaiveDate),
    /// The month for what is missing was over on this day; what comes counts all the same.
    MonthOver(NaiveDate),
    /// Its date had passed on this day: no other kind gives it more time.
    PassedBefore(NaiveDate),
}

impl State {
    /// Whether somebody still owes an answer by a date.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Reopened)
    }

    /// Whether nothing is owed any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Answered | Self::Withdrawn | Self::Closed)
    }

    /// Whether an answer can still come.
    pub fn awaits_answer(self) -> bool {
        self.is_open() || self == Self::Incomplete
    }
}

/// The state after `command`, or why not. `insisted` tells whether the one insistence was used.
///
/// # Errors
/// A [`Refusal`] that a person can be told.
pub fn transition(state: State, insisted: bool, command: Command) -> Result<State, Refusal> {
    use Command::{
        Add, Answer, AskMissing, Close, Correct, Extend, GoOn, HandOver, Insist, Join, Place,
        Prolong, Rate, Tag, TakeBack, Transfer, Withdraw,
    };
    use State::{Answered, Closed, Incomplete, Received, Reopened, Transferred, Withdrawn};
    match (state, command) {
        (Withdrawn, _) => Err(Refusal::Withdrawn),
        (Closed, _) => Err(Refusal::Closed),
        (Received, Transfer) => Ok(Transferred),
        (Transferred, TakeBack) => Ok(Received),
        (Transferred, _) => Err(Refusal::Away),
        (Received | Reopened | Incomplete | Answered, TakeBack) => Err(Refusal::NotAway),
        (Received | Reopened, Add | Place) | (Received, Extend | Join | Tag) => Ok(state),
        (Received | Reopened | Incomplete, Withdraw) => Ok(Withdrawn),
        (Received | Reopened | Incomplete, Answer) | (Reopened | Answered, Correct) => Ok(Answered),
        (Received, AskMissing) | (Incomplete, Prolong) => Ok(Incomplete),
        // What the citizen adds is what was missing.
        (Incomplete, Add | GoOn) => Ok(Received),
        (Incomplete, Close) => Ok(Closed),
        // Whoever wants that goes on first: a date that nobody has cannot be moved.
        (Incomplete, AskMissing | Place | Extend | Join | Tag | Transfer) => Err(Refusal::Stands),
        (Received | Reopened, Prolong | GoOn | Close) => Err(Refusal::Runs),
        (Received | Reopened | Incomplete, Rate | Insist | HandOver)
        | (Received | Incomplete, Correct) => Err(Refusal::NotAnswered),
        (Answered, Rate | HandOver) => Ok(Answered),
        (Answered, Insist) if insisted => Err(Refusal::InsistedBefore),
        (Answered, Insist) => Ok(Reopened),
        // What is completed was answered: the term of the law is over.
        (Answered | Reopened, Extend | Join | Tag | AskMissing | Transfer) => {
            Err(Refusal::Answered)
        }
        (Answered, Add | Withdraw | Place | Answer | Prolong | GoOn | Close) => {
            Err(Refusal::Answered)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Command::{
        Add, Answer, AskMissing, Close, Extend, GoOn, Insist, Join, Place, Prolong, Rate, Tag,
        TakeBack, Transfer, Withdraw,
    };

    #[test]
    fn each_state_allows_what_the_table_says() {
        let table = [
            (State::Received, Answer, Ok(State::Answered)),
            (State::Received, Withdraw, Ok(State::Withdrawn)),
            (State::Received, Place, Ok(State::Received)),
            (State::Received, Extend, Ok(State::Received)),
            (State::Reopened, Extend, Err(Refusal::Answered)),
            (State::Answered, Extend, Err(Refusal::Answered)),
            (State::Withdrawn, Extend, Err(Refusal::Withdrawn)),
            (State::Received, Tag, Ok(State::Received)),
            (State::Reopened, Tag, Err(Refusal::Answered)),
            (State::Answered, Tag, Err(Refusal::Answered)),
            (State::Withdrawn, Tag, Err(Refusal::Withdrawn)),
            (State::Received, Join, Ok(State::Received)),
            (State::Reopened, Join, Err(Refusal::Answered)),
            (State::Withdrawn, Join, Err(Refusal::Withdrawn)),
            (State::Received, AskMissing, Ok(State::Incomplete)),
            (State::Incomplete, AskMissing, Err(Refusal::Stands)),
            (State::Reopened, AskMissing, Err(Refusal::Answered)),
            (State::Incomplete, Add, Ok(State::Received)),
            (State::Incomplete, GoOn, Ok(State::Received)),
            (State::Incomplete, Prolong, Ok(State::Incomplete)),
            (State::Incomplete, Answer, Ok(State::Answered)),
            (State::Incomplete, Withdraw, Ok(State::Withdrawn)),
            (State::Incomplete, Close, Ok(State::Closed)),
            (State::Incomplete, Extend, Err(Refusal::Stands)),
            (State::Incomplete, Tag, Err(Refusal::Stands)),
            (State::Incomplete, Join, Err(Refusal::Stands)),
            (State::Incomplete, Place, Err(Refusal::Stands)),
            (State::Received, Close, Err(Refusal::Runs)),
            (State::Answered, Prolong, Err(Refusal::Answered)),
            (State::Received, Transfer, Ok(State::Transferred)),
            (State::Reopened, Transfer, Err(Refusal::Answered)),
            (State::Incomplete, Transfer, Err(Refusal::Stands)),
            (State::Transferred, TakeBack, Ok(State::Received)),
            (State::Transferred, Transfer, Err(Refusal::Away)),
            (State::Transferred, Answer, Err(Refusal::Away)),
            (State::Transferred, Withdraw, Err(Refusal::Away)),
            (State::Received, TakeBack, Err(Refusal::NotAway)),
            (State::Closed, Add, Err(Refusal::Closed)),
            (State::Closed, GoOn, Err(Refusal::Closed)),
            (State::Closed, Answer, Err(Refusal::Closed)),
            (State::Received, Rate, Err(Refusal::NotAnswered)),
            (State::Answered, Answer, Err(Refusal::Answered)),
            (State::Answered, Withdraw, Err(Refusal::Answered)),
            (State::Answered, Insist, Ok(State::Reopened)),
            (State::Reopened, Answer, Ok(State::Answered)),
            (State::Reopened, Add, Ok(State::Reopened)),
            (State::Withdrawn, Answer, Err(Refusal::Withdrawn)),
            (State::Withdrawn, Insist, Err(Refusal::Withdrawn)),
        ];
        for (state, command, expected) in table {
            assert_eq!(
                transition(state, false, command),
                expected,
                "{state:?} {command:?}"
            );
        }
        assert_eq!(
            transition(State::Answered, true, Insist),
            Err(Refusal::InsistedBefore)
        );
    }
}
