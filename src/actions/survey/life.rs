//! A survey opens and closes, by hand or by its date, and its result is published.

use super::count::published;
use super::invite::{follow, stop};
use super::{ActionError, Actor, Desk, entrusted_at, places, record, refused};
use crate::domain::Refused;
use crate::domain::Sought;
use crate::domain::base::{PersonId, Seen};
use crate::domain::staff::role::Role;
use crate::domain::survey::life::{Edit, State, Step};
use crate::domain::survey::{EventKind, Fault, Flaw, Refusal};
use crate::render::survey::Notice;
use crate::store::{Colleague, StoredSurvey, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// Says when a survey opens and closes by itself; `None`: by hand.
///
/// # Errors
/// [`Refusal::ClosesTooSoon`]; [`Refusal::Flaws`] if it is to open by itself and cannot; as for
/// [`super::entrusted_at`].
pub async fn schedule(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    seen: Seen,
    (opens_at, closes_at): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let mut survey = no_template(entrusted_at(tx, actor, seen).await?)?;
    survey.state.allows(Edit::MoveClosing).map_err(refused)?;
    let opens = match survey.state {
        State::Draft => opens_at,
        // It has been opened.
        State::Open | State::Closed | State::Published | State::Cancelled => survey.opens_at,
    };
    let begins = opens.unwrap_or(now).max(now);
    if closes_at.is_some_and(|closes| closes <= begins) {
        return Err(refused(Refusal::ClosesTooSoon));
    }
    if survey.state == State::Draft && opens.is_some() {
        whole(&survey)?;
    }
    (survey.opens_at, survey.closes_at) = (opens, closes_at);
    tx.change_survey(&survey).await?;
    follow(tx, desk, &survey, now).await?;
    let told = |at: Option<DateTime<Utc>>| at.map_or("-".to_owned(), |at| at.to_rfc3339());
    let note = format!("{} {}", told(opens), told(closes_at));
    let by = Some(actor.person.id);
    record(tx, survey.id, (EventKind::Scheduled, Some(&note)), by, now).await?;
    super::entrusted(tx, actor, survey.id).await
}

/// Opens a survey.
///
/// # Errors
/// [`Refusal::Flaws`] if it cannot be opened as it is; [`Refusal::Life`], [`Refusal::ClosesTooSoon`]; as
/// for [`super::entrusted_at`].
pub async fn open(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    seen: Seen,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let survey = entrusted_at(tx, actor, seen).await?;
    opened(tx, desk, survey, Some(actor.person.id), now).await?;
    super::entrusted(tx, actor, seen.id).await
}

/// Opens a survey whose date has come, if it still can be.
///
/// # Errors
/// If the store fails.
pub async fn open_due(
    tx: &mut Tx,
    desk: &Desk,
    survey: StoredSurvey,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let (id, mut unscheduled) = (survey.id, survey.clone());
    match opened(tx, desk, survey, None, now).await {
        // It stays a draft; those who can mend it hear what it lacks.
        Err(ActionError::Refused(Refused::Survey(why))) => {
            unscheduled.opens_at = None;
            tx.change_survey(&unscheduled).await?;
            record(tx, id, (EventKind::NotOpened, None), None, now).await?;
            tell_not_opened(tx, desk, &unscheduled, &why, now).await
        }
        done => done,
    }
}

/// Tells the coordinators that a survey did not open when it should have, and why.
async fn tell_not_opened(
    tx: &mut Tx,
    desk: &Desk,
    survey: &StoredSurvey,
    why: &Refusal,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let colleagues = tx.colleagues().await?;
    let is_coordinator = |one: &&Colleague| one.role == Role::Coordinator;
    let mut telling = desk.telling_staff(now);
    for colleague in colleagues.iter().filter(is_coordinator) {
        let person = colleague.person_id;
        let key = format!("not_opened:{}:{}:{person}", survey.id, survey.version);
        telling.tell(key, colleague, Notice::NotOpened { survey, why });
    }
    telling.queue(tx).await?;
    Ok(())
}

async fn opened(
    tx: &mut Tx,
    desk: &Desk,
    survey: StoredSurvey,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut survey = no_template(survey)?;
    survey.state = survey.state.after(Step::Open).map_err(refused)?;
    whole(&survey)?;
    if survey.closes_at.is_some_and(|closes| closes <= now) {
        return Err(refused(Refusal::ClosesTooSoon));
    }
    survey.opened_at = Some(now);
    survey.places = places(desk);
    if !survey.places.can_be_counted() {
        let fault = Fault::TooManyPlaces;
        let question = None;
        return Err(refused(Refusal::Flaws(vec![Flaw { question, fault }])));
    }
    tx.change_survey(&survey).await?;
    record(tx, survey.id, (EventKind::Opened, None), by, now).await
}

/// A template is only ever copied.
fn no_template(survey: StoredSurvey) -> Result<StoredSurvey, ActionError> {
    match survey.is_template {
        true => Err(ActionError::NotFound(Sought::Survey)),
        false => Ok(survey),
    }
}

fn whole(survey: &StoredSurvey) -> Result<(), ActionError> {
    match survey.survey.flaws() {
        flaws if flaws.is_empty() => Ok(()),
        flaws => Err(refused(Refusal::Flaws(flaws))),
    }
}

/// Closes a survey by hand.
///
/// # Errors
/// [`Refusal::Life`]; as for [`super::entrusted_at`].
pub async fn close(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let survey = entrusted_at(tx, actor, seen).await?;
    let at = ends(&survey, now);
    closed(tx, survey, Some(actor.person.id), (at, now)).await?;
    super::entrusted(tx, actor, seen.id).await
}

/// When a survey that closes ended: at the moment that people were told, whoever looks when.
fn ends(survey: &StoredSurvey, now: DateTime<Utc>) -> DateTime<Utc> {
    survey.closes_at.map_or(now, |at| at.min(now))
}

/// Closes a survey whose date has come.
///
/// # Errors
/// As for [`close`].
pub async fn close_due(
    tx: &mut Tx,
    survey: StoredSurvey,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let at = ends(&survey, now);
    closed(tx, survey, None, (at, now)).await
}

async fn closed(
    tx: &mut Tx,
    mut survey: StoredSurvey,
    by: Option<PersonId>,
    (at, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), ActionError> {
    survey.state = survey.state.after(Step::Close).map_err(refused)?;
    survey.closed_at = Some(at);
    tx.change_survey(&survey).await?;
    stop(tx, &survey, now).await?;
    record(tx, survey.id, (EventKind::Closed, None), by, at).await
}

/// Calls a survey off. What was given is not looked at.
///
/// # Errors
/// [`Refusal::Life`]; as for [`super::entrusted_at`].
pub async fn cancel(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let mut survey = no_template(entrusted_at(tx, actor, seen).await?)?;
    survey.state = survey.state.after(Step::Cancel).map_err(refused)?;
    survey.closed_at = Some(now);
    tx.change_survey(&survey).await?;
    stop(tx, &survey, now).await?;
    let by = Some(actor.person.id);
    record(tx, survey.id, (EventKind::Cancelled, None), by, now).await?;
    super::entrusted(tx, actor, survey.id).await
}

/// The day on which the result of a closed survey is published by itself.
pub(super) fn publishes_on(desk: &Desk, survey: &StoredSurvey) -> Option<NaiveDate> {
    let closed = desk.calendar.local_date(survey.closed_at?);
    let days = i64::from(desk.process.surveys.publish_after);
    desk.calendar.add_business_days(closed, days)
}

/// Shows everybody the result, and tells those who took part.
///
/// # Errors
/// [`Refusal::NotCounted`] if it was not counted yet; [`Refusal::Life`]; as for [`super::entrusted_at`].
pub async fn publish(
    tx: &mut Tx,
    actor: &Actor,
    seen: Seen,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let survey = entrusted_at(tx, actor, seen).await?;
    published(tx, survey, Some(actor.person.id), now).await?;
    super::entrusted(tx, actor, seen.id).await
}
