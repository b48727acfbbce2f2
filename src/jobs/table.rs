//! Every job there is, in the order in which they run.

use super::{Job, Jobs, Ran, Window, retention, surveys};
use crate::actions::question::{announce_waiting, completion, tell_missed};
use crate::actions::space::guests;
use crate::actions::staff::send_digests;
use crate::actions::{ActionError, Desk, Progress, consultation, occasions, share, survey};
use crate::secret;
use crate::store::{StoreError, Tx};
use chrono::TimeDelta;
use cron::error::Error;
use futures::FutureExt as _;

/// So long after its hour the digest is in time, whatever the working hours.
const PROMPT: TimeDelta = TimeDelta::minutes(10);

/// Every job there is.
///
/// # Errors
/// If a cron text cannot be understood.
pub fn table() -> Result<Vec<Job>, Error> {
    let nine = "0 0 9 * * *";
    let often = "0 */5 * * * *";
    Ok(vec![
        // The digest goes first: what is new in the morning is told in it, not in a message of its own.
        Job::daily(
            "digest",
            |process| process.digest_at,
            |tx, desk, window| digest(tx, desk, window).boxed(),
        ),
        Job::at("announce", often, |tx, desk, window| {
            announce(tx, desk, window).boxed()
        })?,
        Job::at("missed", often, |tx, desk, window| {
            missed(tx, desk, window).boxed()
        })?,
        Job::at("completions", often, |tx, desk, window| {
            remind_of_missing(tx, desk, window).boxed()
        })?,
        Job::at("shares", often, |tx, desk, window| {
            shares(tx, desk, window).boxed()
        })?,
        Job::at("evaluations", often, |tx, desk, window| {
            evaluate(tx, desk, window).boxed()
        })?,
        Job::at("results", nine, |tx, desk, window| {
            publish(tx, desk, window).boxed()
        })?,
        Job::at("guests", often, |tx, desk, window| {
            remind_guests(tx, desk, window).boxed()
        })?,
        Job::at("consultations", often, |tx, desk, window| {
            close(tx, desk, window).boxed()
        })?,
        Job::whenever("waves", |jobs, _| waves(jobs).boxed()),
        Job::whenever("surveys", |jobs, left_alone| {
            surveys::carry_on(jobs, left_alone).boxed()
        }),
        Job::whenever("terms", |jobs, _| terms(jobs).boxed()),
        Job::whenever("erasures", |jobs, _| retention::erase(jobs).boxed()),
        Job::whenever("retention", |jobs, _| retention::carry_on(jobs).boxed()),
        Job::whenever("sweep", |jobs, _| retention::sweep(jobs).boxed()),
    ])
}

/// Questions that get their terms in one transaction.
const TERMS: i64 = 100;

/// What an earlier version recorded is found like what is asked now.
async fn terms(jobs: &Jobs) -> Result<Progress, ActionError> {
    // What is looked at so often keeps nobody waiting who writes.
    if !jobs.store.read().await?.lacks_terms().await? {
        return Ok(Progress::Until(None));
    }
    let mut tx = jobs.store.begin().await?;
    tx.add_missing_terms(TERMS).await?;
    tx.commit().await?;
    Ok(Progress::More)
}

async fn digest(tx: &mut Tx, desk: &Desk, window: Window) -> Result<Ran, ActionError> {
    // Made up for before its hour, or on a day of rest, it waits for the next one, which still speaks
    // for the days before.
    let today = desk.calendar.local_date(window.now);
    // After its hour nobody is told of it in the evening or at noon: it waits until people are at work.
    let is_prompt = window.now - window.until < PROMPT;
    if desk.calendar.local_date(window.until) != today
        || !desk.calendar.is_business_day(today)
        || !(is_prompt || desk.is_open(window.now))
    {
        return Ok(Ran::NotNow);
    }
    send_digests(tx, desk, window.since, window.now).await?;
    Ok(Ran::Done)
}

async fn announce(tx: &mut Tx, desk: &Desk, window: Window) -> Result<Ran, ActionError> {
    announce_waiting(tx, desk, window.now).await?;
    Ok(Ran::Done)
}

async fn missed(tx: &mut Tx, desk: &Desk, window: Window) -> Result<Ran, ActionError> {
    tell_missed(tx, desk, window.now).await?;
    Ok(Ran::Done)
}

async fn remind_of_missing(tx: &mut Tx, desk: &Desk, window: Window) -> Result<Ran, ActionError> {
    completion::remind(tx, desk, window.now).await?;
    Ok(Ran::Done)
}

async fn shares(tx: &mut Tx, desk: &Desk, window: Window) -> Result<Ran, ActionError> {
    share::keep(tx, desk, window.now).await?;
    Ok(Ran::Done)
}

async fn evaluate(tx: &mut Tx, desk: &Desk, window: Window) -> Result<Ran, ActionError> {
    let seed = secret::new().map_err(|error| StoreError::from(sqlx::Error::Io(error)))?;
    survey::evaluate_due(tx, desk, &seed, window.now).await?;
    Ok(Ran::Done)
}

async fn publish(tx: &mut Tx, desk: &Desk, window: Window) -> Result<Ran, ActionError> {
    for (id, error) in survey::publish_due(tx, desk, window.now).await? {
        surveys::set_aside(id, &error);
    }
    Ok(Ran::Done)
}

async fn remind_guests(tx: &mut Tx, desk: &Desk, window: Window) -> Result<Ran, ActionError> {
    guests::remind(tx, desk, window.now).await?;
    Ok(Ran::Done)
}

async fn close(tx: &mut Tx, desk: &Desk, window: Window) -> Result<Ran, ActionError> {
    consultation::close_due(tx, desk, window.now).await?;
    Ok(Ran::Done)
}

async fn waves(jobs: &Jobs) -> Result<Progress, ActionError> {
    let mut tx = jobs.store.begin().await?;
    let left = occasions::carry_on(&mut tx, &jobs.desk.now(), jobs.clock.now()).await?;
    tx.commit().await?;
    Ok(left)
}
