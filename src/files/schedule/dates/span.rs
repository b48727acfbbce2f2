//! The dates of a cell put together: which month a day belongs to, which year a month, and what lies
//! between the first and the last.

use super::grammar::Reader;
use super::{Ends, Span, When, last_day};
use crate::domain::calendar::{FIRST_YEAR, LAST_YEAR};
use chrono::{Datelike, Days, NaiveDate};

/// What was read before months and years are known for all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// What of the month; none: all of it.
    pub which: Option<Which>,
    /// First and last month; none as long as only a day was read.
    pub months: Option<(u32, u32)>,
    pub year: Option<i32>,
    /// How it hangs together with the one before.
    pub link: Link,
}

/// What of a month is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Day(u32),
    Week(u32),
    LastWeek,
    Fortnight(u32),
}

/// How a date hangs together with the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// Everything between is meant too.
    Range,
    /// It is one more.
    List,
}

impl Part {
    /// A day of a month and a year, or the whole month.
    pub(super) fn day(day: Option<u32>, month: u32, year: i32) -> Self {
        Self {
            which: day.map(Which::Day),
            months: Some((month, month)),
            year: Some(year),
            link: Link::Range,
        }
    }

    /// Its place in a year.
    fn place(&self) -> (u32, u32) {
        let within = match self.which {
            None | Some(Which::Fortnight(1)) => 0,
            Some(Which::Day(day)) => day,
            Some(Which::Week(week)) => week * 7,
            Some(Which::LastWeek) => 31,
            Some(Which::Fortnight(_)) => 16,
        };
        (self.months.map_or(0, |(first, _)| first), within)
    }

    fn span(&self, year: i32, has_year: bool) -> Result<Span, When> {
        let (first, last) = self.months.ok_or(When::Other)?;
        let span = match self.which {
            None => Span::months(year, first, last, has_year),
            Some(Which::Day(day)) => {
                NaiveDate::from_ymd_opt(year, first, day).map(|date| Span::day(date, has_year))
            }
            Some(Which::Week(week)) => Span::week(year, first, week, 9, has_year),
            Some(Which::LastWeek) => Span::last_week(year, first, has_year),
            Some(Which::Fortnight(nth)) => Span::fortnight(year, first, nth, has_year),
        };
        span.ok_or_else(|| {
            let Some(Which::Day(day)) = self.which else {
                return When::NoSuch(None);
            };
            When::NoSuch(nearest(year, first, day))
        })
    }
}

/// Puts the parts together.
pub(super) fn whole(reader: Reader<'_>) -> Result<When, When> {
    let Reader {
        year,
        mut parts,
        from,
        until,
        before,
        recurs,
        week,
        ..
    } = reader;
    if parts.is_empty() {
        return Err(if recurs { When::Recurring } else { When::Other });
    }
    months(&mut parts)?;
    let has_years = years(&mut parts, year)?;
    let mut spans: Vec<Span> = Vec::with_capacity(parts.len());
    for (part, has_year) in parts.iter().zip(&has_years) {
        let year = part.year.ok_or(When::NoYear)?;
        let span = part.span(year, *has_year)?;
        if !(FIRST_YEAR..=LAST_YEAR).contains(&span.first.year()) {
            return Err(When::NoSuch(None));
        }
        spans.push(span);
    }
    let [only] = &spans[..] else {
        if before {
            return Err(When::Other);
        }
        return Ok(When::Span(Span {
            recurs,
            ..joined(&spans, &parts, week)?
        }));
    };
    // Before a month is before its first day.
    if before && only.ends == Ends::Both {
        let last = only.first.pred_opt().ok_or(When::Other)?;
        return Ok(When::Span(Span {
            first: last,
            last,
            exact: false,
            ends: Ends::Last,
            ..*only
        }));
    }
    let until = until || before;
    let ends = match (from, until, only.ends) {
        // The end of such a week is not said.
        _ if week => return Err(When::Other),
        (true, true, _) => return Err(When::Other),
        (true, false, _) => Ends::First,
        (false, true, Ends::Both) => Ends::Last,
        (false, _, ends) => ends,
    };
    Ok(When::Span(Span {
        ends,
        recurs,
        ..*only
    }))
}

/// A day alone belongs to the month of the day that comes after.
fn months(parts: &mut [Part]) -> Result<(), When> {
    let mut after = None;
    for part in parts.iter_mut().rev() {
        let day = matches!(part.which, Some(Which::Day(_)));
        part.months = part.months.or(after);
        if part.months.is_none() {
            return Err(When::Other);
        }
        after = part.months.filter(|_| day);
    }
    Ok(())
}

/// The year of each part, and whether the cell says it: its own, that of the next one, that of the one
/// before, the document's. From November to February it turns.
fn years(parts: &mut [Part], document: Option<i32>) -> Result<Vec<bool>, When> {
    let turns = |one: &Part, next: &Part| next.place() < one.place();
    // In a list only the turn from December to January goes without saying.
    let order = parts.windows(2).all(|pair| {
        let wraps = pair[0].place().0 == 12 && pair[1].place().0 == 1;
        let both = pair[0].year.is_some() && pair[1].year.is_some();
        pair[1].link == Link::Range || both || wraps || !turns(&pair[0], &pair[1])
    });
    if !order {
        return Err(When::Other);
    }
    for at in (1..parts.len()).rev() {
        let (one, next) = (parts[at - 1], parts[at]);
        parts[at - 1].year = one
            .year
            .or(next.year.map(|year| year - i32::from(turns(&one, &next))));
    }
    let mut has = vec![parts[0].year.is_some(); parts.len()];
    parts[0].year = parts[0].year.or(document);
    for at in 1..parts.len() {
        let (one, next) = (parts[at - 1], parts[at]);
        has[at] = next.year.is_some() || has[at - 1];
        parts[at].year = next
            .year
            .or(one.year.map(|year| year + i32::from(turns(&one, &next))));
    }
    Ok(has)
}

/// From the first to the last.
fn joined(spans: &[Span], parts: &[Part], week: bool) -> Result<Span, When> {
    let (first, last) = (&spans[0], &spans[spans.len() - 1]);
    let apart = |pair: &[Span]| {
        let next = pair[0].last.checked_add_days(Days::new(1));
        next.is_none_or(|next| pair[1].first > next)
    };
    let lists = spans.windows(2).zip(&parts[1..]);
    let times = lists
        .filter(|(pair, part)| part.link == Link::List && apart(pair))
        .count();
    if week && last.last.signed_duration_since(first.first).num_days() > 6 {
        return Err(When::Other);
    }
    let precisions = spans.iter().map(|span| span.precision);
    Ok(Span {
        first: first.first,
        last: last.last,
        precision: precisions.max().unwrap_or_default(),
        has_year: spans.iter().all(|span| span.has_year),
        exact: spans.iter().all(|span| span.exact),
        ends: Ends::Both,
        times: 1 + times as u32,
        recurs: false,
    })
}

/// The nearest date to one that does not exist: the end of the month, or day and month exchanged.
fn nearest(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    if month > 12 {
        return NaiveDate::from_ymd_opt(year, day, month);
    }
    last_day(year, month).filter(|last| day > last.day() && day <= 31)
}
