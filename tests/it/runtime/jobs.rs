//! What happens by the clock happens once, whatever the clock and the processes do.

use crate::support::{Engine, Town, on_both_engines};
use chrono::TimeDelta;
use convoca::jobs::{Job, Jobs, Ran, occurrences, table};
use convoca::store::{Lane, Message, Store};
use futures::FutureExt as _;

on_both_engines!(
    after_downtime_nothing_is_skipped_and_nothing_doubled,
    a_job_that_fails_is_due_again_and_does_not_keep_the_others,
    two_processes_run_a_job_once,
);

#[tokio::test]
async fn the_next_three_occurrences_of_each_job() {
    let town = Town::new(Engine::Sqlite).await;
    let zone = town.app.desk.now().calendar.time_zone();
    let mut lines = String::new();
    for job in table().unwrap() {
        let Some((schedule, _)) = job.by_clock(&town.app.desk.now().process) else {
            lines.push_str(&format!("{}: whenever there is work\n", job.name));
            continue;
        };
        let next = occurrences(&schedule, town.clock.now(), zone).take(3);
        let next: Vec<_> = next
            .map(|at| at.with_timezone(&zone).format("%a %F %T").to_string())
            .collect();
        lines.push_str(&format!("{}: {}\n", job.name, next.join(", ")));
    }
    insta::assert_snapshot!(lines, @r"
    digest: Sun 2024-07-14 08:00:00, Mon 2024-07-15 08:00:00, Tue 2024-07-16 08:00:00
    announce: Sat 2024-07-13 09:05:00, Sat 2024-07-13 09:10:00, Sat 2024-07-13 09:15:00
    missed: Sat 2024-07-13 09:05:00, Sat 2024-07-13 09:10:00, Sat 2024-07-13 09:15:00
    completions: Sat 2024-07-13 09:05:00, Sat 2024-07-13 09:10:00, Sat 2024-07-13 09:15:00
    shares: Sat 2024-07-13 09:05:00, Sat 2024-07-13 09:10:00, Sat 2024-07-13 09:15:00
    evaluations: Sat 2024-07-13 09:05:00, Sat 2024-07-13 09:10:00, Sat 2024-07-13 09:15:00
    results: Sun 2024-07-14 09:00:00, Mon 2024-07-15 09:00:00, Tue 2024-07-16 09:00:00
    guests: Sat 2024-07-13 09:05:00, Sat 2024-07-13 09:10:00, Sat 2024-07-13 09:15:00
    consultations: Sat 2024-07-13 09:05:00, Sat 2024-07-13 09:10:00, Sat 2024-07-13 09:15:00
    waves: whenever there is work
    surveys: whenever there is work
    terms: whenever there is work
    erasures: whenever there is work
    retention: whenever there is work
    sweep: whenever there is work
    ");
}

/// Jobs that leave a trace of every run: its window, as a message with a key.
fn tracing_jobs(town: &Town, store: Store) -> Jobs {
    let job = Job::at("trace", "0 0 8 * * *", |tx, _, window| {
        async move {
            let trace = Message {
                key: format!("{}..{}", window.since, window.until),
                chat_id: 1,
                lane: Lane::Bulk,
                method: "sendMessage",
                body: "{}".into(),
                attachment: None,
                due_at: window.until,
            };
            // The same window twice would be a defect, not a repetition to be swallowed.
            assert_eq!(tx.enqueue(&[trace], window.now).await?, 1);
            Ok(Ran::Done)
        }
        .boxed()
    });
    let desk = town.app.desk.clone();
    Jobs::new(store, town.clock.clone(), desk, vec![job.unwrap()])
}

async fn after_downtime_nothing_is_skipped_and_nothing_doubled(engine: Engine) {
    let town = Town::new(engine).await;
    let jobs = tracing_jobs(&town, town.app.store.clone());
    // Begun on Saturday at 9:00; what came before its existence is not made up for.
    let next = jobs.tick().await.unwrap();
    assert_eq!(town.depth().await.waiting, 0);
    assert_eq!(next.to_rfc3339(), "2024-07-14T13:00:00+00:00");
    for _ in 0..2 {
        town.clock.set(next);
        jobs.tick().await.unwrap();
        assert_eq!(town.depth().await.waiting, 1);
    }
    // Down for four days: one run stands for all of them, and then never again.
    town.clock.advance(TimeDelta::days(4) + TimeDelta::hours(3));
    let again = tracing_jobs(&town, town.app.store.clone());
    for _ in 0..3 {
        again.tick().await.unwrap();
        assert_eq!(town.depth().await.waiting, 2);
    }
    let mut tx = town.app.store.begin().await.unwrap();
    let done = tx.job_done_until("trace", town.clock.now()).await.unwrap();
    assert_eq!(done.to_rfc3339(), "2024-07-18T13:00:00+00:00");
    drop(tx);
    // A clock that goes back does nothing twice.
    town.clock.advance(-TimeDelta::days(2));
    again.tick().await.unwrap();
    assert_eq!(town.depth().await.waiting, 2);
}

async fn a_job_that_fails_is_due_again_and_does_not_keep_the_others(engine: Engine) {
    let town = Town::new(engine).await;
    let sound = Job::at("sound", "0 0 8 * * *", |tx, _, window| {
        async move {
            tx.next_value(&format!("ran {}", window.until)).await?;
            Ok(Ran::Done)
        }
        .boxed()
    });
    let failing = Job::at("failing", "0 0 8 * * *", |_, _, _| {
        async { panic!("a defect") }.boxed()
    });
    let desk = town.app.desk.clone();
    let table = vec![failing.unwrap(), sound.unwrap()];
    let jobs = Jobs::new(town.app.store.clone(), town.clock.clone(), desk, table);
    jobs.tick().await.unwrap();
    town.clock.advance(TimeDelta::days(1));
    for _ in 0..2 {
        let failed = jobs.tick().await.unwrap_err();
        assert_eq!(failed.to_string(), "failing: it panicked");
    }
    let mut tx = town.app.store.begin().await.unwrap();
    let ran = tx.next_value("ran 2024-07-14 13:00:00 UTC").await.unwrap();
    assert_eq!(ran, 2, "the sound one ran once");
}

async fn two_processes_run_a_job_once(engine: Engine) {
    let town = Town::new(engine).await;
    let other = town.database.connect().await;
    let first = tracing_jobs(&town, town.app.store.clone());
    let second = tracing_jobs(&town, other);
    first.tick().await.unwrap();
    for day in 1..=5 {
        town.clock.advance(TimeDelta::days(1));
        let (one, two) = tokio::join!(first.tick(), second.tick());
        one.unwrap();
        two.unwrap();
        assert_eq!(town.depth().await.waiting, day);
    }
}
