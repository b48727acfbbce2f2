//! The step of the dialogue a person is in, as it is kept between two messages.

use serde::{Deserialize, Serialize};

/// Where a person stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "at")]
pub enum Dialogue {
    /// Nothing is under way.
    #[default]
    Rest,
    /// We asked for the text of a question.
    Writing,
    /// The person is looking at a question that was not sent yet.
    Preview {
        /// Which draft: buttons of an earlier one do nothing.
        draft: i64,
        /// The question.
        text: String,
    },
}

impl Dialogue {
    /// Reads what was kept. What an earlier version wrote and this one does not know is rest.
    pub fn load(kept: &str) -> Self {
        serde_json::from_str(kept).unwrap_or_default()
    }

    /// The text to keep.
    pub fn save(&self) -> String {
        match self {
            Self::Rest => String::new(),
            step => serde_json::to_string(step).unwrap_or_default(),
        }
    }
}
