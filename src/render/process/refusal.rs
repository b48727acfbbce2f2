//! Why a process cannot be changed so.

use crate::domain::process::{Contradiction, Refusal};
use crate::locale::Lang;
use crate::t;

/// Why a process cannot be changed so.
pub fn process_refusal(lang: Lang, why: &Refusal) -> String {
    match why {
        Refusal::Contradicts(what) => contradiction(lang, what),
        Refusal::Circle => t!(lang, "process-circle"),
        Refusal::Protected => t!(lang, "process-protected"),
        Refusal::BadValue => t!(lang, "process-bad-value"),
        Refusal::NotThere => t!(lang, "process-not-there"),
        Refusal::Overtaken => t!(lang, "process-overtaken"),
        Refusal::InUse(by) => t!(lang, "process-in-use", by = by.name()),
    }
}

fn contradiction(lang: Lang, what: &Contradiction) -> String {
    match what {
        Contradiction::AmbiguousName { name, .. } => {
            t!(lang, "process-name-taken", name = name.as_str())
        }
        Contradiction::UnknownOffice { .. } => t!(lang, "process-still-answers"),
        Contradiction::BadParent { .. } => t!(lang, "process-has-parts"),
        Contradiction::UnknownPart { .. } => t!(lang, "process-still-in-space"),
        Contradiction::TooMany { most, .. } => t!(lang, "process-full", most = *most),
        Contradiction::DuplicateKey { .. }
        | Contradiction::ReservedKey { .. }
        | Contradiction::EndsBeforeStart { .. }
        | Contradiction::ClosesBeforeOpening { .. } => t!(lang, "process-bad-value"),
    }
}
