//! Topics that people propose, looked at one by one.

use crate::actions::survey::moderate::{self, Decision};
use crate::actions::{ActionError, survey};
use crate::domain::base::Text;
use crate::domain::survey::Ask;
use crate::domain::survey::Refusal;
use crate::domain::survey::life::Edit;
use crate::render;
use crate::render::survey::decisions::Ruling;
use crate::store::StoredSurvey;
use crate::t;
use crate::telegram::base::form;
use crate::telegram::base::turn::{Done, Turn};
use crate::telegram::survey::write::Writing;

/// Proposals that are counted.
const COUNTED: i64 = 500;

/// The first proposal after another one that nobody has looked at, or the first of all.
///
/// # Errors
/// If the store fails.
pub async fn proposals(
    turn: &mut Turn<'_>,
    id: i64,
    after: Option<i64>,
) -> Result<bool, ActionError> {
    let survey = survey::entrusted(turn.tx, &turn.actor, id).await?;
    next(turn, &survey, after.unwrap_or(0)).await
}

/// A proposal is decided on.
///
/// # Errors
/// If the store fails.
pub async fn rule(turn: &mut Turn<'_>, id: i64, ruling: Ruling) -> Result<bool, ActionError> {
    let (proposal, survey) = moderate::proposal(turn.tx, &turn.actor, id).await?;
    let allowed = survey.state.allows(Edit::AddTopic);
    let decision = match (ruling, allowed) {
        (Ruling::Reword | Ruling::Merge, Err(why)) => {
            return Err(ActionError::from(Refusal::from(why)));
        }
        (Ruling::Reword, Ok(())) => {
            let (seen, ask) = (survey.seen(), Ask::Proposal(id));
            return form::ask(turn, Writing { seen, ask }).await;
        }
        (Ruling::Merge, Ok(())) => {
            turn.show(render::survey_merge(turn.lang, &survey, &proposal));
            return Ok(true);
        }
        (Ruling::Add, _) => Decision::Add(None),
        (Ruling::Decline(reason), _) => Decision::Decline(reason),
        (Ruling::Into(place), _) => match survey.survey.topics().get(usize::from(place)) {
            Some(topic) => Decision::Merge(topic.key.clone()),
            None => return Ok(false),
        },
    };
    let survey = decide(turn, id, &decision).await?;
    turn.reply.note = Some(t!(turn.lang, "surveying-kept"));
    next(turn, &survey, id).await
}

/// The words of a proposal that is to be reworded.
///
/// # Errors
/// If it cannot be any more; as for [`moderate::proposal`].
pub async fn to_reword(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    id: i64,
) -> Result<String, ActionError> {
    let (proposal, _) = moderate::proposal(turn.tx, &turn.actor, id).await?;
    let allowed = survey.state.allows(Edit::AddTopic);
    allowed.map_err(|why| ActionError::from(Refusal::from(why)))?;
    Ok(proposal.text)
}

/// Somebody wrote how a topic should read.
///
/// # Errors
/// As for [`moderate::decide`].
pub async fn rewritten(turn: &mut Turn<'_>, id: i64, name: Text) -> Done {
    let survey = decide(turn, id, &Decision::Add(Some(name))).await?;
    turn.tell(t!(turn.lang, "surveying-kept"));
    next(turn, &survey, id).await.map(drop)
}

async fn decide(
    turn: &mut Turn<'_>,
    id: i64,
    decision: &Decision,
) -> Result<StoredSurvey, ActionError> {
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    moderate::decide(tx, desk, actor, id, decision, turn.now).await
}

async fn next(turn: &mut Turn<'_>, survey: &StoredSurvey, after: i64) -> Result<bool, ActionError> {
    let waiting = turn.tx.proposals_waiting(survey.id, COUNTED).await?;
    let later = waiting.iter().find(|proposal| proposal.id > after);
    let shown = later.or_else(|| waiting.first());
    let shown = shown.map(|proposal| (proposal, waiting.len()));
    turn.show(render::survey_proposal(turn.lang, survey, shown));
    Ok(true)
}
