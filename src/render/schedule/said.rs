//! What the schedule says of an activity, line by line.
//!
//! Deliberately absent: what became of it.

use crate::domain::schedule::Stage;
use crate::locale::Lang;
use crate::render::shorten;
use crate::store::ActivityRow;
use crate::t;
use teloxide::utils::html::escape;

/// The most that is shown of one thing.
const LONGEST: usize = 300;

/// The names of stages out of their identifiers.
pub(in crate::render) fn stages(lang: Lang, names: &str) -> Option<String> {
    let known = names.split_whitespace().filter_map(Stage::named);
    let known: Vec<_> = known.map(|stage| lang.stage(stage)).collect();
    (!known.is_empty()).then(|| known.join(" + "))
}

/// Where it belongs: stage, part of the document, action.
pub(super) fn place(lang: Lang, row: &ActivityRow) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(stage) = stages(lang, &row.stages) {
        lines.push(t!(lang, "activity-stage", stage = stage));
    } else if let Some(text) = shown(&row.phase) {
        lines.push(t!(lang, "activity-part", text = text));
    }
    if let Some(text) = shown(&row.action) {
        lines.push(t!(lang, "activity-action", text = text));
    }
    lines
}

/// How it is measured.
pub(super) fn measure(lang: Lang, row: &ActivityRow) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(text) = shown(&row.indicator) {
        lines.push(t!(lang, "activity-indicator", text = text));
    }
    if let Some(text) = shown(&row.unit) {
        lines.push(t!(lang, "activity-unit", text = text));
    }
    if let Some(text) = shown(&row.target) {
        lines.push(t!(lang, "activity-target", text = text));
    }
    lines
}

fn shown(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| escape(&shorten(text, LONGEST)))
}
