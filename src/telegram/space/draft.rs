//! What is under way about a space's guests, as it is kept between two messages.

use crate::domain::space::guests::Paper;
use crate::domain::space::signed::Roll;
use serde::{Deserialize, Serialize};

/// What is under way about a space's guests.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// The space.
    pub space: i64,
    /// What is asked for.
    pub asked: Asked,
}

impl Draft {
    /// Whether only staff have anything to do with it.
    pub fn is_of_staff(&self) -> bool {
        match self.asked {
            Asked::Need | Asked::Question => false,
            Asked::Names | Asked::Forget | Asked::List | Asked::Keep(_) | Asked::Paper(_) => true,
        }
    }
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// What else somebody needs, in their words.
    #[default]
    Need,
    /// The names of those who come in.
    Names,
    /// Whom of the lists to erase.
    Forget,
    /// A list as a spreadsheet.
    List,
    /// A yes to what a list would bring.
    Keep(Roll),
    /// A paper.
    Paper(Paper),
    /// A question, where nobody is kept.
    Question,
}
