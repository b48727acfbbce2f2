//! Parts of answers: kept, given, found by what is due, and let go.

use super::at;
use super::questions::new_question;
use crate::support::{Database, Engine, on_both_engines};
use chrono::NaiveDate;
use convoca::domain::base::{Address, FileKind};
use convoca::domain::share::State;
use convoca::store::{FileRef, NewShare, ShareCount, StoreError};

on_both_engines!(a_part_is_found_by_what_is_due_and_changed_as_it_was_read);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn a_part_is_found_by_what_is_due_and_changed_as_it_was_read(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap();
    let mut ids = Vec::new();
    for number in ["2024-000001", "2024-000002"] {
        let question = new_question(number, person.id);
        ids.push(tx.add_question(&question).await.unwrap());
    }
    let new = NewShare {
        question_id: ids[0],
        office: "tic",
        asked: Some("¿Cuándo?"),
        asked_by: person.id,
        due_on: day("2024-07-25"),
        public_on: day("2024-08-02"),
    };
    let first = tx.add_share(&new, at(1)).await.unwrap();
    let other = NewShare {
        question_id: ids[1],
        office: "salud",
        asked: None,
        due_on: day("2024-07-24"),
        public_on: day("2024-08-01"),
        ..new
    };
    let second = tx.add_share(&other, at(2)).await.unwrap();
    // What is due first comes first, of these offices.
    let open = tx.open_shares(&["tic", "salud"], 10).await.unwrap();
    let order: Vec<_> = open.iter().map(|share| share.id).collect();
    assert_eq!(order, [second, first]);
    assert_eq!(tx.open_shares(&["tic"], 10).await.unwrap().len(), 1);
    assert!(tx.open_shares(&[], 10).await.unwrap().is_empty());
    assert_eq!(tx.offices_of_shares().await.unwrap(), ["salud", "tic"]);
    let counts = tx.share_counts(day("2024-07-24")).await.unwrap();
    let count = ShareCount {
        office: "salud".into(),
        due_on: day("2024-07-24"),
        open: 1,
    };
    assert_eq!(counts, std::slice::from_ref(&count));
    assert_eq!(tx.share_counts(NaiveDate::MAX).await.unwrap().len(), 2);
    assert_eq!(tx.open_shares_due(&count, 5).await.unwrap()[0].id, second);
    // The second was counted from another date than that of its answer.
    let to_date = tx.shares_to_date().await.unwrap();
    assert_eq!(to_date, [(second, day("2024-08-02"))]);
    let dates = (day("2024-07-26"), day("2024-08-02"));
    tx.date_share(second, dates).await.unwrap();
    assert!(tx.shares_to_date().await.unwrap().is_empty());
    // Those of questions answered together are found with the first.
    tx.set_leader(ids[1], Some(ids[0])).await.unwrap();
    assert_eq!(tx.shares_of(ids[0]).await.unwrap().len(), 2);
    // It is given as it was read, and again; never as somebody else left it.
    let before = tx.share(first).await.unwrap().unwrap();
    assert!(before.is_open());
    let files = [FileRef {
        kind: FileKind::Document,
        file_id: "F".into(),
        name: Some("plan.pdf".into()),
    }];
    let given = ("El 5 de agosto.", &files[..]);
    tx.give_share(&before, given, person.id, at(3))
        .await
        .unwrap();
    let again = tx.give_share(&before, ("No.", &[]), person.id, at(4)).await;
    assert!(matches!(again, Err(StoreError::Rows { .. })), "{again:?}");
    let after = tx.share(first).await.unwrap().unwrap();
    assert_eq!((after.state, after.version), (State::Given, 1));
    assert_eq!(after.text, "El 5 de agosto.");
    assert_eq!(tx.share_files(first).await.unwrap(), files);
    // What passed stays, once.
    let late = tx.late_shares(day("2024-07-27"), 5).await.unwrap();
    assert_eq!(late.len(), 1);
    for is_new in [true, false] {
        let noted = tx.note_share_missed(second, day("2024-07-26")).await;
        assert_eq!(noted.unwrap(), is_new);
    }
    assert!(
        tx.late_shares(day("2024-07-27"), 5)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(tx.missed_share_count().await.unwrap(), 1);
    assert_eq!(tx.missed_shares(5, 0).await.unwrap()[0].id, second);
    // Given back, passed on, ended.
    let other = tx.share(second).await.unwrap().unwrap();
    let why = Some("No es nuestro.");
    tx.move_share(&other, State::Returned, why).await.unwrap();
    assert!(tx.move_share(&other, State::Returned, why).await.is_err());
    tx.pass_shares(ids[0], ids[1]).await.unwrap();
    assert_eq!(tx.shares_of(ids[1]).await.unwrap().len(), 2);
    tx.note_share_reminded(first, at(5)).await.unwrap();
    assert!(tx.shares_left_over().await.unwrap().is_empty());
    tx.end_share(first, at(6)).await.unwrap();
    assert_eq!(tx.shares_of(ids[1]).await.unwrap().len(), 1);
    let ended = tx.share(first).await.unwrap().unwrap();
    assert_eq!(ended.ended_at, Some(at(6)));
    assert_eq!(ended.reminded_at, Some(at(5)));
}
