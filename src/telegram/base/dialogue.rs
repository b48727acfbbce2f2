//! The step of the dialogue a person is in, as it is kept between two messages.

use crate::domain::base::{FileKind, QuestionId};
use crate::domain::space::{Aspect, Details};
use crate::domain::survey::Ask;
use crate::locale::Lang;
use crate::store::{FileRef, StoredSpace};
pub use crate::telegram::base::answer::{Answer, PartSection};
use crate::telegram::base::input::Said;
use crate::telegram::base::pieces::{Piece, change};
use crate::telegram::schedule::loading::Loading;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Where a person stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "at")]
pub enum Dialogue {
    /// Nothing is under way.
    #[default]
    Rest,
    /// A citizen is asking.
    Asking(Draft),
    /// A citizen is adding something to a question.
    Adding {
        /// Which one.
        question: QuestionId,
        /// The album whose first picture was added: the others follow it, nothing else does.
        #[serde(default)]
        album: Option<String>,
    },
    /// A citizen is saying what an answer lacks.
    Insisting {
        /// About which question.
        question: QuestionId,
    },
    /// An office is answering.
    Answering(Answer),
    /// An office is saying why a question is not its own.
    HandingOver {
        /// Which question.
        question: QuestionId,
        /// The key of the office it goes to; `None`: to the coordinator.
        office: Option<String>,
    },
    /// Somebody says what shows that an answer reached whoever asked.
    Delivering {
        /// To which question.
        question: QuestionId,
        /// The name of the way by which it did.
        way: String,
    },
    /// Somebody takes more time to answer.
    Extending(Extend),
    /// Somebody says what is missing in a question, or why it is closed.
    Lacking(Lack),
    /// Somebody sends a question to another entity, or adds one to the directory.
    Sending(Box<Sending>),
    /// Somebody asks other offices for parts of an answer, or gives one back.
    Sharing(crate::telegram::share::draft::Draft),
    /// A question that did not come by the chat is typed.
    TakingIn(Box<crate::telegram::counter::draft::Draft>),
    /// A coordinator is planning a space.
    Planning(Box<Plan>),
    /// A coordinator is writing something about a convocation.
    Convening(crate::telegram::convocation::draft::Writing),
    /// A citizen is typing the answer to a question of a survey.
    Voting {
        /// The survey.
        survey: i64,
        /// The place of the question.
        question: usize,
    },
    /// A citizen is proposing a topic for a survey.
    Proposing {
        /// The survey.
        survey: i64,
    },
    /// A coordinator is writing something about a survey.
    Surveying {
        /// Which one.
        survey: i64,
        /// The version they had seen.
        version: i64,
        /// What is asked for.
        ask: Ask,
    },
    /// A citizen is typing the code of an invitation.
    Code,
    /// Somebody is saying what became of an activity of the schedule.
    Schedule(crate::telegram::schedule::Draft),
    /// Somebody comes to a space, or receives those who do.
    Guest(crate::telegram::space::draft::Draft),
    /// Somebody comments on a document, prepares it, or answers.
    Consulting(crate::telegram::consultation::draft::Draft),
    /// Somebody types ballots from paper.
    Typing(crate::telegram::survey::paper_draft::Draft),
    /// A coordinator is writing something about the process.
    Setting(crate::telegram::process::Setting),
}

impl Dialogue {
    /// Whether only staff have anything to do with it.
    pub fn is_of_staff(&self) -> bool {
        match self {
            Self::Rest | Self::Asking(_) | Self::Adding { .. } | Self::Insisting { .. } => false,
            Self::Voting { .. } | Self::Proposing { .. } | Self::Code => false,
            Self::Guest(draft) => draft.is_of_staff(),
            Self::Consulting(draft) => draft.is_of_staff(),
            Self::Answering(_) | Self::HandingOver { .. } | Self::Delivering { .. } => true,
            Self::Extending(_) | Self::Lacking(_) | Self::Sending(_) | Self::TakingIn(_) => true,
            Self::Sharing(_) => true,
            Self::Planning(_) | Self::Convening(_) | Self::Surveying { .. } => true,
            Self::Schedule(_) | Self::Setting(_) => true,
            // What is typed from a form is no question, and it says itself who types them.
            Self::Typing(_) => false,
        }
    }

