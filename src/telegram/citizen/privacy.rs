//! `/privacidad`: what is kept, my data as a file, consents, erase me.

use super::super::dialogue::Dialogue;
use super::super::tree::Done;
use super::super::turn::Turn;
use crate::actions::{ActionError, person};
use crate::locale::Lang;
use crate::render::{self, Purpose};
use crate::t;

/// What is kept and what can be done about it.
pub async fn show(turn: &mut Turn<'_>) -> Done {
    let consents = person::consents(turn.tx, &turn.actor).await?;
    let given: Vec<_> = consents
        .into_iter()
        .map(|(purpose, given)| (purpose, given.unwrap_or(false)))
        .collect();
    let controller = &turn.desk.process.controller;
    let say = render::privacy(turn.chat, turn.lang, &turn.desk.entity, controller, &given);
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

/// Asks for one consent. Returns whether there is such a purpose.
pub fn ask(turn: &mut Turn<'_>, purpose: &str) -> bool {
    let Some(purpose) = Purpose::parse(purpose) else {
        return false;
    };
    let say = render::ask_consent(turn.chat, turn.lang, purpose);
    turn.say(say);
    true
}

/// Yes or no to one purpose, with the language in which it was asked: `yes-es`. Returns whether there
/// is such a purpose.
///
/// # Errors
/// If the store fails.
pub async fn answer(turn: &mut Turn<'_>, purpose: &str, said: &str) -> Result<bool, ActionError> {
    let (given, asked_in) = said.split_once('-').unwrap_or_default();
    let (Some(purpose), Some(asked_in), true) = (
        Purpose::parse(purpose),
        Lang::parse(asked_in),
        ["yes", "no"].contains(&given),
    ) else {
        return Ok(false);
    };
    let given = given == "yes";
    person::consent(turn.tx, &turn.actor, purpose, asked_in, given, turn.now).await?;
    turn.tell(match given {
        true => t!(turn.lang, "consent-yes"),
        false => t!(turn.lang, "consent-no"),
    });
    Ok(true)
}
