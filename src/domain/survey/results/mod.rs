//! What is published of a survey: everything that may be shown, as plain data with names instead of
//! places, and nothing that may not.
//!
//! It is written as JSON, kept so, and read by others without this program: zones and groups are named
//! (`zone:centro`, `group:?`); the tables of an outcome have the order of the question's choices, and
//! the numbers of an order are places among them, from 0. Deliberately absent: texts that people wrote,
//! which only staff reads ([`texts`]), and numbers of rows that are hidden.

mod again;
mod count;
mod list;
mod numbers;
mod ranking;
mod row;
#[cfg(test)]
mod tests;

pub use again::{Compared, Difference, Unusable};
pub use count::{Count, Filled};
pub use list::{List, texts};
pub use ranking::{Measure, Ranked};
pub use row::Row;

use super::census::Standing;
use super::decimals;
use super::definition::{Kind, Places, Question};
use super::outcome::Outcome;
use crate::domain::base::Key;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The rule of ties, for those who count again: see [`Ties`](super::Ties).
pub const RULE_OF_TIES: &str = "sha256(seed + LF + key of the choice), hexadecimal, ascending";

/// The results of a whole survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// A group with fewer people than this is not shown.
    pub least: u32,
    /// The text by which ties are broken.
    pub seed: String,
    /// How many took part; `None`: fewer than [`Self::least`], and nothing else is told either.
    pub took_part: Option<u32>,
    /// The zones and groups, as they were when the survey was opened.
    pub places: Places,
    /// Who took part, compared with who lives there; hidden rows are not in it.
    pub participation: Vec<Share>,
    /// The rows that are hidden, of every question too.
    pub hidden: Vec<Row>,
    /// The questions in their order.
    pub questions: Vec<Answered>,
}

/// A row of those who took part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// Of whom.
    pub of: Row,
    /// How many took part.
    pub people: u32,
    /// Their share of all who took part, 0 to 1.
    #[serde(deserialize_with = "decimals::one")]
    pub share: f64,
    /// How many live there, if the census says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub census: Option<u64>,
    /// Their share of those whose zone (or group) is known, by its share of the census.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "decimals::maybe"
    )]
    pub ratio: Option<f64>,
    /// What the ratio means.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "standing_by_name"
    )]
    pub standing: Option<Standing>,
}

/// What came of a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    /// What was asked.
    pub question: Question,
    /// How many were asked; like the next two `None` if [`Found::Few`] answered.
    pub asked: Option<u32>,
    /// How many answered.
    pub answered: Option<u32>,
    /// How many were asked and did not answer.
    pub skipped: Option<u32>,
    /// The rows that are hidden of this question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<Row>,
    /// What they answered.
    pub found: Found,
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Too few answered for anything to be shown.
    Few,
    /// Choices, orders or scores: everybody first, then by origin, zone and group.
    Ballots(Vec<Told>),
    /// Numbers, of everybody together.
    Numbers(Numbers),
    /// Texts: how many is all that is told.
    Texts,
    /// Zones: how many live in each that is not hidden.
    Zones(Vec<Living>),
}

/// The outcome of one row. What ranked pairs looked at, majority by majority, is there for everybody
/// only: it follows from the pairs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Of whom.
    pub of: Row,
    /// What they answered.
    pub outcome: Outcome,
}

/// Numbers that were answered. Quartiles are numbers that somebody gave, or the middle of two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Numbers {
    /// Their mean.
    #[serde(deserialize_with = "decimals::one")]
    pub mean: f64,
    /// A quarter of them is at most this.
    #[serde(deserialize_with = "decimals::one")]
    pub first_quartile: f64,
    /// Half of them is at most this.
    #[serde(deserialize_with = "decimals::one")]
    pub median: f64,
    /// Three quarters of them are at most this.
    #[serde(deserialize_with = "decimals::one")]
    pub third_quartile: f64,
}

/// How many live in a zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Living {
    /// The zone.
    pub zone: Key,
    /// How many.
    pub people: u32,
}

/// How many people there are, for the comparison with those who took part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Census {
    /// Of all zones and groups.
    #[serde(default)]
    pub everybody: Option<u64>,
    /// By zone.
    #[serde(default)]
    pub zones: BTreeMap<Key, u64>,
    /// By group.
    #[serde(default)]
    pub groups: BTreeMap<Key, u64>,
}

impl Results {
    /// The question of a key.
    pub fn question(&self, key: &Key) -> Option<&Answered> {
        let mut all = self.questions.iter();
        all.find(|answered| answered.question.key == *key)
    }

    /// The question that the survey is about: the first about topics, or else the first whose answers
    /// are counted by choice.
    pub fn main(&self) -> Option<&Answered> {
        let is_topics = |one: &&Answered| matches!(one.question.kind, Kind::Topics { .. });
        let is_counted = |one: &&Answered| !one.question.kind.choices().is_empty();
        let all = || self.questions.iter();
        all().find(is_topics).or_else(|| all().find(is_counted))
    }
}

impl Answered {
    /// The outcome of a row, if it is shown.
    pub fn outcome(&self, of: &Row) -> Option<&Outcome> {
        let Found::Ballots(all) = &self.found else {
            return None;
        };
        all.iter()
            .find(|told| told.of == *of)
            .map(|told| &told.outcome)
    }

    /// The names by which ballots know what there is to choose from: the question's own, if it is a
    /// scale.
    pub fn topics(&self) -> Vec<Key> {
        topics(&self.question)
    }
}

pub(super) fn topics(question: &Question) -> Vec<Key> {
    match &question.kind {
        Kind::Scale { .. } => vec![question.key.clone()],
        kind => kind
            .choices()
            .iter()
            .map(|choice| choice.key.clone())
            .collect(),
    }
}

mod standing_by_name {
    use super::Standing;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(
        one: &Option<Standing>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        one.map(Standing::name).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Standing>, D::Error> {
        let name = Option::<String>::deserialize(from)?;
        let parse = |name: String| {
            Standing::parse(&name).ok_or_else(|| D::Error::custom("no such standing"))
        };
        name.map(parse).transpose()
    }
}
