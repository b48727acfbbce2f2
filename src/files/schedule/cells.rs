//! What several cells of a row say together: number, action and block, and who is responsible.

use super::header::Column;
use super::rows::{Reader, clean};
use super::vocabulary::Label;
use crate::domain::schedule::{Activity, Field};
use crate::files::base::grid::Row;
use std::sync::Arc;

impl Reader<'_> {
    /// Number, action and block.
    pub(super) fn identify(&mut self, row: &Row<'_>, action: &str, activity: &mut Activity) {
        let (number_at, number) = self.column(row, Label::Number);
        let (action_at, _) = self.column(row, Label::Action);
        let goes_on = action_at.is_some() && number.is_empty() && action.is_empty();
        if goes_on {
            activity.number.clone_from(&self.number);
            activity.action = Arc::clone(&self.action);
            if !activity.number.is_empty() {
                activity.infer(Field::Number);
            }
            if !activity.action.is_empty() {
                activity.infer(Field::Action);
            }
        } else {
            activity.number = clean(number);
            if action_at.is_some() && *action != *self.action {
                self.action = clean(action).into();
            }
            if action_at.is_some() {
                activity.action = Arc::clone(&self.action);
            }
            self.number.clone_from(&activity.number);
        }
        let own = number_at.is_some_and(|at| !row.is_filled(at)) && !goes_on;
        if own && let Ok(number) = number.trim_end_matches(['.', ')', '-']).parse::<u64>() {
            if number < self.last_number || number == 1 && self.last_number == 1 {
                self.block += 1;
            }
            self.last_number = number;
        }
        activity.block = self.block;
    }

    /// All cells of responsible offices; a line break between them always separates.
    pub(super) fn responsible(&self, row: &Row<'_>) -> String {
        let wanted = Some(Column::Text(Label::Responsible));
        let columns = self.header.columns.iter().enumerate();
        let texts = columns
            .filter(|(_, column)| **column == wanted)
            .map(|(at, _)| row.get(at));
        let texts: Vec<&str> = texts
            .filter(|text| !text.is_empty() && *text != "-")
            .collect();
        texts.join("\n")
    }

    /// One more row of an activity whose title is merged.
    pub(super) fn more_responsible(&mut self, row: &Row<'_>) {
        let more = self.responsible(row);
        if let Some(side) = self.sides.last_mut()
            && !more.is_empty()
        {
            let before = side.responsible.map_or("", |place| self.cells.text(place));
            if !before.contains(&more) {
                let all = format!("{before}\n{more}");
                side.responsible = Some(self.cells.add(all.trim()));
            }
        }
    }
}
