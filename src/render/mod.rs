//! What convoca says: from what was decided to the text and buttons on a phone. Pure.
//!
//! Every function gives the Bot API call that says one thing to one chat. Text of people is escaped
//! here and nowhere else. Deliberately absent: the store, and when anything is said.

pub mod base;
pub mod consultation;
pub mod convocation;
pub mod counter;
pub mod mailing;
pub mod person;
pub mod process;
pub mod question;
pub mod refusal;
pub mod schedule;
pub mod share;
pub mod space;
pub mod staff;
pub mod survey;

pub use base::doubt;
pub use base::{
    Button, Buttons, Call, Command, Effect, File, FileKind, Notice, Question, Reader, Say, Voice,
    Whom, Word, Words, addressed, command_said, introduction, is_bare_erasure, language_said,
    meant, menu, quoted, seen, send_file, typing, without_buttons,
};
pub(in crate::render) use base::{send, upload, ways};
pub use consultation::*;
pub use convocation::*;
pub use mailing::{Outlook, Progress, progress};
pub use person::*;
pub use process::*;
pub use question::*;
pub use refusal::{command_refused, not_found, refusal};
pub use schedule::*;
pub use share::{
    Composed, Owed, answer_preview, choose_helpers, confirm_take_back, edit_section, missed_parts,
    one_part, opened_part, part_given, part_given_back, part_preview, parts, pending, rewrite_part,
    share_preview, share_refusal, share_sent, taken_back, write_asked, write_give_back, write_part,
};
pub use space::*;
pub use staff::*;
pub use survey::*;

/// The longest piece of somebody's text in one message, in UTF-16 units: Telegram takes 4,096 in all,
/// and our own words need room.
pub const PIECE: usize = 3_500;

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
