//! What is kept of somebody between two messages: where they stand, since when, and what a word means that
//! they type instead of pressing a button. And when what is under way has ended by itself.
//!
//! Deliberately absent: what any step does, and who is told of what has ended.

use super::dialogue::Dialogue;
use crate::render::{Word, Words, meant};
use crate::telegram::consultation::draft::Draft as Consulting;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// So long a word means the button of a card that nothing waits at.
const WORDS_LAST: TimeDelta = TimeDelta::hours(1);
/// After so long nothing is added to a question without asking.
const QUESTION_LASTS: TimeDelta = TimeDelta::hours(1);
/// So long something is waited for.
const FORM_LASTS: TimeDelta = TimeDelta::days(1);
/// So long an office's answer is: longer than a weekend.
const ANSWER_LASTS: TimeDelta = TimeDelta::days(4);

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Where somebody stands.
    #[serde(flatten)]
    pub step: Dialogue,
    /// Since when: it went on last then. `None`: kept by a version that did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<DateTime<Utc>>,
    /// What words mean.
    #[serde(default, skip_serializing_if = "Offered::is_empty")]
    pub offered: Offered,
}

/// What words mean: the buttons of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Where the card is.
    pub card: String,
    /// Its buttons.
    pub words: Words,
}

impl Offered {
    /// Whether no word means anything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// What is done with something that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Late {
    /// It belongs to what is under way.
    InTime,
    /// It may belong to it: who wrote it is asked.
    Doubtful,
    /// What was under way has ended; its name in the catalogue.
    Over(&'static str),
}

impl Kept {
    /// Back from how it is kept; `None`: an earlier version wrote what this one cannot read.
    pub fn load(kept: &str) -> Option<Self> {
        match kept {
            "" => Some(Self::default()),
            kept => serde_json::from_str(kept).ok(),
        }
    }

    /// As it is kept.
    pub fn save(&self) -> String {
        match self.step {
            Dialogue::Rest if self.offered.is_empty() => String::new(),
            _ => serde_json::to_string(self).unwrap_or_default(),
        }
    }

    /// What stands behind the button that a word means, while it does.
    pub fn meant(&self, word: Word, now: DateTime<Utc>) -> Option<String> {
        let lasts = match self.step {
            Dialogue::Rest => WORDS_LAST,
            _ => FORM_LASTS,
        };
        let data = meant(&self.offered.words, word).cloned();
        data.filter(|_| self.age(now) <= lasts)
    }

    /// What becomes of something that is written now.
    pub fn late(&self, now: DateTime<Utc>) -> Late {
        let (lasts, then) = match &self.step {
            Dialogue::Rest => return Late::InTime,
            Dialogue::Asking(draft) if draft.is_empty() => return Late::InTime,
            Dialogue::Asking(_) => (QUESTION_LASTS, Late::Doubtful),
            Dialogue::Adding { .. } => (FORM_LASTS, Late::Over("adding")),
            Dialogue::Insisting { .. } => (FORM_LASTS, Late::Over("insisting")),
            Dialogue::Answering(_) => (ANSWER_LASTS, Late::Over("answering")),
            Dialogue::HandingOver { .. } => (FORM_LASTS, Late::Over("handing_over")),
            Dialogue::Planning(_) => (FORM_LASTS, Late::Over("planning")),
            Dialogue::Convening { .. } => (FORM_LASTS, Late::Over("convening")),
            Dialogue::Voting { .. } => (FORM_LASTS, Late::Over("voting")),
            Dialogue::Proposing { .. } => (FORM_LASTS, Late::Over("proposing")),
            Dialogue::Surveying { .. } => (FORM_LASTS, Late::Over("surveying")),
            Dialogue::Code => (FORM_LASTS, Late::Over("code")),
            Dialogue::Schedule(_) => (FORM_LASTS, Late::Over("schedule")),
            Dialogue::Guest(_) => (FORM_LASTS, Late::Over("guest")),
            Dialogue::Consulting(Consulting::Observing(_)) => (FORM_LASTS, Late::Over("observing")),
            Dialogue::Consulting(Consulting::Writing { .. } | Consulting::Responding { .. }) => {
                (FORM_LASTS, Late::Over("consulting"))
            }
            Dialogue::Typing(_) => (FORM_LASTS, Late::Over("typing")),
        };
        match self.age(now) > lasts {
            true => then,
            false => Late::InTime,
        }
    }

    /// How long ago it went on; nothing is known of what an earlier version kept.
    fn age(&self, now: DateTime<Utc>) -> TimeDelta {
        self.since.map_or(TimeDelta::zero(), |since| now - since)
    }
}
