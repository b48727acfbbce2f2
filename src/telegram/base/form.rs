//! One engine for asking: a step is asked, waits, and takes what is written, or says why not and is asked
//! again.
//!
//! Deliberately absent: what any step asks. A room has its steps as a type and implements [`Step`]; its
//! buttons lead back, past and out.

use crate::actions::ActionError;
use crate::domain::Sought;
use crate::render;
use crate::render::{Buttons, Question};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};

/// What becomes of what was written.
pub enum Taken<S> {
    /// It is taken, and what came of it was shown.
    Shown,
    /// It is taken, and this is asked next.
    Next(S),
    /// It is not taken: why.
    Not(String),
    /// It can mean several things: what is asked, and what can be meant.
    Which(String, Buttons),
}

/// One step of a form.
pub trait Step: Clone + Send + Sync {
    /// How it is asked as things stand; it may be too late for it.
    fn ask(
        &self,
        turn: &mut Turn<'_>,
    ) -> impl Future<Output = Result<Question, ActionError>> + Send;

    /// Takes what was written or sent.
    fn take(
        self,
        turn: &mut Turn<'_>,
        said: Said,
    ) -> impl Future<Output = Result<Taken<Self>, ActionError>> + Send;

    /// Where whoever is asked stands; `update` names the state that the buttons belong to.
    fn waits(self, update: i64) -> Dialogue;

    /// Says why it is not asked any more. Whether there is anything to say.
    fn refuse(
        &self,
        turn: &mut Turn<'_>,
        error: ActionError,
    ) -> impl Future<Output = Result<bool, ActionError>> + Send {
        let told = turn.refuse_press(error);
        async { told }
    }
}

/// Asks for something. Whether it can be asked, or it was said why not.
///
/// # Errors
/// If the store fails.
pub async fn ask<S: Step>(turn: &mut Turn<'_>, step: S) -> Result<bool, ActionError> {
    match step.ask(turn).await {
        Ok(question) => {
            put(turn, step, question, None);
            Ok(true)
        }
        Err(error) => step.refuse(turn, error).await,
    }
}

/// Something was written for a step.
pub async fn written<S: Step>(turn: &mut Turn<'_>, step: S, said: Said) -> Done {
    let mut choices = Buttons::new();
    let (why, error) = match step.clone().take(turn, said).await {
        Ok(Taken::Shown) => return Ok(()),
        Ok(Taken::Next(next)) => return ask(turn, next).await.map(drop),
        Ok(Taken::Not(why)) => (Some(why), None),
        Ok(Taken::Which(why, which)) => {
            choices = which;
            (Some(why), None)
        }
        Err(error) => (sentence(turn, &error), Some(error)),
    };
    let asked = match why {
        Some(_) => step.ask(turn).await,
        None => Err(ActionError::NotFound(Sought::Question)),
    };
    match asked {
        Ok(mut question) => {
            question.choices.splice(0..0, choices);
            put(turn, step, question, why.as_deref());
        }
        // What it is about has changed meanwhile: nothing is asked any more.
        Err(later) => {
            if !step.refuse(turn, error.unwrap_or(later)).await? {
                turn.tell(t!(turn.lang, "button-stale"));
            }
        }
    }
    Ok(())
}

fn put<S: Step>(turn: &mut Turn<'_>, step: S, question: Question, why: Option<&str>) {
    turn.show(question.say(turn.lang, why));
    turn.step = step.waits(turn.update);
    turn.asked = true;
}

/// Why something was refused, as the person reads it.
fn sentence(turn: &Turn<'_>, error: &ActionError) -> Option<String> {
    match error {
        ActionError::Refused(refused) => Some(render::refusal(turn.lang, refused)),
        ActionError::NotFound(_) | ActionError::Report(_) | ActionError::Store(_) => None,
    }
}
