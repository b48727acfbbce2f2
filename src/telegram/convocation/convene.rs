//! `/convocar`: a convocation is written, tried out, agreed to, followed and corrected.
//!
//! What was written so far is in the database at every step, so another dialogue, another phone or
//! another coordinator can go on from there.

use crate::actions::ActionError;
use crate::actions::convocation;
use crate::actions::convocation::Toggle;
use crate::actions::convocation::reach;
use crate::actions::person::privacy;
use crate::domain::convocation::{Action, Command, State};
use crate::domain::mailing::{Lead, Readers, WaveState};
use crate::domain::person::Purpose;
use crate::domain::space::Phase;
use crate::domain::staff::role::Role;
use crate::locale::Lang;
use crate::render::{self, Card};
use crate::store::{Convocation, StoredSpace, Wave};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::convocation::{audience, evidence};
use crate::telegram::question::ask::Said;
use crate::telegram::tree::Done;

/// Convocations on one page.
const PAGE: i64 = 8;

/// All convocations.
pub async fn list(turn: &mut Turn<'_>, page: i64) -> Done {
    if !convocation::reads_evidence(&turn.actor) {
        turn.tell(t!(turn.lang, "coordinators-only"));
        return Ok(());
    }
    let page = page.clamp(0, 1_000_000);
    let mut found = turn.tx.convocations(PAGE + 1, page * PAGE).await?;
    let next = (found.len() > PAGE as usize).then_some(page + 1);
    found.truncate(PAGE as usize);
    let spaces = turn.tx.spaces().await?;
    let name = |one: &Convocation| {
        let stored = spaces.0.iter().find(|stored| Some(stored.id) == one.space);
        stored.map(|stored| stored.space.name.read(turn.lang.code()).to_owned())
    };
    let all: Vec<_> = found
        .iter()
        .map(|one| (one.id, one.state, name(one)))
        .collect();
    // Internal control reads what came of each and changes nothing.
    let say = match turn.actor.is(Role::Coordinator) {
        true => render::convocations(turn.lang, &all, next),
        false => render::evidence_list(turn.lang, &all, next),
    };
    turn.say(say);
    Ok(())
}

/// A button under one of these messages, or under a convocation that was sent. Whether it means
/// something here.
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
        "vu" => return leave(turn, id).await,
        "vm" => return map(turn, id),
        "ve" => return evidence::give(turn, id).await,
        "vl" if convocation::reads_evidence(&turn.actor) => list(turn, id).await?,
        _ if !turn.actor.is(Role::Coordinator) => return Ok(false),
        "vn" => choose_space(turn),
        "vb" => {
            let begun = convocation::begin(
                turn.tx,
                turn.desk,
                &turn.actor,
                Some(id).filter(|id| *id > 0),
                turn.now,
            );
            match begun.await {
                Ok(begun) => show(turn, &begun).await?,
                Err(error) => return refuse(turn, error),
            }
        }
        "vo" => return open(turn, id).await,
        "vd" => return decide(turn, id, rest).await,
        "vz" => match convocation::try_out(turn.tx, turn.desk, &turn.actor, id).await {
            Ok(says) => says.into_iter().for_each(|say| turn.say(say)),
            Err(error) => return refuse(turn, error),
        },
        "vx" => return ask(turn, id, rest).await,
        "vf" => {
            let done = convocation::set_file(turn.tx, turn.desk, &turn.actor, id, None).await;
            return shown(turn, done).await;
        }
        "vi" => return buttons(turn, id, rest).await,
        "vw" => return waves(turn, id).await,
        "vr" | "vc" => {
            let toggle = if verb == "vr" {
                Toggle::Whether
            } else {
                Toggle::ForWhom
            };
            return toggle_wave(turn, id, rest, toggle).await;
        }
        _ => return audience::press(turn, verb, id, rest).await,
    }
    Ok(true)
}

/// One tap and no more convocations, also of those that are queued.
async fn leave(turn: &mut Turn<'_>, wave: i64) -> Result<bool, ActionError> {
    if turn.tx.wave(wave).await?.is_none() {
        return Ok(false);
    }
    let purpose = Purpose::Convocations;
    privacy::leave(turn.tx, &turn.actor, purpose, turn.now).await?;
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
    turn.say(say);
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
    match done {
        Ok(convocation) => show(turn, &convocation).await.map(|()| true),
        Err(error) => refuse(turn, error),
    }
}

