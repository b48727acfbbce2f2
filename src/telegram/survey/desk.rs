//! `/encuestas` for those who look after surveys: the list, one as it stands, templates, whom it is for,
//! about which space.
//!
//! Internal control sees the same and changes nothing. Deliberately absent: how a citizen answers.

use crate::actions::survey::write;
use crate::actions::{ActionError, convocation, survey};
use crate::domain::Refused;
use crate::domain::base::{Page, Seen};
use crate::domain::convocation::Audience;
use crate::domain::space::{Phase, Space};
use crate::domain::staff::Ability;
use crate::domain::survey::life::State;
use crate::domain::survey::{Aim, Refusal, Switch, WriteRefusal};
use crate::render::survey::decisions::Whom;
use crate::render::survey::fields::At;
use crate::render::{self, SpaceFor, SurveyCard};
use crate::secret;
use crate::store::{StoreError, StoredSpace, StoredSurvey};
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::list as published;

/// Proposals that are counted.
const COUNTED: i64 = 500;
/// Spaces that are offered.
const SPACES: usize = 20;

/// All surveys, for whoever looks after them; for anybody else what is open.
pub async fn list(turn: &mut Turn<'_>, page: u16) -> Done {
    if !write::oversees(&turn.actor) {
        return published::list(turn, 0).await;
    }
    rest_from_writing(turn);
    let (wanted, before) = (
        Page::<StoredSurvey>::wanted(),
        Page::<StoredSurvey>::offset(page),
    );
    let page = Page::cut(turn.tx.surveys(wanted, before).await?, page);
    let may_change = turn.actor.may(Ability::RunSurveys);
    turn.show(render::surveys(turn.lang, &page, may_change));
    Ok(())
}

/// One survey, for whoever looks after it.
///
/// # Errors
/// If the store fails.
pub async fn card(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let found = write::overseen(turn.tx, &turn.actor, id).await;
    rest_from_writing(turn);
    shown(turn, found).await
}

/// What was asked for is no longer waited for.
pub fn rest_from_writing(turn: &mut Turn<'_>) {
    if matches!(turn.step, Dialogue::Surveying { .. }) {
        turn.step = Dialogue::Rest;
    }
}

/// A survey that is no template, for its coordinators.
///
/// # Errors
/// If the store fails.
pub async fn entrusted(turn: &mut Turn<'_>, id: i64) -> Result<Option<StoredSurvey>, ActionError> {
    match survey::entrusted(turn.tx, &turn.actor, id).await {
        Ok(survey) => Ok(Some(survey).filter(|survey| !survey.is_template)),
        Err(ActionError::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Shows a survey after something was done to it, or says why it was not.
pub async fn shown(
    turn: &mut Turn<'_>,
    done: Result<StoredSurvey, ActionError>,
) -> Result<bool, ActionError> {
    let survey = done?;
    show(turn, &survey).await.map(|()| true)
}

/// The same of what was done to a version that was seen.
///
/// # Errors
/// If the store fails.
pub async fn shown_at(
    turn: &mut Turn<'_>,
    id: i64,
    done: Result<StoredSurvey, ActionError>,
) -> Result<bool, ActionError> {
    match done {
        Ok(survey) => show(turn, &survey).await.map(|()| true),
        Err(error) => refuse_at(turn, id, error).await,
    }
}

/// Says why nothing was done about a survey: if somebody else has changed it, it is shown as it is now.
pub async fn refuse_at(
    turn: &mut Turn<'_>,
    id: i64,
    error: ActionError,
) -> Result<bool, ActionError> {
    // Somebody was faster: what stands now is shown.
    let is_changed = matches!(
        error,
        ActionError::Refused(Refused::Survey(
            Refusal::Changed | Refusal::Writing(WriteRefusal::Decided)
        ))
    );
    let told = turn.refuse_press(error)?;
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
        State::Open | State::Closed | State::Published => {
            survey::took_part(turn.tx, survey.id).await?
        }
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
        may_change: turn.actor.may(Ability::RunSurveys),
    };
    let say = render::survey_card(turn.lang, &card);
    turn.show(say);
    Ok(())
}

/// A formula as people say it; `None`: everybody.
fn in_words(turn: &Turn<'_>, formula: &str) -> Option<String> {
    let everybody = Audience::Everyone.to_string();
    (formula != everybody)
        .then(|| convocation::audience_in_words(turn.desk, &turn.spaces, turn.lang, formula))
}

/// A new survey, or a template; without an aim, the question for which.
///
/// # Errors
/// If the store fails.
pub async fn begin(
    turn: &mut Turn<'_>,
    template: bool,
    aim: Option<Aim>,
) -> Result<bool, ActionError> {
    let aim = match aim {
        None => {
            turn.show(render::survey_aims(turn.lang, template));
            return Ok(true);
        }
        Some(aim) if !template || aim != Aim::Other => aim,
        Some(_) => return Ok(false),
    };
    let seed = secret::new().map_err(|error| StoreError::from(sqlx::Error::Io(error)))?;
    let begun = match template {
        true => survey::template(turn.tx, turn.desk, aim, seed).await,
        false => survey::begin(turn.tx, turn.desk, &turn.actor, aim, seed, turn.now).await,
    };
    shown(turn, begun).await
}

/// It gets something that it had not, or loses it.
///
/// # Errors
/// If the store fails.
pub async fn toggle(turn: &mut Turn<'_>, seen: Seen, switch: Switch) -> Result<bool, ActionError> {
    let done = write::toggle(turn.tx, &turn.actor, seen, switch, turn.now).await;
    shown_at(turn, seen.id, done).await
}

/// The spaces it can be about, or the one that was chosen.
///
/// # Errors
/// If the store fails.
pub async fn space(turn: &mut Turn<'_>, id: i64, to: Option<At<i64>>) -> Result<bool, ActionError> {
    let Some(survey) = entrusted(turn, id).await? else {
        return Ok(false);
    };
    let Some(to) = to else {
        spaces_for(turn, &survey, SpaceFor::Survey).await?;
        return Ok(true);
    };
    let (seen, space) = (to.seen(id), Some(to.what).filter(|space| *space != 0));
    let done = write::set_space(turn.tx, &turn.actor, seen, space, turn.now).await;
    shown_at(turn, id, done).await
}

/// The spaces that fit a survey, to choose one.
pub async fn spaces_for(turn: &mut Turn<'_>, survey: &StoredSurvey, purpose: SpaceFor) -> Done {
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
    let seen = survey.seen();
    turn.show(render::survey_spaces(
        turn.lang,
        seen,
        purpose,
        &shown,
        (now, zone),
    ));
    Ok(())
}

/// Whom it is for now and how to say otherwise, or what was chosen.
///
/// # Errors
/// If the store fails.
pub async fn audience(
    turn: &mut Turn<'_>,
    id: i64,
    to: Option<At<Whom>>,
) -> Result<bool, ActionError> {
    let survey = survey::entrusted(turn.tx, &turn.actor, id).await?;
    let saved = turn.tx.saved_audiences().await?;
    let Some(to) = to else {
        let told = in_words(turn, &survey.audience);
        let told = told.as_deref();
        turn.show(render::survey_audience(turn.lang, &survey, told, &saved));
        return Ok(true);
    };
    let formula = match to.what {
        Whom::Everybody => Audience::Everyone.to_string(),
        Whom::Saved(id) => match saved.into_iter().find(|one| one.id == id) {
            Some(found) => found.formula,
            None => return Ok(false),
        },
    };
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    let done = write::set_audience(tx, desk, actor, to.seen(id), &formula, turn.now).await;
    shown_at(turn, id, done).await
}
