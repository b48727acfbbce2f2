//! When, as municipal files say it: `31 DE ENERO DE 2022`, `6/06/2024`, `jul-24`, `1er trimestre`,
//! `PERMANENTE`, `semana del 15 al 19 de julio`, `14/08/2024 8:00 a. m.`
//!
//! A word that is not understood makes the cell no date, and so does whatever could mean two things:
//! it stays text and is told. Deliberately absent: which column a cell stands in.

mod grammar;
mod numeric;
mod periods;
mod span;
mod tokens;
mod words;

#[cfg(test)]
mod made_up;
#[cfg(test)]
mod tests;

pub(super) use words::{Dates, File, Sense};

use super::vocabulary::{Label, vocabulary};
use crate::domain::calendar::{FIRST_YEAR, LAST_YEAR};
use crate::domain::schedule::Precision;
use chrono::{Datelike, Days, NaiveDate};

/// What a cell says about when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Nothing.
    Empty,
    /// All the time.
    Permanent,
    /// Again and again, without a first or a last day.
    Recurring,
    /// A day, or a stretch of days.
    Span(Span),
    /// A date that does not exist, and the nearest one.
    NoSuch(Option<NaiveDate>),
    /// Months without a year to put them in.
    NoYear,
    /// Something else.
    Other,
}

/// A day, or a stretch of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub precision: Precision,
    /// Whether the cell says the year.
    pub has_year: bool,
    /// Whether first and last day follow from the cell, not from a convention about weeks.
    pub exact: bool,
    pub ends: Ends,
    /// How many stretches it names that do not follow each other.
    pub times: u32,
    /// Whether it says that it comes back.
    pub recurs: bool,
}

/// Which ends of a stretch a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// A single day.
    Day,
    /// The first and the last.
    Both,
    /// Only the first: `a partir de`.
    First,
    /// Only the last: `hasta`, `a más tardar`.
    Last,
}

impl Span {
    /// A single day.
    fn day(date: NaiveDate, has_year: bool) -> Self {
        Self {
            first: date,
            last: date,
            precision: Precision::Day,
            has_year,
            exact: true,
            ends: Ends::Day,
            times: 1,
            recurs: false,
        }
    }

    /// So many days from a day of a month on.
    pub(super) fn days(
        year: i32,
        (month, day): (u32, u32),
        days: u32,
        has_year: bool,
    ) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, day)?;
        let last = first.checked_add_days(Days::new(u64::from(days.checked_sub(1)?)))?;
        Some(Self {
            first,
            last,
            precision: if days > 1 {
                Precision::Week
            } else {
                Precision::Day
            },
            ends: Ends::Both,
            ..Self::day(first, has_year)
        })
    }

    /// Whole months of a year.
    pub(super) fn months(year: i32, first: u32, last: u32, has_year: bool) -> Option<Self> {
        Some(Self {
            first: NaiveDate::from_ymd_opt(year, first, 1)?,
            last: last_day(year, last)?,
            precision: if last.checked_sub(first) == Some(3) {
                Precision::FourMonthPeriod
            } else {
                Precision::Month
            },
            ends: Ends::Both,
            ..Self::day(NaiveDate::MIN, has_year)
        })
    }

    /// The nth week of a month, seven days from the 1st, 8th, 15th or 22nd on; the last of `of` weeks
    /// goes to the month's end.
    pub(super) fn week(year: i32, month: u32, nth: u32, of: u32, has_year: bool) -> Option<Self> {
        let end = last_day(year, month)?;
        let first = NaiveDate::from_ymd_opt(year, month, nth.checked_mul(7)?.checked_sub(6)?)?;
        let week = first.checked_add_days(Days::new(6))?;
        Some(Self {
            first,
            last: if nth >= of { end } else { week.min(end) },
            precision: Precision::Week,
            exact: false,
            ends: Ends::Both,
            ..Self::day(first, has_year)
        })
    }

    /// The last seven days of a month.
    fn last_week(year: i32, month: u32, has_year: bool) -> Option<Self> {
        let last = last_day(year, month)?;
        Some(Self {
            first: last.checked_sub_days(Days::new(6))?,
            last,
            ..Self::week(year, month, 1, 5, has_year)?
        })
    }

    /// The first or the second half of a month.
    pub(super) fn fortnight(year: i32, month: u32, nth: u32, has_year: bool) -> Option<Self> {
        let (first, last) = match nth {
            1 => (1, NaiveDate::from_ymd_opt(year, month, 15)?),
            2 => (16, last_day(year, month)?),
            _ => return None,
        };
        Some(Self {
            first: NaiveDate::from_ymd_opt(year, month, first)?,
            last,
            exact: true,
            ..Self::week(year, month, 1, 5, has_year)?
        })
    }
}

/// How many months a period has.
pub(super) fn months_in(period: Label) -> Option<u32> {
    Some(match period {
        Label::Month => 1,
        Label::TwoMonths => 2,
        Label::Quarter => 3,
        Label::FourMonths => 4,
        Label::Half => 6,
        Label::Week | Label::Fortnight | Label::Number | Label::Stage | Label::Elements => {
            return None;
        }
        Label::Title | Label::Task | Label::Action | Label::Product | Label::Target => return None,
        Label::Start | Label::Finish | Label::Due | Label::Responsible => return None,
        Label::Indicator | Label::Unit | Label::Remarks => return None,
    })
}