/// Says why nothing was done.
pub fn refuse(turn: &mut Turn<'_>, error: ActionError) -> Result<bool, ActionError> {
    match error {
        ActionError::NotFound => Ok(false),
        ActionError::Convocation(refusal) => {
            turn.tell(render::convocation_refusal(turn.lang, &refusal));
            Ok(true)
        }
        error => Err(error),
    }
}

/// One convocation with what can be done.
async fn show(turn: &mut Turn<'_>, convocation: &Convocation) -> Done {
    let space = convocation::space_of(turn.tx, convocation.space).await?;
    let found = convocation::plan(turn.tx, convocation.id).await?;
    let mut waves = Vec::new();
    for wave in found {
        let reached = match wave.state {
            WaveState::Planned => {
                let reached = reach(turn.tx, turn.desk, convocation, wave.readers, turn.now).await;
                reached.map_or(0, |reach| reach.reached)
            }
            _ => wave.reached,
        };
        waves.push((wave, reached));
    }
    let readers = waves.first().map_or(Readers::All, |(wave, _)| wave.readers);
    let reached = match reach(turn.tx, turn.desk, convocation, readers, turn.now).await {
        Err(ActionError::Convocation(_)) => crate::actions::mailing::Reach::default(),
        reached => reached?,
    };
    let needs_second = turn.desk.process.convocations.needs_second;
    let card = Card {
        convocation,
        about: convocation::about(turn.desk, space.as_ref()),
        waves: &waves,
        reached: (reached.reached, &reached.left_out),
        audience: audience::in_words(turn, &convocation.audience),
        may_approve: !needs_second
            || convocation
                .made_by
                .is_some_and(|by| by != turn.actor.person.id),
        needs_second,
    };
    let say = render::convocation(turn.lang, &card);
    turn.say(say);
    Ok(())
}

/// `version-command`: whoever is second finds another version.
async fn decide(turn: &mut Turn<'_>, id: i64, rest: &str) -> Result<bool, ActionError> {
    let seen = rest.split_once('-').unwrap_or_default();
    let (Ok(version), Some(command)) = (seen.0.parse::<i64>(), Command::parse(seen.1)) else {
        return Ok(false);
    };
    let at = (id, version);
    let done = convocation::decide(turn.tx, turn.desk, &turn.actor, at, command, turn.now).await;
    turn.step = Dialogue::Rest;
    shown(turn, done).await
}

/// Asks for something that has to be written or sent.
async fn ask(turn: &mut Turn<'_>, id: i64, what: &str) -> Result<bool, ActionError> {
    let found = match convocation::entrusted(turn.tx, &turn.actor, id).await {
        Ok(found) => found,
        Err(error) => return refuse(turn, error),
    };
    let fixes = what.strip_prefix("fix-");
    let lang =
        Lang::parse(fixes.unwrap_or(what)).filter(|lang| lang.code() == fixes.unwrap_or(what));
    let is_known = lang.is_some() || ["file", "wave", "formula", "name"].contains(&what);
    let fits = match fixes {
        Some(_) => matches!(found.state, State::Approved | State::Paused),
        None => found.state == State::Draft,
    };
    if !is_known || !fits {
        return Ok(false);
    }
    let space = convocation::space_of(turn.tx, found.space).await?;
    let now_is = lang.and_then(|lang| found.texts.get(lang.code()));
    let placeholders =
        lang.map(|lang| convocation::about(turn.desk, space.as_ref()).placeholders(lang));
    let kind = if lang.is_some() { "text" } else { what };
    let say = render::ask_for(
        turn.lang,
        id,
        kind,
        now_is.map(String::as_str),
        &placeholders.unwrap_or_default(),
    );
    turn.say(say);
    turn.step = Dialogue::Convening {
        convocation: id,
        ask: what.to_owned(),
    };
    Ok(true)
}

