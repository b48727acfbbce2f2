//! One text for many, at the pace Telegram allows, and replies that overtake it.
//!
//! `cargo bench --bench outbox` sends 10,000 messages at 1,000 a second and 600 at 30 a second;
//! `cargo bench --bench outbox -- full` sends 10,000 at 30 a second instead, which takes five and a
//! half minutes. The simulated Telegram has its limits on and answers 429 to whoever is too fast.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a bench that cannot go on fails, and counts are small"
)]
#![expect(clippy::disallowed_methods, reason = "benches may measure")]

#[path = "../tests/rig/http.rs"]
mod http;
#[path = "../tests/rig/process.rs"]
mod process;

use convoca::clock::Clock;
use convoca::store::{Lane, Message, Store};
use http::Control;
use serde_json::json;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Account numbers of those who get the text, and of those who write meanwhile.
const READERS: i64 = 1_000_000;
const WRITERS: i64 = 9_000_000;

fn main() {
    let full = std::env::args().any(|arg| arg == "full");
    if !full {
        send("paid_broadcast = true", "paid", 1_000.0, 10_000, 10.0);
    }
    let many = if full { 10_000 } else { 600 };
    send("", "free", 30.0, many, 1.0);
}

/// Sends `bulk` messages at `rate`, while people write `writing` times a second.
fn send(limits: &str, refused: &str, rate: f64, bulk: u32, writing: f64) {
    let folder = tempfile::tempdir().unwrap();
    let telegram = process::telegram(Some(1), &["--limits", refused]);
    let mut control = Control::new(&telegram.url);
    let database = format!("sqlite://{}", folder.path().join("convoca.db").display());
    let config = process::configure(folder.path(), &telegram, &database, limits, "");
    // A load of nothing creates the people and opens their chats.
    let nobody = json!({ "users": bulk, "first_user": READERS, "updates": 0 });
    control.post("load", &nobody);
    enqueue(&database, bulk);
    control.reset_statistics();

    let seconds = f64::from(bulk) / rate;
    let written = (seconds * writing * 0.8) as u64;
    let writers = json!({
        "users": 200, "first_user": WRITERS, "updates": written, "rate": writing,
        "script": [{ "text": "¿Cuándo arreglan la vía {n}?" }],
    });
    let total = u64::from(bulk) + written;
    let bot = process::bot(Some(0), &config);
    control.post("load", &writers);
    let (mut first, mut last) = (None, None);
    let began = Instant::now();
    while last.is_none() {
        assert!(
            began.elapsed().as_secs_f64() < seconds * 2.0 + 30.0,
            "it is stuck"
        );
        sleep(Duration::from_millis(2));
        let accepted = control.get("statistics")["accepted"].as_u64().unwrap();
        if accepted > 0 && first.is_none() {
            first = Some((accepted, began.elapsed()));
        }
        last = (accepted == total).then(|| began.elapsed());
    }
    let (at_first, first) = first.unwrap();
    let took = (last.unwrap() - first).as_secs_f64();
    let ideal = (total - at_first) as f64 / rate;
    let statistics = control.get("statistics");
    let latency = &statistics["from_creation"];
    println!(
        "{bulk} messages and {written} replies at {rate}/s: {:.0}/s, {:.3} × the ideal time, at most {} in a second, {} × 429; replies p50 {:.0} ms, p95 {:.0} ms",
        (total - at_first) as f64 / took,
        took / ideal,
        statistics["most_in_a_second"],
        statistics["too_many_requests"],
        latency["p50_us"].as_f64().unwrap() / 1000.0,
        latency["p95_us"].as_f64().unwrap() / 1000.0,
    );
    assert!(bot.end().success());
    assert!(telegram.process.id() > 0);
    assert!(Path::new(&config).exists());
}

/// Queues the same text for many, as a convocation does.
fn enqueue(database: &str, bulk: u32) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let store = Store::connect(&database.to_owned().into(), None)
            .await
            .unwrap();
        let now = Clock::system().now();
        let messages: Vec<_> = (0..i64::from(bulk))
            .map(|n| Message {
                key: format!("bulk:{n}"),
                chat_id: READERS + n,
                lane: Lane::Bulk,
                method: "sendMessage",
                body: json!({ "chat_id": READERS + n, "text": "La audiencia es el sábado." })
                    .to_string(),
                attachment: None,
                due_at: now,
            })
            .collect();
        let mut tx = store.begin().await.unwrap();
        tx.enqueue(&messages, now).await.unwrap();
        tx.commit().await.unwrap();
        store.close().await;
    });
}
