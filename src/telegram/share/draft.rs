//! What is under way with parts, as it is kept between two messages.

use crate::domain::base::QuestionId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What somebody is at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "doing")]
pub enum Draft {
    /// They ask other offices for parts.
    Asking(Ask),
    /// They say why a part is not their office's.
    GivingBack {
        /// The update that last changed it.
        id: i64,
        /// Which part.
        share: i64,
    },
}

/// Other offices are asked for parts, as far as it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ask {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// Of the answer to which question.
    pub question: QuestionId,
    /// What is asked for next.
    pub step: AskStep,
    /// The keys of the offices.
    pub offices: Vec<String>,
    /// What they are asked; empty: the question as it is.
    pub asked: String,
    /// The dates that were shown, of the parts and of the answer: a yes holds for these.
    pub seen: Option<(NaiveDate, NaiveDate)>,
}

/// What is asked for next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskStep {
    /// Which offices.
    #[default]
    Offices,
    /// What they are asked.
    What,
    /// A yes.
    Preview,
}
