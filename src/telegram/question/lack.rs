//! Something is missing in a question, or never came: what, or why it is closed, in words that whoever asked reads, and
//! a yes to what they will read. And that it goes on without.

use crate::actions::ActionError;
use crate::actions::question::{self, completion};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::question::Command;
use crate::render::{self, Question};
use crate::store::{Completion, Question as Asked};
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Lack, LackStep};
use crate::telegram::base::form::{self, Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};
use chrono::NaiveDate;

/// The shortest text, in letters.
const SHORTEST: usize = 15;
/// The longest, in UTF-16 units: it stands in one message with the rest.
const LONGEST: usize = 1_500;

/// What is missing?
pub async fn begin(turn: &mut Turn<'_>, question: QuestionId) -> Done {
    begin_as(turn, question, false).await
}

/// Why is it closed?
pub async fn close(turn: &mut Turn<'_>, question: QuestionId) -> Done {
    begin_as(turn, question, true).await
}

async fn begin_as(turn: &mut Turn<'_>, question: QuestionId, closes: bool) -> Done {
    let first = Lack {
        question,
        closes,
        ..Lack::default()
    };
    form::ask(turn, first).await.map(|_| ())
}

/// How it stands with the question: it can be asked for something now, or closed.
async fn stands(turn: &mut Turn<'_>, step: &Lack) -> Result<(Asked, Completion), ActionError> {
    let (desk, actor, now, id) = (turn.desk, &turn.actor, turn.now, step.question);
    if step.closes {
        let question = completion::closable(turn.tx, desk, actor, id, now).await?;
        let completion = turn.tx.completion_of(id).await?;
        let completion = completion.ok_or(ActionError::NotFound(Sought::Question))?;
        return Ok((question, completion));
    }
    let found = completion::askable(turn.tx, desk, actor, id, now).await?;
    let completion = Completion {
        question_id: id,
        asked_at: now,
        by_person: Some(actor.person.id),
        office: found.question.office.clone(),
        missing: step.text.clone(),
        answer_by: found.request.answer_by,
        prolonged_at: None,
        resumed_at: None,
        closing: None,
    };
    Ok((found.question, completion))
}

impl Step for Lack {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        let (lang, draft, desk) = (turn.lang, turn.update, turn.desk);
        let (question, completion) = stands(turn, self).await?;
        let office = question.office.as_deref();
        let office = office.map_or(desk.entity.as_str(), |key| desk.office_name(key));
        let until = completion.answer_by;
        Ok(match (self.step, self.closes) {
            (LackStep::Text, false) => render::write_missing(lang, draft, &question, until),
            (LackStep::Text, true) => render::write_closing(lang, draft, &question, &completion),
            (LackStep::Preview, false) => {
                render::missing_preview(lang, draft, &question, &completion, office)
            }
            (LackStep::Preview, true) => {
                render::closing_preview(lang, draft, &question, &self.text, office)
            }
        })
    }

    async fn take(mut self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        if said.file.is_some() {
            return Ok(Taken::Not(t!(turn.lang, "extend-only-text")));
        }
        // What is written under the preview takes the place of what was.
        let text = said.text.trim();
        if text.chars().filter(|c| c.is_alphabetic()).count() < SHORTEST {
            return Ok(Taken::Not(t!(turn.lang, "missing-short")));
        }
        let length = text.encode_utf16().count();
        if length > LONGEST {
            let most = LONGEST;
            let over = t!(
                turn.lang,
                "extend-reason-long",
                most = most,
                length = length
            );
            return Ok(Taken::Not(over));
        }
        self.text = text.to_owned();
        self.step = LackStep::Preview;
        self.seen = Some(until(turn, &self).await?);
        Ok(Taken::Next(self))
    }

    fn waits(self, update: i64) -> Dialogue {
        Dialogue::Lacking(Self { id: update, ..self })
    }

    async fn refuse(&self, turn: &mut Turn<'_>, error: ActionError) -> Result<bool, ActionError> {
        turn.refuse_staff(error).map(|()| true)
    }
}

/// The last day of whoever asked, as it is shown: a yes holds for it.
async fn until(turn: &mut Turn<'_>, step: &Lack) -> Result<NaiveDate, ActionError> {
    let (_, completion) = stands(turn, step).await?;
    Ok(completion.answer_by)
}

/// What a button belongs to, if that is its present state.
fn as_shown(turn: &mut Turn<'_>, id: i64) -> Option<Lack> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Lacking(step) if step.id == id => Some(step),
        step => {
            turn.step = step;
            None
        }
    }
}

/// It is written again. Returns whether the button belongs to the present state.
///
/// # Errors
/// If the store fails.
pub async fn again(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(step) = as_shown(turn, id) else {
        return Ok(false);
    };
    let text = Lack {
        step: LackStep::Text,
        ..step
    };
    form::ask(turn, text).await
}

/// Nothing is asked for, or closed. Returns as [`again`] does.
pub fn drop(turn: &mut Turn<'_>, id: i64) -> bool {
    let is_present = as_shown(turn, id).is_some();
    if is_present {
        turn.tell(t!(turn.lang, "missing-dropped"));
    }
    is_present
}

/// Yes: whoever asked is told. It holds for the day that was shown. Returns as [`again`] does.
///
/// # Errors
/// If the store fails.
pub async fn send(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(mut step) = as_shown(turn, id) else {
        return Ok(false);
    };
    let Some(seen) = step.seen.filter(|_| step.step == LackStep::Preview) else {
        turn.step = Dialogue::Lacking(step);
        return Err(ActionError::NotFound(Sought::Question));
    };
    let now_seen = match until(turn, &step).await {
        Ok(until) => until,
        Err(error) => return turn.refuse_staff(error).map(|()| true),
    };
    if now_seen != seen {
        step.seen = Some(now_seen);
        return form::ask(turn, step).await;
    }
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let what = (step.question, step.text.as_str());
    let say = match step.closes {
        true => completion::close(turn.tx, desk, actor, what, now)
            .await
            .map(|question| render::closing_sent(turn.lang, &question)),
        false => completion::ask(turn.tx, desk, actor, what, now)
            .await
            .map(|(question, _)| render::missing_sent(turn.lang, &question)),
    };
    match say {
        Ok(say) => {
            turn.reply.owed = true;
            turn.settle(say);
        }
        Err(error) => turn.refuse_staff(error)?,
    }
    Ok(true)
}

/// It is to go on without what is missing: is that meant?
pub async fn go_on(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let found = question::entrusted(turn.tx, &turn.actor, id).await;
    let allowed = found.and_then(|found| {
        question::allows(&found, Command::GoOn)?;
        Ok(found)
    });
    match allowed {
        Ok(question) => {
            turn.show(render::confirm_going_on(turn.lang, &question));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// It is meant.
pub async fn go_on_meant(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match completion::go_on(turn.tx, desk, actor, id, now).await {
        Ok(question) => {
            turn.settle(render::gone_on(turn.lang, &question));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}
