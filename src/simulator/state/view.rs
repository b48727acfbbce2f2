//! Chats as a person sees them now, for a page and for tests.

use super::State;
use crate::simulator::chat::{Chat, Kind, Standing};
use crate::simulator::control::ControlError;
use crate::simulator::files::FileView;
use crate::simulator::markup::InlineKeyboard;
use crate::simulator::message::{Content, Message};
use crate::simulator::people::Person;
use crate::simulator::render::render;
use crate::simulator::text::Entity;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A chat in a list.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct ChatEntry {
    /// Its id.
    pub id: i64,
    /// Private or which kind of group.
    pub kind: Kind,
    /// The group's title, or the person's first name.
    pub title: String,
    /// Whether the bot is in it; in private: whether it is not blocked.
    pub bot_is_member: bool,
    /// Messages in it now.
    pub messages: usize,
}

/// A chat as it looks now.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct ChatView {
    /// What a list says of it.
    #[serde(flatten)]
    pub entry: ChatEntry,
    /// What was said, oldest first, edits applied, without what was deleted.
    pub log: Vec<MessageView>,
    /// The keyboard in place of the letters, as the bot described it.
    pub reply_keyboard: Option<Value>,
    /// The commands menu, with `command` and `description`, in the person's language.
    pub commands: Vec<Value>,
    /// Pinned messages, the newest pin last.
    pub pinned: Vec<i32>,
    /// The number of the newest event, to follow from.
    pub last_event: u64,
}

/// A message as it looks now.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct MessageView {
    /// Its number in the chat.
    pub message_id: i32,
    /// Unix time.
    pub date: i64,
    /// Unix time of the last change of words or keyboard.
    pub edited: Option<i64>,
    /// The place of its latest words among all that was said in the chat.
    pub said: i32,
    /// Who wrote it; `None` is the bot.
    pub from: Option<i64>,
    /// The Bot API's name of what it is: `text`, `photo`, `location`…
    pub kind: String,
    /// Text or caption, without markup.
    pub text: String,
    /// The same with Telegram's HTML.
    pub html: String,
    /// What is special about parts of the text.
    pub entities: Vec<Entity>,
    /// The buttons under it.
    pub keyboard: Option<InlineKeyboard>,
    /// The file it carries.
    pub file: Option<FileView>,
    /// What is neither text nor file: a location, a contact.
    pub other: Option<Value>,
    /// The message it replies to.
    pub reply_to: Option<i32>,
    /// Where it was forwarded from, as the Bot API's `MessageOrigin`.
    pub forwarded: Option<Value>,
    /// Shared by the messages of one album.
    pub album: Option<String>,
}

impl State {
    /// Every chat, by id.
    pub(crate) fn list_chats(&self) -> Vec<ChatEntry> {
        let mut entries: Vec<_> = self.chats.values().map(|chat| self.entry(chat)).collect();
        entries.sort_by_key(|entry| entry.id);
        entries
    }

    /// One chat, with the messages numbered above `after`.
    pub(crate) fn view(&self, chat_id: i64, after: i32) -> Result<ChatView, ControlError> {
        let chat = self.chats.get(&chat_id).ok_or(ControlError::NoChat)?;
        let language = self
            .people
            .get(chat_id)
            .and_then(|person| person.language_code.as_deref());
        Ok(ChatView {
            entry: self.entry(chat),
            log: chat
                .messages()
                .rev()
                .take_while(|message| message.id > after)
                .map(|message| self.view_message(message))
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect(),
            reply_keyboard: chat.reply_keyboard.clone(),
            commands: self
                .profile
                .menu(chat_id, chat.kind(), language.unwrap_or_default()),
            pinned: chat.pinned.clone(),
            last_event: self.events.last(),
        })
    }

    /// What was said in one chat, or said anew, after `said`, in that order.
    pub(crate) fn said_since(
        &self,
        chat_id: i64,
        said: i32,
    ) -> Result<Vec<MessageView>, ControlError> {
        let chat = self.chats.get(&chat_id).ok_or(ControlError::NoChat)?;
        let mut new: Vec<_> = chat
            .messages()
            .filter(|message| message.said > said)
            .collect();
        new.sort_by_key(|message| message.said);
        Ok(new
            .into_iter()
            .map(|message| self.view_message(message))
            .collect())
    }

    fn entry(&self, chat: &Chat) -> ChatEntry {
        let title = match chat.group() {
            Some(group) => &group.title,
            None => self
                .people
                .get(chat.id)
                .map_or("", |person: &Person| &person.first_name),
        };
        ChatEntry {
            id: chat.id,
            kind: chat.kind(),
            title: title.to_owned(),
            bot_is_member: chat.standing == Standing::Member,
            messages: chat.messages().count(),
        }
    }

    fn view_message(&self, message: &Message) -> MessageView {
        let words = message.content.words().cloned().unwrap_or_default();
        let (file, other) = match &message.content {
            Content::Text(_) => (None, None),
            Content::File { file_id, .. } => {
                (self.files.get(file_id).map(|file| file.view.clone()), None)
            }
            Content::Other(_, value) => (None, Some(value.clone())),
        };
        MessageView {
            message_id: message.id,
            date: message.date,
            edited: message.edited,
            said: message.said,
            from: message.author,
            kind: message.content.kind().to_owned(),
            html: render(&words),
            text: words.text,
            entities: words.entities,
            keyboard: message.keyboard.clone(),
            file,
            other,
            reply_to: message.reply_to,
            forwarded: message.forward.clone(),
            album: message.album.clone(),
        }
    }
}
