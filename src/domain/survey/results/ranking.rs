//! The choices of a question from the first to the last, with the number by which each stands there.
//!
//! Deliberately absent: words.

use super::super::definition::Kind;
use super::super::outcome::Outcome;
use super::{Answered, Row};
use crate::domain::base::{Key, Text};

/// By what choices are ordered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Ballots that chose it.
    Votes(u32),
    /// Points of its places. The order goes by pairs, so they need not fall.
    Points(u64),
    /// The mean of its scores, and the highest score there is; `None`: nobody scored it.
    Mean(Option<f64>, u8),
}

/// One choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked<'a> {
    /// Its place among the choices, from 0.
    pub at: usize,
    /// Its key: the question's, of a scale.
    pub key: &'a Key,
    /// What people read: the question, of a scale.
    pub name: &'a Text,
    /// What it stands there by.
    pub measure: Measure,
    /// The share of ballots that named it at all, 0 to 1.
    pub share: f64,
    /// How long its bar is, 0 to 1.
    pub bar: f64,
    /// Whether only the rule of ties puts it behind the one before.
    pub tied: bool,
    /// The place that it shares with whatever it ties with, from 1.
    pub place: usize,
    /// Whether it shares that place.
    pub shares: bool,
}

impl Answered {
    /// The choices of a row, the first one first; none, if the row is not shown or nobody is in it: an
    /// order of nothing would be that of the seed.
    pub fn ranking(&self, of: &Row) -> Vec<Ranked<'_>> {
        let shown = self.outcome(of).filter(|outcome| outcome.ballots() > 0);
        let Some(outcome) = shown else {
            return Vec::new();
        };
        let most = self
            .question
            .kind
            .method()
            .map_or(1, |method| method.most());
        let measures: Vec<(Measure, u32)> = match outcome {
            Outcome::Choose(one) => {
                let votes = one.votes.iter();
                votes
                    .map(|votes| (Measure::Votes(*votes), *votes))
                    .collect()
            }
            Outcome::Order(one) => {
                let points = one.points.iter().map(|points| Measure::Points(*points));
                points.zip(one.named()).collect()
            }
            Outcome::Score(one) => {
                let given = one.counts.iter().map(|counts| counts.iter().sum());
                let means = one.means.iter().map(|mean| Measure::Mean(*mean, most));
                means.zip(given).collect()
            }
        };
        let greatest = measures.iter().map(|(one, _)| one.value());
        let greatest = greatest.fold(0.0, f64::max);
        let ballots = f64::from(outcome.ballots().max(1));
        let mut before: Option<usize> = None;
        let mut all = Vec::new();
        for at in outcome.order().iter().map(|at| usize::from(*at)) {
            let (Some((key, name)), Some((measure, named))) = (self.called(at), measures.get(at))
            else {
                continue;
            };
            let whole = match measure {
                Measure::Mean(_, most) => f64::from(*most),
                Measure::Votes(..) | Measure::Points(..) => greatest,
            };
            let tied = before.is_some_and(|before| match outcome {
                Outcome::Order(one) => one.pairs.over(before, at) == one.pairs.over(at, before),
                Outcome::Score(one) => same_mean(one.counts.get(before), one.counts.get(at)),
                Outcome::Choose(_) => measures.get(before).map(|(one, _)| one) == Some(measure),
            });
            before = Some(at);
            let place = match (tied, all.last_mut()) {
                (true, Some(last)) => {
                    let last: &mut Ranked<'_> = last;
                    last.shares = true;
                    last.place
                }
                (true, None) | (false, _) => all.len() + 1,
            };
            all.push(Ranked {
                at,
                key,
                name,
                measure: *measure,
                share: f64::from(*named) / ballots,
                bar: if whole > 0.0 {
                    measure.value() / whole
                } else {
                    0.0
                },
                tied,
                place,
                shares: tied,
            });
        }
        all
    }

    fn called(&self, at: usize) -> Option<(&Key, &Text)> {
        match &self.question.kind {
            Kind::Scale { .. } => Some((&self.question.key, &self.question.text)),
            kind => kind.choices().get(at).map(|one| (&one.key, &one.name)),
        }
    }
}

/// Whether two means are equal as fractions: what is published of them is rounded.
fn same_mean(one: Option<&Vec<u32>>, other: Option<&Vec<u32>>) -> bool {
    let fraction = |counts: Option<&Vec<u32>>| {
        let counts = counts.into_iter().flatten();
        let scored = (1_u128..).zip(counts.clone());
        let sum: u128 = scored
            .map(|(score, count)| score * u128::from(*count))
            .sum();
        (sum, counts.map(|count| u128::from(*count)).sum::<u128>())
    };
    let (one, other) = (fraction(one), fraction(other));
    (one.1 == 0) == (other.1 == 0) && one.0 * other.1 == other.0 * one.1
}

impl Measure {
    /// As a number.
    pub fn value(self) -> f64 {
        match self {
            Self::Votes(votes) => f64::from(votes),
            Self::Points(points) => points as f64,
            Self::Mean(mean, _) => mean.unwrap_or(0.0),
        }
    }

    /// Its name in the open data and in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Votes(_) => "votes",
            Self::Points(_) => "points",
            Self::Mean(..) => "mean",
        }
    }
}
