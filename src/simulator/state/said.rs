//! What a person can do in a chat, and what comes of it: the vocabulary of `incoming`.

use serde::{Deserialize, Serialize};

/// A message from a person.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Incoming {
    /// Who writes.
    pub from: i64,
    /// Where; `None` is the private chat with the bot.
    #[serde(default)]
    pub chat: Option<i64>,
    /// The message it replies to.
    #[serde(default)]
    pub reply_to: Option<i32>,
    /// Who wrote it first, if it is forwarded.
    #[serde(default)]
    pub forwarded_from: Option<Origin>,
    /// Shared by the messages of one album.
    #[serde(default)]
    pub media_group_id: Option<String>,
    /// What it says.
    #[serde(flatten)]
    pub said: Said,
}

impl Incoming {
    /// To the bot in private, replying to nothing.
    pub fn new(from: i64, said: Said) -> Self {
        Self {
            from,
            chat: None,
            reply_to: None,
            forwarded_from: None,
            media_group_id: None,
            said,
        }
    }

    /// The same, in another chat.
    #[must_use]
    pub fn in_chat(mut self, chat: i64) -> Self {
        self.chat = Some(chat);
        self
    }
}

/// What a person's message says. Files are named by the identifier they got when uploaded.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Said {
    /// Words, at most 4,096 UTF-16 units.
    Text {
        /// The words.
        text: String,
    },
    /// Words with Telegram's own formatting.
    Formatted {
        /// As HTML.
        html: String,
    },
    /// A picture.
    Photo {
        /// The uploaded file.
        file: String,
        /// Words under it.
        #[serde(default)]
        caption: String,
    },
    /// Any file.
    Document {
        /// The uploaded file.
        file: String,
        /// Words under it.
        #[serde(default)]
        caption: String,
    },
    /// A voice note.
    Voice {
        /// The uploaded file.
        file: String,
    },
    /// A sticker.
    Sticker {
        /// What it stands for.
        emoji: String,
    },
    /// A place.
    Location {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
    /// A telephone number.
    Contact {
        /// The number.
        phone_number: String,
        /// Whose it is.
        first_name: String,
        /// Their account; the writer's own when a keyboard asked for it.
        #[serde(default)]
        user_id: Option<i64>,
    },
}

/// Where a forwarded message comes from.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A person.
    User(i64),
    /// A person who hides their account: only a name.
    HiddenUser(String),
}

/// A message that was taken in.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub struct Received {
    /// The chat it is in.
    pub chat: i64,
    /// Its number there.
    pub message_id: i32,
    /// The update that tells the bot; `None` if the bot does not hear of it.
    pub update_id: Option<i32>,
}

/// Which button a person presses.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Press {
    /// Who presses.
    pub from: i64,
    /// Where; `None` is the private chat with the bot.
    #[serde(default)]
    pub chat: Option<i64>,
    /// On which message; `None` is the newest with a button that fits.
    #[serde(default)]
    pub message_id: Option<i32>,
    /// The button with this text, on a message or in place of the letters.
    #[serde(default)]
    pub text: Option<String>,
    /// The button with this callback data.
    #[serde(default)]
    pub data: Option<String>,
    /// Sends `data` even if `message_id` has no such button (any more), as a forged client can.
    #[serde(default)]
    pub forged: bool,
}

/// What a press led to.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(tag = "pressed", rename_all = "snake_case")]
pub enum Pressed {
    /// The bot is told.
    Callback {
        /// Identifier of the callback query.
        id: String,
        /// The update that tells the bot.
        update_id: Option<i32>,
    },
    /// A page would open.
    Url {
        /// Its address.
        url: String,
    },
    /// A button in place of the letters wrote its text.
    Text(Received),
}
