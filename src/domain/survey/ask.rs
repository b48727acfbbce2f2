//! What coordinators are asked to write about a survey: a name, the choices of a question, a date.

use super::life::Edit;
use super::sort::Sort;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What is asked for. It lives in buttons and in the dialogue as `name`, `choices-3`, `when-2-1-l`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Ask {
    /// What it is called.
    Name,
    /// What the entity does with the result.
    Pledge,
    /// A question of this kind.
    Add(Sort),
    /// The words of the question at a place.
    Text(u8),
    /// Its choices.
    Choices(u8),
    /// A topic more.
    Topic(u8),
    /// How many choices, steps or characters.
    Most(u8),
    /// Between which numbers.
    Bounds(u8),
    /// At a place, after an earlier one: at least (or else at most) which number.
    When(u8, u8, bool),
    /// When it opens.
    Opens,
    /// When it closes.
    Closes,
    /// Whom it is for.
    Formula,
    /// How the topic of a proposal should read.
    Proposal(i64),
}

impl Ask {
    /// Back from how it is written.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<_> = text.split('-').collect();
        let place = |word: &str| word.parse().ok();
        Some(match words[..] {
            ["name"] => Self::Name,
            ["pledge"] => Self::Pledge,
            ["add", sort] => Self::Add(Sort::parse(sort)?),
            ["text", at] => Self::Text(place(at)?),
            ["choices", at] => Self::Choices(place(at)?),
            ["topic", at] => Self::Topic(place(at)?),
            ["most", at] => Self::Most(place(at)?),
            ["bounds", at] => Self::Bounds(place(at)?),
            ["when", at, earlier, way @ ("l" | "m")] => {
                Self::When(place(at)?, place(earlier)?, way == "l")
            }
            ["opens"] => Self::Opens,
            ["closes"] => Self::Closes,
            ["formula"] => Self::Formula,
            ["proposal", id] => Self::Proposal(id.parse().ok()?),
            _ => return None,
        })
    }

    /// Its name in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Pledge => "pledge",
            Self::Add(_) => "add",
            Self::Text(_) => "text",
            Self::Choices(_) => "choices",
            Self::Topic(_) => "topic",
            Self::Most(_) => "most",
            Self::Bounds(_) => "bounds",
            Self::When(..) => "when",
            Self::Opens => "opens",
            Self::Closes => "closes",
            Self::Formula => "formula",
            Self::Proposal(_) => "rewrite",
        }
    }

    /// As what it counts in the table of what may be changed when.
    pub fn edit(self) -> Edit {
        match self {
            Self::Name | Self::Text(_) | Self::Choices(_) => Edit::Rename,
            Self::Pledge => Edit::WritePledge,
            Self::Add(_) => Edit::AddQuestion,
            Self::Topic(_) | Self::Proposal(_) => Edit::AddTopic,
            Self::Closes => Edit::MoveClosing,
            Self::Most(_) | Self::Bounds(_) | Self::When(..) | Self::Opens | Self::Formula => {
                Edit::ChangeMethod
            }
        }
    }

    /// The question it is about.
    pub fn place(self) -> Option<u8> {
        match self {
            Self::Text(at)
            | Self::Choices(at)
            | Self::Topic(at)
            | Self::Most(at)
            | Self::Bounds(at)
            | Self::When(at, ..) => Some(at),
            Self::Name
            | Self::Pledge
            | Self::Add(_)
            | Self::Opens
            | Self::Closes
            | Self::Formula
            | Self::Proposal(_) => None,
        }
    }

    /// Whether it has words in every language.
    pub fn is_in_all_languages(self) -> bool {
        match self {
            Self::Name
            | Self::Add(_)
            | Self::Text(_)
            | Self::Choices(_)
            | Self::Topic(_)
            | Self::Proposal(_) => true,
            Self::Pledge
            | Self::Most(_)
            | Self::Bounds(_)
            | Self::When(..)
            | Self::Opens
            | Self::Closes
            | Self::Formula => false,
        }
    }
}

impl fmt::Display for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Add(sort) => write!(f, "add-{}", sort.name()),
            Self::When(at, earlier, is_least) => {
                let way = if *is_least { "l" } else { "m" };
                write!(f, "when-{at}-{earlier}-{way}")
            }
            Self::Proposal(id) => write!(f, "proposal-{id}"),
            other => match other.place() {
                Some(at) => write!(f, "{}-{at}", other.name()),
                None => f.write_str(other.name()),
            },
        }
    }
}

impl TryFrom<String> for Ask {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("nothing that is asked for")
    }
}

impl From<Ask> for String {
    fn from(ask: Ask) -> Self {
        ask.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_read_back() {
        for known in [
            "name",
            "pledge",
            "add-one",
            "text-0",
            "choices-59",
            "topic-1",
            "most-1",
            "bounds-1",
            "when-2-1-l",
            "when-2-1-m",
            "opens",
            "closes",
            "formula",
            "proposal-7",
        ] {
            let read = Ask::parse(known);
            assert_eq!(read.map(|ask| ask.to_string()).as_deref(), Some(known));
        }
        for other in [
            "",
            "add",
            "add-x",
            "text",
            "text--1",
            "text-256",
            "when-1-2-x",
            "name-1",
        ] {
            assert_eq!(Ask::parse(other), None, "{other}");
        }
    }
}
