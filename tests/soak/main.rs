//! Kills, faults and outages under load, on both engines: is anything lost, is anything done twice, does
//! anybody wait for an answer once the bot is back?
//!
//! `tests/endurance` runs it. A simulated Telegram and the bot are processes of their own; people ask
//! one question after the other while the bot is killed at random moments and the connection to
//! Telegram misbehaves. Then a convocation goes to thousands
//! while it is killed (`bulk.rs`). Without the word `endure` it does nothing, so that `cargo test` stays short.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a run that cannot go on fails"
)]
#![expect(clippy::disallowed_methods, reason = "it measures itself")]

mod bulk;
mod chance;
#[path = "../rig/crowd.rs"]
mod crowd;
#[path = "../rig/http.rs"]
mod http;
mod people;
#[path = "../rig/postgres.rs"]
mod postgres;
#[path = "../rig/process.rs"]
mod process;
mod verdict;

use chance::Chance;
use http::Control;
use serde_json::{Value, json};
use std::process::ExitCode;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::{Duration, Instant};
use verdict::Books;

/// How much of everything.
struct Plan {
    kills: u64,
    people: i64,
    /// How long Telegram is out of reach.
    outage: Duration,
    /// How long the last answers may take.
    patience: Duration,
    seed: u64,
}

/// How late an answer may come once the bot is back.
const LATEST: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().map(String::as_str) != Some("endure") {
        println!("nothing to do: tests/endurance runs this");
        return ExitCode::SUCCESS;
    }
    let short = args.iter().any(|arg| arg == "--short");
    let number = |name: &str| {
        let at = args.iter().position(|arg| arg == name)?;
        args.get(at + 1)?.parse().ok()
    };
    let plan = Plan {
        kills: number("--kills").unwrap_or(if short { 5 } else { 50 }),
        people: if short { 20 } else { 60 },
        outage: Duration::from_secs(if short { 1 } else { 10 }),
        patience: Duration::from_secs(if short { 25 } else { 90 }),
        seed: number("--seed").unwrap_or(1),
    };
    let convocation = bulk::Plan {
        kills: number("--kills").unwrap_or(if short { 4 } else { 20 }),
        town: if short { 4_000 } else { 50_000 },
        rate: if short { 150 } else { 400 },
        patience: plan.patience,
        seed: plan.seed,
    };
    let asked = args.iter().any(|arg| arg == "--bulk") || {
        // It is up for a while when its turn comes.
        let server = postgres::Server::start();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("convoca.db");
        let on_sqlite = endure(&plan, &format!("sqlite://{}", file.display()));
        println!();
        on_sqlite && endure(&plan, &server.url)
    };
    println!();
    if asked && bulk::convene(&convocation) {
        println!("sound");
        return ExitCode::SUCCESS;
    }
    println!("NOT sound");
    ExitCode::FAILURE
}

/// What goes wrong between the bot and Telegram, a kind at a time.
fn faults(kind: u64) -> (&'static str, Value) {
    let sending = |kind: Value| {
        let mut fault = kind;
        fault["method"] = json!("sendMessage");
        json!([fault])
    };
    match kind % 5 {
        0 => ("none", json!([])),
        1 => (
            "lost responses",
            sending(json!({ "kind": "lost_response", "probability": 0.01 })),
        ),
        2 => ("resets", json!([{ "kind": "reset", "probability": 0.02 }])),
        3 => (
            "5xx before and after",
            json!([
                { "kind": "error_before", "code": 502, "probability": 0.02 },
                { "kind": "error_after", "code": 500, "probability": 0.01, "method": "sendMessage" },
            ]),
        ),
        _ => (
            "429",
            sending(json!({ "kind": "too_many_requests", "retry_after": 2, "probability": 0.01 })),
        ),
    }
}

