//! The prepared calendar: tables over every day of 1984–2100, built once, read in constant time.

use super::reasons::{Reason, gather};
use super::zone::{self, DAY, Zone};
use super::{CalendarError, CalendarSpec, Record, Refusal};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use std::sync::OnceLock;

/// The first year for which days are known: Ley 51 de 1983 is in force.
pub const FIRST_YEAR: i32 = 1984;
/// The last year for which days are known.
pub const LAST_YEAR: i32 = 2100;

/// A calendar that answers: which day is it there, does it count, when is it due.
#[derive(Clone, Debug)]
pub struct Calendar {
    pub(super) zone: Zone,
    first_midnight: i64,
    days: Vec<Day>,
    /// The counted days in order: the answer to "the nth counted day".
    counted: Vec<NaiveDate>,
    /// Why days do not count, all together; `reasons_from` says where a day's own begin.
    reasons: Vec<Reason>,
    reasons_from: Vec<u32>,
    pub(super) record: OnceLock<Record>,
}

/// Sums at one day: they spare the walk from day to day. Its numbers fit `u16`, for there are fewer
/// than 43,000 days.
#[derive(Clone, Copy, Debug)]
struct Day {
    date: NaiveDate,
    /// How many counted days there are up to and including this one.
    counted: u16,
    /// Which row is the first business day on or after this one: where it is filed.
    filed: u16,
}

/// The calendar ends before a business day comes.
const NEVER_FILED: u16 = u16::MAX;

impl Calendar {
    /// Prepares an entity's calendar. Costs some milliseconds; keep it and share it.
    pub fn new(spec: CalendarSpec) -> Result<Self, CalendarError> {
        let tz: Tz = spec
            .time_zone
            .parse()
            .map_err(|_| CalendarError::UnknownTimeZone {
                name: spec.time_zone.clone(),
            })?;
        spec.check()?;
        Ok(Self::prepare(tz, gather(&spec)))
    }

    /// The national calendar: Bogotá time, Monday to Friday, no local days.
    pub fn national() -> Self {
        Self::prepare(Tz::America__Bogota, gather(&CalendarSpec::default()))
    }

    fn prepare(tz: Tz, reasons_of: Vec<(NaiveDate, Reason)>) -> Self {
        let (first, last) = (first_day(), last_day());
        let mut calendar = Self {
            zone: Zone::new(tz, first, last),
            first_midnight: zone::wall(first, 0),
            days: Vec::new(),
            counted: Vec::new(),
            reasons: Vec::new(),
            reasons_from: Vec::new(),
            record: OnceLock::new(),
        };
        let mut closed = Vec::new();
        let mut reasons_of = reasons_of.into_iter().peekable();
        for date in first.iter_days().take_while(|date| *date <= last) {
            let begin = calendar.reasons.len();
            calendar.reasons_from.push(begin as u32);
            while let Some((_, reason)) = reasons_of.next_if(|(of, _)| *of == date) {
                calendar.reasons.push(reason);
            }
            let reasons = &calendar.reasons[begin..];
            if reasons.is_empty() {
                calendar.counted.push(date);
            }
            closed.push(reasons.iter().any(Reason::closes));
            calendar.days.push(Day {
                date,
                counted: calendar.counted.len() as u16,
                filed: NEVER_FILED,
            });
        }
        calendar.reasons_from.push(calendar.reasons.len() as u32);
        let mut filed = NEVER_FILED;
        for (at, day) in calendar.days.iter_mut().enumerate().rev() {
            if !closed[at] {
                filed = at as u16;
            }
            day.filed = filed;
        }
        calendar
    }

    /// The zone in which instants become dates.
    pub fn time_zone(&self) -> Tz {
        self.zone.tz()
    }

    /// The date at an instant, in the entity's zone.
    pub fn local_date(&self, at: DateTime<Utc>) -> NaiveDate {
        match self.row_at(at.timestamp()) {
            Ok(row) => self.days[row].date,
            Err(_) => at.with_timezone(&self.time_zone()).date_naive(),
        }
    }

    /// The end of a day (Ley 4 de 1913, art. 59: midnight): the first instant that no longer
    /// belongs to it.
    pub fn end_of_day(&self, date: NaiveDate) -> DateTime<Utc> {
        zone::instant(self.zone.instant_reaching(zone::wall(date, 0) + DAY))
    }

