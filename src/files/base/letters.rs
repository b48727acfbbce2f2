//! Letters: which of the old encodings a text is in, what was encoded twice, and what is broken for good.
//!
//! Nothing is guessed word by word: an encoding is that of the whole text in which most of its letters are
//! those of Spanish, and only what can be undone without doubt is undone. Also here: the names of errors
//! that spreadsheets show, in English and in Spanish.

use encoding_rs::{MACINTOSH, WINDOWS_1252};
use std::borrow::Cow;

/// What MS-DOS in western Europe and America writes, from `0x80` on.
const CP850: [char; 128] = [
    'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', 'É', 'æ', 'Æ',
    'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', 'ø', '£', 'Ø', '×', 'ƒ', 'á', 'í', 'ó', 'ú', 'ñ', 'Ñ',
    'ª', 'º', '¿', '®', '¬', '½', '¼', '¡', '«', '»', '░', '▒', '▓', '│', '┤', 'Á', 'Â', 'À', '©',
    '╣', '║', '╗', '╝', '¢', '¥', '┐', '└', '┴', '┬', '├', '─', '┼', 'ã', 'Ã', '╚', '╔', '╩', '╦',
    '╠', '═', '╬', '¤', 'ð', 'Ð', 'Ê', 'Ë', 'È', 'ı', 'Í', 'Î', 'Ï', '┘', '┌', '█', '▄', '¦', 'Ì',
    '▀', 'Ó', 'ß', 'Ô', 'Ò', 'õ', 'Õ', 'µ', 'þ', 'Þ', 'Ú', 'Û', 'Ù', 'ý', 'Ý', '¯', '´', '\u{ad}',
    '±', '‗', '¾', '¶', '§', '÷', '¸', '°', '¨', '·', '¹', '³', '²', '■', '\u{a0}',
];
/// What Windows has from `0x80` to `0x9f`.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];
const SMALL: [char; 7] = ['á', 'é', 'í', 'ó', 'ú', 'ü', 'ñ'];
const LARGE: [char; 7] = ['Á', 'É', 'Í', 'Ó', 'Ú', 'Ü', 'Ñ'];
const SIGNS: [char; 16] = [
    '°', 'º', 'ª', '¿', '¡', '«', '»', '–', '—', '“', '”', '‘', '’', '…', '·', '•',
];
/// What no word has inside of it, but words have that were read in the wrong encoding.
const NEVER_INSIDE: [char; 7] = ['¢', '¡', '£', '¤', '‡', 'ƒ', '¥'];
/// What errors are called between `#` and `!` or `?`, in the spreadsheets of both languages.
const ERRORS: &[&str] = &[
    "REF",
    "DIV/0",
    "VALUE",
    "VALOR",
    "NAME",
    "NOMBRE",
    "NUM",
    "NULL",
    "NULO",
    "SPILL",
    "DESBORDAMIENTO",
    "CALC",
    "FIELD",
    "CAMPO",
    "BLOCKED",
    "BLOQUEADO",
    "CONNECT",
    "CONECTAR",
    "BUSY",
    "OCUPADO",
    "UNKNOWN",
    "DESCONOCIDO",
    "ERROR",
    "DATA",
    "PYTHON",
];
const PLAIN_ERRORS: &[&str] = &["#N/A", "#N/D", "#GETTING_DATA", "#OBTENIENDO_DATOS"];

