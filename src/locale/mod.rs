//! Every sentence a person reads comes from here: Project Fluent files, one folder per language.
//!
//! The files lie in `locales/<language>/*.ftl` and are compiled in, or are read from another such folder
//! at the start. A further language is one folder more. Spanish is the fallback. An entity can name
//! languages in which it has texts of its own and nobody has our sentences. Deliberately absent: any
//! sentence, and any knowledge of who reads it.

mod calendar;
mod dates;
mod directory;
mod entity;
mod formula;
mod own;
mod read_aloud;
mod results;
mod schedule;
mod space;
mod typed;
mod unread;
mod wording;

use crate::domain::base::LanguageCode;
use crate::t;
use fluent_templates::{ArcLoader, LanguageIdentifier, Loader, static_loader};
use own::Own;
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::sync::OnceLock;

pub use entity::NounPhrase;
pub(crate) use results::grouped;
pub use typed::{Doubt, Moment};

pub use fluent_templates::fluent_bundle::FluentValue as Value;

static_loader! {
    static CATALOGUE = {
        locales: "./locales",
        fallback_language: "es",
        // Marks around placeholders would break commands, links and copied numbers.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// Languages that were read from a folder, in place of those that are compiled in.
static READ: OnceLock<ArcLoader> = OnceLock::new();

fn catalogue() -> &'static dyn Loader {
    match READ.get() {
        Some(read) => read,
        None => &*CATALOGUE,
    }
}

/// Reads every language from a folder like `locales/`, for whoever writes a language or tries one out.
/// It has to come before anything is said.
///
/// # Errors
/// What is wrong with the folder, or that it comes too late.
pub fn load(folder: &Path) -> Result<(), String> {
    let fallback = CATALOGUE.fallback().clone();
    let builder = ArcLoader::builder(folder, fallback.clone());
    let read = builder.customize(|bundle| bundle.set_use_isolating(false));
    // Its reasons come on lines of their own.
    let read = read
        .build()
        .map_err(|error| error.to_string().replace('\n', " "))?;
    if !read.locales().any(|known| *known == fallback) {
        return Err(format!("{fallback}: missing"));
    }
    READ.set(read).map_err(|_| "loaded already".to_owned())
}

/// A language that people read: one of the folders under `locales/`, or one of the entity's own, whose
/// readers get our sentences in another.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lang {
    sentences: &'static LanguageIdentifier,
    own: Option<&'static Own>,
}

impl Lang {
    const fn of(sentences: &'static LanguageIdentifier) -> Self {
        Self {
            sentences,
            own: None,
        }
    }

    /// Spanish (Colombia), the first language and the fallback.
    pub fn spanish() -> Self {
        Self::of(CATALOGUE.fallback())
    }

    /// The language of a code as Telegram, browsers or people give it (`es`, `es-CO`, `EN`).
    /// `None` if there is no folder for it.
    pub fn parse(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Self::all().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// Every language there is a folder for, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        let mut all: Vec<_> = catalogue().locales().map(Self::of).collect();
        all.sort_by_key(|lang| lang.code());
        all.into_iter()
    }

    /// The code of the language, for example `es`.
    pub fn code(self) -> &'static str {
        match self.own {
            Some(own) => &own.code,
            None => self.sentences.language.as_str(),
        }
    }

    /// The same as a value that is passed around without it.
    pub fn tag(self) -> LanguageCode {
        // A folder of another name is none of ours.
        LanguageCode::parse(self.code()).unwrap_or(LanguageCode::LONGEST)
    }

    /// What it calls itself.
    pub fn name(self) -> String {
        match self.own {
            Some(own) => own.name.clone(),
            None => t!(self, "language-name"),
        }
    }

    /// What another language is called in this one; of one that nobody has named, its own name.
    pub fn called(self, other: Self) -> String {
        self.named(other.code(), &other.name())
    }

    /// The same by its code and its own name.
    pub fn named(self, code: &str, name: &str) -> String {
        t!(self, "language-called", code = code, name = name)
    }

    /// The names of several languages in this one, as their texts stand in a line: `español | inglés`.
    pub fn line_of(self, languages: &[Self]) -> String {
        let names: Vec<_> = languages.iter().map(|other| self.called(*other)).collect();
        names.join(" | ")
    }

    /// The sentence of `key` with its placeholders filled. Use it through [`t!`](crate::t).
    ///
    /// A key that does not exist shows itself in angle brackets; a test keeps that from happening.
    pub fn text(self, key: &str, args: &[(&'static str, Value<'_>)]) -> String {
        let found = if args.is_empty() {
            catalogue().try_lookup(self.sentences, key)
        } else {
            let args: HashMap<Cow<'static, str>, Value<'_>> = args
                .iter()
                .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
                .collect();
            catalogue().try_lookup_with_args(self.sentences, key, &args)
        };
        one_stop(found.unwrap_or_else(|| format!("⟨{key}⟩")))
    }
}

/// «a las 7:00 a. m.» ends the sentence as well: no second stop follows, not even behind a tag.
pub(crate) fn one_stop(text: String) -> String {
    let mut text = text;
    for (two, one) in [
        (" m..", " m."),
        (".m..", ".m."),
        ("m.</b>.", "m.</b>"),
        ("m.</i>.", "m.</i>"),
    ] {
        if text.contains(two) {
            text = text.replace(two, one);
        }
    }
    text
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Default for Lang {
    fn default() -> Self {
        Self::spanish()
    }
}

/// The sentence of a key in a language: `t!(lang, "question-received", number = 12, date = text)`.
///
/// The key is a literal, so that a test can compare the keys used with those that exist.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::locale::Lang::text(
            $lang,
            $key,
            &[$((stringify!($name), $crate::locale::Value::from($value))),*],
        )
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_ends_in_two_stops() {
        for (written, read) in [
            ("Sale a las 7:00 a. m..", "Sale a las 7:00 a. m."),
            (
                "Hasta las <b>12:00 m.</b>. Luego no.",
                "Hasta las <b>12:00 m.</b> Luego no.",
            ),
            ("It leaves at 7:00 a.m..", "It leaves at 7:00 a.m."),
            ("Ya. Listo.", "Ya. Listo."),
        ] {
            assert_eq!(one_stop(written.to_owned()), read);
        }
    }

    #[test]
    fn codes_are_found_as_telegram_gives_them() {
        assert_eq!(Lang::parse("es-CO"), Some(Lang::spanish()));
        assert_eq!(Lang::parse("EN").map(Lang::code), Some("en"));
        assert_eq!(Lang::parse("xx"), None);
    }
}
