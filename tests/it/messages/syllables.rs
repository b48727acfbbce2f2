//! How many syllables Spanish words have, and how numbers are said.

/// The syllables of a word: its vowels, where two of them sound as one unless both are open (a, e,
/// o) or an accent keeps a closed one apart from an open one. The u of que, qui, gue and gui is silent.
pub(super) fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let mut count = 0;
    let mut before: Option<char> = None;
    for (at, letter) in letters.iter().copied().enumerate() {
        let next = letters.get(at + 1).copied();
        let silent = letter == 'u'
            && at > 0
            && matches!(letters[at - 1], 'q' | 'g')
            && next.is_some_and(|next| "eiéí".contains(next));
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
    "aeiouáéíóúü".contains(letter)
}

fn is_open(letter: char) -> bool {
    "aeoáéó".contains(letter)
}

/// Whether two vowels next to each other are two syllables.
fn is_apart(one: char, other: char) -> bool {
    let kept_apart = |closed: char, open: char| "íú".contains(closed) && is_open(open);
    (is_open(one) && is_open(other)) || kept_apart(one, other) || kept_apart(other, one)
}

/// A number below ten thousand as it is said.
pub(super) fn in_words(number: u32) -> String {
    const SMALL: [&str; 30] = [
        "cero",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve",
    ];
    const TENS: [&str; 10] = [
        "",
        "",
        "",
        "treinta",
        "cuarenta",
        "cincuenta",
        "sesenta",
        "setenta",
        "ochenta",
        "noventa",
    ];
    const HUNDREDS: [&str; 10] = [
        "",
        "ciento",
        "doscientos",
        "trescientos",
        "cuatrocientos",
        "quinientos",
        "seiscientos",
        "setecientos",
        "ochocientos",
        "novecientos",
    ];
    let rest = |head: String, rest: u32| match rest {
        0 => head,
        rest => format!("{head} {}", in_words(rest)),
    };
    let place = |number: u32| number as usize;
    match number {
        0..30 => SMALL[place(number)].to_owned(),
        30..100 if number.is_multiple_of(10) => TENS[place(number / 10)].to_owned(),
        30..100 => format!("{} y {}", TENS[place(number / 10)], in_words(number % 10)),
        100 => "cien".to_owned(),
        101..1_000 => rest(HUNDREDS[place(number / 100)].to_owned(), number % 100),
        1_000..2_000 => rest("mil".to_owned(), number % 1_000),
        _ => rest(format!("{} mil", in_words(number / 1_000)), number % 1_000),
    }
}

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

#[test]
fn numbers_are_said_in_words() {
    for (number, said) in [
        (0, "cero"),
        (16, "dieciséis"),
        (30, "treinta"),
        (31, "treinta y uno"),
        (100, "cien"),
        (123, "ciento veintitrés"),
        (1_001, "mil uno"),
        (1_581, "mil quinientos ochenta y uno"),
        (2_024, "dos mil veinticuatro"),
    ] {
        assert_eq!(in_words(number), said);
    }
}
