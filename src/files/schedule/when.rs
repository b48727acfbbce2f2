//! The dates of an activity, out of all cells of its row that say when.

use super::dates::{self, Point, When};
use crate::domain::schedule::{Activity, Field, Note, Precision};

/// What the cells of a row say about when.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said<'a> {
    pub start: &'a str,
    pub finish: &'a str,
    pub due: &'a str,
    /// The first and the last month with a mark, and how many stretches are marked.
    pub marked: Option<(u32, u32, u32)>,
}

/// Sets the dates of an activity.
pub(super) fn set(activity: &mut Activity, said: Said<'_>, year: Option<i32>) {
    let mut precision = Precision::Undated;
    if let Some((first, last, stretches)) = said.marked {
        let marked = year.and_then(|year| {
            Some((
                Point::months(year, first, first, false)?,
                Point::months(year, last, last, false)?,
            ))
        });
        let periods = (last + 1 - first) / stretches.max(1);
        precision = if periods >= 4 {
            Precision::FourMonthPeriod
        } else {
            Precision::Month
        };
        if let Some((begin, end)) = marked {
            (activity.start, activity.finish) = (Some(begin.first), Some(end.last));
            activity.infer(Field::Start);
            activity.infer(Field::Finish);
        }
        if stretches > 1 {
            activity.notes.push(Note::SeveralPeriods(stretches));
        }
    }
    let mut one = |activity: &mut Activity, text: &str, field: Field| {
        let points = match dates::read(text, year) {
            When::Empty => return,
            When::Permanent => {
                precision = Precision::Permanent;
                return;
            }
            When::NoSuch(nearest) => {
                let note = Note::NoSuchDate(field, text.to_owned(), nearest);
                activity.notes.push(note);
                return;
            }
            When::NoYear | When::Other => {
                activity.notes.push(Note::NotADate(field, text.to_owned()));
                return;
            }
            When::Points(points) => points,
        };
        let [first, .., last] = &points[..] else {
            let Some(only) = points.first() else { return };
            place(activity, field, only, &points, &mut precision, said);
            return;
        };
        let whole = Point {
            first: first.first,
            last: last.last,
            precision: first.precision.max(last.precision),
            has_year: first.has_year && last.has_year,
        };
        place(activity, field, &whole, &points, &mut precision, said);
    };
    one(activity, said.start, Field::Start);
    one(activity, said.finish, Field::Finish);
    if activity.finish.is_none() {
        one(activity, said.due, Field::Finish);
    }
    // The year turns between two months that name none.
    if let (Some(start), Some(finish)) = (activity.start, activity.finish)
        && finish < start
        && precision == Precision::Month
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

fn place(
    activity: &mut Activity,
    field: Field,
    point: &Point,
    points: &[Point],
    precision: &mut Precision,
    said: Said<'_>,
) {
    let stretch = point.precision != Precision::Day || points.len() > 1;
    // A cell that says when something is due names a day, or the stretch in which it is done.
    if field == Field::Start || stretch && said.start.is_empty() {
        activity.start = Some(point.first);
        if !point.has_year {
            activity.infer(Field::Start);
        }
    }
    if field == Field::Finish || points.len() > 1 && said.finish.is_empty() {
        activity.finish = Some(point.last);
        if !point.has_year {
            activity.infer(Field::Finish);
        }
    }
    *precision = match *precision {
        Precision::Undated => point.precision,
        before => before.max(point.precision),
    };
}
