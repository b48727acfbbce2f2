//! One update on its way in: its number, its chat and its lane are found without decoding the rest.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::HashMap;
use tracing::{Span, error, error_span};

/// An update as it came.
pub(super) struct Arrival {
    pub(super) id: i64,
    /// The chat it belongs to, which decides the order; 0 where there is none.
    pub(super) chat: i64,
    /// The lane it goes.
    pub(super) lane: usize,
    /// The earliest instant at which it can have been done.
    pub(super) since: DateTime<Utc>,
    pub(super) raw: Box<RawValue>,
}

#[derive(Deserialize)]
struct Header {
    update_id: i64,
}

impl Arrival {
    /// Finds an update's number and chat without decoding the whole; `None` if it has no number.
    pub(super) fn read(raw: Box<RawValue>, since: DateTime<Utc>, lanes: usize) -> Option<Self> {
        let Ok(Header { update_id }) = serde_json::from_str(raw.get()) else {
            error!("Telegram sent something without an update_id");
            return None;
        };
        let chat = chat_of(raw.get()).unwrap_or_default();
        Some(Self {
            id: update_id,
            chat,
            lane: lane(chat, lanes),
            since,
            raw,
        })
    }

    /// What the log says of everything that happens in it: neither what was said nor by whom.
    pub(super) fn span(&self) -> Span {
        error_span!("update", update.id = self.id, lane = self.lane)
    }
}

/// Which of so many lanes an update goes: always the same for a chat, so that it stays in order.
pub fn lane_of(raw: &RawValue, lanes: usize) -> usize {
    lane(chat_of(raw.get()).unwrap_or_default(), lanes)
}

fn lane(chat: i64, lanes: usize) -> usize {
    chat.unsigned_abs() as usize % lanes
}

/// The chat of whatever kind of update this is, known or not.
fn chat_of(raw: &str) -> Option<i64> {
    #[derive(Deserialize)]
    struct Id {
        id: i64,
    }
    #[derive(Deserialize)]
    struct Inside {
        chat: Option<Id>,
        from: Option<Id>,
    }
    let fields: HashMap<&str, &RawValue> = serde_json::from_str(raw).ok()?;
    fields.iter().find_map(|(_, value)| {
        let inside: Inside = serde_json::from_str(value.get()).ok()?;
        Some(inside.chat.or(inside.from)?.id)
    })
}
