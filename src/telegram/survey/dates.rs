//! When a survey opens and closes, and the steps of its life: each is shown first, then said yes to.

use crate::actions::{ActionError, survey};
use crate::domain::survey::life::{Edit, State, Step};
use crate::domain::survey::{Refusal, WriteRefusal};
use crate::render::{self, SURVEY_DAYS};
use crate::store::StoredSurvey;
use crate::t;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::desk::{refuse, refuse_at, seen, show};
use crate::telegram::survey::edit::allowed;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};

/// Nobody plans a survey further ahead.
const FURTHEST: TimeDelta = TimeDelta::days(370);

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
        Ok(survey) if !survey.is_template => survey,
        Ok(_) => return Ok(false),
        Err(error) => return refuse(turn, error),
    };
    let zone = turn.desk.calendar.time_zone();
    match (verb, seen(rest)) {
        ("Uy", _) => Ok(share(turn, &survey)),
        ("Uw", None) => {
            if let Err(error) = allowed(&survey, survey.version, Edit::MoveClosing) {
                return refuse_at(turn, id, error).await;
            }
            let say = render::survey_dates(turn.lang, &survey, zone);
            turn.say(say);
            Ok(true)
        }
        ("Uw", Some((version, words))) => match words[..] {
            [what] => date(turn, &survey, version, what).await,
            _ => Ok(false),
        },
        ("Us", Some((version, words))) => {
            let Some(step) = words.first().and_then(|word| Step::parse(word)) else {
                return Ok(false);
            };
            match words[1..] {
                // Publishing is beside the result.
                _ if step == Step::Publish => Ok(false),
                [] => ask(turn, &survey, version, step).await,
                ["yes"] => take(turn, &survey, version, step).await,
                _ => Ok(false),
            }
        }
        _ => Ok(false),
    }
}

/// `d10`: in ten business days; `c1722650400`: closes then; `oh`: is opened by hand.
async fn date(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    version: i64,
    what: &str,
) -> Result<bool, ActionError> {
    let Some((which, value)) = what.split_at_checked(1) else {
        return Ok(false);
    };
    let at = match (which, value) {
        ("o" | "c", "h") => None,
        ("d", days) => {
            let days = SURVEY_DAYS.iter().find(|known| known.to_string() == days);
            let Some(closes) = days.and_then(|days| in_business_days(turn, survey, *days)) else {
                return Ok(false);
            };
            return confirm(turn, (survey.id, version), false, closes).await;
        }
        ("o" | "c", value) => match value.parse().map(|at| DateTime::from_timestamp(at, 0)) {
            Ok(Some(at)) => Some(at),
            _ => return Ok(false),
        },
        _ => return Ok(false),
    };
    if let Some(Err(error)) = at.map(|at| to_come(turn, at)) {
        return refuse(turn, error);
    }
    let dates = match which {
        "o" => (at, survey.closes_at),
        _ => (survey.opens_at, at),
    };
    let seen = (survey.id, version);
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    match survey::schedule(tx, desk, actor, seen, dates, turn.now).await {
        Ok(survey) => show(turn, &survey).await.map(|()| true),
        Err(error) => refuse_at(turn, survey.id, error).await,
    }
}

/// The end of the day so many business days after it opens.
fn in_business_days(turn: &Turn<'_>, survey: &StoredSurvey, days: i64) -> Option<DateTime<Utc>> {
    let calendar = &turn.desk.calendar;
    let opens = match survey.state {
        State::Draft => survey.opens_at.map_or(turn.now, |at| at.max(turn.now)),
        _ => turn.now,
    };
    let day = calendar.add_business_days(calendar.local_date(opens), days)?;
    Some(calendar.end_of_day(day))
}

/// A moment that is still to come, and not too far away.
fn to_come(turn: &Turn<'_>, at: DateTime<Utc>) -> Result<(), ActionError> {
    let why = match at {
        at if at <= turn.now => WriteRefusal::Past,
        at if at - turn.now > FURTHEST => WriteRefusal::TooFar,
        _ => return Ok(()),
    };
    Err(ActionError::Survey(why.into()))
}

