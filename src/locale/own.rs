//! Languages of an entity's own: its people choose them and read the entity's texts in them, and our
//! sentences in another language.
//!
//! Deliberately absent: which ones there are, which the process file says.

use super::Lang;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// What the entity says of one of its languages.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Own {
    pub(super) code: String,
    pub(super) name: String,
}

/// Those that were named so far: a language is passed around by value and outlives everything. A
/// configuration names a handful.
static NAMED: Mutex<BTreeSet<&'static Own>> = Mutex::new(BTreeSet::new());

impl Lang {
    /// A language of the entity's own, whose readers get our sentences in `sentences`.
    pub fn own(code: &str, name: &str, sentences: Self) -> Self {
        let own = Own {
            code: code.to_owned(),
            name: name.to_owned(),
        };
        let mut named = NAMED.lock().unwrap_or_else(PoisonError::into_inner);
        let known = named.get(&own).copied().unwrap_or_else(|| {
            let own: &'static Own = Box::leak(Box::new(own));
            named.insert(own);
            own
        });
        Self {
            own: Some(known),
            ..sentences
        }
    }

    /// Whether it is one of an entity's own.
    pub fn is_own(self) -> bool {
        self.own.is_some()
    }

    /// The language in which our sentences are said to its readers.
    pub fn sentences(self) -> Self {
        Self { own: None, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::t;

    #[test]
    fn a_language_of_its_own_has_its_code_and_name_and_the_sentences_of_another() {
        let embera = Lang::own("cmi", "Êbêra", Lang::spanish());
        assert_eq!((embera.code(), &*embera.name()), ("cmi", "Êbêra"));
        assert_eq!(embera, Lang::own("cmi", "Êbêra", Lang::spanish()));
        assert_ne!(embera, Lang::spanish());
        assert_eq!(embera.sentences(), Lang::spanish());
        assert_eq!(t!(embera, "word-tomorrow"), "mañana");
        assert_eq!(Lang::spanish().called(embera), "Êbêra");
        // Nobody else's list of languages knows it.
        assert!(Lang::all().all(|lang| !lang.is_own()));
        assert_eq!(Lang::parse("cmi"), None);
    }
}
