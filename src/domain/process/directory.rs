//! The part of a process that says who is who: what a directory on paper says too.

use super::{Group, Language, Office, Process, Topic, Zone};

/// Offices, topics, groups and zones, each kind in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// The languages of its own in which it has names.
    pub languages: Vec<Language>,
    /// Who answers.
    pub offices: Vec<Office>,
    /// What people ask about.
    pub topics: Vec<Topic>,
    /// Who is convened.
    pub groups: Vec<Group>,
    /// Where people live.
    pub zones: Vec<Zone>,
}

impl Process {
    /// Who is who in this process.
    pub fn directory(&self) -> Directory {
        Directory {
            languages: self.languages.clone(),
            offices: self.offices.clone(),
            topics: self.topics.clone(),
            groups: self.groups.clone(),
            zones: self.zones.clone(),
        }
    }
}
