//! The dialogue spaces (*espacios de diálogo*): where and when people meet, when they can ask, and what
//! may become of a space.
//!
//! Deliberately absent: who is told of it, and the store.

mod aspect;
pub mod guests;
mod kind;
mod life;
pub mod signed;

use crate::domain::base::{Key, Text};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

pub use aspect::Aspect;
pub use kind::SpaceKind;
pub use life::{Change, EventKind, Phase, Refusal, State};

/// A dialogue space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// What the database and the questions know it by.
    pub key: Key,
    /// What kind of space it is.
    pub kind: SpaceKind,
    /// What it is called.
    pub name: Text,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends; after it begins.
    pub ends_at: DateTime<Utc>,
    /// Where, if anywhere: an address as people give it.
    pub place: Option<String>,
    /// Where on the net, if anywhere: a stream or a page.
    pub url: Option<String>,
    /// From when on questions can be asked in it. That may be before it begins.
    pub questions_open: DateTime<Utc>,
    /// The first instant at which they no longer can.
    pub questions_close: DateTime<Utc>,
    /// What was decided about it.
    pub state: State,
    /// What else people want to know.
    pub details: Details,
}

/// What else people want to know about a space. All of it is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Details {
    /// Where it is on the map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// What will be talked about, in which order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agenda: Option<String>,
    /// How many people it has room for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u32>,
    /// Which help there is: sign language, a ramp, interpreters of other languages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<String>,
    /// The keys of the topics it is about; none: all of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// The keys of the groups it is for; none: everybody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// Where its documents can be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<String>,
}

/// The longest that people meet. What goes on for longer is open for days, and offices do not wait for its
/// end.
const ONE_MEETING: TimeDelta = TimeDelta::hours(12);

/// A point on the map, in millionths of a degree (WGS 84): about eleven centimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// To the north.
    pub north: i32,
    /// To the east.
    pub east: i32,
}

impl Point {
    /// A point as maps give it: degrees north and east with a comma between them.
    pub fn parse(text: &str) -> Option<Self> {
        let (north, east) = text.split_once(',')?;
        let degrees = |text: &str| text.trim().parse::<f64>().ok();
        Self::of(degrees(north)?, degrees(east)?)
    }

    /// A point in degrees; `None` if it is not on the Earth.
    pub fn of(north: f64, east: f64) -> Option<Self> {
        let millionths = |degrees: f64, most: f64| {
            (degrees.abs() <= most).then(|| (degrees * 1e6).round() as i32)
        };
        Some(Self {
            north: millionths(north, 90.0)?,
            east: millionths(east, 180.0)?,
        })
    }

    /// Degrees north and east.
    pub fn degrees(self) -> (f64, f64) {
        (f64::from(self.north) / 1e6, f64::from(self.east) / 1e6)
    }
}

impl Space {
    /// Whether questions can be asked in it at an instant: it was announced, and its window is open.
    pub fn takes_questions_at(&self, at: DateTime<Utc>) -> bool {
        self.state == State::Announced && self.questions_open <= at && at < self.questions_close
    }

    /// Whether a question that came in at an instant waits for its end, so that offices hear of all that is
    /// asked in it at once.
    pub fn gathers(&self, received_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        let came_in_it = self.starts_at <= received_at && received_at < self.ends_at;
        came_in_it && self.is_gathering(now)
    }

    /// Whether what is asked in it now waits for its end.
    pub fn is_gathering(&self, now: DateTime<Utc>) -> bool {
        let is_one_meeting = self.ends_at - self.starts_at <= ONE_MEETING;
        is_one_meeting && self.phase_at(now) == Phase::UnderWay
    }

    /// Where it stands at an instant.
    pub fn phase_at(&self, at: DateTime<Utc>) -> Phase {
        match self.state {
            State::Draft => Phase::Draft,
            State::Cancelled => Phase::Cancelled,
            State::Announced if at < self.starts_at => Phase::Announced,
            State::Announced if at < self.ends_at => Phase::UnderWay,
            State::Announced => Phase::Closed,
        }
    }
}

/// What a link to a space begins with, before its number.
const LINK: &str = "s_";

/// The link that opens a space in the bot.
pub fn link(bot: &str, id: i64) -> String {
    format!("https://t.me/{bot}?start={LINK}{id}")
}

/// The number of the space that somebody came for by a link; `None` if they came otherwise.
pub fn linked(start: &str) -> Option<i64> {
    start.strip_prefix(LINK)?.parse().ok()
}
