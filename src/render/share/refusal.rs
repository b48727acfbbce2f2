//! Why something cannot be done with a part.

use crate::domain::share::{MOST, Refusal};
use crate::locale::Lang;
use crate::t;

/// Why a part does not allow what was wanted.
pub fn share_refusal(lang: Lang, refusal: Refusal) -> String {
    match refusal {
        Refusal::Over => t!(lang, "refused-share-over"),
        Refusal::Given => t!(lang, "refused-share-given"),
        Refusal::NotGiven => t!(lang, "refused-share-not-given"),
        Refusal::Returned => t!(lang, "refused-share-returned"),
        Refusal::TakenBack => t!(lang, "refused-share-taken-back"),
        Refusal::Changed => t!(lang, "refused-share-changed"),
        Refusal::Reminded => t!(lang, "refused-share-reminded"),
        Refusal::NoOffice => t!(lang, "refused-share-no-office"),
        Refusal::HasPart => t!(lang, "refused-share-has-part"),
        Refusal::TooMany => t!(lang, "refused-share-too-many", most = MOST),
        Refusal::NoParts => t!(lang, "refused-share-no-parts"),
    }
}
