//! What is brought up to what the process file says before anything else happens.

use crate::actions::person::profile::guard;
use crate::actions::question::{date_insistences, nameless};
use crate::actions::space::change::declare;
use crate::actions::{ActionError, Desk};
use crate::secret;
use crate::store::{Store, StoreError};
use chrono::{DateTime, Utc};

/// Takes over the spaces of the process file, and forgets what by it must not be kept: sensitive groups
/// of whoever did not agree to them, and everybody where children meet.
///
/// # Errors
/// If the store fails; then nothing has happened.
pub async fn start(store: &Store, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    let mut tx = store.begin().await?;
    declare(&mut tx, desk, now).await?;
    guard(&mut tx, &desk.process).await?;
    let code = || secret::code().map_err(|error| StoreError::from(sqlx::Error::Io(error)));
    date_insistences(&mut tx, desk, now).await?;
    nameless::guard(&mut tx, desk, code, now).await?;
    tx.commit().await?;
    Ok(())
}
