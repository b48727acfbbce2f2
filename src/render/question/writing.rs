//! An answer is asked for, or one that takes the place of another.

use crate::locale::Lang;
use crate::render::{Say, send};
use crate::t;

/// Asks for the answer.
pub fn write_answer(lang: Lang, number: &str) -> Say {
    send(t!(lang, "answer-write", number = number), Vec::new())
}

/// A file came, and still no word of an answer.
pub fn write_answer_after_file(lang: Lang, number: &str) -> Say {
    let text = t!(lang, "answer-write-after-file", number = number);
    send(text, Vec::new())
}

/// Asks for the answer that takes the place of the one that was given.
pub fn write_correction(lang: Lang, number: &str) -> Say {
    send(t!(lang, "correction-write", number = number), Vec::new())
}
