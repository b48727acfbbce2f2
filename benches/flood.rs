//! So much waits to be said in one chat: how long does the answer to somebody else wait for its turn?
//!
//! `cargo bench --bench flood`, on both engines: an answer is queued, claimed with what else may leave,
//! and settled, while 0, 2,000, 4,000 and 10,000 replies wait in one other chat. It fails if 95 of 100
//! answers take longer than 50 ms on SQLite, 100 ms on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on fails"
)]
#![expect(clippy::disallowed_methods, reason = "benches may measure")]

#[path = "../tests/rig/postgres.rs"]
mod postgres;

use chrono::{DateTime, TimeDelta, Utc};
use convoca::store::{Lane, Message, Settlement, Store};
use postgres::Server;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const WAITING: [usize; 4] = [0, 2_000, 4_000, 10_000];
const ANSWERS: i64 = 200;
/// The chat of whoever floods.
const CHAT: i64 = 1;

fn main() {
    let runtime = Runtime::new().unwrap();
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let file = folder.path().join("convoca.db");
    let sqlite = format!("sqlite://{}", file.display());
    runtime.block_on(measure("SQLite", &sqlite, Duration::from_millis(50)));
    let server = Server::start();
    runtime.block_on(measure(
        "PostgreSQL",
        &server.url,
        Duration::from_millis(100),
    ));
}

async fn measure(engine: &str, url: &str, most: Duration) {
    let store = Store::connect(&url.to_owned().into(), None).await.unwrap();
    let now = DateTime::UNIX_EPOCH;
    let mut there = 0;
    for waiting in WAITING {
        let more: Vec<_> = (there..waiting)
            .map(|n| message(&format!("flood:{n}"), CHAT, now))
            .collect();
        there = waiting;
        let mut tx = store.begin().await.unwrap();
        tx.enqueue(&more, now).await.unwrap();
        tx.commit().await.unwrap();
        let mut took = Vec::new();
        for n in 0..ANSWERS {
            took.push(answer(&store, &format!("answer:{waiting}:{n}"), CHAT + 1 + n, now).await);
        }
        took.sort();
        let p95 = took[took.len() * 95 / 100];
        let half = took[took.len() / 2];
        println!("{engine}: {waiting:>6} wait in one chat: an answer {half:.1?}, p95 {p95:.1?}");
        assert!(p95 <= most, "slower than {most:?}");
    }
    store.close().await;
}

/// Queues an answer, and takes it out: how long that took. What else was claimed is left as it was.
async fn answer(store: &Store, key: &str, chat: i64, now: DateTime<Utc>) -> Duration {
    let began = Instant::now();
    let mut tx = store.begin().await.unwrap();
    tx.enqueue(&[message(key, chat, now)], now).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let lease = now + TimeDelta::seconds(120);
    let claimed = tx.claim(Lane::Reply, 256, now, lease).await.unwrap();
    tx.commit().await.unwrap();
    assert!(claimed.iter().any(|one| one.chat_id == chat));
    let mut tx = store.begin().await.unwrap();
    let settle = |chat_id| match chat_id == chat {
        true => Settlement::Sent {
            message_id: None,
            text: None,
        },
        false => Settlement::Retry {
            due_at: now,
            error: String::new(),
        },
    };
    let settled: Vec<_> = claimed
        .iter()
        .map(|one| (one.id, settle(one.chat_id)))
        .collect();
    tx.settle(&settled, None, now).await.unwrap();
    tx.commit().await.unwrap();
    began.elapsed()
}

fn message(key: &str, chat_id: i64, due_at: DateTime<Utc>) -> Message {
    Message {
        key: key.to_owned(),
        chat_id,
        lane: Lane::Reply,
        method: "sendMessage",
        body: serde_json::json!({ "chat_id": chat_id, "text": key }).to_string(),
        attachment: None,
        due_at,
    }
}
