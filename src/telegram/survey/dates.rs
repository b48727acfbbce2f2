//! When a survey opens and closes, and the steps of its life: each is shown first, then said yes to.

use crate::actions::{ActionError, survey};
use crate::domain::base::Seen;
use crate::domain::survey::life::{Edit, State, Step};
use crate::domain::survey::{Refusal, WriteRefusal};
use crate::render::survey::decisions::{Date, Stride};
use crate::render::survey::fields::{At, Sure};
use crate::render::{self, SURVEY_DAYS};
use crate::store::StoredSurvey;
use crate::t;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::desk::{entrusted, refuse_at, show, shown_at};
use crate::telegram::survey::edit::allowed;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};

/// Nobody plans a survey further ahead.
const FURTHEST: TimeDelta = TimeDelta::days(370);

/// When it opens and closes, and how to say otherwise; or what was chosen.
///
/// # Errors
/// If the store fails.
pub async fn dates(
    turn: &mut Turn<'_>,
    id: i64,
    to: Option<At<Date>>,
) -> Result<bool, ActionError> {
    let Some(survey) = entrusted(turn, id).await? else {
        return Ok(false);
    };
    let Some(to) = to else {
        if let Err(error) = allowed(&survey, survey.version, Edit::MoveClosing) {
            return refuse_at(turn, id, error).await;
        }
        let zone = turn.desk.calendar.time_zone();
        turn.show(render::survey_dates(turn.lang, &survey, zone));
        return Ok(true);
    };
    let seen = to.seen(id);
    match to.what {
        Date::Days(days) => {
            let known = SURVEY_DAYS.contains(&days);
            let closes = known.then(|| in_business_days(turn, &survey, days.into()));
            match closes.flatten() {
                Some(closes) => {
                    confirm(turn, seen, false, closes);
                    Ok(true)
                }
                None => Ok(false),
            }
        }
        Date::Opens(at) => match instant_of(at) {
            Some(at) => keep(turn, seen, at, (at, survey.closes_at)).await,
            None => Ok(false),
        },
        Date::Closes(at) => match instant_of(at) {
            Some(at) => keep(turn, seen, at, (survey.opens_at, at)).await,
            None => Ok(false),
        },
    }
}

/// The instant of so many seconds, or that there is none; `None` if nobody lives so long.
fn instant_of(seconds: Option<i64>) -> Option<Option<DateTime<Utc>>> {
    match seconds {
        None => Some(None),
        Some(seconds) => DateTime::from_timestamp(seconds, 0).map(Some),
    }
}

/// Keeps when it opens and closes, one of which is new.
async fn keep(
    turn: &mut Turn<'_>,
    seen: Seen,
    new: Option<DateTime<Utc>>,
    dates: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
) -> Result<bool, ActionError> {
    new.map_or(Ok(()), |at| to_come(turn, at))?;
    let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
    let done = survey::schedule(tx, desk, actor, seen, dates, turn.now).await;
    shown_at(turn, seen.id, done).await
}

