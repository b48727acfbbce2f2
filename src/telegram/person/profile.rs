//! `/perfil`: what somebody wants us to know of them. One question at a time; each can be skipped, and
//! changed or erased later. Nothing is kept between two questions but the answers.

use crate::actions::ActionError;
use crate::actions::person::profile;
use crate::actions::person::profile::Profile;
use crate::domain::person::profile::Item;
use crate::render::{self, ProfileStep, Purpose};
use crate::telegram::base::turn::Turn;
use crate::telegram::tree::Done;

/// Where in the questions somebody is: one after the other (`w`) or only this one (`o`), and the page.
#[derive(Clone, Copy)]
struct At {
    alone: bool,
    page: usize,
}

const BEGINNING: At = At {
    alone: false,
    page: 0,
};

impl At {
    /// As it stands in a button: `w0`.
    fn parse(text: &str) -> Option<Self> {
        let alone = match text.get(..1)? {
            "w" => false,
            "o" => true,
            _ => return None,
        };
        let page = text[1..].parse().ok()?;
        Some(Self { alone, page })
    }
}

/// The first question, or all that was said.
pub async fn begin(turn: &mut Turn<'_>) -> Done {
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    let process = &turn.desk.process;
    let first = asked(turn, &profile).into_iter().next();
    match first.filter(|_| profile.is_empty(process)) {
        Some(item) => ask(turn, item, BEGINNING).await,
        None => summary(turn).await,
    }
}

/// A button under one of these messages.
///
/// # Errors
/// If the store fails.
pub async fn press(
    turn: &mut Turn<'_>,
    message: Option<i64>,
    verb: &str,
    first: &str,
    rest: &str,
) -> Result<bool, ActionError> {
    if verb == "xt" {
        return choose(turn, message, first, rest).await;
    }
    let item = Item::parse(first);
    match (verb, item) {
        ("xp", _) => begin(turn).await?,
        ("xs", _) => summary(turn).await?,
        ("xe", Some(item)) => {
            profile::clear(turn.tx, turn.desk, &turn.actor, item).await?;
            summary(turn).await?;
        }
        ("xa", Some(item)) => match At::parse(rest) {
            Some(at) => ask(turn, item, at).await?,
            None => return Ok(false),
        },
        ("xz", _) => match At::parse(first) {
            Some(at) if turn.desk.process.zone(rest).is_some() => {
                ask_parts(turn, rest, at).await?;
            }
            _ => return Ok(false),
        },
        _ => return Ok(false),
    }
    // One question at a time has buttons; the offer and the page on privacy keep theirs.
    if verb != "xp" {
        put_away(turn, message);
    }
    Ok(true)
}

/// Something was said: `w0.comuna-1`.
async fn choose(
    turn: &mut Turn<'_>,
    message: Option<i64>,
    item: &str,
    rest: &str,
) -> Result<bool, ActionError> {
    let (Some(item), Some((at, value))) = (Item::parse(item), rest.split_once('.')) else {
        return Ok(false);
    };
    let Some(at) = At::parse(at) else {
        return Ok(false);
    };
    let (desk, actor) = (turn.desk, &turn.actor);
    let done = match (item, value) {
        (Item::Hours, "any") => profile::clear(turn.tx, desk, actor, item).await,
        _ => profile::choose(turn.tx, desk, actor, item, value).await,
    };
    match done {
        Ok(()) => {}
        Err(ActionError::NotFound) => return Ok(false),
        Err(error) => return Err(error),
    }
    if item.has_several() {
        let profile = profile::profile(turn.tx, &turn.actor).await?;
        let step = step(turn, &profile, item, at);
        turn.card = message;
        turn.show(render::profile_question(turn.lang, &step));
        return Ok(true);
    }
    put_away(turn, message);
    let has_parts = desk.process.parts_of_zone(Some(value)).next().is_some();
    if item == Item::Zone && has_parts {
        ask_parts(turn, value, At { page: 0, ..at }).await?;
        return Ok(true);
    }
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    let next = step(turn, &profile, item, at).after;
    match next.filter(|_| !at.alone) {
        Some(next) => ask(turn, next, BEGINNING).await?,
        None => summary(turn).await?,
    }
    Ok(true)
}

