//! The kinds of dialogue spaces.

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
