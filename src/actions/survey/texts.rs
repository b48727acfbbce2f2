//! What people wrote in a survey, for those who run the process: in an order that says nothing, and
//! never published.

use super::{ActionError, Actor, record, refused};
use crate::domain::Sought;
use crate::domain::staff::Ability;
use crate::domain::survey::flow::Answer;
use crate::domain::survey::results::texts;
use crate::domain::survey::{EventKind, Kind, Refusal};
use crate::files::survey::texts as sheet;
use crate::locale::Lang;
use crate::store::{Attachment, StoredSurvey, Tx};
use chrono::{DateTime, Utc};

/// Ballots read at a time.
const STRETCH: i64 = 1_000;

/// The texts as a workbook, a sheet for each question; `None` if nobody wrote anything.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor is no coordinator; [`Refusal::NotCounted`] while the survey
/// takes ballots or they are tied to people; if the store fails.
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
    let questions = &survey.survey.questions;
    let mut given = vec![Vec::new(); questions.len()];
    let mut after = 0;
    loop {
        let ballots = tx.ballots(survey.id, after, STRETCH).await?;
        let Some(last) = ballots.last() else {
            break;
        };
        after = last.id;
        for ballot in ballots {
            for (texts, answer) in given.iter_mut().zip(ballot.answers) {
                if let Some(Answer::Text(text)) = answer {
                    texts.push(text);
                }
            }
        }
    }
    let all: Vec<_> = questions
        .iter()
        .zip(given)
        .filter(|(question, _)| matches!(question.kind, Kind::Text { .. }))
        .map(|(question, given)| {
            let text = question.text.read(lang.code()).to_owned();
            (text, texts(&survey.seed, &question.key, given))
        })
        .filter(|(_, given)| !given.is_empty())
        .collect();
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
