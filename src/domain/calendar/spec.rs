//! What an entity says about its own calendar, before anything is computed.

use super::prepared::is_covered;
use chrono::NaiveDate;

/// An entity's calendar as its acts describe it. The national holidays are not repeated here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarSpec {
    /// The zone in which an instant becomes a date, by its IANA name.
    pub time_zone: String,
    /// Whether the official working week includes Saturday (CPACA art. 7 n. 2: the entity publishes it).
    pub saturday_is_business_day: bool,
    /// Local days without work, such as an adopted *día cívico*.
    pub non_business_days: Vec<NonBusinessDay>,
    /// Stretches in which terms do not run.
    pub suspensions: Vec<Suspension>,
}

impl Default for CalendarSpec {
    /// The national calendar: Bogotá time, Monday to Friday, nothing local.
    fn default() -> Self {
        Self {
            time_zone: "America/Bogota".to_owned(),
            saturday_is_business_day: false,
            non_business_days: Vec::new(),
            suspensions: Vec::new(),
        }
    }
}

/// A day on which the entity does not work, by its own decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NonBusinessDay {
    /// The day.
    pub date: NaiveDate,
    /// The administrative act that adopted it.
    pub act: String,
    /// The day on which that was adopted, where the file says so.
    pub adopted_on: Option<NaiveDate>,
}

/// A suspension of terms: counting stops, receiving and filing go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// First suspended day.
    pub from: NaiveDate,
    /// Last suspended day, included.
    pub to: NaiveDate,
    /// The administrative act that orders it.
    pub act: String,
    /// The day on which that was adopted, where the file says so.
    pub adopted_on: Option<NaiveDate>,
}

/// An administrative act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// As it is cited.
    pub name: String,
    /// The day on which it was adopted, where that is known.
    pub adopted_on: Option<NaiveDate>,
}

/// Why a [`CalendarSpec`] cannot be used. Fields are named as in `calendar.toml`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The zone is not in the IANA database.
    #[error("time_zone {name:?} does not exist")]
    UnknownTimeZone {
        /// The name as written.
        name: String,
    },
    /// A date lies outside the years for which the calendar is computed.
    #[error("{field} {date} is out of range")]
    DateOutOfRange {
        /// The field that holds it.
        field: &'static str,
        /// The date.
        date: NaiveDate,
    },
    /// A suspension ends before it starts.
    #[error("suspension from {from} to {to} ends before it starts")]
    EndsBeforeStart {
        /// The first day as written.
        from: NaiveDate,
        /// The last day as written.
        to: NaiveDate,
    },
    /// A local day or a suspension without the act that orders it.
    #[error("{field} is empty ({date})")]
    MissingAct {
        /// The field that is empty.
        field: &'static str,
        /// The day, or the first day, of the entry.
        date: NaiveDate,
    },
}

impl CalendarSpec {
    /// Every date known, every range in order, every entry with its act.
    pub(super) fn check(&self) -> Result<(), CalendarError> {
        for day in &self.non_business_days {
            check_date("non_business_day.date", day.date)?;
            check_act("non_business_day.act", day.date, &day.act)?;
            check_adopted("non_business_day.adopted", day.adopted_on)?;
        }
        for range in &self.suspensions {
            check_date("suspension.from", range.from)?;
            check_date("suspension.to", range.to)?;
            check_act("suspension.act", range.from, &range.act)?;
            check_adopted("suspension.adopted", range.adopted_on)?;
            if range.to < range.from {
                return Err(CalendarError::EndsBeforeStart {
                    from: range.from,
                    to: range.to,
                });
            }
        }
        Ok(())
    }
}

fn check_date(field: &'static str, date: NaiveDate) -> Result<(), CalendarError> {
    if is_covered(date) {
        Ok(())
    } else {
        Err(CalendarError::DateOutOfRange { field, date })
    }
}

fn check_adopted(field: &'static str, date: Option<NaiveDate>) -> Result<(), CalendarError> {
    date.map_or(Ok(()), |date| check_date(field, date))
}

fn check_act(field: &'static str, date: NaiveDate, act: &str) -> Result<(), CalendarError> {
    if act.trim().is_empty() {
        Err(CalendarError::MissingAct { field, date })
    } else {
        Ok(())
    }
}
