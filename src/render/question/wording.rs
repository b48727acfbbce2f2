//! What whoever writes an answer is told about it before it leaves: a few lines, the most useful first.
//!
//! An answer that is fine and long enough to say so is praised in a line, a short one not at all. That no
//! data of anybody was found is never said: what looks at it can overlook some.

use crate::domain::question::wording::{Indirect, LONG, Level, Remarks};
use crate::locale::Lang;
use crate::render::shorten;
use crate::t;
use teloxide::utils::html::escape;

/// Lines below the first one.
const LINES: usize = 5;
/// What is shown of each kind.
const ITEMS: usize = 3;
/// The most that is shown of what somebody wrote, in UTF-16 units.
const QUOTED: usize = 40;

/// The note to a draft; empty if there is nothing to say.
pub(in crate::render) fn note(lang: Lang, remarks: &Remarks<'_>) -> String {
    let level = remarks.ease.map(|ease| ease.level());
    if remarks.is_fine() && level == Some(Level::Easy) {
        return t!(lang, "wording-easy");
    }
    let lines = [
        personal(lang, remarks),
        indirect(lang, remarks),
        long(lang, remarks),
        jargon(lang, remarks),
        passive(lang, remarks),
        level.and_then(|level| hard(lang, level)),
    ];
    let lines: Vec<_> = lines.into_iter().flatten().take(LINES).collect();
    match lines.is_empty() {
        true => String::new(),
        false => format!("{}\n{}", t!(lang, "wording-head"), lines.join("\n")),
    }
}

fn personal(lang: Lang, remarks: &Remarks<'_>) -> Option<String> {
    let all = remarks.personal.iter().map(|found| {
        t!(
            lang,
            "wording-personal-item",
            kind = found.kind.name(),
            line = found.line,
            text = quoted(&remarks.text[found.place.clone()])
        )
    });
    some(lang, all, "; ").map(|items| t!(lang, "wording-personal", items = items))
}

fn indirect(lang: Lang, remarks: &Remarks<'_>) -> Option<String> {
    remarks.indirect.map(|indirect| match indirect {
        Indirect::Begins(begins) => t!(lang, "wording-begins", begins = quoted(begins)),
        Indirect::Nowhere => t!(lang, "wording-nowhere"),
    })
}

fn long(lang: Lang, remarks: &Remarks<'_>) -> Option<String> {
    let all = remarks.long.iter().map(|long| {
        let begins = quoted(long.begins);
        t!(
            lang,
            "wording-long-item",
            begins = begins,
            words = long.words
        )
    });
    some(lang, all, ", ").map(|items| t!(lang, "wording-long", most = LONG, items = items))
}

fn jargon(lang: Lang, remarks: &Remarks<'_>) -> Option<String> {
    let all = remarks.jargon.iter().map(|jargon| {
        let written = quoted(jargon.written);
        let plain = escape(&jargon.plain);
        t!(
            lang,
            "wording-jargon-item",
            written = written,
            plain = plain
        )
    });
    some(lang, all, "; ").map(|items| t!(lang, "wording-jargon", items = items))
}

fn passive(lang: Lang, remarks: &Remarks<'_>) -> Option<String> {
    let all = remarks.passive.iter();
    let all = all.map(|written| t!(lang, "wording-passive-item", written = quoted(written)));
    some(lang, all, ", ").map(|items| t!(lang, "wording-passive", items = items))
}

fn hard(lang: Lang, level: Level) -> Option<String> {
    let level = match level {
        Level::VeryHard => "very-hard",
        Level::Hard => "hard",
        Level::Normal | Level::Easy => return None,
    };
    Some(t!(lang, "wording-hard", level = level))
}

/// The first of several, with how many more there are.
fn some(lang: Lang, all: impl ExactSizeIterator<Item = String>, between: &str) -> Option<String> {
    let more = all.len().saturating_sub(ITEMS);
    let first: Vec<_> = all.take(ITEMS).collect();
    let items = first.join(between);
    match (items.is_empty(), more) {
        (true, _) => None,
        (false, 0) => Some(items),
        (false, more) => Some(t!(lang, "wording-more", items = items, more = more)),
    }
}

/// What somebody wrote, on one line.
fn quoted(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    escape(&shorten(&words.join(" "), QUOTED))
}

/// How much of a message a note takes, in UTF-16 units: an escaped sign is one, a tag nothing.
pub(in crate::render) fn length(note: &str) -> usize {
    let (mut units, mut inside) = (0, None);
    for c in note.chars() {
        match (inside, c) {
            (None, '<' | '&') => {
                units += usize::from(c == '&');
                inside = Some(c);
            }
            (Some('<'), '>') | (Some('&'), ';') => inside = None,
            (Some(_), _) => {}
            (None, _) => units += c.len_utf16(),
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_read_of_a_note_is_counted() {
        assert_eq!(length("\u{1f4a1} <b>Ana &amp; &lt;x&gt;</b>"), 12);
    }
}
