//! One message, as it is stored and as the Bot API writes it.

use super::chat::Chat;
use super::files::FileKind;
use super::markup::InlineKeyboard;
use super::people::{People, Person};
use super::text::Formatted;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

/// A message in a chat.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: i32,
    /// Unix time.
    pub(crate) date: i64,
    pub(crate) edited: Option<i64>,
    /// The place of its latest words among all that was said in the chat.
    pub(crate) said: i32,
    /// A person's id, or `None` for the bot.
    pub(crate) author: Option<i64>,
    pub(crate) content: Content,
    pub(crate) keyboard: Option<InlineKeyboard>,
    pub(crate) reply_to: Option<i32>,
    /// The Bot API's `MessageOrigin`.
    pub(crate) forward: Option<Value>,
    pub(crate) album: Option<String>,
}

/// What a message says.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Text(Formatted),
    File {
        kind: FileKind,
        file_id: String,
        /// The message's field, such as the list of a photo's sizes.
        field: Value,
        caption: Formatted,
    },
    /// A location, a contact, a service message: a field of the message and its value.
    Other(&'static str, Value),
}

impl Content {
    /// The text or caption.
    pub(crate) fn words(&self) -> Option<&Formatted> {
        match self {
            Self::Text(text) => Some(text),
            Self::File { caption, .. } => Some(caption),
            Self::Other(..) => None,
        }
    }

    /// The Bot API's name of what it is.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::File { kind, .. } => kind.field(),
            Self::Other(kind, _) => kind,
        }
    }
}

/// A message with all that is needed to write it as the Bot API's `Message`.
pub(crate) struct Shown<'a> {
    pub(crate) message: &'a Message,
    pub(crate) chat: &'a Chat,
    pub(crate) people: &'a People,
    /// Whether to include the message it replies to.
    pub(crate) with_reply: bool,
}

impl Shown<'_> {
    fn author(&self) -> Option<&Person> {
        match self.message.author {
            None => Some(&self.people.bot),
            Some(id) => self.people.get(id),
        }
    }
}

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let message = self.message;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("message_id", &message.id)?;
        if let Some(author) = self.author() {
            map.serialize_entry("from", author)?;
        }
        map.serialize_entry("chat", &self.chat.describe(self.people))?;
        map.serialize_entry("date", &message.date)?;
        if let Some(edited) = message.edited {
            map.serialize_entry("edit_date", &edited)?;
        }
        if let Some(origin) = &message.forward {
            map.serialize_entry("forward_origin", origin)?;
        }
        if let Some(replied) = message.reply_to.filter(|_| self.with_reply)
            && let Some(replied) = self.chat.message(replied)
        {
            let shown = Shown {
                message: replied,
                with_reply: false,
                ..*self
            };
            map.serialize_entry("reply_to_message", &shown)?;
        }
        if let Some(album) = &message.album {
            map.serialize_entry("media_group_id", album)?;
        }
        match &message.content {
            Content::Text(text) => {
                map.serialize_entry("text", &text.text)?;
                if !text.entities.is_empty() {
                    map.serialize_entry("entities", &text.entities)?;
                }
            }
            Content::File {
                kind,
                field,
                caption,
                ..
            } => {
                map.serialize_entry(kind.field(), field)?;
                if !caption.is_empty() {
                    map.serialize_entry("caption", &caption.text)?;
                }
                if !caption.entities.is_empty() {
                    map.serialize_entry("caption_entities", &caption.entities)?;
                }
            }
            Content::Other(kind, value) => map.serialize_entry(kind, value)?,
        }
        if let Some(keyboard) = &message.keyboard {
            map.serialize_entry("reply_markup", keyboard)?;
        }
        map.end()
    }
}
