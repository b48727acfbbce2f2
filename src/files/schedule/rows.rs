//! The rows of a table, one after the other: header, label, activity, or nothing we know.

use super::header::{Column, Header};
use super::vocabulary::{Label, vocabulary};
use super::{Hints, cover, ending, list, merged, offices, when};
use crate::domain::schedule::{Activity, Element, Field, Indicator, Schedule, Stage};
use crate::files::base::grid::{Grid, Row};
use crate::files::schedule::hints;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// What is known of an activity's row until all rows are read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Side {
    /// Which table it stands in.
    pub table: u32,
    /// The stage that its own cell names.
    pub stage: Option<Stage>,
    /// Its cell of responsible offices.
    pub responsible: Option<u32>,
}

/// Reads rows into a schedule.
pub(super) struct Reader<'a> {
    hints: &'a Hints<'a>,
    pub(super) schedule: Schedule,
    sides: Vec<Side>,
    cells: offices::Cells,
    pub(super) header: Header,
    table: u32,
    /// The label of a whole section, alone in its row.
    pub(super) section_stage: Option<Stage>,
    pub(super) section_element: Option<Element>,
    /// The last label in the column of elements, and where.
    pub(super) element: Option<Element>,
    pub(super) element_label: Option<(u32, String)>,
    action: Arc<str>,
    number: String,
    last_number: u64,
    block: u32,
    /// What stood before the table; on later pages it comes again.
    covers: HashSet<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(hints: &'a Hints<'a>) -> Self {
        let schedule = Schedule {
            year: hints.year.map(|year| (0, year)),
            ..Schedule::default()
        };
        Self {
            hints,
            schedule,
            sides: Vec::new(),
            cells: offices::Cells::default(),
            header: Header::default(),
            table: 0,
            section_stage: None,
            section_element: None,
            element: None,
            element_label: None,
            action: Arc::default(),
            number: String::new(),
            last_number: 0,
            block: 1,
            covers: HashSet::new(),
        }
    }

    /// Reads the rows before the table.
    pub(super) fn cover(&mut self, grid: &Grid, rows: Range<usize>) {
        self.tell_letters(grid);
        let texts = rows.clone().filter_map(|at| grid.row(at));
        self.covers = texts
            .flat_map(|row| {
                row.own()
                    .map(|(_, text)| text.to_owned())
                    .collect::<Vec<_>>()
            })
            .collect();
        cover::read(grid, rows, &mut self.schedule);
    }

    /// Reads everything from the first header on.
    pub(super) fn table(&mut self, grid: &Grid, from: usize, header: Header) {
        let mut at = from + header.rows;
        self.begin(header);
        while let Some(row) = grid.row(at) {
            if let Some(header) = Header::at(grid, at, false) {
                at += header.rows;
                self.begin(header);
                continue;
            }
            self.row(&row);
            at += 1;
        }
    }

    fn begin(&mut self, header: Header) {
        self.schedule.headers.push(header.line);
        self.table += 1;
        self.section_element = header.element;
        self.section_stage = header.stage;
        self.header = header;
    }

    /// Takes the items of a list.
    pub(super) fn list(&mut self, items: Vec<list::Item>) {
        for item in items {
            let responsible = Some(item.responsible).filter(|text| !text.is_empty());
            let place = responsible.map(|text| self.cells.add(&text));
            let mut activity = Activity {
                line: item.line,
                number: item.number,
                block: 1,
                title: item.title,
                ..Activity::default()
            };
            hints::note(&mut activity, self.year());
            self.schedule.activities.push(activity);
            self.sides.push(Side {
                responsible: place,
                ..Side::default()
            });
        }
    }

    fn year(&self) -> Option<i32> {
        self.schedule.year.map(|(_, year)| year)
    }

    fn row(&mut self, row: &Row<'_>) {
        self.tell_unread(row);
        let mut own = row.own();
        let (Some((_, first)), second) = (own.next(), own.next()) else {
            return;
        };
        if second.is_none() && (self.label(first) || self.covers.contains(first)) {
            return;
        }
        let column = |label| self.column(row, label);
        let (title_at, mut title) = column(Label::Title);
        let (action_at, action) = column(Label::Action);
        if title.is_empty() && action_at.is_some_and(|at| !row.is_filled(at)) {
            title = action;
        }
        // A row that says nothing but a title is one more cover.
        if title.is_empty()
            || second.is_none() && row.own().count() < 2 && !self.is_continued(row, title_at)
        {
            self.schedule.unread.push(row.line);
            return;
        }
        if title_at.is_some_and(|at| row.is_filled(at)) {
            self.more_responsible(row);
            return;
        }
        self.activity(row, title, action);
    }

    /// A task by itself under an action that goes on.
    fn is_continued(&self, row: &Row<'_>, title_at: Option<usize>) -> bool {
        let action = self
            .header
            .columns
            .contains(&Some(Column::Text(Label::Action)));
        let alone = row.own().next().map(|(at, _)| at);
        action && alone == title_at && !self.schedule.activities.is_empty()
    }

    /// A label that stands alone in its row.
    fn label(&mut self, text: &str) -> bool {
        let vocabulary = vocabulary();
        let (stage, element) = (vocabulary.stage(text), vocabulary.only_element(text));
        self.section_stage = stage.or(self.section_stage);
        self.section_element = element.or(self.section_element);
        stage.is_some() || element.is_some()
    }

    pub(super) fn column<'r>(&self, row: &Row<'r>, label: Label) -> (Option<usize>, &'r str) {
        let wanted = Some(Column::Text(label));
        let at = self
            .header
            .columns
            .iter()
            .position(|column| *column == wanted);
        (at, at.map_or("", |at| row.get(at)))
    }

    pub(super) fn text<'r>(&self, row: &Row<'r>, label: Label) -> &'r str {
        self.column(row, label).1
    }

    fn activity(&mut self, row: &Row<'_>, title: &str, action: &str) {
        let mut activity = Activity {
            line: row.line,
            title: clean(title),
            product: clean(self.text(row, Label::Product)),
            remarks: clean(self.text(row, Label::Remarks)),
            ..Activity::default()
        };
        self.identify(row, action, &mut activity);
        let stage = self.mark(row, &mut activity);
        let said = when::Said {
            start: self.text(row, Label::Start),
            finish: self.text(row, Label::Finish),
            due: self.text(row, Label::Due),
            marked: self.months(row),
        };
        when::set(&mut activity, said, self.year());
        let indicator = Indicator {
            name: clean(self.text(row, Label::Indicator)),
            unit: clean(self.text(row, Label::Unit)),
            target: clean(self.text(row, Label::Target)),
        };
        if indicator != Indicator::default() {
            activity.indicator = Some(Box::new(indicator));
        }
        hints::note(&mut activity, self.year());
        let responsible = self.responsible(row);
        // A cell that cannot be read is nobody's, and not that of a neighbour.
        let said = !responsible.is_empty() || self.has_unread(row, Label::Responsible);
        let responsible = said.then(|| self.cells.add(&responsible));
        self.schedule.activities.push(activity);
        self.sides.push(Side {
            table: self.table,
            stage,
            responsible,
        });
    }

    /// Number, action and block.
    fn identify(&mut self, row: &Row<'_>, action: &str, activity: &mut Activity) {
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
    fn responsible(&self, row: &Row<'_>) -> String {
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
    fn more_responsible(&mut self, row: &Row<'_>) {
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

    /// What is known only at the end; nothing if there are no activities.
    pub(super) fn finish(mut self) -> Option<Schedule> {
        if self.schedule.activities.is_empty() {
            return None;
        }
        let activities = &mut self.schedule.activities;
        merged::stages(activities, &self.sides);
        if self.table > 0 {
            merged::offices(activities, &mut self.sides);
        }
        let learned;
        let directory = match self.hints.offices {
            Some(given) => given,
            None => {
                learned = self.cells.learn();
                &learned
            }
        };
        let known = self.hints.offices.is_some();
        let resolved = self.cells.resolve(directory, known);
        for (activity, side) in activities.iter_mut().zip(&self.sides) {
            if let Some(place) = side.responsible {
                activity.responsible.clone_from(&resolved[place as usize]);
            }
        }
        if known {
            self.schedule.offices = directory.clone();
        } else {
            ending::look_alikes(&mut self.schedule);
        }
        ending::cut_starts(&mut self.schedule.activities);
        Some(self.schedule)
    }
}

/// A text with one space between its words.
fn clean(text: &str) -> String {
    let bytes = text.as_bytes();
    let doubled = bytes.windows(2).any(|pair| pair == b"  ");
    if doubled || text.contains(|c: char| c.is_whitespace() && c != ' ') {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cleaned_of_double_spaces() {
        assert_eq!(clean("a\n b"), "a b");
        assert_eq!(clean("a b"), "a b");
    }
}
