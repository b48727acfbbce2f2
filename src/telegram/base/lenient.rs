//! An update of which the library knows a part: who, where and what was said are taken out of it, whatever
//! else it holds, and read like any other.
//!
//! Deliberately absent: what any of it means.

use serde_json::{Map, Value, json};
use teloxide::types::Update;

type Fields = Map<String, Value>;

/// What is left of an update.
pub(super) struct Plain {
    /// It, with what is needed and nothing else.
    pub update: Update,
    /// Whether its words came with something that cannot be read.
    pub had_more: bool,
    /// Whether somebody in private wrote it just now: they wait for a reply.
    pub is_awaited: bool,
}

/// What can be read of an update; `None`: it is nothing that was written or pressed.
pub(super) fn plain(raw: &str) -> Option<Plain> {
    let mut whole: Fields = serde_json::from_str(raw).ok()?;
    let id = whole.remove("update_id")?;
    for kind in ["message", "edited_message"] {
        if let Some(Value::Object(fields)) = whole.get(kind) {
            let (message, had_more) = message(fields);
            let chat = message.get("chat").and_then(|chat| chat["id"].as_i64());
            let update = update(json!({ "update_id": id, kind: message }))?;
            return Some(Plain {
                update,
                had_more,
                is_awaited: kind == "message" && chat > Some(0),
            });
        }
    }
    let press = press(whole.get("callback_query")?.as_object()?);
    let update = update(json!({ "update_id": id, "callback_query": press }))?;
    Some(Plain {
        update,
        had_more: false,
        is_awaited: true,
    })
}

/// The library reads keys of texts only, not of what was read before.
fn update(plain: Value) -> Option<Update> {
    serde_json::from_str(&plain.to_string()).ok()
}

/// A message, and whether it had more than its words.
fn message(fields: &Fields) -> (Fields, bool) {
    let mut plain = kept(fields, &["message_id", "media_group_id"]);
    plain.extend(numbers(fields, &["edit_date", "message_thread_id"]));
    plain.insert("date".to_owned(), json!(number(fields, "date")));
    let in_topic = fields.get("is_topic_message").and_then(Value::as_bool);
    plain.insert("is_topic_message".to_owned(), json!(in_topic == Some(true)));
    if let Some(Value::Object(from)) = fields.get("from") {
        plain.insert("from".to_owned(), user(from));
    }
    for key in ["chat", "sender_chat"] {
        if let Some(Value::Object(of)) = fields.get(key) {
            plain.insert(key.to_owned(), chat(of));
        }
    }
    if let Some(Value::Object(replied)) = fields.get("reply_to_message") {
        // What counts is whose it is.
        let mut replied = replied.clone();
        replied.retain(|key, _| ["message_id", "date", "from", "chat"].contains(&key.as_str()));
        replied.insert("text".to_owned(), json!("…"));
        plain.insert("reply_to_message".to_owned(), json!(message(&replied).0));
    }
    if fields.contains_key("text") {
        plain.extend(texts(fields, &["text"]));
        return (plain, false);
    }
    if let Some((kind, content)) = content(fields) {
        plain.insert(kind.to_owned(), content);
        plain.extend(texts(fields, &["caption"]));
        return (plain, false);
    }
    let words = fields.get("caption").and_then(Value::as_str);
    if let Some(words) = words {
        plain.insert("text".to_owned(), json!(words));
    }
    (plain, words.is_some())
}

