//! `/proceso` and `/actividades`: how the schedule stands, and what becomes of an activity.
//!
//! Whatever is pressed or written, the action checks the right to it. Deliberately absent: fetching a
//! spreadsheet from Telegram, which happens outside of any transaction.

mod list;
mod one;
pub mod sheet;

pub use list::{list, process};
pub use one::{go_on, press};

use crate::actions::schedule::sheet::Edit;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is under way about the schedule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// The activity.
    pub activity: i64,
    /// What is asked for.
    pub asked: Asked,
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Evidence that it is done.
    #[default]
    Evidence,
    /// The new date.
    Date,
    /// Why it is put off to this day.
    Reason(NaiveDate),
    /// A yes to this day, for this reason.
    Postponement(NaiveDate, String),
    /// How far it is.
    Progress,
    /// A yes to what a list would change.
    Sheet(Vec<Edit>),
}
