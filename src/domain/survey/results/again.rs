//! Counting a published list again and comparing every table that it allows.
//!
//! Deliberately absent: trust in the results. Whatever they say, nothing here falls over.

use super::super::ballot::Method;
use super::super::definition::{Choice, Kind};
use super::super::outcome::Outcome;
use super::super::recount::{self, Layout, Misread};
use super::super::segment::Segment;
use super::super::ties::Ties;
use super::super::{MOST_CHOICES, Places};
use super::count::told;
use super::{Answered, Found, Results, Row, Told};
use crate::domain::base::Key;

/// What came of counting again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// How many ballots the list has.
    pub ballots: u32,
    /// How many tables were compared.
    pub tables: usize,
    /// How many published tables are about groups that the list does not name.
    pub unchecked: usize,
    /// What differs; nothing, if the count is right.
    pub differences: Vec<Difference>,
}

/// A table that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Of whom.
    pub of: Row,
    /// Ballots that were published.
    pub published: u32,
    /// Ballots that were counted.
    pub counted: u32,
}

/// Why there is nothing to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// The results have no such question, or it has no ballots.
    NoBallots,
    /// The results are none that this program wrote: they contradict themselves.
    Results,
    /// The list cannot be counted.
    List(Misread),
}

impl Results {
    /// The questions that have a list of ballots.
    pub fn countable(&self) -> impl Iterator<Item = &Answered> {
        let all = self.questions.iter();
        all.filter(|one| matches!(one.found, Found::Ballots(_)))
    }

    /// Counts the list of a question again.
    ///
    /// # Errors
    /// Why that cannot be.
    pub fn compare(&self, question: &Key, list: &str) -> Result<Compared, Unusable> {
        let answered = self.question(question).ok_or(Unusable::NoBallots)?;
        let Found::Ballots(published) = &answered.found else {
            return Err(Unusable::NoBallots);
        };
        let method = sound(answered, &self.places).ok_or(Unusable::Results)?;
        let named = |one: &Told| one.of.segment(&self.places);
        let segments: Option<Vec<_>> = published.iter().map(named).collect();
        let segments = segments.ok_or(Unusable::Results)?;
        let keys = |all: &[Choice]| -> Vec<Key> { all.iter().map(|one| one.key.clone()).collect() };
        let topics = answered.topics();
        let (zones, groups) = (keys(&self.places.zones), keys(&self.places.groups));
        let layout = Layout {
            method,
            topics: &topics,
            zones: &zones,
            groups: &groups,
        };
        let read = recount::read(&layout, list).map_err(Unusable::List)?;
        let ties = Ties::new(&self.seed, &topics);
        let (mut tables, mut unchecked, mut differences) = (0, 0, Vec::new());
        for (one, segment) in published.iter().zip(segments) {
            let Some(outcome) = read.outcome(segment, &ties) else {
                unchecked += 1;
                continue;
            };
            tables += 1;
            let again = told((one.of.clone(), outcome));
            if again != *one {
                differences.push(Difference {
                    of: one.of.clone(),
                    published: one.outcome.ballots(),
                    counted: again.outcome.ballots(),
                });
            }
        }
        // A table of everybody must be there, and say what stands above it.
        let all = answered.outcome(&Row::All).map(Outcome::ballots);
        if all.is_none() || all != answered.answered {
            differences.push(Difference {
                of: Row::All,
                published: answered.answered.unwrap_or(0),
                counted: read.ballots(),
            });
        }
        let missing = self.missing(answered, &read, &ties);
        differences.extend(missing);
        Ok(Compared {
            ballots: read.ballots(),
            tables,
            unchecked,
            differences,
        })
    }

    /// Rows with ballots on the list of which the results have no table.
    fn missing(
        &self,
        answered: &Answered,
        read: &recount::Recount,
        ties: &Ties,
    ) -> Vec<Difference> {
        let places = |count: usize| (0..count).filter_map(|at| u8::try_from(at).ok()).map(Some);
        let zones = places(self.places.zones.len()).map(Segment::Zone);
        let groups = places(self.places.groups.len()).map(Segment::Group);
        let rows = zones.chain(groups).filter_map(|segment| {
            let of = Row::of(segment, &self.places)?;
            let counted = read.outcome(segment, ties)?.ballots();
            (counted > 0 && answered.outcome(&of).is_none()).then_some(Difference {
                of,
                published: 0,
                counted,
            })
        });
        rows.collect()
    }
}

/// The method of a question that can be counted: whatever the results say, no more topics, places and
/// scores than there can be.
fn sound(answered: &Answered, places: &Places) -> Option<Method> {
    let method = answered.question.kind.method()?;
    let is_scale = matches!(answered.question.kind, Kind::Scale { .. });
    let topics = answered.question.kind.choices().len();
    let fits = is_scale || (1..=MOST_CHOICES).contains(&topics);
    let most = usize::from(method.most());
    let sound = fits && (1..=MOST_CHOICES).contains(&most);
    (sound && places.zones.len() <= 250 && places.groups.len() < 64).then_some(method)
}
