//! Documents in consultation: citizens comment, coordinators prepare and report, offices answer.
//!
//! Whatever is pressed or written, the action checks the right to it.

mod documents;
mod observe;
mod overview;
mod respond;
mod writing;

pub use documents::{list as documents, open};
pub use overview::list as overview;

use super::tree::Done;
use crate::actions::ActionError;
use crate::domain::staff::role::Role;
use crate::render;
use crate::store::Consultation;
use crate::telegram::base::dialogue::{Dialogue, Piece, change};
use crate::telegram::base::turn::Turn;
use crate::telegram::question::ask::Said;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
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
        /// The name of what is asked for.
        edit: String,
    },
    /// Somebody says why an observation is answered like this.
    Responding {
        /// Which one.
        observation: i64,
        /// The verdict's name.
        verdict: String,
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
    /// Changes what one of its messages says; whether it is one of them.
    pub fn change(&mut self, message: i64, text: &str) -> bool {
        match self {
            Self::Observing(draft) => change(&mut draft.pieces, message, text),
            Self::Writing { .. } | Self::Responding { .. } => false,
        }
    }
}

/// Something was written or sent about what is under way.
pub async fn go_on(turn: &mut Turn<'_>, draft: Draft, said: Said) -> Done {
    match draft {
        Draft::Observing(draft) => observe::go_on(turn, draft, said).await,
        Draft::Writing {
            consultation,
            version,
            edit,
        } => writing::written(turn, (consultation, version), &edit, said).await,
        Draft::Responding {
            observation,
            verdict,
        } => respond::written(turn, observation, &verdict, said).await,
    }
}

/// One of the messages of a draft was changed.
pub async fn edited(turn: &mut Turn<'_>, draft: Draft) -> Done {
    match draft {
        Draft::Observing(draft) => observe::show(turn, draft).await,
        draft => {
            turn.step = Dialogue::Consulting(draft);
            Ok(())
        }
    }
}

/// A button under one of these messages. Whether it means something here.
///
/// # Errors
/// If the store fails.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    rest: &str,
) -> Result<bool, ActionError> {
    match verb {
        "bl" => documents::list(turn, id).await.map(|()| true),
        "bo" => documents::open(turn, id).await,
        "bs" => documents::sections(turn, id, rest).await,
        "bw" => observe::begin(turn, id, rest).await,
        "by" | "bg" | "bx" => observe::press(turn, verb, id).await,
        "bm" => documents::mine(turn, id).await,
        "bi" | "bu" | "bv" => documents::own(turn, verb, id).await,
        "br" => documents::report(turn, id).await,
        "ba" => overview::list(turn, id).await.map(|()| true),
        "bc" => overview::open(turn, id).await,
        "bh" => respond::list(turn, id, rest).await,
        "bj" => respond::press(turn, id, rest).await,
        _ if !turn.actor.is(Role::Coordinator) => Ok(false),
        "bn" => writing::begin(turn),
        "be" => writing::ask(turn, id, rest).await,
        "bt" => writing::choose_term(turn, id, rest).await,
        _ => overview::press(turn, verb, id, rest).await,
    }
}

/// The last day on which something can be said about a document; of a draft, if it were published now.
fn until(turn: &Turn<'_>, of: &Consultation) -> Option<NaiveDate> {
    let calendar = &turn.desk.calendar;
    match (of.closes_at, of.term) {
        // It closes with the end of a day, which is the beginning of the next.
        (Some(at), _) => Some(calendar.local_date(at - TimeDelta::seconds(1))),
        (None, Some(term)) => term.last_day(calendar, turn.now).ok(),
        (None, None) => None,
    }
}

/// Says why nothing was done. Whether the button meant something.
fn refuse(turn: &mut Turn<'_>, error: ActionError) -> Result<bool, ActionError> {
    match error {
        ActionError::NotFound => Ok(false),
        ActionError::Consultation(refusal) => {
            turn.tell(render::consultation_refusal(turn.lang, &refusal));
            Ok(true)
        }
        error => Err(error),
    }
}
