//! In which language somebody is written to.

use crate::locale::Lang;
use crate::render::person::Button;
use crate::render::{Buttons, Say, send};
use crate::t;

/// The languages there are.
pub fn choose_language(lang: Lang) -> Say {
    send(t!(lang, "language"), languages())
}

/// It is this one from now on; the others are still there.
pub fn language_set(lang: Lang) -> Say {
    send(t!(lang, "language-set"), languages())
}

fn languages() -> Buttons {
    let button = |to: Lang| vec![(t!(to, "language-name"), Button::Language { to }.into())];
    Lang::all().map(button).collect()
}
