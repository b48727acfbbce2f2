//! What is under way about a document, as it is kept between two messages.

use crate::domain::consultation::{Edit, Verdict};
use crate::telegram::base::pieces::{Piece, change};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What is under way about a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "doing")]
pub enum Draft {
    /// A citizen says what they think of a section.
    Observing(Observing),
    /// A coordinator is asked for something.
    Writing {
        /// About which document; 0: a new one.
        consultation: i64,
        /// The version that was seen.
        version: i64,
        /// What is asked for.
        edit: Edit,
    },
    /// Somebody says why an observation is answered like this.
    Responding {
        /// Which one.
        observation: i64,
        /// The verdict.
        verdict: Verdict,
    },
}

/// An observation that was not sent yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Observing {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// When it was last shown: it cannot have been sent before.
    pub shown_at: DateTime<Utc>,
    /// The document.
    pub consultation: i64,
    /// The place of the section.
    pub section: usize,
    /// What was written so far, message by message.
    pub pieces: Vec<Piece>,
}

impl Observing {
    /// What was written so far.
    pub fn text(&self) -> String {
        let texts: Vec<_> = self.pieces.iter().map(|piece| &*piece.text).collect();
        texts.join("\n")
    }
}

impl Draft {
    /// Whether only staff have anything to do with it.
    pub fn is_of_staff(&self) -> bool {
        match self {
            Self::Observing(_) => false,
            Self::Writing { .. } | Self::Responding { .. } => true,
        }
    }

    /// Changes what one of its messages says; whether it is one of them.
    pub fn change(&mut self, message: i64, text: &str) -> bool {
        match self {
            Self::Observing(draft) => change(&mut draft.pieces, message, text),
            Self::Writing { .. } | Self::Responding { .. } => false,
        }
    }
}
