//! Counts of people that do not give anybody away.

use serde::Serialize;

/// A count that does not give anybody away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Blunt {
    /// So many.
    Exactly(i64),
    /// Fewer than five.
    Few,
    /// Of those whom the law protects more: so many or a few more, so that comparing two counts shows
    /// nobody.
    AtLeast(i64),
}

impl Blunt {
    /// The smallest number that is shown.
    pub const LEAST: i64 = 5;

    /// A count, blunted.
    pub fn of(count: i64, sensitive: bool) -> Self {
        match count {
            count if count < Self::LEAST => Self::Few,
            count if sensitive => Self::AtLeast(count - count % Self::LEAST),
            count => Self::Exactly(count),
        }
    }

    /// Whether so many are certainly there.
    pub fn is_any(self) -> bool {
        self != Self::Exactly(0)
    }
}

/// How counts of some people may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blunting {
    /// As they are.
    None,
    /// Few are not counted.
    Few,
    /// As of those whom the law protects more.
    Protected,
}

impl Blunting {
    /// How they may be seen when they are only few, or of those whom the law protects more.
    pub fn of(sensitive: bool) -> Self {
        match sensitive {
            true => Self::Protected,
            false => Self::Few,
        }
    }

    /// A count, as it may be seen.
    pub fn seen(self, count: i64) -> Blunt {
        match self {
            Self::None => Blunt::Exactly(count),
            Self::Few => Blunt::of(count, false),
            Self::Protected => Blunt::of(count, true),
        }
    }
}
