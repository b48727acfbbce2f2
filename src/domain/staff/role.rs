//! What the people of an entity are to the process. Deliberately absent: who they are, and how
//! somebody comes to a role.

use std::fmt;

/// What somebody of the entity does in the process. Whoever has no role is a citizen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// *Enlace*: answers the questions of one office.
    Liaison,
    /// Head of one office: hears only what is about to go wrong.
    Head,
    /// Planning or participation office: runs the process and places what nobody can place.
    Coordinator,
    /// *Control interno*: reads everything, changes nothing.
    Auditor,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Liaison, Self::Head, Self::Coordinator, Self::Auditor];

    /// The role of a name, as [`Role::name`] gives it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Its name in files, commands and the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Liaison => "liaison",
            Self::Head => "head",
            Self::Coordinator => "coordinator",
            Self::Auditor => "auditor",
        }
    }

    /// Whether somebody has this role for one office, and not for the whole entity.
    pub fn is_of_an_office(self) -> bool {
        matches!(self, Self::Liaison | Self::Head)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_found_by_its_name() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.name()), Some(role));
        }
        assert_eq!(Role::parse("citizen"), None);
        assert_eq!(Role::parse("Liaison"), None);
    }
}
