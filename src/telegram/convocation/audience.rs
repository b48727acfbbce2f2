//! Whom a convocation is for: ticked, written as a formula, or taken from those kept under a name.

use crate::actions::ActionError;
use crate::actions::convocation::{self, reach};
use crate::domain::Refused;
use crate::domain::base::{Blunt, Key};
use crate::domain::convocation::{Audience, Facets, Trait};
use crate::domain::mailing::Readers;
use crate::locale::Lang;
use crate::render;
use crate::render::convocation::{self as fields, Ticked};
use crate::store::Convocation;
use crate::t;
use crate::telegram::base::form::Taken;
use crate::telegram::base::turn::Turn;
use crate::telegram::convocation::convene::shown;
use crate::telegram::convocation::draft::Writing;

/// Values of one kind that are shown.
const MOST: usize = 40;
/// The longest name of an audience, in characters.
const NAME: usize = 40;

/// Whom it is for now, and how to say otherwise.
pub(super) async fn overview(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let found = convocation::entrusted(turn.tx, &turn.actor, id).await?;
    let reached = match reach(turn.tx, turn.desk, &found, Readers::All, turn.now).await {
        Err(ActionError::Refused(Refused::Convocation(_))) => Blunt::Few,
        reached => reached?.reached,
    };
    let mut kinds = Vec::new();
    for kind in Trait::ALL {
        if !options(turn, kind).await?.is_empty() {
            kinds.push(kind);
        }
    }
    let saved = turn.tx.saved_audiences().await?;
    let words = in_words(turn, &found.audience);
    let say = render::audience(turn.lang, id, (&words, reached), &kinds, &saved);
    turn.show(say);
    Ok(true)
}

/// The values of one kind, ticked or not.
pub(super) async fn values(turn: &mut Turn<'_>, id: i64, kind: Trait) -> Result<bool, ActionError> {
    let found = convocation::entrusted(turn.tx, &turn.actor, id).await?;
    let facets = facets(&found);
    let options = options(turn, kind).await?;
    let ticked = |(key, name): (Key, String)| {
        let tick = facets.tick(kind, &key);
        (key, name, tick)
    };
    let rows: Vec<_> = options.into_iter().map(ticked).collect();
    let say = render::audience_values(turn.lang, id, kind, &rows);
    turn.show(say);
    Ok(true)
}

/// The ticks of its formula; of one that was written freely, none.
fn facets(convocation: &Convocation) -> Facets {
    let audience = Audience::parse(&convocation.audience).ok();
    audience.as_ref().and_then(Facets::of).unwrap_or_default()
}

/// A value is wanted, not wanted, or neither.
pub(super) async fn tick(
    turn: &mut Turn<'_>,
    id: i64,
    Ticked { kind, key }: &Ticked,
) -> Result<bool, ActionError> {
    let found = convocation::entrusted(turn.tx, &turn.actor, id).await?;
    let written = Audience::parse(&found.audience).ok();
    let Some(mut facets) = written.as_ref().and_then(Facets::of) else {
        turn.tell(t!(turn.lang, "audience-written-freely"));
        return Ok(true);
    };
    facets.press(*kind, key);
    let formula = facets.audience().to_string();
    let _ =
        convocation::set_audience(turn.tx, turn.desk, &turn.actor, id, &formula, turn.now).await?;
    values(turn, id, *kind).await
}

/// Takes an audience that has a name, or everybody.
pub(super) async fn take(
    turn: &mut Turn<'_>,
    id: i64,
    which: fields::Taken,
) -> Result<bool, ActionError> {
    let formula = match which {
        fields::Taken::Everyone => Audience::Everyone.to_string(),
        fields::Taken::Kept(kept) => {
            let all = turn.tx.saved_audiences().await?;
            match all.into_iter().find(|one| one.id == kept) {
                Some(found) => found.formula,
                None => return Ok(false),
            }
        }
    };
    let done =
        convocation::set_audience(turn.tx, turn.desk, &turn.actor, id, &formula, turn.now).await;
    shown(turn, done).await
}

/// Keeps the audience of a convocation under a name.
///
/// # Errors
/// If it is not theirs, or the store fails.
pub async fn save(turn: &mut Turn<'_>, id: i64, name: &str) -> Result<Taken<Writing>, ActionError> {
    let found = convocation::entrusted(turn.tx, &turn.actor, id).await?;
    let name = name.trim();
    if !(1..=NAME).contains(&name.chars().count()) {
        return Ok(Taken::Not(t!(turn.lang, "audience-name-refused")));
    }
    let (by, now) = (turn.actor.person.id, turn.now);
    turn.tx
        .save_audience(name, &found.audience, by, now)
        .await?;
    turn.tell(t!(turn.lang, "audience-saved"));
    overview(turn, id).await?;
    Ok(Taken::Shown)
}

/// What there is of a kind: key and name.
async fn options(turn: &mut Turn<'_>, kind: Trait) -> Result<Vec<(Key, String)>, ActionError> {
    let code = turn.lang.code();
    let process = &turn.desk.process;
    let mut all: Vec<(Key, String)> = match kind {
        Trait::Zone => {
            let zones = process.zones.iter();
            zones
                .map(|zone| (zone.key.clone(), zone.name.read(code).to_owned()))
                .collect()
        }
        Trait::Group => {
            let groups = process.groups.iter();
            groups
                .map(|group| (group.key.clone(), group.name.read(code).to_owned()))
                .collect()
        }
        Trait::Topic => {
            let topics = process.topics.iter();
            topics
                .map(|topic| (topic.key.clone(), topic.name.read(code).to_owned()))
                .collect()
        }
        Trait::Language => {
            let languages = turn.desk.languages().into_iter();
            let named = |lang: Lang| Some((Key::parse(lang.code())?, turn.lang.called(lang)));
            languages.filter_map(named).collect()
        }
        Trait::Attended | Trait::Asked => {
            // Where children meet nobody is kept: they are no audience.
            let spaces = turn.spaces.0.iter().rev();
            let spaces = spaces.filter(|stored| stored.space.kind.keeps_identities());
            let past =
                spaces.filter(|stored| stored.space.starts_at <= turn.now || kind == Trait::Asked);
            past.map(|stored| {
                (
                    stored.space.key.clone(),
                    stored.space.name.read(code).to_owned(),
                )
            })
            .collect()
        }
        Trait::List => {
            let lists = turn.tx.lists_of_codes().await?;
            lists
                .into_iter()
                .filter_map(|name| Some((Key::parse(&name)?, name)))
                .collect()
        }
    };
    all.truncate(MOST);
    Ok(all)
}

/// A formula as people say it.
pub fn in_words(turn: &Turn<'_>, formula: &str) -> String {
    convocation::audience_in_words(turn.desk, &turn.spaces, turn.lang, formula)
}
