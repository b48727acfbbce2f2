//! A citizen comments: section, text, preview, sent.

use super::super::tree::Done;
use super::{Draft, Observing, refuse, until};
use crate::actions::ActionError;
use crate::actions::consultation;
use crate::domain::consultation::LONGEST;
use crate::domain::staff::role::Role;
use crate::render;
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Piece, keep_to_length};
use crate::telegram::base::turn::Turn;
use crate::telegram::question::ask::Said;

/// A section was chosen. What will be refused in the end is better refused before anything is written.
pub async fn begin(turn: &mut Turn<'_>, id: i64, section: &str) -> Result<bool, ActionError> {
    let Ok(section) = section.parse::<usize>() else {
        return Ok(false);
    };
    let found = match consultation::taking(turn.tx, id, turn.now).await {
        Ok(found) => found,
        // In the preview of a draft nothing can be said yet.
        Err(ActionError::NotFound) if turn.actor.is(Role::Coordinator) => {
            let found = consultation::entrusted(turn.tx, &turn.actor, id).await;
            let refused = found.map_or_else(|error| error, |found| consultation::not_now(&found));
            return refuse(turn, refused);
        }
        Err(error) => return refuse(turn, error),
    };
    if section >= found.sections.len() {
        return Ok(false);
    }
    let say = render::write_observation(turn.lang, &found, section);
    turn.say(say);
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
            if !refuse(turn, error)? {
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

/// A button under a preview. Whether it belongs to the present state of the draft.
pub async fn press(turn: &mut Turn<'_>, verb: &str, id: i64) -> Result<bool, ActionError> {
    let draft = match std::mem::take(&mut turn.step) {
        Dialogue::Consulting(Draft::Observing(draft))
            if draft.id == id && !draft.pieces.is_empty() =>
        {
            draft
        }
        step => {
            turn.step = step;
            return Ok(false);
        }
    };
    match verb {
        "by" => send(turn, &draft).await,
        "bg" => {
            let section = draft.section.to_string();
            begin(turn, draft.consultation, &section).await
        }
        _ => {
            turn.tell(t!(turn.lang, "observation-dropped"));
            Ok(true)
        }
    }
}

/// The citizen said yes.
async fn send(turn: &mut Turn<'_>, draft: &Observing) -> Result<bool, ActionError> {
    // A press bears no date: after an outage the citizen's hour counts, not ours.
    let received_at = turn.since.max(draft.shown_at).min(turn.now);
    let about = (draft.consultation, draft.section);
    let (text, now) = (draft.text(), turn.now);
    let sent = consultation::observe(turn.tx, &turn.actor, about, &text, received_at, now).await;
    let one = match sent {
        Ok(one) => one,
        Err(error) => return refuse(turn, error),
    };
    let found = consultation::public(turn.tx, draft.consultation).await?;
    let dated = (&found, until(turn, &found));
    let say = render::observation_receipt(turn.lang, dated, &one);
    turn.say(say);
    Ok(true)
}
