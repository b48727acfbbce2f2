//! Jobs, and the database as a whole: writers at the same time, versions, kinds, a full disk.

use super::{at, enqueue, message};
use crate::support::{Database, Engine, on_both_engines};
use convoca::store::{Lane, Store, StoreError};

on_both_engines!(
    a_job_starts_now_and_remembers_how_far_it_came,
    concurrent_writers_lose_nothing,
    a_later_version_of_the_database_is_refused,
);

async fn a_job_starts_now_and_remembers_how_far_it_came(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.job_done_until("digest", at(0)).await.unwrap(), at(0));
    assert_eq!(tx.job_done_until("digest", at(9)).await.unwrap(), at(0));
    tx.finish_job("digest", at(5)).await.unwrap();
    assert_eq!(tx.job_done_until("digest", at(9)).await.unwrap(), at(5));
    assert!(tx.finish_job("unknown", at(5)).await.is_err());
}

async fn concurrent_writers_lose_nothing(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let writers = (0..20).map(|_| {
        let store = store.clone();
        tokio::spawn(async move {
            for _ in 0..10 {
                let mut tx = store.begin().await.unwrap();
                tx.next_value("s").await.unwrap();
                tx.commit().await.unwrap();
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.next_value("s").await.unwrap(), 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_that_start_at_once_share_a_new_schema() {
    let database = Database::without_schema();
    let starts = (0..8).map(|_| database.connect());
    assert_eq!(futures::future::join_all(starts).await.len(), 8);
}

async fn a_later_version_of_the_database_is_refused(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    tx.sabotage(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'from the future', TRUE, '', 0)",
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    store.close().await;
    drop(store);
    let again = Store::connect(&database.url, database.schema.as_deref()).await;
    assert!(matches!(again, Err(StoreError::Newer(9999))));
}

#[tokio::test]
async fn an_unknown_kind_of_database_is_refused_without_showing_its_password() {
    let error = Store::connect(&"mysql://user:secret@host/db".to_owned().into(), None)
        .await
        .unwrap_err();
    assert!(matches!(error, StoreError::UnknownKind(_)));
    assert!(!error.to_string().contains("secret"));
}

#[tokio::test]
async fn a_second_bot_on_one_sqlite_file_is_refused() {
    let database = Database::new(Engine::Sqlite);
    let first = database.connect().await;
    let guard = first.enter().await.unwrap();
    let second = database.connect().await;
    assert!(matches!(second.enter().await, Err(StoreError::InUse(_))));
    // A command may still write beside the bot.
    enqueue(&second, &[message("a", 1, Lane::Reply)]).await;
    drop(guard);
    second.enter().await.unwrap();
}

#[tokio::test]
async fn a_full_disk_is_an_outage_and_nothing_is_lost() {
    let database = Database::new(Engine::Sqlite);
    let store = database.connect().await;
    enqueue(&store, &[message("before", 1, Lane::Reply)]).await;
    let mut tx = store.begin().await.unwrap();
    // As small as the database is now: the next page does not fit.
    tx.sabotage("PRAGMA max_page_count = 1").await.unwrap();
    tx.commit().await.unwrap();
    let many: Vec<_> = (0..5000)
        .map(|n| message(&format!("m{n}"), n, Lane::Bulk))
        .collect();
    let mut tx = store.begin().await.unwrap();
    let refused = tx.enqueue(&many, at(0)).await.unwrap_err();
    assert!(refused.is_outage(), "{refused}");
    drop(tx);
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.outbox_waiting().await.unwrap(), 1);
    tx.sabotage("PRAGMA max_page_count = 1000000")
        .await
        .unwrap();
    assert_eq!(tx.enqueue(&many, at(0)).await.unwrap(), 5000);
}
