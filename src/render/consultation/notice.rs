//! What happens to a document in consultation, for those who said something and those who answer.

use crate::domain::consultation::Cause;
use crate::locale::Lang;
use crate::render::Say;
use crate::render::consultation::citizen::{consultation_given_up, consultation_reported};
use crate::render::consultation::hidden::observation_was_hidden;
use crate::render::consultation::staff::{consultation_closed, observations_to_answer};
use crate::store::{Consultation, Observation};

/// What happened to a document in consultation.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'a> {
    /// Nothing more comes in: for coordinators.
    Closed {
        /// The document.
        of: &'a Consultation,
        /// How many observations came.
        count: i64,
    },
    /// There is something to answer: for the office that answers for it.
    ToAnswer {
        /// The document.
        of: &'a Consultation,
        /// How many observations.
        count: i64,
    },
    /// Nothing will come of it: for whoever said something.
    GivenUp(&'a Consultation),
    /// The report is there: for whoever said something.
    Reported {
        /// The document.
        of: &'a Consultation,
        /// What the reader said, if it was one thing.
        only: Option<&'a Observation>,
    },
    /// A text was taken out of the public record: for its author.
    Hidden {
        /// The document.
        of: &'a Consultation,
        /// What was said, which its author still reads.
        observation: &'a Observation,
        /// Why.
        cause: Cause,
    },
}

impl Notice<'_> {
    pub(in crate::render) fn say(&self, lang: Lang) -> Vec<Say> {
        vec![match *self {
            Self::Closed { of, count } => consultation_closed(lang, of, count),
            Self::ToAnswer { of, count } => observations_to_answer(lang, of, count),
            Self::GivenUp(of) => consultation_given_up(lang, of),
            Self::Reported { of, only } => consultation_reported(lang, of, only),
            Self::Hidden {
                of,
                observation,
                cause,
            } => observation_was_hidden(lang, of, observation, cause),
        }]
    }
}
