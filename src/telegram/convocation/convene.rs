//! `/convocar`: a convocation is written, tried out, agreed to, followed and corrected.
//!
//! What was written so far is in the database at every step, so another dialogue, another phone or
//! another coordinator can go on from there.

use crate::actions::convocation;
use crate::actions::convocation::Toggle;
use crate::actions::convocation::reach;
use crate::actions::mailing::Told;
use crate::actions::person::privacy;
use crate::actions::{ActionError, Actor};
use crate::domain::Refused;
use crate::domain::base::Blunt;
use crate::domain::base::Page;
use crate::domain::convocation::{Action, Command, State};
use crate::domain::mailing::Readers;
use crate::domain::person::Purpose;
use crate::domain::space::Phase;
use crate::domain::staff::role::Role;
use crate::render::convocation::{Button, Decision};
use crate::render::{self, Card};
use crate::store::{Convocation, StoredSpace};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form;
use crate::telegram::base::quoted::{shown_above, tried_out};
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::convocation::draft::Writing;
use crate::telegram::convocation::{audience, evidence, waves, write};

/// All convocations.
pub async fn list(turn: &mut Turn<'_>, page: u16) -> Done {
    if !convocation::reads_evidence(&turn.actor) {
        turn.tell(t!(turn.lang, "coordinators-only"));
        return Ok(());
    }
    let (wanted, offset) = (
        Page::<Convocation>::wanted(),
        Page::<Convocation>::offset(page),
    );
    let found = turn.tx.convocations(wanted, offset).await?;
    let spaces = turn.tx.spaces().await?;
    let name = |one: &Convocation| {
        let stored = spaces.0.iter().find(|stored| Some(stored.id) == one.space);
        stored.map(|stored| stored.space.name.read(turn.lang.code()).to_owned())
    };
    let page = Page::cut(found, page).map(|one| (one.id, one.state, name(&one)));
    // Internal control reads what came of each and changes nothing.
    let say = match turn.actor.is(Role::Coordinator) {
        true => render::convocations(turn.lang, &page),
        false => render::evidence_list(turn.lang, &page),
    };
    turn.show(say);
    Ok(())
}

/// A button under one of these messages, or under a convocation that was sent. Whether it means
/// something here.
///
/// # Errors
/// If the store fails.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    if !is_open_to(&turn.actor, &button) {
        return Ok(false);
    }
    match button {
        Button::Leave { wave } => leave(turn, wave).await,
        Button::Map { space } => map(turn, space),
        Button::Evidence { convocation } => evidence::give(turn, convocation).await,
        Button::List { page } => list(turn, page).await.map(|()| true),
        Button::New => {
            choose_space(turn);
            Ok(true)
        }
        Button::Begin { space } => begin(turn, Some(space).filter(|id| *id > 0)).await,
        Button::Look { convocation } | Button::One { convocation } => open(turn, convocation).await,
        Button::Decide {
            convocation,
            decision,
        } => match decision.command {
            Command::Approve => review(turn, (convocation, decision.version)).await,
            Command::Submit
            | Command::Return
            | Command::Pause
            | Command::Resume
            | Command::Cancel => decide(turn, convocation, decision).await,
        },
        Button::Send {
            convocation,
            version,
        } => {
            let command = Command::Approve;
            let found = convocation::entrusted(turn.tx, &turn.actor, convocation).await?;
            match waits_for_yes(&found) && found.version != version {
                // It is not what was seen: it is shown again.
                true => review(turn, (convocation, version)).await,
                false => decide(turn, convocation, Decision { version, command }).await,
            }
        }
        Button::Correct { convocation, draft } => write::correct(turn, convocation, draft).await,
        Button::TryOut { convocation } => try_out(turn, convocation).await,
        Button::Ask { convocation, what } => form::ask(turn, Writing::new(convocation, what)).await,
        Button::NoFile { convocation } => {
            let (desk, actor) = (turn.desk, &turn.actor);
            let done = convocation::set_file(turn.tx, desk, actor, convocation, None).await;
            turn.step = Dialogue::Rest;
            shown(turn, done).await
        }
        Button::Actions {
            convocation,
            ticked,
        } => buttons(turn, convocation, ticked).await,
        Button::Waves { convocation } => {
            turn.step = Dialogue::Rest;
            waves::list(turn, convocation).await
        }
        Button::Wave {
            convocation,
            leaves,
        } => waves::toggle(turn, convocation, leaves, Toggle::Whether).await,
        Button::Readers {
            convocation,
            leaves,
        } => waves::toggle(turn, convocation, leaves, Toggle::ForWhom).await,
        Button::Audience { convocation } => {
            turn.step = Dialogue::Rest;
            audience::overview(turn, convocation).await
        }
        Button::Values { convocation, kind } => audience::values(turn, convocation, kind).await,
        Button::Tick { convocation, value } => audience::tick(turn, convocation, &value).await,
        Button::Take {
            convocation,
            audience,
        } => audience::take(turn, convocation, audience).await,
    }
}

