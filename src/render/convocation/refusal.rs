//! Why something cannot be done to a convocation, and what would help.

use crate::domain::convocation::{Flaw, Misread, Refusal};
use crate::locale::Lang;
use crate::render::{ahead, shorten};
use crate::t;
use teloxide::utils::html::escape;

/// Why something cannot be done to a convocation.
pub fn convocation_refusal(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotNow(state) => t!(lang, "convocation-not-now", state = state.name()),
        Refusal::OwnApproval => t!(lang, "convocation-own-approval"),
        Refusal::Text { code, name, flaw } => {
            let language = lang.named(code, name);
            let flaw = text_flaw(lang, flaw);
            t!(
                lang,
                "convocation-text-refused",
                language = language,
                flaw = flaw
            )
        }
        Refusal::Audience(misread) => misread_audience(lang, misread),
        Refusal::Nobody => t!(lang, "convocation-nobody"),
        Refusal::NoWaves => t!(lang, "convocation-no-waves"),
        Refusal::Past(lead) => t!(lang, "convocation-past", wave = ahead(lang, *lead)),
        Refusal::AfterTheEvent => t!(lang, "convocation-after-the-event"),
        Refusal::Space => t!(lang, "convocation-space-refused"),
        Refusal::TooLarge => t!(lang, "convocation-too-large"),
    }
}

fn text_flaw(lang: Lang, flaw: &Flaw) -> String {
    match flaw {
        Flaw::Empty => t!(lang, "text-empty"),
        Flaw::Placeholder(name) => t!(lang, "text-placeholder", name = escape(&shorten(name, 40))),
        Flaw::Brace => t!(lang, "text-brace"),
        Flaw::Tag(tag) => t!(lang, "text-tag", tag = escape(tag)),
        Flaw::TooLong(letters) => t!(lang, "text-too-long", letters = *letters),
    }
}

pub(in crate::render) fn misread_audience(lang: Lang, misread: &Misread) -> String {
    match misread {
        Misread::Empty => t!(lang, "audience-empty"),
        Misread::Word(word) => t!(lang, "audience-word", word = escape(&shorten(word, 60))),
        Misread::Bracket => t!(lang, "audience-bracket"),
        Misread::Unknown(kind, name) => {
            let kind = t!(lang, "audience-kind", kind = kind.name());
            t!(lang, "audience-unknown", kind = kind, name = escape(name))
        }
        Misread::TooDeep => t!(lang, "audience-too-deep"),
        Misread::TooFew => t!(lang, "audience-too-few"),
    }
}
