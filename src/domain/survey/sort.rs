//! The kinds of questions that a coordinator can add, and what each is before more is said about it.

use super::ballot::Method;
use super::definition::Kind;
use crate::domain::base::names::named;

named! {
    /// The kinds of questions that can be added.
    Sort {
        /// One of several choices.
        One = "one",
        /// Several of them.
        Several = "several",
        /// Several of them in order.
        Order = "order",
        /// Stars.
        Scale = "scale",
        /// A number.
        Number = "number",
        /// A text.
        Text = "text",
        /// Where somebody lives.
        Zone = "zone",
        /// Topics.
        Topics = "topics",
    }
}

impl Sort {
    /// A question of this kind before anything else is said about it.
    pub fn blank(self) -> Kind {
        let choices = Vec::new();
        match self {
            Self::One => Kind::One(choices),
            Self::Several => Kind::Several { choices, most: 2 },
            Self::Order => Kind::Order { choices, most: 3 },
            Self::Scale => Kind::Scale { most: 5 },
            Self::Number => Kind::Number {
                least: 0,
                most: 100,
            },
            Self::Text => Kind::Text { longest: 500 },
            Self::Zone => Kind::Zone,
            Self::Topics => Kind::Topics {
                topics: choices,
                method: Method::Choose { most: 3 },
            },
        }
    }

    /// Whether choices have to be written for it.
    pub fn has_choices(self) -> bool {
        matches!(self, Self::One | Self::Several | Self::Order | Self::Topics)
    }
}

impl Kind {
    /// As what it can be added.
    pub fn sort(&self) -> Sort {
        match self {
            Self::Topics { .. } => Sort::Topics,
            Self::One(_) => Sort::One,
            Self::Several { .. } => Sort::Several,
            Self::Order { .. } => Sort::Order,
            Self::Scale { .. } => Sort::Scale,
            Self::Number { .. } => Sort::Number,
            Self::Text { .. } => Sort::Text,
            Self::Zone => Sort::Zone,
        }
    }

    /// Whether a later question can depend on what is answered.
    pub fn can_decide(&self) -> bool {
        match self {
            Self::Scale { .. } | Self::Number { .. } => true,
            Self::Text { .. } | Self::Zone => false,
            Self::Topics { .. } | Self::One(..) | Self::Several { .. } | Self::Order { .. } => {
                !matches!(self.method(), Some(Method::Score { .. }))
            }
        }
    }
}
