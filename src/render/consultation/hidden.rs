//! A text that must not stay in the public record: why it goes, and what its author is told.

use crate::domain::consultation::Cause;
use crate::locale::Lang;
use crate::render::consultation::{Button, Handling};
use crate::render::{Buttons, Say, send};
use crate::store::{Consultation, Observation};
use crate::t;
use teloxide::utils::html::escape;

/// Asks why a text is taken out of the public record; nothing brings it back.
pub fn why_hide(lang: Lang, one: &Observation) -> Say {
    let number = one.number.to_string();
    let observation = one.id;
    let handle = |what| Button::HandleHere { observation, what }.into();
    let button = |cause: &Cause| {
        let label = t!(lang, "button-hide-cause", cause = cause.name());
        vec![(label, handle(Handling::HideFor(*cause)))]
    };
    let mut buttons: Buttons = Cause::ALL.iter().map(button).collect();
    buttons.push(vec![(
        t!(lang, "button-keep-observation"),
        handle(Handling::Look),
    )]);
    send(t!(lang, "observation-why-hide", number = number), buttons)
}

/// Tells whoever wrote an observation that its text is not in the public record.
pub fn observation_was_hidden(
    lang: Lang,
    of: &Consultation,
    one: &Observation,
    cause: Cause,
) -> Say {
    let name = escape(of.name.read(lang.code()));
    let number = one.number.to_string();
    let text = t!(
        lang,
        "observation-was-hidden",
        name = name,
        number = number,
        cause = cause.name()
    );
    send(text, Buttons::new())
}
