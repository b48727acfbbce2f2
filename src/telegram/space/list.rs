//! `/encuentros`: the dialogue spaces. Everybody sees what was announced; coordinators see all of them
//! and what can be done with each.

use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::actions::space::{change, publish};
use crate::domain::Sought;
use crate::domain::base::Page;
use crate::domain::person::Purpose;
use crate::domain::space::{Phase, State};
use crate::domain::staff::Ability;
use crate::render;
use crate::store::StoredSpace;
use crate::t;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::{Subject, Turn};
use crate::telegram::space::guests;

/// What is to come, soonest first; for coordinators also drafts, and what is over, latest first.
pub async fn list(turn: &mut Turn<'_>, page: u16) -> Done {
    let consents = privacy::consents(turn.tx, &turn.actor).await?;
    let agreed = consents.contains(&(Purpose::Convocations, Some(true)));
    let coordinates = turn.actor.may(Ability::RunSpaces);
    let (now, all) = (turn.now, turn.spaces.clone());
    let to_come = |stored: &&StoredSpace| stored.space.ends_at > now;
    let shown = |stored: &&StoredSpace| coordinates || stored.space.state != State::Draft;
    let mut found: Vec<_> = all.0.iter().filter(to_come).filter(shown).collect();
    if coordinates {
        found.extend(all.0.iter().rev().filter(|stored| !to_come(stored)));
    }
    let page = Page::of(found, page).map(|stored| (stored.id, &stored.space));
    let zone = turn.desk.calendar.time_zone();
    let who = (coordinates, agreed);
    turn.show(render::spaces(turn.lang, &page, (now, zone), who));
    Ok(())
}

/// One space, as whoever asks may see it, and where it is on the map.
pub(super) async fn open(turn: &mut Turn<'_>, id: i64) -> Done {
    let stored = visible(turn, id)?;
    show(turn, &stored).await
}

/// Back to the card of a space.
pub(super) async fn back(turn: &mut Turn<'_>, id: i64) -> Done {
    let stored = visible(turn, id)?;
    show_card(turn, &stored).await
}

/// A space that everybody knows of; for coordinators also drafts.
fn visible(turn: &Turn<'_>, id: i64) -> Result<StoredSpace, ActionError> {
    let coordinates = turn.actor.may(Ability::RunSpaces);
    let found = turn.spaces.0.iter().find(|stored| stored.id == id);
    let seen = |stored: &&StoredSpace| coordinates || stored.space.state != State::Draft;
    found
        .filter(seen)
        .cloned()
        .ok_or(ActionError::NotFound(Sought::Space))
}

/// Asks a coordinator what kind of space it will be.
pub(super) fn choose_kind(turn: &mut Turn<'_>) -> Done {
    if !turn.actor.may(Ability::RunSpaces) {
        return Err(ActionError::NotFound(Sought::Space));
    }
    turn.show(render::choose_kind(turn.lang));
    Ok(())
}

/// A space to come as a file for a calendar.
pub(super) fn send_calendar(turn: &mut Turn<'_>, id: i64) -> Done {
    let stored = visible(turn, id)?;
    if stored.space.phase_at(turn.now) != Phase::Announced {
        return Err(ActionError::NotFound(Sought::Space));
    }
    let file = publish::calendar_file(turn.desk, &stored, turn.lang, turn.now);
    turn.send(render::calendar_file(turn.lang), file);
    Ok(())
}

/// A space as pieces for other channels, to a coordinator.
pub(super) async fn send_kit(turn: &mut Turn<'_>, id: i64) -> Done {
    let stored = change::entrusted(turn.tx, &turn.actor, id).await?;
    let lang = turn.lang;
    let is_past = matches!(
        stored.space.phase_at(turn.now),
        Phase::Closed | Phase::Cancelled
    );
    let notice = publish::notice(turn.desk, &stored, lang).filter(|_| !is_past);
    let notice = notice.ok_or(ActionError::NotFound(Sought::Space))?;
    turn.tell(t!(lang, "kit-begin"));
    for (channel, text) in publish::texts(&notice) {
        turn.say(render::kit_text(lang, channel, &text));
    }
    turn.reply.draw = Some(Subject::Space(Box::new(stored)));
    Ok(())
}

/// Shows a space with what can be done, and where it is on the map.
pub async fn show(turn: &mut Turn<'_>, stored: &StoredSpace) -> Done {
    show_card(turn, stored).await?;
    let is_over = stored.space.phase_at(turn.now) == Phase::Closed;
    if let Some(point) = stored.space.details.point.filter(|_| !is_over) {
        turn.say(render::map(point));
    }
    Ok(())
}

/// Shows a space with what can be done.
pub(super) async fn show_card(turn: &mut Turn<'_>, stored: &StoredSpace) -> Done {
    let coordinates = turn.actor.may(Ability::RunSpaces);
    let zone = turn.desk.calendar.time_zone();
    let events = match coordinates {
        true => turn.tx.space_events(stored.id).await?,
        false => Vec::new(),
    };
    let seen = (&stored.space, turn.now, zone);
    let (lang, id) = (turn.lang, stored.id);
    let card = match coordinates {
        true => {
            let guests = guests::counts(turn, id).await?;
            render::space_for_coordinators(lang, id, seen, &events, &guests)
        }
        false => {
            let guest = super::view(turn, stored).await?;
            render::space_for_everybody(lang, id, seen, &guest)
        }
    };
    turn.show(card);
    Ok(())
}
