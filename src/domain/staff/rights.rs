//! What each role may do: one table. What is of an office is its liaison's and its head's, and that is
//! asked of the office ([`Actor::handles`](crate::actions::Actor::handles)), not here.

use super::role::Role;

/// Something that not everybody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ability {
    /// Make, change, announce and cancel dialogue spaces; see drafts; get the pieces for other channels.
    RunSpaces,
    /// Receive people at the door of a space of the entity.
    ReceiveGuests,
    /// Find people on attendance lists and erase them, when they ask for it.
    EraseAttendees,
    /// Write, agree to, send and stop convocations.
    RunConvocations,
    /// Take the evidence of a convocation.
    ReadEvidence,
    /// Write, open, close and publish surveys, decide about proposals, print forms.
    RunSurveys,
    /// See surveys as those who run them do.
    ReadSurveys,
    /// Prepare, publish and close documents up for comments, and their reports.
    RunConsultations,
    /// Read the report of a document before everybody can.
    ReadConsultations,
    /// Give questions to offices and answer for those that have nobody.
    PlaceQuestions,
    /// Type questions that came on paper, by telephone, or were said.
    TakeInQuestions,
    /// Read every question, whoever has it.
    ReadQuestions,
    /// Be told of what is overdue anywhere.
    WatchOverdue,
    /// Change activities of every office, and all of them by a spreadsheet.
    RunSchedule,
    /// See the whole schedule and how it stands.
    ReadSchedule,
    /// Add offices and topics, say who answers for personal data.
    RunProcess,
    /// Invite people to posts, let their rights rest, end them.
    RunTeam,
}

const COORDINATOR: &[Role] = &[Role::Coordinator];
const OVERSEERS: &[Role] = &[Role::Coordinator, Role::Committee, Role::Auditor];

/// Who may do what.
pub const RIGHTS: &[(Ability, &[Role])] = &[
    (Ability::RunSpaces, COORDINATOR),
    (Ability::ReceiveGuests, &[Role::Liaison, Role::Head]),
    (Ability::EraseAttendees, COORDINATOR),
    (Ability::RunConvocations, COORDINATOR),
    (Ability::ReadEvidence, OVERSEERS),
    (Ability::RunSurveys, COORDINATOR),
    (Ability::ReadSurveys, OVERSEERS),
    (Ability::RunConsultations, COORDINATOR),
    (Ability::ReadConsultations, OVERSEERS),
    (Ability::PlaceQuestions, COORDINATOR),
    (
        Ability::TakeInQuestions,
        &[Role::Liaison, Role::Head, Role::Coordinator],
    ),
    (Ability::ReadQuestions, OVERSEERS),
    (Ability::WatchOverdue, OVERSEERS),
    (Ability::RunSchedule, COORDINATOR),
    (Ability::ReadSchedule, OVERSEERS),
    (Ability::RunProcess, COORDINATOR),
    (Ability::RunTeam, COORDINATOR),
];

impl Role {
    /// Whether this role gives the right to something.
    pub fn may(self, ability: Ability) -> bool {
        let mut rows = RIGHTS.iter();
        rows.any(|(one, roles)| *one == ability && roles.contains(&self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_ability_stands_once() {
        let all: HashSet<_> = RIGHTS.iter().map(|(ability, _)| ability).collect();
        assert_eq!(all.len(), RIGHTS.len());
    }

    #[test]
    fn internal_control_changes_nothing() {
        let held = RIGHTS.iter().filter(|(_, roles)| {
            roles.contains(&Role::Auditor) || roles.contains(&Role::Committee)
        });
        for (ability, _) in held {
            let name = format!("{ability:?}");
            assert!(
                name.starts_with("Read") || name.starts_with("Watch"),
                "{name}"
            );
        }
    }
}
