//! What cannot be in a process, found all at once.

use super::{Process, YEAR_ROUND_BOX};
use crate::domain::base::fold::folded;
use crate::domain::base::{Key, Thing};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// Two things in a process that cannot both be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    /// Two things of one kind have the same key.
    #[error("{} {key}: used twice", thing.name())]
    DuplicateKey {
        /// Of which kind.
        thing: Thing,
        /// The key.
        key: Key,
    },
    /// The key belongs to the year-round box.
    #[error("space {key}: reserved")]
    ReservedKey {
        /// The key.
        key: Key,
    },
    /// Two offices are called the same.
    #[error("offices {first} and {second}: both are called {name:?}")]
    AmbiguousName {
        /// The office that comes first.
        first: Key,
        /// The other one.
        second: Key,
        /// The name as the other one has it.
        name: String,
    },
    /// A topic is answered by an office that is not there.
    #[error("topic {topic}: no office {office}")]
    UnknownOffice {
        /// The topic.
        topic: Key,
        /// The office it names.
        office: Key,
    },
    /// An office or a zone is part of one that is not there, or of itself.
    #[error("{} {key}: cannot be part of {parent}", thing.name())]
    BadParent {
        /// Of which kind.
        thing: Thing,
        /// The part.
        key: Key,
        /// What it says it is part of.
        parent: Key,
    },
    /// A space is about a topic, or for a group, that is not there.
    #[error("space {space}: no {} {key}", thing.name())]
    UnknownPart {
        /// The space.
        space: Key,
        /// What it names.
        thing: Thing,
        /// By this key.
        key: String,
    },
    /// A space ends before it begins, or at once.
    #[error("space {space}: ends at {ends_at}, begins at {starts_at}")]
    EndsBeforeStart {
        /// The space.
        space: Key,
        /// When it begins.
        starts_at: DateTime<Utc>,
        /// When it ends.
        ends_at: DateTime<Utc>,
    },
    /// Questions close before they open, or at once.
    #[error("space {space}: questions close at {close}, open at {open}")]
    ClosesBeforeOpening {
        /// The space.
        space: Key,
        /// When questions open.
        open: DateTime<Utc>,
        /// When they close.
        close: DateTime<Utc>,
    },
    /// More of a kind than surveys can be counted by.
    #[error("{}: {count}, at most {most}", thing.name())]
    TooMany {
        /// Of which kind.
        thing: Thing,
        /// How many.
        count: usize,
        /// How many there may be.
        most: usize,
    },
}

