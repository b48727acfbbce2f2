//! What convoca says: from what was decided to the text and buttons on a phone. Pure.
//!
//! Every function gives the Bot API call that says one thing to one chat. Text of people is escaped
//! here and nowhere else. Deliberately absent: the store, and when anything is said.

pub mod base;
pub mod consultation;
pub mod convocation;
pub mod mailing;
pub mod person;
pub mod question;
pub mod schedule;
pub mod space;
pub mod staff;
pub mod survey;

pub use base::*;
pub use consultation::*;
pub use convocation::*;
pub use mailing::progress;
pub use person::*;
pub use question::*;
pub use schedule::*;
pub use space::*;
pub use staff::*;
pub use survey::*;

use crate::store::FileRef;
use serde::Serialize;
use serde_json::json;
use teloxide::payloads::{
    AnswerCallbackQuery, AnswerCallbackQuerySetters as _, EditMessageReplyMarkup,
    EditMessageReplyMarkupSetters as _, SendMessage, SendMessageSetters as _,
};
use teloxide::types::{
    CallbackQueryId, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions,
    MessageId, ParseMode,
};

/// One call to the Bot API.
#[derive(Clone, Debug)]
pub struct Say {
    /// The method.
    pub method: &'static str,
    /// Its parameters, as JSON.
    pub body: String,
}

/// Rows of buttons: what is on them, and what comes back when they are pressed.
type Buttons = Vec<Vec<(String, String)>>;

/// The longest piece of somebody's text in one message, in UTF-16 units: Telegram takes 4,096 in all,
/// and our own words need room.
pub const PIECE: usize = 3_500;

/// A message to one chat.
fn send(chat: i64, html: String, buttons: Buttons) -> Say {
    let mut payload = SendMessage::new(ChatId(chat), html)
        .parse_mode(ParseMode::Html)
        .link_preview_options(LinkPreviewOptions {
            is_disabled: true,
            url: None,
            prefer_small_media: false,
            prefer_large_media: false,
            show_above_text: false,
        });
    if !buttons.is_empty() {
        payload = payload.reply_markup(keyboard(buttons));
    }
    say("sendMessage", &payload)
}

/// A file as Telegram keeps it, sent on.
pub fn send_file(chat: i64, file: &FileRef) -> Say {
    let (method, field) = match file.kind.as_str() {
        "photo" => ("sendPhoto", "photo"),
        "voice" => ("sendVoice", "voice"),
        _ => ("sendDocument", "document"),
    };
    say(method, &json!({ "chat_id": chat, field: file.file_id }))
}

/// Takes the buttons away from a message whose moment has passed.
pub fn without_buttons(chat: i64, message: i64) -> Option<Say> {
    let message = MessageId(i32::try_from(message).ok()?);
    let payload = EditMessageReplyMarkup::new(ChatId(chat), message)
        .reply_markup(InlineKeyboardMarkup::default());
    Some(say("editMessageReplyMarkup", &payload))
}

/// Tells Telegram that a button was seen, with a short note if there is something to say.
pub fn seen(query: &str, note: Option<String>) -> Say {
    let mut payload = AnswerCallbackQuery::new(CallbackQueryId(query.to_owned()));
    if let Some(note) = note {
        payload = payload.text(note);
    }
    say("answerCallbackQuery", &payload)
}

fn keyboard(buttons: Buttons) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(buttons.into_iter().map(|row| {
        row.into_iter()
            .map(|(text, data)| InlineKeyboardButton::callback(text, data))
    }))
}

fn say(method: &'static str, payload: &impl Serialize) -> Say {
    Say {
        method,
        // A payload is plain data: it always has a JSON form.
        body: serde_json::to_string(payload).unwrap_or_default(),
    }
}

/// The beginning of a text, at most `most` UTF-16 units, with `…` if something was left out.
pub fn shorten(text: &str, most: usize) -> String {
    match end_of_piece(text, most) {
        end if end < text.len() => format!("{}…", text[..end].trim_end()),
        _ => text.to_owned(),
    }
}

/// The beginning of a text on one line, for buttons and lists.
fn beginning(text: &str, most: usize) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    shorten(&words.join(" "), most)
}

/// A long text in pieces that Telegram takes, cut at a paragraph, a line or a space if there is one.
pub fn pieces(text: &str) -> Vec<&str> {
    let mut rest = text.trim();
    let mut all = Vec::new();
    while !rest.is_empty() {
        let end = end_of_piece(rest, PIECE);
        let cut = if end < rest.len() {
            let head = &rest[..end];
            ["\n\n", "\n", " "]
                .iter()
                .find_map(|at| head.rfind(at).filter(|cut| *cut > end / 2))
                .unwrap_or(end)
        } else {
            end
        };
        all.push(rest[..cut].trim_end());
        rest = rest[cut..].trim_start();
    }
    all
}

/// Where the first `most` UTF-16 units of a text end.
fn end_of_piece(text: &str, most: usize) -> usize {
    let mut units = 0;
    let past = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > most
    });
    past.map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_loses_nothing_when_it_is_cut() {
        let text = "uno dos tres\n".repeat(1_000) + &"😀".repeat(4_000);
        let cut = pieces(&text);
        assert!(cut.len() > 3);
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        assert_eq!(
            cut.iter().map(|piece| letters(piece)).sum::<usize>(),
            letters(&text)
        );
        for piece in cut {
            assert!(piece.encode_utf16().count() <= PIECE);
        }
    }

    #[test]
    fn a_text_is_shortened_between_characters() {
        assert_eq!(shorten("hola", 4), "hola");
        assert_eq!(shorten("hola 😀😀", 7), "hola 😀…");
    }
}
