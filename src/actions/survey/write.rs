//! A coordinator writes a survey or a template: what it is called, what it asks, whom, and about which
//! space.
//!
//! Every change says which version was seen: of two coordinators one writes. Deliberately absent: what
//! is written in the audit log of the texts; it only has what kind of change was made.

use super::{ActionError, Actor, Desk, entrusted, entrusted_at, record, refused};
use crate::actions::convocation::formula::tried;
use crate::domain::Sought;
use crate::domain::base::{Seen, Text};
use crate::domain::space::Phase;
use crate::domain::staff::Ability;
use crate::domain::survey::life::{Edit, State};
use crate::domain::survey::{Aim, Choice, EventKind, Refusal, Rewrite, Switch, WriteRefusal};
use crate::store::{StoredSurvey, Tx};
use chrono::{DateTime, Utc};

/// A survey for those who look after it: coordinators, and internal control, which changes nothing.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none, or the actor is neither.
pub async fn overseen(tx: &mut Tx, actor: &Actor, id: i64) -> Result<StoredSurvey, ActionError> {
    if !oversees(actor) {
        return Err(ActionError::NotFound(Sought::Survey));
    }
    tx.survey(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Survey))
}

/// Whether somebody may see every survey with where it stands.
pub fn oversees(actor: &Actor) -> bool {
    actor.may(Ability::ReadSurveys)
}

/// Does something to the questions.
///
/// # Errors
/// [`Refusal::Life`] if it is too late for it; [`Refusal::Writing`]; as for [`super::entrusted_at`].
pub async fn rewrite(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
    rewrite: &Rewrite,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let mut survey = entrusted_at(tx, actor, seen).await?;
    survey.state.allows(rewrite.edit()).map_err(refused)?;
    let rewritten = survey.survey.rewritten(rewrite).map_err(refused)?;
    // Pressed twice, or at the end of the list: what others see has not changed.
    if rewritten == survey.survey {
        return Ok(survey);
    }
    survey.survey = rewritten;
    keep(tx, actor, &survey, rewrite.edit(), now).await
}

/// Makes the topics of the process the topics of the survey.
///
/// # Errors
/// As for [`rewrite`].
pub async fn take_topics(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    seen: Seen,
    at: usize,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let topics = desk.process.topics.iter().map(|topic| Choice {
        key: topic.key.clone(),
        name: topic.name.clone(),
    });
    let wanted = Rewrite::Choices(at, topics.collect());
    rewrite(tx, actor, seen, &wanted, now).await
}

/// Says what the entity does with the result.
///
/// # Errors
/// As for [`rewrite`].
pub async fn promise(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
    pledge: Text,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let mut survey = entrusted_at(tx, actor, seen).await?;
    survey.state.allows(Edit::WritePledge).map_err(refused)?;
    survey.pledge = Some(pledge);
    keep(tx, actor, &survey, Edit::WritePledge, now).await
}

/// Calls it otherwise.
///
/// # Errors
/// As for [`rewrite`].
pub async fn rename(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
    name: Text,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let mut survey = draft(tx, actor, seen, Edit::Rename).await?;
    survey.name = name;
    keep(tx, actor, &survey, EventKind::Renamed, now).await
}

/// Says whom it is for.
///
/// # Errors
/// [`Refusal::Audience`] if the formula cannot be read; as for [`rewrite`].
pub async fn set_audience(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    seen: Seen,
    formula: &str,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let mut survey = draft(tx, actor, seen, Edit::ChangeMethod).await?;
    let object = format!("survey:{}", survey.id);
    let tried = tried(tx, desk, actor, (formula, object), now).await?;
    let audience = tried.map_err(|misread| refused(Refusal::Audience(misread)))?;
    survey.audience = audience.to_string();
    keep(tx, actor, &survey, EventKind::Audience, now).await
}

/// Turns something on, or off.
///
/// # Errors
/// As for [`rewrite`].
pub async fn toggle(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
    switch: Switch,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let mut survey = draft(tx, actor, seen, Edit::ChangeMethod).await?;
    match switch {
        Switch::Proposals => survey.takes_proposals = !survey.takes_proposals,
        Switch::Code => survey.needs_code = !survey.needs_code,
    }
    keep(tx, actor, &survey, switch, now).await
}

/// Says which space it is about; `None`: none. An evaluation is about its space from the beginning; the
/// agenda that topics are for can also be chosen later.
///
/// # Errors
/// [`Refusal::NoSpace`] if nobody knows of the space or it was cancelled; [`WriteRefusal::SpaceTaken`]; as
/// for [`rewrite`].
pub async fn set_space(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
    space: Option<i64>,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let mut survey = entrusted_at(tx, actor, seen).await?;
    if survey.is_template {
        return Err(ActionError::NotFound(Sought::Survey));
    }
    if survey.aim != Aim::Topics || survey.state == State::Cancelled {
        survey.state.allows(Edit::ChangeMethod).map_err(refused)?;
    }
    if let Some(id) = space {
        let spaces = tx.spaces().await?;
        let known = spaces.0.iter().find(|stored| stored.id == id);
        let phase = known.map(|stored| stored.space.phase_at(now));
        let fits = match survey.aim {
            // Its evaluation can be written when it is over.
            Aim::Space => matches!(
                phase,
                Some(Phase::Announced | Phase::UnderWay | Phase::Closed)
            ),
            Aim::Topics | Aim::Strategy | Aim::Other => {
                matches!(phase, Some(Phase::Announced | Phase::UnderWay))
            }
        };
        if !fits {
            return Err(refused(Refusal::NoSpace));
        }
        let other = match survey.aim {
            Aim::Space => tx.evaluation_of(id).await?,
            Aim::Topics | Aim::Strategy | Aim::Other => None,
        };
        if other.is_some_and(|other| other.id != survey.id) {
            return Err(refused(WriteRefusal::SpaceTaken));
        }
    }
    survey.space = space;
    keep(tx, actor, &survey, EventKind::SpaceChosen, now).await
}

/// A survey as it was seen, if this may still be changed.
async fn draft(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
    edit: Edit,
) -> Result<StoredSurvey, ActionError> {
    let survey = entrusted_at(tx, actor, seen).await?;
    survey.state.allows(edit).map_err(refused)?;
    Ok(survey)
}

/// Keeps what a survey has become, with the kind of change and without what was written.
pub(super) async fn keep(
    tx: &mut Tx,
    actor: &Actor,
    survey: &StoredSurvey,
    kind: impl Into<EventKind>,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    tx.change_survey(survey).await?;
    record(
        tx,
        survey.id,
        (kind.into(), None),
        Some(actor.person.id),
        now,
    )
    .await?;
    entrusted(tx, actor, survey.id).await
}
