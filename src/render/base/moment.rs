//! Moments as people say them.

use chrono::{DateTime, NaiveDate, NaiveTime};
use chrono_tz::Tz;

/// The day whose end an instant is: midnight belongs to the day before, as people say it.
pub(in crate::render) fn day_that_ends(at: DateTime<Tz>) -> Option<NaiveDate> {
    let is_midnight = at.time() == NaiveTime::MIN;
    is_midnight.then(|| at.date_naive().pred_opt()).flatten()
}
