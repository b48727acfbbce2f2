//! What the buttons of convocations do, those under what was sent included.

use crate::domain::base::Key;
use crate::domain::convocation::{Action, Command, Trait};
use crate::domain::mailing::Lead;
use crate::locale::Lang;
use crate::render::base::button::{Field, buttons, named_fields};
use serde::{Deserialize, Serialize};

named_fields!(Action, Trait);

buttons! {
    /// No more convocations: under what was sent.
    "vu" Opens Leave {
        /// The wave that brought it.
        wave: i64,
    },
    /// The place on the map: under what was sent.
    "vm" Opens Map {
        /// Of which space.
        space: i64,
    },
    /// What came of a convocation, as documents.
    "ve" Opens Evidence {
        /// Of which one.
        convocation: i64,
    },
    /// All convocations.
    "vl" Navigates List {
        /// Which page.
        page: u16,
    },
    /// A new one: about which space?
    "vn" Navigates New,
    /// The space was chosen.
    "vb" Navigates Begin {
        /// Which one; 0: none.
        space: i64,
    },
    /// One as it stands, from a notice.
    "vo" Opens Look {
        /// Which one.
        convocation: i64,
    },
    /// One as it stands.
    "voh" Navigates One {
        /// Which one.
        convocation: i64,
    },
    /// Something is decided about it.
    "vd" Navigates Decide {
        /// About which one.
        convocation: i64,
        /// What, of which version.
        decision: Decision,
    },
    /// It as people would get it.
    "vz" Opens TryOut {
        /// Which one.
        convocation: i64,
    },
    /// Something has to be written or sent for it.
    "vx" Navigates Ask {
        /// For which one.
        convocation: i64,
        /// What.
        what: Asked,
    },
    /// It has no file any more.
    "vf" Navigates NoFile {
        /// Which one.
        convocation: i64,
    },
    /// What people can do under it.
    "vi" Navigates Actions {
        /// Under which one.
        convocation: i64,
        /// What is ticked, or not any more.
        ticked: Option<Action>,
    },
    /// When it leaves.
    "vw" Navigates Waves {
        /// Which one.
        convocation: i64,
    },
    /// A wave is planned, or not any more.
    "vr" Navigates Wave {
        /// Of which one.
        convocation: i64,
        /// Which wave.
        leaves: Leaves,
    },
    /// A wave is for others.
    "vc" Navigates Readers {
        /// Of which one.
        convocation: i64,
        /// Which wave.
        leaves: Leaves,
    },
    /// Whom it is for.
    "va" Navigates Audience {
        /// Which one.
        convocation: i64,
    },
    /// The values of one kind.
    "vk" Navigates Values {
        /// For which one.
        convocation: i64,
        /// Which kind.
        kind: Trait,
    },
    /// A value is wanted, not wanted, or neither.
    "vt" Navigates Tick {
        /// For which one.
        convocation: i64,
        /// Which value.
        value: Ticked,
    },
    /// An audience that is there already is taken.
    "vs" Navigates Take {
        /// For which one.
        convocation: i64,
        /// Which audience.
        audience: Taken,
    },
}

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
    Text(Lang),
    /// The text in a language, of what was sent.
    Correction(Lang),
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
    pub fn lang(self) -> Option<Lang> {
        match self {
            Self::Text(lang) | Self::Correction(lang) => Some(lang),
            Self::File | Self::Wave | Self::Formula | Self::Name => None,
        }
    }
}

/// A correction begins with this.
const FIX: &str = "fix-";

impl Field for Asked {
    fn write(&self) -> String {
        match self {
            Self::Text(lang) => lang.code().to_owned(),
            Self::Correction(lang) => format!("{FIX}{}", lang.code()),
            other => other.name().to_owned(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let lang = |code: &str| Lang::parse(code).filter(|lang| lang.code() == code);
        match text {
            "file" => Some(Self::File),
            "wave" => Some(Self::Wave),
            "formula" => Some(Self::Formula),
            "name" => Some(Self::Name),
            text => match text.strip_prefix(FIX) {
                Some(code) => lang(code).map(Self::Correction),
                None => lang(text).map(Self::Text),
            },
        }
    }

    fn extremes() -> Vec<Self> {
        let langs = Lang::all().flat_map(|lang| [Self::Text(lang), Self::Correction(lang)]);
        langs
            .chain([Self::File, Self::Wave, Self::Formula, Self::Name])
            .collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands behind a button.
    fn read(data: &str) -> Option<Button> {
        let (verb, fields) = data.split_once(':').unwrap_or((data, ""));
        Button::decode(verb, &fields.split([':', '.']).collect::<Vec<_>>())
    }

    #[test]
    fn old_buttons_are_read() {
        let convocation = 7;
        let spanish = Lang::spanish();
        let decision = |version, command| Decision { version, command };
        let value = Ticked {
            kind: Trait::Zone,
            key: Key::parse("comuna-1").unwrap(),
        };
        let ask = |what| Button::Ask { convocation, what };
        let week = Leaves::Before(Lead(8 * 24 * 60));
        for (data, button) in [
            ("vu:7", Button::Leave { wave: 7 }),
            ("vm:7", Button::Map { space: 7 }),
            ("ve:7", Button::Evidence { convocation }),
            ("vl:2", Button::List { page: 2 }),
            ("vn:0", Button::New),
            ("vb:0", Button::Begin { space: 0 }),
            ("vo:7", Button::Look { convocation }),
            (
                "vd:7:3-approved",
                Button::Decide {
                    convocation,
                    decision: decision(3, Command::Approve),
                },
            ),
            ("vz:7", Button::TryOut { convocation }),
            ("vx:7:es", ask(Asked::Text(spanish))),
            ("vx:7:fix-es", ask(Asked::Correction(spanish))),
            ("vx:7:file", ask(Asked::File)),
            ("vx:7:wave", ask(Asked::Wave)),
            ("vx:7:formula", ask(Asked::Formula)),
            ("vx:7:name", ask(Asked::Name)),
            ("vf:7", Button::NoFile { convocation }),
            (
                "vi:7",
                Button::Actions {
                    convocation,
                    ticked: None,
                },
            ),
            (
                "vi:7:ask",
                Button::Actions {
                    convocation,
                    ticked: Some(Action::Ask),
                },
            ),
            ("vw:7", Button::Waves { convocation }),
            (
                "vr:7:8d",
                Button::Wave {
                    convocation,
                    leaves: week,
                },
            ),
            (
                "vc:7:now",
                Button::Readers {
                    convocation,
                    leaves: Leaves::AtOnce,
                },
            ),
            ("va:7", Button::Audience { convocation }),
            (
                "vk:7:zone",
                Button::Values {
                    convocation,
                    kind: Trait::Zone,
                },
            ),
            ("vt:7:zone=comuna-1", Button::Tick { convocation, value }),
            (
                "vs:7:all",
                Button::Take {
                    convocation,
                    audience: Taken::Everyone,
                },
            ),
            (
                "vs:7:4",
                Button::Take {
                    convocation,
                    audience: Taken::Kept(4),
                },
            ),
        ] {
            assert_eq!(read(data), Some(button), "{data}");
        }
    }

    #[test]
    fn every_button_fits_and_is_read_again() {
        for button in Button::extremes() {
            let data = button.encode();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(read(&data), Some(button), "{data}");
        }
    }
}
