//! What happens to a survey, as its history says it.

use super::aim::Verdict;
use super::life::Edit;
use super::switch::Switch;
use crate::domain::base::names::named;

named! {
    /// A step in the life of a survey.
    EventKind {
        /// Somebody began it.
        Written = "written",
        /// It is called otherwise.
        Renamed = "renamed",
        /// It is for others.
        Audience = "audience",
        /// It is about a space, or no longer.
        SpaceChosen = "space_chosen",
        /// Whether people can propose topics.
        Proposals = "proposals",
        /// Whether only a printed code lets somebody vote.
        Code = "code",
        /// As [`Edit::AddTopic`].
        AddTopic = "add_topic",
        /// As [`Edit::MergeProposal`].
        MergeProposal = "merge_proposal",
        /// As [`Edit::MoveClosing`].
        MoveClosing = "move_closing",
        /// A topic went: of earlier versions.
        RemoveTopic = "remove_topic",
        /// As [`Edit::Rename`].
        Rename = "rename",
        /// As [`Edit::Reorder`].
        Reorder = "reorder",
        /// As [`Edit::ChangeMethod`].
        ChangeMethod = "change_method",
        /// As [`Edit::AddQuestion`].
        AddQuestion = "add_question",
        /// As [`Edit::RemoveQuestion`].
        RemoveQuestion = "remove_question",
        /// As [`Edit::WritePledge`].
        WritePledge = "write_pledge",
        /// Another seed: of earlier versions.
        ChangeSeed = "change_seed",
        /// It opens and closes at other times.
        Scheduled = "scheduled",
        /// It takes ballots.
        Opened = "opened",
        /// Its time came and it could not open.
        NotOpened = "not_opened",
        /// People were asked to answer.
        Invited = "invited",
        /// Somebody came with the code of a printed form.
        CodeUsed = "code_used",
        /// A proposal waits.
        ProposalWaiting = "proposal_waiting",
        /// A proposal became a topic.
        ProposalAdded = "proposal_added",
        /// A proposal means a topic that there is.
        ProposalMerged = "proposal_merged",
        /// A proposal is no topic.
        ProposalDeclined = "proposal_declined",
        /// Nobody looked at proposals in time.
        ProposalsLate = "proposals_late",
        /// It takes no more ballots.
        Closed = "closed",
        /// It does not count.
        Cancelled = "cancelled",
        /// Its ballots were counted.
        Counted = "counted",
        /// Somebody read what people wrote.
        TextsRead = "texts_read",
        /// Everybody sees the result.
        Published = "published",
        /// Its topics became the agenda of a space.
        Agenda = "agenda",
    }
}

impl From<Edit> for EventKind {
    fn from(edit: Edit) -> Self {
        match edit {
            Edit::AddTopic => Self::AddTopic,
            Edit::MergeProposal => Self::MergeProposal,
            Edit::MoveClosing => Self::MoveClosing,
            Edit::Rename => Self::Rename,
            Edit::Reorder => Self::Reorder,
            Edit::ChangeMethod => Self::ChangeMethod,
            Edit::AddQuestion => Self::AddQuestion,
            Edit::RemoveQuestion => Self::RemoveQuestion,
            Edit::WritePledge => Self::WritePledge,
        }
    }
}

impl From<Switch> for EventKind {
    fn from(switch: Switch) -> Self {
        match switch {
            Switch::Proposals => Self::Proposals,
            Switch::Code => Self::Code,
        }
    }
}

impl From<Verdict> for EventKind {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Waiting => Self::ProposalWaiting,
            Verdict::Added => Self::ProposalAdded,
            Verdict::Merged => Self::ProposalMerged,
            Verdict::Declined => Self::ProposalDeclined,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_edited_is_called_the_same_in_the_history() {
        for edit in Edit::ALL {
            assert_eq!(EventKind::from(*edit).name(), edit.name());
        }
        for switch in Switch::ALL {
            assert_eq!(EventKind::from(*switch).name(), switch.name());
        }
        for verdict in Verdict::ALL {
            let name = format!("proposal_{}", verdict.name());
            assert_eq!(EventKind::from(*verdict).name(), name);
        }
    }
}
