//! Messages from the bot.

use super::done;
use super::files;
use crate::simulator::files::FileKind;
use crate::simulator::html;
use crate::simulator::journal::Change;
use crate::simulator::markup::{self, Markup};
use crate::simulator::message::Content;
use crate::simulator::params::Params;
use crate::simulator::refusal::Refusal;
use crate::simulator::state::{Draft, State};
use crate::simulator::text::{Entity, Formatted};
use serde_json::{Value, json};

const LONGEST_TEXT: usize = 4_096;
const LONGEST_CAPTION: usize = 1_024;
/// Bytes of a text with its markup.
const LONGEST_RAW: usize = 1 << 15;

/// What `sendChatAction` may announce.
const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

pub(super) fn message(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let chat_id = target(state, params)?;
    let words = text(params)?;
    if words.length() > LONGEST_TEXT {
        return Err(Refusal::bad("message is too long"));
    }
    send_one(state, params, chat_id, Content::Text(words))
}

pub(super) fn photo(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    file(state, params, FileKind::Photo)
}

pub(super) fn document(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    file(state, params, FileKind::Document)
}

pub(super) fn voice(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    file(state, params, FileKind::Voice)
}

pub(super) fn location(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let chat_id = target(state, params)?;
    let degrees = |name: &str, most: f64| {
        let value = params
            .float(name)
            .ok_or_else(|| Refusal::bad(format!("{name} is empty")))?;
        if value.abs() > most {
            return Err(Refusal::bad("wrong location specified"));
        }
        Ok(value)
    };
    let place = json!({
        "latitude": degrees("latitude", 90.0)?,
        "longitude": degrees("longitude", 180.0)?,
    });
    send_one(state, params, chat_id, Content::Other("location", place))
}

pub(super) fn media_group(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let chat_id = target(state, params)?;
    let media: Option<Vec<Value>> = params.structure("media", "media")?;
    let media = media
        .filter(|media| !media.is_empty())
        .ok_or_else(|| Refusal::bad("media not found"))?;
    if media.len() > 10 {
        return Err(Refusal::bad("too many messages to send as an album"));
    }
    let album = format!(
        "{}{}",
        state.now.timestamp_micros(),
        state.counters.accepted
    );
    let reply_to = reply_to(state, params, chat_id)?;
    let mut drafts = Vec::with_capacity(media.len());
    for item in &media {
        let kind = match item["type"].as_str() {
            Some("photo") => FileKind::Photo,
            Some("document") => FileKind::Document,
            _ => {
                return Err(Refusal::bad(
                    "can't use the media of the specified type in the album",
                ));
            }
        };
        let file = item["media"].as_str().unwrap_or_default();
        let caption = words(
            item["caption"].as_str().unwrap_or_default(),
            item["parse_mode"].as_str().unwrap_or_default(),
            None,
        )?;
        drafts.push(Draft {
            content: file_content(state, params, kind, file, caption)?,
            markup: None,
            reply_to,
            album: Some(album.clone()),
        });
    }
    let messages = state.send(chat_id, drafts)?;
    Ok(format!("[{}]", messages.join(",")))
}

pub(super) fn chat_action(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let chat_id = state.chat_id(params.raw("chat_id"))?;
    state.writable(chat_id)?;
    let action = params.text("action").into_owned();
    if !ACTIONS.contains(&action.as_str()) {
        return Err(Refusal::bad("wrong parameter action in request"));
    }
    state.note(Some(chat_id), Change::Action { action });
    done()
}

/// The chat a message goes to, if one may be sent there at all now.
fn target(state: &mut State, params: &Params) -> Result<i64, Refusal> {
    let chat_id = state.chat_id(params.raw("chat_id"))?;
    state.refuse_in_penalty(chat_id)?;
    state.writable(chat_id)?;
    Ok(chat_id)
}

fn file(state: &mut State, params: &mut Params, kind: FileKind) -> Result<String, Refusal> {
    let chat_id = target(state, params)?;
    let caption = caption(params)?;
    let named = params.text(kind.field()).into_owned();
    let content = file_content(state, params, kind, &named, caption)?;
    send_one(state, params, chat_id, content)
}

