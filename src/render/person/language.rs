//! In which language somebody is written to.

use crate::domain::base::Key;
use crate::locale::Lang;
use crate::render::person::Button;
use crate::render::{Buttons, Say, send};
use crate::t;
use teloxide::utils::html::escape;

/// The languages there are to choose from.
pub fn choose_language(lang: Lang, languages: &[Lang]) -> Say {
    send(t!(lang, "language"), buttons(languages))
}

/// It is this one from now on; the others are still there. Of a language of the entity's own, that is
/// what the entity writes.
pub fn language_set(lang: Lang, languages: &[Lang]) -> Say {
    let text = match lang.is_own() {
        true => t!(
            lang,
            "language-set-own",
            language = escape(&lang.name()),
            usual = lang.called(lang.sentences())
        ),
        false => t!(lang, "language-set"),
    };
    send(text, buttons(languages))
}

fn buttons(languages: &[Lang]) -> Buttons {
    let mut all = languages.to_vec();
    all.sort_by_key(|one| (one.is_own(), one.code()));
    let button = |other: Lang| {
        let to = Key::parse(other.code())?;
        Some(vec![(other.name(), Button::Language { to }.into())])
    };
    all.into_iter().filter_map(button).collect()
}
