//! Several people and processes at the same moment: each comment has a number of its own, and none comes in
//! behind the closing.

use super::{Document, MORNING};
use crate::support::{Engine, on_both_engines};
use convoca::actions::{ActionError, Actor, consultation};
use convoca::app::App;
use convoca::domain::Refused;
use convoca::domain::base::Address;
use convoca::domain::consultation::{Refusal, State, Step};
use futures::future::join_all;

on_both_engines!(
    each_comment_has_its_own_number_and_none_comes_late,
    a_report_is_published_once,
);

async fn actor(app: &App, person: i64) -> Actor {
    let mut tx = app.store.begin().await.unwrap();
    let now = app.clock.now();
    let person = tx
        .meet_person(Address::telegram(person), "es", now)
        .await
        .unwrap();
    let posts = tx.posts_of(person.id).await.unwrap();
    tx.commit().await.unwrap();
    Actor { person, posts }
}

async fn observe(app: &App, actor: &Actor) -> Result<i64, ActionError> {
    let mut tx = app.store.begin().await.unwrap();
    let now = app.clock.now();
    let sent = consultation::observe(&mut tx, actor, (1, 0), "Falta la vía", now, now).await;
    tx.commit().await.unwrap();
    sent.map(|one| one.number)
}

async fn close(app: &App, actor: &Actor) -> bool {
    let mut tx = app.store.begin().await.unwrap();
    let now = app.clock.now();
    let found = tx.consultation(1).await.unwrap().unwrap();
    let at = (1, found.version);
    let closed = consultation::decide(&mut tx, &app.desk.now(), actor, at, Step::Close, now).await;
    tx.commit().await.unwrap();
    closed.is_ok()
}

async fn each_comment_has_its_own_number_and_none_comes_late(engine: Engine) {
    let document = Document::open(engine).await;
    let app = &document.stage.town.app;
    let carmen = actor(app, document.carmen).await;
    let mut people = Vec::new();
    for n in 0..6 {
        people.push(actor(app, 5_000 + n).await);
    }
    let before = join_all(people.iter().map(|one| observe(app, one))).await;
    let mut numbers: Vec<_> = before.into_iter().map(Result::unwrap).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
    // Some come before the closing and some behind it; whoever was told a number is in the report.
    let all = join_all(people.iter().map(|one| observe(app, one)));
    let (sent, is_closed) = tokio::join!(all, close(app, &carmen));
    assert!(is_closed);
    for one in &sent {
        let is_refused = matches!(
            one,
            Err(ActionError::Refused(Refused::Consultation(
                Refusal::Over | Refusal::NotNow(State::Closed)
            )))
        );
        assert!(one.is_ok() || is_refused, "{one:?}");
    }
    let accepted = sent.iter().filter(|one| one.is_ok()).count();
    assert_eq!(document.observations().await.len(), 6 + accepted);
    assert!(observe(app, &people[0]).await.is_err());
}

async fn a_report_is_published_once(engine: Engine) {
    let mut document = Document::open(engine).await;
    let ana = document.stage.person("Ana", "es");
    document.observes(ana, 1, "Falta la vía").await;
    document.stage.at(MORNING).await;
    document.stage.take(ana);
    let version = document.consultation().await.version;
    let app = &document.stage.town.app;
    let twin = document.stage.town.twin().await;
    let carmen = actor(app, document.carmen).await;
    let publish = async |app: &App| {
        let mut tx = app.store.begin().await.unwrap();
        let now = app.clock.now();
        let at = (1, version);
        let done = consultation::publish(&mut tx, &app.desk.now(), &carmen, at, true, now).await;
        match done.is_ok() {
            true => tx.commit().await.is_ok(),
            false => false,
        }
    };
    let (one, other) = tokio::join!(publish(app), publish(&twin));
    assert!(one != other, "one of them was second");
    twin.store.close().await;
    document.stage.settle().await;
    document.stage.at("2024-07-23T09:00:00-05:00").await;
    let told = document.stage.take(ana);
    assert_eq!(told.matches("Ya está el informe").count(), 1, "{told}");
    document.stage.town.finish().await;
}
