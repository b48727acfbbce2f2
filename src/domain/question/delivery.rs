//! Answered and delivered are two facts: by which way an answer reached whoever asked, and why it did not.

use crate::domain::base::names::named;
use chrono::NaiveDate;

named! {
    /// By which way an answer reached whoever asked.
    Way {
        /// In the chat.
        Chat = "chat",
        /// On paper, handed over.
        Paper = "paper",
        /// They read it on the entity's page.
        Page = "page",
        /// By mail.
        Mail = "mail",
        /// By telephone.
        Telephone = "telephone",
    }
}

impl Way {
    /// Those that somebody of the staff has to tell of.
    pub const OTHERS: [Self; 4] = [Self::Paper, Self::Page, Self::Mail, Self::Telephone];
}

/// An answer came late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// The date that it was too late for.
    pub due_on: NaiveDate,
    /// Whether it completes an answer that had been given.
    pub completes: bool,
}

named! {
    /// Why an answer does not reach whoever asked.
    Unreached {
        /// They have blocked the bot.
        Blocked = "blocked",
        /// Their account is gone.
        Gone = "gone",
        /// Telegram did not take it, or a part of it.
        Refused = "refused",
        /// They had themselves erased.
        Erased = "erased",
        /// It came to the counter, and nobody has taken it over.
        NoChat = "no_chat",
    }
}
