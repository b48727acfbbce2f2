//! The list of ballots of one question, and what people wrote, each in an order that says nothing.
//!
//! Every question has a list of its own, in an order of its own: the answers of one person to two
//! questions cannot be put together. Deliberately absent: one list for the whole survey.

use super::super::ballot::{Ballot, Method};
use super::super::definition::{Places, Survey};
use super::super::flow::{Answer, is_asked};
use super::super::hidden::Hidden;
use super::super::recount::{Layout, in_order};
use super::super::ties::shuffle;
use super::{Filled, topics};
use crate::domain::base::Key;

/// A list as it grows.
#[derive(Clone, Debug)]
pub struct List {
    survey: Survey,
    at: usize,
    key: Key,
    method: Method,
    names: [Vec<Key>; 3],
    hidden: Hidden,
    lines: Vec<String>,
}

impl List {
    /// `None` if there is no such question, or its answers are no ballots.
    pub(super) fn new(survey: &Survey, places: &Places, at: usize, hidden: Hidden) -> Option<Self> {
        let question = survey.questions.get(at)?;
        let keys = |all: &[super::super::Choice]| all.iter().map(|one| one.key.clone()).collect();
        Some(Self {
            at,
            key: question.key.clone(),
            method: question.kind.method()?,
            names: [topics(question), keys(&places.zones), keys(&places.groups)],
            survey: survey.clone(),
            hidden,
            lines: Vec::new(),
        })
    }

    /// The question's key.
    pub fn question(&self) -> &Key {
        &self.key
    }

    /// Adds what somebody answered, if they did. What the count refused is not in the list either.
    pub fn add(&mut self, filled: &Filled) {
        let answer = filled.answers.get(self.at).and_then(Option::as_ref);
        let asked = is_asked(&self.survey, &filled.answers, self.at);
        let Some(Answer::Marks(marks)) = answer.filter(|_| asked) else {
            return;
        };
        let [topics, zones, groups] = &self.names;
        let layout = Layout {
            method: self.method,
            topics,
            zones,
            groups,
        };
        let ballot = Ballot::new(filled.origin, marks).ok();
        let line = ballot.and_then(|one| layout.line_of(&one, filled.tags, &self.hidden));
        self.lines.extend(line);
    }

    /// The list as CSV.
    pub fn finish(self, seed: &str) -> String {
        in_order(&self.hidden, self.lines, &apart(seed, &self.key))
    }
}

/// Each question has an order of its own.
fn apart(seed: &str, question: &Key) -> String {
    format!("{seed}\n{question}")
}

/// What people wrote to one question, in an order that does not say who came first. For staff only.
pub fn texts(seed: &str, question: &Key, mut given: Vec<String>) -> Vec<String> {
    given.sort_unstable();
    shuffle(&apart(seed, question), &mut given);
    given
}
