//! Why days do not count: weekends, the law's holidays, and the entity's own acts.

use super::prepared::{first_day, last_day};
use super::{Act, CalendarSpec, FIRST_YEAR, Holiday, LAST_YEAR, ObservedHoliday, holidays_of};
use chrono::{Datelike, NaiveDate, Weekday};
use std::sync::Arc;

/// Why a day does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A Saturday, where the official working week ends on Friday.
    Saturday,
    /// A Sunday.
    Sunday,
    /// A national holiday.
    Holiday(&'static Holiday),
    /// A local day without work, and the act that adopted it.
    NonBusinessDay(Arc<Act>),
    /// Terms are suspended, by this act.
    Suspension(Arc<Act>),
}

impl Reason {
    /// Whether the entity's doors are closed too, or only the count stops.
    pub(super) fn closes(&self) -> bool {
        !matches!(self, Self::Suspension(_))
    }
}

/// Everything that keeps a day from counting, with its day, in order of days.
pub(super) fn gather(spec: &CalendarSpec) -> Vec<(NaiveDate, Reason)> {
    let weekends = days_between(first_day(), last_day()).filter_map(|date| match date.weekday() {
        Weekday::Sat if !spec.saturday_is_business_day => Some((date, Reason::Saturday)),
        Weekday::Sun => Some((date, Reason::Sunday)),
        _ => None,
    });
    let holidays = (FIRST_YEAR..=LAST_YEAR).flat_map(holidays_of).map(
        |ObservedHoliday {
             holiday, observed, ..
         }| (observed, Reason::Holiday(holiday)),
    );
    let local = spec.non_business_days.iter().map(|day| {
        (
            day.date,
            Reason::NonBusinessDay(act(&day.act, day.adopted_on)),
        )
    });
    let suspended = spec.suspensions.iter().flat_map(|range| {
        let act = act(&range.act, range.adopted_on);
        days_between(range.from, range.to)
            .map(move |date| (date, Reason::Suspension(Arc::clone(&act))))
    });
    let mut all: Vec<_> = weekends
        .chain(holidays)
        .chain(local)
        .chain(suspended)
        .collect();
    all.sort_by_key(|(date, _)| *date);
    all
}

fn act(name: &str, adopted_on: Option<NaiveDate>) -> Arc<Act> {
    let name = name.to_owned();
    Arc::new(Act { name, adopted_on })
}

fn days_between(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |date| *date <= to)
}
