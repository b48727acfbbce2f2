//! The numbers by which the database knows things, each a type of its own: a person's number is never
//! taken for that of their chat, or of a question.
//!
//! Deliberately absent: any way from one to another, and arithmetic.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Numbers that differ only in what they are of. The default, 0, is of nothing: drafts begin with it.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize,
            Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(i64);

        #[cfg_attr(closed, allow(dead_code, reason = "not every number is read and written by hand"))]
        impl $name {
            /// The number as it is read: from a row, from behind a button, from the terminal.
            pub const fn new(number: i64) -> Self {
                Self(number)
            }

            /// The bare number, for what keeps no types.
            pub const fn number(self) -> i64 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// Somebody who has written to the bot. Telegram's number of them is another one.
    PersonId,
    /// A question that somebody asked; people know it by its number, `2024-000123`.
    QuestionId,
}
