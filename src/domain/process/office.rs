//! The offices of an entity and the topics each answers for.

use super::{Key, Text};
pub(super) use crate::domain::fold::folded;

/// An office (*dependencia*) of the entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// What the database knows it by.
    pub key: Key,
    /// Its official name.
    pub name: String,
    /// What else it is called in schedules and commands.
    pub aliases: Vec<String>,
}

impl Office {
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
            key: Key::parse("tic").unwrap(),
            name: "Dirección TIC".into(),
            aliases: vec!["Oficina de Sistemas".into()],
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
