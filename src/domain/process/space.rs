//! The dialogue spaces: where and when people meet, and when they can ask.
//!
//! Deliberately absent: agenda, capacity, state and history of a space.

use super::{Key, Text};
use chrono::{DateTime, Utc};

/// A dialogue space (*espacio de diálogo*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// What the database knows it by.
    pub key: Key,
    /// What kind of space it is.
    pub kind: SpaceKind,
    /// What it is called.
    pub name: Text,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends; after it begins.
    pub ends_at: DateTime<Utc>,
    /// Where, if anywhere: an address as people give it.
    pub place: Option<String>,
    /// Where on the net, if anywhere: a stream or a page.
    pub url: Option<String>,
    /// From when on questions can be asked in it. That may be before it begins.
    pub questions_open: DateTime<Utc>,
    /// The first instant at which they no longer can.
    pub questions_close: DateTime<Utc>,
}

impl Space {
    /// Whether questions can be asked in it at an instant.
    pub fn takes_questions_at(&self, at: DateTime<Utc>) -> bool {
        self.questions_open <= at && at < self.questions_close
    }
}

/// The kinds of dialogue spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpaceKind {
    /// *Audiencia pública*.
    PublicHearing,
    /// *Audiencia pública* of one sector.
    SectorHearing,
    /// *Foro*.
    Forum,
    /// *Mesa de trabajo*.
    WorkingTable,
    /// *Diálogo zonal*.
    ZonalDialogue,
    /// *Feria de la gestión*.
    ManagementFair,
    /// A day back in the neighbourhood.
    NeighbourhoodDay,
    /// A space that exists only on the net.
    Virtual,
    /// *Grupo motor* of a PDET municipality.
    CoreGroup,
    /// A space of children and young people: nobody's identity is kept.
    Children,
}

impl SpaceKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::PublicHearing,
        Self::SectorHearing,
        Self::Forum,
        Self::WorkingTable,
        Self::ZonalDialogue,
        Self::ManagementFair,
        Self::NeighbourhoodDay,
        Self::Virtual,
        Self::CoreGroup,
        Self::Children,
    ];

    /// The kind of a name, as [`SpaceKind::name`] gives it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its name in files and in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::PublicHearing => "public_hearing",
            Self::SectorHearing => "sector_hearing",
            Self::Forum => "forum",
            Self::WorkingTable => "working_table",
            Self::ZonalDialogue => "zonal_dialogue",
            Self::ManagementFair => "management_fair",
            Self::NeighbourhoodDay => "neighbourhood_day",
            Self::Virtual => "virtual",
            Self::CoreGroup => "core_group",
            Self::Children => "children",
        }
    }

    /// Whether it may be kept who took part (Ley 1581 de 2012, art. 7: not of children).
    pub fn keeps_identities(self) -> bool {
        self != Self::Children
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_name() {
        for kind in SpaceKind::ALL {
            assert_eq!(SpaceKind::parse(kind.name()), Some(kind));
            assert_eq!(kind.keeps_identities(), kind.name() != "children");
        }
        assert_eq!(SpaceKind::parse("audiencia"), None);
    }
}