/// Whether a text is nothing but the name of an error, or the marks of a cell that is too narrow.
pub(super) fn is_error(text: &str) -> bool {
    if let Some(number) = text.strip_prefix("Err:") {
        return number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    let Some(name) = text.strip_prefix('#') else {
        return false;
    };
    if PLAIN_ERRORS.contains(&text) || name.len() > 1 && name.bytes().all(|byte| byte == b'#') {
        return true;
    }
    let name = name.trim_start_matches(['¡', '¿']);
    name.strip_suffix(['!', '?'])
        .is_some_and(|name| ERRORS.contains(&name))
}

/// Bytes that are not UTF-8, in the old encoding that gives Spanish.
pub(super) fn decode(bytes: &[u8]) -> String {
    let windows = || {
        WINDOWS_1252
            .decode_without_bom_handling(bytes)
            .0
            .into_owned()
    };
    let candidates: [&dyn Fn() -> String; 3] = [&windows, &|| dos(bytes), &|| {
        MACINTOSH.decode_without_bom_handling(bytes).0.into_owned()
    }];
    let scored = candidates.iter().map(|read| {
        let text = read();
        (likeness(&text), text)
    });
    let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map_or_else(windows, |(_, text)| text)
}

fn dos(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(at) => CP850.get(usize::from(at)).copied().unwrap_or('\u{fffd}'),
    };
    bytes.iter().map(letter).collect()
}

/// How much a text is like Spanish, by its letters that are not of ASCII and what stands around them.
fn likeness(text: &str) -> i64 {
    let mut letters = text.chars().peekable();
    let (mut score, mut before) = (0, ' ');
    while let Some(letter) = letters.next() {
        if !letter.is_ascii() {
            let after = letters.peek().copied().unwrap_or(' ');
            let inside = before.is_alphabetic() && after.is_alphabetic();
            let among_large = before.is_uppercase() && after.is_uppercase();
            let fits = SMALL.contains(&letter) && !among_large
                || LARGE.contains(&letter) && !before.is_lowercase()
                || SIGNS.contains(&letter) && !inside;
            score += if fits { 1 } else { -2 };
        }
        before = letter;
    }
    score
}

/// A text in which nothing is encoded twice any more: `AudienciÃ³n` has its letter back.
pub(super) fn mended(text: &str) -> Cow<'_, str> {
    // Most texts have none: their bytes are looked at first.
    let lead = |pair: &[u8]| pair[0] == 0xc3 && LEADS_SECOND.contains(&pair[1]);
    if !text.as_bytes().windows(2).any(lead) {
        return Cow::Borrowed(text);
    }
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(LEADS) {
        mended.push_str(&rest[..at]);
        rest = &rest[at..];
        let first = rest.chars().next().map_or(1, char::len_utf8);
        match twice(rest) {
            Some((letter, length)) => {
                mended.push(letter);
                rest = &rest[length..];
            }
            None => {
                mended.push_str(&rest[..first]);
                rest = &rest[first..];
            }
        }
    }
    mended.push_str(rest);
    // Some texts were encoded three times.
    if mended.len() < text.len() {
        return Cow::Owned(self::mended(&mended).into_owned());
    }
    Cow::Owned(mended)
}

/// What the first bytes of letters in UTF-8 look like where they were taken for letters.
const LEADS: [char; 7] = ['Â', 'Ã', 'Å', 'Æ', 'Ë', 'â', 'ð'];

/// The second of their two bytes; the first is `0xc3` for all.
const LEADS_SECOND: [u8; 7] = [0x82, 0x83, 0x85, 0x86, 0x8b, 0xa2, 0xb0];

/// The letter that the text begins with, encoded twice, and how long it is there.
fn twice(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0; 4];
    let mut length = 0;
    let mut letters = text.chars();
    let first = byte(letters.next()?)?;
    let count = match first {
        0xc2 | 0xc3 | 0xc5 | 0xc6 | 0xcb => 2,
        0xe2 => 3,
        0xf0 => 4,
        _ => return None,
    };
    for (place, letter) in bytes.iter_mut().zip(text.chars()).take(count) {
        *place = byte(letter)?;
        length += letter.len_utf8();
    }
    let found = std::str::from_utf8(&bytes[..count]).ok()?.chars().next()?;
    // The rarer leads only come from what was encoded three times.
    let fits = !(0xc5..=0xcb).contains(&first) || WINDOWS.contains(&found);
    fits.then_some((found, length))
}

/// The byte that a letter is in Windows.
fn byte(letter: char) -> Option<u8> {
    let code = u32::from(letter);
    if (0xa0..=0xff).contains(&code) {
        return u8::try_from(code).ok();
    }
    let at = WINDOWS.iter().position(|one| *one == letter)?;
    u8::try_from(0x80 + at).ok()
}

