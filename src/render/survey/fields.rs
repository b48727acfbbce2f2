//! What stands in the buttons of those who write surveys, in one field: words between hyphens, as in
//! `7-text-0`.
//!
//! Deliberately absent: whether the version is still the one that is kept, which the actions look at.

use crate::domain::base::Seen;
use crate::domain::base::names::named;
use crate::domain::survey::life::Step;
use crate::domain::survey::{Aim, Ask, Sort, Switch};
use crate::render::base::button::{Field, named_fields};

/// No survey is changed more often, and no entity has more spaces.
pub(super) const MOST: i64 = u32::MAX as i64;

named! {
    /// An answer to «are you sure?».
    Sure {
        /// It is meant.
        Yes = "yes",
    }
}

named! {
    /// The same about a question that goes.
    Gone {
        /// It is meant.
        Yes = "y",
    }
}

named! {
    /// Where a question goes in the list.
    Way {
        /// Before the one above.
        Up = "u",
        /// After the one below.
        Down = "d",
    }
}

named! {
    /// How topics are chosen.
    Manner {
        /// So many of them.
        Choose = "choose",
        /// So many of them in order.
        Order = "order",
        /// Each gets a score.
        Score = "score",
    }
}
named_fields!(Aim, Step, Switch, Sure, Gone, Way, Manner);

/// What is done to a survey as somebody saw it: `7-text-0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The version that they saw.
    pub version: i64,
    /// What is done.
    pub what: T,
}

impl<T> At<T> {
    /// What they saw, of a survey.
    pub fn seen(&self, survey: i64) -> Seen {
        let version = self.version;
        Seen {
            id: survey,
            version,
        }
    }
}

impl Sure {
    /// It is meant of what was seen in a version.
    pub fn at(self, version: i64) -> At<Self> {
        let what = self;
        At { version, what }
    }
}

impl<T: Field> Field for At<T> {
    fn write(&self) -> String {
        format!("{}-{}", self.version, self.what.write())
    }

    fn read(text: &str) -> Option<Self> {
        let (version, what) = text.split_once('-')?;
        Some(Self {
            version: version.parse().ok()?,
            what: T::read(what)?,
        })
    }

    fn extremes() -> Vec<Self> {
        let all = T::extremes().into_iter();
        let version = MOST;
        all.map(|what| Self { version, what }).collect()
    }
}

/// Something about a question, or a choice, at a place of a list: `3-u`; nothing more about it: `3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of<T> {
    /// The place.
    pub at: u8,
    /// What about it.
    pub what: T,
}

impl<T: Field> Field for Of<T> {
    fn write(&self) -> String {
        match self.what.write().as_str() {
            "-" => self.at.to_string(),
            what => format!("{}-{what}", self.at),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (at, what) = text.split_once('-').unwrap_or((text, ""));
        Some(Self {
            at: at.parse().ok()?,
            what: T::read(what)?,
        })
    }

    fn extremes() -> Vec<Self> {
        let all = T::extremes().into_iter();
        all.map(|what| Self { at: u8::MAX, what }).collect()
    }
}

impl Field for Ask {
    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn extremes() -> Vec<Self> {
        let most = u8::MAX;
        let sorts = Sort::ALL.iter().copied().map(Self::Add);
        let others = [
            Self::Name,
            Self::Pledge,
            Self::Choices(most),
            Self::When(most, most, false),
            Self::Closes,
            Self::Formula,
        ];
        sorts.chain(others).collect()
    }
}
