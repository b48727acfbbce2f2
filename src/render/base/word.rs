//! Words that are typed in place of a button: «sí», «enviar», «atrás». Which there are is in `forms.ftl`,
//! and a button means the word that it begins with.
//!
//! Deliberately absent: what becomes of a button that was meant.

use super::command::Command;
use super::say::Say;
use crate::domain::base::fold;
use crate::domain::base::names::named;
use crate::locale::Lang;
use crate::t;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

named! {
    /// A word that stands for a button, or for a command.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Word {
        /// It is meant.
        Yes = "yes",
        /// It is not.
        No = "no",
        /// What was written leaves.
        Send = "send",
        /// What was written is dropped.
        Cancel = "cancel",
        /// To the step before.
        Back = "back",
        /// Past this step.
        Skip = "skip",
        /// What can be done here.
        Help = "help",
        /// Out of whatever is under way.
        Stop = "stop",
        /// Good day.
        Greet = "greet",
        /// Thank you.
        Thanks = "thanks",
        /// No more messages.
        Quiet = "quiet",
    }
}

/// No word is longer, in bytes.
const LONGEST: usize = 60;

/// Every word in every language, folded.
static WORDS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (lang, word) in Lang::all().flat_map(|lang| Word::ALL.iter().map(move |word| (lang, *word)))
    {
        for typed in t!(lang, "typed-words", word = word.name()).split(',') {
            words.entry(plain(typed)).or_insert(word);
        }
    }
    words
});

/// Without signs, capitals and accents.
fn plain(text: &str) -> String {
    fold::Words::of(text).all().to_owned()
}

impl Word {
    /// What a message means that is such a word and nothing else.
    pub fn of(text: &str) -> Option<Self> {
        let text = spoken(text)?;
        WORDS.get(&text).copied().or_else(|| small_talk(&text))
    }
}

/// A short message that asks nothing, as words are compared.
fn spoken(text: &str) -> Option<String> {
    let is_short = text.len() <= LONGEST && !text.contains(['?', '¿']);
    is_short.then(|| plain(text))
}

/// «Hola, buenos días, muchas gracias»: nothing but greetings and thanks.
fn small_talk(text: &str) -> Option<Word> {
    let words: Vec<_> = text.split_whitespace().collect();
    let (mut rest, mut said) = (&words[..], None);
    while !rest.is_empty() {
        let is_talk = |word: &&Word| matches!(word, Word::Greet | Word::Thanks);
        let found = (1..=rest.len()).rev().find_map(|count| {
            let word = WORDS.get(&rest[..count].join(" ")).filter(is_talk)?;
            Some((*word, count))
        });
        let (word, count) = found?;
        said = said.filter(|said| *said == Word::Greet).or(Some(word));
        rest = &rest[count..];
    }
    said
}

/// The command that a message means which is its name, and nothing else: «mis preguntas».
pub fn command_said(text: &str) -> Option<Command> {
    Command::of(&spoken(text)?.replace(' ', "_"))
}

/// Whether a message is the short name of erasure: «borrar» alone does not say what.
pub fn is_bare_erasure(text: &str) -> bool {
    command_said(text) == Some(Command::Erase) && text.split_whitespace().count() == 1
}

/// Every way to ask for a language, in every language, folded.
static LANGUAGES: LazyLock<HashMap<String, Lang>> = LazyLock::new(|| {
    let mut languages = HashMap::new();
    for lang in Lang::all() {
        for said in t!(lang, "language-said").split(',') {
            languages.entry(plain(said)).or_insert(lang);
        }
    }
    languages
});

/// The language that a message asks for and nothing else: «english».
pub fn language_said(text: &str) -> Option<Lang> {
    LANGUAGES.get(&spoken(text)?).copied()
}

/// The words that can be typed instead of pressing, each with what stands behind its button.
pub type Words = BTreeMap<Word, String>;

impl Say {
    /// The buttons that a word means: «Sí, borrar mis datos» is a yes.
    pub fn words(&self) -> Words {
        let mut words = Words::new();
        let mut doubtful = Vec::new();
        let buttons = match self {
            Self::Card(card) => &card.buttons[..],
            Self::File(file) => &file.buttons[..],
            Self::Place(_) => &[],
        };
        for (label, button) in buttons.iter().flatten() {
            let first = label.split(',').next().unwrap_or_default();
            if let Some(word) = Word::of(first)
                && words.insert(word, button.encode()).is_some()
            {
                // «Sí, a tiempo» and «Sí, pero tarde»: a word alone does not say which.
                doubtful.push(word);
            }
        }
        words.retain(|word, _| !doubtful.contains(word));
        words
    }
}

/// What stands behind the button that a word means; at «send or not?» yes and no do as well.
pub fn meant(words: &Words, word: Word) -> Option<&String> {
    let asks = words.contains_key(&Word::Yes) || words.contains_key(&Word::Send);
    let other = match word {
        Word::Yes => Some(Word::Send),
        Word::No => Some(Word::Cancel).filter(|_| asks),
        Word::Cancel => Some(Word::No).filter(|_| asks),
        Word::Send | Word::Back | Word::Skip | Word::Help | Word::Stop => None,
        Word::Greet | Word::Thanks | Word::Quiet => None,
    };
    let or = other.and_then(|other| words.get(&other));
    words.get(&word).or(or)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_message_is_a_word() {
        for (text, word) in [
            ("si", Some(Word::Yes)),
            (" SÍ! ", Some(Word::Yes)),
            ("Sí.", Some(Word::Yes)),
            ("¿Sí?", None),
            ("✅ Enviar", Some(Word::Send)),
            ("No.", Some(Word::No)),
            ("Atras", Some(Word::Back)),
            ("Stop", Some(Word::Stop)),
            ("AYUDA", Some(Word::Help)),
            ("ayuda con el recibo del agua", None),
            ("¡Gracias!", Some(Word::Thanks)),
            ("Hola, buenos días. Muchas gracias", Some(Word::Greet)),
            ("Muchas gracias, muy buenas tardes", Some(Word::Greet)),
            ("Gracias por tapar el hueco", None),
            ("BAJA", Some(Word::Quiet)),
            ("No más mensajes", Some(Word::Quiet)),
            ("sí, pero no", None),
            ("", None),
            ("…", None),
        ] {
            assert_eq!(Word::of(text), word, "{text}");
        }
    }

    #[test]
    fn a_word_that_fits_two_buttons_means_neither() {
        use crate::render::base::say::send;
        let to = |url: &str| super::super::button::Button::Url(url.into());
        let row = |label: &str| vec![(label.to_owned(), to(label))];
        let labels = ["Sí, a tiempo", "Sí, pero tarde", "No"];
        let card = send(String::new(), labels.map(row).into());
        assert_eq!(Vec::from_iter(card.words().into_keys()), [Word::No]);
    }

    #[test]
    fn every_language_has_every_word() {
        for (lang, word) in Lang::all().flat_map(|lang| Word::ALL.iter().map(move |w| (lang, *w))) {
            let typed = t!(lang, "typed-words", word = word.name());
            for one in typed.split(',') {
                assert_eq!(Word::of(one), Some(word), "{lang:?}: {one}");
            }
        }
    }
}
