//! What goes with the pieces for other channels, and with a file for the calendar.

use crate::locale::Lang;
use crate::render::{Buttons, FileKind, PIECE, Say, send, shorten, upload};
use crate::t;
use teloxide::utils::html::escape;

/// The most UTF-16 units that Telegram takes below a file.
const CAPTION: usize = 1_023;

/// A text ready to be copied: a tap on it does.
pub fn kit_text(lang: Lang, channel: &str, text: &str) -> Say {
    let head = t!(lang, "kit-text", channel = channel);
    let text = escape(&shorten(text, PIECE));
    send(format!("{head}\n<pre>{text}</pre>"), Buttons::new())
}

/// What goes with a picture: what is on it, for whoever does not see it.
pub fn kit_picture(alt: &str) -> Say {
    let caption = shorten(alt, CAPTION);
    upload(FileKind::Document, escape(&caption), Buttons::new())
}

/// What goes with the same picture for printing.
pub fn kit_drawing(lang: Lang) -> Say {
    let caption = t!(lang, "kit-print");
    upload(FileKind::Document, escape(&caption), Buttons::new())
}

/// What goes with a file for the calendar.
pub fn calendar_file(lang: Lang) -> Say {
    let caption = t!(lang, "calendar-file");
    upload(FileKind::Document, escape(&caption), Buttons::new())
}