    /// The schedule that is being reviewed, if one is.
    pub fn review(&self) -> Option<&Loading> {
        if let Self::Schedule(draft) = self {
            return draft.review();
        }
        None
    }

    /// Changes what an earlier message gave to a draft; whether it is one of a draft's.
    pub fn change(&mut self, message: i64, text: &str) -> bool {
        match self {
            Self::Asking(draft) => change(&mut draft.pieces, message, text),
            Self::Answering(draft) => change(&mut draft.pieces, message, text),
            Self::Consulting(draft) => draft.change(message, text),
            Self::Rest | Self::Adding { .. } | Self::Insisting { .. } => false,
            Self::HandingOver { .. } | Self::Delivering { .. } | Self::Extending(_) => false,
            Self::Planning(_) | Self::Code | Self::TakingIn(_) => false,
            Self::Lacking(_) | Self::Sending(_) | Self::Sharing(_) => false,
            Self::Convening { .. } | Self::Voting { .. } | Self::Schedule(_) => false,
            Self::Proposing { .. } | Self::Surveying { .. } => false,
            Self::Guest(_) | Self::Typing(_) | Self::Setting(_) => false,
        }
    }
}

/// A space that is being made or changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// The space that is changed; `None`: a new one.
    pub space: Option<i64>,
    /// What is asked for next; of a space that is changed, what changes.
    pub ask: Aspect,
    /// Whether the change was understood, and is shown to be said yes to.
    pub whole: bool,
    /// The space's key; empty for a new one.
    pub key: String,
    /// The kind's name.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// The state's name; empty for a new one.
    pub state: String,
    /// The day it begins, while its hour is not known.
    pub day: Option<NaiveDate>,
    /// When it begins.
    pub starts_at: Option<DateTime<Utc>>,
    /// When it ends.
    pub ends_at: Option<DateTime<Utc>>,
    /// The address.
    pub place: Option<String>,
    /// The stream or page.
    pub url: Option<String>,
    /// From when on questions can be asked; `None`: from now on.
    pub open: Option<DateTime<Utc>>,
    /// From when on no longer; `None`: from its end on.
    pub close: Option<DateTime<Utc>>,
    /// What else people want to know.
    pub details: Details,
    /// Why it is cancelled.
    pub reason: String,
}

impl Plan {
    /// A plan to change one thing about a space, whose name is shown in the person's language.
    pub fn of(stored: &StoredSpace, ask: Aspect, lang: Lang) -> Self {
        let space = stored.space.clone();
        Self {
            space: Some(stored.id),
            ask,
            key: space.key.to_string(),
            kind: space.kind.name().to_owned(),
            name: space.name.read(lang.code()).to_owned(),
            state: space.state.name().to_owned(),
            starts_at: Some(space.starts_at),
            ends_at: Some(space.ends_at),
            place: space.place,
            url: space.url,
            open: Some(space.questions_open),
            close: Some(space.questions_close),
            details: space.details,
            ..Self::default()
        }
    }

    /// Whether the space is not there yet.
    pub fn is_new(&self) -> bool {
        self.space.is_none()
    }
}

