//! One thing that is said, before it is known to whom: a card, a file, a point on the map.
//!
//! Only here is it turned into a call of the Bot API, as a new message, as a change to one that is
//! there, or as a letter that many get. Deliberately absent: whose chat it is, and when it leaves.

use super::button::Button;
use crate::domain::base::{FileKind, Page};
use crate::domain::space::Point;
use crate::locale::Lang;
use crate::store::FileRef;
use crate::t;
use serde::Serialize;
use serde_json::{Map, Value};

/// One call to the Bot API.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method.
    pub method: &'static str,
    /// Its parameters, as JSON.
    pub body: String,
}

impl Call {
    /// Whether somebody reads it when it arrives; the commands of a menu change in silence.
    pub fn is_read(&self) -> bool {
        self.method != MENU
    }
}

/// The method that changes the commands of a menu.
pub(in crate::render) const MENU: &str = "setMyCommands";

/// Rows of buttons: what is on each, and what it does.
pub type Buttons = Vec<Vec<(String, Button)>>;

/// One thing that is said.
#[derive(Clone, Debug)]
pub enum Say {
    /// A text with what can be done about it.
    Card(Card),
    /// A file with a caption.
    File(File),
    /// A point on the map.
    Place(Point),
}

/// A text with what can be done about it.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// What it says, in Telegram's HTML.
    pub html: String,
    /// What can be done.
    pub buttons: Buttons,
}

/// A file with a caption.
#[derive(Clone, Debug)]
pub struct File {
    /// How it is shown.
    pub kind: FileKind,
    /// The file as Telegram keeps it; `None`: it is uploaded with the message.
    pub kept: Option<String>,
    /// What it says, in Telegram's HTML; empty: nothing.
    pub caption: String,
    /// What can be done.
    pub buttons: Buttons,
}

/// A text without buttons.
pub(in crate::render) fn send(html: String, buttons: Buttons) -> Say {
    Say::Card(Card { html, buttons })
}

/// The ways to the pages before and after one, as a row of buttons; none if it stands alone.
pub(in crate::render) fn ways<T, B: Into<Button>>(
    lang: Lang,
    page: &Page<T>,
    to: impl Fn(u16) -> B,
) -> Buttons {
    let mut row = Vec::new();
    if let Some(before) = page.number.checked_sub(1) {
        row.push((t!(lang, "button-earlier"), to(before).into()));
    }
    if let Some(after) = page.number.checked_add(1).filter(|_| page.goes_on) {
        row.push((t!(lang, "button-more"), to(after).into()));
    }
    Vec::from_iter((!row.is_empty()).then_some(row))
}

/// A file as Telegram keeps it, sent on.
pub fn send_file(file: &FileRef) -> Say {
    Say::File(File {
        kind: file.kind,
        kept: Some(file.file_id.clone()),
        caption: String::new(),
        buttons: Buttons::new(),
    })
}

/// What goes with a file that is uploaded with it.
pub(in crate::render) fn upload(kind: FileKind, caption: String, buttons: Buttons) -> Say {
    Say::File(File {
        kind,
        kept: None,
        caption,
        buttons,
    })
}

/// The method that sends a file.
fn method(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Photo => "sendPhoto",
        FileKind::Voice => "sendVoice",
        FileKind::Document => "sendDocument",
    }
}

impl Say {
    /// The same with nothing to press.
    #[must_use]
    pub fn bare(mut self) -> Self {
        match &mut self {
            Self::Card(card) => card.buttons.clear(),
            Self::File(file) => file.buttons.clear(),
            Self::Place(_) => {}
        }
        self
    }

    /// What is on its buttons, a line for each row.
    pub fn labels(&self) -> String {
        let rows = match self {
            Self::Card(card) => &card.buttons[..],
            Self::File(file) => &file.buttons[..],
            Self::Place(_) => &[],
        };
        let label =
            |(label, _): &(String, Button)| format!("[{}]", teloxide::utils::html::escape(label));
        let rows = rows.iter().map(|row| Vec::from_iter(row.iter().map(label)));
        Vec::from_iter(rows.map(|row| row.join(" "))).join("\n")
    }

    /// A new message in a chat.
    pub fn to(&self, chat: i64) -> Call {
        self.call(Target {
            chat_id: Some(chat),
            ..Target::default()
        })
    }

    /// A new message in a topic of a group that has topics, or in a group that has none.
    pub fn in_topic(&self, group: i64, topic: Option<i32>) -> Call {
        self.call(Target {
            chat_id: Some(group),
            message_thread_id: topic,
            ..Target::default()
        })
    }

    /// A change to a message that is there; `None` where nothing but a new message can say it.
    pub fn instead_of(&self, chat: i64, message: i64) -> Option<Call> {
        let Self::Card(card) = self else { return None };
        let target = Target {
            chat_id: Some(chat),
            message_id: Some(message),
            ..Target::default()
        };
        Some(call("editMessageText", target, card.parameters()))
    }

    /// The same for many: without an address.
    pub fn letter(&self) -> Call {
        self.call(Target::default())
    }

