//! The contract of the store: every method, on both engines, with the same result.

use crate::support::{Database, Engine, on_both_engines};
use chrono::{DateTime, NaiveDate, Utc};
use convoca::store::{
    Attachment, Lane, Message, NewQuestion, SetAside, Settlement, Store, StoreError,
};

on_both_engines!(
    a_transaction_that_is_dropped_leaves_no_trace,
    an_update_is_taken_once,
    forgotten_updates_are_those_before_the_date,
    what_is_set_aside_stays_as_it_came,
    a_person_is_met_once_and_keeps_the_step_of_the_dialogue,
    whoever_writes_again_is_no_longer_blocked,
    a_series_has_no_gaps,
    a_question_is_read_back_as_it_was_written,
    a_number_is_given_once,
    a_key_is_said_once,
    a_claim_takes_the_oldest_of_each_chat,
    a_lease_keeps_others_away_until_it_runs_out,
    settled_messages_are_not_claimed_again,
    a_message_for_later_waits_and_is_announced,
    a_file_travels_with_its_message,
    a_job_starts_now_and_remembers_how_far_it_came,
    concurrent_writers_lose_nothing,
    a_later_version_of_the_database_is_refused,
);

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_720_879_200 + seconds, 123_456_000).unwrap()
}

fn message(key: &str, chat_id: i64, lane: Lane) -> Message {
    Message {
        key: key.into(),
        chat_id,
        lane,
        method: "sendMessage",
        body: format!(r#"{{"chat_id":{chat_id},"text":"{key}"}}"#),
        attachment: None,
        due_at: at(0),
    }
}

async fn enqueue(store: &Store, messages: &[Message]) {
    let mut tx = store.begin().await.unwrap();
    tx.enqueue(messages, at(0)).await.unwrap();
    tx.commit().await.unwrap();
}

/// Claims of every lane and shows the texts in their order.
async fn claim(store: &Store, now: i64) -> Vec<(i64, String)> {
    let mut tx = store.begin().await.unwrap();
    let mut all = Vec::new();
    for lane in [Lane::Reply, Lane::Reminder, Lane::Bulk] {
        for claimed in tx.claim(lane, 10, at(now), at(now + 60)).await.unwrap() {
            assert_eq!(claimed.lane(), lane);
            let body: serde_json::Value = serde_json::from_str(&claimed.body).unwrap();
            all.push((claimed.id, body["text"].as_str().unwrap().to_owned()));
        }
    }
    tx.commit().await.unwrap();
    all
}

fn texts(claimed: &[(i64, String)]) -> Vec<&str> {
    claimed.iter().map(|(_, text)| text.as_str()).collect()
}

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
    assert_eq!(tx.forget_updates(at(10)).await.unwrap(), 1);
    assert_eq!(tx.take_updates(&[1, 2], at(20)).await.unwrap(), [1]);
}

