//! A change of the process as somebody would make it in its file: one value, or one entry.
//!
//! Deliberately absent: what a change means, which whoever reads the file knows, and who may make it.

use super::Amendment;
use crate::domain::base::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Where: a value of a table (`hours`, `work`), an entry by its key (`office`, `salud`), a value of an
    /// entry (`office`, `salud`, `name`), or a whole list (`reminder`).
    pub at: Vec<String>,
    /// What is done there.
    pub to: To,
}

/// What is done at a place of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum To {
    /// It says this.
    Set(Value),
    /// Its list has this one more.
    Add(String),
    /// It says nothing any more: what is usual counts, or the entry is gone.
    Remove,
}

/// What a place of the file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(i64),
    /// A text, also an hour or a key.
    Text(String),
    /// Several.
    List(Vec<Value>),
    /// Several, by name.
    Table(BTreeMap<String, Value>),
}

impl Edit {
    /// A value of a table or of an entry.
    pub fn set(at: &[&str], value: Value) -> Self {
        Self::new(at, To::Set(value))
    }

    /// What is done at a place.
    pub fn new(at: &[&str], to: To) -> Self {
        let at = at.iter().map(|part| (*part).to_owned()).collect();
        Self { at, to }
    }

    /// An entry, with what it says.
    pub fn entry(kind: &str, key: &str, says: &[(&str, Value)]) -> Self {
        let says = says.iter().cloned();
        let says = says.map(|(name, value)| (name.to_owned(), value));
        Self::set(&[kind, key], Value::Table(says.collect()))
    }
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The text that it is, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Flag(_) | Self::Number(_) | Self::List(_) | Self::Table(_) => None,
        }
    }

    /// The several that it is.
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(all) => Some(all),
            Self::Flag(_) | Self::Number(_) | Self::Text(_) | Self::Table(_) => None,
        }
    }

    /// The table that it is.
    pub fn as_table(&self) -> Option<&BTreeMap<String, Self>> {
        match self {
            Self::Table(says) => Some(says),
            Self::Flag(_) | Self::Number(_) | Self::Text(_) | Self::List(_) => None,
        }
    }

    /// Its texts, however deep, side by side.
    pub fn words(&self) -> String {
        let joined = |all: Vec<String>| all.join(" / ");
        match self {
            Self::Flag(flag) => flag.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
            Self::List(all) => joined(all.iter().map(Self::words).collect()),
            // Names by language, as they are written: the Spanish one first.
            Self::Table(says) => {
                let spanish = says.get("es").into_iter();
                let others = says.iter().filter(|(code, _)| *code != "es");
                let all = spanish.chain(others.map(|(_, text)| text));
                all.map(Self::words).collect::<Vec<_>>().join(" | ")
            }
        }
    }

    /// Several texts.
    pub fn texts(all: impl IntoIterator<Item = String>) -> Self {
        Self::List(all.into_iter().map(Self::Text).collect())
    }
}

/// A name in one language, or by language.
impl From<&Text> for Value {
    fn from(name: &Text) -> Self {
        let all = name.by_code();
        let all: BTreeMap<_, _> = all
            .map(|(code, text)| (code.to_owned(), Self::text(text)))
            .collect();
        match all.is_empty() {
            true => Self::text(name.read("")),
            false => Self::Table(all),
        }
    }
}

impl From<&Amendment> for Edit {
    fn from(amendment: &Amendment) -> Self {
        match amendment {
            Amendment::Office { key, name } => {
                Self::entry("office", key.as_str(), &[("name", Value::text(name))])
            }
            Amendment::Alias { office, name } => Self::new(
                &["office", office.as_str(), "aliases"],
                To::Add(name.clone()),
            ),
            Amendment::Topic { key, name, office } => {
                let says = [
                    ("name", Value::text(name)),
                    ("office", Value::text(office.as_str())),
                ];
                Self::entry("topic", key.as_str(), &says)
            }
            Amendment::Controller { email } => {
                Self::set(&["controller", "email"], Value::text(email))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_as_it_was() {
        let all = [
            Edit::set(&["hours", "work"], Value::text("08:00-12:00")),
            Edit::set(&["questions", "per_day"], Value::Number(4)),
            Edit::entry("group", "jovenes", &[("sensitive", Value::Flag(true))]),
            Edit::new(&["office", "salud", "aliases"], To::Add("Salud".to_owned())),
            Edit::new(&["zone", "centro"], To::Remove),
            Edit::set(&["reminder"], Value::List(vec![Value::Number(-1)])),
        ];
        for edit in all {
            let text = serde_json::to_string(&edit).unwrap();
            let read: Edit = serde_json::from_str(&text).unwrap();
            assert_eq!(read, edit, "{text}");
        }
    }
}
