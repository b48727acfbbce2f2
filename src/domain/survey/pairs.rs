//! Every topic against every other, and what Tideman's ranked pairs make of it.
//!
//! Deliberately absent: half votes. Of two topics that a ballot leaves out it says nothing.

use super::ties::Ties;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// How many ballots put one topic before another, for all pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Vec<u32>>", into = "Vec<Vec<u32>>")]
pub struct Pairwise {
    topics: usize,
    over: Vec<u32>,
}

/// One topic that more ballots put before another than behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Majority {
    /// The place of the preferred topic in the survey's list.
    pub winner: u8,
    /// The place of the other one.
    pub loser: u8,
    /// Ballots for the winner.
    pub votes: u32,
    /// Ballots for the loser.
    pub against: u32,
    /// Whether it stands; otherwise it would have closed a circle with greater majorities.
    pub locked: bool,
}

/// The result of ranked pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankedPairs {
    /// The topics, the first one first.
    pub order: Vec<u8>,
    /// All majorities, in the order in which they were looked at.
    pub majorities: Vec<Majority>,
}

/// A table as it is published, a list for each topic. One that is no square has no topics.
impl From<Vec<Vec<u32>>> for Pairwise {
    fn from(rows: Vec<Vec<u32>>) -> Self {
        match rows.iter().all(|row| row.len() == rows.len()) {
            true => Self::new(rows.len(), rows.concat()),
            false => Self::new(0, Vec::new()),
        }
    }
}

impl From<Pairwise> for Vec<Vec<u32>> {
    fn from(pairs: Pairwise) -> Self {
        let rows = pairs.over.chunks(pairs.topics.max(1));
        rows.map(<[_]>::to_vec).collect()
    }
}

impl Pairwise {
    /// A table from its rows, each with a column for every topic.
    pub(super) fn new(topics: usize, over: Vec<u32>) -> Self {
        Self { topics, over }
    }

    /// How many topics there are.
    pub fn topics(&self) -> usize {
        self.topics
    }

    /// Ballots that put `one` before `other`: 0 for a topic there is not.
    pub fn over(&self, one: usize, other: usize) -> u32 {
        let known = one < self.topics && other < self.topics;
        let at = one * self.topics + other;
        self.over.get(at).copied().filter(|_| known).unwrap_or(0)
    }

    /// The topic that wins against every other, if there is one.
    pub fn condorcet_winner(&self) -> Option<usize> {
        (0..self.topics).find(|one| {
            let mut others = (0..self.topics).filter(|other| other != one);
            others.all(|other| self.over(*one, other) > self.over(other, *one))
        })
    }
}

/// Tideman's ranked pairs.
///
/// **The rule.** Of each pair, the topic that more ballots put first has a majority; a pair with as
/// many on both sides has none. Majorities are taken from the one with the most ballots for its winner
/// to the one with the fewest (winning votes; Tideman 1987 took the difference, which on complete
/// ballots is the same order, and on ballots that leave topics out counts silence as opposition);
/// of equal ones, that with the fewer ballots against it; of still equal ones, that whose winner goes
/// first by the seed ([`Ties`]), then that whose loser goes last by it. Each is locked unless it would
/// close a circle with those locked before. Then, again and again, the topic that no other remaining
/// one is locked above is taken; of several, the first by the seed.
pub fn ranked_pairs(pairs: &Pairwise, ties: &Ties) -> RankedPairs {
    let topics = pairs.topics();
    let mut majorities = Vec::with_capacity(topics * topics / 2);
    for winner in 0..topics {
        for loser in 0..topics {
            let (votes, against) = (pairs.over(winner, loser), pairs.over(loser, winner));
            if votes > against {
                majorities.push(Majority {
                    winner: winner as u8,
                    loser: loser as u8,
                    votes,
                    against,
                    locked: false,
                });
            }
        }
    }
    majorities.sort_by_key(|one| {
        let (winner, loser) = (usize::from(one.winner), usize::from(one.loser));
        (
            Reverse(one.votes),
            one.against,
            ties.rank(winner),
            Reverse(ties.rank(loser)),
        )
    });
    // A bit for every topic that lies below, however far.
    let mut below = vec![0_u64; topics];
    for one in &mut majorities {
        let (winner, loser) = (usize::from(one.winner), usize::from(one.loser));
        if below[loser] >> winner & 1 == 1 {
            continue;
        }
        one.locked = true;
        let gained = below[loser] | 1 << loser;
        for (topic, mask) in below.iter_mut().enumerate() {
            if topic == winner || *mask >> winner & 1 == 1 {
                *mask |= gained;
            }
        }
    }
    RankedPairs {
        order: unbeaten_first(&below, ties),
        majorities,
    }
}

fn unbeaten_first(below: &[u64], ties: &Ties) -> Vec<u8> {
    let mut left: Vec<usize> = (0..below.len()).collect();
    left.sort_by_key(|topic| ties.rank(*topic));
    let mut order = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let beaten = left.iter().fold(0, |mask, topic| mask | below[*topic]);
        // What is locked has no circles, so somebody is always unbeaten.
        let first = left.iter().position(|topic| beaten >> topic & 1 == 0);
        order.push(left.remove(first.unwrap_or(0)) as u8);
    }
    order
}
