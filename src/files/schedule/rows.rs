//! The rows of a table, one after the other: header, label, activity, or nothing we know.

use super::closing::{Closing, Course, is_count};
use super::header::{Column, Header};
use super::sections::{self, Section};
use super::vocabulary::Label;
use super::{Hints, cover, list, look, named, when};
use crate::domain::schedule::{Activity, Element, Indicator, Precision, Schedule, Stage};
use crate::files::base::grid::{Grid, Row};
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
    /// Whether its stage is only what the sheet is called.
    pub general: bool,
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
    pub(super) hints: &'a Hints<'a>,
    pub(super) schedule: Schedule,
    pub(super) sides: Vec<Side>,
    pub(super) cells: named::Cells,
    pub(super) header: Header,
    pub(super) table: u32,
    /// What the heading above says, and what the name of the sheet does.
    pub(super) section: Section,
    pub(super) sheet: Section,
    /// Whether the heading stands after the last activity: then it is that of the next table.
    fresh: bool,
    /// A heading that is only one if an activity follows, and its line.
    pub(super) pending: Option<(u32, Section)>,
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
    /// Whether the stage of the last activity is only what the sheet is called.
    pub(super) general: bool,
    pub(super) course: Course,
    /// Whether nobody can say if dates in digits begin with the day.
    either: bool,
    /// Columns that were told not to be read.
    pub(super) left_out: HashSet<String>,
    /// The labels of each header.
    labels: Vec<Vec<String>>,
}

/// Different headers that are known when they come again.
const HEADERS: usize = 20;

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
            general: false,
            course: Course::default(),
            either: false,
            left_out: HashSet::new(),
            labels: Vec::new(),
        }
    }

    /// Reads the rows before the table; `header`: that of the table.
    pub(super) fn cover(&mut self, grid: &Grid, rows: Range<usize>, header: Option<&Header>) {
        self.tell_letters(grid);
        let texts = rows.clone().filter_map(|at| grid.row(at));
        let written =
            |row: Row<'_>| -> Vec<String> { row.own().map(|(_, text)| text.to_owned()).collect() };
        self.covers = texts.flat_map(written).collect();
        let dated = header.map(|header| look::years(grid, rows.end + header.rows, header));
        let dated = dated.unwrap_or_default();
        cover::read(grid, rows.clone(), &dated, &mut self.schedule);
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
        self.begin(header, grid, from);
        while let Some(row) = grid.row(at) {
            // The same labels once more are read as leniently as the first time.
            let again = self.is_header_again(&row);
            if let Some(header) = Header::at(grid, at, again) {
                let from = at;
                at += header.rows;
                self.begin(header, grid, from);
                continue;
            }
            self.row(&row);
            at += 1;
        }
    }

    fn is_header_again(&self, row: &Row<'_>) -> bool {
        let first = row.own().next().map(|(_, text)| text);
        let mut alike = self.labels.iter().filter(|labels| {
            labels.first().map(String::as_str) == first && labels.len() == row.own().count()
        });
        alike.any(|labels| {
            labels
                .iter()
                .map(String::as_str)
                .eq(row.own().map(|(_, text)| text))
        })
    }

    fn begin(&mut self, header: Header, grid: &Grid, from: usize) {
        let labels = grid
            .row(from)
            .map(|row| row.own().map(|(_, text)| text.to_owned()).collect());
        let labels: Vec<String> = labels.unwrap_or_default();
        if self.labels.len() < HEADERS && !self.labels.contains(&labels) {
            self.labels.push(labels);
        }
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
        let from = from + header.rows;
        self.either = look::is_either(grid, from, &header, self.table == 1);
        self.course = Course::default();
        self.header = header;
        self.look_at_colours(grid, from);
        self.tell_left_out(grid, from);
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
        self.course.row(row.line);
        if second.is_none() && (self.label(first) || self.covers.contains(first)) {
            return;
        }
        if let Some(closing) = self.closing(row) {
            self.course.ended |= closing == Closing::End;
            self.schedule.unread.push(row.line);
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
        // A number is what a summary counts.
        if is_count(title) {
            self.schedule.unread.push(row.line);
            return;
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
            None => {
                self.course.apart = true;
                self.schedule.unread.push(row.line);
            }
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
            either: self.either,
        };
        when::set(&mut activity, said, self.year());
        let dated = activity.precision != Precision::Undated;
        self.course.activity(self.is_numbered(row), dated);
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
            general: self.general,
        });
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
