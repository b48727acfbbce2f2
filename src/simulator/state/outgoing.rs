//! What the bot does in chats: it sends, edits, deletes, pins and answers presses.
//!
//! Reading the calls and checking their form is in `api`; here it is decided whether they are
//! allowed, and done.

use super::State;
use crate::simulator::chat::{Chat, Kind, Standing};
use crate::simulator::journal::Change;
use crate::simulator::markup::{InlineKeyboard, Markup};
use crate::simulator::message::{Content, Message, Shown};
use crate::simulator::pace::TooFast;
use crate::simulator::refusal::Refusal;
use crate::simulator::text::Formatted;
use serde_json::Value;
use std::hash::{DefaultHasher, Hash, Hasher};

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup \
    are exactly the same as a current content and reply markup of the message";

/// A message the bot wants to send, checked in itself.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) content: Content,
    pub(crate) markup: Option<Markup>,
    pub(crate) reply_to: Option<i32>,
    pub(crate) album: Option<String>,
}

/// Words that take the place of others.
pub(crate) enum Words {
    /// Of a message of words.
    Text(Formatted),
    /// Under a file.
    Caption(Formatted),
}

impl State {
    /// The chat, if the bot may write in it.
    pub(crate) fn writable(&self, chat_id: i64) -> Result<&Chat, Refusal> {
        let deactivated = self.people.get(chat_id).map(|person| person.deactivated);
        if deactivated == Some(true) {
            return Err(Refusal::forbidden("user is deactivated"));
        }
        let Some(chat) = self.chats.get(&chat_id) else {
            return Err(match deactivated {
                Some(_) => Refusal::forbidden("bot can't initiate conversation with a user"),
                None => Refusal::bad("chat not found"),
            });
        };
        match (chat.standing, chat.kind()) {
            (Standing::Member, _) => Ok(chat),
            (Standing::Kicked, Kind::Private) => {
                Err(Refusal::forbidden("bot was blocked by the user"))
            }
            (Standing::Kicked, Kind::Group) => {
                Err(Refusal::forbidden("bot was kicked from the group chat"))
            }
            (Standing::Kicked, Kind::Supergroup) => Err(Refusal::forbidden(
                "bot was kicked from the supergroup chat",
            )),
        }
    }

    /// Refuses a send while a penalty for the bot or this chat is running.
    pub(crate) fn refuse_in_penalty(&mut self, chat_id: i64) -> Result<(), Refusal> {
        let of_chat = self
            .chats
            .get(&chat_id)
            .map(|chat| chat.bucket)
            .unwrap_or_default();
        let running = [self.bucket, of_chat]
            .iter()
            .filter_map(|bucket| bucket.penalised(self.now, &self.limits))
            .max_by_key(|refused| (refused.during_penalty, refused.retry_after));
        let Some(TooFast {
            retry_after,
            during_penalty,
        }) = running
        else {
            let (other, bucket) = &self.chat_penalty;
            let elsewhere = bucket.penalised(self.now, &self.limits);
            if *other != chat_id && elsewhere.is_some_and(|penalty| penalty.during_penalty) {
                self.counters.sent_elsewhere_during_penalty += 1;
            }
            return Ok(());
        };
        if during_penalty {
            self.counters.sent_during_penalty += 1;
        } else {
            self.counters.sent_as_penalty_began += 1;
        }
        self.counters.too_many_requests += 1;
        Err(Refusal::too_many(retry_after))
    }

    /// Lets `messages` more pass, or begins a penalty.
    fn admit(&mut self, chat_id: i64, messages: u32) -> Result<(), Refusal> {
        let Some(chat) = self.chats.get_mut(&chat_id) else {
            return Err(Refusal::bad("chat not found"));
        };
        let rate = if chat.is_private() {
            self.limits.private
        } else {
            self.limits.group
        };
        if let Some(seconds) = chat.bucket.wait(self.now, rate, messages) {
            chat.bucket.punish(self.now, seconds);
            self.chat_penalty = (chat_id, chat.bucket);
            self.counters.too_many_requests += 1;
            return Err(Refusal::too_many(seconds));
        }
        if let Some(seconds) = self.bucket.wait(self.now, self.limits.global, messages) {
            return Err(self.punish(seconds));
        }
        chat.bucket.take(self.now, rate, messages);
        self.bucket.take(self.now, self.limits.global, messages);
        Ok(())
    }

