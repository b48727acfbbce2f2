//! Where a Spanish or English sentence ends: at a stop, a line's end, or what asks and exclaims.
//!
//! A stop in a number («3.500»), an hour («7 a. m.») or an abbreviation («Dra.», «No. 5», «art. 12») ends
//! nothing. Deliberately absent: any judgement of a sentence.

use crate::domain::base::fold::folded;
use std::ops::Range;

/// Abbreviations that something always follows.
#[rustfmt::skip]
const NEVER_LAST: &[&str] = &[
    "dr", "dra", "sr", "sra", "sres", "srta", "ing", "arq", "lic", "prof", "abg", "sta", "sto",
    "av", "cra", "cr", "kr", "kra", "cl", "cll", "cc", "ej", "mr", "mrs", "ms", "vs", "aprox",
];
/// Abbreviations that a number follows; without one they may be a whole word («No.»).
#[rustfmt::skip]
const BEFORE_A_NUMBER: &[&str] = &[
    "no", "nos", "nro", "num", "art", "arts", "pag", "pags", "par", "lit", "inc", "tel", "cel",
    "ext", "int", "apto", "mz", "res", "cap", "ord", "km", "sec",
];
/// The longest of them, in bytes.
const LONGEST: usize = 8;

/// The sentences of a text, without what stands around them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let ends = match c {
            '\n' | '\r' | '!' | '?' | '…' => true,
            '.' => is_end(text, from, at),
            _ => false,
        };
        if ends {
            keep(&mut found, text, from, at + c.len_utf8());
            from = at + c.len_utf8();
        }
    }
    keep(&mut found, text, from, text.len());
    found
}

/// Keeps a stretch that says something.
fn keep(found: &mut Vec<Range<usize>>, text: &str, from: usize, to: usize) {
    let all = &text[from..to];
    if !all.contains(char::is_alphanumeric) {
        return;
    }
    // What closes the sentence before («.»») opens none.
    let begins =
        all.trim_start_matches(|c: char| c.is_whitespace() || "»”\"').,;:-–—•*·".contains(c));
    let start = to - begins.len();
    found.push(start..start + begins.trim_end().len());
}

/// Whether the stop at `at` ends the sentence that begins at `from`.
fn is_end(text: &str, from: usize, at: usize) -> bool {
    let after = text[at + 1..].trim_start_matches(['»', '”', '"', '\'', ')']);
    let next = after.chars().next();
    if next.is_some_and(|c| !c.is_whitespace()) {
        return false;
    }
    let follows = after.trim_start().chars().next();
    let Some(follows) = follows else { return true };
    let before = &text[from..at];
    let start = before.char_indices().rev().take(LONGEST);
    let start = start.take_while(|(_, c)| c.is_alphanumeric()).last();
    let word = start.map_or("", |(start, _)| &before[start..]);
    let is_begun = before.len() > word.len() && before.contains(char::is_whitespace);
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        // «a. m.» ends one only where another begins; initials never do.
        (Some('m'), None) => follows.is_uppercase(),
        (Some(one), None) if one.is_alphabetic() => false,
        // The number of a line: «1. Vaya a la sede».
        (Some(one), _) if one.is_ascii_digit() && !is_begun => {
            !word.bytes().all(|byte| byte.is_ascii_digit())
        }
        _ => {
            let word = folded(word);
            let is_number = follows.is_ascii_digit() || follows == '#';
            let goes_on = BEFORE_A_NUMBER.contains(&&*word) && is_number;
            !goes_on && !NEVER_LAST.contains(&&*word)
        }
    }
}

/// How many words a sentence has: what stands between spaces and has a letter or a digit, but for initials
/// and the letters of «a. m.».
pub fn count(sentence: &str) -> usize {
    let is_word = |word: &&str| {
        let is_initial = word.chars().count() == 2 && word.ends_with('.');
        word.contains(char::is_alphanumeric) && !is_initial
    };
    sentence.split_whitespace().filter(is_word).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        // A bar where the next one begins.
        for marked in [
            "La obra empieza en mayo.| Termina en junio.",
            "La Dra. Ruiz atiende.| El Sr. J. Pérez no.",
            "Vaya a la oficina No. 5.| Lleve la cédula.",
            "No.| La obra sigue.",
            "Lo dice el art. 5 de la ley.| El par. 2 también.",
            "Cuesta $ 3.500.000 al año.| Se paga en dos partes.",
            "Abre a las 8:00 a. m. y cierra a las 5 p. m.",
            "Abre a las 8:00 a. m.| El lunes no.",
            "Abre a las 8 a.m. todos los días.",
            "Requisitos:\n|1. Cédula\n|2. Recibo de la luz",
            "- Cédula\n- |Recibo; agua, luz o gas",
            "¿Cuándo?| En mayo.| ¡Gracias!",
            "Es así…| Ya veremos",
            "hola.| ya vamos a eso.",
            "Fue en 2024.| Después no.",
            "Mire www.itagui.gov.co/pagos hoy.| Es fácil.",
            "Dijo «vamos.» |Y fuimos.",
            "La empresa Vías S.A.S. lo hace.",
            "Traiga fotos, planos, etc.| Nosotros miramos.",
            "",
            " \n . ",
        ] {
            let text = marked.replace('|', "");
            let around = |c: char| c.is_whitespace() || c == '-';
            let expected = marked.split('|').map(|one| one.trim_matches(around));
            let expected = expected.map(|one| one.trim_end_matches('»'));
            let expected: Vec<_> = expected.filter(|one| count(one) > 0).collect();
            let found: Vec<_> = sentences(&text).into_iter().map(|at| &text[at]).collect();
            assert_eq!(found, expected, "{marked}");
        }
    }

    #[test]
    fn words_are_what_stands_between_spaces() {
        assert_eq!(count("La vía — de 3.500 m — abre a las 8:00 a. m."), 9);
        assert_eq!(count(" … "), 0);
    }
}
