//! The rows of the tables by names that last: `all`, `origin:paper`, `zone:centro`, `group:?`.

use super::super::ballot::Origin;
use super::super::definition::{Choice, Places};
use super::super::segment::Segment;
use crate::domain::base::Key;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What stands for a zone or a group that nobody knows; a key has no such letter.
const UNKNOWN: &str = "?";

/// Of whom a number speaks.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Row {
    /// Everybody.
    All,
    /// By where the ballot came from.
    Origin(Origin),
    /// By zone; `None` is unknown.
    Zone(Option<Key>),
    /// By group; `None` is unknown.
    Group(Option<Key>),
}

impl Row {
    /// The row of a segment; `None` if there is no such zone or group.
    pub fn of(segment: Segment, places: &Places) -> Option<Self> {
        let key = |all: &[Choice], at: Option<u8>| match at {
            None => Some(None),
            Some(at) => all.get(usize::from(at)).map(|one| Some(one.key.clone())),
        };
        Some(match segment {
            Segment::All => Self::All,
            Segment::Origin(origin) => Self::Origin(origin),
            Segment::Zone(at) => Self::Zone(key(&places.zones, at)?),
            Segment::Group(at) => Self::Group(key(&places.groups, at)?),
        })
    }

    /// Its segment; `None` if there is no such zone or group.
    pub fn segment(&self, places: &Places) -> Option<Segment> {
        let place = |all: &[Choice], key: &Option<Key>| match key {
            None => Some(None),
            Some(key) => {
                let at = all.iter().position(|one| one.key == *key)?;
                u8::try_from(at).ok().map(Some)
            }
        };
        Some(match self {
            Self::All => Segment::All,
            Self::Origin(origin) => Segment::Origin(*origin),
            Self::Zone(key) => Segment::Zone(place(&places.zones, key)?),
            Self::Group(key) => Segment::Group(place(&places.groups, key)?),
        })
    }

    fn parse(text: &str) -> Option<Self> {
        let key = |name: &str| match name {
            UNKNOWN => Some(None),
            name => Key::parse(name).map(Some),
        };
        Some(match text.split_once(':') {
            None if text == "all" => Self::All,
            Some(("origin", name)) => Self::Origin(Origin::parse(name)?),
            Some(("zone", name)) => Self::Zone(key(name)?),
            Some(("group", name)) => Self::Group(key(name)?),
            _ => return None,
        })
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |key: &Option<Key>| key.as_ref().map_or(UNKNOWN.to_owned(), Key::to_string);
        match self {
            Self::All => f.write_str("all"),
            Self::Origin(origin) => write!(f, "origin:{}", origin.name()),
            Self::Zone(key) => write!(f, "zone:{}", name(key)),
            Self::Group(key) => write!(f, "group:{}", name(key)),
        }
    }
}

impl From<Row> for String {
    fn from(row: Row) -> Self {
        row.to_string()
    }
}

impl TryFrom<String> for Row {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("no row has this name")
    }
}