    /// Whether the entity works on this day. A suspension of terms does not close its doors.
    pub fn is_business_day(&self, date: NaiveDate) -> bool {
        row_of(date).is_some_and(|row| usize::from(self.days[row].filed) == row)
    }

    /// Whether the day counts for a term: a business day that no suspension covers.
    pub fn is_counted(&self, date: NaiveDate) -> bool {
        row_of(date).is_some_and(|row| self.reasons_at(row).is_empty())
    }

    /// Every reason why a day does not count, in the order weekend, holidays, local, suspensions.
    /// Empty for a counted day and outside of the calendar.
    pub fn reasons(&self, date: NaiveDate) -> &[Reason] {
        row_of(date).map_or(&[], |row| self.reasons_at(row))
    }

    fn reasons_at(&self, row: usize) -> &[Reason] {
        &self.reasons[self.reasons_from[row] as usize..self.reasons_from[row + 1] as usize]
    }

    /// The day `days` counted days after `date`; before it when negative, itself when zero.
    /// `None` beyond the calendar.
    pub fn add_business_days(&self, date: NaiveDate, days: i64) -> Option<NaiveDate> {
        let counted = i64::from(self.days[row_of(date)?].counted);
        let place = match days {
            0 => return Some(date),
            1.. => counted.checked_add(days - 1)?,
            _ => counted
                .checked_add(days)?
                .checked_sub(i64::from(self.is_counted(date)))?,
        };
        self.counted.get(usize::try_from(place).ok()?).copied()
    }

    /// Counted days left until the end of `due`, not counting today: 0 on the day itself.
    /// Negative once it is over: −1 from the very next day on, −2 with the second counted day.
    /// Dates outside of the calendar are taken to its nearest end.
    pub fn business_days_left(&self, due: NaiveDate, now: DateTime<Utc>) -> i64 {
        let today = self.local_date(now);
        let left = self.counted_up_to(due) - self.counted_up_to(today);
        if today > due { left.min(-1) } else { left }
    }

    /// How many counted days there are from the beginning of the calendar to the end of `date`.
    pub(super) fn counted_up_to(&self, date: NaiveDate) -> i64 {
        let date = date.clamp(first_day(), last_day());
        row_of(date).map_or(0, |row| self.days[row].counted.into())
    }

    /// The first counted day on or after `date`.
    pub(super) fn counted_from(&self, date: NaiveDate) -> Option<NaiveDate> {
        if self.is_counted(date) {
            Some(date)
        } else {
            self.add_business_days(date, 1)
        }
    }

    /// The row of the day at an instant in seconds.
    #[inline]
    pub(super) fn row_at(&self, seconds: i64) -> Result<usize, Refusal> {
        let day = (self.zone.wall_at(seconds) - self.first_midnight).div_euclid(DAY);
        match usize::try_from(day) {
            Ok(row) if row < self.days.len() => Ok(row),
            _ => Err(Refusal::YearOutOfRange {
                year: zone::instant(self.zone.wall_at(seconds)).year(),
            }),
        }
    }

    /// The date of a row.
    #[inline]
    pub(super) fn date_of(&self, row: usize) -> NaiveDate {
        self.days[row].date
    }

    /// The row of the first business day on or after a row: where it is filed.
    #[inline]
    pub(super) fn filed_row(&self, row: usize) -> Result<usize, Refusal> {
        match self.days[row].filed {
            NEVER_FILED => Err(Refusal::BeyondCalendar),
            filed => Ok(filed.into()),
        }
    }

    /// The `days`-th counted day after a row. `days` is at least 1.
    #[inline]
    pub(super) fn nth_counted_after(&self, row: usize, days: u32) -> Result<NaiveDate, Refusal> {
        let place = usize::from(self.days[row].counted) + days as usize - 1;
        self.counted
            .get(place)
            .copied()
            .ok_or(Refusal::BeyondCalendar)
    }
}

pub(super) fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).unwrap_or_default()
}

pub(super) fn last_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).unwrap_or_default()
}

/// Whether the calendar knows a date.
pub(super) fn is_covered(date: NaiveDate) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&date.year())
}

fn row_of(date: NaiveDate) -> Option<usize> {
    let row = usize::try_from((date - first_day()).num_days()).ok()?;
    is_covered(date).then_some(row)
}
