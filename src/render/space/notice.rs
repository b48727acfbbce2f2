//! What happens to a dialogue space, for those who come or would like to.

use crate::domain::space::Space;
use crate::domain::space::guests::Answer;
use crate::locale::Lang;
use crate::render::Say;
use crate::render::space::guests::{place_given, space_reminder};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// What somebody who waits, or wants to be reminded, is told about a space.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'a> {
    /// A place became free for them.
    PlaceGiven(SpaceSeen<'a>),
    /// It is soon, for somebody who has answered so.
    Soon(SpaceSeen<'a>, Answer),
}

/// The space, as it is seen at an instant.
#[derive(Clone, Copy, Debug)]
pub struct SpaceSeen<'a> {
    /// Our own key of it.
    pub id: i64,
    /// The space.
    pub space: &'a Space,
    /// When it is seen.
    pub now: DateTime<Utc>,
    /// The entity's time zone.
    pub zone: Tz,
}

impl Notice<'_> {
    pub(in crate::render) fn say(&self, lang: Lang) -> Vec<Say> {
        match self {
            Self::PlaceGiven(of) => vec![place_given(lang, of.id, (of.space, of.now, of.zone))],
            Self::Soon(of, answer) => {
                let seen = (of.space, of.now, of.zone);
                vec![space_reminder(lang, of.id, seen, *answer)]
            }
        }
    }
}