/// A question that was not sent yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// When it was last shown: it cannot have been sent before.
    pub shown_at: DateTime<Utc>,
    /// What is asked for next.
    pub step: Step,
    /// The space's key; `None` is the year-round box.
    pub space: Option<String>,
    /// The question so far, message by message: an edit of one of them changes the draft.
    pub pieces: Vec<Piece>,
    /// Whether the person wrote without having been asked to: perhaps it is no question at all.
    pub offered: bool,
    /// The files that come along.
    pub files: Vec<FileRef>,
    /// The topic's key, if one was chosen.
    pub topic: Option<String>,
    /// The name it may be published under.
    pub author: Option<String>,
    /// The album whose pictures are still coming in.
    pub album: Option<String>,
    /// What was said so long after that it is asked whether it belongs to the question.
    pub apart: Vec<Said>,
    /// When the last of it was written, by Telegram's clock.
    pub said_at: Option<DateTime<Utc>>,
    /// When they were told that it was not sent.
    pub nudged_at: Option<DateTime<Utc>>,
    /// The questions that wait for what is missing: it may be that.
    pub completes: Vec<(QuestionId, String)>,
    /// Whether it was left for something else in between: what is written next may not belong to it.
    pub was_left: bool,
    /// The question that something was added to a moment ago: this may belong to it.
    pub belongs: Option<Followed>,
}

/// A question that something was added to, or an answer that was insisted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    /// The question.
    pub question: QuestionId,
    /// Its number.
    pub number: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Draft {
    /// Whether there is nothing of a question yet.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty() && self.files.is_empty()
    }

    /// The question so far.
    pub fn text(&self) -> String {
        let texts: Vec<_> = self.pieces.iter().map(|piece| &*piece.text).collect();
        texts.join("\n")
    }

    /// Whether something would be lost with it: words, or a file.
    pub fn is_worth_keeping(&self) -> bool {
        self.speaks() || !self.files.is_empty()
    }

    /// Whether it says something: in words, or in a voice note.
    pub fn speaks(&self) -> bool {
        let has_words = |piece: &Piece| piece.text.contains(char::is_alphanumeric);
        self.pieces.iter().any(has_words)
            || self.files.iter().any(|file| file.kind == FileKind::Voice)
    }
}

/// What is asked for next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// In which space.
    Space,
    /// The text.
    #[default]
    Text,
    /// What it is about.
    Topic,
    /// A yes.
    Preview,
}

/// More time to answer, as far as it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Extend {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// Of which question.
    pub question: QuestionId,
    /// What is asked for next.
    pub step: ExtendStep,
    /// How many business days more.
    pub days: u32,
    /// Why.
    pub reason: String,
    /// The date that was promised and the new one, as they were shown: a yes holds for these.
    pub seen: Option<(NaiveDate, NaiveDate)>,
}

/// What is asked for next of an extension.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtendStep {
    /// How many days.
    #[default]
    Days,
    /// Why.
    Reason,
    /// A yes.
    Preview,
}

/// What is missing in a question, or why it is closed, as far as it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lack {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// Of which question.
    pub question: QuestionId,
    /// Whether it is closed.
    pub closes: bool,
    /// What is asked for next.
    pub step: LackStep,
    /// What was written.
    pub text: String,
    /// The last day of whoever asked, as it was shown: a yes holds for it.
    pub seen: Option<NaiveDate>,
}

/// What is asked for next of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LackStep {
    /// The text.
    #[default]
    Text,
    /// A yes.
    Preview,
}

/// A question on its way to another entity, as far as it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sending {
    /// The update that last changed it: buttons of an earlier state do nothing.
    pub id: i64,
    /// Which one; `None`: an entity is added to the directory.
    pub question: Option<QuestionId>,
    /// What is asked for next.
    pub step: SendingStep,
    /// The entity.
    pub entity: String,
    /// How it is reached.
    pub contact: String,
    /// The letter.
    pub letter: Option<FileRef>,
    /// Whether it is late, as it was shown: a yes holds for it.
    pub late: bool,
}

/// What is asked for next of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SendingStep {
    /// To which entity.
    #[default]
    Entity,
    /// How it is reached.
    Contact,
    /// The letter.
    Letter,
    /// A yes.
    Preview,
}
