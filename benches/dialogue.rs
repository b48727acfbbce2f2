//! The whole bot under load: updates handled and replied a second, latency, memory, start-up.
//!
//! `cargo bench --bench dialogue`. Bot and simulated Telegram are processes of their own, each pinned
//! to one core; the database is a file with `synchronous=FULL`, then a private PostgreSQL. Besides the
//! wall clock, which other programs on the machine disturb, it prints the rate by the processor time
//! the bot used: what it would do on a core of its own.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a bench that cannot go on fails, and counts are small"
)]
#![expect(clippy::disallowed_methods, reason = "benches may measure")]

#[path = "../tests/rig/http.rs"]
mod http;
#[path = "../tests/rig/measure.rs"]
mod measure;
#[path = "../tests/rig/poll.rs"]
mod poll;
#[path = "../tests/rig/postgres.rs"]
mod postgres;
#[path = "../tests/rig/process.rs"]
mod process;

use convoca::store::Store;
use http::Control;
use measure::{cpu_seconds, most_memory};
use postgres::Server;
use process::{Process, Telegram};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

const BOT_CORE: Option<u32> = Some(0);
const TELEGRAM_CORE: Option<u32> = Some(1);
const FAST: &str = "messages_per_second = 1000000\nmessages_per_chat_second = 1000000";
/// People who write at the same time, each waiting for the answer.
const USERS: u32 = 300;
/// How long one measurement may take before it counts as stuck.
const PATIENCE: Duration = Duration::from_secs(60);

fn main() {
    let only = std::env::args().nth(1).filter(|arg| !arg.starts_with('-'));
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    if wanted("sqlite") {
        println!("SQLite on disk:");
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let url = format!("sqlite://{}", folder.path().join("convoca.db").display());
        throughput(folder.path(), &url);
    }
    if wanted("large") {
        println!("SQLite with 100,000 citizens and 100,000 questions:");
        large();
    }
    if wanted("postgres") {
        println!("PostgreSQL on this machine (its processes on whatever core is free):");
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let server = Server::start();
        throughput(folder.path(), &server.url);
    }
}

/// A bot and its Telegram.
struct Bench {
    telegram: Telegram,
    control: Control,
    config: PathBuf,
    bot: Option<Process>,
}

impl Bench {
    fn new(folder: &Path, database: &str) -> Self {
        let args = ["--limits", "off", "--forgetful", "--keep-messages", "4"];
        let telegram = process::telegram(TELEGRAM_CORE, &args);
        let control = Control::new(&telegram.url);
        let config = process::configure(folder, &telegram, database, FAST, "");
        Self {
            telegram,
            control,
            config,
            bot: None,
        }
    }

    /// Starts the bot; returns how long until it asked for messages.
    fn start(&mut self) -> Duration {
        let began = Instant::now();
        self.bot = Some(process::bot(BOT_CORE, &self.config));
        while self.control.get("statistics")["calls"]["getUpdates"].is_null() {
            assert!(began.elapsed() < PATIENCE, "the bot does not start");
        }
        began.elapsed()
    }

    /// Starts the bot again with Itagüí's offices, topics and spaces.
    fn give_process(&mut self) {
        assert!(self.bot.take().unwrap().end().success());
        let itagui = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/itagui-2024");
        let text = std::fs::read_to_string(format!("{itagui}/process.toml")).unwrap();
        let text = format!("{text}\n{}", process::UNHURRIED);
        std::fs::write(self.config.with_file_name("process.toml"), text).unwrap();
        self.control.reset_statistics();
        self.start();
    }

    fn bot(&self) -> u32 {
        self.bot.as_ref().unwrap().id()
    }

    /// Lets people do this and waits until the bot has said `messages` things.
    fn run(&mut self, name: &str, load: &Value, updates: u64, messages: u64) {
        self.control.reset_statistics();
        let (used, others) = (
            cpu_seconds(self.bot()),
            cpu_seconds(self.telegram.process.id()),
        );
        let began = Instant::now();
        self.control.post("load", load);
        let mut statistics = Value::Null;
        while statistics["accepted"].as_u64().unwrap_or(0) < messages {
            if began.elapsed() > PATIENCE {
                let log = std::fs::read_to_string(self.config.with_extension("log")).unwrap();
                panic!("{name} is stuck at {}\n{log}", statistics["accepted"]);
            }
            sleep(Duration::from_millis(5));
            statistics = self.control.get("statistics");
        }
        let wall = began.elapsed().as_secs_f64();
        let used = cpu_seconds(self.bot()) - used;
        let others = cpu_seconds(self.telegram.process.id()) - others;
        let report = self.control.get("load");
        assert_eq!(report["failed"], 0, "{report}");
        let latency = &statistics["from_creation"];
        println!(
            "  {name}: {:.0}/s by the wall clock, {:.0} per second of the bot's core ({:.0} % of it; Telegram's {:.0} %); from update to reply p50 {:.1} ms, p95 {:.1} ms",
            updates as f64 / wall,
            updates as f64 / used,
            used / wall * 100.0,
            others / wall * 100.0,
            latency["p50_us"].as_f64().unwrap() / 1000.0,
            latency["p95_us"].as_f64().unwrap() / 1000.0,
        );
    }
}

