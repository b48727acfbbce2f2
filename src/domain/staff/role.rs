//! What the people of an entity are to the process. Deliberately absent: who they are, and how
//! somebody comes to a role.

use crate::domain::base::names::named;
use std::fmt;

named! {
    /// What somebody of the entity does in the process. Whoever has no role is a citizen.
    Role {
        /// *Enlace*: answers the questions of one office.
        Liaison = "liaison",
        /// Head of one office: hears only what is about to go wrong.
        Head = "head",
        /// Planning or participation office: runs the process and places what nobody can place.
        Coordinator = "coordinator",
        /// *Comité de rendición de cuentas*: reads everything, and hears what is not answered on its day.
        Committee = "committee",
        /// *Control interno*: reads everything, changes nothing.
        Auditor = "auditor",
    }
}

impl Role {
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
            assert_eq!(Role::parse(role.name()), Some(*role));
        }
        assert_eq!(Role::parse("citizen"), None);
        assert_eq!(Role::parse("Liaison"), None);
    }
}
