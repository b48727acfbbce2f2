//! Who is convened: value and interest groups, and the zones in which people live.
//!
//! Deliberately absent: who belongs to one, which each person says of themselves or not at all.

use crate::domain::base::{Key, Text};

/// A group of people that the entity accounts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What the database knows it by.
    pub key: Key,
    /// What it is called.
    pub name: Text,
    /// What it has to do with the entity.
    pub kind: GroupKind,
    /// Whether belonging to it says something that the law protects more: origin, disability, gender
    /// identity, what a victim went through, health (Ley 1581 de 2012, arts. 5 and 6).
    pub sensitive: bool,
    /// How many people belong to it, if a census says so.
    pub people: Option<u64>,
}

/// What a group has to do with the entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupKind {
    /// *Grupo de valor*: receives its services.
    Value,
    /// *Grupo de interés*: is affected by what it does.
    Interest,
}

impl GroupKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Value, Self::Interest];

    /// The kind of a name, as [`GroupKind::name`] gives it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its name in files and in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Interest => "interest",
        }
    }
}

/// A part of the territory: a *comuna*, a *corregimiento*, a *vereda*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// What the database knows it by.
    pub key: Key,
    /// What it is called.
    pub name: Text,
    /// The zone it is part of, if any.
    pub parent: Option<Key>,
    /// How many people live there, if a census says so.
    pub people: Option<u64>,
}
