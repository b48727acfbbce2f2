//! The outbox: claims, leases, settlements.

use super::{at, enqueue, message};
use crate::support::{Database, Engine, on_both_engines};
use convoca::domain::mailing::Outcome;
use convoca::store::{Attachment, Lane, Lease, Settlement, Store};

on_both_engines!(
    a_key_is_said_once,
    a_claim_takes_the_oldest_of_each_chat,
    a_lease_keeps_others_away_until_it_runs_out,
    what_is_another_courier_s_is_not_given_back,
    settled_messages_are_not_claimed_again,
    a_message_for_later_waits_and_is_announced,
    a_file_travels_with_its_message,
    the_longest_pause_stands,
);

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
            text: None,
        },
    )
    .await;
    assert_eq!(texts(&claim(&store, 1).await), ["second to 1"]);
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

async fn what_is_another_courier_s_is_not_given_back(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    enqueue(
        &store,
        &[message("a", 1, Lane::Reply), message("b", 2, Lane::Reply)],
    )
    .await;
    let (by, until) = (Some(2), at(60));
    let mut tx = store.begin().await.unwrap();
    let lease = Lease { by, until };
    let claimed = tx.claim(Lane::Reply, 10, at(0), lease).await.unwrap();
    let waits = Settlement::Retry {
        due_at: at(1),
        error: "Bad Gateway".into(),
    };
    let settled = [(claimed[0].id, waits), (claimed[1].id, Settlement::Unsent)];
    // One who was frozen comes back, and the other has them in hand.
    tx.settle(&settled, Some(1), at(1)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(claim(&store, 2).await.len(), 0);
    let mut tx = store.begin().await.unwrap();
    tx.settle(&settled, by, at(3)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(claim(&store, 4).await.len(), 2);
}

async fn settled_messages_are_not_claimed_again(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut all: Vec<_> = ["sent", "failed", "retried"]
        .iter()
        .zip(1..)
        .map(|(key, chat)| message(key, chat, Lane::Reply))
        .collect();
    for message in &mut all {
        message.attachment = Some(Attachment {
            name: "convoca.json".into(),
            content: vec![1],
        });
    }
    enqueue(&store, &all).await;
    let claimed = claim(&store, 0).await;
    let settled = [
        (
            claimed[0].0,
            Settlement::Sent {
                message_id: Some(77),
                text: None,
            },
        ),
        (
            claimed[1].0,
            Settlement::Failed {
                error: "400".into(),
                outcome: Outcome::Refused,
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
    tx.settle(&settled, None, at(2)).await.unwrap();
    // Settling again, as after a lost lease, changes nothing.
    tx.settle(&settled[..2], None, at(3)).await.unwrap();
    let depth = tx.outbox_depth().await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((depth.waiting, depth.sent, depth.failed), (1, 1, 1));
    // Of what is settled for good only that it was is left.
    let kept = "SELECT COUNT(*) FROM outbox WHERE body <> '' OR attachment IS NOT NULL";
    assert_eq!(database.count(kept).await, 1);
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

/// Claims of every lane and shows the texts in their order.
async fn claim(store: &Store, now: i64) -> Vec<(i64, String)> {
    let mut tx = store.begin().await.unwrap();
    let mut all = Vec::new();
    for lane in [Lane::Reply, Lane::Reminder, Lane::Bulk] {
        for claimed in tx.claim(lane, 10, at(now), at(now + 60)).await.unwrap() {
            assert_eq!(claimed.lane, lane);
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

async fn settle(store: &Store, id: i64, settlement: Settlement) {
    let mut tx = store.begin().await.unwrap();
    tx.settle(&[(id, settlement)], None, at(2)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn the_longest_pause_stands(engine: Engine) {
    let database = Database::new(engine);
    let store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.sending_paused(at(0)).await.unwrap(), None);
    for until in [20, 30, 10] {
        tx.pause_sending(at(until)).await.unwrap();
    }
    assert_eq!(tx.sending_paused(at(29)).await.unwrap(), Some(at(30)));
    assert_eq!(tx.sending_paused(at(30)).await.unwrap(), None);
}
