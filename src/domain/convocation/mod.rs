//! Convocations (*convocatorias*): who is told of a space, in which waves, and what may become of it.
//!
//! Deliberately absent: the store, who is reached in fact, and how fast messages leave.

mod audience;
mod facets;
mod protected;
mod text;

use crate::domain::base::names::named;
use crate::domain::mailing::{Courtesy, Lead, usual_waves};
use crate::domain::space::Space;

pub use audience::{Audience, Misread, Trait};

pub use facets::Facets;

pub use text::{Flaw, check, fill};

/// How an entity convenes people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// When it writes to citizens of its own accord.
    pub courtesy: Courtesy,
    /// Whether a second person has to agree.
    pub needs_second: bool,
    /// How long before a space its waves leave.
    pub leads: Vec<Lead>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            courtesy: Courtesy::default(),
            needs_second: false,
            leads: usual_waves(),
        }
    }
}

named! {
    /// What was decided about a convocation. That it is done follows from its waves.
    State {
        /// It is being written.
        Draft = "draft",
        /// A second person is asked to agree.
        Submitted = "submitted",
        /// Its waves leave when they are due.
        Approved = "approved",
        /// Nothing leaves for now.
        Paused = "paused",
        /// Nothing leaves any more.
        Cancelled = "cancelled",
    }
}

named! {
    /// What somebody does to a convocation.
    Command {
        /// Asks a second person to agree.
        Submit = "submitted",
        /// Lets it leave.
        Approve = "approved",
        /// Gives it back to whoever wrote it.
        Return = "returned",
        /// Stops it for a while.
        Pause = "paused",
        /// Lets it go on.
        Resume = "resumed",
        /// Stops it for good.
        Cancel = "cancelled",
    }
}

named! {
    /// What happened to a convocation, in its history.
    #[derive(serde::Serialize)]
    #[serde(rename_all = "snake_case")]
    EventKind {
        /// It was written.
        Written = "written",
        /// A second person was asked to agree.
        Submitted = "submitted",
        /// It may leave.
        Approved = "approved",
        /// It was given back to whoever wrote it.
        Returned = "returned",
        /// It was stopped for a while.
        Paused = "paused",
        /// It went on.
        Resumed = "resumed",
        /// It was stopped for good.
        Cancelled = "cancelled",
        /// A wave began to leave.
        WaveStarted = "wave_started",
        /// Its text was corrected after it had left.
        Corrected = "corrected",
    }
}

impl From<Command> for EventKind {
    fn from(command: Command) -> Self {
        match command {
            Command::Submit => Self::Submitted,
            Command::Approve => Self::Approved,
            Command::Return => Self::Returned,
            Command::Pause => Self::Paused,
            Command::Resume => Self::Resumed,
            Command::Cancel => Self::Cancelled,
        }
    }
}

named! {
    /// What people can do under a convocation.
    Action {
        /// Say that they come.
        Coming = "coming",
        /// Say that they cannot.
        Declined = "declined",
        /// Be reminded.
        Remind = "remind",
        /// Ask a question now.
        Ask = "ask",
        /// See the place on the map.
        Map = "map",
        /// Put it into their calendar.
        Calendar = "calendar",
    }
}

impl Action {
    /// Whether it says whether somebody comes.
    pub fn is_answer(self) -> bool {
        match self {
            Self::Coming | Self::Declined => true,
            Self::Remind | Self::Ask | Self::Map | Self::Calendar => false,
        }
    }

    /// Whether people get its button under a call to `space`, or to none.
    pub fn reaches(self, space: Option<&Space>) -> bool {
        match (self, space) {
            (Self::Ask, _) => true,
            (_, None) => false,
            // Where children meet nobody's coming is kept.
            (Self::Coming | Self::Declined | Self::Remind, Some(space)) => {
                space.kind.keeps_identities()
            }
            (Self::Map, Some(space)) => space.details.point.is_some(),
            (Self::Calendar, Some(_)) => true,
        }
    }
}

/// Why nothing was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is past that: somebody else was faster, perhaps.
    NotNow(State),
    /// Whoever asks for a second person cannot be that person.
    OwnApproval,
    /// The text in a language cannot be sent.
    Text {
        /// Its code.
        code: String,
        /// Its own name.
        name: String,
        /// What is wrong.
        flaw: Flaw,
    },
    /// Its audience cannot be read.
    Audience(Misread),
    /// It would reach nobody.
    Nobody,
    /// It has no waves.
    NoWaves,
    /// A wave's moment is over.
    Past(Lead),
    /// A wave would only arrive when the space has begun, for people are not written to before.
    AfterTheEvent,
    /// The space was cancelled, is over, or nobody may know of it yet.
    Space,
    /// The file is too large for phones.
    TooLarge,
}

impl State {
    /// What becomes of it; `needs_second` where the entity wants two people to agree.
    ///
    /// # Errors
    /// The [`Refusal`].
    pub fn after(self, command: Command, needs_second: bool) -> Result<Self, Refusal> {
        Ok(match (self, command) {
            (Self::Draft, Command::Submit) => Self::Submitted,
            (Self::Draft, Command::Approve) if !needs_second => Self::Approved,
            (Self::Submitted, Command::Approve) => Self::Approved,
            (Self::Submitted, Command::Return) => Self::Draft,
            (Self::Approved, Command::Pause) => Self::Paused,
            (Self::Paused, Command::Resume) => Self::Approved,
            (Self::Draft | Self::Submitted | Self::Approved | Self::Paused, Command::Cancel) => {
                Self::Cancelled
            }
            (Self::Draft | Self::Submitted | Self::Approved, _)
            | (Self::Paused | Self::Cancelled, _) => return Err(Refusal::NotNow(self)),
        })
    }
}
