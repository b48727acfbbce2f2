//! The life of a part: which state allows what, as a table.

use crate::domain::base::names::named;

named! {
    /// Where a part stands.
    State {
        /// Its office was asked, and has said nothing yet.
        Asked = "asked",
        /// Its office gave it.
        Given = "given",
        /// Its office says why it is not theirs to give.
        Returned = "returned",
        /// Whoever asked for it needs it no more.
        TakenBack = "taken_back",
    }
}

/// What somebody wants to do with a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Its office gives it.
    Give,
    /// Its office gives it again, otherwise.
    Correct,
    /// Its office gives it back.
    Return,
    /// The office of the question reminds it.
    Remind,
    /// The office of the question takes it back.
    TakeBack,
}

/// Why a part does not allow what was wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The answer has left, or the question was taken back.
    Over,
    /// Its office has given it.
    Given,
    /// Its office has not given it.
    NotGiven,
    /// Its office has given it back.
    Returned,
    /// It was taken back.
    TakenBack,
    /// Somebody changed it at this moment.
    Changed,
    /// Its office was reminded on this day.
    Reminded,
    /// No office was chosen that can be asked.
    NoOffice,
    /// That office has the question, or a part of it.
    HasPart,
    /// So many parts are under way.
    TooMany,
    /// No part is there yet.
    NoParts,
}

/// The state after `command`, or why not. `is_over` tells whether the question has ended, or its answer has left.
///
/// # Errors
/// A [`Refusal`] that a person can be told.
pub fn transition(state: State, is_over: bool, command: Command) -> Result<State, Refusal> {
    use Command::{Correct, Give, Remind, Return, TakeBack};
    use State::{Asked, Given, Returned, TakenBack};
    match (state, command) {
        _ if is_over => Err(Refusal::Over),
        (Returned, _) => Err(Refusal::Returned),
        (TakenBack, _) => Err(Refusal::TakenBack),
        (Asked, Give) | (Given, Correct) => Ok(Given),
        (Asked, Correct) => Err(Refusal::NotGiven),
        (Asked, Return) => Ok(Returned),
        (Asked, Remind) => Ok(Asked),
        (Given, Give | Return | Remind) => Err(Refusal::Given),
        (Asked | Given, TakeBack) => Ok(TakenBack),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Command::{Correct, Give, Remind, Return, TakeBack};

    #[test]
    fn each_state_allows_what_the_table_says() {
        let table = [
            (State::Asked, Give, Ok(State::Given)),
            (State::Asked, Correct, Err(Refusal::NotGiven)),
            (State::Asked, Return, Ok(State::Returned)),
            (State::Asked, Remind, Ok(State::Asked)),
            (State::Asked, TakeBack, Ok(State::TakenBack)),
            (State::Given, Give, Err(Refusal::Given)),
            (State::Given, Correct, Ok(State::Given)),
            (State::Given, Return, Err(Refusal::Given)),
            (State::Given, Remind, Err(Refusal::Given)),
            (State::Given, TakeBack, Ok(State::TakenBack)),
            (State::Returned, Give, Err(Refusal::Returned)),
            (State::TakenBack, Give, Err(Refusal::TakenBack)),
        ];
        for (state, command, expected) in table {
            assert_eq!(
                transition(state, false, command),
                expected,
                "{state:?} {command:?}"
            );
            assert_eq!(transition(state, true, command), Err(Refusal::Over));
        }
    }
}
