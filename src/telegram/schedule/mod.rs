//! `/proceso` and `/actividades`: how the schedule stands, and what becomes of an activity.
//!
//! Whatever is pressed or written, the action checks the right to it. Deliberately absent: fetching a
//! spreadsheet from Telegram, which happens outside of any transaction.

mod arrived;
mod decide;
mod list;
mod load;
pub(in crate::telegram) mod loading;
mod one;
pub(in crate::telegram) mod points;
pub(in crate::telegram) mod sheet;
mod understood;
pub(in crate::telegram) mod versions;
mod written;

pub use arrived::arrived;
pub use list::{list, process};
pub use load::{is_readable, takes};
pub use one::{go_on, press};
pub use understood::understand;

use crate::actions::schedule::sheet::Edit;
use chrono::NaiveDate;
use loading::Loading;
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

impl Draft {
    /// Whether it is about a whole schedule that was sent.
    pub fn is_loading(&self) -> bool {
        matches!(self.asked, Asked::Load(_))
    }

    /// The schedule that was sent and is being reviewed, if one is.
    pub fn review(&self) -> Option<&Loading> {
        if let Asked::Load(loading) = &self.asked {
            return Some(&**loading).filter(|one| one.file.is_some());
        }
        None
    }
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
    /// What there is to decide about a schedule that was sent.
    Load(Box<Loading>),
}
