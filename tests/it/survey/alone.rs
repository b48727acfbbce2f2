//! What fails does not take anything else with it: a job, a survey that nobody can read, one that nobody
//! can count.

use super::{FRIDAY, Poll};
use crate::support::{Engine, on_both_engines};
use chrono::TimeDelta;
use convoca::actions::{ActionError, survey};
use convoca::domain::Refused;
use convoca::domain::Sought;
use convoca::domain::base::{Key, Seen, Text};
use convoca::domain::survey::life::State;
use convoca::domain::survey::{Aim, Choice, Fault, Refusal};
use convoca::jobs::{Job, Jobs, table};
use convoca::store::StoredSurvey;
use futures::FutureExt as _;
use std::time::Duration;

on_both_engines!(
    surveys_go_on_after_a_job_that_failed,
    a_survey_that_cannot_be_read_is_left_alone,
    a_survey_that_cannot_be_counted_is_left_alone,
    results_are_published_beside_one_that_cannot_be,
    nothing_is_opened_that_could_not_be_counted,
);

/// Another survey that closes on Friday, opened.
async fn another(poll: &Poll) -> StoredSurvey {
    let actor = poll.actor(poll.carmen).await;
    let desk = &poll.stage.town.app.desk.now();
    let (mut tx, now) = (poll.tx().await, poll.stage.town.clock.now());
    let seed = "otra".to_owned();
    let begun = survey::begin(&mut tx, desk, &actor, Aim::Topics, seed, now).await;
    let mut changed = begun.unwrap();
    changed.closes_at = Some(FRIDAY.parse().unwrap());
    Poll::only_topics(&mut changed);
    tx.change_survey(&changed).await.unwrap();
    let seen = Seen {
        id: changed.id,
        version: changed.version + 1,
    };
    let opened = survey::open(&mut tx, desk, &actor, seen, now).await;
    tx.commit().await.unwrap();
    opened.unwrap()
}

fn choices(count: usize) -> Vec<Choice> {
    let one = |at: usize| Choice {
        key: Key::parse(&format!("zona-{at}")).unwrap(),
        name: Text::plain("Zona"),
    };
    (0..count).map(one).collect()
}

/// What is due by the clock; it comes to an end.
async fn tick(poll: &mut Poll) {
    let jobs = poll.stage.town.app.jobs().unwrap();
    let tick = tokio::time::timeout(Duration::from_secs(60), jobs.tick());
    tick.await.unwrap().unwrap();
}

async fn surveys_go_on_after_a_job_that_failed(engine: Engine) {
    let poll = Poll::new(engine, Poll::only_topics).await;
    let app = &poll.stage.town.app;
    let failing = Job::at("failing", "0 0 8 * * *", |_, _, _| {
        async { Err(ActionError::NotFound(Sought::Question)) }.boxed()
    });
    let mut table = table().unwrap();
    table.insert(0, failing.unwrap());
    let (store, clock) = (app.store.clone(), app.clock.clone());
    let jobs = Jobs::new(store, clock, app.desk.clone(), table);
    jobs.tick().await.unwrap();
    app.clock.set(FRIDAY.parse().unwrap());
    let failed = jobs.tick().await.unwrap_err();
    assert_eq!(
        failed.to_string(),
        "failing: not found, or not theirs: Question"
    );
    assert!(poll.results().await.is_some());
}

async fn a_survey_that_cannot_be_read_is_left_alone(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let other = another(&poll).await;
    let database = &poll.stage.town.database;
    database
        .meddle("UPDATE surveys SET questions = '{' WHERE id = 1")
        .await;
    poll.stage.town.clock.set(FRIDAY.parse().unwrap());
    tick(&mut poll).await;
    let mut tx = poll.tx().await;
    assert!(survey::results(&mut tx, other.id).await.unwrap().is_some());
    // Lists have the others.
    let listed = tx.surveys_in(State::Closed, 8).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(tx.surveys(8, 0).await.unwrap().len(), 1);
}

async fn a_survey_that_cannot_be_counted_is_left_alone(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let mut large = poll.survey().await;
    large.places.zones = choices(251);
    let mut tx = poll.tx().await;
    tx.change_survey(&large).await.unwrap();
    tx.commit().await.unwrap();
    let other = another(&poll).await;
    poll.stage.town.clock.set(FRIDAY.parse().unwrap());
    tick(&mut poll).await;
    assert_eq!(poll.survey().await.state, State::Closed);
    assert_eq!(poll.results().await, None);
    let mut tx = poll.tx().await;
    assert!(survey::results(&mut tx, other.id).await.unwrap().is_some());
}

async fn results_are_published_beside_one_that_cannot_be(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let other = another(&poll).await;
    poll.stage.town.clock.set(FRIDAY.parse().unwrap());
    tick(&mut poll).await;
    let meddle = "UPDATE surveys SET name = '{' WHERE id = 1";
    poll.stage.town.database.meddle(meddle).await;
    poll.stage.town.clock.advance(TimeDelta::days(40));
    tick(&mut poll).await;
    let mut tx = poll.tx().await;
    let other = tx.survey(other.id).await.unwrap().unwrap();
    assert_eq!(other.state, State::Published);
}

async fn nothing_is_opened_that_could_not_be_counted(engine: Engine) {
    let poll = Poll::new(engine, Poll::only_topics).await;
    let mut desk = (*poll.stage.town.app.desk.now()).clone();
    let zone = desk.process.zones[0].clone();
    let zones = choices(251).into_iter().map(|choice| {
        let mut zone = zone.clone();
        (zone.key, zone.parent) = (choice.key, None);
        zone
    });
    desk.process.zones = zones.collect();
    let (actor, now) = (poll.actor(poll.carmen).await, poll.stage.town.clock.now());
    let mut tx = poll.tx().await;
    let seed = "otra".to_owned();
    let begun = survey::begin(&mut tx, &desk, &actor, Aim::Topics, seed, now).await;
    let begun = begun.unwrap();
    let seen = begun.seen();
    let Err(ActionError::Refused(Refused::Survey(Refusal::Flaws(flaws)))) =
        survey::open(&mut tx, &desk, &actor, seen, now).await
    else {
        panic!("it was opened");
    };
    assert_eq!(flaws.len(), 1);
    assert_eq!(flaws[0].fault, Fault::TooManyPlaces);
}
