//! The kinds of dialogue spaces.

use crate::domain::base::names::named;

named! {
    /// The kinds of dialogue spaces.
    SpaceKind {
        /// *Audiencia pública*.
        PublicHearing = "public_hearing",
        /// *Audiencia pública* of one sector.
        SectorHearing = "sector_hearing",
        /// *Foro*.
        Forum = "forum",
        /// *Mesa de trabajo*.
        WorkingTable = "working_table",
        /// *Diálogo zonal*.
        ZonalDialogue = "zonal_dialogue",
        /// *Feria de la gestión*.
        ManagementFair = "management_fair",
        /// A day back in the neighbourhood.
        NeighbourhoodDay = "neighbourhood_day",
        /// A space that exists only on the net.
        Virtual = "virtual",
        /// *Grupo motor* of a PDET municipality.
        CoreGroup = "core_group",
        /// A space of children and young people: nobody's identity is kept.
        Children = "children",
    }
}

impl SpaceKind {
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
            assert_eq!(SpaceKind::parse(kind.name()), Some(*kind));
            assert_eq!(kind.keeps_identities(), kind.name() != "children");
        }
        assert_eq!(SpaceKind::parse("audiencia"), None);
    }
}
