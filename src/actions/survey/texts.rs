//! What people wrote in a survey, for those who run the process: in an order that says nothing, and
//! never published.

use super::{ActionError, Actor, record, refused};
use crate::domain::Sought;
use crate::domain::staff::Ability;
use crate::domain::survey::{EventKind, Question, Refusal};
use crate::files::survey::texts as sheet;
use crate::locale::Lang;
use crate::store::{Attachment, StoredSurvey, Tx};
use chrono::{DateTime, Utc};

/// The texts as a workbook, a sheet for each question; `None` if nobody wrote anything, or so few that
/// it could be told who.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor is no coordinator; [`Refusal::NotCounted`] while the survey
/// takes ballots or they are still there; if the store fails.
pub async fn written(
    tx: &mut Tx,
    actor: &Actor,
    survey: &StoredSurvey,
    lang: Lang,
    now: DateTime<Utc>,
) -> Result<Option<Attachment>, ActionError> {
    if !actor.may(Ability::RunSurveys) {
        return Err(ActionError::NotFound(Sought::Survey));
    }
    if !survey.state.may_be_counted() || survey.untied.is_some() {
        return Err(refused(Refusal::NotCounted));
    }
    // Before that, what is too little to be handed over is still there.
    if tx.noted_part(survey.id).await?.is_none() {
        return Err(refused(Refusal::NotCounted));
    }
    let kept = tx.survey_texts(survey.id).await?;
    let given = |question: &Question| {
        let (_, body) = kept.iter().find(|(key, _)| question.key.as_str() == key)?;
        let text = question.text.read(lang.code()).to_owned();
        Some((text, serde_json::from_str(body).ok()?))
    };
    let all: Vec<_> = survey.survey.questions.iter().filter_map(given).collect();
    if all.is_empty() {
        return Ok(None);
    }
    record(
        tx,
        survey.id,
        (EventKind::TextsRead, None),
        Some(actor.person.id),
        now,
    )
    .await?;
    let content = sheet(&all, lang).map_err(ActionError::Report)?;
    Ok(Some(Attachment {
        name: "texts.xlsx".to_owned(),
        content,
    }))
}
