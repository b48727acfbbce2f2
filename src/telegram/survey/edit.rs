//! A coordinator writes the questions of a survey or a template, by buttons.

use crate::actions::survey::write;
use crate::actions::{ActionError, survey};
use crate::domain::base::LanguageCode;
use crate::domain::base::Seen;
use crate::domain::survey::life::Edit;
use crate::domain::survey::{
    Condition, Fault, Flaw, Kind, Method, Refusal, Rewrite, Wanted, WriteRefusal,
};
use crate::render;
use crate::render::survey::decisions::{Reply, When};
use crate::render::survey::fields::{Gone, Manner, Of, Way};
use crate::store::StoredSurvey;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::desk::refuse_at;

/// Steps of the score that a topic can get.
const SCORE: u8 = 5;

/// The questions of a survey.
///
/// # Errors
/// If the store fails.
pub async fn list(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let survey = survey::entrusted(turn.tx, &turn.actor, id).await?;
    questions(turn, &survey);
    Ok(true)
}

/// One of its questions.
///
/// # Errors
/// If the store fails.
pub async fn one(turn: &mut Turn<'_>, id: i64, at: usize) -> Result<bool, ActionError> {
    let survey = survey::entrusted(turn.tx, &turn.actor, id).await?;
    Ok(question(turn, &survey, at))
}

/// Asks what kind of question is added.
///
/// # Errors
/// If the store fails.
pub async fn add(turn: &mut Turn<'_>, seen: Seen) -> Result<bool, ActionError> {
    let survey = survey::entrusted(turn.tx, &turn.actor, seen.id).await?;
    if let Err(error) = allowed(&survey, seen.version, Edit::AddQuestion) {
        return refuse_at(turn, seen.id, error).await;
    }
    turn.show(render::survey_sorts(turn.lang, &survey));
    Ok(true)
}

/// A question changes places with the one above or below.
///
/// # Errors
/// If the store fails.
pub async fn shift(
    turn: &mut Turn<'_>,
    seen: Seen,
    at: usize,
    way: Way,
) -> Result<bool, ActionError> {
    let survey = survey::entrusted(turn.tx, &turn.actor, seen.id).await?;
    let last = survey.survey.questions.len().saturating_sub(1);
    let (rewrite, then) = match way {
        Way::Up => (Rewrite::Up(at), at.saturating_sub(1)),
        Way::Down => (Rewrite::Down(at), at.saturating_add(1).min(last)),
    };
    moved(turn, seen, &rewrite, then).await
}

/// How topics are chosen.
///
/// # Errors
/// If the store fails.
pub async fn method(
    turn: &mut Turn<'_>,
    seen: Seen,
    at: usize,
    manner: Manner,
) -> Result<bool, ActionError> {
    let survey = survey::entrusted(turn.tx, &turn.actor, seen.id).await?;
    let now = survey.survey.questions.get(at);
    let most = now.and_then(|question| question.kind.method());
    let most = most.map_or(1, Method::most).max(1);
    let method = match manner {
        Manner::Choose => Method::Choose { most },
        Manner::Order => Method::Order { most },
        Manner::Score => Method::Score { most: SCORE },
    };
    moved(turn, seen, &Rewrite::Method(at, method), at).await
}

/// How many choices, steps or characters a question takes.
///
/// # Errors
/// If the store fails.
pub async fn most(
    turn: &mut Turn<'_>,
    seen: Seen,
    at: usize,
    most: u16,
) -> Result<bool, ActionError> {
    moved(turn, seen, &Rewrite::Most(at, most), at).await
}

/// The topics of the process become the choices of a question.
///
/// # Errors
/// If the store fails.
pub async fn process_topics(
    turn: &mut Turn<'_>,
    seen: Seen,
    at: usize,
) -> Result<bool, ActionError> {
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    let done = write::take_topics(tx, desk, actor, seen, at, turn.now).await;
    after(turn, seen.id, done, at).await
}

/// Whether a survey is as it was seen and may be changed like this: told before anything is written.
pub fn allowed(survey: &StoredSurvey, version: i64, edit: Edit) -> Result<(), ActionError> {
    if survey.version != version {
        return Err(ActionError::from(Refusal::Changed));
    }
    let allowed = survey.state.allows(edit);
    allowed.map_err(|refusal| ActionError::from(Refusal::from(refusal)))
}

/// The questions.
pub fn questions(turn: &mut Turn<'_>, survey: &StoredSurvey) {
    turn.show(render::survey_questions(turn.lang, survey));
}

/// One question; whether there is one.
pub fn question(turn: &mut Turn<'_>, survey: &StoredSurvey, at: usize) -> bool {
    let say = render::survey_question(turn.lang, survey, at);
    let found = say.map(|say| turn.show(say));
    found.is_some()
}

/// Does something to the questions and shows the one at a place.
async fn moved(
    turn: &mut Turn<'_>,
    seen: Seen,
    rewrite: &Rewrite,
    then: usize,
) -> Result<bool, ActionError> {
    let done = write::rewrite(turn.tx, &turn.actor, seen, rewrite, turn.now).await;
    after(turn, seen.id, done, then).await
}