fn load(script: &Value, updates: u64, rate: Option<f64>, first: i64) -> Value {
    json!({
        "users": USERS, "first_user": first, "updates": updates, "script": script,
        "rate": rate, "wait_for_reply": rate.is_none(),
    })
}

/// A question and its preview, then the way back.
fn simple() -> Value {
    json!([{ "text": "¿Cuándo arreglan la vía {n}?" }, { "text": "/cancelar" }])
}

/// The runtime's own dialogue: hello, a question and its preview, its receipt.
fn small() -> Value {
    json!([{ "text": "/start" }, { "text": "¿Cuándo arreglan la vía {n}?" }, { "press": "✅ Enviar" }])
}

/// The shortest way to a receipt: half of the updates record a question.
fn shortest() -> Value {
    json!([{ "text": "¿Cuándo arreglan la vía {n}?" }, { "press": "✅ Enviar" }])
}

/// The full dialogue in a process with topics: which topic, with a name, sent.
fn full() -> Value {
    json!([
        { "text": "/preguntar" }, { "text": "¿Cuándo arreglan la vía {n}?" }, { "press": "No sé" },
        { "press": "Poner mi nombre" }, { "press": "✅ Enviar" },
    ])
}

fn throughput(folder: &Path, database: &str) {
    let mut bench = Bench::new(folder, database);
    let started = bench.start();
    println!(
        "  start-up on an empty database: {:.3} s",
        started.as_secs_f64()
    );
    let warm = load(&simple(), 3_000, None, 1_000_000);
    bench.run("(warming up)", &warm, 3_000, 3_000);
    let plan = load(&simple(), 40_000, None, 1_000_000);
    bench.run("text and preview, closed loop", &plan, 40_000, 40_000);
    answer_consents(&mut bench);
    let plan = load(&small(), 30_000, None, 1_000_000);
    let name = "hello, question, preview, receipt, closed loop";
    bench.run(name, &plan, 30_000, 30_000);
    let plan = load(&shortest(), 20_000, None, 1_000_000);
    let name = "question, preview, receipt, closed loop";
    bench.run(name, &plan, 20_000, 20_000);
    bench.give_process();
    let plan = load(&full(), 30_000, None, 1_000_000);
    let name = "question, topic, name, preview, receipt, closed loop";
    // Two of five are answered in the card that was pressed.
    bench.run(name, &plan, 30_000, 18_000);
    vote_once(&mut bench, database);
    let plan = load(&votes(), 30_000, None, 1_000_000);
    // At the end everybody stands somewhere in the middle.
    let least = 10_000 - u64::from(USERS);
    bench.run("ballots, tap by tap, closed loop", &plan, 30_000, least);
    let plan = load(&simple(), 10_000, Some(1_000.0), 1_000_000);
    // What was overtaken before it left need not leave.
    bench.run("text and preview, 1,000 a second", &plan, 10_000, 9_500);
    println!("  most memory: {:.0} MiB", most_memory(bench.bot()));
    assert!(bench.bot.take().unwrap().end().success());
}

/// Somebody who has voted votes again: looks, takes a mark back, marks again, goes on, gives it.
fn votes() -> Value {
    let question = "✏️ ¿Qué tema?";
    json!([
        { "text": "/start e_1" }, { "press": question }, { "press": "✅ Control y cumplimiento" },
        { "press": "▫️ Control y cumplimiento" }, { "press": "Seguir ➡️" },
        { "press": "✅ Votar otra vez" },
    ])
}

