//! How many people live in the municipality, as far as a census or a roll says so.

use super::Process;
use crate::domain::survey::results::Census;

/// How many people there are, and who says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headcount {
    /// All of them.
    pub people: Option<u64>,
    /// Who counted them: «DANE, proyecciones 2024».
    pub source: Option<String>,
}

impl Process {
    /// What those who took part in a survey are compared with. Without a number for everybody, that of
    /// all whole zones together stands for it.
    pub fn census(&self) -> Census {
        let whole = || self.parts_of_zone(None);
        let zones = whole().filter_map(|zone| Some((zone.key.clone(), zone.people?)));
        let groups = self.groups.iter();
        let groups = groups.filter_map(|group| Some((group.key.clone(), group.people?)));
        let sum = || -> Option<u64> { whole().map(|zone| zone.people).sum::<Option<u64>>() };
        Census {
            everybody: self
                .headcount
                .people
                .or_else(sum)
                .filter(|people| *people > 0),
            zones: zones.collect(),
            groups: groups.collect(),
        }
    }
}
