//! The simulated Telegram, seen by a bot: everything goes through real HTTP.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod control;
mod door;
mod faults;
mod files;
mod limits;
mod messages;
mod refusals;
mod updates;
mod webhook;

use chrono::{DateTime, Utc};
use convoca::clock::Clock;
use convoca::simulator::{Limits, Simulator, SimulatorConfig};
use serde_json::{Value, json};

/// A bot that says what it is told to, and the Telegram it talks to.
struct Bot {
    sim: Simulator,
    clock: Clock,
    http: reqwest::Client,
}

fn start_of_time() -> DateTime<Utc> {
    "2024-07-13T14:00:00Z".parse().unwrap()
}

impl Bot {
    /// With a clock that stands still and without limits.
    async fn new() -> Self {
        Self::with(|config| config.limits = Limits::off()).await
    }

    async fn with(change: impl FnOnce(&mut SimulatorConfig)) -> Self {
        let clock = Clock::frozen_at(start_of_time());
        let mut config = SimulatorConfig {
            clock: clock.clone(),
            ..SimulatorConfig::default()
        };
        change(&mut config);
        Self {
            sim: Simulator::start(config).await.unwrap(),
            clock,
            http: reqwest::Client::new(),
        }
    }

    /// A person whose private chat is open; the bot has confirmed that update.
    async fn started(&self, name: &str) -> i64 {
        let id = self.sim.person(name);
        let received = self.sim.begin(id, None).unwrap();
        let next = received.update_id.unwrap() + 1;
        self.ok("getUpdates", json!({ "offset": next })).await;
        id
    }

    fn address(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.sim.url(), self.sim.token())
    }

    /// Status and body.
    async fn call(&self, method: &str, parameters: Value) -> (u16, Value) {
        let request = self.http.post(self.address(method)).json(&parameters);
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }

    /// The result of a call that must be accepted.
    async fn ok(&self, method: &str, parameters: Value) -> Value {
        let (status, mut body) = self.call(method, parameters).await;
        assert_eq!(
            (status, &body["ok"]),
            (200, &json!(true)),
            "{method}: {body}"
        );
        body["result"].take()
    }

    /// The description of a refusal; the status and `error_code` must agree.
    async fn refused(&self, method: &str, parameters: Value) -> String {
        let (status, body) = self.call(method, parameters).await;
        assert_eq!(body["ok"], false, "{method}: {body}");
        assert_eq!(body["error_code"], status, "{method}: {body}");
        body["description"].as_str().unwrap().to_owned()
    }

    /// Sends a text and returns the message's number.
    async fn say(&self, chat: i64, text: &str) -> i64 {
        let sent = self
            .ok("sendMessage", json!({ "chat_id": chat, "text": text }))
            .await;
        sent["message_id"].as_i64().unwrap()
    }

    /// All updates that are not confirmed.
    async fn updates(&self) -> Vec<Value> {
        let updates = self.ok("getUpdates", json!({})).await;
        updates.as_array().unwrap().clone()
    }

    /// The result of a multipart call.
    async fn upload(&self, method: &str, form: reqwest::multipart::Form) -> (u16, Value) {
        let request = self.http.post(self.address(method)).multipart(form);
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }
}

/// A keyboard with one button.
fn one_button(text: &str, data: &str) -> Value {
    json!({ "inline_keyboard": [[{ "text": text, "callback_data": data }]] })
}

/// Adds the chat to the parameters.
fn to(chat: i64, mut parameters: Value) -> Value {
    parameters["chat_id"] = json!(chat);
    parameters
}
