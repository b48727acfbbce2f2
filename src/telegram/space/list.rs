//! `/espacios`: the dialogue spaces. Everybody sees what was announced; coordinators see all of them
//! and what can be done with each.

use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::actions::space::{change, publish};
use crate::domain::space::{Aspect, Phase, SpaceKind, State};
use crate::domain::staff::role::Role;
use crate::render::{self, Purpose};
use crate::store::StoredSpace;
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Plan};
use crate::telegram::base::turn::{Subject, Turn};
use crate::telegram::space::guests;
use crate::telegram::space::plan;
use crate::telegram::tree::Done;

/// Spaces on one page.
const PAGE: usize = 8;

/// What is to come, soonest first; for coordinators also drafts, and what is over, latest first.
pub async fn list(turn: &mut Turn<'_>, page: i64) -> Done {
    let consents = privacy::consents(turn.tx, &turn.actor).await?;
    let agreed = consents.contains(&(Purpose::Convocations, Some(true)));
    let coordinates = turn.actor.is(Role::Coordinator);
    let (now, all) = (turn.now, turn.spaces.clone());
    let to_come = |stored: &&StoredSpace| stored.space.ends_at > now;
    let shown = |stored: &&StoredSpace| coordinates || stored.space.state != State::Draft;
    let mut found: Vec<_> = all.0.iter().filter(to_come).filter(shown).collect();
    if coordinates {
        found.extend(all.0.iter().rev().filter(|stored| !to_come(stored)));
    }
    let from = usize::try_from(page).unwrap_or(0).saturating_mul(PAGE);
    let more = found.len() > from.saturating_add(PAGE);
    let page = found.into_iter().skip(from).take(PAGE);
    let lines: Vec<_> = page.map(|stored| (stored.id, &stored.space)).collect();
    let zone = turn.desk.calendar.time_zone();
    let next = more.then_some(from / PAGE + 1);
    let who = (coordinates, agreed);
    let say = render::spaces(turn.lang, &lines, (now, zone), next, who);
    turn.say(say);
    Ok(())
}

/// A button of the list or of one space.
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
        "sl" => list(turn, id).await?,
        "so" => return open(turn, id).await,
        "sc" => return Ok(send_calendar(turn, id)),
        "sq" => return send_kit(turn, id).await,
        "sn" => {
            if !turn.actor.is(Role::Coordinator) {
                return Ok(false);
            }
            let say = render::choose_kind(turn.lang);
            turn.say(say);
        }
        "sk" => {
            let kind = SpaceKind::parse(rest);
            let Some(kind) = kind.filter(|_| turn.actor.is(Role::Coordinator)) else {
                return Ok(false);
            };
            plan::begin(turn, kind);
        }
        _ => {
            let aspect = Aspect::parse(rest).filter(|aspect| *aspect != Aspect::Preview);
            let Some(ask) = aspect else {
                return Ok(false);
            };
            match change::entrusted(turn.tx, &turn.actor, id).await {
                Ok(stored) => plan::ask(turn, Plan::of(&stored, ask, turn.lang)),
                Err(ActionError::NotFound) => return Ok(false),
                Err(error) => return Err(error),
            }
        }
    }
    Ok(true)
}

/// One space, as whoever asks may see it.
async fn open(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let coordinates = turn.actor.is(Role::Coordinator);
    let spaces = turn.spaces.clone();
    let found = spaces.0.iter().find(|stored| stored.id == id);
    let seen = |stored: &&StoredSpace| coordinates || stored.space.state != State::Draft;
    let Some(stored) = found.filter(seen) else {
        return Ok(false);
    };
    show(turn, stored).await?;
    Ok(true)
}

/// A space to come as a file for a calendar; whether there is one.
fn send_calendar(turn: &mut Turn<'_>, id: i64) -> bool {
    let spaces = turn.spaces.clone();
    let found = spaces.0.iter().find(|stored| stored.id == id);
    let to_come = |stored: &&StoredSpace| stored.space.phase_at(turn.now) == Phase::Announced;
    let Some(stored) = found.filter(to_come) else {
        return false;
    };
    let file = publish::calendar_file(turn.desk, stored, turn.lang, turn.now);
    turn.send(render::calendar_file(turn.lang), file);
    true
}

/// A space as pieces for other channels, to a coordinator; whether there is one.
async fn send_kit(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let stored = match change::entrusted(turn.tx, &turn.actor, id).await {
        Ok(stored) => stored,
        Err(ActionError::NotFound) => return Ok(false),
        Err(error) => return Err(error),
    };
    let lang = turn.lang;
    let is_past = matches!(
        stored.space.phase_at(turn.now),
        Phase::Closed | Phase::Cancelled
    );
    let Some(notice) = publish::notice(turn.desk, &stored, lang).filter(|_| !is_past) else {
        return Ok(false);
    };
    turn.tell(t!(lang, "kit-begin"));
    for (channel, text) in publish::texts(&notice) {
        turn.say(render::kit_text(lang, channel, &text));
    }
    turn.reply.draw = Some(Subject::Space(Box::new(stored)));
    Ok(true)
}

/// Shows a space with what can be done.
pub async fn show(turn: &mut Turn<'_>, stored: &StoredSpace) -> Done {
    let coordinates = turn.actor.is(Role::Coordinator);
    let zone = turn.desk.calendar.time_zone();
    let events = match coordinates {
        true => turn.tx.space_events(stored.id).await?,
        false => Vec::new(),
    };
    let seen = (&stored.space, turn.now, zone);
    let (lang, id) = (turn.lang, stored.id);
    let say = match coordinates {
        true => {
            let guests = guests::counts(turn, id).await?;
            render::space_for_coordinators(lang, id, seen, &events, &guests)
        }
        false => {
            let guest = super::view(turn, stored).await?;
            render::space_for_everybody(lang, id, seen, &guest)
        }
    };
    turn.say(say);
    let is_over = stored.space.phase_at(turn.now) == Phase::Closed;
    if let Some(point) = stored.space.details.point.filter(|_| !is_over) {
        turn.say(render::map(point));
    }
    Ok(())
}

/// Tells a coordinator why something cannot be done to a space.
///
/// # Errors
/// The error itself, if it is about us.
pub fn refuse(turn: &mut Turn<'_>, error: ActionError) -> Done {
    let sentence = match error {
        ActionError::Space(refusal) => render::space_refusal(turn.lang, refusal),
        ActionError::NotFound => t!(turn.lang, "staff-only"),
        error => return Err(error),
    };
    turn.tell(sentence);
    turn.step = Dialogue::Rest;
    Ok(())
}
