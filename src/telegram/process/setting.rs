//! What a coordinator is writing about the process.

use serde::{Deserialize, Serialize};

/// What is written next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// Offices, a line each.
    Offices,
    /// Topics with their offices, a line each.
    Topics,
    /// Where to write to about personal data.
    Controller,
}
