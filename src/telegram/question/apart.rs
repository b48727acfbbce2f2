//! What is said long after a question was begun, and before it was sent: first it is asked whether it
//! belongs to it.

use super::ask::{FILES, add, next, offered, taken};
use super::{mine, unsent};
use crate::actions::ActionError;
use crate::render;
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Draft};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};

/// What is said long after is not added before it is asked whether it belongs to the question.
pub fn doubt(turn: &mut Turn<'_>, mut draft: Draft, said: Said) -> Done {
    let before = draft.apart.last();
    let same_album = said.album.is_some() && before.is_some_and(|one| one.album == said.album);
    match draft.apart.len() >= FILES {
        true => turn.tell(t!(turn.lang, "ask-too-many-apart")),
        false => draft.apart.push(said),
    }
    if !same_album {
        return ask(turn, draft);
    }
    turn.step = Dialogue::Asking(draft);
    Ok(())
}

/// Asks whether what was said apart belongs to the question.
pub fn ask(turn: &mut Turn<'_>, mut draft: Draft) -> Done {
    draft.id = turn.update;
    turn.show(render::belongs(turn.lang, draft.id, &draft.text()));
    turn.step = Dialogue::Asking(draft);
    Ok(())
}

/// It does, or is a question of its own. Returns whether the button belongs to the present
/// state of the draft.
///
/// # Errors
/// If the store fails.
pub async fn sort_out(turn: &mut Turn<'_>, id: i64, belongs: bool) -> Result<bool, ActionError> {
    let Some(mut draft) = taken(turn, id) else {
        return Ok(false);
    };
    if let Some(followed) = draft.belongs.take() {
        if belongs && mine::add_what_follows(turn, &followed, &draft).await? {
            return Ok(true);
        }
        next(turn, draft);
        return Ok(true);
    }
    let apart = std::mem::take(&mut draft.apart);
    if apart.is_empty() {
        turn.step = Dialogue::Asking(draft);
        return Ok(false);
    }
    if !belongs {
        turn.tell(t!(turn.lang, "ask-apart"));
        // It waits until the other has been sent.
        let other = std::mem::replace(&mut draft, offered(turn));
        unsent::set_beside(turn, other);
    }
    for said in apart {
        add(turn, &mut draft, said);
    }
    next(turn, draft);
    Ok(true)
}