/// Shows a date in words before it is kept.
async fn confirm(
    turn: &mut Turn<'_>,
    seen: (i64, i64),
    opens: bool,
    at: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let zone = turn.desk.calendar.time_zone();
    let say = render::survey_date(turn.lang, seen, (opens, at), zone);
    turn.say(say);
    Ok(true)
}

/// A date was written: a day and an hour; a survey also closes at the end of a day.
///
/// # Errors
/// [`WriteRefusal::NoMoment`], [`WriteRefusal::Past`], [`WriteRefusal::TooFar`]; as for
/// [`survey::entrusted_at`].
pub async fn written(
    turn: &mut Turn<'_>,
    seen: (i64, i64),
    opens: bool,
    text: &str,
) -> Result<bool, ActionError> {
    survey::entrusted_at(turn.tx, &turn.actor, seen).await?;
    let today = turn.desk.calendar.local_date(turn.now);
    let not_understood = || ActionError::Survey(WriteRefusal::NoMoment.into());
    let (day, time) = turn
        .lang
        .read_moment(text, today)
        .ok_or_else(not_understood)?;
    if day - today > FURTHEST {
        return Err(ActionError::Survey(WriteRefusal::TooFar.into()));
    }
    let at = match time {
        Some(time) => instant(turn, day, time),
        None if !opens && day >= today => Some(turn.desk.calendar.end_of_day(day)),
        None if !opens => return Err(ActionError::Survey(WriteRefusal::Past.into())),
        None => None,
    };
    let at = at.ok_or_else(not_understood)?;
    to_come(turn, at)?;
    confirm(turn, seen, opens, at).await
}

fn instant(turn: &Turn<'_>, day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let zone = turn.desk.calendar.time_zone();
    let local = zone.from_local_datetime(&day.and_time(time)).earliest();
    local.map(|local| local.with_timezone(&Utc))
}

/// Shows what a step leads to.
async fn ask(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    version: i64,
    step: Step,
) -> Result<bool, ActionError> {
    let possible = match survey.version == version {
        true => survey.state.after(step).map(drop).map_err(Refusal::from),
        false => Err(Refusal::Changed),
    };
    if let Err(refusal) = possible {
        return refuse_at(turn, survey.id, ActionError::Survey(refusal)).await;
    }
    let zone = turn.desk.calendar.time_zone();
    let say = render::survey_step(turn.lang, survey, step, zone);
    turn.say(say);
    Ok(true)
}

/// The coordinator said yes.
async fn take(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    version: i64,
    step: Step,
) -> Result<bool, ActionError> {
    let (tx, actor, now) = (&mut *turn.tx, &turn.actor, turn.now);
    let seen = (survey.id, version);
    let done = match step {
        Step::Open => survey::open(tx, turn.desk, actor, seen, now).await,
        Step::Close => survey::close(tx, actor, seen, now).await,
        Step::Cancel => survey::cancel(tx, actor, seen, now).await,
        Step::Publish => return Ok(false),
    };
    let done = match done {
        Ok(done) => done,
        Err(error) => return refuse_at(turn, survey.id, error).await,
    };
    show(turn, &done).await?;
    if step == Step::Open {
        turn.tell(t!(turn.lang, "surveying-opened-now"));
        share(turn, &done);
    }
    Ok(true)
}

/// The message for groups and channels; whether there is one.
fn share(turn: &mut Turn<'_>, survey: &StoredSurvey) -> bool {
    let desk = turn.desk;
    let Some(bot) = desk.bot.get().filter(|_| survey.state.takes_ballots()) else {
        return false;
    };
    let zone = desk.calendar.time_zone();
    let say = render::survey_share(turn.lang, &desk.entity, survey, zone, bot);
    turn.say(say);
    true
}
