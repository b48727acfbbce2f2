//! How many people, so that nobody is given away.

use crate::domain::base::Blunt;
use crate::locale::{Lang, Value};
use crate::t;

/// A count for a sentence: the number, or that it is few, or that it is so many or more.
pub(in crate::render) fn people(lang: Lang, count: Blunt) -> Value<'static> {
    match count {
        Blunt::Exactly(count) => Value::from(count),
        Blunt::Few | Blunt::AtLeast(_) => Value::from(people_in_words(lang, count)),
    }
}

/// The same by itself.
pub(in crate::render) fn people_in_words(lang: Lang, count: Blunt) -> String {
    match count {
        Blunt::Exactly(count) => count.to_string(),
        Blunt::Few => t!(lang, "evidence-few", least = Blunt::LEAST),
        Blunt::AtLeast(count) => t!(lang, "evidence-at-least", count = count),
    }
}
