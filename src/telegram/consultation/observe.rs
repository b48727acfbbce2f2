//! A citizen comments: section, text, preview, sent.

use super::draft::{Draft, Observing};
use super::until;
use crate::actions::ActionError;
use crate::actions::consultation;
use crate::domain::consultation::LONGEST;
use crate::domain::staff::role::Role;
use crate::render;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::pieces::{Piece, keep_to_length};
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;

/// A section was chosen. What will be refused in the end is better refused before anything is written.
pub async fn begin(turn: &mut Turn<'_>, id: i64, section: usize) -> Result<bool, ActionError> {
    let found = match consultation::taking(turn.tx, id, turn.now).await {
        Ok(found) => found,
        // In the preview of a draft nothing can be said yet.
        Err(ActionError::NotFound(_)) if turn.actor.is(Role::Coordinator) => {
            let found = consultation::entrusted(turn.tx, &turn.actor, id).await;
            let refused = found.map_or_else(|error| error, |found| consultation::not_now(&found));
            return Err(refused);
        }
        Err(error) => return Err(error),
    };
    if section >= found.sections.len() {
        return Ok(false);
    }
    let say = render::write_observation(turn.lang, &found, section);
    turn.show(say);
    turn.step = Dialogue::Consulting(Draft::Observing(Observing {
        id: turn.update,
        shown_at: turn.now,
        consultation: id,
        section,
        pieces: Vec::new(),
    }));
    Ok(true)
}

/// More of an observation.
pub async fn go_on(turn: &mut Turn<'_>, mut draft: Observing, said: Said) -> Done {
    if said.file.is_some() || said.text.is_empty() {
        turn.tell(t!(turn.lang, "observation-only-text"));
        turn.step = Dialogue::Consulting(Draft::Observing(draft));
        return Ok(());
    }
    draft.pieces.push(Piece {
        message: said.message,
        text: said.text,
    });
    show(turn, draft).await
}

/// The observation as it would be sent, or what it still lacks.
pub async fn show(turn: &mut Turn<'_>, mut draft: Observing) -> Done {
    if keep_to_length(&mut draft.pieces, LONGEST, 1) {
        turn.tell(t!(turn.lang, "observation-cut"));
    }
    draft.id = turn.update;
    draft.shown_at = turn.now;
    let text = draft.text();
    if !text.contains(char::is_alphanumeric) {
        turn.tell(t!(turn.lang, "observation-no-words"));
        turn.step = Dialogue::Consulting(Draft::Observing(draft));
        return Ok(());
    }
    let found = match consultation::taking(turn.tx, draft.consultation, turn.now).await {
        Ok(found) => found,
        Err(error) => {
            // It closed meanwhile: nothing is under way any more.
            if !turn.refuse_press(error)? {
                turn.tell(t!(turn.lang, "button-stale"));
            }
            return Ok(());
        }
    };
    let about = (&found, draft.section);
    let say = render::observation_preview(turn.lang, draft.id, about, &text);
    turn.say(say);
    turn.step = Dialogue::Consulting(Draft::Observing(draft));
    Ok(())
}

/// The draft of a preview, which is over then; `None` if the preview is of an earlier state.
fn take(turn: &mut Turn<'_>, id: i64) -> Option<Observing> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Consulting(Draft::Observing(draft))
            if draft.id == id && !draft.pieces.is_empty() =>
        {
            Some(draft)
        }
        step => {
            turn.step = step;
            None
        }
    }
}

/// The citizen writes it again.
pub async fn rewrite(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    match take(turn, id) {
        Some(draft) => begin(turn, draft.consultation, draft.section).await,
        None => Ok(false),
    }
}

/// The citizen drops it.
pub fn drop(turn: &mut Turn<'_>, id: i64) -> bool {
    let found = take(turn, id).is_some();
    if found {
        turn.tell(t!(turn.lang, "observation-dropped"));
    }
    found
}

/// The citizen said yes.
pub async fn send(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(draft) = take(turn, id) else {
        return Ok(false);
    };
    // A press bears no date: after an outage the citizen's hour counts, not ours.
    let received_at = turn.since.max(draft.shown_at).min(turn.now);
    let about = (draft.consultation, draft.section);
    let (text, now) = (draft.text(), turn.now);
    let sent = consultation::observe(turn.tx, &turn.actor, about, &text, received_at, now).await;
    let one = match sent {
        Ok(one) => one,
        Err(error) => return Err(error),
    };
    let found = consultation::public(turn.tx, draft.consultation).await?;
    let dated = (&found, until(turn, &found));
    let say = render::observation_receipt(turn.lang, dated, &one);
    turn.say(say);
    Ok(true)
}
