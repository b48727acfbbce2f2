//! `/privacidad`: what is kept, my data as a file, consents, erase me.

use super::super::dialogue::Dialogue;
use super::super::tree::Done;
use super::super::turn::Turn;
use crate::actions::{ActionError, person};
use crate::render::{self, Purpose};
use crate::t;

/// What is kept and what can be done about it.
pub async fn show(turn: &mut Turn<'_>) -> Done {
    let consents = person::consents(turn.tx, &turn.actor).await?;
    let given: Vec<_> = consents
        .into_iter()
        .map(|(purpose, given)| (purpose, given.unwrap_or(false)))
        .collect();
    let say = render::privacy(turn.chat, turn.lang, &turn.desk.entity, &given);
    turn.say(say);
    Ok(())
}

/// A button under these messages, consents aside.
pub async fn press(turn: &mut Turn<'_>, verb: &str) -> Done {
    match verb {
        "data" => {
            let file = person::my_data(turn.tx, turn.desk, &turn.actor, turn.now).await?;
            let say = render::my_data(turn.chat, turn.lang);
            turn.send(say, file);
        }
        "erase" => {
            let say = render::confirm_erasure(turn.chat, turn.lang);
            turn.say(say);
        }
        "erasey" => {
            person::erase(turn.tx, &turn.actor).await?;
            turn.erased = true;
            turn.step = Dialogue::Rest;
            turn.tell(t!(turn.lang, "erased"));
        }
        _ => turn.tell(t!(turn.lang, "kept")),
    }
    Ok(())
}

/// Yes or no to one purpose. Returns whether there is such a purpose.
///
/// # Errors
/// If the store fails.
pub async fn answer(turn: &mut Turn<'_>, purpose: &str, given: &str) -> Result<bool, ActionError> {
    let (Some(purpose), true) = (Purpose::parse(purpose), ["yes", "no"].contains(&given)) else {
        return Ok(false);
    };
    let given = given == "yes";
    let (desk, actor) = (turn.desk, &turn.actor);
    person::consent(turn.tx, desk, actor, purpose, given, turn.now).await?;
    turn.tell(match given {
        true => t!(turn.lang, "consent-yes"),
        false => t!(turn.lang, "consent-no"),
    });
    Ok(true)
}
