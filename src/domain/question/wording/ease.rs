//! How easy a Spanish text is to read: the INFLESZ scale, which is Szigriszt-Pazos'
//! 206.835 − 62.3 × syllables/words − words/sentences.
//!
//! What is read aloud is counted: numbers and dates as they are said, commands by their words. A number of
//! many digits, as a question has, an address of the internet and an e-mail are copied, not read, and do
//! not count. A colon and a semicolon end a sentence here too, as the scale has it.

use super::sentences::sentences;
use super::syllables::{spoken, syllables};

/// Numbers of so many digits are copied.
const TO_COPY: usize = 7;

/// How easy a text is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ease {
    /// On the scale: beyond 100 for the easiest, below 0 for the hardest.
    pub score: f64,
    /// How many words it is made of.
    pub words: usize,
}

/// What the scale calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Below 40.
    VeryHard,
    /// Below 55.
    Hard,
    /// Below 65.
    Normal,
    /// From 65 on, *fairly easy* and *very easy*.
    Easy,
}

impl Ease {
    /// How easy a text is; `None` if it has no words.
    pub fn of(text: &str) -> Option<Self> {
        let (mut words, mut count, mut stretches) = (0, 0, 0);
        for sentence in sentences(text) {
            for stretch in split(&text[sentence]) {
                let before = words;
                for token in stretch.split_whitespace().filter(|token| !is_copied(token)) {
                    let said = token.split(|c: char| !c.is_alphanumeric());
                    for word in said.filter(|word| !word.is_empty()) {
                        let (more, sounds) = match word.parse() {
                            Ok(number) => spoken(number),
                            Err(_) => (1, syllables(word)),
                        };
                        words += more;
                        count += sounds;
                    }
                }
                stretches += usize::from(words > before);
            }
        }
        if words == 0 {
            return None;
        }
        let (all, per_word) = (words as f64, count as f64 / words as f64);
        let score = 206.835
            - 62.3 * per_word
            - all / f64::from(u32::try_from(stretches).unwrap_or(u32::MAX));
        Some(Self { score, words })
    }

    /// What the scale calls it.
    pub fn level(self) -> Level {
        match self.score {
            ..40.0 => Level::VeryHard,
            ..55.0 => Level::Hard,
            ..65.0 => Level::Normal,
            _ => Level::Easy,
        }
    }
}

/// The stretches of a sentence between colons and semicolons; «10:30» is one.
fn split(sentence: &str) -> impl Iterator<Item = &str> {
    let is_inside = |at: usize| {
        let next = sentence[at + 1..].chars().next();
        next.is_some_and(|c| !c.is_whitespace())
    };
    let ends = sentence.match_indices([':', ';']);
    let ends = ends.map(|(at, _)| at).filter(move |at| !is_inside(*at));
    let mut from = 0;
    ends.chain([sentence.len()]).map(move |end| {
        let stretch = &sentence[from..end];
        from = sentence.len().min(end + 1);
        stretch
    })
}

/// Whether what stands between two spaces is copied, not read.
fn is_copied(token: &str) -> bool {
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    digits >= TO_COPY || token.contains("://") || token.contains('@') || token.contains("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_is_the_published_one() {
        // Ten words, sixteen syllables, one sentence.
        let ease = Ease::of("La pregunta llega hoy, la casa de la ruta verde.").unwrap();
        assert_eq!(ease.words, 10);
        let score = 206.835 - 62.3 * 1.6 - 10.0;
        assert!((ease.score - score).abs() < 1e-9, "{ease:?}");
        assert!(Ease::of("👍 2024-000123, https://x.example/1 a@b.example").is_none());
        // An hour is read as it is said, in one stretch.
        assert_eq!(Ease::of("A las 10:30.").unwrap().words, 4);
        // A law is hard to read, a recipe is not.
        let law = "El administrador procederá a la correspondiente notificación administrativa.";
        assert_eq!(Ease::of(law).unwrap().level(), Level::VeryHard);
        let recipe = Ease::of("Ponga la sal. Deje el pan en el horno.").unwrap();
        assert!(recipe.score > 90.0, "{recipe:?}");
        assert_eq!(recipe.level(), Level::Easy);
    }
}
