//! Questions that were sent to other entities, and the directory of these, on both engines.

use super::at;
use super::questions::new_question;
use crate::support::{Database, Engine, on_both_engines};
use convoca::domain::base::{Address, FileKind};
use convoca::domain::question::State;
use convoca::store::{FileRef, Transfer, Waiting};

on_both_engines!(what_was_sent_on_is_kept_and_comes_back);

async fn what_was_sent_on_is_kept_and_comes_back(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap();
    let new = new_question("2024-000001", person.id);
    let id = tx.add_question(&new).await.unwrap();
    let question = tx.question(id).await.unwrap().unwrap();
    let letter = FileRef {
        kind: FileKind::Document,
        file_id: "F".into(),
        name: Some("oficio.pdf".into()),
    };
    let one = Transfer {
        question_id: id,
        entity: "Área Metropolitana".into(),
        contact: "a@b.example".into(),
        letter: Some(letter.clone()),
        office: None,
        by_person: Some(person.id),
        sent_at: at(60),
        last_day: "2024-07-22".parse().unwrap(),
        returned_at: None,
    };
    assert_eq!(tx.transfer_of(id).await.unwrap(), None);
    tx.add_transfer(&question, &one, &letter).await.unwrap();
    assert_eq!(tx.transfer_of(id).await.unwrap().as_ref(), Some(&one));
    assert!(tx.transfers_of(&[]).await.unwrap().is_empty());
    assert_eq!(tx.transferred_count().await.unwrap(), 1);
    let away = Waiting {
        transferred: true,
        ..Waiting::default()
    };
    let found = tx.waiting_questions(&away, 10, 0).await.unwrap();
    assert_eq!(found.len(), 1);
    assert!(tx.dates_after(0, 10).await.unwrap().is_empty());
    assert!(tx.open_counts().await.unwrap().is_empty());
    let away = tx.question(id).await.unwrap().unwrap();
    assert_eq!(away.state, State::Transferred);
    tx.end_transfer(&away, at(90)).await.unwrap();
    assert!(tx.end_transfer(&away, at(91)).await.is_err());
    let back = tx.transfer_of(id).await.unwrap().unwrap();
    assert_eq!(back.returned_at, Some(at(90)));
    for (name, contact) in [("Ministerio", "m"), ("área", "a"), ("Ministerio", "m2")] {
        tx.add_other_entity((name, contact), person.id)
            .await
            .unwrap();
    }
    let all = tx.other_entities().await.unwrap();
    let named: Vec<_> = all.iter().map(|one| (&*one.name, &*one.contact)).collect();
    assert_eq!(named, [("Ministerio", "m2"), ("área", "a")]);
    assert!(tx.drop_other_entity(all[0].id).await.unwrap());
    assert!(!tx.drop_other_entity(all[0].id).await.unwrap());
    tx.commit().await.unwrap();
    store.close().await;
}