async fn what_is_set_aside_stays_as_it_came(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let kept = SetAside {
        update_id: 5,
        raw: r#"{"update_id":5,"ñ":"😀"}"#.into(),
        error: "why".into(),
    };
    let mut tx = store.begin().await.unwrap();
    tx.set_aside(&kept, at(0)).await.unwrap();
    tx.set_aside(&kept, at(1)).await.unwrap();
    assert_eq!(tx.updates_set_aside(10).await.unwrap(), [kept]);
}

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
    tx.set_dialogue(first.id, "writing").await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let again = tx.meet_person(account, "en", at(9)).await.unwrap();
    assert_eq!((again.id, again.language.as_str()), (first.id, "es"));
    assert_eq!(again.dialogue, "writing");
    assert!(matches!(
        tx.set_dialogue(first.id + 1, "").await,
        Err(StoreError::Rows {
            expected: 1,
            actual: 0
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

fn new_question(number: &str, person_id: i64) -> NewQuestion<'_> {
    NewQuestion {
        number,
        person_id,
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

async fn a_question_is_read_back_as_it_was_written(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let person = tx.meet_person(1, "es", at(0)).await.unwrap();
    let id = tx
        .add_question(&new_question("2024-000001", person.id))
        .await
        .unwrap();
    tx.add_question(&new_question("2024-000002", person.id))
        .await
        .unwrap();
    let found = tx.questions_of(person.id, 10, 0).await.unwrap();
    assert_eq!(found.len(), 2);
    let question = &found[1];
    assert_eq!((question.id, question.number.as_str()), (id, "2024-000001"));
    assert_eq!(question.text, "¿Cuándo arreglan la vía? 🛣️");
    assert_eq!(question.received_at, at(0));
    assert_eq!(question.due_on.to_string(), "2024-08-02");
    assert_eq!(question.state, "received");
    assert_eq!(tx.questions_of(person.id, 1, 0).await.unwrap().len(), 1);
}

async fn a_number_is_given_once(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let person = tx.meet_person(1, "es", at(0)).await.unwrap();
    tx.add_question(&new_question("2024-000001", person.id))
        .await
        .unwrap();
    let again = tx
        .add_question(&new_question("2024-000001", person.id))
        .await;
    assert!(matches!(again, Err(StoreError::Fault(_))));
}

async fn a_key_is_said_once(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    let first = [message("a", 1, Lane::Reply), message("b", 1, Lane::Reply)];
    assert_eq!(tx.enqueue(&first, at(0)).await.unwrap(), 2);
    assert_eq!(tx.enqueue(&first[1..], at(0)).await.unwrap(), 0);
    let many: Vec<_> = (0..1201)
        .map(|n| message(&format!("m{n}"), n, Lane::Bulk))
        .collect();
    assert_eq!(tx.enqueue(&many, at(0)).await.unwrap(), 1201);
    assert_eq!(tx.outbox_waiting().await.unwrap(), 1203);
}

async fn a_claim_takes_the_oldest_of_each_chat(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    enqueue(
        &store,
        &[
            message("bulk 1", 1, Lane::Bulk),
            message("first to 1", 1, Lane::Reply),
            message("second to 1", 1, Lane::Reply),
            message("first to 2", 2, Lane::Reply),
            message("reminder 1", 1, Lane::Reminder),
        ],
    )
    .await;
    let first = claim(&store, 1).await;
    assert_eq!(
        texts(&first),
        ["first to 1", "first to 2", "reminder 1", "bulk 1"]
    );
    assert!(
        claim(&store, 1).await.is_empty(),
        "the second has to wait for the first"
    );
    settle(
        &store,
        first[0].0,
        Settlement::Sent {
            message_id: Some(1),
        },
    )
    .await;
    assert_eq!(texts(&claim(&store, 1).await), ["second to 1"]);
}

async fn settle(store: &Store, id: i64, settlement: Settlement) {
    let mut tx = store.begin().await.unwrap();
    tx.settle(&[(id, settlement)], at(2)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn a_lease_keeps_others_away_until_it_runs_out(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    enqueue(&store, &[message("a", 1, Lane::Reply)]).await;
    assert_eq!(claim(&store, 0).await.len(), 1);
    assert_eq!(claim(&store, 59).await.len(), 0);
    assert_eq!(claim(&store, 60).await.len(), 1);
    let mut tx = store.begin().await.unwrap();
    tx.release_leases().await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(claim(&store, 61).await.len(), 1);
}

async fn settled_messages_are_not_claimed_again(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let all: Vec<_> = ["sent", "failed", "retried"]
        .iter()
        .zip(1..)
        .map(|(key, chat)| message(key, chat, Lane::Reply))
        .collect();
    enqueue(&store, &all).await;
    let claimed = claim(&store, 0).await;
    let settled = [
        (
            claimed[0].0,
            Settlement::Sent {
                message_id: Some(77),
            },
        ),
        (
            claimed[1].0,
            Settlement::Failed {
                error: "400".into(),
            },
        ),
        (
            claimed[2].0,
            Settlement::Retry {
                due_at: at(30),
                error: "502".into(),
            },
        ),
    ];
    let mut tx = store.begin().await.unwrap();
    tx.settle(&settled, at(2)).await.unwrap();
    // Settling again, as after a lost lease, changes nothing.
    tx.settle(&settled[..2], at(3)).await.unwrap();
    let depth = tx.outbox_depth().await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((depth.waiting, depth.sent, depth.failed), (1, 1, 1));
    assert!(claim(&store, 29).await.is_empty());
    assert_eq!(texts(&claim(&store, 30).await), ["retried"]);
}

async fn a_message_for_later_waits_and_is_announced(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut later = message("later", 1, Lane::Reminder);
    later.due_at = at(100);
    let mut latest = message("latest", 1, Lane::Bulk);
    latest.due_at = at(200);
    enqueue(&store, &[later, message("now", 1, Lane::Reminder), latest]).await;
    assert_eq!(texts(&claim(&store, 0).await), ["now"]);
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.next_due(at(0)).await.unwrap(), Some(at(100)));
    assert_eq!(tx.next_due(at(100)).await.unwrap(), Some(at(200)));
    assert_eq!(tx.next_due(at(200)).await.unwrap(), None);
}

async fn a_file_travels_with_its_message(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let file = Attachment {
        name: "mis datos.json".into(),
        content: vec![0, 159, 146, 150],
    };
    let mut with_file = message("file", 1, Lane::Reply);
    with_file.attachment = Some(file.clone());
    enqueue(&store, &[with_file, message("plain", 2, Lane::Reply)]).await;
    let mut tx = store.begin().await.unwrap();
    let mut claimed = tx.claim(Lane::Reply, 10, at(0), at(60)).await.unwrap();
    assert_eq!(claimed[0].take_attachment(), Some(file));
    assert_eq!(claimed[1].take_attachment(), None);
    assert_eq!(claimed[0].attempts, 1);
}

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
    let guard = first.lock().unwrap();
    let second = database.connect().await;
    assert!(matches!(second.lock(), Err(StoreError::InUse(_))));
    // A command may still write beside the bot.
    enqueue(&second, &[message("a", 1, Lane::Reply)]).await;
    drop(guard);
    second.lock().unwrap();
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