    /// Begins a penalty for the whole bot.
    pub(crate) fn punish(&mut self, seconds: u32) -> Refusal {
        self.bucket.punish(self.now, seconds);
        self.counters.too_many_requests += 1;
        Refusal::too_many(seconds)
    }

    /// Sends checked drafts (several are an album). Returns their JSON.
    pub(crate) fn send(
        &mut self,
        chat_id: i64,
        drafts: Vec<Draft>,
    ) -> Result<Vec<String>, Refusal> {
        let chat = self.writable(chat_id)?;
        let missing = |draft: &Draft| draft.reply_to.is_some_and(|id| chat.message(id).is_none());
        if drafts.iter().any(missing) {
            return Err(Refusal::bad("message to be replied not found"));
        }
        self.admit(chat_id, u32::try_from(drafts.len()).unwrap_or(u32::MAX))?;
        drafts
            .into_iter()
            .map(|draft| self.deliver(chat_id, draft))
            .collect()
    }

    fn deliver(&mut self, chat_id: i64, draft: Draft) -> Result<String, Refusal> {
        let Some(chat) = self.chats.get_mut(&chat_id) else {
            return Err(Refusal::bad("chat not found"));
        };
        let hash = draft.content.words().map(|words| hash(&words.text));
        if self.config.count_repeated && hash.is_some_and(|hash| !chat.sent_texts.insert(hash)) {
            self.counters.repeated_texts += 1;
        }
        let keyboard = match draft.markup {
            Some(Markup::Inline(keyboard)) => Some(keyboard),
            Some(Markup::Reply(keyboard)) => {
                chat.reply_keyboard = Some(keyboard);
                None
            }
            Some(Markup::Remove) => {
                chat.reply_keyboard = None;
                None
            }
            Some(Markup::ForceReply) | None => None,
        };
        let message = Message {
            id: 0,
            date: self.now.timestamp(),
            edited: None,
            said: 0,
            author: None,
            content: draft.content,
            keyboard,
            reply_to: draft.reply_to,
            forward: None,
            album: draft.album,
        };
        let message_id = chat.add(message, self.config.keep_messages);
        chat.accepted += 1;
        self.counters.count_accepted(self.now);
        self.reacted(chat_id);
        self.note(Some(chat_id), Change::Message { message_id });
        let json = self.write(chat_id, message_id)?;
        self.next_step(chat_id);
        Ok(json)
    }

    /// The bot has visibly reacted in this chat: the wait of its person is over.
    fn reacted(&mut self, chat_id: i64) {
        let waiting = self
            .chats
            .get_mut(&chat_id)
            .and_then(|chat| chat.waiting.take());
        if let Some(waiting) = waiting {
            self.counters
                .from_hand_out
                .record(self.instant - waiting.handed_out);
            self.counters
                .from_creation
                .record(self.instant - waiting.created);
        }
    }

    /// A message as the Bot API writes it.
    fn write(&self, chat_id: i64, message_id: i32) -> Result<String, Refusal> {
        let gone = || Refusal::bad("message not found");
        let chat = self.chats.get(&chat_id).ok_or_else(gone)?;
        let message = chat.message(message_id).ok_or_else(gone)?;
        serde_json::to_string(&Shown {
            message,
            chat,
            people: &self.people,
            with_reply: true,
        })
        .map_err(|error| Refusal::new(500, error.to_string()))
    }

