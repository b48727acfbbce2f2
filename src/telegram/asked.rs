//! What a «sí» answers that is typed while nothing is under way: the last question that was put, if it is
//! plain which one that was.
//!
//! Deliberately absent: what the button does that is meant.

use super::base::card::Card;
use super::base::turn::Turn;
use crate::actions::ActionError;
use crate::render::{Word, Words, meant as button};
use chrono::TimeDelta;

/// So long a word answers what somebody was told.
const LASTS: TimeDelta = TimeDelta::days(1);

/// What stands behind the button that is meant, and the card that has it.
///
/// # Errors
/// If the store fails.
pub async fn meant(
    turn: &mut Turn<'_>,
    word: Word,
) -> Result<(Option<String>, Option<Card>), ActionError> {
    let (now, person) = (turn.now, turn.actor.person.clone());
    let shown_at = turn
        .before
        .since
        .filter(|_| !turn.before.offered.is_empty());
    let told = turn.tx.asked(person.address).await?;
    let told = told.filter(|told| told.told_at <= now);
    let (data, card, since) = match (told, shown_at) {
        // What they were told is later than what they were shown.
        (Some(told), shown_at) if shown_at.is_none_or(|at| told.told_at >= at) => {
            let is_fresh = told.told_at + LASTS >= now;
            let words: Words = serde_json::from_str(&told.asked).unwrap_or_default();
            let data = button(&words, word).cloned().filter(|_| is_fresh);
            (data, Card::load(&told.asked_in), told.told_at)
        }
        (_, Some(at)) => {
            let card = Card::load(&turn.before.offered.card);
            (turn.before.meant(word, now), card, at)
        }
        (_, None) => return Ok((None, None)),
    };
    // A letter to many came in between.
    if data.is_none() || turn.tx.got_letter_since(person.id, since).await? {
        return Ok((None, None));
    }
    Ok((data, card))
}
