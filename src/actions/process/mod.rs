//! What coordinators add to the process: kept in the database with who did it, in force from the next start,
//! and then written into the process file. Deliberately absent: the file itself.

pub mod checklist;
mod trial;

pub use trial::{Trial, trial};

use crate::actions::{ActionError, Actor};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::process::{Amendment, Process};
use crate::domain::staff::Ability;
use crate::store::{StoredAmendment, Tx};
use chrono::{DateTime, Utc};

/// Completes a process with what was added and its file does not say yet; returns that, in its order.
///
/// # Errors
/// If the store fails.
pub async fn complete(
    tx: &mut Tx,
    process: &mut Process,
) -> Result<Vec<StoredAmendment>, ActionError> {
    let mut added = tx.amendments().await?;
    added.retain(|one| one.filed_at.is_none());
    for amendment in added.iter().filter_map(StoredAmendment::read) {
        process.amend(&amendment);
    }
    Ok(added)
}

/// Adds to the process, if the actor may.
///
/// # Errors
/// [`ActionError::NotFound`] for whoever may not; if the store fails.
pub async fn amend(
    tx: &mut Tx,
    actor: &Actor,
    amendments: &[Amendment],
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    if !actor.may(Ability::RunProcess) {
        return Err(ActionError::NotFound(Sought::Office));
    }
    let who = format!("staff:{}", actor.person.id);
    for amendment in amendments {
        tx.add_amendment(amendment, &who, now).await?;
        let (object, detail) = match amendment {
            Amendment::Office { key, name } => (format!("office:{key}"), name.clone()),
            Amendment::Alias { office, name } => (format!("office:{office}"), name.clone()),
            Amendment::Topic { key, name, office } => {
                (format!("topic:{key}"), format!("{name} ({office})"))
            }
            Amendment::Controller { email } => ("controller".to_owned(), email.clone()),
        };
        tx.log(Entry {
            at: now,
            actor: who.clone(),
            action: "process_amended".into(),
            object,
            detail,
        });
    }
    Ok(())
}
