//! Somebody opens an invitation: their account becomes one of the staff.

use crate::actions::ActionError;
use crate::actions::staff::invitation;
use crate::domain::staff::role::Role;
use crate::t;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::{common, process};

/// `/start <secret>`
pub async fn open(turn: &mut Turn<'_>, secret: &str) -> Done {
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
            let office = turn.desk.office_name(&post.office);
            let office = teloxide::utils::html::escape(office);
            let sentence = match post.role {
                Role::Liaison => t!(lang, "invited-liaison", office = office),
                Role::Head => t!(lang, "invited-head", office = office),
                Role::Coordinator => t!(lang, "invited-coordinator"),
                Role::Committee => t!(lang, "invited-committee"),
                Role::Auditor => t!(lang, "invited-auditor"),
            };
            turn.tell(sentence);
            turn.actor.posts.push(post);
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
