//! Why the team cannot be as somebody wants it.

use crate::domain::staff::Refusal;
use crate::locale::Lang;
use crate::t;

/// Why something about the team was not done.
pub fn staff_refusal(lang: Lang, refusal: Refusal) -> String {
    match refusal {
        Refusal::LastCoordinator => t!(lang, "team-last"),
    }
}
