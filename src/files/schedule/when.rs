//! The dates of an activity, out of all cells of its row that say when.

use super::dates::{self, Ends, Order, Span, When};
use crate::domain::schedule::{Activity, Field, Note, Precision};
use chrono::{Datelike, NaiveDate};

/// What the cells of a row say about when.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said<'a> {
    pub start: &'a str,
    pub finish: &'a str,
    pub due: &'a str,
    pub marked: Option<Marked>,
    /// Whether nobody can say if the month or the day comes first.
    pub either: bool,
}

/// The columns of time with a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marked {
    pub first: Span,
    pub last: Span,
    /// How many stretches are marked.
    pub stretches: u32,
}

/// Sets the dates of an activity.
pub(super) fn set(activity: &mut Activity, said: Said<'_>, year: Option<i32>) {
    let mut reader = Reader {
        activity,
        said,
        year,
        precision: Precision::Undated,
    };
    if let Some(marked) = said.marked {
        reader.marked(marked);
    }
    reader.cell(said.start, Field::Start);
    reader.cell(said.finish, Field::Finish);
    if reader.activity.finish.is_none() {
        reader.cell(said.due, Field::Finish);
    }
    let precision = reader.precision;
    // The year turns between two months that name none.
    if let (Some(start), Some(finish)) = (activity.start, activity.finish)
        && finish < start
        && (matches!(precision, Precision::Month | Precision::Week) || over_december(start, finish))
        && activity.inferred.contains(&Field::Finish)
    {
        activity.finish = finish.checked_add_months(chrono::Months::new(12));
    }
    activity.precision = match precision {
        Precision::Permanent => precision,
        _ if activity.start.is_none() && activity.finish.is_none() => Precision::Undated,
        other => other,
    };
}

/// From the last months of a year to the first.
fn over_december(start: NaiveDate, finish: NaiveDate) -> bool {
    start.month() >= 10 && finish.month() <= 3
}

struct Reader<'a, 's> {
    activity: &'a mut Activity,
    said: Said<'s>,
    year: Option<i32>,
    precision: Precision,
}

impl Reader<'_, '_> {
    fn marked(&mut self, marked: Marked) {
        self.precision = marked.first.precision.max(marked.last.precision);
        (self.activity.start, self.activity.finish) =
            (Some(marked.first.first), Some(marked.last.last));
        if !marked.first.has_year || !marked.first.exact {
            self.activity.infer(Field::Start);
        }
        if !marked.last.has_year || !marked.last.exact {
            self.activity.infer(Field::Finish);
        }
        if marked.stretches > 1 {
            let note = Note::SeveralPeriods(marked.stretches);
            self.activity.notes.push(note);
        }
    }

    fn cell(&mut self, text: &str, field: Field) {
        let said = match self.said.either && dates::order(text) == Some(Order::Either) {
            true => When::Other,
            false => dates::read(text, self.year),
        };
        match said {
            When::Empty => {}
            When::Permanent => self.precision = Precision::Permanent,
            When::Recurring => {
                self.precision = Precision::Permanent;
                self.activity.notes.push(Note::Recurs(text.to_owned()));
            }
            When::NoSuch(nearest) => {
                let note = Note::NoSuchDate(field, text.to_owned(), nearest);
                self.activity.notes.push(note);
            }
            When::NoYear | When::Other => {
                let note = Note::NotADate(field, text.to_owned());
                self.activity.notes.push(note);
            }
            When::Span(span) => self.place(span, text, field),
        }
    }

    /// A cell that says when something is due names a day, or the stretch in which it is done.
    fn place(&mut self, span: Span, text: &str, field: Field) {
        let first = field == Field::Start;
        let (start, finish) = match (first, span.ends) {
            (true, Ends::Both) => (true, self.said.finish.is_empty() && days(&span)),
            (true, Ends::Day | Ends::First) => (true, false),
            (false, Ends::Both) => (self.said.start.is_empty(), true),
            (false, Ends::First) => (self.activity.start.is_none(), false),
            (true, Ends::Last) | (false, Ends::Day | Ends::Last) => (false, true),
        };
        let sure = span.has_year && span.exact;
        if start {
            self.activity.start = Some(span.first);
            if !sure {
                self.activity.infer(Field::Start);
            }
        }
        if finish {
            self.activity.finish = Some(span.last);
            if !sure {
                self.activity.infer(Field::Finish);
            }
        }
        if !first && span.ends == Ends::First {
            let note = Note::NotADate(field, text.to_owned());
            self.activity.notes.push(note);
        }
        if span.times > 1 {
            self.activity.notes.push(Note::SeveralPeriods(span.times));
        }
        if span.recurs {
            self.activity.notes.push(Note::Recurs(text.to_owned()));
        }
        self.precision = match self.precision {
            Precision::Undated => span.precision,
            before => before.max(span.precision),
        };
    }
}

/// Whether a stretch in the column of the first day says the last one too: not a single month.
fn days(span: &Span) -> bool {
    let month = span.first.month() == span.last.month() && span.precision == Precision::Month;
    !month
}
