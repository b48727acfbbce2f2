//! Documents in consultation: prepared and published by a coordinator, commented on by anybody, answered
//! by offices, and reported.
//!
//! Every step is kept in the document's history and in the audit log, without a word of what people
//! said. Deliberately absent: who said what, in whatever becomes public.

mod decide;
mod hide;
mod observe;
mod report;
mod respond;
pub mod review;
mod write;

use crate::domain::base::PersonId;
pub use decide::{close_due, decide, postpone};
pub use hide::hide;
pub use observe::{mine, observe, own, taking, withdraw};
pub use report::{publish, published, report};
pub use respond::{legible, legible_sections, respond, unanswered};
pub use write::{begin, choose_term, rename, set_file, set_office, set_sections};

use super::{ActionError, Actor};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::consultation::{EventKind, Piece, Refusal};
use crate::domain::staff::Ability;
use crate::store::{Consultation, StoreError, Tx};
use chrono::{DateTime, Utc};

/// A consultation for its coordinators.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none, or the actor is no coordinator.
pub async fn entrusted(tx: &mut Tx, actor: &Actor, id: i64) -> Result<Consultation, ActionError> {
    if !actor.may(Ability::RunConsultations) {
        return Err(ActionError::NotFound(Sought::Document));
    }
    tx.consultation(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Document))
}

/// A consultation that everybody may know of.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none.
pub async fn public(tx: &mut Tx, id: i64) -> Result<Consultation, ActionError> {
    let found = tx.consultation(id).await?;
    let found = found.filter(|found| found.state.is_public());
    found.ok_or(ActionError::NotFound(Sought::Document))
}

/// What a draft lacks, the first to be asked for first.
pub fn lacks(consultation: &Consultation) -> Option<Piece> {
    let is_there = |piece: &&Piece| match piece {
        Piece::File => consultation.file.is_none(),
        Piece::Sections => consultation.sections.is_empty(),
        Piece::Term => consultation.term.is_none(),
    };
    Piece::ALL.iter().find(is_there).copied()
}

/// That it is not the time for it, as the document stands.
pub fn not_now(found: &Consultation) -> ActionError {
    refused(Refusal::NotNow(found.state))
}

fn refused(refusal: Refusal) -> ActionError {
    ActionError::from(refusal)
}

/// Keeps a consultation as it is now; whoever is second is told so.
async fn keep(tx: &mut Tx, changed: &Consultation) -> Result<(), ActionError> {
    match tx.change_consultation(changed).await {
        Err(StoreError::Rows { .. }) => Err(refused(Refusal::Changed)),
        kept => Ok(kept?),
    }
}

/// Keeps a step in the life of a consultation.
async fn record(
    tx: &mut Tx,
    id: i64,
    (kind, note): (EventKind, Option<&str>),
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    tx.add_consultation_event(id, kind, note, by, now).await?;
    tx.log(Entry {
        at: now,
        actor: by.map_or("machine".into(), |by| format!("staff:{by}")),
        action: format!("consultation_{}", kind.name()),
        object: format!("consultation:{id}"),
        detail: note.unwrap_or_default().to_owned(),
    });
    Ok(())
}
