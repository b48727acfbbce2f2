//! `/encuestas` for those who look after surveys: the list, one as it stands, templates, whom it is for,
//! about which space.
//!
//! Internal control sees the same and changes nothing. Deliberately absent: how a citizen answers.

use crate::actions::survey::write::{self, Switch};
use crate::actions::{ActionError, convocation, survey};
use crate::domain::convocation::Audience;
use crate::domain::space::{Phase, Space};
use crate::domain::staff::role::Role;
use crate::domain::survey::life::State;
use crate::domain::survey::{Aim, Refusal};
use crate::render::{self, SurveyCard};
use crate::secret;
use crate::store::{StoreError, StoredSpace, StoredSurvey};
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::list as published;
use crate::telegram::survey::{dates, edit, end, moderate};
use crate::telegram::tree::Done;

/// Surveys on one page.
const PAGE: i64 = 8;
/// Proposals that are counted.
const COUNTED: i64 = 500;
/// Spaces that are offered.
const SPACES: usize = 20;

/// All surveys, for whoever looks after them; for anybody else what is open.
pub async fn list(turn: &mut Turn<'_>, page: i64) -> Done {
    if !write::oversees(&turn.actor) {
        return published::list(turn, 0).await;
    }
    rest_from_writing(turn);
    let page = page.clamp(0, 1_000_000);
    let mut found = turn.tx.surveys(PAGE + 1, page * PAGE).await?;
    let next = (found.len() > PAGE as usize).then_some(page + 1);
    found.truncate(PAGE as usize);
    let may_change = turn.actor.is(Role::Coordinator);
    let say = render::surveys(turn.lang, &found, next, may_change);
    turn.say(say);
    Ok(())
}

/// A button of these messages. Whether it means something here.
///
/// # Errors
/// If the store fails.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    rest: &str,
) -> Result<bool, ActionError> {
    if !write::oversees(&turn.actor) {
        return Ok(false);
    }
    match verb {
        "Ul" => return list(turn, id).await.map(|()| true),
        "Uo" => {
            let found = write::overseen(turn.tx, &turn.actor, id).await;
            rest_from_writing(turn);
            return shown(turn, found).await;
        }
        "Up" => return edit::preview(turn, id, rest).await,
        _ if !turn.actor.is(Role::Coordinator) => return Ok(false),
        _ => rest_from_writing(turn),
    }
    match verb {
        "Un" | "Ut" => begin(turn, verb == "Ut", rest).await,
        "Uf" => toggle(turn, id, rest).await,
        "Uz" => spaces(turn, id, rest).await,
        "Ug" => audience(turn, id, rest).await,
        "Uv" | "Ud" | "Uu" => end::press(turn, verb, id, rest).await,
        "Uw" | "Us" | "Uy" => dates::press(turn, verb, id, rest).await,
        "Uj" | "Ui" => moderate::press(turn, verb, id, rest).await,
        _ => edit::press(turn, verb, id, rest).await,
    }
}

/// What was asked for is no longer waited for.
fn rest_from_writing(turn: &mut Turn<'_>) {
    if matches!(turn.step, Dialogue::Surveying { .. }) {
        turn.step = Dialogue::Rest;
    }
}

/// `7-a-b`: the version that was seen, and what is to be done.
pub fn seen(rest: &str) -> Option<(i64, Vec<&str>)> {
    let mut words = rest.split('-');
    let version = words.next()?.parse().ok()?;
    Some((version, words.collect()))
}

/// Shows a survey after something was done to it, or says why it was not.
pub async fn shown(
    turn: &mut Turn<'_>,
    done: Result<StoredSurvey, ActionError>,
) -> Result<bool, ActionError> {
    match done {
        Ok(survey) => show(turn, &survey).await.map(|()| true),
        Err(error) => refuse(turn, error),
    }
}

/// Says why nothing was done.
pub fn refuse(turn: &mut Turn<'_>, error: ActionError) -> Result<bool, ActionError> {
    match error {
        ActionError::NotFound => Ok(false),
        ActionError::Survey(refusal) => {
            turn.tell(render::survey_refusal(turn.lang, &refusal));
            Ok(true)
        }
        error => Err(error),
    }
}

/// The same for one survey: if somebody else has changed it, it is shown as it is now.
pub async fn refuse_at(
    turn: &mut Turn<'_>,
    id: i64,
    error: ActionError,
) -> Result<bool, ActionError> {
    let is_changed = matches!(error, ActionError::Survey(Refusal::Changed));
    let told = refuse(turn, error)?;
    if is_changed {
        let survey = survey::entrusted(turn.tx, &turn.actor, id).await?;
        show(turn, &survey).await?;
    }
    Ok(told)
}

/// One survey with what can be done.
pub async fn show(turn: &mut Turn<'_>, survey: &StoredSurvey) -> Done {
    let voters = match survey.state {
        State::Draft | State::Cancelled => 0,
        _ => survey::took_part(turn.tx, survey.id).await?,
    };
    let waiting = turn.tx.proposals_waiting(survey.id, COUNTED).await?;
    let space = convocation::space_of(turn.tx, survey.space).await?;
    let card = SurveyCard {
        survey,
        zone: turn.desk.calendar.time_zone(),
        audience: in_words(turn, &survey.audience),
        space: space.as_ref().map(|stored| &stored.space),
        voters,
        proposals: waiting.len(),
        may_change: turn.actor.is(Role::Coordinator),
    };
    let say = render::survey_card(turn.lang, &card);
    turn.say(say);
    Ok(())
}

