//! `/privacidad`: what is kept, my data as a file, consents, erase me.

use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::locale::Lang;
use crate::render::{self, Purpose};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::person::profile;
use crate::telegram::tree::Done;

/// What is kept and what can be done about it.
pub async fn show(turn: &mut Turn<'_>) -> Done {
    let consents = privacy::consents(turn.tx, &turn.actor).await?;
    let given: Vec<_> = consents
        .into_iter()
        .map(|(purpose, given)| (purpose, given.unwrap_or(false)))
        .collect();
    let told = profile::in_short(turn).await?;
    let told = Some(told.as_str()).filter(|told| !told.is_empty());
    let desk = turn.desk;
    let controller = &desk.process.controller;
    let say = render::privacy(turn.lang, &desk.entity, controller, &given, told);
    turn.say(say);
    Ok(())
}

/// A button under these messages, consents aside.
pub async fn press(turn: &mut Turn<'_>, verb: &str) -> Done {
    match verb {
        "data" => {
            let file = privacy::my_data(turn.tx, turn.desk, &turn.actor, turn.now).await?;
            let say = render::my_data(turn.lang);
            turn.send(say, file);
        }
        "erase" => {
            let say = render::confirm_erasure(turn.lang);
            turn.say(say);
        }
        "erasey" => {
            privacy::erase(turn.tx, &turn.actor, turn.now).await?;
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
    let say = render::ask_consent(turn.lang, purpose);
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
    let before = turn.tx.consents_of(turn.actor.person.id).await?;
    let said = |yes: bool| {
        let mut before = before.iter();
        before.any(|one| one.purpose == purpose.name() && one.given == yes)
    };
    let (is_first_yes, had_agreed) = (given && !said(true), !given && said(true));
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    privacy::consent(turn.tx, desk, actor, purpose, asked_in, given, now).await?;
    match (purpose, given) {
        (Purpose::Sensitive, false) if had_agreed => {
            turn.tell(t!(turn.lang, "sensitive-erased"));
        }
        (Purpose::Sensitive, given) => profile::after_consent(turn, given).await?,
        (purpose, true) => {
            let offers = purpose == Purpose::Convocations && is_first_yes;
            let say = render::consent_given(turn.lang, offers);
            turn.say(say);
        }
        (_, false) => turn.tell(t!(turn.lang, "consent-no")),
    }
    Ok(true)
}
