//! The people of the simulated Telegram, and the bot among them, as the Bot API describes them.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A person to be created. Nobody is known to the bot before having written to it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct NewPerson {
    /// Account number; `None` takes a free one.
    #[serde(default)]
    pub id: Option<i64>,
    /// First name.
    pub first_name: String,
    /// Surnames.
    #[serde(default)]
    pub last_name: Option<String>,
    /// The @name, without the @.
    #[serde(default)]
    pub username: Option<String>,
    /// Language of the app, such as `es`.
    #[serde(default)]
    pub language_code: Option<String>,
}

/// The Bot API's `User`.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Person {
    /// Account number, also the id of the private chat.
    pub id: i64,
    /// Whether it is the bot.
    pub is_bot: bool,
    /// First name.
    pub first_name: String,
    /// Surnames.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The @name, without the @.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// Language of the app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language_code: Option<String>,
    /// Whether the account has been deleted.
    #[serde(default, skip_serializing)]
    pub deactivated: bool,
}

/// Everybody.
#[derive(Debug)]
pub(crate) struct People {
    pub(crate) bot: Person,
    by_id: HashMap<i64, Person>,
    next_id: i64,
}

impl People {
    pub(crate) fn new(bot: Person) -> Self {
        Self {
            bot,
            by_id: HashMap::new(),
            next_id: 1_001,
        }
    }

    /// Adds a person; one with the same id is replaced.
    pub(crate) fn add(&mut self, new: NewPerson) -> i64 {
        while self.by_id.contains_key(&self.next_id) {
            self.next_id += 1;
        }
        let id = new.id.unwrap_or(self.next_id);
        self.by_id.insert(
            id,
            Person {
                id,
                is_bot: false,
                first_name: new.first_name,
                last_name: new.last_name,
                username: new.username,
                language_code: new.language_code,
                deactivated: false,
            },
        );
        id
    }

    pub(crate) fn get(&self, id: i64) -> Option<&Person> {
        self.by_id.get(&id)
    }

    pub(crate) fn get_mut(&mut self, id: i64) -> Option<&mut Person> {
        self.by_id.get_mut(&id)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Person> {
        self.by_id.values()
    }
}
