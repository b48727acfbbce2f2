//! Stages, elements and months of a row: by marks in columns, by labels in cells, by the label of the
//! section.

use super::header::Column;
use super::rows::{Reader, StageSaid, clean};
use super::vocabulary::{Label, vocabulary};
use super::when::Marked;
use crate::domain::schedule::{Activity, Anomaly, Field, Finding};
use crate::files::base::grid::Row;
use crate::files::schedule::hints;
use std::sync::Arc;

impl Reader<'_> {
    /// Stages and elements; gives what the row's own cell of the stage says.
    pub(super) fn mark(&mut self, row: &Row<'_>, activity: &mut Activity) -> Option<StageSaid> {
        let vocabulary = vocabulary();
        for (at, column) in self.header.columns.iter().enumerate() {
            match column {
                Some(Column::Stage(stage)) if vocabulary.is_mark(row.get(at)) => {
                    activity.stages.push(*stage);
                }
                Some(Column::Element(element)) if vocabulary.is_mark(row.get(at)) => {
                    activity.elements.push(*element);
                }
                Some(
                    Column::Text(..) | Column::Stage(..) | Column::Element(..) | Column::Slot(..),
                )
                | None => {}
            }
        }
        let own = activity.stages.len();
        self.section.give(activity);
        self.general = own == 0 && self.section == self.sheet;
        let column = |one: &Option<Column>| *one == Some(Column::Text(Label::Elements));
        let parts = self.header.columns.iter().enumerate();
        let parts = parts
            .filter(|(_, one)| column(one))
            .map(|(at, _)| row.get(at));
        let parts: Vec<&str> = parts.collect();
        if !parts.is_empty() && activity.elements.is_empty() {
            // The last of component and subcomponent that names an element.
            let known = parts
                .iter()
                .rev()
                .find(|text| vocabulary.element(text).is_some());
            let last = parts.iter().rev().find(|text| !text.is_empty());
            let label = known.or(last).copied().unwrap_or_default();
            self.element_of(row.line, label, activity);
        }
        activity.stages.sort();
        activity.elements.sort();
        let label = self.text(row, Label::Stage);
        // A second line of a label says nothing by itself.
        let begins = label.split(['\n', '(']).next().unwrap_or_default();
        let known = vocabulary.stage(label).or_else(|| vocabulary.stage(begins));
        let named = begins.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && begins.chars().any(char::is_alphabetic);
        let other = || named.then(|| StageSaid::Other(clean(label).into()));
        known.map(StageSaid::Known).or_else(other)
    }

    /// The element whose label stands in this row or above. A label that a page broke off goes on in
    /// a later row and is no new one.
    fn element_of(&mut self, line: u32, label: &str, activity: &mut Activity) {
        let element = vocabulary().element(label);
        if let Some(element) = element {
            self.element = Some(element);
            self.element_label = Some((line, label.to_owned()));
            self.part = Arc::default();
        } else if !label.is_empty()
            && let Some((line, label)) = self
                .element_label
                .take_if(|(_, label)| hints::is_cut_at_end(label))
        {
            let skipped = label.chars().count().saturating_sub(40);
            self.schedule.flaws.push(Anomaly {
                line,
                field: Field::Elements,
                finding: Finding::CutText {
                    shown: label.chars().skip(skipped).collect(),
                    end: true,
                },
            });
        } else if !label.is_empty() && label.starts_with(|c: char| !c.is_lowercase()) {
            // Another part than the elements: it is called as it is called.
            (self.element, self.element_label) = (None, None);
            self.part = clean(label).into();
        }
        if activity.stages.is_empty() && activity.phase.is_empty() {
            activity.phase = Arc::clone(&self.part);
        }
        let named = vocabulary().elements(label);
        if named.is_empty() {
            activity.elements.extend(self.element);
            if self.element.is_some() {
                activity.infer(Field::Elements);
            }
        } else {
            activity.elements = named;
        }
    }

    /// The columns of time with a mark.
    pub(super) fn marked(&mut self, row: &Row<'_>) -> Option<Marked> {
        let mut found: Option<Marked> = None;
        let mut before = None;
        for (at, column) in self.header.columns.iter().enumerate() {
            let Some(Column::Slot(slot)) = column else {
                continue;
            };
            let text = row.get(at);
            if !vocabulary().is_mark(text) && !is_quantity(text) && !self.is_painted(row, at) {
                continue;
            }
            self.any_mark = true;
            let Some(span) = slot.span(self.year()) else {
                continue;
            };
            // Weeks that touch are one stretch; of longer periods each may be an occasion of its own.
            let touches = slot.part.is_some() && before == at.checked_sub(1);
            before = Some(at);
            found = Some(match found {
                None => Marked {
                    first: span,
                    last: span,
                    stretches: 1,
                },
                Some(marked) => Marked {
                    last: span,
                    stretches: marked.stretches + u32::from(!touches),
                    ..marked
                },
            });
        }
        found
    }
}

/// `3`, `25 %`: how much of it is planned there, more than nothing.
fn is_quantity(text: &str) -> bool {
    let number = text.strip_suffix('%').unwrap_or(text).trim_end();
    let number = number.replace(',', ".");
    let digits = number.len() <= 9 && number.bytes().all(|c| c.is_ascii_digit() || c == b'.');
    digits && number.parse::<f64>().is_ok_and(|number| number > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_is_a_mark_if_it_is_more_than_nothing() {
        for text in ["3", "25%", "100 %", "0,5", "1.000"] {
            assert!(is_quantity(text), "{text}");
        }
        for text in ["0", "0%", "0,00", "", "NO", "-", "n/a", "-1"] {
            assert!(!is_quantity(text), "{text}");
        }
    }
}