/// What was asked for was written or sent. What cannot be taken is told, and asked for again.
pub async fn written(turn: &mut Turn<'_>, id: i64, asked: &str, said: Said) -> Done {
    let again = Dialogue::Convening {
        convocation: id,
        ask: asked.to_owned(),
    };
    let (tx, desk, actor, now) = (&mut *turn.tx, turn.desk, &turn.actor, turn.now);
    let done = match (asked, said.file) {
        ("file", Some(file)) if file.kind != "voice" => {
            convocation::set_file(tx, desk, actor, id, Some((file, said.size))).await
        }
        ("wave", None) => {
            let Ok(lead) = said.text.replace(' ', "").to_lowercase().parse::<Lead>() else {
                turn.tell(t!(turn.lang, "wave-not-understood"));
                turn.step = again;
                return Ok(());
            };
            let toggled = (Some(lead), Toggle::Whether);
            match convocation::toggle_wave(tx, actor, id, toggled, now).await {
                Ok(()) => convocation::entrusted(tx, actor, id).await,
                Err(error) => Err(error),
            }
        }
        ("formula", None) => convocation::set_audience(tx, desk, actor, id, &said.text).await,
        ("name", None) => return audience::save(turn, id, &said.text).await,
        (_, None) if asked != "file" => match asked.strip_prefix("fix-") {
            Some(code) => {
                let lang = Lang::parse(code).unwrap_or(turn.lang);
                convocation::correct(tx, desk, actor, id, (lang, &said.text), now).await
            }
            None => {
                let lang = Lang::parse(asked).unwrap_or(turn.lang);
                convocation::rewrite(tx, desk, actor, id, (lang, &said.text)).await
            }
        },
        _ => {
            turn.tell(t!(turn.lang, "convocation-other-thing"));
            turn.step = again;
            return Ok(());
        }
    };
    let is_done = done.is_ok();
    if !shown(turn, done).await? {
        turn.tell(t!(turn.lang, "button-stale"));
    } else if !is_done {
        turn.step = again;
    }
    Ok(())
}

async fn buttons(turn: &mut Turn<'_>, id: i64, pressed: &str) -> Result<bool, ActionError> {
    let found = match Action::parse(pressed) {
        Some(action) => convocation::toggle_button(turn.tx, &turn.actor, id, action).await,
        None => convocation::entrusted(turn.tx, &turn.actor, id).await,
    };
    match found {
        Ok(convocation) => {
            let say = render::choose_buttons(turn.lang, &convocation);
            turn.say(say);
            Ok(true)
        }
        Err(error) => refuse(turn, error),
    }
}

/// The waves that are planned and those that can be.
async fn waves(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let found = match convocation::entrusted(turn.tx, &turn.actor, id).await {
        Ok(found) if found.state == State::Draft => found,
        Ok(_) => return Ok(false),
        Err(error) => return refuse(turn, error),
    };
    let space = convocation::space_of(turn.tx, found.space).await?;
    let planned = convocation::plan(turn.tx, id).await?;
    let mut possible: Vec<Lead> = planned
        .iter()
        .filter_map(|wave: &Wave| wave.ahead)
        .map(Lead)
        .collect();
    possible.extend(&turn.desk.process.convocations.leads);
    possible.sort_unstable_by(|a, b| b.cmp(a));
    possible.dedup();
    let now = turn.now;
    if let Some(stored) = &space {
        // What is planned can be taken away, also when it is too late for it.
        let is_planned = |lead: &Lead| planned.iter().any(|wave| wave.ahead == Some(lead.0));
        possible.retain(|lead| lead.before(stored.space.starts_at) > now || is_planned(lead));
    }
    let about = convocation::about(turn.desk, space.as_ref());
    let say = render::waves(turn.lang, id, &planned, &possible, &about);
    turn.say(say);
    Ok(true)
}

async fn toggle_wave(
    turn: &mut Turn<'_>,
    id: i64,
    which: &str,
    toggle: Toggle,
) -> Result<bool, ActionError> {
    let lead = match which {
        "now" => None,
        text => match text.parse::<Lead>() {
            Ok(lead) => Some(lead),
            Err(()) => return Ok(false),
        },
    };
    match convocation::toggle_wave(turn.tx, &turn.actor, id, (lead, toggle), turn.now).await {
        Ok(()) => waves(turn, id).await,
        Err(error) => refuse(turn, error),
    }
}
