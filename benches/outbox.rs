//! A convocation that leaves at the pace Telegram allows while its readers are still being gathered, and
//! replies that overtake it.
//!
//! `cargo bench --bench outbox` sends 10,000 messages at 1,000 a second and 600 at 30 a second;
//! `cargo bench --bench outbox -- full` sends 10,000 at 30 a second instead, which takes five and a
//! half minutes. Of the town one in ten is convened. The simulated Telegram has its limits on and
//! answers 429 to whoever is too fast. It fails if a bound is missed: 1.02 times the ideal time at 30 a
//! second, 950 a second at 1,000, replies within 200 ms, no 429.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a bench that cannot go on fails, and counts are small"
)]
#![expect(clippy::disallowed_methods, reason = "benches may measure")]

#[path = "../tests/rig/crowd.rs"]
mod crowd;
#[path = "../tests/rig/http.rs"]
mod http;
#[path = "../tests/rig/process.rs"]
mod process;

use convoca::clock::Clock;
use convoca::store::Store;
use crowd::Crowd;
use http::Control;
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, SqliteConnection};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// Account numbers of the town, and of those who write meanwhile.
const READERS: i64 = 1_000_000;
const WRITERS: i64 = 9_000_000;
/// One in ten of the town.
const FORMULA: &str = "group:g3";

fn main() {
    let full = std::env::args().any(|arg| arg == "full");
    if !full {
        let paid = send("paid_broadcast = true", "paid", 1_000.0, 10_000, 10.0);
        assert!(paid.rate >= 950.0);
    }
    let many = if full { 10_000 } else { 600 };
    let free = send("", "free", 30.0, many, 1.0);
    assert!(free.times_ideal <= 1.02);
}

/// How fast it was.
struct Pace {
    rate: f64,
    times_ideal: f64,
}

/// Convenes `bulk` people at `rate`, while others write `writing` times a second.
fn send(limits: &str, refused: &str, rate: f64, bulk: u32, writing: f64) -> Pace {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let telegram = process::telegram(Some(1), &["--limits", refused]);
    let mut control = Control::new(&telegram.url);
    let file = folder.path().join("convoca.db");
    let database = format!("sqlite://{}", file.display());
    std::fs::write(folder.path().join("process.toml"), crowd::PROCESS).unwrap();
    let config = process::configure(folder.path(), &telegram, &database, limits, "");
    let town = bulk * 10;
    // A load of nothing creates the people and opens their chats, that of the coordinator too.
    let nobody = json!({ "users": town + 1, "first_user": READERS, "updates": 0 });
    control.post("load", &nobody);
    let mut books = Books::begin(file, i64::from(town));
    control.reset_statistics();

    let seconds = f64::from(bulk) / rate;
    let written = (seconds * writing * 0.8) as u64;
    let writers = json!({
        "users": 200, "first_user": WRITERS, "updates": written, "rate": writing,
        "script": [{ "text": "¿Cuándo arreglan la vía {n}?" }],
    });
    // The coordinator is shown the progress: one message, which changes.
    let total = u64::from(bulk) + written + 1;
    let bot = process::bot(Some(0), &config);
    control.post("load", &writers);
    let began = Instant::now();
    let (mut first, mut gathered, mut last) = (None, None, None);
    while last.is_none() {
        assert!(
            began.elapsed().as_secs_f64() < seconds * 2.0 + 30.0,
            "it is stuck"
        );
        sleep(Duration::from_millis(if first.is_none() { 2 } else { 10 }));
        let statistics = control.get("statistics");
        let accepted = statistics["accepted"].as_u64().unwrap();
        if accepted > 0 && first.is_none() {
            first = Some((accepted, began.elapsed()));
        }
        if gathered.is_none() && books.is_gathered() {
            gathered = Some((accepted, began.elapsed(), latency(&statistics)));
        }
        last = (accepted >= total).then(|| began.elapsed());
    }
    let (at_first, first) = first.unwrap();
    let took = (last.unwrap() - first).as_secs_f64();
    let (early, gathered, (_, early_p95)) = gathered.unwrap();
    let statistics = control.get("statistics");
    let (p50, p95) = latency(&statistics);
    let accepted = statistics["accepted"].as_u64().unwrap() - at_first;
    let pace = Pace {
        rate: accepted as f64 / took,
        times_ideal: took / (accepted as f64 / rate),
    };
    println!(
        "{bulk} of {town} convened and {written} replies at {rate}/s: {:.0}/s, {:.3} × the ideal time, at most {} in a second, {} × 429; replies p50 {p50:.0} ms, p95 {p95:.0} ms",
        pace.rate,
        pace.times_ideal,
        statistics["most_in_a_second"],
        statistics["too_many_requests"],
    );
    let gathering = gathered.saturating_sub(first);
    println!(
        "  gathered {:.2} s after the first message, {early} messages had left by then ({:.0}/s); replies until then p95 {early_p95:.0} ms",
        gathering.as_secs_f64(),
        early.saturating_sub(at_first) as f64 / gathering.as_secs_f64().max(0.001),
    );
    assert_eq!(statistics["too_many_requests"], 0);
    assert!(p95 < 200.0 && early_p95 < 200.0);
    assert!(bot.end().success());
    assert_eq!(books.sent(), i64::from(bulk), "each once");
    assert!(telegram.process.id() > 0);
    assert!(Path::new(&config).exists());
    pace
}

/// From a question to its reply, in milliseconds: in the middle, and of nineteen in twenty.
fn latency(statistics: &Value) -> (f64, f64) {
    let all = &statistics["from_creation"];
    let of = |which: &str| all[which].as_f64().unwrap_or(0.0) / 1000.0;
    (of("p50_us"), of("p95_us"))
}

/// The bot's database, made before it starts and read while it works.
struct Books {
    runtime: Runtime,
    connection: SqliteConnection,
}

impl Books {
    /// A town and a convocation to one in ten of it.
    fn begin(file: PathBuf, people: i64) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let connection = runtime.block_on(async {
            let url = format!("sqlite://{}", file.display());
            let store = Store::connect(&url.into(), None).await.unwrap();
            let first = READERS;
            let town = Crowd { people, first };
            town.settle(&store).await;
            let now = Clock::system().now();
            let desk = crowd::desk();
            town.convene(&store, &desk, FORMULA, now).await;
            store.close().await;
            let options = SqliteConnectOptions::new().filename(file).read_only(true);
            options.connect().await.unwrap()
        });
        Self {
            runtime,
            connection,
        }
    }

    fn count(&mut self, sql: &'static str) -> i64 {
        let found = sqlx::query_scalar(sql).fetch_one(&mut self.connection);
        self.runtime.block_on(found).unwrap()
    }

    /// Whether everybody has been looked at.
    fn is_gathered(&mut self) -> bool {
        let open = "SELECT COUNT(*) FROM waves WHERE state IN ('planned', 'gathering')";
        self.count(open) == 0
    }

    /// What came of the wave's messages, as the coordinator reads it.
    fn sent(&mut self) -> i64 {
        self.count("SELECT COALESCE(SUM(count), 0) FROM tallies WHERE outcome = 'sent'")
    }
}