    /// A change, for many, to what [`Say::letter`] has told them.
    pub fn correction(&self) -> Call {
        let target = Target::default();
        match self {
            Self::Card(card) => call("editMessageText", target, card.parameters()),
            Self::File(file) => call("editMessageCaption", target, file.parameters()),
            Self::Place(_) => self.letter(),
        }
    }

    fn call(&self, target: Target) -> Call {
        match self {
            Self::Card(card) => call("sendMessage", target, card.parameters()),
            Self::File(file) => {
                let mut parameters = file.parameters();
                let kept = file.kept.as_deref();
                match file.kind {
                    FileKind::Photo => parameters.photo = kept,
                    FileKind::Voice => parameters.voice = kept,
                    FileKind::Document => parameters.document = kept,
                }
                call(method(file.kind), target, parameters)
            }
            Self::Place(point) => {
                let (latitude, longitude) = point.degrees();
                let parameters = Parameters {
                    latitude: Some(latitude),
                    longitude: Some(longitude),
                    ..Parameters::default()
                };
                call("sendLocation", target, parameters)
            }
        }
    }
}

impl Card {
    fn parameters(&self) -> Parameters<'_> {
        Parameters {
            text: Some(&self.html),
            parse_mode: Some("HTML"),
            link_preview_options: Some(NoPreview { is_disabled: true }),
            reply_markup: keyboard(&self.buttons),
            ..Parameters::default()
        }
    }
}

impl File {
    fn parameters(&self) -> Parameters<'_> {
        let caption = Some(self.caption.as_str()).filter(|caption| !caption.is_empty());
        Parameters {
            caption,
            parse_mode: caption.map(|_| "HTML"),
            reply_markup: keyboard(&self.buttons),
            ..Parameters::default()
        }
    }
}

/// A letter as it leaves to one of the many, with the message of theirs that it changes.
pub fn addressed(letter: &str, chat: i64, message: Option<i64>) -> String {
    let addressed = Addressed {
        target: Target {
            chat_id: Some(chat),
            message_id: message,
            ..Target::default()
        },
        // We wrote it ourselves; anything else is refused by Telegram and kept as that.
        parameters: serde_json::from_str::<Map<String, Value>>(letter).unwrap_or_default(),
    };
    serde_json::to_string(&addressed).unwrap_or_default()
}

/// Takes the buttons away from a message whose moment has passed.
pub fn without_buttons(chat: i64, message: i64) -> Call {
    let target = Target {
        chat_id: Some(chat),
        message_id: Some(message),
        ..Target::default()
    };
    let parameters = Parameters {
        reply_markup: Some(Keyboard {
            inline_keyboard: Vec::new(),
        }),
        ..Parameters::default()
    };
    call("editMessageReplyMarkup", target, parameters)
}

/// Tells Telegram that a button was seen, with a short note if there is something to say.
pub fn seen(query: &str, note: Option<&str>) -> Call {
    let parameters = Parameters {
        callback_query_id: Some(query),
        text: note,
        ..Parameters::default()
    };
    call("answerCallbackQuery", Target::default(), parameters)
}

/// Shows that an answer is being made.
pub fn typing(chat: i64) -> Call {
    let target = Target {
        chat_id: Some(chat),
        ..Target::default()
    };
    let parameters = Parameters {
        action: Some("typing"),
        ..Parameters::default()
    };
    call("sendChatAction", target, parameters)
}

fn call(method: &'static str, target: Target, parameters: Parameters<'_>) -> Call {
    let addressed = Addressed { target, parameters };
    Call {
        method,
        // It is plain data: it always has a JSON form.
        body: serde_json::to_string(&addressed).unwrap_or_default(),
    }
}

fn keyboard(buttons: &Buttons) -> Option<Keyboard<'_>> {
    let rows = buttons.iter().map(|row| row.iter().map(key).collect());
    (!buttons.is_empty()).then(|| Keyboard {
        inline_keyboard: rows.collect(),
    })
}

fn key((text, button): &(String, Button)) -> Key<'_> {
    let (url, callback_data) = match button {
        Button::Url(url) => (Some(url.as_str()), None),
        button => (None, Some(button.encode())),
    };
    Key {
        text,
        url,
        callback_data,
    }
}

/// To whom, and instead of which message.
#[derive(Clone, Copy, Default, Serialize)]
struct Target {
    #[serde(skip_serializing_if = "Option::is_none")]
    chat_id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_thread_id: Option<i32>,
}

#[derive(Serialize)]
struct Addressed<P> {
    #[serde(flatten)]
    target: Target,
    #[serde(flatten)]
    parameters: P,
}

/// The parameters of all these methods, by the Bot API's names.
#[derive(Default, Serialize)]
struct Parameters<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    callback_query_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    photo: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    voice: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parse_mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link_preview_options: Option<NoPreview>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latitude: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    longitude: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_markup: Option<Keyboard<'a>>,
}

#[derive(Serialize)]
struct NoPreview {
    is_disabled: bool,
}

#[derive(Serialize)]
struct Keyboard<'a> {
    inline_keyboard: Vec<Vec<Key<'a>>>,
}

#[derive(Serialize)]
struct Key<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    callback_data: Option<String>,
}
