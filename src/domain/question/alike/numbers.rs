//! Numbers as they are said: «diez», «quinta», «dos mil veinticuatro», «9A».
//!
//! Deliberately absent: what a number is of.

use crate::domain::base::fold::Words;

/// What each word counts, and the place it holds, in order of the words.
#[rustfmt::skip]
const SAID: &[(&str, u16)] = &[
    ("catorce", 14), ("cien", 100), ("cinco", 5), ("cincuenta", 50), ("cuarenta", 40), ("cuarta", 4), ("cuarto", 4),
    ("cuatro", 4), ("decima", 10), ("decimo", 10), ("diez", 10), ("dieciseis", 16), ("diecisiete", 17), ("dieciocho", 18),
    ("diecinueve", 19), ("doce", 12), ("dos", 2), ("novena", 9), ("noveno", 9), ("noventa", 90), ("nueve", 9),
    ("ochenta", 80), ("ocho", 8), ("octava", 8), ("octavo", 8), ("once", 11), ("primer", 1), ("primera", 1),
    ("primero", 1), ("quince", 15), ("quinta", 5), ("quinto", 5), ("segunda", 2), ("segundo", 2), ("seis", 6),
    ("sesenta", 60), ("setenta", 70), ("septima", 7), ("septimo", 7), ("sexta", 6), ("sexto", 6), ("siete", 7),
    ("tercer", 3), ("tercera", 3), ("tercero", 3), ("trece", 13), ("treinta", 30), ("tres", 3), ("una", 1), ("uno", 1),
    ("veinte", 20), ("veinticinco", 25), ("veinticuatro", 24), ("veintidos", 22), ("veintinueve", 29),
    ("veintiocho", 28), ("veintiseis", 26), ("veintisiete", 27), ("veintitres", 23), ("veintiun", 21), ("veintiuno", 21),
];

/// A number that begins at a word, and how many words it has.
pub(super) fn number(words: &Words<'_>, at: usize) -> Option<(String, usize)> {
    let word = words.get(at);
    if word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Some(written(words, at, word));
    }
    if word == "dos" && words.get(at + 1) == "mil" {
        let (rest, width) = below_hundred(words, at + 2).unwrap_or((0, 0));
        return Some(((2000 + rest).to_string(), 2 + width));
    }
    let (value, width) = below_hundred(words, at)?;
    Some((value.to_string(), width))
}

/// «9A», «9 A», «045», «1a».
fn written(words: &Words<'_>, at: usize, word: &str) -> (String, usize) {
    let digits = word.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let suffix = &word[digits.len()..];
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_digit());
    if !is_plain {
        return (word.to_owned(), 1);
    }
    let after = words.written(at + 1..at + 2);
    let is_letter = suffix.is_empty()
        && words.gap(at + 1) == " "
        && matches!(after, "A" | "B" | "C" | "D" | "E" | "F");
    if is_letter {
        return (format!("{digits}{}", after.to_lowercase()), 2);
    }
    (word.to_owned(), 1)
}

fn below_hundred(words: &Words<'_>, at: usize) -> Option<(u16, usize)> {
    let said = |at: usize| {
        let word = words.get(at);
        SAID.iter()
            .find(|(name, _)| *name == word)
            .map(|(_, value)| *value)
    };
    let first = said(at)?;
    let is_ten = (30..100).contains(&first) && words.get(at + 1) == "y";
    match said(at + 2).filter(|unit| is_ten && *unit < 10) {
        Some(unit) => Some((first + unit, 3)),
        None => Some((first, 1)),
    }
}
