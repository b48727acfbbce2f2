//! An office reads what was said about its sections, and answers.

use super::draft::Draft;
use crate::actions::ActionError;
use crate::actions::consultation::{self, legible_sections};
use crate::domain::Sought;
use crate::domain::consultation::{Cause, Refusal, State, Verdict};
use crate::domain::staff::role::Role;
use crate::render::consultation::{Handling, Which};
use crate::render::{self, Question};
use crate::store::{Consultation, Observation};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form::{self, Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::consultation::overview::may_see;

/// What was said, a page of it; or the first that has no answer.
pub async fn list(turn: &mut Turn<'_>, id: i64, which: Which) -> Result<bool, ActionError> {
    let Some(found) = turn.tx.consultation(id).await? else {
        return Ok(false);
    };
    if !may_see(turn, &found) {
        return Ok(false);
    }
    let sections = legible_sections(&turn.actor, &found);
    let page = match which {
        Which::Next => return next(turn, &found).await,
        Which::Page(page) => page,
    };
    let mut all = turn.tx.observations(id).await?;
    all.retain(|one| sections.contains(&one.section()));
    let say = render::observations_list(turn.lang, &found, page, &all);
    turn.show(say);
    Ok(true)
}

/// The first that has no answer.
async fn next(turn: &mut Turn<'_>, found: &Consultation) -> Result<bool, ActionError> {
    if found.state != State::Closed {
        return Err(consultation::not_now(found));
    }
    let open = consultation::unanswered(turn.tx, &turn.actor, found).await?;
    match open.first() {
        Some(one) => card(turn, found, one),
        None => turn.tell(t!(turn.lang, "observations-all-answered")),
    }
    Ok(true)
}

fn card(turn: &mut Turn<'_>, found: &Consultation, one: &Observation) {
    let may_answer =
        found.state == State::Closed && turn.actor.handles(found.office(one.section()));
    let may_hide =
        turn.actor.is(Role::Coordinator) && matches!(found.state, State::Open | State::Closed);
    let may = (may_answer, may_hide);
    let says = render::observation_card(turn.lang, found, one, may);
    says.into_iter().for_each(|say| turn.show(say));
}

/// Something is done about an observation.
pub async fn press(turn: &mut Turn<'_>, id: i64, what: Handling) -> Result<bool, ActionError> {
    let (found, one) = consultation::legible(turn.tx, &turn.actor, id).await?;
    match what {
        Handling::Look => {
            // The way back from what was asked.
            if let Dialogue::Consulting(Draft::Responding { .. }) = turn.step {
                turn.step = Dialogue::Rest;
            }
            card(turn, &found, &one);
            Ok(true)
        }
        Handling::Hide if !turn.actor.is(Role::Coordinator) => Ok(false),
        Handling::Hide => {
            let say = render::why_hide(turn.lang, &one);
            turn.show(say);
            Ok(true)
        }
        Handling::HideFor(cause) => hide(turn, id, cause).await,
        Handling::Plain => {
            turn.step = Dialogue::Rest;
            let plain = (Verdict::Accepted, "");
            respond(turn, id, plain).await.map(|()| true)
        }
        Handling::Answer(verdict) => {
            let observation = id;
            let reasons = Reasons {
                observation,
                verdict,
            };
            form::ask(turn, reasons).await
        }
    }
}

/// A text is taken out of the public record.
async fn hide(turn: &mut Turn<'_>, id: i64, cause: Cause) -> Result<bool, ActionError> {
    if !turn.actor.is(Role::Coordinator) {
        return Ok(false);
    }
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    let (found, one) = consultation::hide(tx, desk, actor, id, cause, turn.now).await?;
    card(turn, &found, &one);
    Ok(true)
}

/// The reasons of an answer are asked for.
#[derive(Clone, Copy)]
pub struct Reasons {
    /// Of which observation.
    pub observation: i64,
    /// What the answer is.
    pub verdict: Verdict,
}

impl Step for Reasons {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        let found = consultation::legible(turn.tx, &turn.actor, self.observation).await;
        let (found, one) = found?;
        if !turn.actor.handles(found.office(one.section())) {
            return Err(ActionError::NotFound(Sought::Document));
        }
        found.state.takes_answers()?;
        Ok(render::write_reasons(turn.lang, &one, self.verdict))
    }

    async fn take(self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        if said.file.is_some() {
            return Ok(Taken::Not(t!(turn.lang, "observation-only-text")));
        }
        if !said.text.contains(char::is_alphanumeric) {
            return Err(Refusal::NoWords.into());
        }
        respond(turn, self.observation, (self.verdict, &said.text)).await?;
        Ok(Taken::Shown)
    }

    fn waits(self, _: i64) -> Dialogue {
        Dialogue::Consulting(Draft::Responding {
            observation: self.observation,
            verdict: self.verdict,
        })
    }
}

async fn respond(turn: &mut Turn<'_>, id: i64, answer: (Verdict, &str)) -> Done {
    let done = consultation::respond(turn.tx, &turn.actor, id, answer, turn.now).await;
    let (found, one) = done?;
    let left = consultation::unanswered(turn.tx, &turn.actor, &found).await?;
    let left = left.len();
    let say = render::observation_answer_kept(turn.lang, &found, &one, left);
    turn.show(say);
    Ok(())
}
