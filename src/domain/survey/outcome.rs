//! What the counts of one row of the tables say.
//!
//! Deliberately absent: one best method. A survey's method is said beforehand; an order is published
//! by points and by pairs, because they can differ and everybody may know.

use super::decimals::rounded;
use super::pairs::{Pairwise, RankedPairs, ranked_pairs};
use super::ties::Ties;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The result of one row of the tables, by the survey's method.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Topics were chosen.
    Choose(Approval),
    /// Topics were put in order.
    Order(Order),
    /// Topics were scored.
    Score(Scores),
}

/// Who was chosen how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Ballots counted.
    pub ballots: u32,
    /// Ballots that chose it, by topic.
    pub votes: Vec<u32>,
    /// The topics, the most chosen first; equal ones by [`Ties`].
    pub order: Vec<u8>,
}

/// What orders say, by points and by pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Ballots counted.
    pub ballots: u32,
    /// Ballots that put it on each place, by topic; the first place first.
    pub places: Vec<Vec<u32>>,
    /// Borda's points, by topic.
    ///
    /// **The rule.** With room for k topics the first gets k points, the next one fewer, the last 1,
    /// and whatever is left out 0, however many a ballot names. So everybody's first choice weighs the
    /// same: points by the length of the ballot would punish whoever cares for one thing only, and
    /// the mean of the left-out places would give points to topics of which nobody spoke.
    pub points: Vec<u64>,
    /// The topics by points; equal ones by [`Ties`].
    pub by_points: Vec<u8>,
    /// Every topic against every other; what is left out lies below what is not, and says nothing
    /// of each other.
    pub pairs: Pairwise,
    /// The topics by [`ranked_pairs`].
    pub by_pairs: RankedPairs,
}

/// How topics were scored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// Ballots counted.
    pub ballots: u32,
    /// Ballots that gave each score, by topic; the score 1 first.
    pub counts: Vec<Vec<u32>>,
    /// The mean of those who gave one, by topic, to four decimals; `None` where nobody did.
    #[serde(deserialize_with = "super::decimals::all")]
    pub means: Vec<Option<f64>>,
    /// The topics by mean, compared as fractions; those without any last; equal ones by [`Ties`].
    pub order: Vec<u8>,
}

impl Outcome {
    /// Ballots counted.
    pub fn ballots(&self) -> u32 {
        match self {
            Self::Choose(one) => one.ballots,
            Self::Order(one) => one.ballots,
            Self::Score(one) => one.ballots,
        }
    }

    /// The topics, the first one first: by votes, by pairs, by mean.
    pub fn order(&self) -> &[u8] {
        match self {
            Self::Choose(one) => &one.order,
            Self::Order(one) => &one.by_pairs.order,
            Self::Score(one) => &one.order,
        }
    }
}

impl Approval {
    pub(super) fn new(ballots: u32, votes: Vec<u32>, ties: &Ties) -> Self {
        let order = ties.ordered(|topic| votes.get(topic).copied());
        Self {
            ballots,
            votes,
            order,
        }
    }
}

impl Order {
    pub(super) fn new(ballots: u32, places: Vec<Vec<u32>>, pairs: Pairwise, ties: &Ties) -> Self {
        let points: Vec<u64> = places.iter().map(|places| points(places)).collect();
        Self {
            ballots,
            by_points: ties.ordered(|topic| points.get(topic).copied()),
            by_pairs: ranked_pairs(&pairs, ties),
            places,
            points,
            pairs,
        }
    }

    /// Ballots that named it at all, by topic.
    pub fn named(&self) -> Vec<u32> {
        self.places
            .iter()
            .map(|places| places.iter().sum())
            .collect()
    }
}

fn points(places: &[u32]) -> u64 {
    let worth = (1..=places.len() as u64).rev();
    worth
        .zip(places)
        .map(|(worth, count)| worth * u64::from(*count))
        .sum()
}

impl Scores {
    pub(super) fn new(ballots: u32, counts: Vec<Vec<u32>>, ties: &Ties) -> Self {
        let sums: Vec<Mean> = counts.iter().map(|counts| Mean::new(counts)).collect();
        Self {
            ballots,
            order: ties.ordered(|topic| sums.get(topic).copied()),
            means: sums.iter().map(|mean| mean.value()).collect(),
            counts,
        }
    }
}

/// A mean as a fraction, so that equal is equal.
#[derive(Clone, Copy, Debug)]
struct Mean {
    sum: u64,
    count: u64,
}

impl Mean {
    fn new(counts: &[u32]) -> Self {
        let scored = (1_u64..).zip(counts);
        Self {
            sum: scored.map(|(score, count)| score * u64::from(*count)).sum(),
            count: counts.iter().map(|count| u64::from(*count)).sum(),
        }
    }

    fn value(self) -> Option<f64> {
        (self.count > 0).then(|| rounded(self.sum as f64 / self.count as f64))
    }
}

impl PartialEq for Mean {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Mean {}

impl PartialOrd for Mean {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Mean {
    fn cmp(&self, other: &Self) -> Ordering {
        // Nobody's score is below every score.
        match (self.count, other.count) {
            (0, _) | (_, 0) => self.count.min(1).cmp(&other.count.min(1)),
            _ => {
                let cross = |one: &Self, two: &Self| u128::from(one.sum) * u128::from(two.count);
                cross(self, other).cmp(&cross(other, self))
            }
        }
    }
}
