//! What a person did, told apart from how Telegram wraps it. Pure.
//!
//! What the library does not know, or only in part, is read once more without what it stumbles over
//! (`lenient.rs`); of what somebody wrote nothing is passed over in silence.

use super::lenient;
use crate::domain::base::FileKind;
use crate::domain::space::Point;
use crate::render::{Command, shorten};
use crate::store::FileRef;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use teloxide::types::{
    CallbackQuery, ChatMemberKind, ChatMemberUpdated, Message, MessageKind, Update, UpdateKind,
    User,
};

/// What an update is for us.
#[derive(Debug)]
pub enum Reading {
    /// Somebody did something.
    Done(Incoming),
    /// Somebody spoke to the bot in a group.
    Called {
        /// The group.
        group: i64,
        /// Telegram's number of the topic in it, if it has topics.
        topic: Option<i32>,
    },
    /// Nobody is waiting for a reply to it.
    Nothing,
    /// Somebody wrote something that is not understood at all.
    Unknown,
}

/// One thing that somebody did.
#[derive(Debug)]
pub struct Incoming {
    /// Who.
    pub from: Sender,
    /// What.
    pub what: What,
    /// When it was written, by Telegram's clock.
    pub at: Option<DateTime<Utc>>,
}

/// The account that did something.
#[derive(Debug)]
pub struct Sender {
    /// Telegram's number of the person.
    pub id: i64,
    /// The name shown to others.
    pub name: String,
    /// The language their Telegram is in, if it says so.
    pub language: Option<String>,
}

/// What was done.
#[derive(Debug)]
pub enum What {
    /// `/name arguments`
    Command {
        /// Without the slash, in lower case.
        name: String,
        /// The rest of the line.
        args: String,
    },
    /// Any other text.
    Text {
        /// Telegram's number of the message.
        message: i64,
        /// What was written.
        text: String,
    },
    /// A file, perhaps with a text under it.
    File {
        /// Telegram's number of the message.
        message: i64,
        /// As Telegram keeps it.
        file: FileRef,
        /// The text under it.
        caption: String,
        /// The album it belongs to.
        album: Option<String>,
        /// Its size in bytes, as far as Telegram says.
        size: u64,
    },
    /// An earlier message was changed.
    Edited {
        /// Which one.
        message: i64,
        /// What it says now.
        text: String,
    },
    /// A button under one of our messages.
    Button {
        /// Telegram waits for an answer to this.
        query: String,
        /// The message the button is under.
        message: Option<i64>,
        /// What we wrote into the button; anybody can forge it.
        data: String,
    },
    /// Words that came with something that cannot be read: a video, a sound.
    Caption {
        /// Telegram's number of the message.
        message: i64,
        /// The words.
        text: String,
    },
    /// The person has blocked the bot.
    Left,
    /// The person has unblocked the bot.
    Returned,
    /// A point on the map.
    Located(Point),
    /// Something we have no use for: a sticker, a contact.
    Other,
}

/// What somebody wrote or sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Telegram's number of the message, where it is a text.
    pub message: i64,
    /// What was written, without spaces around.
    pub text: String,
    /// The file that was sent.
    pub file: Option<FileRef>,
    /// The album it belongs to.
    pub album: Option<String>,
    /// The size of the file in bytes, as far as Telegram says.
    pub size: u64,
    /// When it was written, by Telegram's clock, where that is known.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
}

impl Said {
    /// Whether a file came and no word with it.
    pub fn is_only_file(&self) -> bool {
        self.file.is_some() && self.text.is_empty()
    }

    /// Something that was written or sent, without the spaces around it.
    pub fn new(
        message: i64,
        text: &str,
        file: Option<FileRef>,
        (album, size): (Option<String>, u64),
    ) -> Self {
        Self {
            message,
            text: text.trim().to_owned(),
            file,
            album,
            size,
            at: None,
        }
    }
}

