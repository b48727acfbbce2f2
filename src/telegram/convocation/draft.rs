//! What is being written about a convocation, as it is kept between two messages.

use crate::render::convocation::Asked;
use serde::{Deserialize, Serialize};

/// What is asked for about a convocation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Writing {
    /// Which one.
    pub convocation: i64,
    /// What.
    pub ask: Asked,
    /// A correction that was written and waits for a yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The convocation's version when a correction was shown.
    #[serde(default)]
    pub version: i64,
    /// The update that last changed it: a yes to an earlier text does nothing.
    #[serde(default)]
    pub id: i64,
}

impl Writing {
    /// Asked for; nothing is written yet.
    pub fn new(convocation: i64, ask: Asked) -> Self {
        Self {
            convocation,
            ask,
            text: None,
            version: 0,
            id: 0,
        }
    }
}
