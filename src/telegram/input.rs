//! What a person did, told apart from how Telegram wraps it. Pure.

use teloxide::types::{CallbackQuery, ChatKind, Message, MessageKind, Update, UpdateKind};

/// One thing that somebody did.
#[derive(Debug)]
pub struct Incoming {
    /// Telegram's number of the person.
    pub from: i64,
    /// The language their Telegram is in, if it says so.
    pub language: Option<String>,
    /// What they did.
    pub what: What,
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
    Text(String),
    /// A button under one of our messages.
    Button {
        /// Telegram waits for an answer to this.
        query: String,
        /// The message the button is under.
        message: Option<i64>,
        /// What we wrote into the button; anybody can forge it.
        data: String,
    },
    /// Something we have no use for: a sticker, a contact.
    Other,
}

/// Reads an update; `None` if nobody is waiting for a reply to it.
pub fn read(update: Update) -> Option<Incoming> {
    match update.kind {
        UpdateKind::Message(message) => read_message(message),
        UpdateKind::CallbackQuery(query) => Some(read_button(query)),
        _ => None,
    }
}

fn read_message(message: Message) -> Option<Incoming> {
    let from = message.from.as_ref()?;
    let private = matches!(message.chat.kind, ChatKind::Private(_));
    if !private || from.is_bot || !matches!(message.kind, MessageKind::Common(_)) {
        return None;
    }
    Some(Incoming {
        from: from.id.0 as i64,
        language: from.language_code.clone(),
        what: match message.text() {
            Some(text) => read_text(text),
            None => What::Other,
        },
    })
}

fn read_text(text: &str) -> What {
    let Some(line) = text.strip_prefix('/') else {
        return What::Text(text.to_owned());
    };
    let (name, args) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    // In groups a command names its bot: /ayuda@convoca_bot.
    let name = name.split('@').next().unwrap_or(name);
    What::Command {
        name: name.to_lowercase(),
        args: args.trim().to_owned(),
    }
}

fn read_button(query: CallbackQuery) -> Incoming {
    Incoming {
        from: query.from.id.0 as i64,
        language: query.from.language_code.clone(),
        what: What::Button {
            message: query.message.as_ref().map(|message| message.id().0.into()),
            data: query.data.unwrap_or_default(),
            query: query.id.0,
        },
    }
}