pub(super) fn caption(params: &Params) -> Result<Formatted, Refusal> {
    let caption = words(
        &params.text("caption"),
        &params.text("parse_mode"),
        entities(params, "caption_entities")?,
    )?;
    match caption.length() > LONGEST_CAPTION {
        true => Err(Refusal::bad("message caption is too long")),
        false => Ok(caption),
    }
}

fn file_content(
    state: &mut State,
    params: &mut Params,
    kind: FileKind,
    named: &str,
    caption: Formatted,
) -> Result<Content, Refusal> {
    if caption.length() > LONGEST_CAPTION {
        return Err(Refusal::bad("message caption is too long"));
    }
    let file_id = files::accept(state, params, kind, named)?;
    let field = state
        .files
        .get(&file_id)
        .map(|file| file.describe(kind))
        .unwrap_or_default();
    Ok(Content::File {
        kind,
        file_id,
        field,
        caption,
    })
}

fn send_one(
    state: &mut State,
    params: &Params,
    chat_id: i64,
    content: Content,
) -> Result<String, Refusal> {
    let draft = Draft {
        content,
        markup: keyboard(params, chat_id > 0)?,
        reply_to: reply_to(state, params, chat_id)?,
        album: None,
    };
    state
        .send(chat_id, vec![draft])
        .map(|mut sent| sent.pop().unwrap_or_default())
}

/// The message to reply to; left out when it is gone and the bot allows that.
fn reply_to(state: &State, params: &Params, chat_id: i64) -> Result<Option<i32>, Refusal> {
    let reply: Option<Value> = params.structure("reply_parameters", "reply parameters")?;
    let (id, may_be_gone) = match &reply {
        Some(reply) => (
            reply["message_id"].as_i64(),
            reply["allow_sending_without_reply"].as_bool() == Some(true),
        ),
        None => (
            params.integer("reply_to_message_id"),
            params.flag("allow_sending_without_reply"),
        ),
    };
    let id = id
        .filter(|id| *id != 0)
        .map(|id| i32::try_from(id).unwrap_or(i32::MAX));
    let is_there = |id: &i32| {
        state
            .chats
            .get(&chat_id)
            .is_some_and(|chat| chat.message(*id).is_some())
    };
    Ok(id.filter(|id| !may_be_gone || is_there(id)))
}

/// The keyboard that came with a call.
pub(super) fn keyboard(params: &Params, private: bool) -> Result<Option<Markup>, Refusal> {
    match params.structure("reply_markup", "reply keyboard markup")? {
        Some(markup) => markup::parse(markup, private),
        None => Ok(None),
    }
}

/// The words of a text message, which must not be empty. Their length is not checked.
pub(super) fn text(params: &Params) -> Result<Formatted, Refusal> {
    let raw = params.text("text");
    if raw.is_empty() {
        return Err(Refusal::bad("message text is empty"));
    }
    let words = words(
        &raw,
        &params.text("parse_mode"),
        entities(params, "entities")?,
    )?;
    if words.is_empty() {
        return Err(Refusal::bad("text must be non-empty"));
    }
    Ok(words)
}

fn entities(params: &Params, name: &str) -> Result<Option<Vec<Entity>>, Refusal> {
    params.structure(name, "message entities")
}

fn words(raw: &str, parse_mode: &str, entities: Option<Vec<Entity>>) -> Result<Formatted, Refusal> {
    if raw.len() > LONGEST_RAW {
        return Err(Refusal::bad("text is too long"));
    }
    let mut words = match parse_mode.to_ascii_lowercase().as_str() {
        "" | "none" => Formatted {
            text: raw.to_owned(),
            entities: entities.unwrap_or_default(),
        },
        "html" => html::parse(raw)
            .map_err(|error| Refusal::bad(format!("can't parse entities: {error}")))?,
        "markdown" | "markdownv2" => {
            return Err(Refusal::bad(
                "Markdown is not supported by the simulator; use HTML",
            ));
        }
        _ => return Err(Refusal::bad("unsupported parse_mode")),
    };
    words.trim();
    words.find_entities();
    Ok(words)
}
