//! What a coordinator is writing or deciding about the process.

use crate::domain::base::Key;
use crate::domain::process::{Edit, Section, Setting as What, Value};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What is written or decided next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// Offices, a line each.
    Offices,
    /// Topics with their offices, a line each.
    Topics,
    /// Where to write to about personal data.
    Controller,
    /// What a setting shall be.
    Value {
        /// Which.
        setting: What,
        /// Of which entry, if of one.
        key: Option<Key>,
    },
    /// Entries of a part, a line each.
    Entries {
        /// Of which.
        section: Section,
    },
    /// Who answers a topic.
    Topic {
        /// What it is called.
        name: Value,
    },
    /// Whether what was shown is changed.
    Keep {
        /// What.
        edits: Vec<Edit>,
        /// Of which entry, if of one that stays.
        of: Option<Key>,
        /// Until when the process that it was shown for had been changed.
        until: Option<DateTime<Utc>>,
        /// The state that showed it.
        update: i64,
    },
}
