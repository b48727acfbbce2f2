//! What people do that the bot hears of: they write, edit, press buttons.

use super::{ButtonPress, Incoming, Origin, Press, Pressed, Received, Said, State};
use crate::simulator::chat::{Chat, ChatKind, Kind, Standing};
use crate::simulator::control::ControlError;
use crate::simulator::files::{FileKind, NewFile};
use crate::simulator::html::parse;
use crate::simulator::journal::Change;
use crate::simulator::markup::InlineButton;
use crate::simulator::message::{Content, Message, Shown};
use crate::simulator::text::Formatted;
use serde_json::{Value, json};

/// The most button presses that can wait for their answer.
const MOST_PRESSES: usize = 100_000;

/// Identifiers of presses look as long as Telegram's.
const FIRST_PRESS: u64 = 4_242_000_000_000_000;

impl State {
    /// A person writes. Writing to the bot for the first time starts the private chat.
    pub(crate) fn receive(&mut self, incoming: Incoming) -> Result<Received, ControlError> {
        let chat_id = incoming.chat.unwrap_or(incoming.from);
        self.may_write(incoming.from, chat_id)?;
        let content = self.content(incoming.said)?;
        let forward = match incoming.forwarded_from {
            None => None,
            Some(origin) => Some(self.origin(&origin)?),
        };
        let message = Message {
            id: 0,
            date: self.now.timestamp(),
            edited: None,
            said: 0,
            author: Some(incoming.from),
            content,
            keyboard: None,
            reply_to: incoming.reply_to,
            forward,
            album: incoming.media_group_id,
        };
        let keep = self.config.keep_messages;
        let chat = self
            .chats
            .entry(chat_id)
            .or_insert_with(|| Chat::new(chat_id, ChatKind::Private));
        let message_id = chat.add(message, keep);
        self.note(Some(chat_id), Change::Message { message_id });
        let update_id = self.tell(chat_id, message_id, "message")?;
        Ok(Received {
            chat: chat_id,
            message_id,
            update_id,
        })
    }

    /// A person changes the words of a message of theirs.
    pub(crate) fn edit_incoming(
        &mut self,
        from: i64,
        chat_id: i64,
        message_id: i32,
        text: &str,
    ) -> Result<Received, ControlError> {
        let now = self.now.timestamp();
        let words = typed(text)?;
        let chat = self.chats.get_mut(&chat_id).ok_or(ControlError::NoChat)?;
        let message = chat
            .message_mut(message_id)
            .filter(|message| message.author == Some(from))
            .ok_or(ControlError::NoMessage)?;
        match &mut message.content {
            Content::Text(old) => *old = words,
            Content::File { caption, .. } => *caption = words,
            Content::Other(..) => return Err(ControlError::NoMessage),
        }
        message.edited = Some(now);
        self.note(Some(chat_id), Change::Edited { message_id });
        let update_id = self.tell(chat_id, message_id, "edited_message")?;
        Ok(Received {
            chat: chat_id,
            message_id,
            update_id,
        })
    }

    /// A person presses a button.
    pub(crate) fn press(&mut self, press: Press) -> Result<Pressed, ControlError> {
        let chat_id = press.chat.unwrap_or(press.from);
        self.may_write(press.from, chat_id)?;
        let chat = self.chats.get(&chat_id).ok_or(ControlError::NoChat)?;
        if press.forged {
            let (Some(message_id), Some(data)) = (press.message_id, press.data) else {
                return Err(ControlError::NoButton);
            };
            return self.call_back(press.from, chat_id, message_id, &data);
        }
        let fits = |button: &&InlineButton| {
            press.text.as_ref().is_none_or(|text| *text == button.text)
                && (press.data.is_none() || press.data == button.callback_data)
        };
        let mut messages: Vec<_> = chat.messages().collect();
        messages.sort_by_key(|message| -message.said);
        let found = messages
            .into_iter()
            .filter(|message| press.message_id.is_none_or(|id| id == message.id))
            .find_map(|message| {
                let mut buttons = message.keyboard.as_ref()?.rows.iter().flatten();
                Some((message.id, buttons.find(fits)?.clone()))
            });
        if let Some((message_id, button)) = found {
            return match (button.callback_data, button.url) {
                (Some(data), _) => self.call_back(press.from, chat_id, message_id, &data),
                (None, Some(url)) => Ok(Pressed::Url { url }),
                (None, None) => Err(ControlError::NoButton),
            };
        }
        let typed = press.text.filter(|text| {
            let rows = chat
                .reply_keyboard
                .as_ref()
                .and_then(|keyboard| keyboard["keyboard"].as_array());
            rows.into_iter()
                .flatten()
                .filter_map(Value::as_array)
                .flatten()
                .any(|button| button.as_str().or_else(|| button["text"].as_str()) == Some(text))
        });
        let text = typed.ok_or(ControlError::NoButton)?;
        let incoming = Incoming::new(press.from, Said::Text { text }).in_chat(chat_id);
        self.receive(incoming).map(Pressed::Text)
    }

    fn call_back(
        &mut self,
        from: i64,
        chat_id: i64,
        message_id: i32,
        data: &str,
    ) -> Result<Pressed, ControlError> {
        let chat = self.chats.get(&chat_id).ok_or(ControlError::NoChat)?;
        let message = chat.message(message_id).ok_or(ControlError::NoMessage)?;
        self.presses_made += 1;
        let id = (FIRST_PRESS + self.presses_made).to_string();
        let body = json!({
            "id": id,
            "from": self.people.get(from),
            "message": Shown { message, chat, people: &self.people, with_reply: true },
            "chat_instance": chat_id.to_string(),
            "data": data,
        });
        if self.presses.len() == MOST_PRESSES {
            self.presses.pop_front();
        }
        self.presses.push_back(ButtonPress {
            id: id.clone(),
            chat: chat_id,
            at: self.now,
        });
        let update_id = self.emit(chat_id, "callback_query", &body.to_string());
        Ok(Pressed::Callback { id, update_id })
    }

