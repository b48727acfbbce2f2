//! Somebody without an account asks to be taken off the attendance lists (Ley 1581 de 2012, art. 8 e):
//! staff find them by name, document or telephone, in all spaces, and erase what was written of them.
//!
//! That somebody was there stays a number. The log says which space, and not who.

use crate::actions::{ActionError, Actor};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::base::fold::folded;
use crate::domain::staff::Ability;
use crate::store::{Attendee, Tx};
use chrono::{DateTime, Utc};

/// Digits by which a document or a telephone is looked for: fewer fit too many people.
const DIGITS: usize = 4;

/// Who on any list fits what was typed: all words of a name, or the digits of a document or telephone.
///
/// # Errors
/// [`ActionError::NotFound`] for whoever has no right to it; if the store fails.
pub async fn find(tx: &mut Tx, actor: &Actor, text: &str) -> Result<Vec<Attendee>, ActionError> {
    may(actor)?;
    let fits = Wanted::read(text);
    let mut found = tx.attendees().await?;
    found.retain(|one| fits.is(one));
    Ok(found)
}

/// Somebody on a list, to be asked about once more.
///
/// # Errors
/// [`ActionError::NotFound`] if nothing is written of them, or whoever asks has no right to it; if the
/// store fails.
pub async fn one(tx: &mut Tx, actor: &Actor, row: i64) -> Result<Attendee, ActionError> {
    may(actor)?;
    let found = tx.attendee(row).await?;
    found.ok_or(ActionError::NotFound(Sought::Choice))
}

/// Erases what was written of somebody on a list.
///
/// # Errors
/// As for [`one`].
pub async fn forget(
    tx: &mut Tx,
    actor: &Actor,
    row: i64,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let attendee = one(tx, actor, row).await?;
    tx.forget_attendee(row).await?;
    let spaces = tx.spaces().await?;
    let mut spaces = spaces.0.iter();
    let space = spaces.find(|stored| stored.id == attendee.space_id);
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: "attendee_erased".into(),
        object: space.map_or_else(String::new, |stored| format!("space:{}", stored.space.key)),
        detail: String::new(),
    });
    Ok(())
}

fn may(actor: &Actor) -> Result<(), ActionError> {
    match actor.may(Ability::EraseAttendees) {
        true => Ok(()),
        false => Err(ActionError::NotFound(Sought::Choice)),
    }
}

/// What is looked for.
struct Wanted {
    words: Vec<String>,
    digits: String,
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

impl Wanted {
    fn read(text: &str) -> Self {
        let words = folded(text);
        Self {
            words: words.split_whitespace().map(ToOwned::to_owned).collect(),
            digits: digits(text),
        }
    }

    fn is(&self, one: &Attendee) -> bool {
        let written = [one.document.as_deref(), one.phone.as_deref()];
        let mut written = written.into_iter().flatten();
        let by_digits =
            self.digits.len() >= DIGITS && written.any(|written| digits(written) == self.digits);
        let name = folded(one.name.as_deref().unwrap_or_default());
        let names: Vec<_> = name.split_whitespace().collect();
        let has = |word: &String| names.contains(&word.as_str());
        let by_name = !self.words.is_empty() && self.words.iter().all(has);
        by_digits || by_name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_found_by_what_was_written() {
        let one = Attendee {
            id: 1,
            space_id: 1,
            name: Some("José María  Pérez".into()),
            document: Some("71.234.567".into()),
            phone: Some("300 111 2233".into()),
        };
        for text in [
            "jose perez",
            "PÉREZ",
            "71234567",
            "3001112233",
            "cc 71 234 567",
        ] {
            assert!(Wanted::read(text).is(&one), "{text}");
        }
        for text in ["", " ", "Per", "José Gómez", "7123", "567", "300"] {
            assert!(!Wanted::read(text).is(&one), "{text}");
        }
    }
}
