//! Headings: which stage, element or other part of the document the rows under them belong to.
//!
//! A heading stands alone in its row, above a table or as the name of a sheet. A part that is none of the
//! stages is kept as it is called. Deliberately absent: labels in a column of their own.

use super::rows::clean;
use super::vocabulary::vocabulary;
use crate::domain::base::fold::Words;
use crate::domain::schedule::{Activity, Element, Stage};
use std::sync::Arc;

/// What the rows under a heading belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    pub stage: Option<Stage>,
    pub element: Option<Element>,
    /// What it is called, where it is none of the stages.
    pub phase: Arc<str>,
}

/// Longer texts are no headings.
const WORDS: usize = 14;
/// Rows above a table that are looked at.
pub(super) const ABOVE: usize = 4;

impl Section {
    /// What is known of a heading inside of a table.
    pub(super) fn known(text: &str) -> Option<Self> {
        let vocabulary = vocabulary();
        let (stage, element) = (vocabulary.stage(text), vocabulary.only_element(text));
        (stage.is_some() || element.is_some()).then(|| Self {
            stage,
            element,
            phase: Arc::default(),
        })
    }

    /// A heading above a table: one that says nothing but a stage, or says that it is one.
    pub(super) fn above(text: &str) -> Option<Self> {
        let vocabulary = vocabulary();
        let numbered = vocabulary.is_numbered(text);
        let stage = match numbered {
            true => vocabulary.stage(text),
            false => vocabulary.stage_only(text),
        };
        match stage {
            Some(stage) => Some(Self {
                stage: Some(stage),
                ..Self::default()
            }),
            None if numbered => Self::called(text),
            None => None,
        }
    }

    /// The name of a sheet; `several`: whether each of several sheets is a part.
    pub(super) fn sheet(name: &str, several: bool) -> Option<Self> {
        let vocabulary = vocabulary();
        if let Some(stage) = vocabulary.stage(name) {
            return Some(Self {
                stage: Some(stage),
                ..Self::default()
            });
        }
        let words = Words::of(name);
        let plain = words.iter().all(|word| {
            let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
            word.is_empty() || vocabulary.texts.sheets.contains(word)
        });
        Self::called(name).filter(|_| several && !plain)
    }

    /// A heading inside of a table that is none of the stages; `in_title`: it stands where the titles of
    /// activities stand, so that it must look like a heading.
    pub(super) fn unknown(text: &str, in_title: bool) -> Option<Self> {
        let letters = || text.chars().filter(|c| c.is_alphabetic());
        let capitals = letters().count() > 3 && letters().all(char::is_uppercase);
        let like_one = capitals || vocabulary().is_numbered(text);
        Self::called(text).filter(|_| like_one || !in_title)
    }

    fn called(text: &str) -> Option<Self> {
        let words = Words::of(text);
        let first = words.written(0..1).chars().next()?;
        let begins = first.is_uppercase() || first.is_ascii_digit();
        let note = vocabulary().texts.notes.contains(words.get(0));
        let letters = text.chars().any(char::is_alphabetic);
        let heading = begins && letters && !note && words.len() <= WORDS && !text.ends_with('.');
        heading.then(|| Self {
            phase: clean(text).into(),
            ..Self::default()
        })
    }

    /// Gives an activity what it does not say itself.
    pub(super) fn give(&self, activity: &mut Activity) {
        if activity.elements.is_empty() {
            activity.elements.extend(self.element);
        }
        if activity.stages.is_empty() {
            activity.stages.extend(self.stage);
        }
        if activity.stages.is_empty() && !self.phase.is_empty() {
            activity.phase = Arc::clone(&self.phase);
        }
    }
}

/// Whether a row is the sum of others.
pub(super) fn is_total(first: &str) -> bool {
    let words = Words::of(first);
    vocabulary().texts.totals.contains(words.get(0))
}
