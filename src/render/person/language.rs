//! In which language somebody is written to.

use crate::locale::Lang;
use crate::render::person::Button;
use crate::render::{Buttons, Say, send};
use crate::t;
use teloxide::utils::html::escape;

/// The languages there are.
pub fn choose_language(lang: Lang, languages: &[Lang]) -> Say {
    send(t!(lang, "language"), buttons(languages))
}

/// It is this one from now on; the others are still there. Of a language of the entity's own, somebody
/// reads what the entity writes in it.
pub fn language_set(lang: Lang, languages: &[Lang]) -> Say {
    let said = match lang.is_own() {
        true => t!(
            lang,
            "language-set-own",
            language = escape(&lang.name()),
            usual = lang.called(lang.sentences())
        ),
        false => t!(lang, "language-set"),
    };
    send(said, buttons(languages))
}

fn buttons(languages: &[Lang]) -> Buttons {
    let mut all = languages.to_vec();
    all.sort_by_key(|one| (one.is_own(), one.code()));
    let button = |lang: Lang| {
        let chosen = Button::Language { to: lang.tag() };
        vec![(lang.name(), chosen.into())]
    };
    all.into_iter().map(button).collect()
}
