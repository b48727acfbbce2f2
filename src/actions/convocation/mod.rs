//! Convocations: written by a coordinator, agreed to, sent in waves, corrected, and followed by news.
//!
//! Every step is kept in the convocation's history and in the audit log. Deliberately absent: how fast
//! messages leave, which the outbox and its courier know.

mod author;
mod decide;
mod evidence;
pub(super) mod formula;
mod news;
mod review;
mod words;
mod write;

use crate::domain::base::PersonId;
pub(super) use author::AUTHOR;
pub use author::{reach, reached_by};
pub use decide::{Trial, decide, try_out};

pub use evidence::{evidence, gather_evidence, reads_evidence};
pub use news::{Telling, correct, minutes_of, send_minutes, space_changed};
pub(in crate::actions) use review::minutes_reach;
pub use review::{Correction, News, Review, calls, correction, minutes, news, review, waves_seen};

pub use words::{audience_in_words, named};
pub use write::{Toggle, begin, plan, rewrite, set_audience, set_file, toggle_button, toggle_wave};

use super::mailing::InEachLanguage;
use super::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::convocation::{EventKind, Refusal, State};
use crate::domain::mailing::Readers;
use crate::domain::staff::Ability;
use crate::render::convocation::Notice;
use crate::render::{About, CallText};
use crate::store::{Convocation, StoredSpace, Tx};
use chrono::{DateTime, Utc};

/// A convocation for its coordinators.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none, or the actor is no coordinator.
pub async fn entrusted(tx: &mut Tx, actor: &Actor, id: i64) -> Result<Convocation, ActionError> {
    if !actor.may(Ability::RunConvocations) {
        return Err(ActionError::NotFound(Sought::Convocation));
    }
    tx.convocation(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Convocation))
}

/// The same while it is still being written.
async fn draft(tx: &mut Tx, actor: &Actor, id: i64) -> Result<Convocation, ActionError> {
    let convocation = entrusted(tx, actor, id).await?;
    match convocation.state {
        State::Draft => Ok(convocation),
        state => Err(ActionError::from(Refusal::NotNow(state))),
    }
}

/// The space a convocation or wave is about.
///
/// # Errors
/// If the store fails.
pub async fn space_of(tx: &mut Tx, id: Option<i64>) -> Result<Option<StoredSpace>, ActionError> {
    let spaces = tx.spaces().await?;
    let found = spaces.0.iter().find(|stored| Some(stored.id) == id);
    Ok(found.cloned())
}

/// What texts about a space can name.
pub fn about<'a>(desk: &'a Desk, space: Option<&'a StoredSpace>) -> About<'a> {
    About {
        entity: (desk.named(), desk.language),
        space: space.map(|stored| (stored.id, &stored.space)),
        zone: desk.calendar.time_zone(),
    }
}

/// The message of a convocation in each language it is written in, the entity's own first.
///
/// # Errors
/// [`Refusal::Text`] for the first that cannot be sent.
pub fn letters<'a>(
    desk: &'a Desk,
    convocation: &'a Convocation,
    space: Option<&'a StoredSpace>,
    (wave, readers): (i64, Readers),
    corrected: Option<DateTime<Utc>>,
) -> Result<InEachLanguage<'a>, ActionError> {
    let about = about(desk, space);
    let mut letters = Vec::new();
    for lang in desk.languages() {
        let text = convocation.texts.get(lang.code()).map_or("", |text| text);
        // A language without a text of its own reads the entity's.
        if text.is_empty() && !letters.is_empty() {
            continue;
        }
        let file = convocation.file.as_ref();
        let text = CallText::new(lang, text, file.is_some(), &about, (corrected, readers));
        let refused = |flaw| Refusal::Text {
            code: lang.code().to_owned(),
            name: lang.name(),
            flaw,
        };
        let called = Notice::Called {
            text: text.map_err(refused).map_err(ActionError::from)?,
            file,
            actions: &convocation.buttons,
            wave,
            about,
        };
        letters.push((lang, called.into()));
    }
    Ok(letters)
}

/// Keeps a step in the life of a convocation.
pub(in crate::actions) async fn record(
    tx: &mut Tx,
    id: i64,
    (kind, note): (EventKind, Option<&str>),
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    tx.add_convocation_event(id, kind, note, by, now).await?;
    tx.log(Entry {
        at: now,
        actor: by.map_or("machine".into(), |by| format!("staff:{by}")),
        action: format!("convocation_{}", kind.name()),
        object: format!("convocation:{id}"),
        // A longer note is in the history.
        detail: note
            .and_then(|note| note.lines().next())
            .unwrap_or_default()
            .to_owned(),
    });
    Ok(())
}
