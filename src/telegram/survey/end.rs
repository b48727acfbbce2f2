//! What is done with a survey besides writing it: people are asked to answer, the result is published,
//! and becomes the agenda of a space.

use crate::actions::survey::{agenda, invite, texts};
use crate::actions::{ActionError, survey};
use crate::domain::base::Key;
use crate::domain::survey::life::State;
use crate::domain::survey::results::Row;
use crate::domain::survey::{Refusal, Report};
use crate::render;
use crate::store::StoredSurvey;
use crate::t;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::desk::{refuse, refuse_at, seen, show, spaces_for};

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
            Some(space) => ask_to_fill(turn, &survey, space).await,
            None => {
                spaces_for(turn, &survey, "Uu").await?;
                Ok(true)
            }
        },
        ("Uu", Some(space)) => {
            let words = chosen.map(|(_, words)| words).unwrap_or_default();
            match (
                space.parse(),
                words.get(1).map(|word| word.parse()),
                words.get(2),
            ) {
                (Ok(space), None, None) => ask_to_fill(turn, &survey, space).await,
                (Ok(space), Some(Ok(version)), Some(&"yes")) => {
                    fill(turn, &survey, at, (space, version)).await
                }
                _ => Ok(false),
            }
        }
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
            let say = render::survey_invite(turn.lang, survey, reached, reminds);
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
            let say = render::survey_publish(turn.lang, survey);
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
            let say = render::survey_texts(turn.lang);
            turn.send(say, file);
        }
        Ok(None) => turn.tell(t!(turn.lang, "surveying-no-texts")),
        Err(error) => return refuse(turn, error),
    }
    Ok(true)
}

/// What the agenda of a space would say, before it does.
async fn ask_to_fill(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    space: i64,
) -> Result<bool, ActionError> {
    let Some(topics) = topics_to_fill(turn, survey).await? else {
        return Ok(true);
    };
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    match agenda::plan(tx, desk, actor, survey, space, &topics, turn.now).await {
        Ok(planned) => {
            let zone = turn.desk.calendar.time_zone();
            let seen = (&planned.space, planned.agenda.as_str());
            let say = render::agenda_preview(turn.lang, survey, seen, zone);
            turn.say(say);
            Ok(true)
        }
        Err(error) => refuse_at(turn, survey.id, error).await,
    }
}

/// The topics that most people chose become the agenda of a space.
async fn fill(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    seen: (i64, i64),
    space: (i64, i64),
) -> Result<bool, ActionError> {
    let Some(topics) = topics_to_fill(turn, survey).await? else {
        return Ok(true);
    };
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    match agenda::fill(tx, desk, actor, seen, space, &topics, turn.now).await {
        Ok((stored, told)) => {
            let say = render::agenda_filled(turn.lang, survey.id, &stored.space, told);
            turn.say(say);
            Ok(true)
        }
        Err(error) => refuse_at(turn, survey.id, error).await,
    }
}

/// The topics of an agenda; `None` if there are none, which is told.
async fn topics_to_fill(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
) -> Result<Option<Vec<Key>>, ActionError> {
    let Some(report) = counted(turn, survey).await? else {
        refuse(turn, ActionError::Survey(Refusal::NotCounted))?;
        return Ok(None);
    };
    let topics = first_topics(&report);
    if topics.is_empty() {
        turn.tell(t!(turn.lang, "surveying-too-few"));
        return Ok(None);
    }
    Ok(Some(topics))
}

/// The topics that somebody chose, the first ones.
fn first_topics(report: &Report) -> Vec<Key> {
    let main = report.results.main();
    let ranking = main.map(|main| main.ranking(&Row::All)).unwrap_or_default();
    let chosen = ranking.iter().filter(|one| one.measure.value() > 0.0);
    chosen.take(AGENDA).map(|one| one.key.clone()).collect()
}
