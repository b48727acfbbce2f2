//! Down and up again: nobody waits for somebody who is dead, nor for an outage that is over.

use super::{NO_LIMITS, message};
use crate::support::process::{Process, configure, hears};
use crate::support::{Database, Engine, Town, on_both_engines};
use chrono::TimeDelta;
use convoca::simulator::{Fault, FaultKind};
use convoca::store::{Lane, Lease, OnDuty, Store};
use convoca::telegram;
use tokio_util::sync::CancellationToken;

on_both_engines!(
    errors_now_and_then_hold_nobody,
    a_chat_that_always_fails_holds_nobody_else,
    a_sign_of_life_ends_every_wait,
    whoever_leaves_gives_back_what_was_not_sent,
    a_clock_that_is_put_back_holds_no_reply,
);

async fn errors_now_and_then_hold_nobody(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let many: Vec<_> = (0..60)
        .map(|n| message(&format!("m{n}"), town.open_chat("Ana"), Lane::Reply, now))
        .collect();
    town.enqueue(&many).await;
    let broken = FaultKind::ErrorBefore { code: 502 };
    let fault = Fault::next(broken, 20).only("sendMessage");
    town.telegram.set_faults(vec![fault]);
    let mut courier = town.courier_with(NO_LIMITS);
    courier.deliver_all().await.unwrap();
    assert_eq!(town.taken().len(), 40);
    town.clock.advance(TimeDelta::seconds(1));
    courier.deliver_all().await.unwrap();
    assert_eq!(town.taken().len(), 60);
}

async fn a_chat_that_always_fails_holds_nobody_else(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let (ana, luis) = (town.open_chat("Ana"), town.open_chat("Luis"));
    town.enqueue(&[message("fails", ana, Lane::Reply, now)])
        .await;
    let broken = FaultKind::ErrorBefore { code: 502 };
    let mut courier = town.courier_with(NO_LIMITS);
    // Ana's message fails for a minute, and nobody else's comes along meanwhile.
    let only = Fault::with_probability(broken, 1.0).only("sendMessage");
    town.telegram.set_faults(vec![only]);
    for _ in 0..60 {
        courier.deliver_all().await.unwrap();
        town.clock.advance(TimeDelta::seconds(1));
    }
    town.telegram.set_faults(Vec::new());
    town.enqueue(&[message("arrives", luis, Lane::Reply, now)])
        .await;
    courier.deliver_all().await.unwrap();
    assert_eq!(town.taken(), ["arrives"]);
}

async fn a_sign_of_life_ends_every_wait(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let chats: Vec<_> = (0..5).map(|n| town.open_chat(&format!("P{n}"))).collect();
    let all: Vec<_> = chats
        .iter()
        .map(|chat| message(&format!("to {chat}"), *chat, Lane::Reply, now))
        .collect();
    town.enqueue(&all).await;
    town.telegram.set_reachable(false);
    let mut courier = town.courier_with(NO_LIMITS);
    for _ in 0..60 {
        courier.deliver_all().await.unwrap();
        town.clock.advance(TimeDelta::seconds(1));
    }
    // Half a minute is still to be waited, and the clock stands still.
    town.telegram.set_reachable(true);
    courier.deliver_all().await.unwrap();
    assert!(town.taken().is_empty());
    let stop = CancellationToken::new();
    let on_duty = town.app.store.enter().await.unwrap();
    let running = tokio::spawn(courier.run(on_duty, stop.clone()));
    let me = town.app.api.call("getMe", String::from("{}")).await;
    assert!(me.is_ok());
    for chat in chats {
        hears(&town.telegram, chat, 1).await;
    }
    stop.cancel();
    running.await.unwrap().unwrap();
}

/// Also a poll that hangs is asked anew then.
#[tokio::test]
async fn a_poll_that_hangs_is_given_up_when_telegram_is_back() {
    let town = Town::new(Engine::Sqlite).await;
    let kind = FaultKind::Delay {
        milliseconds: 60_000,
    };
    let hangs = Fault::next(kind, 1).only("getUpdates");
    let away = Fault::next(FaultKind::ErrorBefore { code: 502 }, 2).only("getMe");
    town.telegram.set_faults(vec![hangs, away]);
    let stop = CancellationToken::new();
    let (api, clock) = (town.app.api.clone(), town.clock.clone());
    let polling = telegram::poll(&api, &town.app.intake, &clock, stop.clone());
    let ana = town.person("Ana");
    let meanwhile = async {
        while town.telegram.statistics().calls.get("getUpdates") != Some(&1) {
            tokio::task::yield_now().await;
        }
        town.telegram.text(ana, "¿Cuándo?").unwrap();
        for works in [false, false, true] {
            let me = town.app.api.call("getMe", String::from("{}")).await;
            assert_eq!(me.is_ok(), works);
        }
        while town.depth().await.waiting == 0 {
            tokio::task::yield_now().await;
        }
        stop.cancel();
    };
    let (polled, ()) = tokio::join!(polling, meanwhile);
    telegram::confirm(&api, polled.unwrap().unwrap()).await;
    assert_eq!(town.telegram.statistics().updates_pending, 0);
}

