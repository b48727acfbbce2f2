//! What the runtime promises: nothing is lost, nothing happens twice, and whoever runs it is told.

mod again;
mod check;
mod clock;
mod delivery;
mod files;
mod flood;
mod intake;
mod jobs;
mod keys;
mod limits;
mod log;
mod outage;
mod process;
mod webhook;

use crate::support::Town;
use chrono::{DateTime, Utc};
use convoca::config::Limits;
use convoca::delivery::Courier;
use convoca::store::{Depth, Lane, Message};
use serde_json::value::RawValue;

/// Any update, as it comes from Telegram.
fn raw(json: &str) -> Box<RawValue> {
    RawValue::from_string(json.to_owned()).unwrap()
}

fn message(key: &str, chat_id: i64, lane: Lane, due_at: DateTime<Utc>) -> Message {
    Message {
        key: key.to_owned(),
        chat_id,
        lane,
        method: "sendMessage",
        body: serde_json::json!({ "chat_id": chat_id, "text": key }).to_string(),
        attachment: None,
        due_at,
    }
}

/// Nothing but one's own fault keeps a message.
const NO_LIMITS: Limits = Limits {
    per_second: 10_000,
    per_chat_second: 10_000,
    per_group_minute: 10_000,
};

impl Town {
    fn courier_with(&self, limits: Limits) -> Courier {
        let app = &self.app;
        Courier::new(
            app.store.clone(),
            app.api.clone(),
            self.clock.clone(),
            limits,
            app.desk.clone(),
        )
    }

    /// Somebody whose chat with the bot is open.
    fn open_chat(&self, name: &str) -> i64 {
        let person = self.person(name);
        self.telegram.begin(person, None).unwrap();
        person
    }

    async fn enqueue(&self, messages: &[Message]) -> u64 {
        let mut tx = self.app.store.begin().await.unwrap();
        let queued = tx.enqueue(messages, self.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        queued
    }

    async fn depth(&self) -> Depth {
        let mut tx = self.app.store.begin().await.unwrap();
        tx.outbox_depth().await.unwrap()
    }

    /// Breaks or mends the database.
    async fn sabotage(&self, sql: &'static str) {
        let mut tx = self.app.store.begin().await.unwrap();
        tx.sabotage(sql).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The texts the bot sent, in order, as Telegram took them.
    fn taken(&self) -> Vec<String> {
        let calls = self.telegram.calls(None).into_iter();
        calls
            .filter(|call| call.method == "sendMessage" && call.refused.is_none())
            .map(|call| call.parameters["text"].as_str().unwrap().to_owned())
            .collect()
    }
}
