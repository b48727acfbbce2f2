//! What the entity itself names, in as many languages as it cares to write. The sentences of
//! convoca are not here: they come from the catalogue.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text of the entity, in one language or in several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    usual: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    by_language: BTreeMap<String, String>,
}

impl Text {
    /// A text that is the same for everybody.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            usual: text.into(),
            by_language: BTreeMap::new(),
        }
    }

    /// A text by codes of languages (`es`). Whoever reads another language gets the Spanish one, or
    /// the first there is.
    pub fn by_language(texts: BTreeMap<String, String>) -> Self {
        let usual = texts.get("es").or_else(|| texts.values().next());
        Self {
            usual: usual.cloned().unwrap_or_default(),
            by_language: texts,
        }
    }

    /// The text that was written for this language.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        self.by_language.get(language).map(String::as_str)
    }

    /// The text in every language it is in, that for everybody else first.
    pub fn readings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.usual.as_str()).chain(self.by_language.values().map(String::as_str))
    }

    /// The texts that were written for a language, with its code; none if it is the same for everybody.
    pub fn by_code(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.by_language.iter();
        texts.map(|(code, text)| (code.as_str(), text.as_str()))
    }

    /// The text for whoever reads this language.
    pub fn read(&self, language: &str) -> &str {
        self.by_language.get(language).unwrap_or(&self.usual)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_reads_another_language_gets_the_usual_text() {
        let of = |texts: &[(&str, &str)]| {
            let owned = texts
                .iter()
                .map(|(code, text)| ((*code).to_owned(), (*text).to_owned()));
            Text::by_language(owned.collect())
        };
        let both = of(&[("en", "Health"), ("es", "Salud")]);
        assert_eq!(both.read("en"), "Health");
        assert_eq!(both.read("es"), "Salud");
        assert_eq!(both.read("pt"), "Salud");
        let readings: Vec<_> = both.readings().collect();
        assert_eq!(readings, ["Salud", "Health", "Salud"]);
        assert_eq!(of(&[("en", "Health")]).read("es"), "Health");
        assert_eq!(Text::plain("Salud").read("en"), "Salud");
    }
}
