//! The desk on a bad morning: 100,000 open questions in 200 offices, on SQLite on disk.
//!
//! `cargo bench --bench desk`. It plans and enqueues the digests of every liaison and head, the
//! coordinator and internal control (under 5 s and 256 MiB), then answers `/pendientes` and
//! `/mis_preguntas`, each a whole update with its commit (under 50 ms), and erases two people (under 1 s,
//! others wait under 50 ms). It fails if a bound is missed.
//! The database is made by one process, what is measured runs in another.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on fails"
)]
#![expect(clippy::disallowed_methods, reason = "benches may measure")]

use chrono::{DateTime, NaiveDate, Utc};
use convoca::actions::Desk;
use convoca::actions::staff::send_digests;
use convoca::bot_api::BotApi;
use convoca::clock::Clock;
use convoca::domain::base::{Key, PersonId};
use convoca::domain::calendar::{Calendar, Rule};
use convoca::domain::process::{Office, Process};
use convoca::locale::Lang;
use convoca::store::Store;
use convoca::telegram::Intake;
use serde_json::{json, value::to_raw_value};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

const QUESTIONS: i64 = 100_000;
const OFFICES: i64 = 200;
/// People: the first have asked, ten questions each but for the very first, who has asked a thousand.
const CITIZENS: i64 = 10_000;
const LIAISONS: i64 = 10_001;
const HEADS: i64 = LIAISONS + OFFICES;
const COORDINATOR: i64 = HEADS + OFFICES;
const AUDITOR: i64 = COORDINATOR + 1;
/// Set for the process that is measured.
const MEASURE: &str = "CONVOCA_BENCH_DESK";
/// Tuesday 16 July 2024, 8:00 in Bogotá, and the morning before.
const NOW: &str = "2024-07-16T13:00:00Z";
const SINCE: &str = "2024-07-15T13:00:00Z";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if let Ok(url) = std::env::var(MEASURE) {
        measure(&url).await;
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let url = format!("sqlite://{}", folder.path().join("convoca.db").display());
    fill(&url).await;
    let exe = std::env::current_exe().unwrap();
    let done = Command::new(exe).env(MEASURE, &url).status().unwrap();
    assert!(done.success());
}

/// Everything that is open: due on ten business days that are over and on the fifteen to come.
async fn fill(url: &str) {
    let store = Store::connect(&url.to_owned().into(), None).await.unwrap();
    store.close().await;
    let calendar = Calendar::national();
    let today: NaiveDate = "2024-07-16".parse().unwrap();
    let days = (-10..=15).map(|left| calendar.add_business_days(today, left).unwrap());
    let days: Vec<_> = days.map(|day| format!("'{day}'")).collect();
    let day = |n: &str| {
        let cases: Vec<_> = days
            .iter()
            .enumerate()
            .map(|(place, day)| format!("WHEN {place} THEN {day}"))
            .collect();
        format!("CASE ({n}) % {} {} END", days.len(), cases.join(" "))
    };
    let numbers = |most: i64| {
        format!("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) ")
    };
    let fill = [
        format!(
            "INSERT INTO people (id, telegram_id, language, created_at)
             {} SELECT i, i, 'es', '{SINCE}' FROM n",
            numbers(AUDITOR)
        ),
        "INSERT INTO addresses (person_id, channel, address)
         SELECT id, 'telegram', telegram_id FROM people"
            .to_owned(),
        format!(
            "INSERT INTO questions (number, person_id, office, text, received_at, due_receipt,
                 due_filing, due_on, state, announced_at)
             {} SELECT '2024-' || printf('%06d', i),
                 CASE WHEN i % 100 = 0 THEN 1 ELSE 1 + i % {CITIZENS} END,
                 CASE WHEN (i / 200) % 50 = 7 THEN NULL ELSE 'o' || (1 + i % {OFFICES}) END,
                 'Pregunta ' || i || ': ' || substr('{}', 1, 50 + i % 400),
                 '{SINCE}', {due}, {due}, {due},
                 CASE WHEN (i / 200) % 20 = 3 THEN 'reopened' ELSE 'received' END, '{SINCE}'
             FROM n",
            numbers(QUESTIONS),
            "¿cuándo arreglan la vía de la vereda? ".repeat(12),
            due = day("i / 200"),
        ),
        // One of seven is answered with another of its office.
        "UPDATE questions SET leader_id = id - 200
         WHERE id > 200 AND id % 7 = 0 AND state = 'received'"
            .to_owned(),
        format!(
            "INSERT INTO staff (person_id, role, office, since)
             {} SELECT {LIAISONS} - 1 + i, 'liaison', 'o' || i, '{SINCE}' FROM n
             UNION ALL SELECT {HEADS} - 1 + i, 'head', 'o' || i, '{SINCE}' FROM n
             UNION ALL SELECT {COORDINATOR}, 'coordinator', '', '{SINCE}'
             UNION ALL SELECT {AUDITOR}, 'auditor', '', '{SINCE}'",
            numbers(OFFICES)
        ),
    ];
    let options: SqliteConnectOptions = url.parse().unwrap();
    let mut connection = options.connect().await.unwrap();
    for sql in fill {
        sqlx::query(AssertSqlSafe(sql))
            .execute(&mut connection)
            .await
            .unwrap();
    }
    connection.close().await.unwrap();
}

