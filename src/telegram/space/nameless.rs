//! A question where children meet: written in one message and recorded at once, so that nothing of it is
//! ever kept with an account; its answer is found with a code.

use crate::actions::ActionError;
use crate::actions::question::nameless;
use crate::domain::Refused;
use crate::domain::question::Refusal;
use crate::render;
use crate::secret;
use crate::t;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};
use crate::telegram::space::draft::Asked;
use crate::telegram::space::guests;

/// The question is asked for.
pub(super) async fn ask(turn: &mut Turn<'_>, id: i64) -> Done {
    match nameless::takes(turn.tx, id, turn.now).await {
        Ok(stored) => {
            let name = stored.space.name.read(turn.lang.code());
            turn.show(render::write_nameless(turn.lang, name));
            guests::ask(turn, id, Asked::Question);
        }
        Err(ActionError::NotFound(_)) => turn.tell(t!(turn.lang, "nameless-over")),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// It was written. Files are not kept: they show a child, or let one be heard.
pub(super) async fn said(turn: &mut Turn<'_>, id: i64, said: Said) -> Done {
    if said.file.is_some() || !said.text.contains(char::is_alphanumeric) {
        turn.tell(match said.file {
            Some(_) => t!(turn.lang, "nameless-no-files"),
            None => t!(turn.lang, "ask-no-words"),
        });
        guests::ask(turn, id, Asked::Question);
        return Ok(());
    }
    let Ok(code) = secret::code() else {
        turn.tell(t!(turn.lang, "door-no-code"));
        guests::ask(turn, id, Asked::Question);
        return Ok(());
    };
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    // Not before it was asked for.
    let asked_for = turn.before.since.unwrap_or(turn.since);
    let received_at = turn.since.max(asked_for).min(now);
    let question = (id, &*said.text, &*code);
    match nameless::ask(turn.tx, desk, actor, question, received_at, now).await {
        Ok(asked) => {
            turn.reply.owed = true;
            let (number, deadline) = (&asked.number, &asked.deadline);
            turn.say(render::nameless_receipt(turn.lang, number, &code, deadline));
        }
        Err(error @ ActionError::Refused(Refused::Question(Refusal::NotYet(_)))) => {
            let why = turn.why(error)?;
            turn.tell(why);
            guests::ask(turn, id, Asked::Question);
        }
        Err(ActionError::NotFound(_)) => turn.tell(t!(turn.lang, "nameless-over")),
        Err(error) => return Err(error),
    }
    Ok(())
}
