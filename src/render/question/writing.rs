//! An answer is asked for, or one that takes the place of another.

use crate::locale::Lang;
use crate::render::{Say, send, shorten};
use crate::t;
use teloxide::utils::html::escape;

/// As much of a question as tells it from another.
const ASKED: usize = 200;

/// What was asked, in a line: whoever writes sees which question it is.
pub(in crate::render) fn asked_line(lang: Lang, asked: &str) -> String {
    match asked.is_empty() {
        true => String::new(),
        false => t!(
            lang,
            "answer-asked",
            question = escape(&shorten(asked, ASKED))
        ),
    }
}

fn below(asked: String, text: &str) -> String {
    match asked.is_empty() {
        true => text.to_owned(),
        false => format!("{asked}\n\n{text}"),
    }
}

/// Asks for the answer to what was asked.
pub fn write_answer(lang: Lang, number: &str, asked: &str) -> Say {
    let text = t!(lang, "answer-write", number = number);
    send(below(asked_line(lang, asked), &text), Vec::new())
}

/// A file came, and still no word of an answer.
pub fn write_answer_after_file(lang: Lang, number: &str) -> Say {
    let text = t!(lang, "answer-write-after-file", number = number);
    send(text, Vec::new())
}

/// Asks for the answer that takes the place of the one that was given.
pub fn write_correction(lang: Lang, number: &str, asked: &str) -> Say {
    let text = t!(lang, "correction-write", number = number);
    send(below(asked_line(lang, asked), &text), Vec::new())
}
