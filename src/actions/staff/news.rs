//! Coordinators hear of every new coordinator and of everybody who leaves: who has the keys is no secret
//! among them.

use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::PersonId;
use crate::domain::base::audit::Entry;
use crate::domain::staff::Role;
use crate::render::staff::Notice;
use crate::store::{Post, Tx};
use chrono::{DateTime, Utc};

/// A colleague leaves and has themselves erased: before that, the others hear of it.
///
/// # Errors
/// If the store fails.
pub async fn leaves(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let id = actor.person.id;
    let team = tx.team().await?;
    let held: Vec<Post> = team
        .iter()
        .filter(|member| member.person_id == id)
        .map(|member| Post {
            role: member.role,
            office: member.office.clone(),
        })
        .collect();
    if held.is_empty() {
        return Ok(());
    }
    tx.log(Entry {
        at: now,
        actor: format!("staff:{id}"),
        action: "staff_left".into(),
        object: format!("staff:{id}"),
        detail: posts_in_short(&held),
    });
    left(tx, desk, id, ("", &held), &[id], now).await
}

/// Tells the coordinators, but `except`, that somebody is not of the staff any more. Whoever had themselves
/// erased has no name.
///
/// # Errors
/// If the store fails.
pub(super) async fn left(
    tx: &mut Tx,
    desk: &Desk,
    who: PersonId,
    (name, held): (&str, &[Post]),
    except: &[PersonId],
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let offices = held.iter().map(|post| desk.office_name(&post.office));
    let posts: Vec<_> = held.iter().map(|post| post.role).zip(offices).collect();
    let notice = Notice::Left {
        name,
        posts: &posts,
    };
    tell(tx, desk, ("left", who), notice, except, now).await
}

/// Tells the other coordinators that somebody is one of them now.
///
/// # Errors
/// If the store fails.
pub(super) async fn joined(
    tx: &mut Tx,
    desk: &Desk,
    who: PersonId,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    tell(tx, desk, ("joined", who), Notice::Joined(name), &[who], now).await
}

/// Tells the other coordinators that somebody changed whether a second person has to agree to a convocation:
/// it binds whoever changes it too.
///
/// # Errors
/// If the store fails.
pub(in crate::actions) async fn approval_changed(
    tx: &mut Tx,
    desk: &Desk,
    who: PersonId,
    is_needed: bool,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let team = tx.team().await?;
    let name = team.iter().find(|one| one.person_id == who);
    let name = name.map_or("", |one| one.name.as_str());
    let notice = Notice::ApprovalChanged { name, is_needed };
    tell(tx, desk, ("approval", who), notice, &[who], now).await
}

async fn tell(
    tx: &mut Tx,
    desk: &Desk,
    (what, who): (&str, PersonId),
    notice: Notice<'_>,
    except: &[PersonId],
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut telling = desk.telling_staff(now);
    let at = now.timestamp_micros();
    for colleague in tx.colleagues_in(Role::Coordinator, "").await? {
        if !except.contains(&colleague.person_id) {
            let key = format!("{what}:{who}:{at}:{}", colleague.person_id);
            telling.tell(key, &colleague, notice);
        }
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Posts by the identifiers of the domain.
pub(super) fn posts_in_short(held: &[Post]) -> String {
    let posts = held
        .iter()
        .map(|post| format!("{} {}", post.role, post.office));
    let posts: Vec<_> = posts.map(|post| post.trim().to_owned()).collect();
    posts.join(", ")
}