    /// Whether this person can write in this chat at all.
    fn may_write(&self, from: i64, chat_id: i64) -> Result<(), ControlError> {
        let person = self.people.get(from).ok_or(ControlError::NoPerson)?;
        if person.deactivated {
            return Err(ControlError::Deactivated);
        }
        match self.chats.get(&chat_id) {
            None if chat_id == from => Ok(()),
            None => Err(ControlError::NoChat),
            Some(chat) if !chat.is_private() => Ok(()),
            Some(_) if chat_id != from => Err(ControlError::NoChat),
            Some(chat) if chat.standing == Standing::Kicked => Err(ControlError::Blocked),
            Some(_) => Ok(()),
        }
    }

    /// Tells the bot of a message, if it is one the bot can see.
    fn tell(
        &mut self,
        chat_id: i64,
        message_id: i32,
        kind: &str,
    ) -> Result<Option<i32>, ControlError> {
        let chat = self.chats.get(&chat_id).ok_or(ControlError::NoChat)?;
        let message = chat.message(message_id).ok_or(ControlError::NoMessage)?;
        if !self.can_see(chat, message) {
            return Ok(None);
        }
        let shown = Shown {
            message,
            chat,
            people: &self.people,
            with_reply: true,
        };
        let body = serde_json::to_string(&shown).map_err(|_| ControlError::NoMessage)?;
        Ok(self.emit(chat_id, kind, &body))
    }

    /// In groups a bot in privacy mode sees commands, mentions of itself and replies to itself.
    fn can_see(&self, chat: &Chat, message: &Message) -> bool {
        if chat.standing == Standing::Kicked {
            return false;
        }
        if chat.kind() == Kind::Private || !self.config.privacy_mode {
            return true;
        }
        let replied = message.reply_to.and_then(|id| chat.message(id));
        if replied.is_some_and(|replied| replied.author.is_none()) {
            return true;
        }
        let name = &self.config.bot_username;
        message.content.words().is_some_and(|words| {
            let first = words.text.split_whitespace().next().unwrap_or_default();
            let is_command = words
                .entities
                .iter()
                .any(|entity| entity.kind == "bot_command" && entity.offset == 0);
            let for_another = first
                .split_once('@')
                .is_some_and(|(_, target)| !target.eq_ignore_ascii_case(name));
            let mentioned = words
                .text
                .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '@'))
                .any(|word| {
                    word.strip_prefix('@')
                        .is_some_and(|word| word.eq_ignore_ascii_case(name))
                });
            (is_command && !for_another) || mentioned
        })
    }

    fn content(&mut self, said: Said) -> Result<Content, ControlError> {
        match said {
            Said::Text { text } => {
                let words = typed(&text)?;
                if words.is_empty() {
                    return Err(ControlError::Empty);
                }
                Ok(Content::Text(words))
            }
            Said::Formatted { html } => {
                let words = parse(&html).map_err(|_| ControlError::Empty)?;
                Ok(Content::Text(words))
            }
            Said::Photo { file, caption } => self.file(FileKind::Photo, &file, &caption),
            Said::Document { file, caption } => self.file(FileKind::Document, &file, &caption),
            Said::Voice { file } => self.file(FileKind::Voice, &file, ""),
            Said::Sticker { emoji } => {
                let file = NewFile {
                    name: emoji,
                    mime: "image/webp".to_owned(),
                    ..NewFile::default()
                };
                let id = self.files.add(file, FileKind::Sticker);
                self.file(FileKind::Sticker, &id, "")
            }
            Said::Location {
                latitude,
                longitude,
            } => Ok(Content::Other(
                "location",
                json!({ "latitude": latitude, "longitude": longitude }),
            )),
            Said::Contact {
                phone_number,
                first_name,
                user_id,
            } => {
                let mut contact = json!({ "phone_number": phone_number, "first_name": first_name });
                if let Some(id) = user_id {
                    contact["user_id"] = json!(id);
                }
                Ok(Content::Other("contact", contact))
            }
        }
    }

    fn file(&mut self, kind: FileKind, file: &str, caption: &str) -> Result<Content, ControlError> {
        let file_id = self.files.send_as(file, kind).ok_or(ControlError::NoFile)?;
        let stored = self.files.get(&file_id).ok_or(ControlError::NoFile)?;
        Ok(Content::File {
            kind,
            field: stored.describe(kind),
            file_id,
            caption: typed(caption)?,
        })
    }

    fn origin(&self, origin: &Origin) -> Result<Value, ControlError> {
        let date = self.now.timestamp();
        match origin {
            Origin::User(id) => {
                let person = self.people.get(*id).ok_or(ControlError::NoPerson)?;
                Ok(json!({ "type": "user", "date": date, "sender_user": person }))
            }
            Origin::HiddenUser(name) => {
                Ok(json!({ "type": "hidden_user", "date": date, "sender_user_name": name }))
            }
        }
    }
}

/// What an app lets a person send: at most 4,096 UTF-16 units.
fn typed(text: &str) -> Result<Formatted, ControlError> {
    let words = Formatted::typed(text);
    if words.length() > 4_096 {
        return Err(ControlError::TooLong);
    }
    Ok(words)
}
