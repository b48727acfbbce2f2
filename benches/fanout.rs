//! A town of a million is convened: everybody is looked at and everybody who fits has a message queued.
//!
//! `cargo bench --bench fanout`. On SQLite on disk: how long the preview counts, how long everything
//! takes (under 30 s and 100 MB), and how long a transaction takes, since a reply waits for it (99 of 100
//! under 100 ms). Then the same for 200,000 on a private PostgreSQL. It fails if a bound of SQLite's is
//! missed. The database is made by one process, what is measured runs in others.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on fails"
)]
#![expect(clippy::disallowed_methods, reason = "benches may measure")]

#[path = "../tests/rig/crowd.rs"]
mod crowd;
#[path = "../tests/rig/measure.rs"]
mod measure;
#[path = "../tests/rig/postgres.rs"]
mod postgres;

use convoca::actions::Progress;
use convoca::actions::occasions::carry_on;
use convoca::clock::Clock;
use convoca::domain::convocation::Audience;
use convoca::domain::mailing::{Outcome, Readers, WaveKind};
use convoca::store::{Circle, Rank, Store};
use crowd::Crowd;
use postgres::Server;
use std::process::Command;
use std::time::{Duration, Instant};

const SQLITE: i64 = 1_000_000;
const POSTGRES: i64 = 200_000;
/// Set for a process that is measured: the database, how many people, the formula.
const MEASURE: &str = "CONVOCA_BENCH_FANOUT";
const FORMULAS: [&str; 2] = [
    "(zone:z0 or zone:z1) and group:g0 and not group:g3",
    "everyone",
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if let Ok(what) = std::env::var(MEASURE) {
        let mut parts = what.split('|');
        let mut next = || parts.next().unwrap();
        let (url, people) = (next(), next().parse().unwrap());
        return fan_out(url, people, next()).await;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let url = format!("sqlite://{}", folder.path().join("convoca.db").display());
    println!("SQLite, {SQLITE} people:");
    run(&url, SQLITE).await;
    drop(folder);

    let server = Server::start();
    println!("PostgreSQL, {POSTGRES} people:");
    run(&server.url, POSTGRES).await;
}

/// Fills a database and measures each formula on it.
async fn run(url: &str, people: i64) {
    let store = Store::connect(&url.to_owned().into(), None).await.unwrap();
    let began = Instant::now();
    crowd(people).settle(&store).await;
    if !store.is_exclusive() {
        // PostgreSQL does so by itself within a minute.
        store.sabotage("ANALYZE").await.unwrap();
    }
    store.close().await;
    println!("  (the town was made in {:.1?})", began.elapsed());
    let mut missed = Vec::new();
    for formula in FORMULAS {
        let done = Command::new(std::env::current_exe().unwrap())
            .env(MEASURE, format!("{url}|{people}|{formula}"))
            .status();
        if !done.unwrap().success() {
            missed.push(formula);
        }
    }
    assert!(missed.is_empty(), "a bound is missed: {missed:?}");
}

fn crowd(people: i64) -> Crowd {
    Crowd {
        people,
        first: 1_000_000,
    }
}

async fn fan_out(url: &str, people: i64, formula: &str) {
    let store = Store::connect(&url.to_owned().into(), None).await.unwrap();
    let (clock, desk) = (Clock::system(), crowd::desk());
    let circle = Circle {
        audience: Audience::parse(formula).unwrap(),
        readers: Readers::All,
        consent: WaveKind::Call.consent(Readers::All, 0),
        space: None,
        survey: None,
        told_by: Vec::new(),
        rank: Rank::Whoever,
        too_late: Vec::new(),
    };
    let began = Instant::now();
    let mut tx = store.begin().await.unwrap();
    let counts = tx.count_circle(&circle, None).await.unwrap();
    drop(tx);
    let preview = began.elapsed();
    let fit = counts.iter().find(|(outcome, _)| *outcome == Outcome::Sent);
    let fit = fit.unwrap().1;

    let wave = crowd(people)
        .convene(&store, &desk, formula, clock.now())
        .await;
    let mut times = Vec::new();
    let worked = measure::cpu_seconds(std::process::id());
    let began = Instant::now();
    loop {
        let begun = Instant::now();
        let mut tx = store.begin().await.unwrap();
        let progress = carry_on(&mut tx, &desk, clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        times.push(begun.elapsed());
        if progress != Progress::More {
            break;
        }
    }
    let took = began.elapsed();
    let worked = measure::cpu_seconds(std::process::id()) - worked;
    times.sort();
    let of = |hundredths: usize| times[(times.len() * hundredths / 100).min(times.len() - 1)];
    let (median, most, longest) = (of(50), of(99), of(100));
    let mut tx = store.begin().await.unwrap();
    let wave = tx.wave(wave).await.unwrap().unwrap();
    drop(tx);
    assert_eq!(wave.reached, fit, "everybody who fits, once");
    let memory = measure::most_memory(std::process::id());
    println!(
        "  {formula}: counted in {preview:.2?}; {fit} queued in {took:.2?} ({worked:.1} s of processor time), {} transactions: median {median:.1?}, p99 {most:.1?}, longest {longest:.1?}; at most {memory:.0} MiB",
        times.len()
    );
    let is_sqlite = store.is_exclusive();
    store.close().await;
    assert!(!is_sqlite || (took < Duration::from_secs(30) && memory < 95.0));
    assert!(!is_sqlite || most < Duration::from_millis(100));
}
