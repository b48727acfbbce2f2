//! What a coordinator adds to a process in the chat: offices, what they are also called, topics, who answers
//! for personal data. Deliberately absent: who may, and the file, which is told of it later.

use super::{Office, Process, Topic};
use crate::domain::base::fold::folded;
use crate::domain::base::{Key, Text};
use serde::{Deserialize, Serialize};

/// One thing that is added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amendment {
    /// An office.
    Office {
        /// What the database knows it by.
        key: Key,
        /// Its official name.
        name: String,
    },
    /// What an office is also called.
    Alias {
        /// Which office.
        office: Key,
        /// The other name.
        name: String,
    },
    /// Something people ask about.
    Topic {
        /// What the database knows it by.
        key: Key,
        /// What it is called.
        name: String,
        /// Who answers.
        office: Key,
    },
    /// Where to write to whoever answers for personal data.
    Controller {
        /// The e-mail address.
        email: String,
    },
}

impl Amendment {
    /// Whether what it adds has a name that the file can say and a button can show.
    fn is_sound(&self) -> bool {
        let (Self::Office { name, .. }
        | Self::Alias { name, .. }
        | Self::Topic { name, .. }
        | Self::Controller { email: name }) = self;
        !name.trim().is_empty() && !name.chars().any(char::is_control)
    }
}

impl Process {
    /// An office of this name, with a key that is nobody's name or key.
    pub fn found_office(&self, name: &str) -> Amendment {
        let own = folded(name);
        let is_called = |text: &str| self.offices.iter().any(|office| office.is_called(text));
        let key = Key::of_name(name, |key| key != own && is_called(key));
        let name = name.to_owned();
        Amendment::Office { key, name }
    }

    /// A topic of this name, with a key of its own.
    pub fn found_topic(&self, name: &str, office: &Key) -> Amendment {
        let key = Key::of_name(name, |key| self.topic(key).is_some());
        let (name, office) = (name.to_owned(), office.clone());
        Amendment::Topic { key, name, office }
    }

    /// Adds it, unless it is there already or what it is about is not. Whether anything changed.
    pub fn amend(&mut self, amendment: &Amendment) -> bool {
        if !amendment.is_sound() {
            return false;
        }
        match amendment {
            Amendment::Office { key, name } => {
                let is_new =
                    self.office(key.as_str()).is_none() && self.office_called(name).is_none();
                if is_new {
                    self.offices.push(Office::named(key.clone(), name));
                }
                is_new
            }
            Amendment::Alias { office, name } => {
                let is_new = self.office_called(name).is_none();
                let mut offices = self.offices.iter_mut();
                let found = offices.find(|one| one.key == *office).filter(|_| is_new);
                found.map(|one| one.aliases.push(name.clone())).is_some()
            }
            Amendment::Topic { key, name, office } => {
                let is_new = self.topic(key.as_str()).is_none();
                let is_new = is_new && self.office(office.as_str()).is_some();
                if is_new {
                    self.topics.push(Topic {
                        key: key.clone(),
                        name: Text::plain(name),
                        office: office.clone(),
                    });
                }
                is_new
            }
            Amendment::Controller { email } => {
                let is_new = self.controller.email.as_ref() != Some(email);
                self.controller.email = Some(email.clone());
                is_new
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_already_is_not_added_twice() {
        let mut process = Process::default();
        let office = process.found_office("Secretaría de Salud");
        assert!(process.amend(&office));
        assert!(!process.amend(&office));
        let again = process.found_office("secretaria de  salud");
        assert!(!process.amend(&again));
        let Amendment::Office { key, .. } = office else {
            panic!("an office");
        };
        let alias = |name: &str| Amendment::Alias {
            office: key.clone(),
            name: name.to_owned(),
        };
        assert!(process.amend(&alias("Salud Pública")));
        assert!(!process.amend(&alias("salud publica")));
        let topic = process.found_topic("Puestos de salud", &key);
        assert!(process.amend(&topic) && !process.amend(&topic));
        let nobody = Key::parse("nadie").unwrap();
        let astray = process.found_topic("Vías", &nobody);
        assert!(!process.amend(&astray));
        assert_eq!(process.contradictions(), []);
    }
}