/// Whether somebody has anything to do with such a button; the actions look once more.
fn is_open_to(actor: &Actor, button: &Button) -> bool {
    match button {
        Button::Leave { .. } | Button::Map { .. } => true,
        Button::Evidence { .. } | Button::List { .. } => convocation::reads_evidence(actor),
        Button::New
        | Button::Begin { .. }
        | Button::Look { .. }
        | Button::One { .. }
        | Button::Decide { .. }
        | Button::Send { .. }
        | Button::Correct { .. }
        | Button::TryOut { .. }
        | Button::Ask { .. }
        | Button::NoFile { .. }
        | Button::Actions { .. }
        | Button::Waves { .. }
        | Button::Wave { .. }
        | Button::Readers { .. }
        | Button::Audience { .. }
        | Button::Values { .. }
        | Button::Tick { .. }
        | Button::Take { .. } => actor.is(Role::Coordinator),
    }
}

/// A new one, about a space or none.
async fn begin(turn: &mut Turn<'_>, space: Option<i64>) -> Result<bool, ActionError> {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let begun = convocation::begin(turn.tx, desk, actor, space, now).await;
    shown(turn, begun).await
}

/// It as people would get it, in every language.
async fn try_out(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let trial = convocation::try_out(turn.tx, &turn.actor, id).await?;
    let space = trial.space.as_ref();
    let to = (trial.wave, Readers::All);
    let letters = convocation::letters(turn.desk, &trial.convocation, space, to, None)?;
    let says = letters.iter().flat_map(|(lang, called)| called.say(*lang));
    tried_out(turn, says.collect());
    Ok(true)
}

/// One tap and no more convocations, also of those that are queued.
async fn leave(turn: &mut Turn<'_>, wave: i64) -> Result<bool, ActionError> {
    if turn.tx.wave(wave).await?.is_none() {
        return Ok(false);
    }
    let purpose = Purpose::Convocations;
    privacy::leave(turn.tx, turn.desk, &turn.actor, purpose, turn.now).await?;
    turn.tell(t!(turn.lang, "unsubscribed"));
    Ok(true)
}

fn map(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let spaces = turn.spaces.clone();
    let seen =
        |stored: &&StoredSpace| stored.id == id && stored.space.phase_at(turn.now) != Phase::Draft;
    let point = spaces
        .0
        .iter()
        .find(seen)
        .and_then(|stored| stored.space.details.point);
    if let Some(point) = point {
        turn.say(render::map(point));
    }
    Ok(point.is_some())
}

fn choose_space(turn: &mut Turn<'_>) {
    let (spaces, now) = (turn.spaces.clone(), turn.now);
    let to_come = |stored: &&StoredSpace| stored.space.phase_at(now) == Phase::Announced;
    let found: Vec<_> = spaces
        .0
        .iter()
        .filter(to_come)
        .map(|stored| (stored.id, &stored.space))
        .collect();
    let zone = turn.desk.calendar.time_zone();
    let say = render::choose_occasion(turn.lang, &found[..found.len().min(20)], zone);
    turn.show(say);
}