/// A formula as people say it; `None`: everybody.
fn in_words(turn: &Turn<'_>, formula: &str) -> Option<String> {
    let everybody = Audience::Everyone.to_string();
    (formula != everybody)
        .then(|| convocation::audience_in_words(turn.desk, &turn.spaces, turn.lang, formula))
}

/// A new survey, or a template.
async fn begin(turn: &mut Turn<'_>, template: bool, rest: &str) -> Result<bool, ActionError> {
    let aim = match (rest, Aim::parse(rest)) {
        ("", _) => {
            let say = render::survey_aims(turn.lang, template);
            turn.say(say);
            return Ok(true);
        }
        (_, Some(aim)) if !template || aim != Aim::Other => aim,
        _ => return Ok(false),
    };
    let seed = secret::new().map_err(|error| StoreError::from(sqlx::Error::Io(error)))?;
    let begun = match template {
        true => survey::template(turn.tx, turn.desk, aim, seed).await,
        false => survey::begin(turn.tx, turn.desk, &turn.actor, aim, seed, turn.now).await,
    };
    shown(turn, begun).await
}

async fn toggle(turn: &mut Turn<'_>, id: i64, rest: &str) -> Result<bool, ActionError> {
    let Some((version, words)) = seen(rest) else {
        return Ok(false);
    };
    let Some(switch) = Switch::parse(&words.join("-")) else {
        return Ok(false);
    };
    let at = (id, version);
    match write::toggle(turn.tx, &turn.actor, at, switch, turn.now).await {
        Ok(survey) => show(turn, &survey).await.map(|()| true),
        Err(error) => refuse_at(turn, id, error).await,
    }
}

/// The spaces it can be about, or the one that was chosen.
async fn spaces(turn: &mut Turn<'_>, id: i64, rest: &str) -> Result<bool, ActionError> {
    let survey = match survey::entrusted(turn.tx, &turn.actor, id).await {
        Ok(survey) if !survey.is_template => survey,
        Ok(_) => return Ok(false),
        Err(error) => return refuse(turn, error),
    };
    if let Some((version, words)) = seen(rest) {
        let Some(Ok(space)) = words.first().map(|word| word.parse::<i64>()) else {
            return Ok(false);
        };
        let (at, space) = ((id, version), Some(space).filter(|space| *space != 0));
        return match write::set_space(turn.tx, &turn.actor, at, space, turn.now).await {
            Ok(survey) => show(turn, &survey).await.map(|()| true),
            Err(error) => refuse_at(turn, id, error).await,
        };
    }
    spaces_for(turn, &survey, "Uz").await?;
    Ok(true)
}

/// The spaces that fit a survey, each with a button of this verb.
pub async fn spaces_for(turn: &mut Turn<'_>, survey: &StoredSurvey, verb: &str) -> Done {
    let (all, now) = (turn.tx.spaces().await?, turn.now);
    let fits = |stored: &&StoredSpace| match stored.space.phase_at(now) {
        Phase::Announced | Phase::UnderWay => true,
        Phase::Closed => survey.aim == Aim::Space,
        Phase::Draft | Phase::Cancelled => false,
    };
    let mut found: Vec<(i64, &Space)> = all
        .0
        .iter()
        .filter(fits)
        .map(|stored| (stored.id, &stored.space))
        .collect();
    // The latest ones, where there are many.
    let shown = found.split_off(found.len().saturating_sub(SPACES));
    let zone = turn.desk.calendar.time_zone();
    let seen = (verb, survey.id, survey.version);
    let say = render::survey_spaces(turn.lang, seen, &shown, (now, zone));
    turn.say(say);
    Ok(())
}

/// Whom it is for now and how to say otherwise, or what was chosen.
async fn audience(turn: &mut Turn<'_>, id: i64, rest: &str) -> Result<bool, ActionError> {
    let survey = match survey::entrusted(turn.tx, &turn.actor, id).await {
        Ok(survey) => survey,
        Err(error) => return refuse(turn, error),
    };
    let saved = turn.tx.saved_audiences().await?;
    let Some((version, words)) = seen(rest) else {
        let told = in_words(turn, &survey.audience);
        let lang = turn.lang;
        turn.say(render::survey_audience(
            lang,
            &survey,
            told.as_deref(),
            &saved,
        ));
        return Ok(true);
    };
    let formula = match words.join("-").as_str() {
        "all" => Audience::Everyone.to_string(),
        which => match saved.into_iter().find(|one| one.id.to_string() == which) {
            Some(found) => found.formula,
            None => return Ok(false),
        },
    };
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    let at = (id, version);
    match write::set_audience(tx, desk, actor, at, &formula, turn.now).await {
        Ok(survey) => show(turn, &survey).await.map(|()| true),
        Err(error) => refuse_at(turn, id, error).await,
    }
}
