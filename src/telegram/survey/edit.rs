//! A coordinator writes the questions of a survey or a template, by buttons.

use crate::actions::survey::write;
use crate::actions::{ActionError, survey};
use crate::domain::survey::life::Edit;
use crate::domain::survey::{Condition, Kind, Method, Refusal, Rewrite, Wanted};
use crate::render;
use crate::store::StoredSurvey;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::desk::{refuse, refuse_at, seen};
use crate::telegram::survey::write as form;

/// Steps of the score that a topic can get.
const SCORE: u8 = 5;

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
    let survey = match survey::entrusted(turn.tx, &turn.actor, id).await {
        Ok(survey) => survey,
        Err(error) => return refuse(turn, error),
    };
    match verb {
        "Ue" => {
            questions(turn, &survey);
            return Ok(true);
        }
        "Uq" => return Ok(rest.parse().is_ok_and(|at| question(turn, &survey, at))),
        _ => {}
    }
    let Some((version, words)) = seen(rest) else {
        return Ok(false);
    };
    if verb == "Ux" {
        return form::ask(turn, (id, version), &words.join("-")).await;
    }
    if verb == "Ua" {
        return match allowed(&survey, version, Edit::AddQuestion) {
            Ok(()) => {
                let say = render::survey_sorts(turn.lang, &survey);
                turn.say(say);
                Ok(true)
            }
            Err(error) => refuse_at(turn, id, error).await,
        };
    }
    let Some(at) = words.first().and_then(|word| word.parse::<usize>().ok()) else {
        return Ok(false);
    };
    let seen = (id, version);
    match (verb, &words[1..]) {
        ("Um", ["u"]) => moved(turn, seen, &Rewrite::Up(at), at.saturating_sub(1)).await,
        ("Um", ["d"]) => {
            let last = survey.survey.questions.len().saturating_sub(1);
            moved(
                turn,
                seen,
                &Rewrite::Down(at),
                at.saturating_add(1).min(last),
            )
            .await
        }
        ("Ur", []) => remove(turn, &survey, version, at).await,
        ("Ur", ["y"]) => {
            let remove = Rewrite::Remove(at);
            match write::rewrite(turn.tx, &turn.actor, seen, &remove, turn.now).await {
                Ok(survey) => {
                    questions(turn, &survey);
                    Ok(true)
                }
                Err(error) => refuse_at(turn, id, error).await,
            }
        }
        ("Uk", [most]) => match most.parse() {
            Ok(most) => moved(turn, seen, &Rewrite::Most(at, most), at).await,
            Err(_) => Ok(false),
        },
        ("Uh", [method]) => {
            let now = survey.survey.questions.get(at);
            let most = now.and_then(|question| question.kind.method());
            let most = most.map_or(1, Method::most).max(1);
            let method = match *method {
                "choose" => Method::Choose { most },
                "order" => Method::Order { most },
                "score" => Method::Score { most: SCORE },
                _ => return Ok(false),
            };
            moved(turn, seen, &Rewrite::Method(at, method), at).await
        }
        ("Ub", []) => {
            let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
            let done = write::take_topics(tx, desk, actor, seen, at, turn.now).await;
            after(turn, id, done, at).await
        }
        ("Uc", words) => conditions(turn, &survey, version, at, words).await,
        _ => Ok(false),
    }
}

/// Whether a survey is as it was seen and may be changed like this: told before anything is written.
pub fn allowed(survey: &StoredSurvey, version: i64, edit: Edit) -> Result<(), ActionError> {
    if survey.version != version {
        return Err(ActionError::Survey(Refusal::Changed));
    }
    let allowed = survey.state.allows(edit);
    allowed.map_err(|refusal| ActionError::Survey(refusal.into()))
}

/// The questions.
pub fn questions(turn: &mut Turn<'_>, survey: &StoredSurvey) {
    let say = render::survey_questions(turn.lang, survey);
    turn.say(say);
}

/// One question; whether there is one.
pub fn question(turn: &mut Turn<'_>, survey: &StoredSurvey, at: usize) -> bool {
    let say = render::survey_question(turn.lang, survey, at);
    let found = say.map(|say| turn.say(say));
    found.is_some()
}

