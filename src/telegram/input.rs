//! What a person did, told apart from how Telegram wraps it. Pure.

use crate::store::FileRef;
use teloxide::types::{
    CallbackQuery, Chat, ChatMemberKind, ChatMemberUpdated, Message, MessageKind, Update,
    UpdateKind, User,
};

/// One thing that somebody did.
#[derive(Debug)]
pub struct Incoming {
    /// Who.
    pub from: Sender,
    /// What.
    pub what: What,
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
        /// As Telegram keeps it.
        file: FileRef,
        /// The text under it.
        caption: String,
        /// The album it belongs to.
        album: Option<String>,
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
    /// Somebody spoke to the bot in a group.
    Group {
        /// The group.
        chat: i64,
    },
    /// The person has blocked the bot.
    Left,
    /// The person has unblocked the bot.
    Returned,
    /// Something we have no use for: a sticker, a contact.
    Other,
}

/// Reads an update; `None` if nobody is waiting for a reply to it.
pub fn read(update: Update) -> Option<Incoming> {
    match update.kind {
        UpdateKind::Message(message) => read_message(&message),
        UpdateKind::EditedMessage(message) => read_edit(&message),
        UpdateKind::CallbackQuery(query) => read_button(query),
        UpdateKind::MyChatMember(change) => read_membership(&change),
        _ => None,
    }
}

fn sender(user: &User) -> Option<Sender> {
    (!user.is_bot).then(|| Sender {
        id: user.id.0 as i64,
        name: user.full_name(),
        language: user.language_code.clone(),
    })
}

fn read_message(message: &Message) -> Option<Incoming> {
    let from = sender(message.from.as_ref()?)?;
    if !matches!(message.kind, MessageKind::Common(_)) {
        return None;
    }
    let what = if message.chat.is_private() {
        read_content(message)
    } else {
        read_in_group(message)?
    };
    Some(Incoming { from, what })
}

fn read_content(message: &Message) -> What {
    if let Some(text) = message.text() {
        return read_text(message.id.0.into(), text);
    }
    match read_file(message) {
        Some(file) => What::File {
            file,
            caption: message.caption().unwrap_or_default().to_owned(),
            album: message.media_group_id().map(|album| album.0.clone()),
        },
        None => What::Other,
    }
}

fn read_text(message: i64, text: &str) -> What {
    let Some(line) = text.strip_prefix('/') else {
        return What::Text {
            message,
            text: text.to_owned(),
        };
    };
    let (name, args) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    // In groups a command names its bot: /ayuda@convoca_bot.
    let name = name.split('@').next().unwrap_or(name);
    What::Command {
        name: name.to_lowercase(),
        args: args.trim().to_owned(),
    }
}

fn read_file(message: &Message) -> Option<FileRef> {
    let file = |kind: &str, file_id: &str, name: Option<&String>| FileRef {
        kind: kind.to_owned(),
        file_id: file_id.to_owned(),
        name: name.cloned(),
    };
    if let Some(sizes) = message.photo() {
        let largest = sizes.iter().max_by_key(|size| size.width * size.height)?;
        return Some(file("photo", &largest.file.id.0, None));
    }
    if let Some(document) = message.document() {
        let name = document.file_name.as_ref();
        return Some(file("document", &document.file.id.0, name));
    }
    let voice = message.voice()?;
    Some(file("voice", &voice.file.id.0, None))
}

/// In a group only what is said to the bot counts: a command, or its name.
fn read_in_group(message: &Message) -> Option<What> {
    let text = message.text()?;
    let spoken_to = text.starts_with('/') || text.contains('@');
    spoken_to.then_some(What::Group {
        chat: message.chat.id.0,
    })
}

fn read_edit(message: &Message) -> Option<Incoming> {
    let from = sender(message.from.as_ref()?)?;
    let text = message.text().filter(|_| message.chat.is_private())?;
    let what = What::Edited {
        message: message.id.0.into(),
        text: text.to_owned(),
    };
    Some(Incoming { from, what })
}

fn read_button(query: CallbackQuery) -> Option<Incoming> {
    let private = |message: &&_| Chat::is_private(teloxide_chat(message));
    let message = query.message.as_ref().filter(private);
    Some(Incoming {
        from: sender(&query.from)?,
        what: What::Button {
            message: message.map(|message| message.id().0.into()),
            data: query.data.unwrap_or_default(),
            query: query.id.0,
        },
    })
}

fn teloxide_chat(message: &teloxide::types::MaybeInaccessibleMessage) -> &Chat {
    message.chat()
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
    })
}
