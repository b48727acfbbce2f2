//! Short names by which the database and the buttons know things.

use std::fmt;

/// A short name of an office, a topic or a space: 1 to 24 of `a-z 0-9 -`, not beginning with `-`.
///
/// It lives in the database and in the data of buttons, so it stays when the name that people read
/// changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(String);

impl Key {
    /// The most characters of a key: two of them and a verb fit into a button (64 bytes).
    pub const MAX: usize = 24;

    /// The key of a text; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let good = (1..=Self::MAX).contains(&text.len())
            && text.bytes().all(plain)
            && !text.starts_with('-');
        good.then(|| Self(text.to_owned()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_short_and_plain() {
        for good in ["a", "planeacion", "mesa-2", "abcdefghijklmnopqrstuvwx"] {
            assert_eq!(Key::parse(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "-a",
            "Planeacion",
            "planeación",
            "a b",
            "a:b",
            "a_b",
            "abcdefghijklmnopqrstuvwxy",
        ] {
            assert_eq!(Key::parse(bad), None, "{bad:?}");
        }
    }
}
