//! What is done with a survey besides writing it: people are asked to answer, the result is published,
//! and becomes the agenda of a space.

use crate::actions::survey::review::{self, Review};
use crate::actions::survey::{agenda, invite, texts};
use crate::actions::{ActionError, survey};
use crate::domain::Refused;
use crate::domain::base::{Key, Seen};
use crate::domain::survey::life::State;
use crate::domain::survey::results::Row;
use crate::domain::survey::{Refusal, Report};
use crate::render::survey::decisions::{Agenda, Outlet};
use crate::render::survey::fields::{At, Sure};
use crate::render::{self, SpaceFor, SurveySeen};
use crate::store::StoredSurvey;
use crate::t;
use crate::telegram::base::quoted::shown_above;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::desk::{entrusted, refuse_at, shown_at, spaces_for};

/// Topics that an agenda takes: more nobody talks about in one meeting.
const AGENDA: usize = 5;

/// People are asked to answer, once that is meant: before it, what they would read, how many, and when.
///
/// # Errors
/// If the store fails.
pub async fn invite(
    turn: &mut Turn<'_>,
    id: i64,
    sure: Option<At<Sure>>,
) -> Result<bool, ActionError> {
    let Some(survey) = entrusted(turn, id).await? else {
        return Ok(false);
    };
    if let Some(sure) = sure {
        let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
        let done = invite::invite(tx, desk, actor, sure.seen(id), turn.now).await;
        return shown_at(turn, id, done).await;
    }
    let (desk, now) = (turn.desk, turn.now);
    let found = review::call(turn.tx, desk, &survey, now).await?;
    let text = shown_above(turn, &review::called(desk, &survey, (0, false)));
    let reminds = !invite::reminders(desk, &survey, now).is_empty();
    let seen = seen(turn, &survey, text, &found);
    turn.show(render::survey_invite(turn.lang, &seen, reminds));
    Ok(true)
}

/// The result is published, once that is meant; or what people wrote leaves for those who run the process.
///
/// # Errors
/// If the store fails.
pub async fn publish(
    turn: &mut Turn<'_>,
    id: i64,
    what: Option<Outlet>,
) -> Result<bool, ActionError> {
    let Some(survey) = entrusted(turn, id).await? else {
        return Ok(false);
    };
    match what {
        None => ask_to_publish(turn, &survey).await,
        Some(Outlet::Texts) => written(turn, &survey).await,
        Some(Outlet::Result(sure)) => {
            let done = survey::publish(turn.tx, &turn.actor, sure.seen(id), turn.now).await;
            shown_at(turn, id, done).await
        }
    }
}

/// The topics become the agenda of a space, once that is meant; before it, of which one, and what it
/// would say.
///
/// # Errors
/// If the store fails.
pub async fn fill(
    turn: &mut Turn<'_>,
    id: i64,
    agenda: Option<At<Agenda>>,
) -> Result<bool, ActionError> {
    let Some(survey) = entrusted(turn, id).await? else {
        return Ok(false);
    };
    match (agenda, survey.space) {
        (None, Some(space)) => ask_to_fill(turn, &survey, space).await,
        (None, None) => {
            spaces_for(turn, &survey, SpaceFor::Agenda).await?;
            Ok(true)
        }
        (Some(at), _) => {
            let space = at.what.space;
            match at.what.sure {
                None => ask_to_fill(turn, &survey, space).await,
                Some(sure) => filled(turn, &survey, at.seen(id), sure.seen(space)).await,
            }
        }
    }
}

/// What everybody would see, before they do.
async fn ask_to_publish(turn: &mut Turn<'_>, survey: &StoredSurvey) -> Result<bool, ActionError> {
    match survey.state {
        State::Closed => {}
        State::Draft | State::Open | State::Published | State::Cancelled => return Ok(false),
    }
    let (desk, now) = (turn.desk, turn.now);
    let (found, results) = review::result(turn.tx, desk, survey, now).await?;
    let text = shown_above(turn, &review::told(desk, survey, &results));
    let seen = seen(turn, survey, text, &found);
    turn.show(render::survey_publish(turn.lang, &seen));
    Ok(true)
}

/// What is known of something before it leaves to many, with what it says.
fn seen<'a>(
    turn: &Turn<'_>,
    survey: &'a StoredSurvey,
    text: Option<String>,
    found: &'a Review,
) -> SurveySeen<'a> {
    SurveySeen {
        survey,
        text,
        outlook: &found.outlook,
        left_out: &found.left_out.left_out,
        at: (turn.now, turn.desk.calendar.time_zone()),
    }
}

async fn counted(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
) -> Result<Option<Report>, ActionError> {
    match survey::seen_report(turn.tx, turn.desk, survey.id, true).await {
        Ok(report) => Ok(Some(report)),
        Err(ActionError::NotFound(_) | ActionError::Refused(Refused::Survey(_))) => Ok(None),
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
        Err(error) => return Err(error),
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
            turn.show(render::agenda_preview(turn.lang, survey, seen, zone));
            Ok(true)
        }
        Err(error) => refuse_at(turn, survey.id, error).await,
    }
}

/// The topics that most people chose become the agenda of a space.
async fn filled(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    seen: Seen,
    space: Seen,
) -> Result<bool, ActionError> {
    let Some(topics) = topics_to_fill(turn, survey).await? else {
        return Ok(true);
    };
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    match agenda::fill(tx, desk, actor, seen, space, &topics, turn.now).await {
        Ok((stored, told)) => {
            let space = &stored.space;
            turn.show(render::agenda_filled(turn.lang, survey.id, space, told));
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
        return Err(ActionError::from(Refusal::NotCounted));
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
