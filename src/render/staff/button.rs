//! What the buttons of the team do.

use crate::domain::base::names::named;
use crate::domain::base::{Key, PersonId};
use crate::domain::staff::role::Role;
use crate::render::base::button::{Field, buttons, named_fields};

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

/// The secret of an invitation, as its link has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secret(u128);

impl Secret {
    /// The secret of a link; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let is_one = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = is_one.then(|| u128::from_str_radix(text, 16).ok())?;
        number.map(Self)
    }

    /// As the link has it.
    pub fn text(self) -> String {
        format!("{:032x}", self.0)
    }
}

impl Field for Secret {
    fn write(&self) -> String {
        self.text()
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn extremes() -> Vec<Self> {
        vec![Self(u128::MIN), Self(u128::MAX)]
    }
}

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
    /// Whoever may invite takes a post by an invitation that was for somebody else.
    "tu" Decides TakePost {
        /// Of the invitation.
        secret: Secret,
    },
}
