//! An office answers, or says why a question is not its own.

use crate::actions::ActionError;
use crate::actions::question;
use crate::domain::base::QuestionId;
use crate::render;
use crate::t;
use crate::telegram::base::card;
use crate::telegram::base::dialogue::{Answer, Dialogue};
use crate::telegram::base::input::Said;
use crate::telegram::base::pieces::{Piece, keep_to_length};
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;

/// The longest answer, in UTF-16 units.
const LONGEST: usize = 40_000;
/// Files one answer may come with.
const FILES: usize = 10;

/// More of an answer: text or a file.
pub async fn go_on(turn: &mut Turn<'_>, mut draft: Answer, said: Said) -> Done {
    let same_album = said.album.is_some() && said.album == draft.album;
    if !said.text.is_empty() {
        draft.pieces.push(Piece {
            message: said.message,
            text: said.text,
        });
        cut(turn, &mut draft);
    }
    match said.file {
        Some(_) if draft.files.len() >= FILES => {
            turn.tell(t!(turn.lang, "ask-too-many-files", count = FILES));
        }
        Some(file) => draft.files.push(file),
        None => {}
    }
    draft.album = said.album;
    // The other files of an album are counted where the first was shown.
    if same_album {
        card::where_it_waits(turn).await?;
    }
    show(turn, &mut draft).await?;
    turn.step = Dialogue::Answering(draft);
    Ok(())
}

/// One of the messages of an answer was changed.
pub async fn edited(turn: &mut Turn<'_>, mut draft: Answer) -> Done {
    cut(turn, &mut draft);
    show(turn, &mut draft).await?;
    turn.step = Dialogue::Answering(draft);
    Ok(())
}

/// Cuts an answer that has become too long, and says so.
fn cut(turn: &mut Turn<'_>, draft: &mut Answer) {
    if keep_to_length(&mut draft.pieces, LONGEST, 2) {
        turn.tell(t!(turn.lang, "ask-too-long"));
    }
}

/// The answer as it would be sent, with what could be better about it; or what it still lacks.
async fn show(turn: &mut Turn<'_>, draft: &mut Answer) -> Done {
    draft.id = turn.update;
    let text = draft.text();
    address(turn, draft).await?;
    let say = match text.is_empty() {
        true => render::write_answer_after_file(turn.lang, &draft.number),
        false => {
            let remarks = question::reread(turn.tx, turn.desk, draft.question, &text).await?;
            let sizes = (draft.files.len(), draft.others.len());
            render::answer_preview(turn.lang, draft.id, &draft.number, &remarks, sizes)
        }
    };
    turn.show(say);
    Ok(())
}

/// To whom an answer goes: what is answered together gets one, by the question that stands for all. Whether
/// that is another one, or others, than before.
async fn address(turn: &mut Turn<'_>, draft: &mut Answer) -> Result<bool, ActionError> {
    let Some(question) = turn.tx.question(draft.question).await? else {
        return Ok(false);
    };
    let mut all = question::addressed(turn.tx, &question, draft.corrects).await?;
    let first = all.remove(0);
    let others: Vec<_> = all.into_iter().map(|one| one.id).collect();
    let is_new = (first.id, &others) != (draft.question, &draft.others);
    draft.question = first.id;
    draft.number = first.number;
    draft.others = others;
    Ok(is_new)
}

/// The draft that a button under a preview belongs to, if that is its present state.
fn taken(turn: &mut Turn<'_>, id: i64) -> Option<Answer> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Answering(draft) if draft.id == id && !draft.pieces.is_empty() => Some(draft),
        step => {
            turn.step = step;
            None
        }
    }
}

/// The office said yes. Returns whether the button belongs to the present state of the draft.
///
/// # Errors
/// If the answer cannot be recorded.
pub async fn send(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(mut draft) = taken(turn, id) else {
        return Ok(false);
    };
    // Whoever was joined meanwhile would get what nobody wrote for them: it is shown again first.
    if address(turn, &mut draft).await? {
        turn.tell(t!(turn.lang, "answer-others-changed"));
        edited(turn, draft).await?;
        return Ok(true);
    }
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let (text, files) = (&draft.text(), &draft.files);
    let what = (draft.question, draft.corrects);
    match question::answer(turn.tx, desk, actor, what, (text, files), now).await {
        Ok(done) => turn.settle(render::answer_sent(
            turn.lang,
            &done.question.number,
            (done.late_for, done.unreached),
            (done.others, done.by_hand),
        )),
        Err(error) => turn.refuse_staff(error)?,
    }
    Ok(true)
}

/// The answer is written again from the beginning. Returns as [`send`] does.
pub fn again(turn: &mut Turn<'_>, id: i64) -> bool {
    let draft = taken(turn, id);
    if let Some(draft) = &draft {
        begin(turn, draft.question, draft.number.clone(), draft.corrects);
    }
    draft.is_some()
}

/// Nothing is answered now. Returns as [`send`] does.
pub fn drop(turn: &mut Turn<'_>, id: i64) -> bool {
    let is_present = taken(turn, id).is_some();
    if is_present {
        turn.tell(t!(turn.lang, "answer-dropped"));
    }
    is_present
}

/// Asks for the answer to a question, or for one that corrects it.
pub fn begin(turn: &mut Turn<'_>, question: QuestionId, number: String, corrects: bool) {
    turn.show(match corrects {
        true => render::write_correction(turn.lang, &number),
        false => render::write_answer(turn.lang, &number),
    });
    turn.step = Dialogue::Answering(Answer {
        id: turn.update,
        question,
        number,
        corrects,
        ..Answer::default()
    });
}

/// The reason why a question goes to another office.
pub async fn hand_over(
    turn: &mut Turn<'_>,
    id: QuestionId,
    office: Option<String>,
    said: Said,
) -> Done {
    if said.text.is_empty() {
        turn.step = Dialogue::HandingOver {
            question: id,
            office,
        };
        turn.show(render::write_reason(turn.lang, id));
        return Ok(());
    }
    place(turn, id, office.as_deref(), &said.text).await
}

/// Gives a question to an office, or to the coordinator (`None`).
pub async fn place(
    turn: &mut Turn<'_>,
    id: QuestionId,
    office: Option<&str>,
    reason: &str,
) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match question::place(turn.tx, desk, actor, id, office, reason, now).await {
        Ok(question) => {
            let office = question.office.as_deref().map(|key| desk.office_name(key));
            turn.reply.owed = true;
            let left = question::days_left(desk, &question, now);
            turn.show(render::handed_over(turn.lang, &question, office, left));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}