/// What a message is about besides words: a file that is kept, or a place.
fn content(fields: &Fields) -> Option<(&'static str, Value)> {
    if let Some(Value::Array(sizes)) = fields.get("photo") {
        let sizes = sizes.iter().filter_map(Value::as_object);
        let sizes: Vec<_> = sizes
            .filter_map(|size| {
                let mut one = file(size)?;
                for side in ["width", "height"] {
                    one.insert(side.to_owned(), json!(number(size, side)));
                }
                Some(one)
            })
            .collect();
        return (!sizes.is_empty()).then(|| ("photo", json!(sizes)));
    }
    // A moving picture comes as a document too.
    let document = fields.get("document").and_then(Value::as_object);
    if let Some(document) = document.filter(|_| !fields.contains_key("animation")) {
        let mut one = file(document)?;
        one.extend(texts(document, &["file_name"]));
        return Some(("document", json!(one)));
    }
    if let Some(Value::Object(voice)) = fields.get("voice") {
        let mut one = file(voice)?;
        one.insert("duration".to_owned(), json!(number(voice, "duration")));
        one.insert("mime_type".to_owned(), json!("audio/ogg"));
        return Some(("voice", json!(one)));
    }
    let venue = fields.get("venue").and_then(|venue| venue.get("location"));
    let place = fields.get("location").or(venue)?.as_object()?;
    let place = kept(place, &["latitude", "longitude"]);
    (place.len() == 2 && place.values().all(Value::is_number)).then(|| ("location", json!(place)))
}

fn press(fields: &Fields) -> Fields {
    let mut plain = texts(fields, &["id", "data"]);
    plain.insert("chat_instance".to_owned(), json!(""));
    if let Some(Value::Object(from)) = fields.get("from") {
        plain.insert("from".to_owned(), user(from));
    }
    if let Some(Value::Object(under)) = fields.get("message") {
        let mut under = under.clone();
        under.retain(|key, _| ["message_id", "date", "chat"].contains(&key.as_str()));
        under.insert("text".to_owned(), json!("…"));
        plain.insert("message".to_owned(), json!(message(&under).0));
    }
    plain
}

fn file(fields: &Fields) -> Option<Fields> {
    let mut plain = texts(fields, &["file_id"]);
    plain.get("file_id")?;
    plain.extend(texts(fields, &["file_unique_id"]));
    plain.entry("file_unique_id").or_insert(json!(""));
    let size = number(fields, "file_size").min(u32::MAX.into());
    plain.insert("file_size".to_owned(), json!(size));
    Some(plain)
}

fn user(fields: &Fields) -> Value {
    let mut plain = kept(fields, &["id"]);
    let names = ["first_name", "last_name", "username", "language_code"];
    plain.extend(texts(fields, &names));
    plain.entry("first_name").or_insert(json!(""));
    let is_bot = fields.get("is_bot").and_then(Value::as_bool);
    plain.insert("is_bot".to_owned(), json!(is_bot == Some(true)));
    json!(plain)
}

fn chat(fields: &Fields) -> Value {
    let mut plain = kept(fields, &["id"]);
    let is_private = fields.get("id").and_then(Value::as_i64) > Some(0);
    let known = ["private", "group", "supergroup", "channel"];
    let kind = fields.get("type").and_then(Value::as_str);
    let kind = kind.filter(|kind| known.contains(kind));
    let or = if is_private { "private" } else { "supergroup" };
    plain.insert("type".to_owned(), json!(kind.unwrap_or(or)));
    if !is_private {
        plain.extend(texts(fields, &["title"]));
        plain.entry("title").or_insert(json!(""));
    }
    json!(plain)
}

/// These fields, as they are.
fn kept(fields: &Fields, keys: &[&str]) -> Fields {
    let kept = keys.iter().filter_map(|key| fields.get_key_value(*key));
    kept.map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

/// Those of these fields that are texts.
fn texts(fields: &Fields, keys: &[&str]) -> Fields {
    let mut texts = kept(fields, keys);
    texts.retain(|_, value| value.is_string());
    texts
}

/// Those of these fields that are numbers.
fn numbers(fields: &Fields, keys: &[&str]) -> Fields {
    let mut numbers = kept(fields, keys);
    numbers.retain(|_, value| value.is_i64());
    numbers
}

fn number(fields: &Fields, key: &str) -> u64 {
    fields.get(key).and_then(Value::as_u64).unwrap_or_default()
}
