//! The directory as a file in the chat: what goes with it, and what is to be mended in one that came back.

use crate::domain::base::FileKind;
use crate::locale::Lang;
use crate::render::process::Button;
use crate::render::{self, Buttons, Say, send, shorten, upload};
use crate::t;
use teloxide::utils::html::escape;

/// The longest line about something that is to be mended.
const LINE: usize = 260;

/// The way to the file.
pub(super) fn to_directory(lang: Lang) -> (String, render::Button) {
    (t!(lang, "button-directory"), Button::Directory.into())
}

/// What goes with the directory.
pub fn directory_sheet(lang: Lang) -> Say {
    upload(
        FileKind::Document,
        t!(lang, "directory-sent"),
        Buttons::new(),
    )
}

/// What goes with the list of all that would change.
pub fn directory_changes(lang: Lang) -> Say {
    upload(
        FileKind::Document,
        t!(lang, "directory-changes"),
        Buttons::new(),
    )
}

/// What is to be mended in a directory that was sent; so much more there is.
pub fn directory_bad(lang: Lang, file: &str, lines: &[String], more: usize) -> Say {
    let lines = lines.iter().map(|line| escape(&shorten(line, LINE)));
    let mut lines: Vec<String> = lines.map(|line| format!("• {line}")).collect();
    if more > 0 {
        lines.push(t!(lang, "digest-more", count = more));
    }
    let lines = lines.join("\n");
    let text = t!(lang, "directory-bad", file = escape(file), lines = lines);
    send(text, vec![vec![to_directory(lang)]])
}
