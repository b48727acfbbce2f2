//! Two `convoca run` of one entity on one PostgreSQL: is it more than one, and still right?
//!
//! `cargo bench --bench two`. Telegram brings updates to a small forwarder here, which gives them to
//! one bot, and then in turn to two. Whatever is said twice, or not at all, fails the bench.
//!
//! With everything on one small machine its cores are the limit, whoever uses them. So PostgreSQL also
//! stands a millisecond away, as it does in a network: there a process waits more than it works, and
//! two must be faster than one.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a bench that cannot go on fails, and counts are small"
)]
#![expect(clippy::disallowed_methods, reason = "benches may measure")]

#[path = "../tests/rig/http.rs"]
mod http;
#[path = "../tests/rig/postgres.rs"]
mod postgres;
#[path = "../tests/rig/process.rs"]
mod process;
mod wire;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use http::Control;
use postgres::Server;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

const FAST: &str = "messages_per_second = 1000000\nmessages_per_chat_second = 1000000";
const SECRET: &str = "a-secret-of-the-two-bots";
const USERS: u32 = 300;
const UPDATES: u64 = 6_000;
/// How long PostgreSQL's wire is, one way.
const DISTANCE: Duration = Duration::from_millis(1);

fn main() {
    let server = Server::start();
    let database = server.url.clone();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (address, path) = database.rsplit_once('/').unwrap();
    let (host, port) = address.rsplit_once(':').unwrap();
    let far = runtime.block_on(wire::lay(port.parse().unwrap(), DISTANCE));
    let far = format!("{host}:{far}/{path}");
    for (name, database, schema) in [("here", &database, "here"), ("1 ms away", &far, "away")] {
        println!("PostgreSQL {name}:");
        let one = measure(&runtime, database, &format!("{schema}1"), 1);
        let two = measure(&runtime, database, &format!("{schema}2"), 2);
        println!("  two are {:.2} × one", two / one);
        assert!(two > one || schema == "here");
    }
}

/// Who gets the next update.
struct Turn {
    http: reqwest::Client,
    bots: Vec<String>,
    next: AtomicUsize,
}

/// Gives each update to the next bot and answers what the bot answers.
async fn forward(State(turn): State<Arc<Turn>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let next = turn.next.fetch_add(1, Ordering::Relaxed) % turn.bots.len();
    let mut request = turn.http.post(&turn.bots[next]).body(body);
    if let Some(secret) = headers.get("x-telegram-bot-api-secret-token") {
        request = request.header("x-telegram-bot-api-secret-token", secret);
    }
    let answer = request.send().await;
    answer.map_or(StatusCode::BAD_GATEWAY, |answer| answer.status())
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Updates a second with so many bots.
fn measure(runtime: &tokio::runtime::Runtime, database: &str, schema: &str, count: usize) -> f64 {
    let args = ["--limits", "off", "--forgetful", "--keep-messages", "4"];
    let telegram = process::telegram(None, &args);
    let mut control = Control::new(&telegram.url);
    let ports: Vec<u16> = (0..count).map(|_| free_port()).collect();
    let turn = Turn {
        http: reqwest::Client::new(),
        bots: ports
            .iter()
            .map(|port| format!("http://127.0.0.1:{port}/hook"))
            .collect(),
        next: AtomicUsize::new(0),
    };
    let router = Router::new().fallback(forward).with_state(Arc::new(turn));
    let listener = runtime
        .block_on(tokio::net::TcpListener::bind("127.0.0.1:0"))
        .unwrap();
    let public = format!("http://{}/", listener.local_addr().unwrap());
    runtime.spawn(async move { axum::serve(listener, router).await.unwrap() });

    let folders: Vec<_> = ports.iter().map(|_| tempfile::tempdir().unwrap()).collect();
    let bots: Vec<_> = ports
        .iter()
        .zip(&folders)
        .map(|(port, folder)| {
            let more = format!(
                "schema = \"{schema}\"\n[telegram.webhook]\nurl = \"{public}\"\nlisten = \"127.0.0.1:{port}\"\nsecret = \"{SECRET}\""
            );
            let config = process::configure(folder.path(), &telegram, database, FAST, &more);
            process::bot(None, &config)
        })
        .collect();
    wait(&mut control, &folders, count as u64 * 3);

    let script = json!([{ "text": "¿Cuándo arreglan la vía {n}?" }, { "text": "/cancelar" }]);
    let mut rate = 0.0;
    for updates in [2_000, UPDATES] {
        control.reset_statistics();
        let began = Instant::now();
        control.post(
            "load",
            &json!({ "users": USERS, "updates": updates, "script": script, "wait_for_reply": true }),
        );
        let mut said = 0;
        while said < updates {
            assert!(
                began.elapsed() < Duration::from_secs(120),
                "stuck at {said}"
            );
            sleep(Duration::from_millis(5));
            said = control.get("statistics")["accepted"].as_u64().unwrap();
        }
        rate = updates as f64 / began.elapsed().as_secs_f64();
        // Whatever is said too often is said soon.
        sleep(Duration::from_millis(500));
        let statistics = control.get("statistics");
        assert_eq!(statistics["accepted"], updates, "something was said twice");
        assert_eq!(statistics["updates_pending"], 0);
        assert_eq!(control.get("load")["failed"], 0);
    }
    println!("  {count} × convoca run: {rate:.0}/s");
    for bot in bots {
        assert!(bot.end().success());
    }
    assert!(telegram.process.id() > 0);
    rate
}

/// Waits until the bots have called `setMyCommands` so often.
fn wait(control: &mut Control, folders: &[tempfile::TempDir], times: u64) {
    let began = Instant::now();
    let said = |control: &mut Control| {
        let calls = &control.get("statistics")["calls"];
        calls["setMyCommands"].as_u64().unwrap_or(0)
    };
    while said(control) < times {
        if began.elapsed() > Duration::from_secs(30) {
            for folder in folders {
                let log = std::fs::read_to_string(folder.path().join("convoca.log"));
                println!("{}", log.unwrap_or_default());
            }
            panic!("the bots do not start");
        }
        sleep(Duration::from_millis(20));
    }
}
