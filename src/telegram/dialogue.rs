//! The step of the dialogue a person is in, as it is kept between two messages.

use crate::store::FileRef;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Where a person stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "at")]
pub enum Dialogue {
    /// Nothing is under way.
    #[default]
    Rest,
    /// A citizen is asking.
    Asking(Draft),
    /// A citizen is adding something to a question.
    Adding {
        /// Which one.
        question: i64,
        /// The album whose first picture was added: the others follow it, nothing else does.
        #[serde(default)]
        album: Option<String>,
    },
    /// A citizen is saying what an answer lacks.
    Insisting {
        /// About which question.
        question: i64,
    },
    /// An office is answering.
    Answering(Answer),
    /// An office is saying why a question is not its own.
    HandingOver {
        /// Which question.
        question: i64,
        /// The key of the office it goes to; `None`: to the coordinator.
        office: Option<String>,
    },
}

/// A question that was not sent yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// When it was last shown: it cannot have been sent before.
    pub shown_at: DateTime<Utc>,
    /// What is asked for next.
    pub step: Step,
    /// The space's key; `None` is the year-round box.
    pub space: Option<String>,
    /// The question so far, message by message: an edit of one of them changes the draft.
    pub pieces: Vec<Piece>,
    /// Whether the person wrote without having been asked to: perhaps it is no question at all.
    pub offered: bool,
    /// The files that come along.
    pub files: Vec<FileRef>,
    /// The topic's key, if one was chosen.
    pub topic: Option<String>,
    /// The name it may be published under.
    pub author: Option<String>,
    /// The album whose pictures are still coming in.
    pub album: Option<String>,
}

/// What one message gave to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Telegram's number of the message.
    pub message: i64,
    /// What it says.
    pub text: String,
}

impl Draft {
    /// The question so far.
    pub fn text(&self) -> String {
        let texts: Vec<_> = self.pieces.iter().map(|piece| &*piece.text).collect();
        texts.join("\n")
    }
}

/// What is asked for next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// In which space.
    Space,
    /// The text.
    #[default]
    Text,
    /// What it is about.
    Topic,
    /// A yes.
    Preview,
}

/// An answer that was not sent yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The update that last changed it.
    pub id: i64,
    /// The question.
    pub question: i64,
    /// Its number, for the person to see.
    pub number: String,
    /// The answer so far.
    pub text: String,
    /// The files that go along.
    pub files: Vec<FileRef>,
    /// The album whose pictures are still coming in.
    #[serde(default)]
    pub album: Option<String>,
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