    /// Gives a message of the bot other words (`None`: the same) and another inline keyboard.
    pub(crate) fn edit(
        &mut self,
        chat_id: i64,
        message_id: i32,
        words: Option<Words>,
        keyboard: Option<InlineKeyboard>,
    ) -> Result<String, Refusal> {
        self.writable(chat_id)?;
        let date = self.now.timestamp();
        let message = self
            .chats
            .get_mut(&chat_id)
            .and_then(|chat| chat.message_mut(message_id))
            .ok_or_else(|| Refusal::bad("message to edit not found"))?;
        if message.author.is_some() {
            return Err(Refusal::bad("message can't be edited"));
        }
        let (old, words) = match (words, &mut message.content) {
            (None, _) => (None, None),
            (Some(Words::Text(words)), Content::Text(old)) => (Some(old), Some(words)),
            (Some(Words::Caption(words)), Content::File { caption, .. }) => {
                (Some(caption), Some(words))
            }
            (Some(Words::Text(_)), _) => {
                return Err(Refusal::bad("there is no text in the message to edit"));
            }
            (Some(Words::Caption(_)), _) => {
                return Err(Refusal::bad("there is no caption in the message to edit"));
            }
        };
        if old.as_deref() == words.as_ref() && keyboard == message.keyboard {
            return Err(Refusal::bad(NOT_MODIFIED));
        }
        let says_more = words.is_some();
        if let (Some(old), Some(words)) = (old, words) {
            *old = words;
        }
        let says_anew = says_more || keyboard.is_some();
        message.keyboard = keyboard;
        message.edited = Some(date);
        if let Some(chat) = self.chats.get_mut(&chat_id).filter(|_| says_anew) {
            chat.says_anew(message_id);
        }
        self.reacted(chat_id);
        self.note(Some(chat_id), Change::Edited { message_id });
        if says_more {
            self.next_step(chat_id);
        }
        self.write(chat_id, message_id)
    }

    /// Takes a message away, the bot's own or, in private, the person's.
    pub(crate) fn delete(&mut self, chat_id: i64, message_id: i32) -> Result<(), Refusal> {
        self.writable(chat_id)?;
        let now = self.now.timestamp();
        let gone = || Refusal::bad("message to delete not found");
        let chat = self.chats.get_mut(&chat_id).ok_or_else(gone)?;
        let message = chat.message(message_id).ok_or_else(gone)?;
        let old = now - message.date >= 48 * 3_600;
        let foreign = message.author.is_some() && !chat.is_private();
        if old || foreign {
            return Err(Refusal::bad("message can't be deleted"));
        }
        chat.remove(message_id);
        self.note(Some(chat_id), Change::Deleted { message_id });
        Ok(())
    }

    pub(crate) fn pin(&mut self, chat_id: i64, message_id: i32) -> Result<(), Refusal> {
        if !self.writable(chat_id)?.is_private() {
            return Err(Refusal::bad(
                "not enough rights to manage pinned messages in the chat",
            ));
        }
        let chat = self
            .chats
            .get_mut(&chat_id)
            .filter(|chat| chat.message(message_id).is_some());
        let chat = chat.ok_or_else(|| Refusal::bad("message to pin not found"))?;
        chat.pinned.retain(|pinned| *pinned != message_id);
        chat.pinned.push(message_id);
        self.note(Some(chat_id), Change::Pinned { message_id });
        Ok(())
    }

    /// Answers a press; each can be answered once, and not for ever.
    pub(crate) fn answer_press(
        &mut self,
        id: &str,
        text: Option<String>,
        show_alert: bool,
    ) -> Result<(), Refusal> {
        let index = self.presses.iter().rposition(|press| press.id == id);
        let press = index.and_then(|index| self.presses.remove(index));
        let alive = press.filter(|press| self.now - press.at <= self.config.callback_lifetime);
        let Some(press) = alive else {
            return Err(Refusal::bad(
                "query is too old and response timeout expired or query ID is invalid",
            ));
        };
        let id = id.to_owned();
        self.note(
            Some(press.chat),
            Change::CallbackAnswered {
                id,
                text,
                show_alert,
            },
        );
        Ok(())
    }

    /// The chat that a call names: by number, or by @name.
    pub(crate) fn chat_id(&self, name: Option<&Value>) -> Result<i64, Refusal> {
        let text = match name {
            Some(Value::Number(number)) => {
                return number
                    .as_i64()
                    .ok_or_else(|| Refusal::bad("chat not found"));
            }
            Some(Value::String(text)) if !text.is_empty() => text,
            _ => return Err(Refusal::bad("chat_id is empty")),
        };
        if let Ok(id) = text.parse() {
            return Ok(id);
        }
        self.chats
            .values()
            .find(|chat| {
                let username = chat.group().and_then(|group| group.username.as_deref());
                username.is_some() && text.strip_prefix('@') == username
            })
            .map(|chat| chat.id)
            .ok_or_else(|| Refusal::bad("chat not found"))
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
