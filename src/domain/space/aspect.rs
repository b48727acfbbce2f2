//! What somebody can say or change about a space, one at a time.

use serde::{Deserialize, Serialize};

/// Something about a space, or something done to it. Its names are in the data of buttons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// When it begins.
    #[default]
    Start,
    /// When it ends.
    End,
    /// Where it is.
    Place,
    /// All of it.
    Preview,
    /// What it is called.
    Name,
    /// Its stream or page.
    Link,
    /// From when on questions can be asked.
    Open,
    /// From when on no longer.
    Close,
    /// What will be talked about.
    Agenda,
    /// How many people it has room for.
    Capacity,
    /// Which help there is.
    Support,
    /// Where its documents can be read.
    Documents,
    /// That everybody may know.
    Announce,
    /// That questions can be asked from now on.
    OpenQuestions,
    /// That they no longer can.
    CloseQuestions,
    /// That it will not take place.
    Cancel,
}

impl Aspect {
    /// Every aspect with its name.
    const NAMES: [(Self, &'static str); 16] = [
        (Self::Start, "start"),
        (Self::End, "end"),
        (Self::Place, "place"),
        (Self::Preview, "preview"),
        (Self::Name, "name"),
        (Self::Link, "link"),
        (Self::Open, "open"),
        (Self::Close, "close"),
        (Self::Agenda, "agenda"),
        (Self::Capacity, "capacity"),
        (Self::Support, "support"),
        (Self::Documents, "documents"),
        (Self::Announce, "announce"),
        (Self::OpenQuestions, "open_questions"),
        (Self::CloseQuestions, "close_questions"),
        (Self::Cancel, "cancel"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        let mut all = Self::NAMES.iter();
        all.find(|(aspect, _)| *aspect == self)
            .map_or("", |row| row.1)
    }

    /// The aspect of a name.
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::NAMES.iter();
        all.find(|row| row.1 == name).map(|row| row.0)
    }
}