/// The end of the day so many business days after it opens.
fn in_business_days(turn: &Turn<'_>, survey: &StoredSurvey, days: i64) -> Option<DateTime<Utc>> {
    let calendar = &turn.desk.calendar;
    let opens = match survey.state {
        State::Draft => survey.opens_at.map_or(turn.now, |at| at.max(turn.now)),
        State::Open | State::Closed | State::Published | State::Cancelled => turn.now,
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
    Err(ActionError::from(Refusal::from(why)))
}

/// Shows a date in words before it is kept.
fn confirm(turn: &mut Turn<'_>, seen: Seen, opens: bool, at: DateTime<Utc>) {
    let zone = turn.desk.calendar.time_zone();
    turn.show(render::survey_date(turn.lang, seen, (opens, at), zone));
}

/// A date was written: a day and an hour; a survey also closes at the end of a day.
///
/// # Errors
/// [`WriteRefusal::NoMoment`], [`WriteRefusal::Past`], [`WriteRefusal::TooFar`]; as for
/// [`survey::entrusted_at`].
pub async fn written(
    turn: &mut Turn<'_>,
    seen: Seen,
    opens: bool,
    text: &str,
) -> Result<(), ActionError> {
    survey::entrusted_at(turn.tx, &turn.actor, seen).await?;
    let today = turn.desk.calendar.local_date(turn.now);
    let not_understood = || ActionError::from(Refusal::from(WriteRefusal::NoMoment));
    let (day, time) = turn
        .lang
        .read_moment(text, today)
        .ok_or_else(not_understood)?;
    if day - today > FURTHEST {
        return Err(ActionError::from(Refusal::from(WriteRefusal::TooFar)));
    }
    let at = match time {
        Some(time) => instant(turn, day, time),
        None if !opens && day >= today => Some(turn.desk.calendar.end_of_day(day)),
        None if !opens => return Err(ActionError::from(Refusal::from(WriteRefusal::Past))),
        None => None,
    };
    let at = at.ok_or_else(not_understood)?;
    to_come(turn, at)?;
    confirm(turn, seen, opens, at);
    Ok(())
}

fn instant(turn: &Turn<'_>, day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let zone = turn.desk.calendar.time_zone();
    let local = zone.from_local_datetime(&day.and_time(time)).earliest();
    local.map(|local| local.with_timezone(&Utc))
}

/// Shows what a step leads to, or takes it once that is meant.
///
/// # Errors
/// If the store fails.
pub async fn step(turn: &mut Turn<'_>, seen: Seen, stride: Stride) -> Result<bool, ActionError> {
    let Some(survey) = entrusted(turn, seen.id).await? else {
        return Ok(false);
    };
    match (stride.step, stride.sure) {
        // Publishing is beside the result.
        (Step::Publish, _) => Ok(false),
        (step, None) => ask(turn, &survey, seen, step).await,
        (step, Some(Sure::Yes)) => take(turn, seen, step).await,
    }
}

async fn ask(
    turn: &mut Turn<'_>,
    survey: &StoredSurvey,
    seen: Seen,
    step: Step,
) -> Result<bool, ActionError> {
    let possible = match survey.seen() == seen {
        true => survey.state.after(step).map(drop).map_err(Refusal::from),
        false => Err(Refusal::Changed),
    };
    if let Err(refusal) = possible {
        return refuse_at(turn, survey.id, ActionError::from(refusal)).await;
    }
    let zone = turn.desk.calendar.time_zone();
    turn.show(render::survey_step(turn.lang, survey, step, zone));
    Ok(true)
}

/// The coordinator said yes.
async fn take(turn: &mut Turn<'_>, seen: Seen, step: Step) -> Result<bool, ActionError> {
    let (tx, actor, now) = (&mut *turn.tx, &turn.actor, turn.now);
    let done = match step {
        Step::Open => survey::open(tx, turn.desk, actor, seen, now).await,
        Step::Close => survey::close(tx, actor, seen, now).await,
        Step::Cancel => survey::cancel(tx, actor, seen, now).await,
        Step::Publish => return Ok(false),
    };
    let done = match done {
        Ok(done) => done,
        Err(error) => return refuse_at(turn, seen.id, error).await,
    };
    show(turn, &done).await?;
    if step == Step::Open {
        turn.tell(t!(turn.lang, "surveying-opened-now"));
        shared(turn, &done);
    }
    Ok(true)
}

/// The message for groups and channels.
///
/// # Errors
/// If the store fails.
pub async fn share(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    match entrusted(turn, id).await? {
        Some(survey) => Ok(shared(turn, &survey)),
        None => Ok(false),
    }
}

/// Whether there is such a message.
fn shared(turn: &mut Turn<'_>, survey: &StoredSurvey) -> bool {
    let desk = turn.desk;
    let Some(bot) = desk.bot.get().filter(|_| survey.state.takes_ballots()) else {
        return false;
    };
    let zone = desk.calendar.time_zone();
    let say = render::survey_share(turn.lang, &desk.the_entity(turn.lang), survey, zone, bot);
    // It is sent on: it stands alone.
    turn.say(say);
    true
}