/// The first and the last month of the nth period of a kind.
pub(super) fn months_of(period: Label, number: u32) -> Option<(u32, u32)> {
    let length = months_in(period)?;
    let last = number.checked_mul(length)?;
    (1..=12)
        .contains(&last)
        .then_some((last + 1 - length, last))
}

/// In which order a date in digits says day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
    /// It can be both, and means two different days.
    Either,
}

/// The order of a date in digits, with the year behind.
pub(super) fn order(text: &str) -> Option<Order> {
    let mut parts = text.trim().split(['/', '-', '.']);
    let (one, two, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |part: &str| -> Option<u32> {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
        part.parse().ok().filter(|_| digits)
    };
    let (one, two) = (short(one)?, short(two)?);
    let year = year.split_whitespace().next()?;
    let year = year_of(year).is_some() || short(year).is_some() && year.len() == 2;
    match (one, two) {
        _ if !year => None,
        (13..=31, 1..=12) => Some(Order::DayFirst),
        (1..=12, 13..=31) => Some(Order::MonthFirst),
        (1..=12, 1..=12) if one != two => Some(Order::Either),
        _ => None,
    }
}

/// Whether a cell may be a date, whatever its year.
pub(super) fn looks_like_one(text: &str) -> bool {
    text.len() < 60 && !matches!(read(text, Some(2000)), When::Empty | When::Other)
}

/// Longer cells are no date.
const LONGEST: usize = 160;

/// What a cell says about when; `year` is for months that name none.
pub(super) fn read(text: &str, year: Option<i32>) -> When {
    let text = text.trim();
    if text.is_empty() || text.chars().all(|c| tokens::plain(c) == '-') {
        return When::Empty;
    }
    if let Some(when) = plainly(text, year) {
        return when;
    }
    if text.len() > LONGEST {
        return When::Other;
    }
    let said = match tokens::of(text, &vocabulary().dates) {
        Some(tokens) => whole(text, year)
            .unwrap_or_else(|| grammar::read(&tokens, year).unwrap_or_else(|no| no)),
        None => When::Other,
    };
    match said {
        When::Other => twice(text, year).unwrap_or(When::Other),
        said => said,
    }
}

/// `I cuatrimestre (enero-abril)`: the same twice.
fn twice(text: &str, year: Option<i32>) -> Option<When> {
    let (one, other) = text.strip_suffix(')')?.split_once('(')?;
    if other.contains(['(', ')']) {
        return None;
    }
    let (When::Span(one), When::Span(other)) = (read(one, year), read(other, year)) else {
        return None;
    };
    let same = (one.first, one.last, one.ends) == (other.first, other.last, other.ends);
    same.then_some(When::Span(one))
}

/// What a whole cell is known to say; a year after it changes nothing.
fn whole(text: &str, year: Option<i32>) -> Option<When> {
    let dates = &vocabulary().dates;
    let words = crate::domain::base::fold::Words::of(text);
    let mut end = words.len();
    let own =
        |at: usize| year_of(words.get(at)).is_some_and(|own| year.is_none_or(|year| own == year));
    if end > 1 && own(end - 1) {
        end -= 1;
    }
    let said = words.phrase(0..end);
    if dates.permanent.contains(said) {
        return Some(When::Permanent);
    }
    dates.recurring.contains(said).then_some(When::Recurring)
}

/// `6/06/2024`, which most dates are, and the number that a spreadsheet keeps for one; that of another
/// epoch is four years off.
fn plainly(text: &str, own: Option<i32>) -> Option<When> {
    let bytes = text.as_bytes();
    if bytes.len() > 10 || !bytes.iter().all(|c| c.is_ascii_digit() || *c == b'/') {
        return None;
    }
    let mut parts = text.split('/');
    let (day, month, year) = (parts.next()?, parts.next(), parts.next());
    let (Some(month), Some(year), None) = (month, year, parts.next()) else {
        let serial: u64 = day.parse().ok().filter(|_| month.is_none())?;
        let zero = NaiveDate::from_ymd_opt(1899, 12, 30)?;
        let days = (30_000..=60_000)
            .contains(&serial)
            .then(|| Days::new(serial))?;
        let date = zero.checked_add_days(days)?;
        let near = own.is_none_or(|own| (date.year() - own).abs() <= 1);
        return Some(if near {
            When::Span(Span::day(date, true))
        } else {
            When::Other
        });
    };
    let (1..=2, 1..=2, 4) = (day.len(), month.len(), year.len()) else {
        return None;
    };
    let year = year_of(year)?;
    let date = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    Some(When::Span(Span::day(date, true)))
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    (28..=31)
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
}

/// A year of the calendar, in four digits.
pub(super) fn year_of(word: &str) -> Option<i32> {
    let year = word.parse().ok().filter(|_| word.len() == 4)?;
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(year)
}
