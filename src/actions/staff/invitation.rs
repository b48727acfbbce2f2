//! One-time links that make an account one of the staff.
//!
//! The link holds a secret of 128 bits; the database keeps only its digest, so that who reads the
//! database cannot use it.

use super::news;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::staff::role::Role;
use crate::store::{Post, Tx};
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest as _, Sha256};

/// How long an invitation can be used.
pub const VALID: TimeDelta = TimeDelta::days(7);

/// Keeps an invitation for `role` in `office` (empty where the role needs none). `secret` comes from
/// the system's generator; it goes into the link and nowhere else.
///
/// # Errors
/// [`ActionError::NotFound`] if there is no such office; if the store fails.
pub async fn invite(
    tx: &mut Tx,
    desk: &Desk,
    role: Role,
    office: &str,
    secret: &str,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, ActionError> {
    if role.is_of_an_office() != desk.process.office(office).is_some() {
        return Err(ActionError::NotFound(Sought::Invitation));
    }
    let expires_at = now + VALID;
    tx.add_invitation(&digest(secret), role, office, now, expires_at)
        .await?;
    Ok(expires_at)
}

/// The post that an invitation leads to, which stays unused.
///
/// # Errors
/// If the store fails.
pub async fn looked_at(
    tx: &mut Tx,
    secret: &str,
    now: DateTime<Utc>,
) -> Result<Option<Post>, ActionError> {
    Ok(tx.invitation(&digest(secret), now).await?)
}

/// Uses an invitation: from now on the actor holds its post, and colleagues call them by `name`.
///
/// # Errors
/// [`ActionError::NotFound`] if it was used, has expired, or never was.
pub async fn accept(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    name: &str,
    secret: &str,
    now: DateTime<Utc>,
) -> Result<Post, ActionError> {
    let by = actor.person.id;
    // Whose rights rest cannot wake them with a link.
    if tx.is_suspended(by).await? {
        return Err(ActionError::NotFound(Sought::Invitation));
    }
    let post = tx.use_invitation(&digest(secret), by, now).await?;
    let post = post.ok_or(ActionError::NotFound(Sought::Invitation))?;
    tx.appoint(by, post.role, &post.office, now).await?;
    tx.name_colleague(by, name).await?;
    tx.log(Entry {
        at: now,
        actor: format!("staff:{by}"),
        action: "staff_joined".into(),
        object: format!("role:{}", post.role),
        detail: format!("{} {}", link_in_short(secret), post.office)
            .trim()
            .to_owned(),
    });
    if post.role == Role::Coordinator {
        news::joined(tx, desk, by, name, now).await?;
    }
    Ok(post)
}

/// Notes, in the audit log too, that a colleague issued an invitation: it ends with their rights.
///
/// # Errors
/// If the store fails.
pub async fn sign(
    tx: &mut Tx,
    actor: &Actor,
    secret: &str,
    (role, office): (Role, &str),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    tx.sign_invitation(&digest(secret), actor.person.id).await?;
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: "staff_invited".into(),
        object: format!("role:{role}"),
        detail: format!("{} {office}", link_in_short(secret))
            .trim()
            .to_owned(),
    });
    Ok(())
}

/// Notes in the audit log that somebody was invited from the terminal.
pub fn log_from_terminal(
    tx: &mut Tx,
    (role, office): (Role, &str),
    secret: &str,
    now: DateTime<Utc>,
) {
    tx.log(Entry {
        at: now,
        actor: "operator".into(),
        action: "staff_invited".into(),
        object: format!("role:{role}"),
        detail: format!("{} {office}", link_in_short(secret))
            .trim()
            .to_owned(),
    });
}

/// By what the log knows a link: the beginning of what is kept of its secret.
fn link_in_short(secret: &str) -> String {
    digest(secret).chars().take(8).collect()
}

/// What is kept of a secret.
pub(in crate::actions) fn digest(secret: &str) -> String {
    let digest = Sha256::digest(secret.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
