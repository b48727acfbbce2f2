//! Every sentence a person reads comes from here: Project Fluent files, one folder per language.
//!
//! The files lie in `locales/<language>/*.ftl` and are compiled in. A further language is one folder
//! more. Spanish is the fallback. Deliberately absent: any sentence, and any knowledge of who reads it.

mod calendar;
mod dates;
mod directory;
mod read_aloud;
mod results;
mod schedule;
mod space;
mod typed;

use fluent_templates::{LanguageIdentifier, Loader, static_loader};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

pub(crate) use results::grouped;

pub use fluent_templates::fluent_bundle::FluentValue as Value;

static_loader! {
    static CATALOGUE = {
        locales: "./locales",
        fallback_language: "es",
        // Marks around placeholders would break commands, links and copied numbers.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// A language that convoca speaks: one of the folders under `locales/`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lang(&'static LanguageIdentifier);

impl Lang {
    /// Spanish (Colombia), the first language and the fallback.
    pub fn spanish() -> Self {
        Self(CATALOGUE.fallback())
    }

    /// The language of a code as Telegram, browsers or people give it (`es`, `es-CO`, `EN`).
    /// `None` if there is no folder for it.
    pub fn parse(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Self::all().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// Every language there is a folder for, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        let mut all: Vec<_> = CATALOGUE.locales().map(Self).collect();
        all.sort_by_key(|lang| lang.code());
        all.into_iter()
    }

    /// The code of the language, for example `es`.
    pub fn code(self) -> &'static str {
        self.0.language.as_str()
    }

    /// The sentence of `key` with its placeholders filled. Use it through [`t!`](crate::t).
    ///
    /// A key that does not exist shows itself in angle brackets; a test keeps that from happening.
    pub fn text(self, key: &str, args: &[(&'static str, Value<'_>)]) -> String {
        let found = if args.is_empty() {
            CATALOGUE.try_lookup(self.0, key)
        } else {
            let args: HashMap<Cow<'static, str>, Value<'_>> = args
                .iter()
                .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
                .collect();
            CATALOGUE.try_lookup_with_args(self.0, key, &args)
        };
        found.unwrap_or_else(|| format!("⟨{key}⟩"))
    }
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
    fn codes_are_found_as_telegram_gives_them() {
        assert_eq!(Lang::parse("es-CO"), Some(Lang::spanish()));
        assert_eq!(Lang::parse("EN").map(Lang::code), Some("en"));
        assert_eq!(Lang::parse("xx"), None);
    }
}
