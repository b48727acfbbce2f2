//! What the buttons of the list of what is missing do.

use crate::domain::base::Key;
use crate::domain::process::{Item, Section, Setting};
use crate::render::base::button::{buttons, named_fields};

named_fields!(Item, Section, Setting);

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
    /// What can be changed.
    "js" Navigates Settings,
    /// A part of it.
    "jl" Navigates Part {
        /// Which.
        section: Section,
        /// A page of its list.
        page: u16,
    },
    /// An entry of a list.
    "je" Navigates Entry {
        /// Of which part.
        section: Section,
        /// Which.
        key: Key,
    },
    /// Something is to be changed.
    "jf" Navigates Change {
        /// What.
        setting: Setting,
        /// Of which entry, if of one.
        key: Option<Key>,
        /// A page of what can be chosen.
        page: u16,
    },
    /// What it shall be was chosen; nothing: it is emptied.
    "jv" Navigates Choose {
        /// What is changed.
        setting: Setting,
        /// Of which entry; none: of the one that is being added.
        key: Option<Key>,
        /// What it shall be.
        value: Option<Key>,
    },
    /// Entries are to be added.
    "ja" Navigates Add {
        /// To which part.
        section: Section,
    },
    /// An entry is to go.
    "jr" Navigates Remove {
        /// Of which part.
        section: Section,
        /// Which.
        key: Key,
    },
    /// What was shown is changed.
    "jk" Navigates Keep {
        /// The state that showed it.
        update: i64,
    },
    /// Offices, topics, groups and zones as a file.
    "jd" Opens Directory,
    /// What was changed so far.
    "jh" Navigates History {
        /// A page of it.
        page: u16,
    },
    /// A change is to be taken back.
    "ju" Navigates Undo {
        /// Its number.
        id: i64,
    },
}
