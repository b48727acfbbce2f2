//! A question is sent: it gets its number, and whoever asked its receipt; or it waits a little.

use super::ask::{box_name, preview, shown_again, taken};
use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::actions::question::{NewDraft, ask, file};
use crate::domain::Refused;
use crate::domain::person::Purpose;
use crate::domain::question::Refusal;
use crate::render;
use crate::render::question::Notice;
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Draft, Step};
use crate::telegram::base::turn::{Done, Turn};

/// The citizen said yes. Returns whether the button belongs to the
/// present state of the draft.
///
/// # Errors
/// If the question cannot be recorded.
pub async fn send(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    match taken(turn, id) {
        // First it is asked what belongs to it.
        Some(draft) if !draft.apart.is_empty() => {
            shown_again(turn, draft)?;
            Ok(true)
        }
        Some(draft) if draft.step == Step::Preview => {
            record(turn, draft).await?;
            Ok(true)
        }
        Some(draft) => {
            turn.step = Dialogue::Asking(draft);
            Ok(false)
        }
        None => Ok(false),
    }
}

/// What a draft says; without words, that it is to be heard.
fn words(turn: &Turn<'_>, draft: &Draft) -> String {
    match draft.text() {
        text if text.is_empty() => t!(turn.desk.language, "ask-voice-only"),
        text => text,
    }
}

fn new_draft<'a>(draft: &'a Draft, text: &'a str) -> NewDraft<'a> {
    NewDraft {
        space: draft.space.as_deref(),
        topic: draft.topic.as_deref(),
        text,
        files: &draft.files,
        author_name: draft.author.as_deref(),
    }
}

/// The question gets its number, and whoever asked its receipt. Whoever sent many a moment ago keeps it,
/// ready to be sent.
async fn record(turn: &mut Turn<'_>, mut draft: Draft) -> Done {
    let text = words(turn, &draft);
    let new = new_draft(&draft, &text);
    // A press bears no date. It came after the preview was shown, and after Telegram last had nothing
    // for us: after an outage the citizen's day counts, not ours (CPACA art. 15 par. 1).
    let received_at = turn.since.max(draft.shown_at).min(turn.now);
    let (desk, now) = (turn.desk, turn.now);
    let asked = match ask(turn.tx, desk, &turn.actor, new, received_at, now).await {
        Err(error @ ActionError::Refused(Refused::Question(Refusal::NotYet(_)))) => {
            let why = turn.why(error)?;
            (draft.id, draft.shown_at) = (turn.update, now);
            turn.show(render::held(turn.lang, draft.id, &why));
            turn.step = Dialogue::Asking(draft);
            return Ok(());
        }
        asked => asked?,
    };
    let is_elsewhere = draft.space != asked.space;
    if turn.pressed.is_some() {
        draft.space.clone_from(&asked.space);
        let sent = preview(turn, &draft, render::sent);
        turn.settle(sent);
    }
    if is_elsewhere {
        let in_box = box_name(turn);
        let say = render::space_closed(turn.lang, &in_box);
        turn.say(say);
    }
    let office = asked
        .office
        .as_deref()
        .map(|key| turn.desk.office_name(key));
    turn.hear(Notice::Received {
        question: asked.id,
        number: &asked.number,
        office,
        deadline: &asked.deadline,
    });
    ask_consent_once(turn).await
}

/// What was begun a day ago and not sent is recorded as it was written, dated by its last words (CPACA art. 15
/// par. 1). Whoever wrote it is told, and can take it back.
///
/// # Errors
/// If it cannot be recorded.
pub async fn as_written(turn: &mut Turn<'_>, draft: &Draft) -> Done {
    let text = words(turn, draft);
    let new = new_draft(draft, &text);
    let (desk, now) = (turn.desk, turn.now);
    // What the version before kept does not say when it was written.
    let written_at = draft.said_at.unwrap_or(draft.shown_at).min(now);
    let asked = file(turn.tx, desk, &turn.actor, new, written_at, now).await?;
    let office = asked
        .office
        .as_deref()
        .map(|key| turn.desk.office_name(key));
    turn.hear(Notice::Filed {
        question: asked.id,
        number: &asked.number,
        office,
        deadline: &asked.deadline,
        text: &text,
    });
    Ok(())
}

/// After the first question, and once only: may we also write about other things?
async fn ask_consent_once(turn: &mut Turn<'_>) -> Done {
    let person_id = turn.actor.person.id;
    if turn.tx.has_asked_before(person_id).await? {
        return Ok(());
    }
    for (purpose, given) in privacy::consents(turn.tx, &turn.actor).await? {
        if purpose == Purpose::Convocations && given.is_none() {
            let say = render::ask_consent(turn.lang, purpose);
            turn.say(say);
        }
    }
    Ok(())
}
