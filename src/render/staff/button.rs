//! What the buttons of the team do.

use crate::domain::base::names::named;
use crate::domain::base::{Key, PersonId};
use crate::domain::staff::role::Role;
use crate::render::base::button::{buttons, named_fields};

named! {
    /// A step in what is done to somebody's rights.
    Rights {
        /// They rest.
        Suspend = "suspend",
        /// They are given back.
        Restore = "restore",
        /// They are to end: is that meant?
        End = "end",
        /// They end.
        EndMeant = "endy",
    }
}
named_fields!(Role, Rights);

buttons! {
    /// Everybody on the staff.
    "tl" Navigates Team,
    /// One colleague.
    "tm" Navigates Colleague {
        /// Who.
        person: PersonId,
    },
    /// Something is done to somebody's rights.
    "tr" Navigates Change {
        /// Whose.
        person: PersonId,
        /// What.
        step: Rights,
    },
    /// What will somebody who is invited be?
    "ti" Navigates Invite,
    /// The role was chosen, and the office where it has one.
    "tn" Navigates Post {
        /// Nothing any more.
        none: i64,
        /// What they will be.
        role: Role,
        /// Where.
        office: Option<Key>,
    },
}
