//! Tables of whatever is published or kept: a page and a workbook write the same ones, so they cannot say
//! different things.
//!
//! Deliberately absent: what they are about.

pub(in crate::files) mod book;
pub(in crate::files) mod html;

/// One table.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// What it is about.
    pub title: String,
    /// What is to be known to read it; may be empty.
    pub note: String,
    /// The titles of its columns; none, if each row says by itself what it is.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in one place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Words, or an instant.
    Text(String),
    /// A count.
    Number(i64),
    /// A fraction as it is said, and as it is counted with.
    Fraction(String, f64),
    /// No count: there was nothing to be counted.
    Nothing,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// With a large first letter, where a row begins a sentence of its own.
pub(crate) fn capital(text: String) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}

/// A count as people read it: thousands apart, from ten thousand on.
pub(crate) fn grouped(count: i64) -> String {
    crate::locale::grouped(count.unsigned_abs(), '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (count, read) in [(0, "0"), (9_999, "9999"), (12_345, "12 345")] {
            assert_eq!(grouped(count), read.replace(' ', "\u{202f}"));
        }
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
    }
}
