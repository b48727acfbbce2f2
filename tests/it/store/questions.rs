//! Questions and their numbers.

use super::at;
use crate::support::{Database, Engine, on_both_engines};
use chrono::NaiveDate;
use convoca::domain::base::{Address, PersonId};
use convoca::domain::question::{EventKind, Kind, State};
use convoca::store::{Dates, DueCount, Extension, NewQuestion, StoreError};

on_both_engines!(
    a_series_has_no_gaps,
    a_question_is_read_back_as_it_was_written,
    a_number_is_given_once,
    an_extension_is_kept_once_and_goes_with_the_dates,
    a_kind_goes_with_its_dates_and_a_missed_one_with_its_day,
);

async fn a_series_has_no_gaps(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    for (expected, keep) in [(1, true), (2, false), (2, true), (3, true)] {
        let mut tx = store.begin().await.unwrap();
        assert_eq!(tx.next_value("question:2024").await.unwrap(), expected);
        if keep {
            tx.commit().await.unwrap();
        }
    }
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.next_value("question:2025").await.unwrap(), 1);
}

async fn a_question_is_read_back_as_it_was_written(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap();
    let id = tx
        .add_question(&new_question("2024-000001", person.id))
        .await
        .unwrap();
    assert!(!tx.has_asked_before(person.id).await.unwrap());
    tx.add_question(&new_question("2024-000002", person.id))
        .await
        .unwrap();
    assert!(tx.has_asked_before(person.id).await.unwrap());
    let found = tx.questions_of(person.id, 10, 0).await.unwrap();
    assert_eq!(found.len(), 2);
    let question = &found[1];
    assert_eq!((question.id, question.number.as_str()), (id, "2024-000001"));
    assert_eq!(question.text, "¿Cuándo arreglan la vía? 🛣️");
    assert_eq!(question.received_at, at(0));
    assert_eq!(question.due_on.to_string(), "2024-08-02");
    assert_eq!(question.state, State::Received);
    assert_eq!(tx.questions_of(person.id, 1, 0).await.unwrap().len(), 1);
}

async fn an_extension_is_kept_once_and_goes_with_the_dates(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap();
    let id = tx
        .add_question(&new_question("2024-000001", person.id))
        .await
        .unwrap();
    let other = tx
        .add_question(&new_question("2024-000002", person.id))
        .await
        .unwrap();
    assert_eq!(tx.dates_of(id).await.unwrap().unwrap().total_days, None);
    assert_eq!(tx.extension_of(id).await.unwrap(), None);
    let extension = Extension {
        question_id: id,
        term_days: 15,
        total_days: 20,
        previous_on: "2024-08-02".parse().unwrap(),
        due_on: "2024-08-12".parse().unwrap(),
        told_at: at(60),
        by_person: Some(person.id),
        reason: "Falta el informe. 🛣️".into(),
    };
    tx.add_extension(&extension).await.unwrap();
    let twice = Extension {
        total_days: 30,
        ..extension.clone()
    };
    let refused = tx.add_extension(&twice).await.unwrap_err();
    assert!(matches!(refused, StoreError::Rows { .. }), "{refused}");
    assert_eq!(
        tx.extension_of(id).await.unwrap().as_ref(),
        Some(&extension)
    );
    let all = tx.extensions_of(&[id, other]).await.unwrap();
    assert_eq!(all.into_values().collect::<Vec<_>>(), [extension]);
    assert!(tx.extensions_of(&[]).await.unwrap().is_empty());
    let dates = tx.dates_after(0, 10).await.unwrap();
    let totals: Vec<_> = dates.iter().map(|dates| dates.total_days).collect();
    assert_eq!(totals, [Some(20), None]);
    let event = tx
        .add_event(
            id,
            EventKind::Extended,
            Some(person.id),
            None,
            Some("…"),
            at(60),
        )
        .await
        .unwrap();
    assert_eq!(
        tx.question_of_event(event, EventKind::Extended)
            .await
            .unwrap(),
        Some(id)
    );
    assert_eq!(
        tx.question_of_event(event, EventKind::Tagged)
            .await
            .unwrap(),
        None
    );
}

async fn a_kind_goes_with_its_dates_and_a_missed_one_with_its_day(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap();
    let id = tx
        .add_question(&new_question("2024-000001", person.id))
        .await
        .unwrap();
    let old = tx.dates_of(id).await.unwrap().unwrap();
    assert_eq!(old.kind, Kind::Accountability);
    let day = "2024-07-26".parse().unwrap();
    let new = Dates {
        kind: Kind::Information,
        due_receipt: day,
        due_filing: day,
        due_on: day,
        ..old.clone()
    };
    assert!(tx.note_missed(id, old.due_on).await.unwrap());
    assert!(tx.retag(&old, &new).await.unwrap());
    assert!(!tx.retag(&old, &new).await.unwrap());
    let question = tx.question(id).await.unwrap().unwrap();
    assert_eq!((question.kind, question.due_on), (Kind::Information, day));
    assert_eq!(question.missed_on, None);
    // Of the same date nothing is forgotten.
    assert!(tx.note_missed(id, day).await.unwrap());
    let again = tx.dates_of(id).await.unwrap().unwrap();
    let petition = Dates {
        kind: Kind::Authority,
        ..again.clone()
    };
    assert!(tx.retag(&again, &petition).await.unwrap());
    let question = tx.question(id).await.unwrap().unwrap();
    assert_eq!(question.missed_on, Some(day));
    let counts = tx.due_counts(day).await.unwrap();
    let [count] = counts.as_slice() else {
        panic!("{counts:?}");
    };
    assert_eq!((count.kind, count.open), (Kind::Authority, 1));
    assert_eq!(tx.open_questions_due(count, 5).await.unwrap().len(), 1);
    assert_eq!(tx.unextended_due(count, 5).await.unwrap().0, 1);
    let of_another = DueCount {
        kind: Kind::Petition,
        ..count.clone()
    };
    assert!(
        tx.open_questions_due(&of_another, 5)
            .await
            .unwrap()
            .is_empty()
    );
    tx.add_extension(&Extension {
        question_id: id,
        term_days: 10,
        total_days: 12,
        previous_on: day,
        due_on: day,
        told_at: at(60),
        by_person: None,
        reason: "…".into(),
    })
    .await
    .unwrap();
    let (all, first) = tx.unextended_due(count, 5).await.unwrap();
    assert_eq!((all, first.len()), (0, 0));
}

async fn a_number_is_given_once(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap();
    tx.add_question(&new_question("2024-000001", person.id))
        .await
        .unwrap();
    let again = tx
        .add_question(&new_question("2024-000001", person.id))
        .await;
    assert!(matches!(again, Err(StoreError::Fault(_))));
}

pub(super) fn new_question(number: &str, person_id: PersonId) -> NewQuestion<'_> {
    NewQuestion {
        code: None,
        number,
        person_id: Some(person_id),
        space: Some("audiencia"),
        topic: None,
        office: Some("planeacion"),
        author_name: None,
        text: "¿Cuándo arreglan la vía? 🛣️",
        received_at: at(0),
        due_receipt: NaiveDate::from_ymd_opt(2024, 8, 2).unwrap(),
        due_filing: NaiveDate::from_ymd_opt(2024, 8, 5).unwrap(),
        due_on: NaiveDate::from_ymd_opt(2024, 8, 2).unwrap(),
    }
}
