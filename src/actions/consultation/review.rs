//! What a coordinator is shown before a step of a document is told to everybody who said something.
//!
//! Deliberately absent: any change.

use super::ActionError;
use super::decide::hour_for_observers;
use crate::actions::Desk;
use crate::domain::base::Blunt;
use crate::domain::consultation::{State, Step};
use crate::locale::Lang;
use crate::render::consultation::Notice;
use crate::render::{self, Outlook};
use crate::store::{Consultation, Tx};
use chrono::{DateTime, Utc};

/// What a step tells those who said something, in each language; nothing if it tells them nothing.
pub fn told<'a>(
    desk: &Desk,
    found: &'a Consultation,
    step: Step,
) -> Vec<(Lang, render::Notice<'a>)> {
    match (step, found.state) {
        (Step::Report, _) => desk.in_each_language(Notice::Reported {
            of: found,
            only: None,
        }),
        (Step::Cancel, State::Open) => desk.in_each_language(Notice::GivenUp(found)),
        (Step::Open | Step::Close | Step::Cancel, _) => Vec::new(),
    }
}

/// To how many that goes, and when.
///
/// # Errors
/// If the store fails.
pub async fn outlook(
    tx: &mut Tx,
    desk: &Desk,
    found: &Consultation,
    now: DateTime<Utc>,
) -> Result<Outlook, ActionError> {
    let observers = tx.observers(found.id).await?.len();
    let leaves = hour_for_observers(desk, now);
    Ok(Outlook {
        reached: Blunt::Exactly(i64::try_from(observers).unwrap_or(i64::MAX)),
        leaves: Some(leaves).filter(|at| *at > now),
        is_put_off: true,
        later: Vec::new(),
    })
}
