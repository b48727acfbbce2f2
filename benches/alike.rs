//! Questions that ask the same: for one new text among 100,000 that are open, on SQLite on disk.
//!
//! `cargo bench --bench alike`. Texts are those of `tests/alike` at a hundred streets and veredas each. It fails if
//! finding the first three takes 50 ms or more at the 95th percentile.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on fails"
)]
#![expect(clippy::disallowed_methods, reason = "benches may measure")]

use chrono::{DateTime, NaiveDate, Utc};
use convoca::actions::Desk;
use convoca::actions::question::similar;
use convoca::domain::base::{Address, PersonId};
use convoca::domain::calendar::{Calendar, Rule};
use convoca::domain::process::Process;
use convoca::locale::Lang;
use convoca::store::{NewQuestion, Store};
use std::sync::Arc;
use std::time::{Duration, Instant};

const QUESTIONS: usize = 100_000;
/// Questions recorded in one transaction.
const PIECE: usize = 1_000;
/// Texts that are looked up.
const ASKED: usize = 1_000;
const NOW: &str = "2024-07-16T13:00:00Z";
const VEREDAS: [&str; 9] = [
    "La Palma",
    "El Placer",
    "San Isidro",
    "Alto Bonito",
    "Los Naranjos",
    "La Clarita",
    "El Roble",
    "Miraflores",
    "Santa Inés",
];

fn texts() -> Vec<&'static str> {
    let alike = include_str!("../tests/alike/alike.tsv").lines().skip(1);
    let alike = alike.filter_map(|line| line.split('\t').nth(1));
    let alone = include_str!("../tests/alike/alone.tsv").lines().skip(1);
    alike
        .chain(alone.filter_map(|line| line.split('\t').next()))
        .collect()
}

fn text(texts: &[&str], n: usize) -> String {
    let vereda = VEREDAS[n / 7 % VEREDAS.len()];
    let (street, corner) = (n / texts.len() % 97, n % 31);
    format!(
        "{} En la calle {street} con carrera {corner}, vereda {vereda}",
        texts[n % texts.len()]
    )
}

fn desk() -> Desk {
    Desk {
        entity: "Alcaldía".into(),
        article: None,
        colours: Default::default(),
        calendar: Calendar::national(),
        process: Process::default(),
        rule: Rule::Receipt,
        lately: Default::default(),
        caught_up: Default::default(),
        language: Lang::spanish(),
        web_url: Default::default(),
        bot: Arc::default(),
        measures: Default::default(),
    }
}

async fn fill(store: &Store, person: PersonId, texts: &[&str]) -> Duration {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let day = NaiveDate::from_ymd_opt(2024, 8, 2).unwrap();
    let began = Instant::now();
    for piece in 0..QUESTIONS / PIECE {
        let mut tx = store.begin().await.unwrap();
        for n in piece * PIECE..(piece + 1) * PIECE {
            tx.add_question(&NewQuestion {
                number: &format!("2024-{n:06}"),
                person_id: Some(person),
                code: None,
                space: None,
                topic: None,
                office: Some("o1"),
                text: &text(texts, n),
                author_name: None,
                received_at: now,
                due_receipt: day,
                due_filing: day,
                due_on: day,
            })
            .await
            .unwrap();
        }
        tx.commit().await.unwrap();
    }
    began.elapsed()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let file = folder.path().join("convoca.db");
    let url = format!("sqlite://{}", file.display());
    let store = Store::connect(&url.into(), None).await.unwrap();
    let (texts, desk, now) = (texts(), desk(), NOW.parse().unwrap());
    let mut tx = store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(1), "es", now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let took = fill(&store, person.id, &texts).await;
    let each = took / u32::try_from(QUESTIONS).unwrap();
    let size = std::fs::metadata(&file).unwrap().len() >> 20;
    println!("{QUESTIONS} questions with their terms: {each:.1?} each, {size} MiB");
    let mut times = Vec::new();
    let mut found = 0;
    for n in 0..ASKED {
        let text = text(&texts, n * 7_919 + 13);
        let began = Instant::now();
        let mut tx = store.read().await.unwrap();
        found += similar(&mut tx, &desk, &text, |_| true)
            .await
            .unwrap()
            .len();
        times.push(began.elapsed());
    }
    times.sort();
    let (median, slow, most) = (times[ASKED / 2], times[ASKED * 95 / 100], times[ASKED - 1]);
    println!(
        "similar to one text among {QUESTIONS}: {median:.1?}, 95 of 100 under {slow:.1?}, slowest {most:.1?}, {found} found"
    );
    assert!(slow < Duration::from_millis(50));
}
