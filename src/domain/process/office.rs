//! The offices of an entity and the topics each answers for.

use crate::domain::base::fold::folded;
use crate::domain::base::{Key, Text};
use crate::domain::calendar::WorkingHours;

/// An office (*dependencia*) of the entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// What the database knows it by.
    pub key: Key,
    /// Its official name.
    pub name: String,
    /// What else it is called in schedules and commands.
    pub aliases: Vec<String>,
    /// The office it is part of, if any.
    pub parent: Option<Key>,
    /// The title of the post of whoever directs it.
    pub head: Option<String>,
    /// Its liaisons, by the name of their post or their e-mail. Who they are, an invitation decides.
    pub liaisons: Vec<String>,
    /// Where to write to it.
    pub email: Option<String>,
    /// When it works, where that is not when the entity does. Kept and exported; notices wait for the
    /// hours of the entity.
    pub hours: Option<WorkingHours>,
}

impl Office {
    /// An office that is no more than its name.
    pub fn named(key: Key, name: impl Into<String>) -> Self {
        Self {
            key,
            name: name.into(),
            aliases: Vec::new(),
            parent: None,
            head: None,
            liaisons: Vec::new(),
            email: None,
            hours: None,
        }
    }

    /// Whether this is what the office is called: its key, its name or an alias, whatever the case,
    /// the accents and the spaces between words.
    pub fn is_called(&self, text: &str) -> bool {
        let wanted = folded(text);
        self.key.as_str() == wanted || self.names().any(|name| folded(name) == wanted)
    }

    /// Its name and its aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name)
            .chain(&self.aliases)
            .map(String::as_str)
    }
}

/// Whether a text can be an e-mail address. Whether there is one, only a message would tell.
pub fn is_email(text: &str) -> bool {
    let plain = !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>,;".contains(c));
    let parts = text.split_once('@');
    plain && parts.is_some_and(|(who, at)| !who.is_empty() && at.contains('.') && !at.contains('@'))
}

/// Something people ask about, and the office that answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What the database knows it by.
    pub key: Key,
    /// What it is called on a button.
    pub name: Text,
    /// Who answers.
    pub office: Key,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_known_by_what_people_write() {
        let office = Office {
            aliases: vec!["Oficina de Sistemas".into()],
            ..Office::named(Key::parse("tic").unwrap(), "Dirección TIC")
        };
        for name in [
            "tic",
            "TIC",
            "Dirección TIC",
            "direccion  tic ",
            "oficina de sistemas",
        ] {
            assert!(office.is_called(name), "{name}");
        }
        for name in ["", "Dirección", "Dirección TIC y otra"] {
            assert!(!office.is_called(name), "{name}");
        }
    }
}
