//! What goes with the pieces for other channels, and with a file for the calendar.

use crate::locale::Lang;
use crate::render::{Buttons, PIECE, Say, say, send, shorten};
use crate::t;
use serde_json::json;
use teloxide::utils::html::escape;

/// The most UTF-16 units that Telegram takes below a file.
const CAPTION: usize = 1_023;

/// A text ready to be copied: a tap on it does.
pub fn kit_text(chat: i64, lang: Lang, channel: &str, text: &str) -> Say {
    let head = t!(lang, "kit-text", channel = channel);
    let text = escape(&shorten(text, PIECE));
    send(chat, format!("{head}\n<pre>{text}</pre>"), Buttons::new())
}

/// What goes with a picture: what is on it, for whoever does not see it.
pub fn kit_picture(chat: i64, alt: &str) -> Say {
    let caption = shorten(alt, CAPTION);
    say(
        "sendDocument",
        &json!({ "chat_id": chat, "caption": caption }),
    )
}

/// What goes with the same picture for printing.
pub fn kit_drawing(chat: i64, lang: Lang) -> Say {
    let caption = t!(lang, "kit-print");
    say(
        "sendDocument",
        &json!({ "chat_id": chat, "caption": caption }),
    )
}

/// What goes with a file for the calendar.
pub fn calendar_file(chat: i64, lang: Lang) -> Say {
    let caption = t!(lang, "calendar-file");
    say(
        "sendDocument",
        &json!({ "chat_id": chat, "caption": caption }),
    )
}
