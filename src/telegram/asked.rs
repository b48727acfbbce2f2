//! What a «sí» answers that is typed while nothing is under way, or a question is about to be sent: the last
//! question that was put, if it is plain which one that was.
//!
//! Deliberately absent: what the button does that is meant.

use super::base::card::Card;
use super::base::dialogue::Dialogue;
use super::base::turn::Turn;
use crate::actions::ActionError;
use crate::render::{Word, Words, meant as button};
use chrono::{DateTime, TimeDelta, Utc};

/// So long a word answers what somebody was told.
const LASTS: TimeDelta = TimeDelta::days(1);

/// What a word means.
#[derive(Default)]
pub struct Meant {
    /// What stands behind the button; `None`: it is not plain which one.
    pub data: Option<String>,
    /// The card that has it.
    pub card: Option<Card>,
    /// Whether something else was put later than what is under way.
    pub is_elsewhere: bool,
}

/// What a word means that decides something.
///
/// # Errors
/// If the store fails.
pub async fn meant(turn: &mut Turn<'_>, word: Word) -> Result<Meant, ActionError> {
    let (said_at, person) = (turn.written_at, turn.actor.person.clone());
    let shown_at = shown_at(turn);
    let is_free = turn.before.step == Dialogue::Rest;
    let told = turn.tx.asked(person.address).await?;
    // What reached them after they wrote is not what they answer; what asks nothing leaves what is under way
    // to be answered.
    let told = told.filter(|told| told.told_at <= said_at && (is_free || !told.asked.is_empty()));
    let (data, card, since, is_elsewhere) = match (told, shown_at) {
        // What they were told is later than what they were shown.
        (Some(told), shown_at) if shown_at.is_none_or(|at| told.told_at >= at) => {
            let is_fresh = told.told_at + LASTS >= said_at;
            let words: Words = serde_json::from_str(&told.asked).unwrap_or_default();
            let data = button(&words, word).cloned().filter(|_| is_fresh);
            (data, Card::load(&told.asked_in), told.told_at, true)
        }
        (_, Some(at)) => {
            let card = Card::load(&turn.before.offered.card);
            (turn.before.meant(word, turn.now), card, at, false)
        }
        (_, None) => return Ok(Meant::default()),
    };
    // A letter to many came in between.
    let came_between = data.is_some() && turn.tx.got_letter_since(person.id, since).await?;
    let is_elsewhere = is_elsewhere || came_between;
    Ok(Meant {
        data: data.filter(|_| !came_between),
        card,
        is_elsewhere,
    })
}

/// When they were last shown something that has buttons.
fn shown_at(turn: &Turn<'_>) -> Option<DateTime<Utc>> {
    let since = turn.before.since;
    let since = since.filter(|_| !turn.before.offered.is_empty())?;
    if let Dialogue::Asking(draft) = &turn.before.step {
        return Some(draft.nudged_at.map_or(since, |nudged| nudged.max(since)));
    }
    Some(since)
}
