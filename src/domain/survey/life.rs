//! What may become of a survey, and what may be changed of it when: two tables.
//!
//! Deliberately absent: a way back from closing. Whoever has seen a result must not go on collecting.

use crate::domain::base::names::named;

named! {
    /// Where a survey stands.
    State {
        /// Only the coordinators see it.
        Draft = "draft",
        /// It takes ballots; they are sealed.
        Open = "open",
        /// It takes no more; coordinators see the result.
        Closed = "closed",
        /// Everybody sees the result.
        Published = "published",
        /// It does not count. What was given is not looked at.
        Cancelled = "cancelled",
    }
}

named! {
    /// What is done with a survey.
    Step {
        /// It begins to take ballots.
        Open = "open",
        /// It takes no more.
        Close = "close",
        /// The result is shown to everybody.
        Publish = "publish",
        /// It will not count.
        Cancel = "cancel",
    }
}

named! {
    /// What is changed of a survey.
    Edit {
        /// A topic is added at the end: one that a citizen proposed, too.
        AddTopic = "add_topic",
        /// A proposal is taken to mean a topic that there is.
        MergeProposal = "merge_proposal",
        /// The day of closing moves.
        MoveClosing = "move_closing",
        /// A topic, a choice or a question is called otherwise.
        Rename = "rename",
        /// Topics, choices or questions change places.
        Reorder = "reorder",
        /// How topics are chosen, or how many, or another kind of question.
        ChangeMethod = "change_method",
        /// A question is added.
        AddQuestion = "add_question",
        /// A question goes.
        RemoveQuestion = "remove_question",
        /// What the entity does with the result.
        WritePledge = "write_pledge",
    }
}

named! {
    /// Why it cannot be.
    LifeRefusal {
        /// It is open already.
        OpenAlready = "open_already",
        /// It was never opened.
        NeverOpened = "never_opened",
        /// It takes ballots: they are sealed, and what they answer must not change.
        StillOpen = "still_open",
        /// It was closed.
        ClosedAlready = "closed_already",
        /// The result was published.
        PublishedAlready = "published_already",
        /// It was cancelled.
        CancelledAlready = "cancelled_already",
    }
}

/// What is allowed when, and what comes of it.
const STEPS: [(State, Step, State); 5] = [
    (State::Draft, Step::Open, State::Open),
    (State::Draft, Step::Cancel, State::Cancelled),
    (State::Open, Step::Close, State::Closed),
    (State::Open, Step::Cancel, State::Cancelled),
    (State::Closed, Step::Publish, State::Published),
];

/// What may be changed while ballots come in: nothing that would make a ballot mean something else.
const WHILE_OPEN: [Edit; 4] = [
    Edit::AddTopic,
    Edit::MergeProposal,
    Edit::MoveClosing,
    Edit::WritePledge,
];

impl State {
    /// The state after a step. That a draft has no flaws, which `Open` needs, is for
    /// [`Survey::flaws`](super::Survey::flaws) to say.
    ///
    /// # Errors
    /// The [`LifeRefusal`].
    pub fn after(self, step: Step) -> Result<Self, LifeRefusal> {
        let row = STEPS
            .iter()
            .find(|(from, by, _)| (*from, *by) == (self, step));
        row.map(|(_, _, to)| *to).ok_or(match (self, step) {
            (Self::Draft, _) => LifeRefusal::NeverOpened,
            (Self::Open, Step::Open) => LifeRefusal::OpenAlready,
            (Self::Open, _) => LifeRefusal::StillOpen,
            (Self::Closed, _) => LifeRefusal::ClosedAlready,
            (Self::Published, _) => LifeRefusal::PublishedAlready,
            (Self::Cancelled, _) => LifeRefusal::CancelledAlready,
        })
    }

    /// Whether something may be changed now.
    ///
    /// # Errors
    /// The [`LifeRefusal`].
    pub fn allows(self, edit: Edit) -> Result<(), LifeRefusal> {
        match self {
            Self::Draft => Ok(()),
            Self::Open if WHILE_OPEN.contains(&edit) => Ok(()),
            Self::Open => Err(LifeRefusal::StillOpen),
            Self::Closed if edit == Edit::WritePledge => Ok(()),
            Self::Closed => Err(LifeRefusal::ClosedAlready),
            Self::Published => Err(LifeRefusal::PublishedAlready),
            Self::Cancelled => Err(LifeRefusal::CancelledAlready),
        }
    }

    /// Whether ballots are taken.
    pub fn takes_ballots(self) -> bool {
        self == Self::Open
    }

    /// Whether a coordinator may see counts: never while a ballot can still be given or changed, and
    /// never of what does not count.
    pub fn may_be_counted(self) -> bool {
        matches!(self, Self::Closed | Self::Published)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_life() {
        use LifeRefusal::*;
        let expected = [
            // Open, close, publish, cancel.
            (
                State::Draft,
                [
                    Ok(State::Open),
                    Err(NeverOpened),
                    Err(NeverOpened),
                    Ok(State::Cancelled),
                ],
            ),
            (
                State::Open,
                [
                    Err(OpenAlready),
                    Ok(State::Closed),
                    Err(StillOpen),
                    Ok(State::Cancelled),
                ],
            ),
            (
                State::Closed,
                [
                    Err(ClosedAlready),
                    Err(ClosedAlready),
                    Ok(State::Published),
                    Err(ClosedAlready),
                ],
            ),
            (State::Published, [Err(PublishedAlready); 4]),
            (State::Cancelled, [Err(CancelledAlready); 4]),
        ];
        for (state, row) in expected {
            let steps = Step::ALL.iter().map(|step| state.after(*step));
            assert!(steps.eq(row), "{state:?}");
        }
    }

    #[test]
    fn a_ballot_keeps_its_meaning() {
        let while_open = Edit::ALL
            .iter()
            .filter(|edit| State::Open.allows(**edit).is_ok());
        let while_open: Vec<_> = while_open.map(|edit| edit.name()).collect();
        let expected = [
            "add_topic",
            "merge_proposal",
            "move_closing",
            "write_pledge",
        ];
        assert_eq!(while_open, expected);
        for edit in Edit::ALL {
            assert_eq!(State::Draft.allows(*edit), Ok(()));
            let after = match edit {
                Edit::WritePledge => Ok(()),
                _ => Err(LifeRefusal::ClosedAlready),
            };
            assert_eq!(State::Closed.allows(*edit), after);
            let published = Err(LifeRefusal::PublishedAlready);
            assert_eq!(State::Published.allows(*edit), published);
        }
    }

    #[test]
    fn nothing_is_counted_while_ballots_come_in() {
        for state in State::ALL {
            assert!(!(state.takes_ballots() && state.may_be_counted()));
        }
        assert!(!State::Cancelled.may_be_counted());
    }
}
