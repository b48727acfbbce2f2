//! Ballots on paper that are being typed, as it is kept between two messages.

use crate::domain::survey::paper::Paper;
use crate::store::FileRef;
use serde::{Deserialize, Serialize};

/// Somebody types ballots of a survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// The survey.
    pub survey: i64,
    /// The forms of this sitting.
    pub typed: usize,
    /// What is asked for.
    pub asked: Asked,
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Lines, or a spreadsheet.
    #[default]
    Lines,
    /// A yes to what was typed of forms that were typed before.
    Again(Vec<Paper>),
    /// A spreadsheet is being fetched.
    Look(FileRef),
    /// A yes to what a spreadsheet would bring.
    Keep(FileRef),
    /// A spreadsheet is being brought in, of which so many are kept already.
    Import(FileRef, usize),
    /// How many forms are to be printed.
    Count,
}
