//! What the parts of an audience are called.

use super::Desk;
use crate::domain::base::Key;
use crate::domain::convocation::{Audience, Trait};
use crate::locale::Lang;
use crate::render;
use crate::store::Spaces;

/// A formula as people say it; one that cannot be read stands for itself.
pub fn audience_in_words(desk: &Desk, spaces: &Spaces, lang: Lang, formula: &str) -> String {
    let Ok(audience) = Audience::parse(formula) else {
        return formula.to_owned();
    };
    let name = |kind: Trait, key: &Key| named(desk, spaces, lang, kind, key);
    render::audience_in_words(lang, &audience, &name)
}

/// What a zone, group, topic, language, space or list is called; a key that no longer exists stands
/// for itself.
pub fn named(desk: &Desk, spaces: &Spaces, lang: Lang, kind: Trait, key: &Key) -> String {
    let (process, key, code) = (&desk.process, key.as_str(), lang.code());
    let known = match kind {
        Trait::Zone => process.zone(key).map(|zone| zone.name.read(code)),
        Trait::Group => process.group(key).map(|group| group.name.read(code)),
        Trait::Topic => process.topic(key).map(|topic| topic.name.read(code)),
        Trait::Attended | Trait::Asked => spaces.get(key).map(|space| space.name.read(code)),
        Trait::Language => {
            let named = desk.known_lang(key).map(|named| lang.called(named));
            return named.unwrap_or_else(|| key.to_owned());
        }
        Trait::List => None,
    };
    known.unwrap_or(key).to_owned()
}
