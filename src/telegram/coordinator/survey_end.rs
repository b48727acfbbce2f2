//! What is done with a survey besides writing it: people are asked to answer, the result is published,
//! and becomes the agenda of a space.

use super::super::tree::Done;
use super::super::turn::Turn;
use super::survey::{refuse, refuse_at, seen, show, spaces_for};
use crate::actions::survey::{agenda, invite, texts};
use crate::actions::{ActionError, survey};
use crate::domain::process::Key;
use crate::domain::survey::life::State;
use crate::domain::survey::results::Row;
use crate::domain::survey::{Refusal, Report};
use crate::render;
use crate::store::StoredSurvey;
use crate::t;
use teloxide::utils::html::escape;

/// Topics that an agenda takes: more nobody talks about in one meeting.
const AGENDA: usize = 5;

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
    let survey = match survey::entrusted(turn.tx, &turn.actor, id).await {
        Ok(survey) if !survey.is_template => survey,
        Ok(_) => return Ok(false),
        Err(error) => return refuse(turn, error),
    };
    let chosen = seen(rest);
    let word = chosen
        .as_ref()
        .and_then(|(_, words)| words.first().copied());
    let at = (id, chosen.as_ref().map_or(0, |(version, _)| *version));
    match (verb, word) {
        ("Uv", None) => ask_to_invite(turn, &survey).await,
        ("Uv", Some("yes")) => {
            let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
            let done = invite::invite(tx, desk, actor, at, turn.now).await;
            shown(turn, id, done).await
        }
        ("Ud", None) if rest == "texts" => written(turn, &survey).await,
        ("Ud", None) => ask_to_publish(turn, &survey).await,
        ("Ud", Some("yes")) => {
            let done = survey::publish(turn.tx, &turn.actor, at, turn.now).await;
            shown(turn, id, done).await
        }
        ("Uu", None) => match survey.space {
            Some(space) => fill(turn, &survey, space).await,
            None => {
                spaces_for(turn, &survey, "Uu").await?;
                Ok(true)
            }
        },
        ("Uu", Some(space)) => match space.parse() {
            Ok(space) => fill(turn, &survey, space).await,
            Err(_) => Ok(false),
        },
        _ => Ok(false),
    }
}

async fn shown(
    turn: &mut Turn<'_>,
    id: i64,
    done: Result<StoredSurvey, ActionError>,
) -> Result<bool, ActionError> {
    match done {
        Ok(survey) => show(turn, &survey).await.map(|()| true),
        Err(error) => refuse_at(turn, id, error).await,
    }
}

/// How many would be asked and reminded, before anybody is.
async fn ask_to_invite(turn: &mut Turn<'_>, survey: &StoredSurvey) -> Result<bool, ActionError> {
    if !survey.state.takes_ballots() {
        return refuse(turn, ActionError::Survey(Refusal::NotOpen(survey.state)));
    }
    match invite::reach(turn.tx, turn.desk, survey, turn.now).await {
        Ok(reach) => {
            let reached = (reach.reached, &*reach.left_out);
            let reminds = !invite::reminders(turn.desk, survey, turn.now).is_empty();
            let say = render::survey_invite(turn.chat, turn.lang, survey, reached, reminds);
            turn.say(say);
            Ok(true)
        }
        Err(error) => refuse(turn, error),
    }
}

/// What everybody would see, before they do.
async fn ask_to_publish(turn: &mut Turn<'_>, survey: &StoredSurvey) -> Result<bool, ActionError> {
    match (survey.state, counted(turn, survey).await?) {
        (State::Closed, Some(_)) => {
            let say = render::survey_publish(turn.chat, turn.lang, survey);
            turn.say(say);
            Ok(true)
        }
        (State::Closed, None) => refuse(turn, ActionError::Survey(Refusal::NotCounted)),
        _ => Ok(false),
    }
}

async fn counted(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
) -> Result<Option<Report>, ActionError> {
    match survey::seen_report(turn.tx, turn.desk, survey.id, true).await {
        Ok(report) => Ok(Some(report)),
        Err(ActionError::NotFound | ActionError::Survey(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What people wrote, as a workbook for those who run the process.
async fn written(turn: &mut Turn<'_>, survey: &StoredSurvey) -> Result<bool, ActionError> {
    let found = texts::written(turn.tx, &turn.actor, survey, turn.lang, turn.now).await;
    match found {
        Ok(Some(file)) => {
            let say = render::survey_texts(turn.chat, turn.lang);
            turn.send(say, file);
        }
        Ok(None) => turn.tell(t!(turn.lang, "surveying-no-texts")),
        Err(error) => return refuse(turn, error),
    }
    Ok(true)
}

/// The topics that most people chose become the agenda of a space.
async fn fill(turn: &mut Turn<'_>, survey: &StoredSurvey, space: i64) -> Result<bool, ActionError> {
    let Some(report) = counted(turn, survey).await? else {
        return refuse(turn, ActionError::Survey(Refusal::NotCounted));
    };
    let topics = first_topics(&report);
    if topics.is_empty() {
        turn.tell(t!(turn.lang, "surveying-too-few"));
        return Ok(true);
    }
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    let filled = agenda::fill(tx, desk, actor, survey.id, space, &topics, turn.now).await;
    match filled {
        Ok(stored) => told(turn, &stored.space)?,
        Err(error) => return refuse_at(turn, survey.id, error).await,
    }
    Ok(true)
}

fn told(turn: &mut Turn<'_>, space: &crate::domain::space::Space) -> Done {
    let name = escape(space.name.read(turn.lang.code()));
    let agenda = escape(space.details.agenda.as_deref().unwrap_or_default());
    turn.tell(t!(
        turn.lang,
        "surveying-agenda-filled",
        name = name,
        agenda = agenda
    ));
    Ok(())
}

/// The topics that somebody chose, the first ones.
fn first_topics(report: &Report) -> Vec<Key> {
    let main = report.results.main();
    let ranking = main.map(|main| main.ranking(&Row::All)).unwrap_or_default();
    let chosen = ranking.iter().filter(|one| one.measure.value() > 0.0);
    chosen.take(AGENDA).map(|one| one.key.clone()).collect()
}
