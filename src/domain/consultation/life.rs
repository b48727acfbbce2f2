//! What may become of a document in consultation, and what may be changed of it when: two tables.
//!
//! Deliberately absent: a way to change a document that people comment on, and a way back from closing.

use super::{Piece, Refusal};
use crate::domain::base::names::named;
use serde::{Deserialize, Serialize};

named! {
    /// Where a consultation stands.
    State {
        /// Only the coordinators see it.
        Draft = "draft",
        /// It takes observations until its deadline.
        Open = "open",
        /// It takes no more; they are being answered.
        Closed = "closed",
        /// Everybody can read the report.
        Reported = "reported",
        /// Nothing will come of it.
        Cancelled = "cancelled",
    }
}

named! {
    /// What is done with a consultation.
    Step {
        /// The document is published.
        Open = "open",
        /// It takes no more observations.
        Close = "close",
        /// The report is published.
        Report = "report",
        /// It is given up.
        Cancel = "cancel",
    }
}

named! {
    /// What is changed of a consultation.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Edit {
        /// What it is called.
        Name = "name",
        /// The document.
        File = "file",
        /// What people can speak of.
        Sections = "sections",
        /// How long it is to be open.
        Term = "term",
        /// The deadline of what is open.
        Later = "later",
        /// Which office answers about a section.
        Office = "office",
    }
}

named! {
    /// What happened to a consultation, in its history.
    EventKind {
        /// Somebody began to prepare it.
        Begun = "begun",
        /// An office answers about a section from then on, or none.
        Placed = "placed",
        /// The document was published.
        Opened = "open",
        /// The deadline moved.
        Postponed = "postponed",
        /// It took no more observations.
        Closed = "closed",
        /// The report was published.
        Reported = "reported",
        /// It was given up.
        Cancelled = "cancelled",
    }
}

impl From<Step> for EventKind {
    fn from(step: Step) -> Self {
        match step {
            Step::Open => Self::Opened,
            Step::Close => Self::Closed,
            Step::Report => Self::Reported,
            Step::Cancel => Self::Cancelled,
        }
    }
}

/// What is allowed when, and what comes of it.
const STEPS: [(State, Step, State); 5] = [
    (State::Draft, Step::Open, State::Open),
    (State::Draft, Step::Cancel, State::Cancelled),
    (State::Open, Step::Close, State::Closed),
    (State::Open, Step::Cancel, State::Cancelled),
    (State::Closed, Step::Report, State::Reported),
];

/// What may be changed when.
const EDITS: [(State, &[Edit]); 3] = [
    (
        State::Draft,
        &[
            Edit::Name,
            Edit::File,
            Edit::Sections,
            Edit::Term,
            Edit::Office,
        ],
    ),
    (State::Open, &[Edit::Later, Edit::Office]),
    (State::Closed, &[Edit::Office]),
];

impl State {
    /// The state after a step.
    ///
    /// # Errors
    /// [`Refusal::NotNow`].
    pub fn after(self, step: Step) -> Result<Self, Refusal> {
        let row = STEPS
            .iter()
            .find(|(from, by, _)| (*from, *by) == (self, step));
        row.map(|(_, _, to)| *to).ok_or(Refusal::NotNow(self))
    }

    /// Whether something may be changed now.
    ///
    /// # Errors
    /// [`Refusal::NotNow`].
    pub fn allows(self, edit: Edit) -> Result<(), Refusal> {
        let row = EDITS.iter().find(|(state, _)| *state == self);
        let is_allowed = row.is_some_and(|(_, edits)| edits.contains(&edit));
        is_allowed.then_some(()).ok_or(Refusal::NotNow(self))
    }

    /// The steps that can be taken now.
    pub fn steps(self) -> impl Iterator<Item = Step> {
        let rows = STEPS.iter().filter(move |(from, ..)| *from == self);
        rows.map(|(_, step, _)| *step)
    }

    /// Whether people may know of it.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Open | Self::Closed | Self::Reported)
    }

    /// Whether offices answer now: no longer once the report says what they answered.
    ///
    /// # Errors
    /// [`Refusal::NotNow`].
    pub fn takes_answers(self) -> Result<(), Refusal> {
        (self == Self::Closed)
            .then_some(())
            .ok_or(Refusal::NotNow(self))
    }
}

impl From<Piece> for Edit {
    fn from(piece: Piece) -> Self {
        match piece {
            Piece::File => Self::File,
            Piece::Sections => Self::Sections,
            Piece::Term => Self::Term,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_life() {
        // Open, close, report, cancel.
        let expected = [
            (
                State::Draft,
                [Some(State::Open), None, None, Some(State::Cancelled)],
            ),
            (
                State::Open,
                [None, Some(State::Closed), None, Some(State::Cancelled)],
            ),
            (State::Closed, [None, None, Some(State::Reported), None]),
            (State::Reported, [None; 4]),
            (State::Cancelled, [None; 4]),
        ];
        for (state, row) in expected {
            for (step, after) in Step::ALL.iter().zip(row) {
                let refused = Err(Refusal::NotNow(state));
                assert_eq!(state.after(*step), after.map_or(refused, Ok), "{state:?}");
            }
            let steps = state.steps().count();
            assert_eq!(steps, row.iter().flatten().count(), "{state:?}");
        }
    }

    #[test]
    fn what_people_comment_on_does_not_change() {
        for edit in [Edit::Name, Edit::File, Edit::Sections, Edit::Term] {
            assert_eq!(State::Draft.allows(edit), Ok(()));
            for state in State::ALL.iter().filter(|state| **state != State::Draft) {
                assert_eq!(state.allows(edit), Err(Refusal::NotNow(*state)));
            }
        }
        let moves = |state: &&State| state.allows(Edit::Later).is_ok();
        assert!(State::ALL.iter().filter(moves).eq([&State::Open]));
    }

    #[test]
    fn answers_come_between_closing_and_the_report() {
        let answers = |state: &&State| state.takes_answers().is_ok();
        assert!(State::ALL.iter().filter(answers).eq([&State::Closed]));
        assert!(!State::Draft.is_public() && !State::Cancelled.is_public());
    }
}
