//! Counting: one pass over the ballots, everything that is published at once.
//!
//! Memory is that of the tables and of the different profiles of people, not of the ballots.
//! Deliberately absent: what was counted cannot be looked at ballot by ballot, and nothing can be taken
//! away again.

use super::MOST_CHOICES;
use super::ballot::{Ballot, BallotRefusal, Method};
use super::hidden::Hidden;
use super::outcome::{Approval, Order, Outcome, Scores};
use super::pairs::Pairwise;
use super::segment::{Frame, Profile, Segment, Tags};
use super::ties::Ties;
use std::collections::HashMap;

/// Rows of the pairwise table are this many numbers times a whole number wide: what processors add at
/// once.
const LANES: usize = 8;
const ROOM: usize = MOST_CHOICES.next_multiple_of(LANES);

/// Counts ballots of one method over so many topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    method: Method,
    topics: usize,
    frame: Frame,
    /// By row of the tables.
    ballots: Vec<u32>,
    /// By row of the tables, `width` each; what is in it depends on the method.
    cells: Vec<u32>,
    profiles: HashMap<Profile, u32>,
}

impl Counter {
    /// Nothing counted yet. Topics beyond [`MOST_CHOICES`] are not there.
    pub fn new(method: Method, topics: usize, frame: Frame) -> Self {
        let topics = topics.min(MOST_CHOICES);
        let mut counter = Self {
            method,
            topics,
            frame,
            ballots: vec![0; frame.rows()],
            cells: Vec::new(),
            profiles: HashMap::new(),
        };
        counter.cells = vec![0; frame.rows() * counter.width()];
        counter
    }

    /// Numbers of one row of the tables: votes; or places by topic, then the pairwise table; or scores
    /// by topic.
    fn width(&self) -> usize {
        let most = usize::from(self.method.most());
        match self.method {
            Method::Choose { .. } => self.topics,
            Method::Order { .. } => self.topics * (most + self.stride()),
            Method::Score { .. } => self.topics * most,
        }
    }

    fn stride(&self) -> usize {
        self.topics.next_multiple_of(LANES)
    }

    /// How many ballots were counted. No secret before closing; all the rest is.
    pub fn ballots(&self) -> u32 {
        self.ballots[0]
    }

    /// Counts a ballot of whoever has these tags.
    ///
    /// # Errors
    /// Why it cannot be counted; then nothing was.
    pub fn add(&mut self, ballot: &Ballot, tags: Tags) -> Result<(), BallotRefusal> {
        let marks = ballot.marks();
        self.method.check(marks, self.topics)?;
        if !self.frame.knows(tags) {
            return Err(BallotRefusal::UnknownGroup);
        }
        let profile = Profile {
            origin: ballot.origin(),
            tags,
        };
        let rows = self.frame.rows_of(profile);
        let rows = rows.as_slice();
        for row in rows {
            self.ballots[usize::from(*row)] += 1;
        }
        match self.method {
            Method::Choose { .. } => self.add_choices(marks, rows),
            Method::Order { most } => self.add_order(marks, usize::from(most), rows),
            Method::Score { most } => self.add_scores(marks, usize::from(most), rows),
        }
        *self.profiles.entry(profile).or_default() += 1;
        Ok(())
    }

    fn add_choices(&mut self, marks: &[u8], rows: &[u16]) {
        for row in rows {
            let votes = &mut self.cells[usize::from(*row) * self.topics..][..self.topics];
            for mark in marks {
                votes[usize::from(*mark)] += 1;
            }
        }
    }

    fn add_scores(&mut self, marks: &[u8], most: usize, rows: &[u16]) {
        let width = self.width();
        for row in rows {
            let scores = &mut self.cells[usize::from(*row) * width..][..width];
            for (topic, mark) in marks.iter().enumerate().filter(|(_, mark)| **mark > 0) {
                scores[topic * most + usize::from(*mark) - 1] += 1;
            }
        }
    }

    fn add_order(&mut self, marks: &[u8], most: usize, rows: &[u16]) {
        let (width, stride) = (self.width(), self.stride());
        // One for every topic that is not named yet: all of them lie below the next one.
        let mut below = [0_u32; ROOM];
        below[..self.topics].fill(1);
        for (place, mark) in marks.iter().enumerate() {
            let topic = usize::from(*mark);
            below[topic] = 0;
            for row in rows {
                let cells = &mut self.cells[usize::from(*row) * width..][..width];
                cells[topic * most + place] += 1;
                let pairs = &mut cells[self.topics * most + topic * stride..][..stride];
                let (pairs, _) = pairs.as_chunks_mut::<LANES>();
                let (below, _) = below.as_chunks::<LANES>();
                for (counts, ones) in pairs.iter_mut().zip(below) {
                    for lane in 0..LANES {
                        counts[lane] += ones[lane];
                    }
                }
            }
        }
    }

    /// How many ballots each profile gave, in a fixed order.
    pub fn profiles(&self) -> Vec<(Profile, u32)> {
        let mut all: Vec<_> = self.profiles.iter().map(|(one, n)| (*one, *n)).collect();
        all.sort_unstable();
        all
    }

    /// Which rows must not be shown: see [`Hidden`].
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub fn hidden(&self, least: u32) -> Hidden {
        Hidden::decide(self.frame, &self.profiles(), least)
    }

    /// The results that may be published, by row of the tables; `None` is a hidden one.
    pub fn published(&self, ties: &Ties, hidden: &Hidden) -> Vec<(Segment, Option<Outcome>)> {
        let segments = self.frame.segments();
        segments
            .map(|segment| {
                let shown = !hidden.hides(segment);
                let outcome = shown.then(|| self.outcome(segment, ties)).flatten();
                (segment, outcome)
            })
            .collect()
    }

    /// The result of one row, also of one that must not be shown. `None` if the frame has no such row.
    pub fn outcome(&self, segment: Segment, ties: &Ties) -> Option<Outcome> {
        let row = self.frame.place(segment)?;
        let (width, stride) = (self.width(), self.stride());
        let (ballots, cells) = (self.ballots[row], &self.cells[row * width..][..width]);
        let most = usize::from(self.method.most());
        let by_topic = || -> Vec<Vec<u32>> {
            let all = 0..self.topics;
            all.map(|topic| cells[topic * most..][..most].to_vec())
                .collect()
        };
        Some(match self.method {
            Method::Choose { .. } => Outcome::Choose(Approval::new(ballots, cells.to_vec(), ties)),
            Method::Score { .. } => Outcome::Score(Scores::new(ballots, by_topic(), ties)),
            Method::Order { .. } => {
                let rows = (0..self.topics)
                    .map(|topic| &cells[self.topics * most + topic * stride..][..self.topics]);
                let over = rows.flatten().copied().collect();
                let pairs = Pairwise::new(self.topics, over);
                Outcome::Order(Order::new(ballots, by_topic(), pairs, ties))
            }
        })
    }
}