/// Asks about one thing; about sensitive groups only who has said yes to being asked.
async fn ask(turn: &mut Turn<'_>, item: Item, at: At) -> Done {
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    if item.options(&turn.desk.process).is_empty() {
        return summary(turn).await;
    }
    let say = if item == Item::Sensitive && profile.sensitive != Some(true) {
        render::ask_consent(turn.lang, Purpose::Sensitive)
    } else {
        let step = step(turn, &profile, item, at);
        render::profile_question(turn.lang, &step)
    };
    turn.say(say);
    Ok(())
}

/// Asks in which part of a zone.
async fn ask_parts(turn: &mut Turn<'_>, parent: &str, at: At) -> Done {
    let (process, lang) = (&turn.desk.process, turn.lang);
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    let name = render::profile_label(lang, process, Item::Zone, parent);
    let parts = process.parts_of_zone(Some(parent));
    let keys = parts.map(|zone| zone.key.as_str()).collect();
    let step = ProfileStep {
        part_of: Some((parent, &name)),
        choices: choices(turn, &profile, Item::Zone, keys),
        ..step(turn, &profile, Item::Zone, at)
    };
    let say = render::profile_question(lang, &step);
    turn.say(say);
    Ok(())
}

/// After the yes or no to sensitive data: what it is about, or on.
pub async fn after_consent(turn: &mut Turn<'_>, given: bool) -> Done {
    let at = At {
        alone: true,
        page: 0,
    };
    match given {
        true => ask(turn, Item::Sensitive, at).await,
        false => summary(turn).await,
    }
}

/// What somebody said, in one line; empty if nothing.
pub async fn in_short(turn: &mut Turn<'_>) -> Result<String, ActionError> {
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    let said = Item::ALL.iter().map(|item| words(turn, &profile, *item));
    let said: Vec<_> = said.filter(|said| !said.is_empty()).collect();
    Ok(said.join(" · "))
}

async fn summary(turn: &mut Turn<'_>) -> Done {
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    let process = &turn.desk.process;
    let items = Item::ALL.iter().copied();
    let said: Vec<_> = items
        .filter(|item| !item.options(process).is_empty())
        .map(|item| (item, words(turn, &profile, item)))
        .collect();
    let say = render::profile_summary(turn.lang, &said);
    turn.say(say);
    Ok(())
}

fn words(turn: &Turn<'_>, profile: &Profile, item: Item) -> String {
    let process = &turn.desk.process;
    let said = profile.said(process, item).into_iter();
    let said = said.map(|key| render::profile_label(turn.lang, process, item, key));
    said.collect::<Vec<_>>().join(", ")
}

/// What is asked one after the other. Who said no to sensitive data is not asked again.
fn asked(turn: &Turn<'_>, profile: &Profile) -> Vec<Item> {
    let is_asked = |item: &Item| {
        let refused = *item == Item::Sensitive && profile.sensitive == Some(false);
        !refused && !item.options(&turn.desk.process).is_empty()
    };
    Item::ALL.iter().copied().filter(is_asked).collect()
}

fn step<'a>(turn: &Turn<'a>, profile: &Profile, item: Item, at: At) -> ProfileStep<'a> {
    let desk = turn.desk;
    let keys = match item {
        Item::Zone => {
            let whole = desk.process.parts_of_zone(None);
            whole.map(|zone| zone.key.as_str()).collect()
        }
        item => item.options(&desk.process),
    };
    let all = asked(turn, profile);
    let place = all.iter().position(|one| *one == item);
    let beside = |place: Option<usize>| place.and_then(|place| all.get(place)).copied();
    ProfileStep {
        item,
        part_of: None,
        choices: choices(turn, profile, item, keys),
        page: at.page,
        alone: at.alone,
        before: beside(place.and_then(|place| place.checked_sub(1))),
        after: beside(place.map(|place| place + 1)),
    }
}

/// Who lives in a part lives in the whole.
fn choices<'a>(
    turn: &Turn<'a>,
    profile: &Profile,
    item: Item,
    keys: Vec<&'a str>,
) -> Vec<(&'a str, String, bool)> {
    let (process, lang) = (&turn.desk.process, turn.lang);
    let said = profile.said(process, item);
    let is_said = |key: &str| match item {
        Item::Zone => process
            .within_zone(key)
            .iter()
            .any(|one| said.contains(one)),
        _ => said.contains(&key),
    };
    keys.into_iter()
        .map(|key| {
            let label = render::profile_label(lang, process, item, key);
            (key, label, is_said(key))
        })
        .collect()
}

/// What was answered has no buttons any more.
fn put_away(turn: &mut Turn<'_>, message: Option<i64>) {
    if let Some(message) = message {
        turn.call(render::without_buttons(turn.chat, message));
    }
}
