//! What somebody is shown who is about to let something leave to many: to how many, when, and who waits.
//! What it says is quoted beside it.

use crate::domain::base::Blunt;
use crate::locale::Lang;
use crate::render::base::people;
use crate::t;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// What is known before something leaves to many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// How many get it.
    pub reached: Blunt,
    /// When it begins to leave, if not at once.
    pub leaves: Option<DateTime<Utc>>,
    /// Whether it would leave earlier if people were written to at any hour.
    pub is_put_off: bool,
    /// Who waits for the part of the day that they prefer, and until when.
    pub later: Vec<(DateTime<Utc>, Blunt)>,
}

impl Outlook {
    /// To how many, when, and who waits: a line each.
    pub(in crate::render) fn lines(
        &self,
        lang: Lang,
        (now, zone): (DateTime<Utc>, Tz),
    ) -> Vec<String> {
        let moment = |at| moment(lang, (now, zone), at);
        let mut lines = vec![
            t!(lang, "outlook-people", people = people(lang, self.reached)),
            match self.leaves {
                None => t!(lang, "outlook-now"),
                Some(at) if !self.is_put_off => t!(lang, "outlook-planned", when = moment(at)),
                Some(at) => t!(lang, "outlook-later", when = moment(at)),
            },
        ];
        for (at, count) in &self.later {
            let (when, people) = (moment(*at), people(lang, *count));
            lines.push(t!(lang, "outlook-part", when = when, people = people));
        }
        lines
    }
}

/// «hoy a las 6:00 p. m.», «el martes 16 de julio a las 7:00 a. m.»
pub(in crate::render) fn moment(
    lang: Lang,
    (now, zone): (DateTime<Utc>, Tz),
    at: DateTime<Utc>,
) -> String {
    let day = |at: DateTime<Utc>| -> NaiveDate { at.with_timezone(&zone).date_naive() };
    let hour = lang.the_hour(at.with_timezone(&zone).time());
    match day(at) == day(now) {
        true => t!(lang, "moment-today", hour = hour),
        false => {
            let date = lang.short_date(day(at));
            t!(lang, "moment-day", date = date, hour = hour)
        }
    }
}
