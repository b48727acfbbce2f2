//! Stages, elements and months of a row: by marks in columns, by labels in cells, by the label of the
//! section.

use super::header::Column;
use super::rows::Reader;
use super::vocabulary::{Label, vocabulary};
use crate::domain::schedule::{Activity, Anomaly, Field, Finding, Stage};
use crate::files::base::grid::Row;
use crate::files::schedule::hints;

impl Reader<'_> {
    /// Stages and elements; gives the stage that the row's own cell names.
    pub(super) fn mark(&mut self, row: &Row<'_>, activity: &mut Activity) -> Option<Stage> {
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
                    Column::Text(..) | Column::Stage(..) | Column::Element(..) | Column::Months(..),
                )
                | None => {}
            }
        }
        if activity.elements.is_empty() {
            activity.elements.extend(self.section_element);
        }
        if activity.stages.is_empty() {
            activity.stages.extend(self.section_stage);
        }
        let (at, label) = self.column(row, Label::Elements);
        if at.is_some() && activity.elements.is_empty() {
            self.element_of(row.line, label, activity);
        }
        activity.stages.sort();
        activity.elements.sort();
        let label = self.text(row, Label::Stage);
        vocabulary.stage(label).or_else(|| {
            // A second line of a label says nothing by itself.
            vocabulary.stage(label.split(['\n', '(']).next().unwrap_or_default())
        })
    }

    /// The element whose label stands in this row or above. A label that a page broke off goes on in
    /// a later row and is no new one.
    fn element_of(&mut self, line: u32, label: &str, activity: &mut Activity) {
        let element = vocabulary().element(label);
        if let Some(element) = element {
            self.element = Some(element);
            self.element_label = Some((line, label.to_owned()));
        } else if !label.is_empty()
            && let Some((line, label)) = self.element_label.take()
            && hints::is_cut_at_end(&label)
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

    /// The first and the last month with a mark, and how many stretches are marked.
    pub(super) fn months(&self, row: &Row<'_>) -> Option<(u32, u32, u32)> {
        let mut found: Option<(u32, u32, u32)> = None;
        for (at, column) in self.header.columns.iter().enumerate() {
            if let Some(Column::Months(first, last)) = column
                && vocabulary().is_mark(row.get(at))
            {
                let (begin, end, stretches) = found.unwrap_or((*first, *last, 0));
                found = Some((begin.min(*first), end.max(*last), stretches + 1));
            }
        }
        found
    }
}
