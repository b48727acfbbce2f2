//! What stands in the buttons of convocations: decisions, what is asked for, waves, audiences.

use crate::domain::base::{Key, LanguageCode};
use crate::domain::convocation::{Command, Trait};
use crate::domain::mailing::Lead;
use crate::render::base::button::Field;
use serde::{Deserialize, Serialize};

/// What is decided about the version that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The version.
    pub version: i64,
    /// What.
    pub command: Command,
}

impl Field for Decision {
    fn write(&self) -> String {
        format!("{}-{}", self.version, self.command.name())
    }

    fn read(text: &str) -> Option<Self> {
        let (version, command) = text.split_once('-')?;
        let (version, command) = (version.parse().ok()?, Command::parse(command)?);
        Some(Self { version, command })
    }

    fn extremes() -> Vec<Self> {
        let version = i64::MAX;
        let all = Command::ALL.iter();
        all.map(|command| Self {
            version,
            command: *command,
        })
        .collect()
    }
}

/// What a coordinator is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Asked {
    /// The text in a language.
    Text(LanguageCode),
    /// The text in a language, of what was sent.
    Correction(LanguageCode),
    /// A picture or a document.
    File,
    /// When one more wave leaves.
    Wave,
    /// The audience as a formula.
    Formula,
    /// The name under which the audience is kept.
    Name,
}

impl Asked {
    /// Its name in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text(_) | Self::Correction(_) => "text",
            Self::File => "file",
            Self::Wave => "wave",
            Self::Formula => "formula",
            Self::Name => "name",
        }
    }

    /// The language that is asked for.
    pub fn language(self) -> Option<LanguageCode> {
        match self {
            Self::Text(code) | Self::Correction(code) => Some(code),
            Self::File | Self::Wave | Self::Formula | Self::Name => None,
        }
    }
}

/// A correction begins with this.
const FIX: &str = "fix-";

impl Field for Asked {
    fn write(&self) -> String {
        match self {
            Self::Text(code) => code.as_str().to_owned(),
            Self::Correction(code) => format!("{FIX}{}", code.as_str()),
            other => other.name().to_owned(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "file" => Some(Self::File),
            "wave" => Some(Self::Wave),
            "formula" => Some(Self::Formula),
            "name" => Some(Self::Name),
            text => match text.strip_prefix(FIX) {
                Some(code) => LanguageCode::parse(code).map(Self::Correction),
                None => LanguageCode::parse(text).map(Self::Text),
            },
        }
    }

    fn extremes() -> Vec<Self> {
        let code = LanguageCode::LONGEST;
        vec![
            Self::Text(code),
            Self::Correction(code),
            Self::File,
            Self::Wave,
            Self::Formula,
            Self::Name,
        ]
    }
}

impl TryFrom<String> for Asked {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::read(&text).ok_or("nothing that is asked for")
    }
}

impl From<Asked> for String {
    fn from(asked: Asked) -> Self {
        asked.write()
    }
}

/// When a wave leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaves {
    /// Once it was agreed to.
    AtOnce,
    /// So long before the space.
    Before(Lead),
}

impl Leaves {
    /// How long before the space; `None`: at once.
    pub fn lead(self) -> Option<Lead> {
        match self {
            Self::AtOnce => None,
            Self::Before(lead) => Some(lead),
        }
    }
}

impl From<Option<Lead>> for Leaves {
    fn from(lead: Option<Lead>) -> Self {
        lead.map_or(Self::AtOnce, Self::Before)
    }
}

impl Field for Leaves {
    fn write(&self) -> String {
        self.lead()
            .map_or_else(|| "now".to_owned(), |lead| lead.to_string())
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "now" => Some(Self::AtOnce),
            text => text.parse().ok().map(Self::Before),
        }
    }

    fn extremes() -> Vec<Self> {
        let year = 365 * 24 * 60;
        vec![Self::AtOnce, Self::Before(Lead(year - 1))]
    }
}

/// A value that a person can have: `zone=centro`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticked {
    /// Of which kind.
    pub kind: Trait,
    /// Which one.
    pub key: Key,
}

impl Field for Ticked {
    fn write(&self) -> String {
        format!("{}={}", self.kind.name(), self.key)
    }

    fn read(text: &str) -> Option<Self> {
        let (kind, key) = text.split_once('=')?;
        let (kind, key) = (Trait::parse(kind)?, Key::parse(key)?);
        Some(Self { kind, key })
    }

    fn extremes() -> Vec<Self> {
        let key = Key::extremes().pop();
        let of = |kind| {
            let key = key.clone()?;
            Some(Self { kind, key })
        };
        Trait::ALL.into_iter().filter_map(of).collect()
    }
}

/// An audience that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Everybody.
    Everyone,
    /// One that was kept under a name.
    Kept(i64),
}

impl Field for Taken {
    fn write(&self) -> String {
        match self {
            Self::Everyone => "all".to_owned(),
            Self::Kept(id) => id.to_string(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "all" => Some(Self::Everyone),
            text => text.parse().ok().map(Self::Kept),
        }
    }

    fn extremes() -> Vec<Self> {
        vec![Self::Everyone, Self::Kept(i64::MIN)]
    }
}
