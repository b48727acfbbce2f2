//! More time to answer: until when, why, and a yes to what whoever asked will read.

use crate::actions::ActionError;
use crate::actions::question::extension::{self, Extensible};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::render::{self, Question};
use crate::store::Extension;
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Extend, ExtendStep};
use crate::telegram::base::form::{self, Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};

/// The shortest reason, in letters.
const SHORTEST: usize = 15;
/// The longest, in UTF-16 units: it stands in one message with the rest.
const LONGEST: usize = 1_000;

/// Until when?
pub async fn begin(turn: &mut Turn<'_>, question: QuestionId) -> Done {
    let first = Extend {
        question,
        ..Extend::default()
    };
    form::ask(turn, first).await.map(|_| ())
}

impl Step for Extend {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        let (lang, draft, desk, now) = (turn.lang, turn.update, turn.desk, turn.now);
        let found = extension::extensible(turn.tx, desk, &turn.actor, self.question, now).await?;
        Ok(match self.step {
            ExtendStep::Days => {
                let offers = found.offers(desk, now)?;
                render::choose_extension(lang, draft, &found.question, &offers)
            }
            ExtendStep::Reason => {
                let until = found.until(desk, self.days, now)?;
                render::write_extension_reason(lang, draft, &found.question, until)
            }
            ExtendStep::Preview => {
                let shown = shown(self, &found, turn)?;
                let office = found.question.office.as_deref();
                let office = office.map_or(desk.entity.as_str(), |key| desk.office_name(key));
                render::extension_preview(lang, draft, &found.question, &shown, office)
            }
        })
    }

    async fn take(mut self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        if said.file.is_some() {
            return Ok(Taken::Not(t!(turn.lang, "extend-only-text")));
        }
        match self.step {
            ExtendStep::Days => match said.text.trim().parse() {
                Ok(days) => after_days(turn, self, days).await,
                Err(_) => Ok(Taken::Not(t!(turn.lang, "extend-not-days"))),
            },
            // What is written under the preview is another reason.
            ExtendStep::Reason | ExtendStep::Preview => {
                let reason = said.text.trim();
                if reason.chars().filter(|c| c.is_alphabetic()).count() < SHORTEST {
                    return Ok(Taken::Not(t!(turn.lang, "extend-reason-short")));
                }
                let length = reason.encode_utf16().count();
                if length > LONGEST {
                    let over = t!(
                        turn.lang,
                        "extend-reason-long",
                        most = LONGEST,
                        length = length
                    );
                    return Ok(Taken::Not(over));
                }
                self.reason = reason.to_owned();
                Ok(Taken::Next(previewed(turn, self).await?))
            }
        }
    }

    fn waits(self, update: i64) -> Dialogue {
        Dialogue::Extending(Self { id: update, ..self })
    }

    async fn refuse(&self, turn: &mut Turn<'_>, error: ActionError) -> Result<bool, ActionError> {
        turn.refuse_staff(error).map(|()| true)
    }
}

/// So many days, if the law allows them; then the reason, or what was written of it before.
async fn after_days(
    turn: &mut Turn<'_>,
    mut step: Extend,
    days: u32,
) -> Result<Taken<Extend>, ActionError> {
    let (desk, now) = (turn.desk, turn.now);
    let found = extension::extensible(turn.tx, desk, &turn.actor, step.question, now).await?;
    let kind = found.running.kind;
    if !(1..=kind.most_more()).contains(&days) {
        return Ok(Taken::Not(t!(
            turn.lang,
            "extend-days-range",
            most = kind.most_more(),
            norm = kind.extension_norm().unwrap_or_default()
        )));
    }
    step.days = days;
    step.step = ExtendStep::Reason;
    match step.reason.is_empty() {
        true => Ok(Taken::Next(step)),
        false => Ok(Taken::Next(previewed(turn, step).await?)),
    }
}

/// The step at which all of it is shown, with the dates that are shown.
async fn previewed(turn: &mut Turn<'_>, mut step: Extend) -> Result<Extend, ActionError> {
    let (desk, now) = (turn.desk, turn.now);
    let found = extension::extensible(turn.tx, desk, &turn.actor, step.question, now).await?;
    step.seen = Some((found.question.due_on, found.until(desk, step.days, now)?));
    step.step = ExtendStep::Preview;
    Ok(step)
}

/// The extension as it would be granted now.
fn shown(step: &Extend, found: &Extensible, turn: &Turn<'_>) -> Result<Extension, ActionError> {
    Ok(Extension {
        question_id: step.question,
        term_days: found.running.kind.days().into(),
        total_days: i64::from(found.running.kind.days()) + i64::from(step.days),
        previous_on: found.question.due_on,
        due_on: found.until(turn.desk, step.days, turn.now)?,
        told_at: turn.now,
        by_person: Some(turn.actor.person.id),
        reason: step.reason.clone(),
    })
}

/// What a button belongs to, if that is its present state.
fn as_shown(turn: &mut Turn<'_>, id: i64) -> Option<Extend> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Extending(step) if step.id == id => Some(step),
        step => {
            turn.step = step;
            None
        }
    }
}

/// So many days were chosen. Returns whether the button belongs to the present state.
///
/// # Errors
/// If the store fails.
pub async fn by(turn: &mut Turn<'_>, id: i64, days: u16) -> Result<bool, ActionError> {
    let Some(step) = as_shown(turn, id) else {
        return Ok(false);
    };
    match after_days(turn, step, days.into()).await {
        Ok(Taken::Next(next)) => form::ask(turn, next).await,
        Ok(Taken::Not(why) | Taken::Which(why, _)) => {
            turn.tell(why);
            Ok(true)
        }
        Ok(Taken::Shown) => Ok(true),
        Err(error) => turn.refuse_staff(error).map(|()| true),
    }
}

/// Back to the days; what was written of the reason stays. Returns as [`by`] does.
///
/// # Errors
/// If the store fails.
pub async fn again(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(step) = as_shown(turn, id) else {
        return Ok(false);
    };
    let days = Extend {
        step: ExtendStep::Days,
        ..step
    };
    form::ask(turn, days).await
}

/// Nothing is extended. Returns as [`by`] does.
pub fn drop(turn: &mut Turn<'_>, id: i64) -> bool {
    let is_present = as_shown(turn, id).is_some();
    if is_present {
        turn.tell(t!(turn.lang, "extend-dropped"));
    }
    is_present
}

/// Yes: whoever asked is told. It holds for the dates that were shown. Returns as [`by`] does.
///
/// # Errors
/// If the store fails.
pub async fn send(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(step) = as_shown(turn, id) else {
        return Ok(false);
    };
    let seen = step.seen.filter(|_| step.step == ExtendStep::Preview);
    let Some(seen) = seen else {
        turn.step = Dialogue::Extending(step);
        return Err(ActionError::NotFound(Sought::Question));
    };
    let now_seen = match previewed(turn, step.clone()).await {
        Ok(now_seen) => now_seen,
        Err(error) => return turn.refuse_staff(error).map(|()| true),
    };
    if now_seen.seen != Some(seen) {
        return form::ask(turn, now_seen).await;
    }
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let granted = (step.days, step.reason.as_str());
    match extension::extend(turn.tx, desk, actor, step.question, granted, now).await {
        Ok(done) => {
            turn.reply.owed = true;
            let say = render::extension_sent(
                turn.lang,
                &done.question,
                &done.extension,
                done.is_of_children,
            );
            turn.settle(say);
        }
        Err(error) => turn.refuse_staff(error)?,
    }
    Ok(true)
}
