//! The words by which an answer is looked over before it is sent.

use super::Lang;
use crate::domain::question::wording::{Lists, Phrases};
use crate::t;

impl Lang {
    /// The words of a language in which answers are looked over; `None` where it has no lists, or is one of
    /// an entity's own, in which nobody wrote any.
    pub fn wording(self) -> Option<Lists> {
        let jargon = Phrases::read(&t!(self, "wording-list-jargon"));
        if self.is_own() || jargon.is_empty() {
            return None;
        }
        let yes = t!(self, "wording-list-yes").to_lowercase();
        Some(Lists {
            jargon,
            greetings: Phrases::read(&t!(self, "wording-list-greetings")),
            ballast: Phrases::read(&t!(self, "wording-list-ballast")),
            openers: Phrases::read(&t!(self, "wording-list-openers")),
            answers: Phrases::read(&t!(self, "wording-list-answers")),
            yes: yes.split(',').map(|word| word.trim().to_owned()).collect(),
            cited: Phrases::read(&t!(self, "wording-list-cited")),
            auxiliaries: Phrases::read(&t!(self, "wording-list-auxiliaries")),
            participles: Lists::words(&t!(self, "wording-list-participles")),
            no_participles: Phrases::read(&t!(self, "wording-list-no-participles")),
            // The scale is one of Spanish.
            has_scale: self.code() == Self::spanish().code(),
        })
    }
}

#[cfg(test)]
mod tests;
