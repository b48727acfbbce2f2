//! Sending too fast, and what is counted then.

use super::Bot;
use chrono::TimeDelta;
use convoca::simulator::{Kind, Limits, Rate};
use serde_json::json;

/// Sends `number` texts and returns how many were accepted, and the last `retry_after`.
async fn send(bot: &Bot, chat: i64, number: usize) -> (usize, Option<i64>) {
    let mut accepted = 0;
    let mut retry_after = None;
    for n in 0..number {
        let (status, body) = bot
            .call(
                "sendMessage",
                json!({ "chat_id": chat, "text": format!("{n}") }),
            )
            .await;
        match status {
            200 => accepted += 1,
            429 => {
                let seconds = body["parameters"]["retry_after"].as_i64();
                assert_eq!(
                    body["description"],
                    format!("Too Many Requests: retry after {}", seconds.unwrap())
                );
                retry_after = seconds;
            }
            other => panic!("{other}: {body}"),
        }
    }
    (accepted, retry_after)
}

#[tokio::test]
async fn each_chat_has_its_pace() {
    let bot = Bot::with(|config| config.limits = Limits::free()).await;
    let ana = bot.started("Ana").await;
    let luis = bot.started("Luis").await;
    let group = bot.sim.add_group("Junta", Kind::Group, None);
    assert_eq!(send(&bot, ana, 4).await, (3, Some(1)));
    assert_eq!(send(&bot, luis, 1).await, (1, None));
    bot.clock.advance(TimeDelta::seconds(1));
    assert_eq!(send(&bot, ana, 1).await, (1, None));
    assert_eq!(send(&bot, group, 21).await, (20, Some(3)));
    bot.clock.advance(TimeDelta::seconds(60));
    assert_eq!(send(&bot, group, 20).await, (20, None));
}

#[tokio::test]
async fn all_chats_share_one_pace() {
    let bot = Bot::with(|config| {
        config.limits = Limits {
            private: None,
            ..Limits::free()
        }
    })
    .await;
    let ana = bot.started("Ana").await;
    assert_eq!(send(&bot, ana, 34).await, (33, Some(1)));
    bot.clock.advance(TimeDelta::seconds(2));
    assert_eq!(send(&bot, ana, 30).await, (30, None));
    assert_eq!(bot.sim.statistics().most_in_a_second, 33);
    bot.sim.set_limits(Limits::off());
    assert_eq!(send(&bot, ana, 100).await, (100, None));
}

#[tokio::test]
async fn a_penalty_holds_and_sends_during_it_are_counted() {
    let slow = Limits {
        private: Some(Rate::new(1, 10_000, 0)),
        ..Limits::free()
    };
    let bot = Bot::with(|config| config.limits = slow).await;
    let ana = bot.started("Ana").await;
    let luis = bot.started("Luis").await;
    assert_eq!(send(&bot, ana, 2).await, (1, Some(10)));
    let counts = || {
        let counted = bot.sim.statistics();
        (
            counted.too_many_requests,
            counted.sent_as_penalty_began,
            counted.sent_during_penalty,
            counted.sent_elsewhere_during_penalty,
        )
    };
    assert_eq!(counts(), (1, 0, 0, 0));
    assert_eq!(send(&bot, ana, 1).await, (0, Some(10)));
    assert_eq!(counts(), (2, 1, 0, 0), "already on its way");
    bot.clock.advance(TimeDelta::seconds(4));
    assert_eq!(send(&bot, ana, 1).await, (0, Some(6)));
    assert_eq!(send(&bot, luis, 1).await, (1, None));
    assert_eq!(counts(), (3, 1, 1, 1));
    bot.clock.advance(TimeDelta::seconds(6));
    assert_eq!(send(&bot, ana, 1).await, (1, None));
    assert_eq!(counts(), (3, 1, 1, 1));
}