impl Process {
    /// Everything that contradicts itself; nothing, if the process can be used.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let mut found = Vec::new();
        let offices = self.offices.iter().map(|office| &office.key);
        let topics = self.topics.iter().map(|topic| &topic.key);
        let spaces = self.spaces.iter().map(|space| &space.key);
        found.extend(duplicates(Thing::Office, offices));
        found.extend(self.ambiguous_names());
        let parents = self.offices.iter();
        let parents = parents.map(|office| (&office.key, office.parent.as_ref()));
        found.extend(bad_parents(Thing::Office, parents.collect()));
        found.extend(duplicates(Thing::Topic, topics));
        found.extend(self.unknown_offices());
        let groups = self.groups.iter().map(|group| &group.key);
        found.extend(duplicates(Thing::Group, groups));
        let zones = self.zones.iter().map(|zone| &zone.key);
        found.extend(duplicates(Thing::Zone, zones));
        let parents = self.zones.iter();
        let parents = parents.map(|zone| (&zone.key, zone.parent.as_ref()));
        found.extend(bad_parents(Thing::Zone, parents.collect()));
        found.extend(duplicates(Thing::Space, spaces));
        found.extend(self.impossible_spaces());
        found.extend(self.too_many());
        found
    }

    fn ambiguous_names(&self) -> Vec<Contradiction> {
        let mut owners: BTreeMap<String, &Key> = BTreeMap::new();
        let mut found = Vec::new();
        for office in &self.offices {
            let key = office.key.as_str();
            for name in office.names().chain([key]) {
                let owner = *owners.entry(folded(name)).or_insert(&office.key);
                // Two offices with one key are told of once, as such.
                if *owner != office.key {
                    found.push(Contradiction::AmbiguousName {
                        first: owner.clone(),
                        second: office.key.clone(),
                        name: name.to_owned(),
                    });
                }
            }
        }
        found
    }

    fn unknown_offices(&self) -> impl Iterator<Item = Contradiction> {
        self.topics
            .iter()
            .filter(|topic| self.office(topic.office.as_str()).is_none())
            .map(|topic| Contradiction::UnknownOffice {
                topic: topic.key.clone(),
                office: topic.office.clone(),
            })
    }

    fn impossible_spaces(&self) -> Vec<Contradiction> {
        let mut found = Vec::new();
        for space in &self.spaces {
            let key = || space.key.clone();
            if space.key.as_str() == YEAR_ROUND_BOX {
                found.push(Contradiction::ReservedKey { key: key() });
            }
            let details = &space.details;
            let topics = details
                .topics
                .iter()
                .filter(|key| self.topic(key).is_none());
            let known = |key: &str| self.groups.iter().any(|group| group.key.as_str() == key);
            let groups = details.groups.iter().filter(|key| !known(key));
            let unknown = topics.map(|key| (Thing::Topic, key));
            let unknown = unknown.chain(groups.map(|key| (Thing::Group, key)));
            found.extend(unknown.map(|(thing, named)| Contradiction::UnknownPart {
                space: key(),
                thing,
                key: named.clone(),
            }));
            if space.ends_at <= space.starts_at {
                found.push(Contradiction::EndsBeforeStart {
                    space: key(),
                    starts_at: space.starts_at,
                    ends_at: space.ends_at,
                });
            }
            if space.questions_close <= space.questions_open {
                found.push(Contradiction::ClosesBeforeOpening {
                    space: key(),
                    open: space.questions_open,
                    close: space.questions_close,
                });
            }
        }
        found
    }
}

/// Whose parent is not there, or is reached again from itself.
fn bad_parents(thing: Thing, parents: BTreeMap<&Key, Option<&Key>>) -> Vec<Contradiction> {
    let ends = |start: &Key| {
        let (mut at, mut steps) = (start, 0);
        while let Some(Some(parent)) = parents.get(at) {
            (at, steps) = (parent, steps + 1);
            if at == start || steps > parents.len() {
                return false;
            }
        }
        true
    };
    let bad = parents.iter().filter_map(|(key, parent)| {
        let parent = (*parent)?;
        let good = parents.contains_key(parent) && ends(key);
        (!good).then(|| Contradiction::BadParent {
            thing,
            key: (*key).clone(),
            parent: parent.clone(),
        })
    });
    bad.collect()
}

