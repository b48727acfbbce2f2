//! Somebody opens an invitation: their account becomes one of the staff.

use crate::actions::ActionError;
use crate::actions::staff::invitation;
use crate::domain::process::Office;
use crate::domain::staff::Ability;
use crate::domain::staff::role::Role;
use crate::render::staff::Secret;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::{common, process};
use crate::{render, t};
use std::collections::BTreeSet;

/// `/start <secret>`: whoever makes invitations is asked first whether this one is for them, for it serves once.
pub async fn open(turn: &mut Turn<'_>, secret: &str) -> Done {
    if turn.actor.may(Ability::RunTeam)
        && let Some(post) = invitation::looked_at(turn.tx, secret, turn.now).await?
        && post.role != Role::Coordinator
        && let Some(secret) = Secret::parse(secret)
    {
        let office = turn.desk.office_name(&post.office);
        turn.show(render::for_you(turn.lang, post.role, office, secret));
        return Ok(());
    }
    accept(turn, secret).await
}

/// Takes the post of an invitation.
pub async fn accept(turn: &mut Turn<'_>, secret: &str) -> Done {
    match invitation::accept(
        turn.tx,
        turn.desk,
        &turn.actor,
        &turn.name,
        secret,
        turn.now,
    )
    .await
    {
        Ok(post) => {
            turn.reply.owed = true;
            let lang = turn.lang;
            let role = post.role;
            turn.actor.posts.push(post);
            let offices = offices(turn, role);
            let sentence = match role {
                Role::Liaison => t!(lang, "invited-liaison", offices = offices),
                Role::Head => t!(lang, "invited-head", offices = offices),
                Role::Coordinator => t!(lang, "invited-coordinator"),
                Role::Committee => t!(lang, "invited-committee"),
                Role::Auditor => t!(lang, "invited-auditor"),
            };
            turn.tell(sentence);
            turn.show_menu();
            // Whoever coordinates goes on with what is missing.
            process::show(turn).await?;
        }
        Err(ActionError::NotFound(_)) => {
            turn.tell(t!(turn.lang, "invitation-dead"));
            common::start(turn).await?;
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

/// The offices of which somebody is now, those of before included; all of them in one word.
fn offices(turn: &Turn<'_>, role: Role) -> String {
    let held = turn.actor.posts.iter().filter(|post| post.role == role);
    let held: BTreeSet<&str> = held.map(|post| &*post.office).collect();
    let all = &turn.desk.process.offices;
    let has = |office: &&Office| held.contains(office.key.as_str());
    let named: Vec<_> = all.iter().filter(has).map(|office| &*office.name).collect();
    match named.len() > 1 && named.len() == all.len() {
        true => t!(turn.lang, "invited-all-offices"),
        false => teloxide::utils::html::escape(&named.join("; ")),
    }
}
