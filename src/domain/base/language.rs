//! The code of a language: `es`, `guc`. It says nothing of whether anybody reads it.

use std::fmt;

/// The most letters of a code.
const MOST: usize = 8;

/// Two to eight small letters, as ISO 639 and BCP 47 have them.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LanguageCode([u8; MOST]);

impl LanguageCode {
    /// The longest there is.
    pub const LONGEST: Self = Self([b'z'; MOST]);

    /// Reads one.
    pub fn parse(text: &str) -> Option<Self> {
        let is_code = (2..=MOST).contains(&text.len());
        let is_code = is_code && text.bytes().all(|byte| byte.is_ascii_lowercase());
        is_code.then(|| {
            let mut code = [0; MOST];
            code[..text.len()].copy_from_slice(text.as_bytes());
            Self(code)
        })
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(MOST);
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

impl fmt::Debug for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_small_letters() {
        for good in ["es", "guc", "zzzzzzzz"] {
            assert_eq!(LanguageCode::parse(good).unwrap().as_str(), good);
        }
        for bad in ["", "e", "ES", "es-co", "fix-es", "e s", "zzzzzzzzz", "ñu"] {
            assert_eq!(LanguageCode::parse(bad), None, "{bad}");
        }
    }
}