/// A survey on the topics of the process, in which everybody votes for the first time.
fn vote_once(bench: &mut Bench, database: &str) {
    assert!(bench.bot.take().unwrap().end().success());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let url = database.to_owned().into();
        let store = Store::connect(&url, None).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        tx.add_survey(&poll::open_survey()).await.unwrap();
        tx.commit().await.unwrap();
        store.close().await;
    });
    bench.control.reset_statistics();
    bench.start();
    for step in [
        json!({ "text": "/start e_1" }),
        json!({ "press": "▫️ Control y cumplimiento" }),
        json!({ "press": "Seguir ➡️" }),
        json!({ "press": "✅ Votar" }),
        json!({ "press": "No" }),
    ] {
        let users = 1_000_000..1_000_000 + i64::from(USERS);
        for id in users {
            let (path, body) = match step["text"].as_str() {
                Some(text) => (
                    "messages",
                    json!({ "from": id, "type": "text", "text": text }),
                ),
                None => ("press", json!({ "from": id, "text": step["press"] })),
            };
            let answer = bench.control.post(path, &body);
            assert!(answer.get("error").is_none(), "{answer}");
        }
        wait_until_quiet(bench);
    }
}

/// Nothing was called for half a second, but for updates.
fn wait_until_quiet(bench: &mut Bench) {
    let mut calls = || {
        let statistics = bench.control.get("statistics");
        let calls = statistics["calls"].as_object().unwrap().clone();
        let calls = calls.iter().filter(|(method, _)| *method != "getUpdates");
        calls.filter_map(|(_, count)| count.as_u64()).sum::<u64>()
    };
    let mut before = 0;
    loop {
        sleep(Duration::from_millis(500));
        let now = calls();
        if now == before {
            return;
        }
        before = now;
    }
}

/// Everybody asks one question and says once that they want nothing else: from then on a question is
/// two updates and two replies.
fn answer_consents(bench: &mut Bench) {
    let users = i64::from(USERS);
    bench.control.reset_statistics();
    let all = |bench: &mut Bench, act: &dyn Fn(i64) -> (&'static str, Value), messages: i64| {
        for id in 1_000_000..1_000_000 + users {
            let (path, body) = act(id);
            let answer = bench.control.post(path, &body);
            assert!(answer.get("error").is_none(), "{answer}");
        }
        let began = Instant::now();
        while bench.control.get("statistics")["accepted"].as_i64() < Some(messages) {
            assert!(began.elapsed() < PATIENCE);
            sleep(Duration::from_millis(10));
        }
    };
    let text = |id| {
        (
            "messages",
            json!({ "from": id, "type": "text", "text": "¿Cuándo?" }),
        )
    };
    let press = |button: &'static str| move |id| ("press", json!({ "from": id, "text": button }));
    all(bench, &text, users);
    all(bench, &press("✅ Enviar"), users * 3);
    all(bench, &press("No"), users * 4);
}

fn large() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let database = folder.path().join("convoca.db");
    let url = format!("sqlite://{}", database.display());
    let mut bench = Bench::new(folder.path(), &url);
    bench.start();
    assert!(bench.bot.take().unwrap().end().success());
    fill(&database);
    bench.control.reset_statistics();
    let started = bench.start();
    println!("  start-up: {:.3} s", started.as_secs_f64());
    let plan = load(&simple(), 40_000, None, 1_000_000);
    bench.run("text and preview, closed loop", &plan, 40_000, 40_000);
    let plan = load(&simple(), 10_000, Some(1_000.0), 1_000_000);
    // What was overtaken before it left need not leave.
    bench.run("text and preview, 1,000 a second", &plan, 10_000, 9_500);
    println!("  most memory: {:.0} MiB", most_memory(bench.bot()));
    assert!(bench.bot.take().unwrap().end().success());
}

/// A municipality that has been at it for a while.
fn fill(database: &Path) {
    const SQL: [&str; 4] = [
        "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 100000)
         INSERT INTO people (telegram_id, language, created_at)
         SELECT 5000000 + n, 'es', '2024-07-01T12:00:00+00:00' FROM n",
        "INSERT INTO addresses (person_id, channel, address) SELECT id, 'telegram', telegram_id FROM people",
        "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 100000)
         INSERT INTO questions (number, person_id, text, received_at, due_receipt, due_filing, due_on, state, announced_at)
         SELECT printf('2023-%06d', n), n, 'Cuándo arreglan la vía de la vereda número ' || n || '? Llevamos meses esperando y nadie responde.',
         '2024-07-01T12:00:00+00:00', '2024-07-24', '2024-07-24', '2024-07-24', 'answered', '2024-07-01T12:00:00+00:00' FROM n",
        "INSERT INTO question_events (question_id, at, kind) SELECT id, received_at, 'received' FROM questions",
    ];
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let options = SqliteConnectOptions::new().filename(database);
        let mut connection: SqliteConnection = options.connect().await.unwrap();
        for sql in SQL {
            let done = sqlx::query(AssertSqlSafe(sql)).execute(&mut connection);
            done.await.unwrap();
        }
        connection.close().await.unwrap();
    });
}
