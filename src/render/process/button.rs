//! What the buttons of the list of what is missing do.

use crate::domain::base::Key;
use crate::domain::process::Item;
use crate::render::base::button::{buttons, named_fields};

named_fields!(Item);

buttons! {
    /// The list.
    "wl" Navigates Checklist,
    /// The list, for somebody who was told of it.
    "wg" Opens OpenChecklist,
    /// One thing of it.
    "wi" Navigates Open {
        /// Which.
        item: Item,
    },
    /// A topic that was proposed is added.
    "wt" Navigates AddTopic {
        /// Which.
        topic: Key,
    },
    /// All topics that were proposed are added.
    "wa" Navigates AddTopics,
    /// What is missing will be written.
    "ww" Navigates Write {
        /// Of which thing.
        item: Item,
    },
    /// A link for each office that has no liaison.
    "wn" Opens Links,
    /// The calendar is right.
    "wc" Navigates CalendarFine,
    /// A question is tried.
    "wx" Opens Try,
}