async fn after(
    turn: &mut Turn<'_>,
    id: i64,
    done: Result<StoredSurvey, ActionError>,
    at: usize,
) -> Result<bool, ActionError> {
    match done {
        Ok(survey) => Ok(question(turn, &survey, at)),
        Err(error) => refuse_at(turn, id, error).await,
    }
}

/// A question goes, once that is meant.
///
/// # Errors
/// If the store fails.
pub async fn remove(
    turn: &mut Turn<'_>,
    seen: Seen,
    at: usize,
    sure: Option<Gone>,
) -> Result<bool, ActionError> {
    let (tx, actor, id) = (&mut *turn.tx, &turn.actor, seen.id);
    let done = match sure {
        Some(Gone::Yes) => write::rewrite(tx, actor, seen, &Rewrite::Remove(at), turn.now).await,
        None => survey::entrusted(tx, actor, id).await.and_then(|survey| {
            allowed(&survey, seen.version, Edit::RemoveQuestion).map(|()| survey)
        }),
    };
    match (done, sure) {
        (Ok(survey), Some(Gone::Yes)) => {
            questions(turn, &survey);
            Ok(true)
        }
        (Ok(survey), None) => {
            let say = render::survey_remove(turn.lang, &survey, at);
            Ok(say.map(|say| turn.show(say)).is_some())
        }
        (Err(error), _) => refuse_at(turn, id, error).await,
    }
}

/// Of which earlier question it depends whether one is asked, and of which answer.
///
/// # Errors
/// If the store fails.
pub async fn depend(
    turn: &mut Turn<'_>,
    seen: Seen,
    at: usize,
    when: Option<When>,
) -> Result<bool, ActionError> {
    let survey = survey::entrusted(turn.tx, &turn.actor, seen.id).await?;
    if let Err(error) = allowed(&survey, seen.version, Edit::ChangeMethod) {
        return refuse_at(turn, seen.id, error).await;
    }
    match when {
        None => earlier(turn, &survey, at),
        Some(When::Always) => moved(turn, seen, &Rewrite::When(at, None), at).await,
        Some(When::Earlier(earlier)) => {
            let (place, reply) = (usize::from(earlier.at), earlier.what);
            if place >= at {
                return Ok(false);
            }
            let Some(reply) = reply else {
                let say = render::survey_answer(turn.lang, &survey, (at, place));
                return Ok(say.map(|say| turn.show(say)).is_some());
            };
            let Some(condition) = condition(&survey, place, reply) else {
                return Ok(false);
            };
            moved(turn, seen, &Rewrite::When(at, Some(condition)), at).await
        }
    }
}

/// Asks of which earlier question one depends.
fn earlier(turn: &mut Turn<'_>, survey: &StoredSurvey, at: usize) -> Result<bool, ActionError> {
    let Some(earlier) = survey.survey.questions.get(..at) else {
        return Ok(false);
    };
    if at == survey.survey.questions.len() {
        return Ok(false);
    }
    if !earlier.iter().any(|question| question.kind.can_decide()) {
        let why = WriteRefusal::NothingBefore;
        return Err(ActionError::from(Refusal::from(why)));
    }
    turn.show(render::survey_earlier(turn.lang, survey, at));
    Ok(true)
}

fn condition(survey: &StoredSurvey, earlier: usize, reply: Reply) -> Option<Condition> {
    let question = survey.survey.questions.get(earlier)?;
    let wanted = match reply {
        Reply::Choice(place) => {
            let choice = question.kind.choices().get(usize::from(place))?;
            Wanted::Chosen(choice.key.clone())
        }
        Reply::AtLeast(value) => Wanted::AtLeast(value.into()),
        Reply::AtMost(value) => Wanted::AtMost(value.into()),
    };
    Some(Condition {
        question: question.key.clone(),
        wanted,
    })
}

/// The numbers that are offered for a question.
pub fn offered(survey: &StoredSurvey, at: usize) -> Vec<u16> {
    let question = survey.survey.questions.get(at);
    let kind = question.map(|question| &question.kind);
    kind.filter(|kind| !matches!(kind, Kind::Zone))
        .map(render::offered_numbers)
        .unwrap_or_default()
}

/// A question as people will see it, to whoever looks after the survey; the first one in their own
/// language, unless it is said which.
///
/// # Errors
/// If the store fails.
pub async fn preview(
    turn: &mut Turn<'_>,
    id: i64,
    which: Option<Of<Option<LanguageCode>>>,
) -> Result<bool, ActionError> {
    let survey = write::overseen(turn.tx, &turn.actor, id).await?;
    let at = which.as_ref().map_or(0, |which| usize::from(which.at));
    let code = which.and_then(|which| which.what);
    let code = code.as_ref().map_or(turn.lang.code(), LanguageCode::as_str);
    let Some(read) = turn.desk.known_lang(code) else {
        return Ok(false);
    };
    if survey.survey.questions.is_empty() {
        let (question, fault) = (None, Fault::NoQuestions);
        let flaws = [Flaw { question, fault }];
        turn.tell(render::survey_flaws(turn.lang, &flaws));
        return Ok(true);
    }
    let languages = turn.desk.languages();
    let say = render::survey_preview(turn.lang, &survey, (at, read), &languages);
    Ok(say.map(|say| turn.show(say)).is_some())
}
