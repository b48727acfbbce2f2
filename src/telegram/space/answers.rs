//! Somebody says whether they come, what they need, that they want to be reminded; or is at the door.

use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::actions::space::door;
use crate::actions::space::guests::{Said, Told};
use crate::actions::space::{attendance, guests};
use crate::domain::space::Refusal;
use crate::domain::space::guests::{Answer, Need};
use crate::render::{self, GuestView, Purpose, shorten};
use crate::store::StoredSpace;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::space::guests::{Asked, ask};
use crate::telegram::tree::Done;

/// The longest need in somebody's words, in UTF-16 units.
const LONGEST: usize = 300;

/// A button about coming to a space: from its card, or from whatever message carries it. Returns whether
/// it means something.
///
/// # Errors
/// If the store fails.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    rest: &str,
) -> Result<bool, ActionError> {
    match verb {
        "gy" => say(turn, id, Said::Comes).await,
        "gn" => say(turn, id, Said::Declines).await,
        "gr" => say(turn, id, Said::Remind).await,
        "gs" => need(turn, id, rest).await,
        "gl" => gathering(turn, id).await,
        _ => Ok(false),
    }
}

async fn say(turn: &mut Turn<'_>, id: i64, said: Said) -> Result<bool, ActionError> {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let told = match guests::say(turn.tx, desk, actor, id, said, now).await {
        Ok(told) => told,
        Err(ActionError::NotFound) => return Ok(false),
        Err(ActionError::Space(why)) => {
            turn.tell(match why {
                Refusal::Cancelled => t!(turn.lang, "guest-cancelled"),
                _ => t!(turn.lang, "guest-too-late"),
            });
            return Ok(true);
        }
        Err(error) => return Err(error),
    };
    let (lang, zone) = (turn.lang, desk.calendar.time_zone());
    let Told {
        space,
        answer,
        waiting,
        remind_at,
    } = told;
    let seen = (&space.space, now, zone);
    turn.say(match (said, answer) {
        (Said::Remind, _) => render::will_remind(lang, seen, remind_at),
        (_, Answer::Declined) => render::declined(lang, id),
        _ => render::coming(lang, id, seen, waiting),
    });
    Ok(true)
}

async fn need(turn: &mut Turn<'_>, id: i64, what: &str) -> Result<bool, ActionError> {
    let need = match (what, Need::parse(what)) {
        ("done", _) => {
            turn.tell(t!(turn.lang, "guest-needs-done"));
            return Ok(true);
        }
        ("none", _) => None,
        (_, None) => return Ok(false),
        (_, need) => need,
    };
    let may = guests::standing(turn.tx, &turn.actor, id).await?;
    if need == Some(Need::Other) && may.is_some() {
        turn.tell(t!(turn.lang, "guest-need-write"));
        ask(turn, id, Asked::Need);
        return Ok(true);
    }
    note(turn, id, need, None).await
}

async fn note(
    turn: &mut Turn<'_>,
    id: i64,
    need: Option<Need>,
    text: Option<&str>,
) -> Result<bool, ActionError> {
    match guests::need(turn.tx, &turn.actor, id, need, text, turn.now).await {
        Ok(needs) => {
            let say = render::needs_noted(turn.lang, id, &needs);
            turn.say(say);
            Ok(true)
        }
        Err(ActionError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What somebody needs besides was written.
pub(in crate::telegram) async fn needed(turn: &mut Turn<'_>, id: i64, text: &str) -> Done {
    if text.is_empty() {
        turn.tell(t!(turn.lang, "guest-need-write"));
        ask(turn, id, Asked::Need);
        return Ok(());
    }
    let text = shorten(text, LONGEST);
    if !note(turn, id, Some(Need::Other), Some(&text)).await? {
        turn.tell(t!(turn.lang, "guest-need-nowhere"));
    }
    Ok(())
}

/// Who comes, for the coordinator.
async fn gathering(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    match guests::gathering(turn.tx, &turn.actor, id).await {
        Ok(all) => {
            let told = (&all.counts, &all.needs, &*all.notes);
            let say = render::gathering(turn.lang, id, &all.space.space, told);
            turn.say(say);
            Ok(true)
        }
        Err(ActionError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What the card of a space says to whoever opens it.
///
/// # Errors
/// If the store fails.
pub async fn view(turn: &mut Turn<'_>, stored: &StoredSpace) -> Result<GuestView, ActionError> {
    let standing = guests::standing(turn.tx, &turn.actor, stored.id).await?;
    let takes = attendance::may_take(turn.tx, &turn.actor, stored.id, turn.now).await;
    Ok(GuestView {
        standing,
        takes_attendance: takes.is_ok(),
    })
}

/// Somebody showed the code at a door: `/start a_<space>_<code>`.
pub async fn enter(turn: &mut Turn<'_>, space: i64, code: &str) -> Done {
    turn.step = Dialogue::Rest;
    match door::enter(turn.tx, &turn.actor, space, code, turn.now).await? {
        Some(stored) => {
            let say = render::registered(turn.lang, &stored.space);
            turn.say(say);
            // Afterwards they may be asked how it was: only with a yes.
            let consents = privacy::consents(turn.tx, &turn.actor).await?;
            if consents.contains(&(Purpose::Surveys, None)) {
                let say = render::ask_consent(turn.lang, Purpose::Surveys);
                turn.say(say);
            }
        }
        None => turn.tell(t!(turn.lang, "door-expired")),
    }
    Ok(())
}

/// Somebody is about to be forgotten.
pub async fn leave(turn: &mut Turn<'_>) -> Done {
    guests::leave_all(turn.tx, turn.desk, &turn.actor, turn.now).await
}
