//! Short names by which the database and the buttons know things.

use crate::domain::base::fold::folded;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The most of a name that goes into its key: a number may follow.
const ROOM: usize = Key::MAX - 4;
/// The last number that fits there; of more of one name, this much of it stays beside a longer number.
const LAST: u32 = 999;
const SHORT: usize = 12;

/// A short name of an office, a topic or a space: 1 to 24 of `a-z 0-9 -`, not beginning with `-`.
///
/// It lives in the database and in the data of buttons, so it stays when the name that people read
/// changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
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

    /// A key that recalls a name and is not among those taken: its last words, which tell one office
    /// from another, without the small ones between them. `rendicion-cuentas`, `…-2`.
    pub fn of_name(name: &str, taken: impl Fn(&str) -> bool) -> Self {
        let is_small = |word: &&str| word.len() <= 3 && word.chars().all(char::is_lowercase);
        let words = name.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty() && !is_small(word));
        let mut key = String::new();
        for word in words.map(folded).collect::<Vec<_>>().into_iter().rev() {
            let plain: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
            // Whole words, as many as fit beside a number.
            match key.len() + plain.len() {
                ..ROOM if key.is_empty() => key = plain,
                _ if key.is_empty() => plain[..ROOM].clone_into(&mut key),
                ..ROOM => key = format!("{plain}-{key}"),
                _ => break,
            }
        }
        if key.is_empty() {
            key.push('x');
        }
        if !taken(&key) {
            return Self(key);
        }
        let mut numbers = (2..=LAST).map(|n| format!("{key}-{n}"));
        if let Some(free) = numbers.find(|key| !taken(key)) {
            return Self(free);
        }
        // Of thousands, the end of a run of numbers: one after the other would take thousands of looks each.
        key.truncate(SHORT);
        let numbered = |n: u32| format!("{}-{n}", key.trim_end_matches('-'));
        let (mut low, mut high) = (LAST, 2 * LAST);
        while high < u32::MAX && taken(&numbered(high)) {
            (low, high) = (high, high.saturating_mul(2));
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            match taken(&numbered(middle)) {
                true => low = middle,
                false => high = middle,
            }
        }
        Self(numbered(high))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Key {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a key")
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.0
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
    fn a_key_recalls_its_name() {
        for (name, key) in [
            ("Secretaría de Salud", "secretaria-salud"),
            ("Departamento Administrativo de Planeación", "planeacion"),
            ("Secretaría de las Comunicaciones", "comunicaciones"),
            ("Equipo de Rendición de cuentas", "rendicion-cuentas"),
            ("TIC / Sistemas", "tic-sistemas"),
            ("¿?", "x"),
        ] {
            let made = Key::of_name(name, |_| false);
            assert_eq!(made.as_str(), key);
            assert_eq!(Key::parse(key), Some(made));
        }
        let mut taken = std::collections::HashSet::new();
        for _ in 0..1_500 {
            let key = Key::of_name("Personas con discapacidad visual", |key| {
                taken.contains(key)
            });
            assert!(Key::parse(key.as_str()).is_some(), "{key:?}");
            assert!(taken.insert(key.to_string()), "{key:?}");
        }
        let long = Key::of_name(&"a".repeat(99), |key| !key.ends_with("-999"));
        assert_eq!(Key::parse(long.as_str()), Some(long.clone()));
        assert_eq!(Key::of_name("TIC", |key| key == "tic").as_str(), "tic-2");
    }

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
