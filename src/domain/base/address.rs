//! Where somebody can be written to. Deliberately absent: in which language, and as what.

use crate::domain::base::names::named;

named! {
    /// By what somebody is written to.
    Channel {
        /// A private chat with the bot.
        Telegram = "telegram",
    }
}

/// Where somebody can be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// By what.
    pub channel: Channel,
    /// The channel's own number of them, which says nothing to any other: for Telegram that of the
    /// account and of its private chat.
    pub id: i64,
}

impl Address {
    /// A private chat of Telegram.
    pub fn telegram(id: i64) -> Self {
        Self {
            channel: Channel::Telegram,
            id,
        }
    }
}
