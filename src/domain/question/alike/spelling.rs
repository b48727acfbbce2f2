//! Words as they sound and by their stem: «alcantariyado» is «alcantarillado», «tapen» is «tapar».
//!
//! Deliberately absent: what a word means.

use super::common::{ABBREVIATED, COMMON};
use crate::domain::base::fold::Words;

/// A stem has so many letters at least, and at most.
const SHORTEST: usize = 4;
const LONGEST: usize = 6;

/// Endings that are cut off, without the plural.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "amiento", "imiento", "asione", "isione", "adora", "adore", "aremo", "asion", "eremo", "iendo", "ieron",
    "ision", "mente", "aban", "able", "ador", "ando", "aran", "aria", "aron", "eran", "eria", "ible",
    "idad", "aba", "ada", "ado", "amo", "ara", "emo", "era", "ian", "ida", "ido", "imo", "ira", "ita",
    "ito", "an", "ar", "en", "er", "ia", "io", "ir", "a", "e", "n", "o",
];

/// The words that say what a text is about, as they sound.
pub(super) fn content<'a>(words: &'a Words<'_>) -> impl Iterator<Item = String> + 'a {
    let said = words.iter().filter(|word| {
        let is_number = word.starts_with(|letter: char| letter.is_ascii_digit());
        word.len() > 2 && !is_number && COMMON.binary_search(word).is_err()
    });
    said.map(|word| sound(written_out(word)))
}

/// An abbreviation as the word that it stands for.
pub(super) fn written_out(word: &str) -> &str {
    let found = ABBREVIATED.binary_search_by(|(short, _)| (*short).cmp(word));
    found.map_or(word, |at| ABBREVIATED[at].1)
}

/// A word as it sounds in Colombia, without what is heard twice.
pub(super) fn sound(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut heard = String::with_capacity(word.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let is_soft = matches!(next, 'e' | 'i' | 'y');
        let (sound, width) = match letter {
            'c' | 's' if next == 'h' => ('x', 2),
            'c' if is_soft => ('s', 1),
            'q' if next == 'u' => ('k', 2),
            'c' | 'q' => ('k', 1),
            'z' => ('s', 1),
            'v' | 'w' => ('b', 1),
            'g' if is_soft => ('j', 1),
            'l' if next == 'l' => ('i', 2),
            'y' => ('i', 1),
            'h' => ('h', 1),
            other => (other, 1),
        };
        if sound != 'h' && !heard.ends_with(sound) {
            heard.push(sound);
        }
        at += width;
    }
    heard
}

/// Words as they sound, without what is between them.
pub(super) fn run<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut run = String::new();
    for word in words {
        for letter in sound(word).chars() {
            if !run.ends_with(letter) {
                run.push(letter);
            }
        }
    }
    run
}

/// A word, as it sounds, without its ending.
pub(super) fn stem(word: &str) -> &str {
    let word = word
        .strip_suffix('s')
        .filter(|one| one.len() >= SHORTEST)
        .unwrap_or(word);
    let cut = |ending: &&&str| word.len() >= SHORTEST + ending.len() && word.ends_with(**ending);
    let ending = ENDINGS.iter().filter(cut).max_by_key(|ending| ending.len());
    let stem = ending.map_or(word, |ending| &word[..word.len() - ending.len()]);
    stem.get(..LONGEST).unwrap_or(stem)
}
