//! Somebody on an attendance list is found and erased, from a coordinator's phone.

use crate::actions::ActionError;
use crate::actions::space::forget;
use crate::domain::Sought;
use crate::domain::staff::Ability;
use crate::render;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::space::draft::{Asked, Draft};
use crate::telegram::space::guests::ask;

/// Those that are shown.
const MOST: usize = 8;

/// Asks whom.
pub(super) fn begin(turn: &mut Turn<'_>, space: i64) -> Done {
    if !turn.actor.may(Ability::EraseAttendees) {
        return Err(ActionError::NotFound(Sought::Space));
    }
    turn.show(render::ask_whom_to_forget(turn.lang));
    ask(turn, space, Asked::Forget);
    Ok(())
}

/// A name, a document or a telephone was written. It can be written again until somebody is found.
pub(in crate::telegram) async fn search(turn: &mut Turn<'_>, draft: Draft, text: &str) -> Done {
    let mut found = forget::find(turn.tx, &turn.actor, text).await?;
    let more = found.len() > MOST;
    found.truncate(MOST);
    if more || found.is_empty() {
        ask(turn, draft.space, Asked::Forget);
    } else {
        turn.step = Dialogue::Rest;
    }
    let found = found.into_iter().map(|one| {
        let space = name_of(turn, one.space_id);
        (one, space)
    });
    let found: Vec<_> = found.collect();
    turn.show(render::whom_to_forget(turn.lang, &found, more));
    Ok(())
}

fn name_of(turn: &Turn<'_>, id: i64) -> String {
    let found = turn.spaces.0.iter().find(|stored| stored.id == id);
    let name = found.map(|stored| stored.space.name.read(turn.lang.code()));
    name.unwrap_or_default().to_owned()
}

/// Is that meant?
pub(super) async fn confirm(turn: &mut Turn<'_>, row: i64) -> Done {
    let one = forget::one(turn.tx, &turn.actor, row).await?;
    let space = name_of(turn, one.space_id);
    turn.show(render::confirm_forgetting(turn.lang, &one, &space));
    Ok(())
}

/// It is.
pub(super) async fn meant(turn: &mut Turn<'_>, row: i64) -> Done {
    forget::forget(turn.tx, &turn.actor, row, turn.now).await?;
    turn.tell(t!(turn.lang, "forget-done"));
    Ok(())
}
