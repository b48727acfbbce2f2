//! Updates brought to the bot: secret, order within a chat, again until accepted.

use super::Bot;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use axum::{Json, Router};
use chrono::TimeDelta;
use convoca::simulator::{Fault, FaultKind};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// A bot's webhook that refuses the first delivery of every text with "!". Returns its address and
/// what it accepts (`true`) and refuses.
async fn webhook() -> (String, UnboundedReceiver<(String, bool)>) {
    let (heard, hears) = unbounded_channel();
    let mut refused = Vec::new();
    let (inbox, mut letters) = unbounded_channel::<(String, tokio::sync::oneshot::Sender<bool>)>();
    tokio::spawn(async move {
        while let Some((text, answer)) = letters.recv().await {
            let accepts = !text.contains('!') || refused.contains(&text);
            if !accepts {
                refused.push(text.clone());
            }
            heard.send((text, accepts)).unwrap();
            answer.send(accepts).unwrap();
        }
    });
    let handler = async move |headers: HeaderMap, Json(update): Json<Value>| {
        assert_eq!(headers["x-telegram-bot-api-secret-token"], "secreto");
        let (answer, answered) = tokio::sync::oneshot::channel();
        let text = update["message"]["text"].as_str().unwrap().to_owned();
        inbox.send((text, answer)).unwrap();
        if answered.await.unwrap() {
            StatusCode::OK
        } else {
            StatusCode::BAD_GATEWAY
        }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let app = Router::new().route("/hook", post(handler));
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    (url, hears)
}

/// The next deliveries, while time goes by in large steps.
async fn deliveries(
    bot: &Bot,
    hears: &mut UnboundedReceiver<(String, bool)>,
    number: usize,
) -> Vec<(String, bool)> {
    let mut got = Vec::new();
    while got.len() < number {
        tokio::select! {
            Some(delivery) = hears.recv() => got.push(delivery),
            () = tokio::task::yield_now() => bot.clock.advance(TimeDelta::seconds(1)),
        }
    }
    got
}

fn of<'a>(got: &'a [(String, bool)], person: &str) -> Vec<(&'a str, bool)> {
    got.iter()
        .filter(|(text, _)| text.starts_with(person))
        .map(|(text, ok)| (text.as_str(), *ok))
        .collect()
}

#[tokio::test]
async fn one_chat_in_order_and_each_update_until_it_is_accepted() {
    let bot = Bot::new().await;
    let (ana, luis) = (bot.sim.person("Ana"), bot.sim.person("Luis"));
    let (url, mut hears) = webhook().await;
    bot.ok(
        "setWebhook",
        json!({ "url": url, "secret_token": "secreto" }),
    )
    .await;
    for text in ["a1!", "a2", "a3!"] {
        bot.sim.text(ana, text).unwrap();
    }
    bot.sim.text(luis, "l1").unwrap();
    let got = deliveries(&bot, &mut hears, 6).await;
    assert_eq!(
        of(&got, "a"),
        [
            ("a1!", false),
            ("a1!", true),
            ("a2", true),
            ("a3!", false),
            ("a3!", true)
        ]
    );
    assert_eq!(of(&got, "l"), [("l1", true)]);
}

#[tokio::test]
async fn a_lost_answer_brings_the_update_again() {
    let bot = Bot::new().await;
    let ana = bot.sim.person("Ana");
    let (url, mut hears) = webhook().await;
    bot.ok(
        "setWebhook",
        json!({ "url": url, "secret_token": "secreto" }),
    )
    .await;
    bot.sim.set_faults(vec![
        Fault::next(FaultKind::LostResponse, 1).only("webhook"),
    ]);
    bot.sim.text(ana, "a").unwrap();
    let got = deliveries(&bot, &mut hears, 2).await;
    assert_eq!(of(&got, "a"), [("a", true), ("a", true)]);
}

#[tokio::test]
async fn a_webhook_and_a_poll_exclude_each_other() {
    let bot = Bot::new().await;
    let ana = bot.sim.person("Ana");
    let url = "http://127.0.0.1:9/hook";
    let set = async {
        bot.ok(
            "setWebhook",
            json!({ "url": url, "max_connections": 3, "allowed_updates": ["message"] }),
        )
        .await;
    };
    let ((status, body), ()) = tokio::join!(bot.call("getUpdates", json!({ "timeout": 30 })), set);
    assert_eq!(status, 409);
    let description = body["description"].as_str().unwrap();
    // Which of the two depends on who came first.
    assert!(
        description.starts_with("Conflict: terminated by setWebhook request")
            || description.starts_with("Conflict: can't use getUpdates")
    );
    assert_eq!(
        bot.refused("getUpdates", json!({})).await,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    );
    bot.sim.text(ana, "hola").unwrap();
    let info = bot.ok("getWebhookInfo", json!({})).await;
    assert_eq!(
        (
            &info["url"],
            &info["max_connections"],
            &info["pending_update_count"],
            &info["allowed_updates"]
        ),
        (&json!(url), &json!(3), &json!(1), &json!(["message"]))
    );
    bot.ok("deleteWebhook", json!({})).await;
    assert_eq!(bot.updates().await.len(), 1);
    bot.ok("deleteWebhook", json!({ "drop_pending_updates": true }))
        .await;
    // The same poll again within three seconds would be held open.
    bot.clock.advance(chrono::TimeDelta::seconds(3));
    assert!(bot.updates().await.is_empty());
    let info = bot.ok("getWebhookInfo", json!({})).await;
    assert_eq!(info["url"], "");
    serde_json::from_value::<teloxide::types::WebhookInfo>(info).unwrap();
}
