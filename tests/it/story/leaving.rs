//! Whoever no longer wants to be told of meetings says so with one tap.

use crate::support::{Engine, Stage, on_both_engines};
use chrono::DateTime;
use convoca::actions::Actor;
use convoca::actions::person::privacy::leave;
use convoca::domain::base::{Address, PersonId};

on_both_engines!(one_tap_ends_the_convocations);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn one_tap_ends_the_convocations(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "en");
    stage.says(ana, "/spaces").await;
    stage.presses(ana, "🔔 Tell me of meetings").await;
    stage.presses(ana, "Yes").await;
    let now = DateTime::parse_from_rfc3339(MONDAY).unwrap().to_utc();
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(ana), "es", now)
        .await
        .unwrap();
    let actor = Actor {
        person,
        posts: Vec::new(),
    };
    let purpose = convoca::domain::person::Purpose::Convocations;
    leave(&mut tx, &stage.town.app.desk.now(), &actor, purpose, now)
        .await
        .unwrap();
    let last = tx
        .consents_of(PersonId::new(1))
        .await
        .unwrap()
        .pop()
        .unwrap();
    assert_eq!(
        (last.purpose.name(), last.given, last.text.as_str()),
        ("convocations", false, "🔕 Do not tell me of meetings")
    );
    tx.commit().await.unwrap();
    stage.take(ana);
    stage.says(ana, "/privacy").await;
    assert!(
        stage
            .take(ana)
            .contains("🔕 We do not tell you of hearings")
    );
    stage.town.finish().await;
}
