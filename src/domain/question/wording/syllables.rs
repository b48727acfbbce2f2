//! How many syllables Spanish words have, and numbers as they are said.
//!
//! Deliberately absent: the words of numbers, which the catalogue has.

/// The syllables of a word: its vowels, where two of them sound as one unless both are open (a, e,
/// o) or an accent keeps a closed one apart from an open one. The u of que, qui, gue and gui is silent.
pub fn syllables(word: &str) -> usize {
    let mut count = 0;
    let mut before: Option<char> = None;
    let mut letter_before: Option<char> = None;
    let mut letters = word.chars().flat_map(char::to_lowercase).peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let silent = letter == 'u'
            && matches!(letter_before, Some('q' | 'g'))
            && matches!(next, Some('e' | 'i' | '\u{e9}' | '\u{ed}'));
        letter_before = Some(letter);
        // «y» is a vowel where no vowel follows it: y, muy, ley.
        let is_y_vowel = letter == 'y' && !next.is_some_and(is_vowel);
        if silent || !(is_vowel(letter) || is_y_vowel) {
            before = None;
            continue;
        }
        if before.is_none_or(|before| is_apart(before, letter)) {
            count += 1;
        }
        before = Some(letter);
    }
    count.max(1)
}

fn is_vowel(letter: char) -> bool {
    is_open(letter) || is_stressed(letter) || matches!(letter, 'i' | 'u' | '\u{fc}')
}

/// a, e, o, with an accent or without.
fn is_open(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'o' | '\u{e1}' | '\u{e9}' | '\u{f3}')
}

/// i and u with an accent.
fn is_stressed(letter: char) -> bool {
    matches!(letter, '\u{ed}' | '\u{fa}')
}

/// Whether two vowels next to each other are two syllables.
fn is_apart(one: char, other: char) -> bool {
    let kept_apart = |closed, open| is_stressed(closed) && is_open(open);
    (is_open(one) && is_open(other)) || kept_apart(one, other) || kept_apart(other, one)
}

/// The syllables of zero to twenty-nine, each one word.
const SMALL: [usize; 30] = [
    2, 2, 1, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 3, 2, 3, 4, 3, 4, 2, 3, 3, 3, 4, 4, 3, 4, 3, 4,
];
/// Those of thirty, forty … ninety.
const TENS: [usize; 7] = [2, 3, 3, 3, 3, 3, 3];
/// Those of one hundred (and something), two hundred … nine hundred.
const HUNDREDS: [usize; 9] = [2, 3, 3, 4, 3, 3, 4, 4, 4];

/// How many words a number is said with, and how many syllables they have.
pub fn spoken(number: u32) -> (usize, usize) {
    let at = |list: &[usize], place: u32| list.get(place as usize).copied().unwrap_or_default();
    let with = |(words, count): (usize, usize), rest: u32, between: usize| match rest {
        0 => (words, count),
        rest => {
            let (more_words, more) = spoken(rest);
            (words + between + more_words, count + between + more)
        }
    };
    match number {
        0..30 => (1, at(&SMALL, number)),
        // «treinta y uno»
        30..100 => with((1, at(&TENS, number / 10 - 3)), number % 10, 1),
        // «cien»
        100 => (1, 1),
        101..1_000 => with((1, at(&HUNDREDS, number / 100 - 1)), number % 100, 0),
        // «mil»
        1_000..2_000 => with((1, 1), number % 1_000, 0),
        _ => {
            let (words, count) = spoken(number / 1_000);
            with((words + 1, count + 1), number % 1_000, 0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_the_syllables_of_the_dictionary() {
        for divided in [
            "a",
            "y",
            "muy",
            "ley",
            "le-yes",
            "dí-a",
            "pre-gun-ta",
            "res-pues-ta",
            "quién",
            "guár-de-lo",
            "o-fi-ci-na",
            "ciu-da-da-ní-a",
            "a-ve-ri-guar",
            "pin-güi-no",
            "ren-di-ción",
            "bú-ho",
            "pa-ís",
            "lí-ne-a",
            "a-é-re-o",
            "a-ho-ra",
            "co-o-pe-rar",
            "to-da-ví-a",
            "an-tio-quia",
            "i-ta-güí",
            "ins-ti-tu-ción",
            "vein-ti-trés",
            "u-ru-guay",
            "gue-rra",
            "que-so",
            "an-ti-güe-dad",
            "tra-í-a-mos",
            "cuan-do",
            "e-xa-men",
            "hués-ped",
            "vi-ví-ais",
            "te-ne-mos",
            "es-crí-ba-lo",
            "au-dien-cias",
            "reu-nio-nes",
            "po-e-ma",
            "le-í-do",
            "per-so-ne-rí-a",
            "ar-chi-vo",
            "ya",
            "hay",
            "yo",
            "ca-yó",
            "hoy",
            "es-toy",
            "rey",
            "voy",
            "quie-ra",
            "si-guien-te",
            "miér-co-les",
            "jue-ves",
            "ju-lio",
            "a-gos-to",
        ] {
            let word = divided.replace('-', "");
            assert_eq!(syllables(&word), divided.split('-').count(), "{divided}");
        }
    }
}