/// Questions under load; whether it was sound.
fn endure(plan: &Plan, url: &str) -> bool {
    let began = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let telegram = process::telegram(None, &["--limits", "off"]);
    let limits = "messages_per_second = 1000\nmessages_per_chat_second = 1000";
    let config = process::configure(folder.path(), &telegram, url, limits, "");
    let mut control = Control::new(&telegram.url);
    control.reset_statistics();
    // On a busy machine, what was on its way when a penalty began may arrive half a second later.
    let none = Value::Null;
    let limits = json!({ "global": none, "private": none, "group": none, "grace_ms": 500 });
    control.post("limits", &limits);
    let mut chance = Chance::new(plan.seed);
    let (enough, over) = (Arc::default(), Arc::default());
    let back = Arc::new(Mutex::new(Instant::now()));
    let people = std::thread::spawn({
        let back = Arc::clone(&back);
        let (url, count, seed) = (telegram.url.clone(), plan.people, plan.seed);
        let (enough, over) = (Arc::clone(&enough), Arc::clone(&over));
        move || people::live(&url, count, seed, &back, &enough, &over)
    });

    let mut bot = process::bot(None, &config);
    // Messages that Telegram has and the books do not, beyond those whose answer was lost.
    let unknown = |control: &mut Control| {
        accepted(control) - Books::open(url).messages_sent() - lost_answers(control)
    };
    let (mut in_flight, mut most, mut ended_well) = (0, 0, true);
    for kill in 0..plan.kills {
        let (name, faults) = faults(kill);
        control.post("faults", &faults);
        sleep(Duration::from_millis(250 + chance.below(1000)));
        // Every third time it is asked to leave.
        let is_kill = kill % 3 != 2;
        match is_kill {
            true => drop(bot),
            false => ended_well &= bot.end().success(),
        }
        // What was on the way when it died arrives first.
        sleep(Duration::from_millis(20));
        let here = unknown(&mut control) - in_flight;
        in_flight += here;
        most = most.max(here);
        let sent = accepted(&mut control);
        println!(
            "{} {:2}, {name}: {here} in flight, {sent} sent so far",
            if is_kill { "kill" } else { "stop" },
            kill + 1
        );
        bot = process::bot(None, &config);
        *back.lock().unwrap() = Instant::now();
    }
    control.post("faults", &json!([]));
    sleep(Duration::from_millis(500));
    control.post("reachable", &json!({ "reachable": false }));
    sleep(plan.outage);
    let cut = unknown(&mut control) - in_flight;
    control.post("reachable", &json!({ "reachable": true }));
    *back.lock().unwrap() = Instant::now();

    enough.store(true, Ordering::Relaxed);
    let deadline = Instant::now() + plan.patience;
    while !people.is_finished() && Instant::now() < deadline {
        sleep(Duration::from_millis(50));
    }
    over.store(true, Ordering::Relaxed);
    let deeds = people.join().unwrap();
    sleep(Duration::from_millis(300));
    ended_well &= bot.end().success();
    let lost = lost_answers(&mut control);
    let verdict = verdict::judge(&mut Books::open(url), &mut control, &deeds);
    let statistics = control.get("statistics");
    let in_penalty = statistics["sent_during_penalty"].as_i64().unwrap();
    drop(telegram.process);

    println!(
        "{}, seed {}, {:.0} s, {} people, {} ends",
        url.split(':').next().unwrap_or_default(),
        plan.seed,
        began.elapsed().as_secs_f64(),
        plan.people,
        plan.kills
    );
    println!("faults that struck: {}", statistics["faults"]);
    println!(
        "connections cut in the outage: {}",
        statistics["dropped_in_outage"]
    );
    println!(
        "updates made {}, applied {}; presses {}, questions {}",
        verdict.made, verdict.applied, deeds.presses, verdict.questions
    );
    println!(
        "lost {}, applied twice {}, replies missing {}, otherwise amiss {}",
        verdict.lost, verdict.doubled, verdict.missing, verdict.amiss
    );
    println!(
        "messages repeated {}: at most {in_flight} in flight at a kill (at one kill at most {most}), {lost} whose answer was lost, {cut} cut off by the outage",
        verdict.repeated
    );
    println!("sent during a penalty {in_penalty}");
    println!(
        "slowest answer, from the question or from the moment the bot was back: {:.1} s",
        deeds.slowest.as_secs_f64()
    );
    let sound = verdict.lost == 0
        && verdict.doubled == 0
        && verdict.missing == 0
        && verdict.amiss == 0
        && in_penalty == 0
        && verdict.repeated <= in_flight + lost + cut
        && ended_well
        && deeds.slowest < LATEST
        && verdict.questions > 0;
    if sound {
        println!("sound");
        return true;
    }
    let log = std::fs::read_to_string(config.with_extension("log")).unwrap();
    let from = log.len().saturating_sub(4000);
    println!(
        "The end of the bot's log:\n{}",
        log.get(from..).unwrap_or(&log)
    );
    false
}

/// Messages that Telegram has taken.
fn accepted(control: &mut Control) -> i64 {
    control.get("statistics")["accepted"].as_i64().unwrap()
}

/// Messages that Telegram has taken without the bot hearing of it: a lost answer, or a 5xx afterwards.
fn lost_answers(control: &mut Control) -> i64 {
    let faults = &control.get("statistics")["faults"];
    let of = |kind: &str| faults[kind].as_i64().unwrap_or(0);
    of("lost_response") + of("error_after")
}
