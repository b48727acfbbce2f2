//! `/perfil`: what somebody wants us to know of them. One question at a time; each can be skipped, and
//! changed or erased later. Nothing is kept between two questions but the answers.

use crate::actions::ActionError;
use crate::actions::person::profile;
use crate::actions::person::profile::Profile;
use crate::domain::base::Key;
use crate::domain::person::Purpose;
use crate::domain::person::profile::Item;
use crate::render::person::ProfileAt;
use crate::render::{self, ProfileStep};
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;

/// The first question, or all that was said.
pub async fn begin(turn: &mut Turn<'_>) -> Done {
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    let process = &turn.desk.process;
    let first = asked(turn, &profile).into_iter().next();
    match first.filter(|_| profile.is_empty(process)) {
        Some(item) => ask(turn, item, ProfileAt::default()).await,
        None => summary(turn).await,
    }
}

/// What was said of one thing is erased.
pub async fn erase(turn: &mut Turn<'_>, item: Item) -> Done {
    profile::clear(turn.tx, turn.desk, &turn.actor, item).await?;
    summary(turn).await
}

/// Something was said. Returns whether it can be.
///
/// # Errors
/// If the store fails.
pub async fn choose(
    turn: &mut Turn<'_>,
    item: Item,
    at: ProfileAt,
    value: &Key,
) -> Result<bool, ActionError> {
    let (desk, actor) = (turn.desk, &turn.actor);
    match (item, value.as_str()) {
        (Item::Hours, render::ANY_HOUR) => profile::clear(turn.tx, desk, actor, item).await?,
        (item, value) => profile::choose(turn.tx, desk, actor, item, value).await?,
    }
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    if item.has_several() {
        let step = step(turn, &profile, item, at);
        turn.show(render::profile_question(turn.lang, &step).say(turn.lang, None));
        return Ok(true);
    }
    let mut parts = desk.process.parts_of_zone(Some(value.as_str()));
    if item == Item::Zone && parts.next().is_some() {
        return ask_part(turn, ProfileAt { page: 0, ..at }, value.clone()).await;
    }
    let next = step(turn, &profile, item, at).after;
    match next.filter(|_| !at.alone) {
        Some(next) => ask(turn, next, ProfileAt::default()).await?,
        None => summary(turn).await?,
    }
    Ok(true)
}

/// Asks about one thing; about sensitive groups only who has said yes to being asked.
pub async fn ask(turn: &mut Turn<'_>, item: Item, at: ProfileAt) -> Done {
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    if item.options(&turn.desk.process).is_empty() {
        return summary(turn).await;
    }
    let say = if item == Item::Sensitive && profile.sensitive != Some(true) {
        render::ask_consent(turn.lang, Purpose::Sensitive)
    } else {
        let step = step(turn, &profile, item, at);
        render::profile_question(turn.lang, &step).say(turn.lang, None)
    };
    turn.show(say);
    Ok(())
}

/// Asks in which part of a zone. Returns whether there is such a zone.
///
/// # Errors
/// If the store fails.
pub async fn ask_part(turn: &mut Turn<'_>, at: ProfileAt, zone: Key) -> Result<bool, ActionError> {
    let (process, lang) = (&turn.desk.process, turn.lang);
    if process.zone(zone.as_str()).is_none() {
        return Ok(false);
    }
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    let name = render::profile_label(lang, process, Item::Zone, zone.as_str());
    let parts = process.parts_of_zone(Some(zone.as_str()));
    let keys = parts.map(|zone| zone.key.as_str()).collect();
    let step = ProfileStep {
        choices: choices(turn, &profile, Item::Zone, keys),
        part_of: Some((zone, &name)),
        ..step(turn, &profile, Item::Zone, at)
    };
    turn.show(render::profile_question(lang, &step).say(lang, None));
    Ok(true)
}

/// After the yes or no to sensitive data: what it is about, or on.
pub async fn after_consent(turn: &mut Turn<'_>, given: bool) -> Done {
    let at = ProfileAt {
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

/// All that somebody said of themselves.
pub async fn summary(turn: &mut Turn<'_>) -> Done {
    let profile = profile::profile(turn.tx, &turn.actor).await?;
    let process = &turn.desk.process;
    let items = Item::ALL.iter().copied();
    let said: Vec<_> = items
        .filter(|item| !item.options(process).is_empty())
        .map(|item| (item, words(turn, &profile, item)))
        .collect();
    turn.show(render::profile_summary(turn.lang, &said));
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

fn step<'a>(turn: &Turn<'a>, profile: &Profile, item: Item, at: ProfileAt) -> ProfileStep<'a> {
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
        at,
        before: beside(place.and_then(|place| place.checked_sub(1))),
        after: beside(place.map(|place| place + 1)),
    }
}

/// Who lives in a part lives in the whole.
fn choices(
    turn: &Turn<'_>,
    profile: &Profile,
    item: Item,
    keys: Vec<&str>,
) -> Vec<(Key, String, bool)> {
    let (process, lang) = (&turn.desk.process, turn.lang);
    let said = profile.said(process, item);
    let is_said = |key: &str| match item {
        Item::Zone => process
            .within_zone(key)
            .iter()
            .any(|one| said.contains(one)),
        Item::Group | Item::Topic | Item::Hours | Item::Channel | Item::Sensitive => {
            said.contains(&key)
        }
    };
    keys.into_iter()
        .filter_map(|key| {
            let label = render::profile_label(lang, process, item, key);
            Some((Key::parse(key)?, label, is_said(key)))
        })
        .collect()
}
