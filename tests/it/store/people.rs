//! People and their step of the dialogue.

use super::at;
use crate::support::{Database, Engine, on_both_engines};
use chrono_tz::America::Bogota;
use convoca::domain::base::{Address, PersonId};
use convoca::store::{Asked, Standing, StoreError};

on_both_engines!(
    a_person_is_met_once_and_keeps_the_step_of_the_dialogue,
    whoever_writes_again_is_no_longer_blocked,
    whom_the_version_before_has_met_is_known,
);

async fn a_person_is_met_once_and_keeps_the_step_of_the_dialogue(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    // Telegram's numbers exceed 32 bits.
    let account = 7_000_000_123;
    let mut tx = store.begin().await.unwrap();
    let first = tx
        .meet_person(Address::telegram(account), "es", at(0))
        .await
        .unwrap();
    assert_eq!(
        (first.language.as_str(), first.dialogue.as_str()),
        ("es", "")
    );
    let standing = Standing {
        dialogue: "writing",
        card: "m:7",
        due: Some(at(5)),
    };
    tx.set_dialogue(first.id, standing, at(0)).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let again = tx
        .meet_person(Address::telegram(account), "en", at(9))
        .await
        .unwrap();
    assert_eq!((again.id, again.language.as_str()), (first.id, "es"));
    assert_eq!((&*again.dialogue, &*again.card), ("writing", "m:7"));
    assert_eq!(tx.next_due_dialogue().await.unwrap(), Some(at(5)));
    assert!(tx.due_dialogues(at(4), 9).await.unwrap().is_empty());
    let due = tx.due_dialogues(at(5), 9).await.unwrap();
    assert_eq!(due, [Address::telegram(account)]);
    tx.set_due(first.id, None).await.unwrap();
    // What they were told is asked once.
    let address = Address::telegram(account);
    assert!(tx.asked(address).await.unwrap().is_none());
    let asked = Asked {
        told_at: at(6),
        asked: "{}".to_owned(),
        asked_in: "answer:1:0".to_owned(),
    };
    tx.note_asked(address, &asked).await.unwrap();
    tx.forget_asked(address).await.unwrap();
    let known = tx.asked(address).await.unwrap().unwrap();
    assert_eq!((known.told_at, &*known.asked), (at(6), ""));
    assert!(!tx.got_letter_since(first.id, at(0)).await.unwrap());
    tx.drop_reminders(first.id).await.unwrap();
    assert_eq!(tx.next_due_dialogue().await.unwrap(), None);
    assert!(matches!(
        tx.set_dialogue(PersonId::new(first.id.number() + 1), standing, at(0))
            .await,
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
    tx.mark_blocked(Address::telegram(1), at(0)).await.unwrap();
    tx.meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap();
    tx.mark_blocked(Address::telegram(1), at(3)).await.unwrap();
    tx.mark_blocked(Address::telegram(1), at(5)).await.unwrap();
    assert_eq!(
        tx.blocked_since(Address::telegram(1)).await.unwrap(),
        Some(at(3))
    );
    tx.meet_person(Address::telegram(1), "es", at(6))
        .await
        .unwrap();
    assert_eq!(tx.blocked_since(Address::telegram(1)).await.unwrap(), None);
    assert_eq!(tx.blocked_since(Address::telegram(2)).await.unwrap(), None);
}

/// For a moment both may run: what the older one writes is found.
async fn whom_the_version_before_has_met_is_known(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let earlier = "INSERT INTO people (telegram_id, language, created_at)
        VALUES (5, 'en', '2024-07-01T12:00:00.000000+00:00')";
    store.sabotage(earlier).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    // They can be told something before they write again.
    let contact = tx.contact(PersonId::new(1)).await.unwrap().unwrap();
    assert_eq!(contact.address, Address::telegram(5));
    let met = tx
        .meet_person(Address::telegram(5), "es", at(0))
        .await
        .unwrap();
    assert_eq!((met.id, &*met.language), (PersonId::new(1), "en"));
    assert_eq!(met.address, Address::telegram(5));
    let contact = tx.contact(met.id).await.unwrap().unwrap();
    assert_eq!((contact.address, &*contact.language), (met.address, "en"));
    tx.erase_person(met.id, Bogota, at(1)).await.unwrap();
    assert!(tx.contact(met.id).await.unwrap().is_none());
    let again = tx
        .meet_person(Address::telegram(5), "es", at(2))
        .await
        .unwrap();
    assert_eq!(&*again.language, "es");
}