/// The longest name shown, in UTF-16 units; Telegram allows 129.
const LONGEST_NAME: usize = 80;

/// Reads an update as it came. `bot` is the bot's own @name, without the @, as far as it is known.
pub fn read(raw: &str, bot: &str) -> Reading {
    let update = serde_json::from_str::<Update>(raw);
    if let Some(reading) = update.ok().and_then(|update| known(update, bot)) {
        return reading;
    }
    let Some(plain) = lenient::plain(raw) else {
        return Reading::Unknown;
    };
    match known(plain.update, bot) {
        Some(Reading::Done(mut incoming)) => {
            if let What::Text { message, text } = &incoming.what
                && plain.had_more
            {
                let (message, text) = (*message, text.clone());
                incoming.what = What::Caption { message, text };
            }
            Reading::Done(incoming)
        }
        Some(reading) => reading,
        None if plain.is_awaited => Reading::Unknown,
        None => Reading::Nothing,
    }
}

/// What an update is; `None` if the library does not know it.
fn known(update: Update, bot: &str) -> Option<Reading> {
    let done = |done: Option<Incoming>| Some(done.map_or(Reading::Nothing, Reading::Done));
    match update.kind {
        UpdateKind::Message(message) => read_message(&message, bot),
        UpdateKind::EditedMessage(message) => match message.kind {
            MessageKind::Empty {} => None,
            _ => done(read_edit(&message)),
        },
        UpdateKind::CallbackQuery(query) => done(read_button(query)),
        UpdateKind::MyChatMember(change) => done(read_membership(&change)),
        UpdateKind::Error(_) => None,
        _ => Some(Reading::Nothing),
    }
}

fn sender(user: &User) -> Option<Sender> {
    (!user.is_bot).then(|| Sender {
        id: user.id.0 as i64,
        name: shorten(&plain_name(&user.full_name()), LONGEST_NAME),
        language: user.language_code.clone(),
    })
}

/// PostgreSQL has no NUL, and no person types one.
fn clean(text: &str) -> String {
    text.replace('\0', "")
}

/// A name without what would turn the rest of a line around.
fn plain_name(name: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept = |c: &char| !c.is_control() && !turns(*c);
    name.chars().filter(kept).collect()
}

fn read_message(message: &Message, bot: &str) -> Option<Reading> {
    let is_private = message.chat.is_private();
    let what = match message.kind {
        MessageKind::Empty {} => return None,
        MessageKind::Common(_) if is_private => read_content(message),
        MessageKind::Common(_) => {
            return Some(read_in_group(message, bot).unwrap_or(Reading::Nothing));
        }
        MessageKind::Dice(_) if is_private => What::Other,
        // What Telegram itself notes in a chat.
        _ => return Some(Reading::Nothing),
    };
    let Some(from) = message.from.as_ref().and_then(sender) else {
        return Some(Reading::Nothing);
    };
    let at = Some(message.date);
    Some(Reading::Done(Incoming { from, what, at }))
}

fn read_content(message: &Message) -> What {
    if let Some(text) = message.text() {
        return read_text(message.id.0.into(), text);
    }
    match read_file(message) {
        Some(file) => What::File {
            message: message.id.0.into(),
            file,
            caption: clean(message.caption().unwrap_or_default()),
            album: message.media_group_id().map(|album| album.0.clone()),
            size: message
                .document()
                .map_or(0, |document| document.file.size.into()),
        },
        None => match (read_point(message), message.caption()) {
            (Some(point), _) => What::Located(point),
            (None, Some(words)) => What::Caption {
                message: message.id.0.into(),
                text: clean(words),
            },
            (None, None) => What::Other,
        },
    }
}

/// A place is also sent as a venue, which has a point too.
fn read_point(message: &Message) -> Option<Point> {
    let venue = message.venue().map(|venue| venue.location);
    let place = message.location().cloned().or(venue)?;
    Point::of(place.latitude, place.longitude)
}

