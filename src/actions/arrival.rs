//! Sent is not delivered: what becomes of messages whose arrival is a fact of its own, told apart by their
//! keys. Deliberately absent: every other message, of which the log alone says that it did not arrive.

use super::question::{completion, delivery, extension, kind as kinds, transfer};
use super::space::guests;
use super::{ActionError, Desk};
use crate::domain::base::PersonId;
use crate::domain::mailing::Outcome;
use crate::store::{Settled, Tx};
use chrono::{DateTime, Utc};

/// Takes note of what arrived and of what never will.
///
/// # Errors
/// If the store fails.
pub async fn settled(
    tx: &mut Tx,
    desk: &Desk,
    settled: &Settled,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    for key in &settled.arrived {
        let (kind, numbers) = read(key);
        if let ("answer", Some(part)) = (kind, numbers.first()) {
            delivery::arrived(tx, *part, now).await?;
        }
    }
    for (key, outcome) in &settled.lost {
        let (kind, numbers) = read(key);
        match (kind, numbers.as_slice()) {
            ("answer", [part, ..]) => {
                delivery::lost(tx, desk, (*part, key), *outcome, now).await?;
            }
            ("extended", [event, ..]) => extension::lost(tx, desk, *event, now).await?,
            ("tagged", [event, ..]) => kinds::lost(tx, desk, *event, now).await?,
            ("missing", [event, ..]) => completion::lost(tx, desk, *event, now).await?,
            ("transferred", [event, ..]) => transfer::lost(tx, desk, *event, now).await?,
            ("closure", [event, ..]) => completion::unclosed(tx, desk, *event, now).await?,
            // What Telegram refuses, and not the person, it would refuse again: they keep their place.
            ("place", [space, person, ..])
                if matches!(outcome, Outcome::Blocked | Outcome::Gone) =>
            {
                guests::place_lost(tx, desk, *space, PersonId::new(*person), now).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// What a message was about: the kind, and the numbers that follow it.
fn read(key: &str) -> (&str, Vec<i64>) {
    let mut words = key.split(':');
    let kind = words.next().unwrap_or_default();
    (kind, words.map_while(|word| word.parse().ok()).collect())
}
