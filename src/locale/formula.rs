//! Formulas of audiences as people write them: «zona:centro y no grupo:jac».
//!
//! Deliberately absent: how a formula is built, which [`Audience`] knows.

use super::Lang;
use crate::domain::base::fold::folded;
use crate::domain::convocation::{Audience, Misread};
use crate::t;

impl Lang {
    /// Reads a formula with the words of any language, of this one first.
    ///
    /// # Errors
    /// What could not be read.
    pub fn read_audience(self, text: &str) -> Result<Audience, Misread> {
        // Formulas are kept in words that belong to no language.
        if let Ok(kept) = Audience::parse(text) {
            return Ok(kept);
        }
        let mut all: Vec<_> = Self::all().collect();
        all.sort_by_key(|lang| *lang != self.sentences());
        let words: Vec<_> = all.into_iter().flat_map(Self::formula_words).collect();
        Audience::said(text, &|word| {
            let found = words.iter().find(|(said, _)| said == word);
            found.map(|(_, kept)| *kept)
        })
    }

    /// The words of this language, folded, with those that are kept.
    fn formula_words(self) -> Vec<(String, &'static str)> {
        let words = Audience::WORDS.into_iter().flat_map(|kept| {
            let said = t!(self, "formula-word", what = kept);
            let said: Vec<_> = said.split(',').map(folded).collect();
            said.into_iter().map(move |word| (word, kept))
        });
        words.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_read_in_the_words_of_any_language() {
        for (text, kept) in [
            ("todos", "everyone"),
            ("zona:centro", "zone:centro"),
            (
                "Zona:Centro Y no grupo:jac",
                "zone:centro and not group:jac",
            ),
            (
                "no (asistió:foro-2023 o preguntó:foro-2023)",
                "not (attended:foro-2023 or asked:foro-2023)",
            ),
            ("zones:a or zonas:b", "zone:a or zone:b"),
        ] {
            for lang in Lang::all() {
                let read = lang.read_audience(text).unwrap();
                assert_eq!(read.to_string(), kept, "{lang:?}");
            }
        }
        let wrong = Lang::spanish().read_audience("zona");
        assert_eq!(wrong, Err(Misread::Word("zona".into())));
    }
}