async fn open(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let found = convocation::entrusted(turn.tx, &turn.actor, id).await;
    turn.step = Dialogue::Rest;
    shown(turn, found).await
}

/// Shows a convocation after something was done to it, or says why it was not.
pub async fn shown(
    turn: &mut Turn<'_>,
    done: Result<Convocation, ActionError>,
) -> Result<bool, ActionError> {
    let convocation = done?;
    show(turn, &convocation).await.map(|()| true)
}

/// One convocation with what can be done.
pub async fn show(turn: &mut Turn<'_>, convocation: &Convocation) -> Done {
    let space = convocation::space_of(turn.tx, convocation.space).await?;
    let waves = convocation::waves_seen(turn.tx, turn.desk, convocation, turn.now).await?;
    let readers = waves.first().map_or(Readers::All, |seen| seen.wave.readers);
    let reached = match reach(turn.tx, turn.desk, convocation, readers, turn.now).await {
        Err(ActionError::Refused(Refused::Convocation(_))) => {
            let (reached, left_out) = (Blunt::Few, Vec::new());
            Told { reached, left_out }
        }
        reached => reached?,
    };
    let needs_second = turn.desk.process.convocations.needs_second;
    let card = Card {
        convocation,
        languages: &turn.desk.languages(),
        about: convocation::about(turn.desk, space.as_ref()),
        waves: &waves,
        now: turn.now,
        reached: (reached.reached, &reached.left_out),
        audience: audience::in_words(turn, &convocation.audience),
        may_approve: !needs_second
            || convocation
                .made_by
                .is_some_and(|by| by != turn.actor.person.id),
        needs_second,
    };
    let say = render::convocation(turn.lang, &card);
    turn.show(say);
    Ok(())
}

/// Whoever is second finds another version.
async fn decide(turn: &mut Turn<'_>, id: i64, what: Decision) -> Result<bool, ActionError> {
    let (at, command) = ((id, what.version), what.command);
    let done = convocation::decide(turn.tx, turn.desk, &turn.actor, at, command, turn.now).await;
    turn.step = Dialogue::Rest;
    shown(turn, done).await
}

/// Whether somebody can still say that it is to leave.
fn waits_for_yes(one: &Convocation) -> bool {
    matches!(one.state, State::Draft | State::Submitted)
}

/// It as it is now, before it leaves, for a yes.
async fn review(turn: &mut Turn<'_>, (id, version): (i64, i64)) -> Result<bool, ActionError> {
    turn.step = Dialogue::Rest;
    let found = convocation::entrusted(turn.tx, &turn.actor, id).await?;
    let seen = match waits_for_yes(&found) {
        true => (id, found.version),
        false => (id, version),
    };
    let (desk, now) = (turn.desk, turn.now);
    let seen = convocation::review(turn.tx, desk, &turn.actor, seen, now).await?;
    let first = seen.waves.first().map_or(0, |seen| seen.wave.id);
    let letters = convocation::letters(
        desk,
        &seen.convocation,
        seen.space.as_ref(),
        (first, Readers::All),
        None,
    )?;
    let text = shown_above(turn, &letters);
    let card = render::ReviewSeen {
        convocation: &seen.convocation,
        about: convocation::about(desk, seen.space.as_ref()),
        audience: audience::in_words(turn, &seen.convocation.audience),
        text,
        waves: &seen.waves,
        outlook: &seen.outlook,
        left_out: &seen.left_out.left_out,
        now,
    };
    let say = render::ask_to_send(turn.lang, &card);
    turn.show(say);
    Ok(true)
}

async fn buttons(
    turn: &mut Turn<'_>,
    id: i64,
    ticked: Option<Action>,
) -> Result<bool, ActionError> {
    let found = match ticked {
        Some(action) => convocation::toggle_button(turn.tx, &turn.actor, id, action).await,
        None => convocation::entrusted(turn.tx, &turn.actor, id).await,
    };
    let convocation = found?;
    let say = render::choose_buttons(turn.lang, &convocation);
    turn.show(say);
    Ok(true)
}