/// Whether letters of a text are not those that were written, and nobody can tell which they were.
pub(super) fn is_broken(text: &str) -> bool {
    // The bytes of everything that can be broken; those of Spanish letters are others.
    let may_be = |byte: &u8| matches!(byte, b'?' | 0xc2 | 0xc6 | 0xe2 | 0xef);
    if !text.as_bytes().iter().any(may_be) {
        return false;
    }
    let address = text.contains(['/', '=', '@']);
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        let inside = before.is_alphabetic() && after.is_alphabetic();
        let broken = match letter {
            '\u{fffd}' | '\u{80}'..='\u{9f}' => true,
            // The lines with which tables were drawn in MS-DOS.
            '\u{2500}'..='\u{257f}' => before.is_alphabetic() || after.is_alphabetic(),
            '?' => inside && after.is_lowercase() && !address,
            other => inside && after.is_lowercase() && NEVER_INSIDE.contains(&other),
        };
        if broken {
            return true;
        }
        before = letter;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "N°;Planeación y gestión: «ítem» de la niñez;Ñuñoa;ACCIÓN ÚNICA;¿Qué más?;1ª vía";

    fn in_dos(text: &str) -> Vec<u8> {
        let place = |letter: char| CP850.iter().position(|one| *one == letter);
        let byte = |letter: char| match letter.is_ascii() {
            true => letter as u8,
            false => u8::try_from(0x80 + place(letter).unwrap()).unwrap(),
        };
        text.chars().map(byte).collect()
    }

    #[test]
    fn old_encodings_are_known_by_the_letters_of_spanish() {
        for text in [TEXT, "Secretaría", "AUDIENCIA PÚBLICA", "año"] {
            let windows = WINDOWS_1252.encode(text).0.into_owned();
            assert_eq!(decode(&windows), text);
            assert_eq!(decode(&in_dos(text)), text);
            assert_eq!(decode(&MACINTOSH.encode(text).0), text);
        }
    }

    #[test]
    fn what_was_encoded_twice_is_undone_and_nothing_else() {
        let again = |text: &str| {
            WINDOWS_1252
                .decode_without_bom_handling(text.as_bytes())
                .0
                .into_owned()
        };
        let text = "Planeación – «ítem» ÁÉÍÓÚÑ áéíóúñü “así” N° 🏛";
        assert_eq!(mended(&again(text)), text);
        assert_eq!(mended(&again(&again(text))), text);
        assert_eq!(
            mended("Planeación de la ComunicaciÃ³n"),
            "Planeación de la Comunicación"
        );
        for right in [text, "SÃO PAULO", "JOSÉ» y «MARÍA»", "Ángel â"] {
            assert_eq!(mended(right), right);
            assert!(!is_broken(right), "{right}");
        }
    }

    #[test]
    fn letters_that_nobody_can_tell_are_said_to_be_broken() {
        for text in [
            "planeaci\u{fffd}n",
            "planeaci?n",
            "Secretar¡a",
            "planeaci├│n",
            "ni¤ez",
        ] {
            assert!(is_broken(text), "{text}");
        }
        for text in ["¿Qué? ¡Ya!", "x.gov.co/p?id=3", "─────", "¿Cuánto?", "5 £"] {
            assert!(!is_broken(text), "{text}");
        }
    }

    #[test]
    fn errors_are_known_by_their_names() {
        for text in [
            "#REF!",
            "#¡REF!",
            "#N/A",
            "#N/D",
            "#DIV/0!",
            "#¿NOMBRE?",
            "#NAME?",
            "#####",
            "Err:502",
        ] {
            assert!(is_error(text), "{text}");
        }
        for text in [
            "#",
            "##",
            "# 3",
            "#RendiciónDeCuentas",
            "REF!",
            "Err:",
            "#AHORA!",
        ] {
            assert!(!is_error(text), "{text}");
        }
    }
}
