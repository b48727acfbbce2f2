//! The outbox leaves the house: in which order, and what becomes of what Telegram refuses or loses.

use super::{NO_LIMITS, message};
use crate::support::{Engine, Town, on_both_engines};
use chrono::TimeDelta;
use convoca::config::Limits;
use convoca::domain::base::Address;
use convoca::simulator::{Fault, FaultKind};
use convoca::store::Lane;
use convoca::telegram::poll_once;

on_both_engines!(
    replies_leave_before_reminders_before_bulk,
    a_penalty_holds_everybody,
    whoever_blocked_or_left_is_marked,
    a_refusal_is_final_and_its_row_is_kept,
    a_method_that_telegram_does_not_know_ends_nothing,
    what_got_no_answer_is_tried_again_later_and_later,
    a_lost_answer_repeats_only_what_was_on_the_way,
    ten_minutes_without_telegram_lose_nothing,
    what_was_said_once_is_not_said_again,
    a_chat_reads_in_order_even_if_a_message_fails_at_first,
);

async fn replies_leave_before_reminders_before_bulk(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let mut messages = Vec::new();
    for (lane, name) in [
        (Lane::Bulk, "bulk"),
        (Lane::Reminder, "reminder"),
        (Lane::Reply, "reply"),
    ] {
        for n in 0..3 {
            let chat = town.open_chat("Ana");
            messages.push(message(&format!("{name} {n}"), chat, lane, now));
        }
    }
    town.enqueue(&messages).await;
    let mut courier = town.courier_with(Limits {
        per_second: 1,
        ..NO_LIMITS
    });
    for _ in 0..9 {
        courier.deliver_all().await.unwrap();
        town.clock.advance(TimeDelta::seconds(1));
    }
    let expected = [
        "reply 0",
        "reply 1",
        "reply 2",
        "reminder 0",
        "reminder 1",
        "reminder 2",
        "bulk 0",
        "bulk 1",
        "bulk 2",
    ];
    assert_eq!(town.taken(), expected);
}

async fn a_penalty_holds_everybody(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let send = [message("a", town.open_chat("Ana"), Lane::Reply, now)];
    town.enqueue(&send).await;
    let kind = FaultKind::TooManyRequests { retry_after: 30 };
    town.telegram.set_faults(vec![Fault::next(kind, 1)]);
    let mut courier = town.courier_with(NO_LIMITS);
    courier.deliver_all().await.unwrap();
    // Others want to write while the penalty runs, from this process or the next.
    let many: Vec<_> = (0..100)
        .map(|n| message(&format!("m{n}"), town.open_chat("Luis"), Lane::Reply, now))
        .collect();
    town.enqueue(&many).await;
    for _ in 0..29 {
        town.clock.advance(TimeDelta::seconds(1));
        courier.deliver_all().await.unwrap();
        assert!(town.taken().is_empty());
        // A process that was started meanwhile, or works beside this one, waits too.
        let mut another = town.courier_with(NO_LIMITS);
        another.deliver_all().await.unwrap();
        assert!(town.taken().is_empty());
    }
    town.clock.advance(TimeDelta::seconds(1));
    courier.deliver_all().await.unwrap();
    assert_eq!(town.taken().len(), 101);
    let statistics = town.telegram.statistics();
    assert_eq!(statistics.sent_during_penalty, 0);
    assert_eq!(statistics.too_many_requests, 1);
    assert_eq!(town.depth().await.waiting, 0);
}

async fn whoever_blocked_or_left_is_marked(engine: Engine) {
    let mut town = Town::new(engine).await;
    let now = town.clock.now();
    let (ana, luis, eva) = (
        town.open_chat("Ana"),
        town.open_chat("Luis"),
        town.open_chat("Eva"),
    );
    town.settle().await;
    town.telegram.block(ana).unwrap();
    town.telegram.set_deactivated(luis, true).unwrap();
    let messages = [ana, luis, eva].map(|chat| message(&format!("m{chat}"), chat, Lane::Bulk, now));
    town.enqueue(&messages).await;
    let mut courier = town.courier_with(NO_LIMITS);
    for _ in 0..4 {
        courier.deliver_all().await.unwrap();
        town.clock.advance(TimeDelta::milliseconds(50));
    }
    let depth = town.depth().await;
    assert_eq!((depth.waiting, depth.failed), (0, 2));
    let mut tx = town.app.store.begin().await.unwrap();
    assert!(
        tx.blocked_since(Address::telegram(ana))
            .await
            .unwrap()
            .is_some()
    );
    assert!(
        tx.blocked_since(Address::telegram(luis))
            .await
            .unwrap()
            .is_some()
    );
    assert_eq!(
        tx.blocked_since(Address::telegram(eva)).await.unwrap(),
        None
    );
}

async fn a_refusal_is_final_and_its_row_is_kept(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let chat = town.open_chat("Ana");
    let too_long = "x".repeat(4097);
    let messages = [
        message(&too_long, chat, Lane::Reply, now),
        message("next", chat, Lane::Reply, now),
        message("nobody", 999_999, Lane::Reply, now),
    ];
    town.enqueue(&messages).await;
    let mut courier = town.courier_with(NO_LIMITS);
    courier.deliver_all().await.unwrap();
    town.clock.advance(TimeDelta::hours(1));
    courier.deliver_all().await.unwrap();
    assert_eq!(town.taken(), ["next"]);
    let depth = town.depth().await;
    assert_eq!((depth.waiting, depth.sent, depth.failed), (0, 1, 2));
    assert_eq!(town.telegram.statistics().calls["sendMessage"], 3);
}

