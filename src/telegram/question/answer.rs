//! An office answers, or says why a question is not its own.

use crate::actions::ActionError;
use crate::actions::{question, share};
use crate::domain::base::QuestionId;
use crate::render::{self, shorten};
use crate::store::Question;
use crate::t;
use crate::telegram::base::card;
use crate::telegram::base::dialogue::{Answer, Dialogue};
use crate::telegram::base::input::Said;
use crate::telegram::base::pieces::{Piece, keep_to_length};
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::compose;

/// The longest answer, in UTF-16 units.
const LONGEST: usize = 40_000;
/// The longest part of one: several of them go into it.
const LONGEST_PART: usize = 3_000;
/// Files one answer may come with.
const FILES: usize = 10;
/// As much of the question as is kept beside its answer.
const ASKED: usize = 200;

/// More of an answer: text or a file.
pub async fn go_on(turn: &mut Turn<'_>, mut draft: Answer, said: Said) -> Done {
    let same_album = said.album.is_some() && said.album == draft.album;
    if !said.text.is_empty() {
        let editing = draft.editing.take();
        match editing.and_then(|at| draft.sections.get_mut(at)) {
            Some(section) => {
                section.text = said.text;
                section.is_edited = true;
            }
            None => draft.pieces.push(Piece {
                message: said.message,
                text: said.text,
            }),
        }
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
    draft.editing = None;
    cut(turn, &mut draft);
    show(turn, &mut draft).await?;
    turn.step = Dialogue::Answering(draft);
    Ok(())
}

/// Cuts an answer that has become too long, and says so.
fn cut(turn: &mut Turn<'_>, draft: &mut Answer) {
    let most = match draft.share {
        Some(_) => LONGEST_PART,
        None => LONGEST,
    };
    if keep_to_length(&mut draft.pieces, most, 2) {
        turn.tell(t!(turn.lang, "ask-too-long"));
    }
}

/// The answer as it would be sent, with what could be better about it; or what it still lacks.
async fn show(turn: &mut Turn<'_>, draft: &mut Answer) -> Done {
    draft.id = turn.update;
    if draft.share.is_none() {
        address(turn, draft).await?;
    }
    let (composed, _) = compose::look(turn, draft).await?;
    let text = draft.text();
    if text.is_empty() {
        turn.show(render::write_answer_after_file(turn.lang, &draft.number));
        return Ok(());
    }
    let remarks = question::reread(turn.tx, turn.desk, draft.question, &text).await?;
    let (lang, number, files) = (turn.lang, &draft.number, draft.all_files().len());
    let say = match draft.share {
        Some(_) => render::part_preview(lang, draft.id, number, &remarks, files),
        None => {
            let sizes = (files, draft.others.len());
            let of = (number.as_str(), &*draft.asked);
            render::answer_preview(lang, draft.id, of, &remarks, sizes, &composed)
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
pub(super) fn taken(turn: &mut Turn<'_>, id: i64) -> Option<Answer> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Answering(draft) if draft.id == id && draft.has_words() => Some(draft),
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
    if let Some(share) = draft.share {
        return give(turn, &draft, share).await;
    }
    // What another office gave meanwhile would be overlooked: it is shown first. From here on it gives nothing more.
    question::hold_together(turn.tx, draft.question).await?;
    let (_, is_new) = compose::look(turn, &mut draft).await?;
    if is_new {
        turn.tell(t!(turn.lang, "compose-changed"));
        edited(turn, draft).await?;
        return Ok(true);
    }
    // Whoever was joined meanwhile would get what nobody wrote for them: it is shown again first.
    if address(turn, &mut draft).await? {
        turn.tell(t!(turn.lang, "answer-others-changed"));
        edited(turn, draft).await?;
        return Ok(true);
    }
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let (text, files) = (&draft.text(), &draft.all_files());
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

/// The part of an answer is given. Returns as [`send`] does.
async fn give(turn: &mut Turn<'_>, draft: &Answer, id: i64) -> Result<bool, ActionError> {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let (part, what) = ((id, draft.replaces), (draft.text(), &draft.files));
    match share::give(turn.tx, desk, actor, part, (&what.0, what.1), now).await {
        Ok(done) => {
            let lead = done.found.leader.office.as_deref();
            let lead = lead.map_or(&*desk.entity, |key| desk.office_name(key));
            let number = done.found.question.number.as_str();
            let say = render::part_given(turn.lang, number, lead, done.late_for);
            turn.settle(say);
        }
        Err(error) => turn.refuse_staff(error)?,
    }
    Ok(true)
}

/// The answer is written again from the beginning. Returns as [`send`] does.
pub fn again(turn: &mut Turn<'_>, id: i64) -> bool {
    let draft = taken(turn, id);
    if let Some(draft) = &draft {
        let number = draft.number.clone();
        match draft.share {
            Some(share) => begin_part(turn, draft.question, number, (share, draft.replaces)),
            None => {
                let of = (draft.question, number, draft.asked.clone());
                write(turn, of, draft.corrects);
            }
        }
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
pub fn begin(turn: &mut Turn<'_>, question: &Question, corrects: bool) {
    let asked = shorten(&question.text, ASKED);
    let of = (question.id, question.number.clone(), asked);
    write(turn, of, corrects);
}

fn write(
    turn: &mut Turn<'_>,
    (question, number, asked): (QuestionId, String, String),
    corrects: bool,
) {
    turn.show(match corrects {
        true => render::write_correction(turn.lang, &number, &asked),
        false => render::write_answer(turn.lang, &number, &asked),
    });
    turn.step = Dialogue::Answering(Answer {
        id: turn.update,
        question,
        number,
        asked,
        corrects,
        ..Answer::default()
    });
}

/// Asks for the part of an answer, or for what takes the place of the version that it replaces.
pub fn begin_part(
    turn: &mut Turn<'_>,
    question: QuestionId,
    number: String,
    (share, replaces): (i64, Option<i64>),
) {
    turn.show(match replaces {
        Some(_) => render::rewrite_part(turn.lang, &number),
        None => render::write_part(turn.lang, &number),
    });
    turn.step = Dialogue::Answering(Answer {
        id: turn.update,
        question,
        number,
        share: Some(share),
        replaces,
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