/// Does something to the questions and shows the one at a place.
async fn moved(
    turn: &mut Turn<'_>,
    seen: (i64, i64),
    rewrite: &Rewrite,
    then: usize,
) -> Result<bool, ActionError> {
    let done = write::rewrite(turn.tx, &turn.actor, seen, rewrite, turn.now).await;
    after(turn, seen.0, done, then).await
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

/// Asks whether a question goes.
async fn remove(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    version: i64,
    at: usize,
) -> Result<bool, ActionError> {
    if let Err(error) = allowed(survey, version, Edit::RemoveQuestion) {
        return refuse_at(turn, survey.id, error).await;
    }
    let say = render::survey_remove(turn.lang, survey, at);
    Ok(say.map(|say| turn.say(say)).is_some())
}

/// Of which earlier question it depends, and of which answer.
async fn conditions(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    version: i64,
    at: usize,
    words: &[&str],
) -> Result<bool, ActionError> {
    let seen = (survey.id, version);
    if let Err(error) = allowed(survey, version, Edit::ChangeMethod) {
        return refuse_at(turn, survey.id, error).await;
    }
    let place = |word: &str| word.parse::<usize>().ok().filter(|place| *place < at);
    match words {
        [] if at < survey.survey.questions.len() => {
            let earlier = &survey.survey.questions[..at];
            if !earlier.iter().any(|question| question.kind.can_decide()) {
                let none = crate::domain::survey::WriteRefusal::NothingBefore;
                return refuse(turn, ActionError::Survey(none.into()));
            }
            let say = render::survey_earlier(turn.lang, survey, at);
            turn.say(say);
            Ok(true)
        }
        ["x"] => moved(turn, seen, &Rewrite::When(at, None), at).await,
        [earlier] => {
            let Some(earlier) = place(earlier) else {
                return Ok(false);
            };
            let say = render::survey_answer(turn.lang, survey, (at, earlier));
            Ok(say.map(|say| turn.say(say)).is_some())
        }
        [earlier, wanted] => {
            let Some(condition) = place(earlier).and_then(|at| condition(survey, at, wanted))
            else {
                return Ok(false);
            };
            moved(turn, seen, &Rewrite::When(at, Some(condition)), at).await
        }
        _ => Ok(false),
    }
}

/// `c2`: the third choice; `l4`: 4 or more; `m4`: 4 or less.
fn condition(survey: &StoredSurvey, earlier: usize, wanted: &str) -> Option<Condition> {
    let question = survey.survey.questions.get(earlier)?;
    let value = wanted.get(1..)?;
    let wanted = match wanted.as_bytes().first()? {
        b'c' => {
            let choice = question.kind.choices().get(value.parse::<usize>().ok()?)?;
            Wanted::Chosen(choice.key.clone())
        }
        b'l' => Wanted::AtLeast(value.parse().ok()?),
        b'm' => Wanted::AtMost(value.parse().ok()?),
        _ => return None,
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

/// A question as people will see it, to whoever looks after the survey.
///
/// # Errors
/// If the store fails.
pub async fn preview(turn: &mut Turn<'_>, id: i64, rest: &str) -> Result<bool, ActionError> {
    let survey = match write::overseen(turn.tx, &turn.actor, id).await {
        Ok(survey) => survey,
        Err(error) => return refuse(turn, error),
    };
    let (at, code) = rest.split_once('-').unwrap_or((rest, turn.lang.code()));
    let at = if rest.is_empty() { Ok(0) } else { at.parse() };
    let (Ok(at), Some(read)) = (at, turn.desk.known_lang(code)) else {
        return Ok(false);
    };
    if survey.survey.questions.is_empty() {
        questions_missing(turn);
        return Ok(true);
    }
    let languages = turn.desk.languages();
    let say = render::survey_preview(turn.lang, &survey, (at, read), &languages);
    Ok(say.map(|say| turn.say(say)).is_some())
}

fn questions_missing(turn: &mut Turn<'_>) {
    use crate::domain::survey::{Fault, Flaw};
    let flaw = Flaw {
        question: None,
        fault: Fault::NoQuestions,
    };
    turn.tell(render::survey_flaws(turn.lang, &[flaw]));
}
