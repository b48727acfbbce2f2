//! Updates and transactions: taken once, or set aside.

use super::at;
use crate::support::{Database, Engine, on_both_engines};
use convoca::domain::person::retention::Kept;
use convoca::store::SetAside;

on_both_engines!(
    a_transaction_that_is_dropped_leaves_no_trace,
    an_update_is_taken_once,
    forgotten_updates_are_those_before_the_date,
    what_is_set_aside_stays_as_it_came,
);

async fn a_transaction_that_is_dropped_leaves_no_trace(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    tx.take_updates(&[1, 2], at(0)).await.unwrap();
    drop(tx);
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.take_updates(&[1], at(0)).await.unwrap(), [1]);
}

async fn an_update_is_taken_once(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.take_updates(&[], at(0)).await.unwrap(), [0_i64; 0]);
    let mut new = tx.take_updates(&[7, 8, 9], at(0)).await.unwrap();
    new.sort_unstable();
    assert_eq!(new, [7, 8, 9]);
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.take_updates(&[8, 10, 9], at(1)).await.unwrap(), [10]);
}

async fn forgotten_updates_are_those_before_the_date(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    tx.take_updates(&[1], at(0)).await.unwrap();
    tx.take_updates(&[2], at(10)).await.unwrap();
    assert!(tx.let_go(Kept::Updates, at(10)).await.unwrap());
    assert!(!tx.let_go(Kept::Updates, at(10)).await.unwrap());
    assert_eq!(tx.take_updates(&[1, 2], at(20)).await.unwrap(), [1]);
}

async fn what_is_set_aside_stays_as_it_came(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let kept = SetAside {
        update_id: 5,
        raw: r#"{"update_id":5,"ñ":"😀"}"#.into(),
        error: "why".into(),
        at: at(0),
    };
    let mut tx = store.begin().await.unwrap();
    tx.set_aside(&kept).await.unwrap();
    tx.set_aside(&kept).await.unwrap();
    assert_eq!(tx.updates_set_aside(10).await.unwrap(), [kept]);
}
