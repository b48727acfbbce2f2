//! What was asked for in a question, on both engines.

use super::at;
use super::questions::new_question;
use crate::support::{Database, Engine, on_both_engines};
use convoca::domain::base::Address;
use convoca::domain::question::State;
use convoca::store::{Completion, StoreError};

on_both_engines!(what_is_missing_is_asked_for_once_and_ends);

async fn what_is_missing_is_asked_for_once_and_ends(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(1), "es", at(0))
        .await
        .unwrap();
    let new = new_question("2024-000001", person.id);
    let id = tx.add_question(&new).await.unwrap();
    let other = new_question("2024-000002", person.id);
    let other = tx.add_question(&other).await.unwrap();
    assert_eq!(tx.completion_of(id).await.unwrap(), None);
    let day = |text: &str| text.parse().unwrap();
    let one = Completion {
        question_id: id,
        asked_at: at(60),
        by_person: Some(person.id),
        office: Some("planeacion".into()),
        missing: "Falta la vereda. 🛣️".into(),
        answer_by: day("2024-08-15"),
        prolonged_at: None,
        resumed_at: None,
        closing: None,
    };
    tx.add_completion(&one).await.unwrap();
    assert_eq!(tx.completion_of(id).await.unwrap().as_ref(), Some(&one));
    assert_eq!(tx.completions_of(&[id, other]).await.unwrap().len(), 1);
    assert!(tx.completions_of(&[]).await.unwrap().is_empty());
    let refused = tx.add_completion(&one).await.unwrap_err();
    assert!(matches!(refused, StoreError::Rows { .. }), "{refused}");
    let question = tx.question(id).await.unwrap().unwrap();
    assert_eq!(
        (question.state, question.answer_by()),
        (State::Incomplete, day("2024-08-15"))
    );
    let dates = tx.dates_of(id).await.unwrap().unwrap();
    assert_eq!((dates.asked_at, dates.resumed_at), (Some(at(60)), None));
    // It is due from whoever asked alone.
    assert_eq!(tx.dates_after(0, 10).await.unwrap().len(), 1);
    assert_eq!(tx.due_counts(day("2024-12-31")).await.unwrap()[0].open, 1);
    let open: i64 = tx
        .open_counts()
        .await
        .unwrap()
        .iter()
        .map(|(_, _, open)| open)
        .sum();
    assert_eq!(open, 2);
    assert_eq!(tx.incomplete_of(person.id, 5).await.unwrap().len(), 1);
    assert!(
        tx.incomplete_over(day("2024-08-15"))
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        tx.incomplete_over(day("2024-08-16")).await.unwrap().len(),
        1
    );
    // They are reminded once of each last day.
    let near = (day("2024-08-10"), day("2024-08-15"));
    for found in [1, 0] {
        assert_eq!(
            tx.take_incomplete_reminders(near, 5).await.unwrap().len(),
            found
        );
    }
    tx.prolong_completion(id, day("2024-09-16"), at(70))
        .await
        .unwrap();
    assert!(
        tx.prolong_completion(id, day("2024-10-16"), at(70))
            .await
            .is_err()
    );
    assert!(
        tx.incomplete_over(day("2024-08-16"))
            .await
            .unwrap()
            .is_empty()
    );
    // Closed, and not closed after all.
    tx.close_incomplete(id, (person.id, "No llegó."))
        .await
        .unwrap();
    tx.reopen_incomplete(id).await.unwrap();
    assert_eq!(tx.completion_of(id).await.unwrap().unwrap().closing, None);
    tx.end_completion(id, at(90)).await.unwrap();
    assert!(tx.end_completion(id, at(91)).await.is_err());
    let question = tx.question(id).await.unwrap().unwrap();
    assert_eq!(
        (question.state, question.complete_by),
        (State::Received, None)
    );
    let later = Completion {
        question_id: other,
        ..one
    };
    tx.add_completion(&later).await.unwrap();
    tx.drop_completion(other).await.unwrap();
    assert_eq!(tx.completion_of(other).await.unwrap(), None);
    assert_eq!(tx.dates_after(0, 10).await.unwrap().len(), 2);
    tx.commit().await.unwrap();
    store.close().await;
}
