//! A survey with its results as it is published: what the page, the workbook, the picture, the message
//! and the open data are all made of.
//!
//! Deliberately absent: where files lie, which the caller says, and anybody's name.

use super::results::Results;
use crate::domain::base::{Key, Text};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the open data's format: whoever reads another one is told.
pub const FORMAT: u32 = 1;

/// Everything that is published of a survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// [`FORMAT`] when it was written.
    pub format: u32,
    /// The entity's name.
    pub entity: String,
    /// The survey's number.
    pub survey: i64,
    /// What it is called.
    pub title: Text,
    /// When it began to take ballots.
    pub opened_at: Option<DateTime<Utc>>,
    /// When it took no more.
    pub closed_at: Option<DateTime<Utc>>,
    /// When everybody was shown the results.
    pub published_at: Option<DateTime<Utc>>,
    /// The zone in which its times are shown.
    #[serde(with = "zone_by_name")]
    pub zone: Tz,
    /// What the entity will do with it: «usted dijo, nosotros haremos».
    pub pledge: Option<Text>,
    /// Where the data are.
    pub links: Links,
    /// The rule of ties, for whoever counts again.
    pub ties: String,
    /// The results.
    pub results: Results,
}

/// Where the data lie, as the page links them: relative names or addresses; empty is nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Links {
    /// The results as JSON.
    pub json: String,
    /// The results as a long table.
    pub csv: String,
    /// The workbook.
    pub workbook: String,
    /// The list of ballots of each question that has one.
    pub ballots: BTreeMap<Key, String>,
}

mod zone_by_name {
    use chrono_tz::Tz;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(zone: &Tz, to: S) -> Result<S::Ok, S::Error> {
        zone.name().serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Tz, D::Error> {
        let name = String::deserialize(from)?;
        name.parse().map_err(|_| D::Error::custom("no such zone"))
    }
}