/// Telegram answers it as it does a wrong token.
async fn a_method_that_telegram_does_not_know_ends_nothing(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let chat = town.open_chat("Ana");
    let mut unknown = message("unknown", chat, Lane::Reply, now);
    unknown.method = "sendHologram";
    town.enqueue(&[unknown, message("next", chat, Lane::Reply, now)])
        .await;
    let mut courier = town.courier_with(NO_LIMITS);
    courier.deliver_all().await.unwrap();
    assert_eq!(town.taken(), ["next"]);
    let depth = town.depth().await;
    assert_eq!((depth.waiting, depth.sent, depth.failed), (0, 1, 1));
}

async fn what_got_no_answer_is_tried_again_later_and_later(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let chat = town.open_chat("Ana");
    town.enqueue(&[message("a", chat, Lane::Reply, now)]).await;
    let broken = FaultKind::ErrorBefore { code: 502 };
    let only = Fault::next(broken, 5).only("sendMessage");
    town.telegram.set_faults(vec![only]);
    let mut courier = town.courier_with(NO_LIMITS);
    let mut tried_at = Vec::new();
    for second in 0..40 {
        courier.deliver_all().await.unwrap();
        let calls = town.telegram.statistics().calls.get("sendMessage").copied();
        tried_at.resize(usize::try_from(calls.unwrap_or(0)).unwrap(), second);
        town.clock.advance(TimeDelta::seconds(1));
    }
    // After 1, 2, 4, 8 and 16 seconds.
    assert_eq!(tried_at, [0, 1, 3, 7, 15, 31]);
    assert_eq!(town.taken(), ["a"]);
}

async fn a_lost_answer_repeats_only_what_was_on_the_way(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let messages: Vec<_> = (0..20)
        .map(|n| message(&format!("m{n:02}"), town.open_chat("Ana"), Lane::Reply, now))
        .collect();
    let lost = Fault::next(FaultKind::LostResponse, 3).only("sendMessage");
    town.telegram.set_faults(vec![lost]);
    town.enqueue(&messages).await;
    let mut courier = town.courier_with(NO_LIMITS);
    for _ in 0..60 {
        courier.deliver_all().await.unwrap();
        town.clock.advance(TimeDelta::seconds(1));
    }
    let mut taken = town.taken();
    assert_eq!(taken.len(), 23, "Telegram has no idempotency key");
    taken.sort();
    taken.dedup();
    assert_eq!(taken.len(), 20);
    assert_eq!(town.depth().await.waiting, 0);
}

async fn ten_minutes_without_telegram_lose_nothing(engine: Engine) {
    let mut town = Town::new(engine).await;
    let people: Vec<_> = (0..10).map(|n| town.person(&format!("P{n}"))).collect();
    for person in &people {
        town.telegram.text(*person, "uno").unwrap();
    }
    poll_once(&town.app.api, &town.app.intake, town.clock.now(), 0)
        .await
        .unwrap();
    town.telegram.set_reachable(false);
    for person in &people {
        town.telegram.text(*person, "dos").unwrap();
    }
    let mut courier = town.courier_with(NO_LIMITS);
    for _ in 0..60 {
        courier.deliver_all().await.unwrap();
        let polled = poll_once(&town.app.api, &town.app.intake, town.clock.now(), 0).await;
        assert!(polled.is_err());
        town.clock.advance(TimeDelta::seconds(10));
    }
    assert_eq!(town.telegram.statistics().accepted, 0);
    town.telegram.set_reachable(true);
    town.clock.advance(TimeDelta::seconds(30));
    courier.deliver_all().await.unwrap();
    town.settle().await;
    for person in &people {
        let heard = town.heard(*person, 0);
        assert_eq!(heard.split("\n---\n").count(), 2, "{heard}");
        let preview = town.preview(*person).await;
        assert!(preview.contains("uno\ndos"), "{preview}");
    }
    town.finish().await;
}

async fn what_was_said_once_is_not_said_again(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let chat = town.open_chat("Ana");
    let mut courier = town.courier_with(NO_LIMITS);
    for _ in 0..3 {
        town.enqueue(&[message("digest", chat, Lane::Reminder, now)])
            .await;
        courier.deliver_all().await.unwrap();
    }
    assert_eq!(town.taken(), ["digest"]);
}

async fn a_chat_reads_in_order_even_if_a_message_fails_at_first(engine: Engine) {
    let town = Town::new(engine).await;
    let now = town.clock.now();
    let chat = town.open_chat("Ana");
    let messages: Vec<_> = (0..6)
        .map(|n| message(&format!("m{n}"), chat, Lane::Reply, now))
        .collect();
    town.enqueue(&messages).await;
    let reset = Fault::with_probability(FaultKind::Reset, 0.5).only("sendMessage");
    town.telegram.set_faults(vec![reset]);
    let mut courier = town.courier_with(NO_LIMITS);
    for _ in 0..600 {
        courier.deliver_all().await.unwrap();
        town.clock.advance(TimeDelta::seconds(1));
    }
    assert_eq!(town.taken(), ["m0", "m1", "m2", "m3", "m4", "m5"]);
}
