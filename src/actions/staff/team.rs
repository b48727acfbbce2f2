//! A coordinator looks after the staff: rights rest, come back, or end, and at once.
//!
//! Deliberately absent: leaving the entity without a coordinator. Somebody must be able to invite.

use super::news::{self, posts_in_short};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::PersonId;
use crate::domain::base::audit::Entry;
use crate::domain::staff::Refusal as StaffRefusal;
use crate::domain::staff::{Ability, Role};
use crate::render::Reader;
use crate::render::staff::Notice;
use crate::store::{Lane, Member, Post, Tx};
use chrono::{DateTime, Utc};

/// What is done to somebody's rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rights {
    /// They rest.
    Suspend,
    /// They are given back.
    Restore,
    /// They end.
    End,
}

/// Everybody on the staff, for coordinators.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor is none; if the store fails.
pub async fn team(tx: &mut Tx, actor: &Actor) -> Result<Vec<Member>, ActionError> {
    if !actor.may(Ability::RunTeam) {
        return Err(ActionError::NotFound(Sought::Colleague));
    }
    Ok(tx.team().await?)
}

/// Changes the rights of somebody on the staff and tells them.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor is no coordinator or there is no such colleague;
/// [`ActionError::Refused`]; if the store fails.
pub async fn change_rights(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    person_id: PersonId,
    rights: Rights,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    if !actor.may(Ability::RunTeam) {
        return Err(ActionError::NotFound(Sought::Colleague));
    }
    // Two who remove each other at the same moment would leave nobody.
    tx.hold_coordinators().await?;
    let team = team(tx, actor).await?;
    let held: Vec<_> = team
        .iter()
        .filter(|post| post.person_id == person_id)
        .collect();
    if held.is_empty() {
        return Err(ActionError::NotFound(Sought::Colleague));
    }
    let runs = |post: &&Member| {
        post.role == Role::Coordinator && post.suspended_at.is_none() && post.person_id != person_id
    };
    if rights != Rights::Restore && !team.iter().any(|post| runs(&post)) {
        return Err(ActionError::from(StaffRefusal::LastCoordinator));
    }
    if rights != Rights::Restore {
        tx.revoke_invitations(person_id, now).await?;
    }
    let action = match rights {
        Rights::Suspend => {
            tx.suspend(person_id, Some(now)).await?;
            "staff_suspended"
        }
        Rights::Restore => {
            tx.suspend(person_id, None).await?;
            "staff_restored"
        }
        Rights::End => {
            tx.dismiss(person_id).await?;
            "staff_dismissed"
        }
    };
    let posts: Vec<_> = held
        .iter()
        .map(|member| Post {
            role: member.role,
            office: member.office.clone(),
        })
        .collect();
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: action.into(),
        object: format!("staff:{person_id}"),
        detail: posts_in_short(&posts),
    });
    let changed = Notice::RightsChanged {
        restored: rights == Rights::Restore,
        reader: match rights {
            Rights::Restore => Reader::of(held.iter().map(|post| post.role)),
            Rights::Suspend | Rights::End => Reader::Citizen,
        },
    };
    let key = format!("{action}:{person_id}:{}", now.timestamp_micros());
    // Who did it themselves reads it at once; a menu changes at any hour.
    let mut telling = match person_id == actor.person.id {
        true => desk.telling(Lane::Reminder, now),
        false => desk.telling_staff(now),
    };
    telling
        .tell_person(tx, key, Some(person_id), changed)
        .await?;
    telling.queue(tx).await?;
    if rights == Rights::End {
        let name = held.first().map_or("", |member| member.name.as_str());
        let except = [actor.person.id, person_id];
        news::left(tx, desk, person_id, (name, &posts), &except, now).await?;
    }
    Ok(())
}
