//! The words by which municipal schedules say what they say, from `vocabulary.toml`.
//!
//! Deliberately absent from the code around it: any word of any language.

use super::dates::{self, Dates};
use super::labels;
use crate::domain::base::fold::{Words, distance, folded};
use crate::domain::schedule::{Element, Stage};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Label {
    Number,
    Stage,
    Elements,
    Title,
    Task,
    Action,
    Product,
    Target,
    Start,
    Finish,
    Due,
    Responsible,
    Indicator,
    Unit,
    Remarks,
    FourMonths,
    Quarter,
    Half,
    Month,
    TwoMonths,
    Week,
    Fortnight,
}

#[derive(Debug, Default, Deserialize)]
struct File {
    columns: BTreeMap<Label, Vec<String>>,
    labels: labels::Words,
    stages: Stages,
    elements: Elements,
    dates: dates::File,
    offices: Offices,
    texts: Texts,
    slips: BTreeMap<String, String>,
    slips_of_words: BTreeMap<String, String>,
}

#[derive(Debug, Default, Deserialize)]
struct Stages {
    numbered: HashSet<String>,
    readiness: Vec<String>,
    design: Vec<String>,
    preparation: Vec<String>,
    execution: Vec<String>,
    follow_up_and_evaluation: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Elements {
    information: Vec<String>,
    dialogue: Vec<String>,
    responsibility: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Offices {
    pub heads: HashSet<String>,
    pub alone: HashSet<String>,
    pub bare: HashSet<String>,
    pub of: HashSet<String>,
    pub inside: HashSet<String>,
    pub around: HashSet<String>,
    pub joints: HashSet<String>,
    pub roles: Vec<String>,
    pub everyone: Vec<String>,
    pub nobody: HashSet<String>,
    pub aside: HashSet<String>,
    pub aside_phrases: Vec<String>,
    pub people: HashSet<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Texts {
    pub verb_endings: Vec<String>,
    pub marks: HashSet<String>,
    pub totals: HashSet<String>,
    pub notes: HashSet<String>,
    pub signed: HashSet<String>,
    pub pages: HashSet<String>,
    pub sheets: HashSet<String>,
    pub percentages: HashSet<String>,
    pub counts: HashSet<String>,
    pub dangling: HashSet<String>,
    pub publicity: Vec<String>,
    pub event: Vec<String>,
    pub whole: HashSet<String>,
    pub answers: HashSet<String>,
    pub questions: HashSet<String>,
    pub evaluation: Vec<String>,
    pub terms: HashSet<String>,
    pub days: HashSet<String>,
    pub qualified: HashSet<String>,
    pub numbers: HashMap<String, u32>,
}

/// Every word, arranged for looking it up.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    pub labels: HashMap<String, Label>,
    /// The words of which labels are made.
    pub label_words: labels::Words,
    /// What stands before the number of a stage.
    numbered: HashSet<String>,
    stages: Vec<(String, Stage)>,
    elements: Vec<(String, Element)>,
    pub dates: Dates,
    pub offices: Offices,
    pub texts: Texts,
    /// A wrong word, folded, and the right one.
    pub slips: HashMap<String, String>,
    pub slips_of_words: Vec<(String, String)>,
}

/// The longest label.
pub(super) const LONGEST_LABEL: usize = 60;

/// The vocabulary, read once.
pub(super) fn vocabulary() -> &'static Vocabulary {
    static READ: OnceLock<Vocabulary> = OnceLock::new();
    READ.get_or_init(|| {
        // A test reads it; what cannot be read here says nothing.
        let file: File = toml::from_str(include_str!("vocabulary.toml")).unwrap_or_default();
        Vocabulary::of(file)
    })
}

impl Vocabulary {
    fn of(file: File) -> Self {
        let labels = file.columns.into_iter();
        let labels =
            labels.flat_map(|(label, texts)| texts.into_iter().map(move |text| (text, label)));
        let stages = [
            (file.stages.readiness, Stage::Readiness),
            (file.stages.design, Stage::Design),
            (file.stages.preparation, Stage::Preparation),
            (file.stages.execution, Stage::Execution),
            (
                file.stages.follow_up_and_evaluation,
                Stage::FollowUpAndEvaluation,
            ),
        ];
        let elements = [
            (file.elements.information, Element::Information),
            (file.elements.dialogue, Element::Dialogue),
            (file.elements.responsibility, Element::Responsibility),
        ];
        Self {
            labels: labels.collect(),
            label_words: file.labels,
            numbered: file.stages.numbered,
            stages: spread(stages),
            elements: spread(elements),
            dates: Dates::of(file.dates),
            offices: file.offices,
            texts: file.texts,
            slips: file.slips.into_iter().collect(),
            slips_of_words: file.slips_of_words.into_iter().collect(),
        }
    }

