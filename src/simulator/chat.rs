//! One chat: who it is with, what was said, and what the bot may do in it.

use super::message::Message;
use super::pace::Bucket;
use super::people::People;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::{HashSet, VecDeque};

/// A chat the bot knows.
#[derive(Debug)]
pub(crate) struct Chat {
    pub(crate) id: i64,
    pub(crate) kind: ChatKind,
    pub(crate) standing: Standing,
    messages: VecDeque<Message>,
    next_id: i32,
    /// How often something was said or said anew.
    said: i32,
    pub(crate) pinned: Vec<i32>,
    pub(crate) reply_keyboard: Option<Value>,
    pub(crate) bucket: Bucket,
    /// Messages of the bot that were accepted.
    pub(crate) accepted: u64,
    /// Hashes of the texts the bot sent.
    pub(crate) sent_texts: HashSet<u64>,
    pub(crate) waiting: Option<Waiting>,
}

/// The kinds of chats a bot can be in, channels apart.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// With one person.
    Private,
    /// A small group.
    Group,
    /// A large one.
    Supergroup,
}

#[derive(Debug)]
pub(crate) enum ChatKind {
    Private,
    Group(Group),
    Supergroup(Group),
}

/// What a group has that a private chat has not.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) title: String,
    pub(crate) username: Option<String>,
}

/// Whether the bot is in the chat. In a private chat `Kicked` means blocked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Standing {
    Member,
    Kicked,
}

/// An update of this chat that the bot has been handed and has not yet reacted to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Waiting {
    pub(crate) created: DateTime<Utc>,
    pub(crate) handed_out: DateTime<Utc>,
}

impl Chat {
    pub(crate) fn new(id: i64, kind: ChatKind) -> Self {
        Self {
            id,
            kind,
            standing: Standing::Member,
            messages: VecDeque::new(),
            next_id: 1,
            said: 0,
            pinned: Vec::new(),
            reply_keyboard: None,
            bucket: Bucket::default(),
            accepted: 0,
            sent_texts: HashSet::new(),
            waiting: None,
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        match self.kind {
            ChatKind::Private => Kind::Private,
            ChatKind::Group(_) => Kind::Group,
            ChatKind::Supergroup(_) => Kind::Supergroup,
        }
    }

    pub(crate) fn is_private(&self) -> bool {
        self.kind() == Kind::Private
    }

    pub(crate) fn group(&self) -> Option<&Group> {
        match &self.kind {
            ChatKind::Private => None,
            ChatKind::Group(group) | ChatKind::Supergroup(group) => Some(group),
        }
    }

    /// Adds a message under the next number, and forgets the oldest beyond `keep`.
    pub(crate) fn add(&mut self, message: Message, keep: Option<usize>) -> i32 {
        let id = self.next_id;
        self.next_id += 1;
        self.said += 1;
        let said = self.said;
        self.messages.push_back(Message {
            id,
            said,
            ..message
        });
        if keep.is_some_and(|keep| self.messages.len() > keep) {
            self.messages.pop_front();
        }
        id
    }

    /// A message has other words now, or other buttons.
    pub(crate) fn says_anew(&mut self, id: i32) {
        self.said += 1;
        let said = self.said;
        if let Some(message) = self.message_mut(id) {
            message.said = said;
        }
    }

    pub(crate) fn messages(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages.iter()
    }

    pub(crate) fn message(&self, id: i32) -> Option<&Message> {
        self.messages.get(self.index(id)?)
    }

    pub(crate) fn message_mut(&mut self, id: i32) -> Option<&mut Message> {
        let index = self.index(id)?;
        self.messages.get_mut(index)
    }

    pub(crate) fn remove(&mut self, id: i32) -> Option<Message> {
        self.pinned.retain(|pinned| *pinned != id);
        let index = self.index(id)?;
        self.messages.remove(index)
    }

    fn index(&self, id: i32) -> Option<usize> {
        self.messages
            .binary_search_by_key(&id, |message| message.id)
            .ok()
    }

    /// The Bot API's `Chat`.
    pub(crate) fn describe<'a>(&'a self, people: &'a People) -> Described<'a> {
        let person = people.get(self.id);
        let group = self.group();
        Described {
            id: self.id,
            kind: self.kind(),
            title: group.map(|group| group.title.as_str()),
            first_name: person.map(|person| person.first_name.as_str()),
            last_name: person.and_then(|person| person.last_name.as_deref()),
            username: match group {
                Some(group) => group.username.as_deref(),
                None => person.and_then(|person| person.username.as_deref()),
            },
        }
    }

    /// The bot's own membership, as the Bot API's `ChatMember`.
    pub(crate) fn membership(&self, people: &People) -> Value {
        match self.standing {
            Standing::Member => json!({ "user": people.bot, "status": "member" }),
            Standing::Kicked => json!({ "user": people.bot, "status": "kicked", "until_date": 0 }),
        }
    }
}

/// The Bot API's `Chat`.
#[derive(Serialize)]
pub(crate) struct Described<'a> {
    id: i64,
    #[serde(rename = "type")]
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<&'a str>,
}
