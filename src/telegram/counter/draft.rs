//! A question that is being taken in at the counter, as it is kept between two messages.

use crate::domain::base::QuestionId;
use crate::domain::counter::Channel;
use crate::store::FileRef;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A question that is being taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// What is asked next.
    pub asked: Asked,
    /// The name of how it came.
    pub channel: String,
    /// What is asked, as it was typed.
    pub text: String,
    /// The paper, or the voice.
    pub files: Vec<FileRef>,
    /// The album whose pictures are still coming in.
    pub album: Option<String>,
    /// When it came.
    pub received_at: Option<DateTime<Utc>>,
    /// Whether the hour was said as well.
    pub has_hour: bool,
    /// Why it is typed on a later day.
    pub reason: String,
    /// Where it was received.
    pub place: String,
    /// The key of what it is about.
    pub topic: Option<String>,
    /// Who asks, and where the answer goes.
    pub asker: String,
    /// The key of the encounter it was asked in.
    pub space: Option<String>,
    /// Those that were typed in the hall so far.
    pub typed: Vec<QuestionId>,
}

/// What is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// How it came.
    #[default]
    Channel,
    /// In which encounter.
    Space,
    /// The next one in the hall.
    Line,
    /// What it asks.
    Text,
    /// When it came.
    When,
    /// Why it is typed on a later day.
    Reason,
    /// Where it was received.
    Place,
    /// What it is about.
    Topic,
    /// Who asks.
    Asker,
    /// A yes.
    Preview,
}

impl Draft {
    /// How it came, if that was said.
    pub fn channel(&self) -> Option<Channel> {
        Channel::parse(&self.channel)
    }
}
