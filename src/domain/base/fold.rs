//! Text as it is compared: lower case, no accents, words with their places.
//!
//! Deliberately absent: what any word means.

use std::ops::Range;
use unicode_normalization::char::decompose_canonical;

/// Lower case, no accents, one space between words, nothing around them.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        word.chars().for_each(|letter| push(&mut folded, letter));
    }
    folded
}

fn push(folded: &mut String, letter: char) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    for letter in letter.to_lowercase() {
        decompose_canonical(letter, |part| {
            if !is_accent(part) {
                folded.push(part);
            }
        });
    }
}

/// An accent that stands as a letter of its own.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// The words of a text, folded, with what stands between them.
#[derive(Debug)]
pub struct Words<'a> {
    text: &'a str,
    folded: String,
    places: Vec<Place>,
}

#[derive(Debug)]
struct Place {
    folded: Range<usize>,
    written: Range<usize>,
}

impl<'a> Words<'a> {
    /// The words of a text: runs of letters and digits.
    pub fn of(text: &'a str) -> Self {
        let mut words = Self {
            text,
            folded: String::with_capacity(text.len() + 1),
            places: Vec::with_capacity(text.len() / 6 + 1),
        };
        let mut begin: Option<(usize, usize)> = None;
        for (at, letter) in text.char_indices() {
            let inside = letter.is_alphanumeric() || is_accent(letter);
            match (inside, begin) {
                (true, None) => begin = Some((at, words.folded.len())),
                (false, Some(from)) => {
                    words.end(from, at);
                    begin = None;
                }
                _ => {}
            }
            if inside {
                push(&mut words.folded, letter);
            }
        }
        if let Some(from) = begin {
            words.end(from, text.len());
        }
        words
    }

    fn end(&mut self, (written, folded): (usize, usize), at: usize) {
        self.places.push(Place {
            folded: folded..self.folded.len(),
            written: written..at,
        });
        self.folded.push(' ');
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.places.len()
    }

    /// A word, folded; nothing beyond the last.
    pub fn get(&self, at: usize) -> &str {
        self.places
            .get(at)
            .map_or("", |place| &self.folded[place.folded.clone()])
    }

    /// The words in order, folded.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.places
            .iter()
            .map(|place| &self.folded[place.folded.clone()])
    }

    /// Some words, folded, with one space between them.
    pub fn phrase(&self, words: Range<usize>) -> &str {
        match self.places.get(words) {
            Some([first, .., last]) => &self.folded[first.folded.start..last.folded.end],
            Some([only]) => &self.folded[only.folded.clone()],
            _ => "",
        }
    }

    /// All words, folded, with one space between them.
    pub fn all(&self) -> &str {
        self.folded.trim_end()
    }

    /// Some words as they are written.
    pub fn written(&self, words: Range<usize>) -> &'a str {
        match self.places.get(words) {
            Some([first, .., last]) => &self.text[first.written.start..last.written.end],
            Some([only]) => &self.text[only.written.clone()],
            _ => "",
        }
    }

    /// Where some words stand in the text, in bytes; empty for none.
    pub fn place(&self, words: Range<usize>) -> Range<usize> {
        match self.places.get(words) {
            Some([first, .., last]) => first.written.start..last.written.end,
            Some([only]) => only.written.clone(),
            _ => 0..0,
        }
    }

    /// What stands between a word and the one before it, or before the first, or after the last.
    pub fn gap(&self, before: usize) -> &'a str {
        let end = self.text.len();
        let place = |at: usize| self.places.get(at).map(|place| &place.written);
        let from = match before.checked_sub(1) {
            Some(at) => place(at).map_or(end, |word| word.end),
            None => 0,
        };
        let to = place(before).map_or(end, |word| word.start);
        self.text.get(from..to).unwrap_or_default()
    }
}

/// How many letters must be changed, added or left out to make one text of the other, counted up to
/// `most`; `None` beyond it.
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    // Most texts differ in length already; that costs no memory.
    if one.chars().count().abs_diff(other.chars().count()) > most {
        return None;
    }
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut corner = row[0];
        row[0] = at + 1;
        for (to, against) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != against);
            corner = row[to + 1];
            row[to + 1] = changed.min(corner + 1).min(row[to] + 1);
        }
        if row.iter().all(|cost| *cost > most) {
            return None;
        }
    }
    row.last().copied().filter(|cost| *cost <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_are() {
        let words = Words::of(" Secretaría  de las\u{a0}Mujeres, TIyC.");
        assert_eq!(words.all(), "secretaria de las mujeres tiyc");
        assert_eq!(words.written(0..4), "Secretaría  de las\u{a0}Mujeres");
        assert_eq!(words.phrase(2..5), "las mujeres tiyc");
        assert_eq!(words.gap(4), ", ");
        assert_eq!(words.gap(5), ".");
        assert_eq!((words.place(4..5), words.place(9..10)), (31..35, 0..0));
        assert_eq!(
            (words.gap(9), words.get(9), words.phrase(4..9)),
            ("", "", "")
        );
        assert_eq!(folded("  DISEN\u{303}O \t Güepsa "), "diseno guepsa");
        assert_eq!(folded("NIÑEZ São Curaçao Đỗ"), "ninez sao curacao đo");
        // Letters of other languages of the country.
        assert_eq!(folded("Êbêra Ẽpẽra"), "ebera epera");
    }

    #[test]
    fn slips_of_the_pen_are_counted() {
        assert_eq!(distance("responsable", "responsabe", 2), Some(1));
        assert_eq!(distance("", "abc", 3), Some(3));
        assert_eq!(distance("meta", "producto", 2), None);
    }
}
