//! Activities of the schedule on a phone: lists, one of them, and what can be done with it.

use super::office::{time_left, traffic_light};
use super::{DigestActivity, beginning};
use crate::domain::schedule::{Activity, Precision};
use crate::locale::Lang;
use crate::store::ActivityRow;
use crate::t;

/// The most that is shown of a title on a line.
const TITLE: usize = 48;

/// When an activity takes place, as the schedule has it.
pub(super) fn planned(lang: Lang, row: &ActivityRow) -> String {
    lang.when(&Activity {
        start: row.start_on,
        finish: row.finish_on,
        precision: Precision::parse(&row.precision).unwrap_or_default(),
        ..Activity::default()
    })
}

/// An activity's number and title in short.
pub(super) fn called(row: &ActivityRow) -> String {
    let title = beginning(&row.title, TITLE);
    format!("{} {title}", row.number).trim().to_owned()
}

/// A line of the digest.
pub(super) fn in_digest(lang: Lang, entry: &DigestActivity) -> String {
    let name = called(&entry.activity);
    match (entry.days_left, entry.starts) {
        (Some(0), true) => t!(lang, "digest-activity-starts-today", name = name),
        (Some(days), true) => t!(lang, "digest-activity-starts", days = days, name = name),
        (Some(left), false) => t!(
            lang,
            "digest-activity",
            light = traffic_light(left),
            left = time_left(lang, left),
            name = name
        ),
        (None, _) => t!(
            lang,
            "digest-activity-when",
            when = planned(lang, &entry.activity),
            name = name
        ),
    }
}
