//! People and their step of the dialogue.

use super::at;
use crate::support::{Database, Engine, on_both_engines};
use convoca::store::StoreError;

on_both_engines!(
    a_person_is_met_once_and_keeps_the_step_of_the_dialogue,
    whoever_writes_again_is_no_longer_blocked,
);

async fn a_person_is_met_once_and_keeps_the_step_of_the_dialogue(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    // Telegram's numbers exceed 32 bits.
    let account = 7_000_000_123;
    let mut tx = store.begin().await.unwrap();
    let first = tx.meet_person(account, "es", at(0)).await.unwrap();
    assert_eq!(
        (first.language.as_str(), first.dialogue.as_str()),
        ("es", "")
    );
    tx.set_dialogue(first.id, "writing", "m:7").await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let again = tx.meet_person(account, "en", at(9)).await.unwrap();
    assert_eq!((again.id, again.language.as_str()), (first.id, "es"));
    assert_eq!((&*again.dialogue, &*again.card), ("writing", "m:7"));
    assert!(matches!(
        tx.set_dialogue(first.id + 1, "", "").await,
        Err(StoreError::Rows {
            expected: 1,
            actual: 0,
            ..
        })
    ));
}

async fn whoever_writes_again_is_no_longer_blocked(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    tx.mark_blocked(1, at(0)).await.unwrap();
    tx.meet_person(1, "es", at(0)).await.unwrap();
    tx.mark_blocked(1, at(3)).await.unwrap();
    tx.mark_blocked(1, at(5)).await.unwrap();
    assert_eq!(tx.blocked_since(1).await.unwrap(), Some(at(3)));
    tx.meet_person(1, "es", at(6)).await.unwrap();
    assert_eq!(tx.blocked_since(1).await.unwrap(), None);
    assert_eq!(tx.blocked_since(2).await.unwrap(), None);
}
