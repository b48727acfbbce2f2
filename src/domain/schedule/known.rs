//! An activity in the few texts by which two versions of it are compared.

use super::{Activity, Known};
use std::borrow::Cow;

impl Activity {
    /// The activity as it is compared; `who` is who does it, in words that change if they do.
    pub fn known(&self, who: &str) -> Known<'_> {
        let stages = stage_text(&self.stage_names(), &self.phase);
        let elements = self.element_names();
        let indicator = self.indicator_text();
        let texts = [
            &*self.number,
            &stages,
            &elements,
            &self.action,
            &self.title,
            &self.product,
            &indicator,
            &self.remarks,
            who,
        ];
        let dates = (self.start, self.finish, self.precision.name());
        Known::new(
            0,
            self.block.into(),
            Cow::Borrowed(&*self.title),
            dates,
            texts,
        )
    }

    /// The identifiers of its stages, with a space between them.
    pub fn stage_names(&self) -> String {
        let names: Vec<_> = self.stages.iter().map(|one| one.name()).collect();
        names.join(" ")
    }

    /// The identifiers of its elements, with a space between them.
    pub fn element_names(&self) -> String {
        let names: Vec<_> = self.elements.iter().map(|one| one.name()).collect();
        names.join(" ")
    }

    fn indicator_text(&self) -> String {
        let measured = self.indicator.as_deref();
        measured.map_or_else(
            || indicator_text("", "", ""),
            |one| indicator_text(&one.name, &one.unit, &one.target),
        )
    }
}

/// Stages and whatever else the part of the document is called as one text, for comparing.
pub fn stage_text(stages: &str, phase: &str) -> String {
    format!("{stages} {phase}").trim().to_owned()
}

/// An indicator as one text, for comparing.
pub fn indicator_text(name: &str, unit: &str, target: &str) -> String {
    format!("{name}\n{unit}\n{target}")
}