/// Each key that comes more than once, once.
fn duplicates<'a>(
    thing: Thing,
    keys: impl Iterator<Item = &'a Key>,
) -> impl Iterator<Item = Contradiction> {
    let (mut seen, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for key in keys {
        if !seen.insert(key) {
            twice.insert(key.clone());
        }
    }
    twice
        .into_iter()
        .map(move |key| Contradiction::DuplicateKey { thing, key })
}

#[cfg(test)]
mod tests {
    use super::super::{Office, Topic};
    use super::*;
    use crate::domain::base::Text;
    use crate::domain::space::{Details, Space, SpaceKind, State};

    fn key(text: &str) -> Key {
        Key::parse(text).unwrap()
    }

    fn office(key_text: &str, name: &str, aliases: &[&str]) -> Office {
        Office {
            aliases: aliases.iter().map(|alias| (*alias).into()).collect(),
            ..Office::named(key(key_text), name)
        }
    }

    fn topic(key_text: &str, office: &str) -> Topic {
        Topic {
            key: key(key_text),
            name: Text::plain("…"),
            office: key(office),
        }
    }

    fn space(key_text: &str, [starts, ends, open, close]: [&str; 4]) -> Space {
        let at = |hour: &str| format!("2024-07-13T{hour}:00Z").parse().unwrap();
        Space {
            key: key(key_text),
            kind: SpaceKind::PublicHearing,
            name: Text::plain("…"),
            starts_at: at(starts),
            ends_at: at(ends),
            place: None,
            url: None,
            questions_open: at(open),
            questions_close: at(close),
            state: State::Announced,
            details: Details::default(),
        }
    }

    fn found(process: &Process) -> Vec<String> {
        let all = process.contradictions();
        all.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_empty_process_can_be_used_and_so_can_a_usual_one() {
        assert_eq!(found(&Process::default()), [""; 0]);
        let process = Process {
            offices: vec![
                office("salud", "Salud", &["Salud", "Secretaría de Salud"]),
                office("tic", "TIC", &[]),
            ],
            topics: vec![topic("salud", "salud"), topic("red", "tic")],
            spaces: vec![space("tic", ["09:00", "12:00", "07:00", "09:00"])],
            ..Process::default()
        };
        assert_eq!(found(&process), [""; 0]);
        assert_eq!(
            process.office_called("secretaria de salud"),
            process.office("salud")
        );
    }

    #[test]
    fn everything_that_contradicts_itself_is_found_at_once() {
        let process = Process {
            offices: vec![
                office("salud", "Salud", &[]),
                office("salud", "Otra", &[]),
                office("tic", "TIC", &["SALUD "]),
                office("otic", "Oficina", &["tic"]),
            ],
            topics: vec![topic("a", "salud"), topic("b", "nadie"), topic("a", "tic")],
            spaces: vec![
                space("uno", ["09:00", "09:00", "12:00", "11:00"]),
                space("uno", ["09:00", "10:00", "09:00", "10:00"]),
                space(YEAR_ROUND_BOX, ["09:00", "10:00", "09:00", "09:00"]),
            ],
            ..Process::default()
        };
        assert_eq!(
            found(&process),
            [
                "office salud: used twice",
                "offices salud and tic: both are called \"SALUD \"",
                "offices tic and otic: both are called \"tic\"",
                "topic a: used twice",
                "topic b: no office nadie",
                "space uno: used twice",
                "space uno: ends at 2024-07-13 09:00:00 UTC, begins at 2024-07-13 09:00:00 UTC",
                "space uno: questions close at 2024-07-13 11:00:00 UTC, open at 2024-07-13 12:00:00 UTC",
                "space year-round-box: reserved",
                "space year-round-box: questions close at 2024-07-13 09:00:00 UTC, open at 2024-07-13 09:00:00 UTC",
            ]
        );
    }

    #[test]
    fn nothing_is_part_of_what_is_not_there_or_of_itself() {
        let part = |of: &str, key_text: &str| Office {
            parent: Some(key(of)),
            ..office(key_text, key_text, &[])
        };
        let process = Process {
            offices: vec![
                office("top", "top", &[]),
                part("top", "a"),
                part("none", "b"),
                part("d", "c"),
                part("c", "d"),
                part("c", "e"),
            ],
            ..Process::default()
        };
        assert_eq!(
            found(&process),
            [
                "office b: cannot be part of none",
                "office c: cannot be part of d",
                "office d: cannot be part of c",
                "office e: cannot be part of c",
            ]
        );
    }

    #[test]
    fn a_space_names_topics_and_groups_that_are_there() {
        let mut hearing = space("uno", ["09:00", "12:00", "08:00", "10:00"]);
        hearing.details.topics = vec!["salud".into()];
        hearing.details.groups = vec!["mujeres".into()];
        let process = Process {
            spaces: vec![hearing],
            ..Process::default()
        };
        assert_eq!(
            found(&process),
            ["space uno: no topic salud", "space uno: no group mujeres"]
        );
    }
}
