//! What there should be before the first hearing: one table, which the coordinator works off in the chat and
//! `convoca check` tells the operator.

use super::Process;
use crate::domain::base::names::named;

named! {
    /// Something there should be.
    Item {
        /// The municipality's schedule.
        Schedule = "schedule",
        /// Offices that answer.
        Offices = "offices",
        /// What people ask about, each with its office.
        Topics = "topics",
        /// Somebody of each office who answers.
        Liaisons = "liaisons",
        /// A hearing that is announced.
        Hearing = "hearing",
        /// Days that somebody has looked at.
        Calendar = "calendar",
        /// Where to write to about personal data.
        Policy = "policy",
        /// A question that went through everything.
        Trial = "trial",
    }
}

impl Item {
    /// Whether only the database knows of it; the rest is in the configuration.
    pub fn is_in_database(self) -> bool {
        match self {
            Self::Schedule | Self::Liaisons | Self::Hearing | Self::Calendar | Self::Trial => true,
            Self::Offices | Self::Topics | Self::Policy => false,
        }
    }
}

/// How things stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preparation {
    /// The newest version of the schedule; 0: none.
    pub schedule: i64,
    /// How many offices there are.
    pub offices: usize,
    /// How many topics.
    pub topics: usize,
    /// The keys of the offices without a liaison.
    pub unstaffed: Vec<String>,
    /// The keys of those for whose liaison there is an invitation that nobody has used yet.
    pub invited: Vec<String>,
    /// How many hearings are announced and not over.
    pub hearings: usize,
    /// Whether somebody looked at the calendar.
    pub calendar_seen: bool,
    /// Whether people are told where to write to about their data.
    pub has_controller: bool,
    /// Whether a question was tried.
    pub tried: bool,
}

/// Whether there is what an item asks for.
type Judge = fn(&Preparation) -> bool;

/// Everything there should be, in the order in which it is best done.
pub const CHECKLIST: &[(Item, Judge)] = &[
    (Item::Schedule, |now| now.schedule > 0),
    (Item::Offices, |now| now.offices > 0),
    (Item::Topics, |now| now.topics > 0),
    (Item::Liaisons, |now| {
        now.offices > 0 && now.unstaffed.is_empty()
    }),
    (Item::Hearing, |now| now.hearings > 0),
    (Item::Calendar, |now| now.calendar_seen),
    (Item::Policy, |now| now.has_controller),
    (Item::Trial, |now| now.tried),
];

impl Preparation {
    /// What the process alone says, where nothing else is known.
    pub fn of(process: &Process) -> Self {
        let offices = process.offices.iter();
        Self {
            offices: process.offices.len(),
            topics: process.topics.len(),
            unstaffed: offices.map(|office| office.key.to_string()).collect(),
            has_controller: process.controller.can_be_reached(),
            ..Self::default()
        }
    }

    /// Every item and whether it is there.
    pub fn items(&self) -> Vec<(Item, bool)> {
        let all = CHECKLIST.iter();
        all.map(|(item, judge)| (*item, judge(self))).collect()
    }

    /// How many items are missing.
    pub fn missing(&self) -> usize {
        self.items()
            .iter()
            .filter(|(_, is_there)| !is_there)
            .count()
    }

    /// The number that an item is told with: what there is, or what is missing.
    pub fn count(&self, item: Item) -> usize {
        match item {
            Item::Schedule => usize::try_from(self.schedule).unwrap_or_default(),
            Item::Offices => self.offices,
            Item::Topics => self.topics,
            Item::Liaisons => self.unstaffed.len(),
            Item::Hearing => self.hearings,
            Item::Calendar | Item::Policy | Item::Trial => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_stands_once_and_an_empty_entity_lacks_all() {
        let items = Preparation::default().items();
        let listed: Vec<_> = items.iter().map(|(item, _)| *item).collect();
        assert_eq!(listed, Item::ALL);
        assert!(items.iter().all(|(_, is_there)| !is_there));
        let ready = Preparation {
            schedule: 1,
            offices: 2,
            topics: 3,
            unstaffed: Vec::new(),
            invited: Vec::new(),
            hearings: 1,
            calendar_seen: true,
            has_controller: true,
            tried: true,
        };
        assert_eq!(ready.missing(), 0);
        let lacking = Preparation {
            unstaffed: vec!["salud".into()],
            ..ready
        };
        assert_eq!(lacking.missing(), 1);
        assert_eq!(lacking.count(Item::Liaisons), 1);
    }
}
