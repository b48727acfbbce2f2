//! Topics that people propose, looked at one by one.

use crate::actions::survey::moderate::{self, Decision};
use crate::actions::{ActionError, survey};
use crate::domain::base::Text;
use crate::domain::survey::Decline;
use crate::domain::survey::life::Edit;
use crate::render;
use crate::store::StoredSurvey;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::desk::refuse;

/// Proposals that are counted.
const COUNTED: i64 = 500;

/// A button of these messages.
///
/// # Errors
/// If the store fails.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    rest: &str,
) -> Result<bool, ActionError> {
    if verb == "Uj" {
        return match survey::entrusted(turn.tx, &turn.actor, id).await {
            Ok(survey) => next(turn, &survey, rest.parse().unwrap_or(0)).await,
            Err(error) => refuse(turn, error),
        };
    }
    let (proposal, survey) = match moderate::proposal(turn.tx, &turn.actor, id).await {
        Ok(found) => found,
        Err(error) => return refuse(turn, error),
    };
    let allowed = survey.state.allows(Edit::AddTopic);
    let decision = match rest {
        "text" | "merge" if allowed.is_err() => {
            let error = allowed.err().map(|why| ActionError::Survey(why.into()));
            return error.map_or(Ok(false), |error| refuse(turn, error));
        }
        "text" => {
            let back = ("", format!("Uj:{}", survey.id));
            let now_is = Some(&*proposal.text);
            let languages = turn.desk.languages();
            let say = render::survey_ask(turn.lang, "rewrite", now_is, &languages, (&[], back));
            turn.say(say);
            turn.step = Dialogue::Surveying {
                survey: survey.id,
                version: survey.version,
                ask: format!("proposal-{id}"),
            };
            return Ok(true);
        }
        "merge" => {
            let say = render::survey_merge(turn.lang, &survey, &proposal);
            turn.say(say);
            return Ok(true);
        }
        "add" => Decision::Add(None),
        rest => match (Decline::parse(rest), rest.strip_prefix('m')) {
            (Some(reason), _) => Decision::Decline(reason),
            (None, Some(place)) => {
                let place = place.parse::<usize>().ok();
                match place.and_then(|place| survey.survey.topics().get(place)) {
                    Some(topic) => Decision::Merge(topic.key.clone()),
                    None => return Ok(false),
                }
            }
            (None, None) => return Ok(false),
        },
    };
    decide(turn, id, &decision)
        .await
        .or_else(|error| refuse(turn, error))
}

/// Somebody wrote how a topic should read.
///
/// # Errors
/// As for [`moderate::decide`].
pub async fn rewritten(turn: &mut Turn<'_>, id: i64, name: Text) -> Result<bool, ActionError> {
    decide(turn, id, &Decision::Add(Some(name))).await
}

async fn decide(turn: &mut Turn<'_>, id: i64, decision: &Decision) -> Result<bool, ActionError> {
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    let survey = moderate::decide(tx, desk, actor, id, decision, turn.now).await?;
    turn.tell(t!(turn.lang, "surveying-kept"));
    next(turn, &survey, id).await
}

/// The first proposal after another one that nobody has looked at, or the first of all.
async fn next(turn: &mut Turn<'_>, survey: &StoredSurvey, after: i64) -> Result<bool, ActionError> {
    let waiting = turn.tx.proposals_waiting(survey.id, COUNTED).await?;
    let later = waiting.iter().find(|proposal| proposal.id > after);
    let shown = later.or_else(|| waiting.first());
    let shown = shown.map(|proposal| (proposal, waiting.len()));
    let say = render::survey_proposal(turn.lang, survey, shown);
    turn.say(say);
    Ok(true)
}
