//! Why something cannot be done about a document in consultation, and what would help.

use crate::domain::consultation::{LARGEST_FILE, LONGEST, MOST_EACH, MOST_SECTIONS, NAME, Refusal};
use crate::locale::Lang;
use crate::t;
use teloxide::utils::html::escape;

/// Why something cannot be done about a document in consultation.
pub fn consultation_refusal(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotNow(state) => t!(lang, "document-not-now", state = state.name()),
        Refusal::Changed => t!(lang, "document-changed"),
        Refusal::Over => t!(lang, "document-over"),
        Refusal::Lacks(piece) => t!(lang, "document-lacks", what = piece.name()),
        Refusal::Name => t!(lang, "document-bad-name", most = NAME),
        Refusal::NoSections => t!(lang, "document-no-sections"),
        Refusal::TooManySections(count) => t!(
            lang,
            "document-too-many-sections",
            count = *count,
            most = MOST_SECTIONS
        ),
        Refusal::LongSection(name) => {
            t!(
                lang,
                "document-long-section",
                name = escape(name),
                most = NAME
            )
        }
        Refusal::SameSection(name) => t!(lang, "document-same-section", name = escape(name)),
        Refusal::NoDocument => t!(lang, "document-no-document"),
        Refusal::TooLarge => {
            let most = LARGEST_FILE / 1024 / 1024;
            t!(lang, "document-too-large", most = most)
        }
        Refusal::Past => t!(lang, "document-past"),
        Refusal::TooFar => t!(lang, "document-too-far"),
        Refusal::DayOfRest => t!(lang, "document-day-of-rest"),
        Refusal::NotLater => t!(lang, "document-not-later"),
        Refusal::TooMany => t!(lang, "observation-too-many", most = MOST_EACH),
        Refusal::NoWords => t!(lang, "observation-no-words"),
        Refusal::TooLong => t!(lang, "observation-too-long", most = LONGEST),
        Refusal::Unanswered(count) => t!(lang, "document-unanswered", count = *count),
    }
}
