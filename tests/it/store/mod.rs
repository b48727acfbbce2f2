//! The contract of the store: every method, on both engines, with the same result.

mod completions;
mod guests;
mod outbox;
mod people;
mod profiles;
mod questions;
mod shares;
mod transfers;
mod updates;
mod whole;

use chrono::{DateTime, Utc};
use convoca::store::{Lane, Message, Store};

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_720_879_200 + seconds, 123_456_000).unwrap()
}

fn message(key: &str, chat_id: i64, lane: Lane) -> Message {
    Message {
        key: key.into(),
        chat_id,
        lane,
        method: "sendMessage",
        body: format!(r#"{{"chat_id":{chat_id},"text":"{key}"}}"#),
        attachment: None,
        due_at: at(0),
    }
}

async fn enqueue(store: &Store, messages: &[Message]) {
    let mut tx = store.begin().await.unwrap();
    tx.enqueue(messages, at(0)).await.unwrap();
    tx.commit().await.unwrap();
}