async fn whoever_leaves_gives_back_what_was_not_sent(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let chat = town.open_chat("Ana");
    let many: Vec<_> = (0..5)
        .map(|n| message(&format!("m{n}"), chat, Lane::Reply, now))
        .collect();
    town.enqueue(&many).await;
    let stop = CancellationToken::new();
    let on_duty = town.app.store.enter().await.unwrap();
    // One a second, and the clock stands still.
    let limits = convoca::config::Limits {
        per_chat_second: 1,
        ..NO_LIMITS
    };
    let running = tokio::spawn(town.courier_with(limits).run(on_duty, stop.clone()));
    hears(&town.telegram, chat, 1).await;
    stop.cancel();
    running.await.unwrap().unwrap();
    // Whoever comes next waits for no lease.
    let mut next = town.courier_with(NO_LIMITS);
    next.deliver_all().await.unwrap();
    assert_eq!(town.taken(), ["m0", "m1", "m2", "m3", "m4"]);
}

async fn a_clock_that_is_put_back_holds_no_reply(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let (chat, other) = (town.open_chat("Ana"), town.open_chat("Luis"));
    let two = ["m0", "m1"].map(|key| message(key, chat, Lane::Reply, now));
    town.enqueue(&two).await;
    let stop = CancellationToken::new();
    let on_duty = town.app.store.enter().await.unwrap();
    let limits = convoca::config::Limits {
        per_chat_second: 1,
        ..NO_LIMITS
    };
    let running = tokio::spawn(town.courier_with(limits).run(on_duty, stop.clone()));
    hears(&town.telegram, chat, 1).await;
    // Two seconds later the machine's hands are put back by an hour.
    let earlier = now + TimeDelta::seconds(2) - TimeDelta::hours(1);
    town.clock.set(earlier);
    town.enqueue(&[message("m2", other, Lane::Reply, earlier)])
        .await;
    hears(&town.telegram, other, 1).await;
    hears(&town.telegram, chat, 2).await;
    stop.cancel();
    running.await.unwrap().unwrap();
}

async fn claimed(store: &Store, by: Option<&OnDuty>) -> usize {
    let now = super::super::support::town::instant("2024-07-10T10:00:00-05:00");
    let lease = Lease {
        by: by.and_then(OnDuty::number),
        until: now + TimeDelta::seconds(120),
    };
    let mut tx = store.begin().await.unwrap();
    if let Some(own) = lease.by {
        tx.free_claims_of_the_dead(own).await.unwrap();
    }
    let claimed = tx.claim(Lane::Reply, 10, now, lease).await.unwrap();
    tx.commit().await.unwrap();
    claimed.len()
}

/// Claims what is there as soon as it is free.
async fn claims_in_the_end(store: &Store, by: &OnDuty) {
    let freed = async {
        while claimed(store, Some(by)).await == 0 {
            tokio::task::yield_now().await;
        }
    };
    let freed = tokio::time::timeout(std::time::Duration::from_secs(60), freed).await;
    assert!(freed.is_ok());
}

/// A lease ends with the process that holds it, without waiting for its time.
#[tokio::test]
async fn what_a_dead_process_had_claimed_is_free_at_once() {
    let database = Database::new(Engine::Postgres);
    let store = database.connect().await;
    let now = super::super::support::town::instant("2024-07-10T09:00:00-05:00");
    let mut tx = store.begin().await.unwrap();
    tx.enqueue(&[message("a", 1, Lane::Reply, now)], now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut lives = store.enter().await.unwrap();
    let dies = store.enter().await.unwrap();
    assert_eq!(claimed(&store, Some(&dies)).await, 1);
    assert!(lives.renew().await.unwrap());
    assert_eq!(claimed(&store, Some(&lives)).await, 0);
    drop(dies);
    // PostgreSQL is believed ten seconds after its own start.
    claims_in_the_end(&store, &lives).await;
    // Who was taken for dead and is not, hears so: what it held is others' to send.
    let other = store.enter().await.unwrap();
    database.meddle("SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.objid::bigint = (SELECT MIN(number) FROM couriers)").await;
    // A backend that is told to end has not ended yet.
    claims_in_the_end(&store, &other).await;
    assert!(!lives.renew().await.unwrap());
    assert!(lives.renew().await.unwrap());
}

/// A poll that was cut a moment ago counts as an answered one to Telegram, and the next with the same offset
/// is held open: that is no trouble, and costs nothing.
#[tokio::test]
async fn a_stop_right_after_a_poll_is_quiet() {
    let (telegram, folder) = super::process::telegram().await;
    let config = configure(&folder, "uno", &telegram, "");
    let mut process = Process::run(&[&config]);
    process.says("convoca is running").await;
    let ana = telegram.person("Ana");
    telegram.text(ana, "uno").unwrap();
    hears(&telegram, ana, 1).await;
    super::process::ends_well(process, &telegram).await;
}
