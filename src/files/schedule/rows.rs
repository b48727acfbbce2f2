//! The rows of a table, one after the other: header, label, activity, or nothing we know.

use super::header::{Column, Header};
use super::sections::{self, Section};
use super::vocabulary::Label;
use super::{Hints, cover, ending, list, merged, named, offices, when};
use crate::domain::schedule::{
    Activity, Anomaly, Element, Field, Finding, Indicator, Note, Schedule, Stage,
};
use crate::files::base::grid::{Grid, Row};
use crate::files::schedule::hints;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// What is known of an activity's row until all rows are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Side {
    /// Which table it stands in.
    pub table: u32,
    /// What its own cell of the stage says.
    pub stage: Option<StageSaid>,
    /// Its cell of responsible offices.
    pub responsible: Option<u32>,
    /// The year of the document as far as it was read.
    pub year: Option<i32>,
}

/// What a cell of the column of stages says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum StageSaid {
    /// One that we know.
    Known(Stage),
    /// Something else, as written.
    Other(Arc<str>),
}

/// Reads rows into a schedule.
pub(super) struct Reader<'a> {
    hints: &'a Hints<'a>,
    pub(super) schedule: Schedule,
    pub(super) sides: Vec<Side>,
    pub(super) cells: named::Cells,
    pub(super) header: Header,
    table: u32,
    /// What the heading above says, and what the name of the sheet does.
    pub(super) section: Section,
    sheet: Section,
    /// Whether the heading stands after the last activity: then it is that of the next table.
    fresh: bool,
    /// A heading that is only one if an activity follows, and its line.
    pending: Option<(u32, Section)>,
    /// Columns in which a colour is a mark.
    pub(super) painted: HashSet<usize>,
    /// Whether any cell of a column of time has a mark.
    pub(super) any_mark: bool,
    /// The last label in the column of elements, and where.
    pub(super) element: Option<Element>,
    pub(super) element_label: Option<(u32, String)>,
    /// The last label there that names no element.
    pub(super) part: Arc<str>,
    pub(super) action: Arc<str>,
    pub(super) number: String,
    pub(super) last_number: u64,
    pub(super) block: u32,
    /// What stood before the table; on later pages it comes again.
    covers: HashSet<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(hints: &'a Hints<'a>, sheet: Section) -> Self {
        let schedule = Schedule {
            year: hints.year.map(|year| (0, year)),
            ..Schedule::default()
        };
        Self {
            hints,
            schedule,
            sides: Vec::new(),
            cells: named::Cells::default(),
            header: Header::default(),
            table: 0,
            section: sheet.clone(),
            sheet,
            fresh: false,
            pending: None,
            painted: HashSet::new(),
            any_mark: false,
            element: None,
            element_label: None,
            part: Arc::default(),
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
        let written =
            |row: Row<'_>| -> Vec<String> { row.own().map(|(_, text)| text.to_owned()).collect() };
        self.covers = texts.flat_map(written).collect();
        cover::read(grid, rows.clone(), &mut self.schedule);
        let above = rows
            .rev()
            .take(sections::ABOVE)
            .filter_map(|at| grid.row(at));
        let heading = above.filter_map(|row| {
            let mut own = row.own();
            let (first, second) = (own.next(), own.next());
            first
                .filter(|_| second.is_none())
                .and_then(|(_, text)| Section::above(text))
        });
        if let Some(section) = { heading }.next() {
            (self.section, self.fresh) = (section, true);
        }
    }

    /// Reads everything from the first header on.
    pub(super) fn table(&mut self, grid: &Grid, from: usize, header: Header) {
        let mut at = from + header.rows;
        self.begin(header);
        self.look_at_colours(grid, at);
        while let Some(row) = grid.row(at) {
            if let Some(header) = Header::at(grid, at, false) {
                at += header.rows;
                self.begin(header);
                self.look_at_colours(grid, at);
                continue;
            }
            self.row(&row);
            at += 1;
        }
    }

    fn begin(&mut self, header: Header) {
        self.schedule.headers.push(header.line);
        self.table += 1;
        // The same titles once more are those of the next page.
        if !std::mem::take(&mut self.fresh) && self.header.columns != header.columns {
            self.section = self.sheet.clone();
        }
        if header.element.is_some() || header.stage.is_some() {
            self.section = Section {
                stage: header.stage.or(self.section.stage),
                element: header.element,
                ..self.section.clone()
            };
        }
        self.schedule.year = self.schedule.year.or(header.year);
        self.header = header;
    }

    /// Takes the items of a list.
    pub(super) fn list(&mut self, items: Vec<list::Item>) {
        for item in items {
            let responsible = Some(item.responsible).filter(|text| !text.is_empty());
            let place = responsible.map(|text| self.cells.add(&text));
            self.schedule.activities.push(Activity {
                line: item.line,
                number: item.number,
                block: 1,
                title: item.title,
                ..Activity::default()
            });
            self.sides.push(Side {
                responsible: place,
                year: self.year(),
                ..Side::default()
            });
        }
    }

    pub(super) fn year(&self) -> Option<i32> {
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
        if self.text(row, Label::Responsible).is_empty() && sections::is_total(first) {
            self.schedule.unread.push(row.line);
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
            self.perhaps_heading(row, title_at);
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
        let Some(section) = Section::known(text) else {
            return false;
        };
        self.section.element = section.element.or(self.section.element);
        if section.stage.is_some() {
            self.section.stage = section.stage;
            self.section.phase = Arc::default();
        }
        self.fresh = true;
        true
    }

    /// A text alone in its row is a heading if activities follow.
    fn perhaps_heading(&mut self, row: &Row<'_>, title_at: Option<usize>) {
        let mut own = row.own();
        let (first, second) = (own.next(), own.next());
        let alone = first.filter(|_| second.is_none());
        let section = alone.and_then(|(at, text)| Section::unknown(text, Some(at) == title_at));
        match section {
            Some(section) => {
                let before = self.pending.replace((row.line, section));
                self.schedule.unread.extend(before.map(|(line, _)| line));
            }
            None => self.schedule.unread.push(row.line),
        }
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
        if let Some((_, section)) = self.pending.take()
            && self.sheet.stage.is_none()
        {
            self.section = section;
        }
        self.fresh = false;
        let stage = self.mark(row, &mut activity);
        let said = when::Said {
            start: self.text(row, Label::Start),
            finish: self.text(row, Label::Finish),
            due: self.text(row, Label::Due),
            marked: self.marked(row),
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
        let responsible = self.responsible(row);
        // A cell that cannot be read is nobody's, and not that of a neighbour.
        let said = !responsible.is_empty() || self.has_unread(row, Label::Responsible);
        let responsible = said.then(|| self.cells.add(&responsible));
        self.schedule.activities.push(activity);
        self.sides.push(Side {
            table: self.table,
            stage,
            responsible,
            year: self.year(),
        });
    }

    /// Columns of time without any mark: what marked them is not in the file.
    fn unmarked(&mut self) {
        let slots = self.header.columns.iter();
        let columns = slots
            .filter(|column| matches!(column, Some(Column::Slot(_))))
            .count();
        let dated = self
            .schedule
            .activities
            .iter()
            .any(|one| one.finish.is_some());
        if columns > 2 && !self.any_mark && !dated {
            self.schedule.flaws.push(Anomaly {
                line: self.header.line,
                field: Field::Finish,
                finding: Finding::NothingMarked { columns },
            });
        }
    }

    /// What is known only at the end; nothing if there are no activities.
    pub(super) fn finish(mut self) -> Option<Schedule> {
        if self.schedule.activities.is_empty() {
            return None;
        }
        self.schedule
            .unread
            .extend(self.pending.take().map(|(line, _)| line));
        self.schedule.unread.sort_unstable();
        self.unmarked();
        let activities = &mut self.schedule.activities;
        hints::note_all(activities, |at| self.sides[at].year);
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
                if activity.responsible.is_empty() && offices::is_none(self.cells.text(place)) {
                    let written = self.cells.text(place).to_owned();
                    activity.notes.push(Note::NotAnOffice(written));
                }
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
pub(super) fn clean(text: &str) -> String {
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
