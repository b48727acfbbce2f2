//! Whoever asked brings what is missing: by simply writing, where only one question waits for it; of several they say
//! which. And another month for it.

use super::ask::{self, taken};
use crate::actions::ActionError;
use crate::actions::question::{self, completion};
use crate::domain::base::QuestionId;
use crate::domain::question::{PartKind, State};
use crate::render;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};

/// Of so many questions one is chosen.
const MOST: i64 = 5;

/// Whether a word that somebody says now can be what is missing in a question of theirs.
///
/// # Errors
/// If the store fails.
pub async fn is_asked(turn: &mut Turn<'_>) -> Result<bool, ActionError> {
    if let Dialogue::Adding { question, .. } = turn.step {
        let question = turn.tx.question(question).await?;
        return Ok(question.is_some_and(|one| one.state == State::Incomplete));
    }
    let person = turn.actor.person.id;
    Ok(turn.step == Dialogue::Rest && !turn.tx.incomplete_of(person, 1).await?.is_empty())
}

/// Whether the number of a question means that question: where a number may be what is missing, only one of theirs.
///
/// # Errors
/// If the store fails.
pub async fn is_number(turn: &mut Turn<'_>, number: &str) -> Result<bool, ActionError> {
    let person = turn.actor.person.id;
    let is_theirs = turn.tx.question_of(person, number).await?.is_some();
    Ok(is_theirs || !is_asked(turn).await?)
}

/// Something was said outside of any dialogue. Whether it is what is missing in a question; of several it is asked
/// which, beside what else it could be.
///
/// # Errors
/// If an action fails through no fault of the person.
pub async fn takes(turn: &mut Turn<'_>, said: &Said) -> Result<bool, ActionError> {
    if said.text.is_empty() && said.file.is_none() {
        return Ok(false);
    }
    let waiting = turn.tx.incomplete_of(turn.actor.person.id, MOST).await?;
    match waiting.as_slice() {
        [] => Ok(false),
        [only] => {
            let (desk, now, id) = (turn.desk, turn.now, only.id);
            let files: Vec<_> = said.file.iter().cloned().collect();
            let text = &said.text;
            match question::add(turn.tx, desk, &turn.actor, id, text, &files, now).await {
                Ok(question) => {
                    turn.reply.owed = true;
                    let say = render::brought(turn.lang, &question, true);
                    turn.say(say);
                    follow(turn, id, said.album.clone());
                }
                Err(error) => turn.refuse(error)?,
            }
            Ok(true)
        }
        several => {
            let mut draft = ask::offered(turn);
            let named = several.iter().map(|one| (one.id, one.number.clone()));
            draft.completes = named.collect();
            turn.tell(t!(turn.lang, "missing-which"));
            ask::go_on(turn, draft, said.clone()).await?;
            Ok(true)
        }
    }
}

/// The other pictures of an album go where the first one went.
pub(super) fn follow(turn: &mut Turn<'_>, question: QuestionId, album: Option<String>) {
    if album.is_some() {
        turn.step = Dialogue::Adding { question, album };
    }
}

/// What was written is what is missing in this one. Returns whether the button belongs to the present state of the
/// draft.
///
/// # Errors
/// If an action fails through no fault of the person.
pub async fn to(turn: &mut Turn<'_>, id: i64, question: QuestionId) -> Result<bool, ActionError> {
    let Some(draft) = taken(turn, id) else {
        return Ok(false);
    };
    let (desk, now) = (turn.desk, turn.now);
    let (text, files) = (draft.text(), draft.files.clone());
    match question::add(turn.tx, desk, &turn.actor, question, &text, &files, now).await {
        Ok(question) => turn.settle(render::brought(turn.lang, &question, false)),
        Err(error) => {
            // It stays as it was, to be sent as a question.
            turn.step = Dialogue::Asking(draft);
            turn.refuse(error)?;
        }
    }
    Ok(true)
}

/// What was taken for what is missing was another question: it is asked as one. What was brought stays.
pub async fn was_another(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    if let Err(error) = question::own(turn.tx, &turn.actor, id).await {
        return turn.refuse(error);
    }
    let parts = turn.tx.parts_of(id).await?;
    let last = parts.iter().rfind(|part| part.kind == PartKind::Addition);
    let Some(last) = last else {
        return ask::begin(turn);
    };
    let files = turn.tx.answer_files_of(last.id).await?;
    let mut draft = ask::offered(turn);
    draft.offered = false;
    draft.files = files;
    let said = Said::new(0, &last.text, None, (None, 0));
    ask::go_on(turn, draft, said).await
}

/// Another month.
pub async fn prolong(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    match completion::prolong(turn.tx, turn.desk, &turn.actor, id, turn.now).await {
        Ok(question) => {
            turn.settle(render::prolonged(turn.lang, &question));
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}
