//! How many zones and groups a process can have: results are told by each of them.

use super::{Contradiction, Process};
use crate::domain::base::Thing;
use crate::domain::survey::{MOST_GROUPS, MOST_ZONES};

impl Process {
    /// The kinds of which there are more than surveys can be counted by. Parts of zones are none of them.
    pub(super) fn too_many(&self) -> impl Iterator<Item = Contradiction> {
        let zones = self.parts_of_zone(None).count();
        let kinds = [
            (Thing::Zone, zones, MOST_ZONES),
            (Thing::Group, self.groups.len(), MOST_GROUPS),
        ];
        let over = kinds.into_iter().filter(|(_, count, most)| count > most);
        over.map(|(thing, count, most)| Contradiction::TooMany { thing, count, most })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Group, GroupKind, Zone};
    use super::*;
    use crate::domain::base::{Key, Text};

    fn process(whole: usize, parts: usize, groups: usize) -> Process {
        let key = |kind: &str, at: usize| Key::parse(&format!("{kind}-{at}")).unwrap();
        let zone = |at: usize, parent: Option<Key>| Zone {
            key: key("zona", at),
            name: Text::plain("…"),
            parent,
            people: None,
        };
        let group = |at: usize| Group {
            key: key("grupo", at),
            name: Text::plain("…"),
            kind: GroupKind::Value,
            sensitive: false,
            people: None,
        };
        let mut zones: Vec<_> = (0..whole).map(|at| zone(at, None)).collect();
        zones.extend((whole..whole + parts).map(|at| zone(at, Some(key("zona", 0)))));
        Process {
            zones,
            groups: (0..groups).map(group).collect(),
            ..Process::default()
        }
    }

    fn found(process: &Process) -> Vec<String> {
        let all = process.contradictions();
        all.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn there_are_only_as_many_as_can_be_counted() {
        assert_eq!(found(&process(250, 100, 63)), [""; 0]);
        assert_eq!(
            found(&process(251, 0, 64)),
            ["zone: 251, at most 250", "group: 64, at most 63"]
        );
    }
}