fn read_text(message: i64, text: &str) -> What {
    let Some(line) = text.strip_prefix('/') else {
        return What::Text {
            message,
            text: clean(text),
        };
    };
    let (name, args) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    // In groups a command names its bot: /ayuda@convoca_bot.
    let name = name.split('@').next().unwrap_or(name);
    What::Command {
        name: name.to_lowercase(),
        args: clean(args.trim()),
    }
}

fn read_file(message: &Message) -> Option<FileRef> {
    let file = |kind, file_id: &str, name: Option<&String>| FileRef {
        kind,
        file_id: file_id.to_owned(),
        name: name.map(|name| clean(name)),
    };
    if let Some(sizes) = message.photo() {
        let largest = sizes.iter().max_by_key(|size| size.width * size.height)?;
        return Some(file(FileKind::Photo, &largest.file.id.0, None));
    }
    if let Some(document) = message.document() {
        let name = document.file_name.as_ref();
        return Some(file(FileKind::Document, &document.file.id.0, name));
    }
    let voice = message.voice()?;
    Some(file(FileKind::Voice, &voice.file.id.0, None))
}

/// In a group only what is said to the bot counts: a command of ours, its name, a reply to it. Whoever
/// writes as the group itself, as administrators may, or as a channel, is somebody too.
fn read_in_group(message: &Message, bot: &str) -> Option<Reading> {
    let from = message.from.as_ref()?;
    let is_somebody = !from.is_bot || message.sender_chat.is_some();
    if !is_somebody {
        return None;
    }
    let is_bot = |user: &User| user.is_bot && user.username.as_deref() == Some(bot);
    let replied = message.reply_to_message();
    let to_us = replied.and_then(|replied| replied.from.as_ref());
    let text = message.text().or_else(|| message.caption());
    let spoken_to = to_us.is_some_and(is_bot) || text.is_some_and(|text| names_bot(text, bot));
    let topic = message.thread_id.filter(|_| message.is_topic_message);
    spoken_to.then_some(Reading::Called {
        group: message.chat.id.0,
        topic: topic.map(|topic| topic.0.0),
    })
}

/// Whether a text in a group is meant for this bot.
fn names_bot(text: &str, bot: &str) -> bool {
    let is_name = |name: &str| !bot.is_empty() && name.eq_ignore_ascii_case(bot);
    let first = text.split_whitespace().next().unwrap_or_default();
    if let Some(command) = first.strip_prefix('/') {
        return match command.split_once('@') {
            Some((_, name)) => is_name(name),
            None => Command::of(command).is_some(),
        };
    }
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '@'))
        .any(|word| word.strip_prefix('@').is_some_and(is_name))
}

fn read_edit(message: &Message) -> Option<Incoming> {
    let from = sender(message.from.as_ref()?)?;
    let text = message.text().or_else(|| message.caption());
    let text = text.filter(|_| message.chat.is_private())?;
    let what = What::Edited {
        message: message.id.0.into(),
        text: clean(text),
    };
    let at = message.edit_date().copied();
    Some(Incoming { from, what, at })
}

fn read_button(query: CallbackQuery) -> Option<Incoming> {
    let message = query.message.as_ref();
    // No message of ours in a group has buttons: these were forged.
    if message.is_some_and(|message| !message.chat().is_private()) {
        return None;
    }
    Some(Incoming {
        from: sender(&query.from)?,
        what: What::Button {
            message: message.map(|message| message.id().0.into()),
            data: clean(&query.data.unwrap_or_default()),
            query: query.id.0,
        },
        at: None,
    })
}

fn read_membership(change: &ChatMemberUpdated) -> Option<Incoming> {
    if !change.chat.is_private() {
        return None;
    }
    let gone = matches!(
        change.new_chat_member.kind,
        ChatMemberKind::Banned(_) | ChatMemberKind::Left
    );
    Some(Incoming {
        from: sender(&change.from)?,
        what: if gone { What::Left } else { What::Returned },
        at: None,
    })
}
