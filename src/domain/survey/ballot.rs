//! A ballot: what one person chose, small enough that a million of them fit into memory.
//!
//! Deliberately absent: whose it is.

use super::MOST_CHOICES;
use crate::domain::base::names::named;
use serde::{Deserialize, Serialize};

named! {
    /// Where a ballot came from.
    Origin {
        /// The person gave it here.
        Chat = "chat",
        /// Staff typed it from a paper form.
        Paper = "paper",
    }
}

named! {
    /// Why a ballot cannot be counted.
    BallotRefusal {
        /// There is nothing on it.
        Empty = "empty",
        /// More is chosen than the survey allows.
        TooMany = "too_many",
        /// The same is chosen twice.
        Twice = "twice",
        /// The survey has no such topic.
        UnknownTopic = "unknown_topic",
        /// There is no such score.
        NoSuchScore = "no_such_score",
        /// The breakdown has no such zone or group.
        UnknownGroup = "unknown_group",
    }
}

/// How topics, or the choices of a question, are put on a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Up to `most` of them, without order.
    Choose {
        /// At least 1.
        most: u8,
    },
    /// Up to `most` of them, the most important first.
    Order {
        /// At least 1.
        most: u8,
    },
    /// Each with a score from 1 to `most`; those without one are left out.
    Score {
        /// Usually 5; at most 10.
        most: u8,
    },
}

/// What one person chose: 62 bytes, without a place of its own on the heap.
///
/// The marks are places of topics in the survey's list (choose, order: as many as were chosen), or
/// scores by topic, 0 for none (score). Topics are only ever added at the end of the list, so an older
/// ballot keeps its meaning.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ballot {
    marks: [u8; MOST_CHOICES],
    count: u8,
    origin: Origin,
}

impl std::fmt::Debug for Ballot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {:?}", self.origin, self.marks())
    }
}

impl Ballot {
    /// A ballot with these marks, whatever they mean.
    ///
    /// # Errors
    /// [`BallotRefusal::TooMany`], if no survey could have so many.
    pub fn new(origin: Origin, given: &[u8]) -> Result<Self, BallotRefusal> {
        let mut marks = [0; MOST_CHOICES];
        marks
            .get_mut(..given.len())
            .ok_or(BallotRefusal::TooMany)?
            .copy_from_slice(given);
        Ok(Self {
            marks,
            count: u8::try_from(given.len()).map_err(|_| BallotRefusal::TooMany)?,
            origin,
        })
    }

    /// What is marked.
    pub fn marks(&self) -> &[u8] {
        &self.marks[..usize::from(self.count)]
    }

    /// Where it came from.
    pub fn origin(&self) -> Origin {
        self.origin
    }
}

impl Method {
    /// How many may be chosen, or the highest score.
    pub fn most(self) -> u8 {
        match self {
            Self::Choose { most } | Self::Order { most } | Self::Score { most } => most,
        }
    }

    /// Whether these marks make a ballot of a survey with so many topics.
    ///
    /// # Errors
    /// The first [`BallotRefusal`].
    pub fn check(self, marks: &[u8], topics: usize) -> Result<(), BallotRefusal> {
        if let Self::Score { most } = self {
            return check_scores(marks, topics, most);
        }
        if marks.is_empty() {
            return Err(BallotRefusal::Empty);
        }
        if marks.len() > usize::from(self.most()) {
            return Err(BallotRefusal::TooMany);
        }
        let mut seen = 0_u64;
        for mark in marks {
            if usize::from(*mark) >= topics.min(MOST_CHOICES) {
                return Err(BallotRefusal::UnknownTopic);
            }
            if seen >> mark & 1 == 1 {
                return Err(BallotRefusal::Twice);
            }
            seen |= 1 << mark;
        }
        Ok(())
    }
}

fn check_scores(marks: &[u8], topics: usize, most: u8) -> Result<(), BallotRefusal> {
    if marks.len() > topics {
        return Err(BallotRefusal::UnknownTopic);
    }
    if marks.iter().any(|mark| *mark > most) {
        return Err(BallotRefusal::NoSuchScore);
    }
    if marks.iter().all(|mark| *mark == 0) {
        return Err(BallotRefusal::Empty);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use BallotRefusal::*;

    #[test]
    fn what_is_no_ballot_is_refused() {
        let choose = Method::Choose { most: 2 };
        let order = Method::Order { most: 2 };
        let score = Method::Score { most: 5 };
        for (method, marks, refusal) in [
            (choose, &[0, 3][..], None),
            (choose, &[3], None),
            (choose, &[], Some(Empty)),
            (choose, &[0, 1, 2], Some(TooMany)),
            (choose, &[1, 1], Some(Twice)),
            (choose, &[4], Some(UnknownTopic)),
            (choose, &[255], Some(UnknownTopic)),
            (order, &[3, 0], None),
            (order, &[0, 1, 2], Some(TooMany)),
            (order, &[2, 2], Some(Twice)),
            (score, &[5, 0, 1, 0], None),
            (score, &[5], None),
            (score, &[0, 0, 0, 0], Some(Empty)),
            (score, &[6, 0, 0, 0], Some(NoSuchScore)),
            (score, &[1, 1, 1, 1, 1], Some(UnknownTopic)),
        ] {
            assert_eq!(
                method.check(marks, 4).err(),
                refusal,
                "{method:?} {marks:?}"
            );
        }
        assert_eq!(Ballot::new(Origin::Chat, &[0; 61]), Err(TooMany));
    }

    #[test]
    fn a_ballot_is_small() {
        assert_eq!(size_of::<Ballot>(), 62);
    }
}