    /// The stage that a label names, and only that.
    pub(super) fn stage(&self, text: &str) -> Option<Stage> {
        self.named(&self.stages, text, true)
    }

    /// The stage that a label names without any word more.
    pub(super) fn stage_only(&self, text: &str) -> Option<Stage> {
        self.named(&self.stages, text, false)
    }

    /// Whether a label says that it is a stage, a phase or another part: `Fase 2 …`.
    pub(super) fn is_numbered(&self, text: &str) -> bool {
        text.len() <= 2 * LONGEST_LABEL && self.numbered.contains(Words::of(text).get(0))
    }

    /// The element that a label names first: `Sub-Componente No. 1. INFORMACIÓN (…)`.
    pub(super) fn element(&self, text: &str) -> Option<Element> {
        let words = Words::of(text);
        words
            .iter()
            .take(8)
            .find_map(|word| exactly(&self.elements, word))
            .or_else(|| self.named(&self.elements, text, true))
    }

    /// Every element that a short text names; of a longer one, the first.
    pub(super) fn elements(&self, text: &str) -> Vec<Element> {
        let words = Words::of(text);
        if words.len() > 4 {
            return self.element(text).into_iter().collect();
        }
        let mut found: Vec<Element> = words
            .iter()
            .filter_map(|word| exactly(&self.elements, word))
            .collect();
        if found.is_empty() {
            found.extend(self.element(text));
        }
        found.sort();
        found.dedup();
        found
    }

    /// The element of a label that says nothing else.
    pub(super) fn only_element(&self, text: &str) -> Option<Element> {
        self.named(&self.elements, text, true)
    }

    /// Whether a text is exactly the name of a stage or an element.
    pub(super) fn is_part(&self, text: &str) -> bool {
        text.len() <= LONGEST_LABEL && {
            let text = folded(text);
            exactly(&self.stages, &text).is_some() || exactly(&self.elements, &text).is_some()
        }
    }

    /// What a short label names: by itself, with a number before it, or with slips.
    fn named<T: Copy>(&self, known: &[(String, T)], text: &str, more: bool) -> Option<T> {
        if text.is_empty() || text.len() > LONGEST_LABEL {
            return None;
        }
        let words = Words::of(text);
        let numbering = |word: &&str| word.len() < 3 || self.numbered.contains(*word);
        let skipped = words.iter().take_while(numbering).count().min(2);
        let text = words.phrase(skipped..words.len());
        let near = |slips: usize| {
            // A short word with two slips is another word: *catálogo* is no *diálogo*.
            let long = if slips > 1 { 8 } else { 4 };
            let mut all = known.iter().filter(move |(name, _)| name.len() > long);
            all.find(move |(name, _)| distance(name, text, slips).is_some())
                .map(|(_, thing)| *thing)
        };
        let longer = || {
            let mut all = known.iter().filter(|_| more && words.len() <= skipped + 5);
            all.find(|(name, _)| {
                text.strip_prefix(name.as_str())
                    .is_some_and(|rest| rest.starts_with(' '))
            })
            .map(|(_, thing)| *thing)
        };
        exactly(known, text)
            .or_else(|| near(1))
            .or_else(longer)
            .or_else(|| near(2))
    }

    /// Whether a cell is marked.
    pub(super) fn is_mark(&self, text: &str) -> bool {
        text.len() <= 6 && (text == "x" || text == "X" || self.texts.marks.contains(&folded(text)))
    }

    /// Whether a text begins with one of these phrases.
    pub(super) fn begins(words: &Words<'_>, phrases: &[String]) -> bool {
        let all = words.all();
        phrases.iter().any(|phrase| {
            all.strip_prefix(phrase.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    }
}

fn spread<T: Copy, const N: usize>(groups: [(Vec<String>, T); N]) -> Vec<(String, T)> {
    let groups = groups.into_iter();
    groups
        .flat_map(|(texts, thing)| texts.into_iter().map(move |text| (text, thing)))
        .collect()
}

fn exactly<T: Copy>(known: &[(String, T)], text: &str) -> Option<T> {
    known
        .iter()
        .find(|(name, _)| name == text)
        .map(|(_, thing)| *thing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vocabulary_can_be_read() {
        let read: Result<File, _> = toml::from_str(include_str!("vocabulary.toml"));
        assert_eq!(read.err(), None);
    }

    #[test]
    fn labels_of_stages_survive_slips() {
        assert_eq!(
            vocabulary().stage("3. PREPARACION"),
            Some(Stage::Preparation)
        );
        assert_eq!(vocabulary().stage("Temas Priorizados"), None);
        assert_eq!(
            vocabulary().stage("Etapa: Ejecucón"),
            Some(Stage::Execution)
        );
    }
}