fn desk() -> Desk {
    let office = |n: i64| {
        let key = Key::parse(&format!("o{n}")).unwrap();
        Office::named(key, format!("Secretaría de Asuntos {n}"))
    };
    Desk {
        entity: "Alcaldía".into(),
        article: None,
        colours: Default::default(),
        calendar: Calendar::national(),
        process: Process {
            offices: (1..=OFFICES).map(office).collect(),
            ..Process::default()
        },
        rule: Rule::Receipt,
        lately: Default::default(),
        caught_up: Default::default(),
        language: Lang::spanish(),
        web_url: Default::default(),
        bot: Arc::default(),
        measures: Default::default(),
    }
}

async fn measure(url: &str) {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let store = Store::connect(&url.to_owned().into(), None).await.unwrap();
    let desk = Arc::new(desk());

    let began = Instant::now();
    let mut tx = store.begin().await.unwrap();
    send_digests(&mut tx, &desk, SINCE.parse().unwrap(), now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let took = began.elapsed();
    let mut tx = store.begin().await.unwrap();
    let digests = tx.outbox_depth().await.unwrap().waiting;
    drop(tx);
    let memory = most_memory();
    println!(
        "{digests} digests over {QUESTIONS} open questions in {OFFICES} offices: {took:.2?}, at most {memory} MiB"
    );
    assert_eq!(digests, 2 * OFFICES + 2, "everybody has something");
    assert!(took < Duration::from_secs(5) && memory < 256);

    let clock = Clock::frozen_at(now);
    let zone = desk.calendar.time_zone();
    // Nothing is sent here: whoever answers is never asked to.
    let api = BotApi::new("http://127.0.0.1:9", &"1:x".to_owned().into()).unwrap();
    let intake = Intake::new(store.clone(), clock, desk, api);
    let mut update = 0;
    for (who, person, command) in [
        ("a liaison", LIAISONS, "/pendientes"),
        ("the coordinator", COORDINATOR, "/pendientes"),
        ("internal control", AUDITOR, "/pendientes"),
        ("a citizen with ten questions", 7, "/mis_preguntas"),
        ("a citizen with a thousand", 1, "/mis_preguntas"),
    ] {
        let mut times = Vec::new();
        for _ in 0..51 {
            update += 1;
            let raw = json!({ "update_id": update, "message": {
                "message_id": update, "date": now.timestamp(), "text": command,
                "from": { "id": person, "is_bot": false, "first_name": "P", "language_code": "es" },
                "chat": { "id": person, "type": "private", "first_name": "P" },
            } });
            let began = Instant::now();
            intake
                .take(vec![to_raw_value(&raw).unwrap()], now)
                .await
                .unwrap();
            times.push(began.elapsed());
        }
        times.sort();
        let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
        println!(
            "{command} of {who}: {median:.1?} (slowest of {}: {most:.1?})",
            times.len()
        );
        assert!(median < Duration::from_millis(50), "{command} of {who}");
    }
    for (who, person) in [
        ("a citizen with ten questions", 7),
        ("a citizen with a thousand", 1),
    ] {
        let began = Instant::now();
        let mut tx = store.begin().await.unwrap();
        tx.erase_person(PersonId::new(person), zone, now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        // There is one writer: whoever wants to write meanwhile waits for so long.
        let mut held = began.elapsed();
        while store
            .read()
            .await
            .unwrap()
            .is_anybody_going()
            .await
            .unwrap()
        {
            let piece = Instant::now();
            let mut tx = store.begin().await.unwrap();
            tx.erase_next().await.unwrap();
            tx.commit().await.unwrap();
            held = held.max(piece.elapsed());
        }
        store.sweep().await.unwrap();
        let took = began.elapsed();
        println!("erasing {who} among {QUESTIONS}: others wait {held:.1?}, all of it {took:.1?}");
        assert!(took < Duration::from_secs(1) && held < Duration::from_millis(50));
    }
}

/// The most memory this process ever had, in MiB.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number.unwrap().parse::<u64>().unwrap() / 1024
}
