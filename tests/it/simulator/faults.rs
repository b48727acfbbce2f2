//! What can be made to go wrong, and whether it was done all the same.

use super::Bot;
use chrono::TimeDelta;
use convoca::simulator::{Fault, FaultKind, Limits};
use serde_json::json;

/// What the bot gets for a send under this fault: a status, or nothing; and whether it was done.
async fn send(bot: &Bot, ana: i64, kind: FaultKind) -> (Option<u16>, bool) {
    let before = bot.sim.chat(ana).unwrap().log.len();
    bot.sim
        .set_faults(vec![Fault::next(kind, 1).only("sendmessage")]);
    let request = bot
        .http
        .post(bot.address("sendMessage"))
        .json(&json!({ "chat_id": ana, "text": "hola" }));
    let status = request
        .send()
        .await
        .ok()
        .map(|response| response.status().as_u16());
    assert!(bot.sim.faults().is_empty(), "it struck");
    (status, bot.sim.chat(ana).unwrap().log.len() > before)
}

#[tokio::test]
async fn each_fault_strikes_as_it_should() {
    let bot = Bot::new().await;
    let ana = bot.started("Ana").await;
    for (kind, expected) in [
        (FaultKind::ErrorBefore { code: 502 }, (Some(502), false)),
        (FaultKind::ErrorAfter { code: 500 }, (Some(500), true)),
        (FaultKind::Reset, (None, false)),
        (FaultKind::LostResponse, (None, true)),
        (
            FaultKind::TooManyRequests { retry_after: 3 },
            (Some(429), false),
        ),
    ] {
        assert_eq!(send(&bot, ana, kind).await, expected, "{kind:?}");
    }
    let refused = bot
        .refused("sendMessage", json!({ "chat_id": ana, "text": "x" }))
        .await;
    assert_eq!(refused, "Too Many Requests: retry after 3");
    bot.clock.advance(TimeDelta::seconds(3));
    bot.say(ana, "hola").await;
    let counted = bot.sim.statistics();
    assert_eq!(counted.faults.values().sum::<u64>(), 5);
    assert_eq!(counted.repeated_texts, 2);
}

#[tokio::test]
async fn a_fault_concerns_its_method_and_ends() {
    let bot = Bot::new().await;
    bot.sim.set_faults(vec![
        Fault::next(FaultKind::ErrorBefore { code: 500 }, 2).only("getMe"),
    ]);
    bot.ok("getUpdates", json!({})).await;
    for expected in [500, 500, 200] {
        assert_eq!(bot.call("getMe", json!({})).await.0, expected);
    }
}

#[tokio::test]
async fn the_same_seed_gives_the_same_faults() {
    let mut runs = Vec::new();
    for seed in [7, 7, 8] {
        let bot = Bot::with(|config| config.seed = seed).await;
        bot.sim.set_faults(vec![Fault::with_probability(
            FaultKind::ErrorBefore { code: 500 },
            0.5,
        )]);
        let mut statuses = Vec::new();
        for _ in 0..40 {
            statuses.push(bot.call("getMe", json!({})).await.0);
        }
        runs.push(statuses);
    }
    assert_eq!(runs[0], runs[1]);
    assert_ne!(runs[0], runs[2]);
    assert!((10..=30).contains(&runs[0].iter().filter(|status| **status == 500).count()));
}

#[tokio::test]
async fn a_delayed_call_waits_for_the_clock() {
    let bot = Bot::new().await;
    bot.sim.set_faults(vec![Fault::next(
        FaultKind::Delay {
            milliseconds: 60_000,
        },
        1,
    )]);
    let mut call = Box::pin(bot.ok("getMe", json!({})));
    loop {
        tokio::select! {
            biased;
            _ = &mut call => break,
            () = tokio::task::yield_now() => bot.clock.advance(TimeDelta::seconds(1)),
        }
    }
    assert!(bot.clock.now() - super::start_of_time() >= TimeDelta::seconds(60));
}

#[tokio::test]
async fn in_an_outage_every_connection_is_cut_and_nothing_is_lost() {
    let bot = Bot::with(|config| config.limits = Limits::off()).await;
    let ana = bot.started("Ana").await;
    let call = |method| {
        bot.http
            .post(bot.address(method))
            .json(&json!({ "timeout": 30 }))
            .send()
    };
    let outage = async { bot.sim.set_reachable(false) };
    let (poll, ()) = tokio::join!(call("getUpdates"), outage);
    assert!(poll.is_err(), "a poll that was waiting, too");
    assert!(call("getMe").await.is_err());
    bot.sim.text(ana, "¿hay alguien?").unwrap();
    bot.sim.set_reachable(true);
    assert_eq!(bot.updates().await[0]["message"]["text"], "¿hay alguien?");
    assert_eq!(bot.sim.statistics().dropped_in_outage, 2);
}
