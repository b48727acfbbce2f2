//! The database goes away in the middle and comes back: nothing is confirmed, nothing is lost.

use super::{NO_LIMITS, message};
use crate::support::town::HEARING;
use crate::support::{Engine, Server, Town};
use convoca::simulator::Limits;
use convoca::store::{Lane, StoreError};
use convoca::telegram::{PollError, poll_once};

async fn refuses_to_confirm(town: &Town) {
    let failed = poll_once(&town.app.api, &town.app.intake, town.clock.now(), 0).await;
    match failed {
        Err(PollError::Store(error)) => assert!(error.is_outage(), "{error}"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn postgres_goes_away_and_comes_back() {
    let mut server = Server::start();
    let mut town = Town::on(server.database(), HEARING, Limits::off()).await;
    let (ana, luis) = (town.open_chat("Ana"), town.open_chat("Luis"));
    town.settle().await;
    let after = town.mark(ana);
    let now = town.clock.now();
    town.enqueue(&[message("decided before", luis, Lane::Reply, now)])
        .await;
    for round in 0..2 {
        server.go_away();
        town.telegram.text(ana, &format!("ronda {round}")).unwrap();
        let mut courier = town.courier_with(NO_LIMITS);
        let jobs = town.app.jobs().unwrap();
        let ((), sent, ran) = tokio::join!(
            refuses_to_confirm(&town),
            courier.deliver_all(),
            jobs.tick()
        );
        assert!(sent.is_err() && ran.is_err());
        assert_eq!(town.telegram.statistics().updates_pending, 1 + round);
        server.come_back();
        let read = town.app.store.begin().await;
        assert!(read.is_ok(), "{:?}", read.err());
        // The rest of this round comes with the next.
        town.telegram.reset_statistics();
        let mut batch = town.app.api.updates(0, 100, 0, &[]).await.unwrap();
        batch.truncate(round);
        town.app.intake.take(batch, town.clock.now()).await.unwrap();
    }
    town.settle().await;
    let heard = town.heard(ana, after);
    // The first was overtaken by the second before it left.
    assert_eq!(heard.split("\n---\n").count(), 1, "{heard}");
    let preview = town.preview(ana).await;
    assert!(preview.contains("ronda 0\nronda 1"), "{preview}");
    assert_eq!(town.heard(luis, 0).matches("decided before").count(), 1);
    town.finish().await;
}

#[tokio::test]
async fn sent_but_not_written_down_is_written_down_once_postgres_is_back() {
    let mut server = Server::start();
    let town = Town::on(server.database(), HEARING, Limits::off()).await;
    let now = town.clock.now();
    let chat = town.open_chat("Ana");
    town.enqueue(&[message("said", chat, Lane::Reply, now)])
        .await;
    let stop = tokio_util::sync::CancellationToken::new();
    let on_duty = town.app.store.enter().await.unwrap();
    let courier = tokio::spawn(town.courier_with(NO_LIMITS).run(on_duty, stop.clone()));
    crate::support::process::hears(&town.telegram, chat, 1).await;
    server.go_away();
    server.come_back();
    stop.cancel();
    courier.await.unwrap().unwrap();
    let mut courier = town.courier_with(NO_LIMITS);
    town.clock.advance(chrono::TimeDelta::hours(1));
    courier.deliver_all().await.unwrap();
    assert_eq!(town.depth().await.waiting, 0);
    assert!(town.taken().len() <= 2, "{:?}", town.taken());
}

#[tokio::test]
async fn a_database_that_cannot_be_written_stops_the_confirming() {
    let mut town = Town::new(Engine::Sqlite).await;
    let ana = town.person("Ana");
    town.telegram.text(ana, "¿Cuándo?").unwrap();
    // As on a disk that was mounted read-only after an error.
    let store = town.app.store.clone();
    store.sabotage("PRAGMA query_only = ON").await.unwrap();
    for _ in 0..3 {
        refuses_to_confirm(&town).await;
    }
    assert_eq!(town.telegram.statistics().updates_confirmed, 0);
    store.sabotage("PRAGMA query_only = OFF").await.unwrap();
    town.settle().await;
    assert_eq!(town.heard(ana, 0).split("\n---\n").count(), 1);
    town.finish().await;
}

#[tokio::test]
async fn a_full_disk_stops_the_confirming() {
    let mut town = Town::new(Engine::Sqlite).await;
    // So many that no page which is free by chance takes what they write.
    let people: Vec<_> = (0..40)
        .map(|n| town.open_chat(&format!("Ana {n}")))
        .collect();
    town.settle().await;
    let before: Vec<_> = people.iter().map(|person| town.mark(*person)).collect();
    // Nor what migrations have left free.
    town.app.store.sabotage("VACUUM").await.unwrap();
    let full = "PRAGMA max_page_count = 1";
    town.app.store.sabotage(full).await.unwrap();
    let long = "¿Por qué? ".repeat(400);
    for person in &people {
        town.telegram.text(*person, &long).unwrap();
    }
    refuses_to_confirm(&town).await;
    assert_eq!(town.telegram.statistics().updates_pending, 40);
    // SQLite itself has ended the transaction, and the next one must not stumble over that.
    let roomy = "PRAGMA max_page_count = 1000000";
    town.app.store.sabotage(roomy).await.unwrap();
    town.settle().await;
    assert_eq!(town.telegram.statistics().updates_pending, 0);
    for (person, before) in people.into_iter().zip(before) {
        assert!(town.mark(person) > before + 1, "{person} is answered");
    }
    let mut tx = town.app.store.begin().await.unwrap();
    assert!(tx.updates_set_aside(1).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_file_that_cannot_be_opened_is_named() {
    let town = Town::new(Engine::Sqlite).await;
    let folder = town.database.folder.path().join("none/convoca.db");
    let url = format!("sqlite://{}", folder.display()).into();
    let missing = convoca::store::Store::connect(&url, None).await;
    match missing {
        Err(StoreError::Unopened(file, _)) => assert!(file.ends_with("none/convoca.db")),
        other => panic!("{other:?}"),
    }
}
