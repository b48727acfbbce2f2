//! An office answers, or says why a question is not its own.

use super::super::citizen::ask::Said;
use super::super::dialogue::{Answer, Dialogue};
use super::super::tree::Done;
use super::super::turn::Turn;
use crate::actions::ActionError;
use crate::actions::question;
use crate::render;
use crate::t;

/// The longest answer, in UTF-16 units.
const LONGEST: usize = 40_000;
/// Files one answer may come with.
const FILES: usize = 10;

/// More of an answer: text or a file.
pub fn go_on(turn: &mut Turn<'_>, mut draft: Answer, said: Said) -> Done {
    let same_album = said.album.is_some() && said.album == draft.album;
    if !said.text.is_empty() {
        if !draft.text.is_empty() {
            draft.text.push_str("\n\n");
        }
        draft.text.push_str(&said.text);
    }
    if draft.text.encode_utf16().count() > LONGEST {
        draft.text = render::shorten(&draft.text, LONGEST);
        turn.tell(t!(turn.lang, "ask-too-long"));
    }
    match said.file {
        Some(_) if draft.files.len() >= FILES => {
            turn.tell(t!(turn.lang, "ask-too-many-files", count = FILES));
        }
        Some(file) => draft.files.push(file),
        None => {}
    }
    draft.album = said.album;
    // The other pictures of an album say nothing new.
    if !same_album {
        draft.id = turn.update;
        let say = if draft.text.is_empty() {
            render::write_answer_after_file(turn.chat, turn.lang, &draft.number)
        } else {
            let (text, files) = (draft.text.as_str(), draft.files.len());
            render::answer_preview(turn.chat, turn.lang, draft.id, &draft.number, text, files)
        };
        turn.say(say);
    }
    turn.step = Dialogue::Answering(draft);
    Ok(())
}

/// A button under an answer's preview. Returns whether it belongs to the present state of the draft.
///
/// # Errors
/// If the answer cannot be recorded.
pub async fn press(turn: &mut Turn<'_>, verb: &str, id: i64) -> Result<bool, ActionError> {
    let draft = match std::mem::take(&mut turn.step) {
        Dialogue::Answering(draft) if draft.id == id && !draft.text.is_empty() => draft,
        step => {
            turn.step = step;
            return Ok(false);
        }
    };
    match verb {
        "anssend" => {
            let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
            let (text, files) = (&draft.text, &draft.files);
            match question::answer(turn.tx, desk, actor, draft.question, text, files, now).await {
                Ok(question) => {
                    let say = render::answer_sent(turn.chat, turn.lang, &question.number);
                    turn.say(say);
                }
                Err(error) => turn.refuse_staff(error)?,
            }
        }
        "ansagain" => {
            let say = render::write_answer(turn.chat, turn.lang, &draft.number);
            turn.say(say);
            turn.step = Dialogue::Answering(Answer {
                id: turn.update,
                question: draft.question,
                number: draft.number,
                ..Answer::default()
            });
        }
        _ => turn.tell(t!(turn.lang, "answer-dropped")),
    }
    Ok(true)
}

/// The reason why a question goes to another office.
pub async fn hand_over(turn: &mut Turn<'_>, id: i64, office: Option<String>, said: Said) -> Done {
    if said.text.is_empty() {
        turn.step = Dialogue::HandingOver {
            question: id,
            office,
        };
        turn.tell(t!(turn.lang, "hand-over-reason"));
        return Ok(());
    }
    place(turn, id, office.as_deref(), &said.text).await
}

/// Gives a question to an office, or to the coordinator (`None`).
pub async fn place(turn: &mut Turn<'_>, id: i64, office: Option<&str>, reason: &str) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match question::place(turn.tx, desk, actor, id, office, reason, now).await {
        Ok(question) => {
            let office = question.office.as_deref().map(|key| desk.office_name(key));
            let say = render::handed_over(turn.chat, turn.lang, &question.number, office);
            turn.say(say);
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}
