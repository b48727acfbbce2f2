//! What is decided with one press by those who write surveys, as it stands in a field of a button.

use crate::domain::survey::Decline;
use crate::domain::survey::life::Step;
use crate::render::base::button::Field;
use crate::render::survey::fields::{At, MOST, Of, Sure};

/// A step in the life of a survey: `open`; `open-yes` once that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stride {
    /// Which one.
    pub step: Step,
    /// It is meant.
    pub sure: Option<Sure>,
}

impl Field for Stride {
    fn write(&self) -> String {
        match self.sure {
            None => self.step.name().to_owned(),
            Some(sure) => format!("{}-{}", self.step.name(), sure.name()),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (step, sure) = text.split_once('-').unwrap_or((text, ""));
        Some(Self {
            step: Step::parse(step)?,
            sure: Field::read(sure)?,
        })
    }

    fn extremes() -> Vec<Self> {
        let sure = Some(Sure::Yes);
        let all = Step::ALL.iter();
        all.map(|step| Self { step: *step, sure }).collect()
    }
}

/// On what it depends whether a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On nothing: `x`.
    Always,
    /// On an earlier question, and on which answer: `0`, `0-c2`.
    Earlier(Of<Option<Reply>>),
}

impl Field for When {
    fn write(&self) -> String {
        match self {
            Self::Always => "x".to_owned(),
            Self::Earlier(earlier) => earlier.write(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "x" => Some(Self::Always),
            text => Of::read(text).map(Self::Earlier),
        }
    }

    fn extremes() -> Vec<Self> {
        Of::extremes().into_iter().map(Self::Earlier).collect()
    }
}

/// The answer to an earlier question on which another one depends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The choice at a place: `c2`.
    Choice(u8),
    /// So much or more: `l4`.
    AtLeast(u8),
    /// So much or less: `m4`.
    AtMost(u8),
}

impl Field for Reply {
    fn write(&self) -> String {
        match self {
            Self::Choice(place) => format!("c{place}"),
            Self::AtLeast(value) => format!("l{value}"),
            Self::AtMost(value) => format!("m{value}"),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (way, value) = text.split_at_checked(1)?;
        let value = value.parse().ok()?;
        match way {
            "c" => Some(Self::Choice(value)),
            "l" => Some(Self::AtLeast(value)),
            "m" => Some(Self::AtMost(value)),
            _ => None,
        }
    }

    fn extremes() -> Vec<Self> {
        [Self::Choice, Self::AtLeast, Self::AtMost]
            .map(|of| of(u8::MAX))
            .into()
    }
}

/// Whom a survey is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Everybody: `all`.
    Everybody,
    /// An audience with a name: `4`.
    Saved(i64),
}

impl Field for Whom {
    fn write(&self) -> String {
        match self {
            Self::Everybody => "all".to_owned(),
            Self::Saved(id) => id.to_string(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "all" => Some(Self::Everybody),
            id => id.parse().ok().map(Self::Saved),
        }
    }

    fn extremes() -> Vec<Self> {
        vec![Self::Everybody, Self::Saved(i64::MIN)]
    }
}

/// A date of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// It closes after so many business days: `d10`.
    Days(u8),
    /// It opens at an instant, in seconds, or by hand: `o1722650400`, `oh`.
    Opens(Option<i64>),
    /// It closes then: `c1722650400`, `ch`.
    Closes(Option<i64>),
}

impl Field for Date {
    fn write(&self) -> String {
        let at = |at: &Option<i64>| at.map_or_else(|| "h".to_owned(), |at| at.to_string());
        match self {
            Self::Days(days) => format!("d{days}"),
            Self::Opens(opens) => format!("o{}", at(opens)),
            Self::Closes(closes) => format!("c{}", at(closes)),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (which, value) = text.split_at_checked(1)?;
        let at = || match value {
            "h" => Some(None),
            value => value.parse().ok().map(Some),
        };
        match which {
            "d" => value.parse().ok().map(Self::Days),
            "o" => at().map(Self::Opens),
            "c" => at().map(Self::Closes),
            _ => None,
        }
    }

    fn extremes() -> Vec<Self> {
        let far = Some(i64::MIN);
        vec![
            Self::Days(u8::MAX),
            Self::Opens(far),
            Self::Closes(far),
            Self::Closes(None),
        ]
    }
}

/// What leaves of a closed survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlet {
    /// What people wrote, for those who run the process: `texts`.
    Texts,
    /// The result, for everybody: `7-yes`.
    Result(At<Sure>),
}

impl Field for Outlet {
    fn write(&self) -> String {
        match self {
            Self::Texts => "texts".to_owned(),
            Self::Result(at) => at.write(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "texts" => Some(Self::Texts),
            text => At::read(text).map(Self::Result),
        }
    }

    fn extremes() -> Vec<Self> {
        At::extremes().into_iter().map(Self::Result).collect()
    }
}

/// The space whose agenda a result becomes, and in which version once that is meant: `3`, `3-2-yes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// Which one.
    pub space: i64,
    /// As it was seen when somebody said yes.
    pub sure: Option<At<Sure>>,
}

impl Field for Agenda {
    fn write(&self) -> String {
        match &self.sure {
            None => self.space.to_string(),
            Some(sure) => format!("{}-{}", self.space, sure.write()),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (space, sure) = text.split_once('-').unwrap_or((text, ""));
        Some(Self {
            space: space.parse().ok()?,
            sure: Field::read(sure)?,
        })
    }

    fn extremes() -> Vec<Self> {
        let all = Option::extremes().into_iter();
        all.map(|sure| Self { space: MOST, sure }).collect()
    }
}

/// What is decided about a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// It becomes a topic as it is: `add`.
    Add,
    /// It becomes one in other words: `text`.
    Reword,
    /// It means a topic that there is; which one? `merge`.
    Merge,
    /// It means the topic at a place: `m4`.
    Into(u8),
    /// It is none, for this reason.
    Decline(Decline),
}

impl Field for Ruling {
    fn write(&self) -> String {
        match self {
            Self::Add => "add".to_owned(),
            Self::Reword => "text".to_owned(),
            Self::Merge => "merge".to_owned(),
            Self::Into(place) => format!("m{place}"),
            Self::Decline(reason) => reason.name().to_owned(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "add" => Some(Self::Add),
            "text" => Some(Self::Reword),
            "merge" => Some(Self::Merge),
            text => match (Decline::parse(text), text.strip_prefix('m')) {
                (Some(reason), _) => Some(Self::Decline(reason)),
                (None, place) => place?.parse().ok().map(Self::Into),
            },
        }
    }

    fn extremes() -> Vec<Self> {
        let reasons = Decline::ALL.iter().copied().map(Self::Decline);
        let others = [Self::Add, Self::Reword, Self::Merge, Self::Into(u8::MAX)];
        reasons.chain(others).collect()
    }
}
