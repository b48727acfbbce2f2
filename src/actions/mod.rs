//! One file per thing a person does: load, decide, save, tell, in one transaction.
//!
//! An action gets the transaction it works in and the instant it happens at; it never commits and
//! never sends. Every action checks the right to it again, whatever the door showed. Deliberately
//! absent: Telegram's updates, the web, sentences.

pub mod arrival;
pub mod caught_up;
pub mod consultation;
pub mod convocation;
pub mod counter;
mod desks;
pub mod lately;
pub mod mailing;
pub mod occasions;
pub mod person;
pub mod process;
pub mod question;
pub mod schedule;
pub mod share;
pub mod space;
pub mod staff;
pub mod survey;
mod tell;

pub use desks::Desks;

use crate::domain::base::{EntityName, colours::Colours};
use crate::domain::calendar::{Calendar, Rule};
use crate::domain::process::Process;
use crate::domain::staff::{Ability, Role};
use crate::domain::{Refused, Sought};
use crate::locale::Lang;
use crate::measures::Measures;
use crate::store::{Person, Post, StoreError};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use std::sync::{Arc, OnceLock};

/// What every action of one entity knows: who the entity is and by which law it counts.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The entity's name as people read it: «Alcaldía de Itagüí».
    pub entity: String,
    /// The article before it, where the entity says which.
    pub article: Option<String>,
    /// The entity's calendar, which also knows its time zone.
    pub calendar: Calendar,
    /// Its colours on what is printed and shared.
    pub colours: Colours,
    /// Its offices, topics, spaces, working hours and reminders.
    pub process: Process,
    /// Which of the two readings of the law is promised.
    pub rule: Rule,
    /// What people did lately that costs others something.
    pub lately: lately::Lately,
    /// Until when everything that people said has reached us.
    pub caught_up: caught_up::CaughtUp,
    /// The language of whoever has not chosen one.
    pub language: Lang,
    /// The bot's @name, once Telegram has told it.
    pub bot: Arc<OnceLock<String>>,
    /// Where browsers reach the entity's pages, without a slash at the end, if anywhere.
    pub web_url: Arc<OnceLock<String>>,
    /// What is counted of it, for whoever runs it.
    pub measures: Measures,
}

/// Who does something, with the posts they hold.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The person.
    pub person: Person,
    /// Their posts; none for a citizen.
    pub posts: Vec<Post>,
}

/// What is left to do of what is done a piece at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// More, at once.
    More,
    /// Nothing before this instant, if ever.
    Until(Option<DateTime<Utc>>),
}

/// Why an action was not done.
#[derive(Debug, thiserror::Error)]
pub enum ActionError {
    /// There is no such thing, or the person has no right to it: they are told the same.
    #[error("not found, or not theirs: {0:?}")]
    NotFound(Sought),
    /// What it is about does not allow it.
    #[error("refused: {0:?}")]
    Refused(Refused),
    /// The report is more than a workbook holds.
    #[error(transparent)]
    Report(crate::files::ReportError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The reasons of every room are refusals.
impl<R> From<R> for ActionError
where
    Refused: From<R>,
{
    fn from(reason: R) -> Self {
        Self::Refused(reason.into())
    }
}

impl ActionError {
    /// Whether what it is about does not allow it, as opposed to a failure.
    pub fn is_refusal(&self) -> bool {
        matches!(self, Self::Refused(_))
    }
}

impl Desk {
    /// The process as this desk knows it, and the zone of its times.
    pub fn known(&self) -> (&Process, Tz) {
        (&self.process, self.calendar.time_zone())
    }

    /// What the entity is called in a sentence.
    pub fn named(&self) -> EntityName<'_> {
        EntityName {
            name: &self.entity,
            article: self.article.as_deref(),
        }
    }

    /// The entity with its article, where a sentence begins.
    pub fn the_entity(&self, lang: Lang) -> String {
        lang.the_at_first(self.named(), self.language)
    }

    /// The name of an office as people read it; a key that no longer exists stands for itself.
    pub fn office_name<'a>(&'a self, key: &'a str) -> &'a str {
        self.process.office(key).map_or(key, |office| &office.name)
    }

    /// The language of a code, or the entity's.
    pub fn lang(&self, code: &str) -> Lang {
        self.known_lang(code).unwrap_or(self.language)
    }

    /// The language of a code: one we have sentences in, or one of the entity's own.
    pub fn known_lang(&self, code: &str) -> Option<Lang> {
        let own = || {
            let mut own = self.process.languages.iter();
            let found = own.find(|one| one.key.as_str() == code)?;
            Some(Lang::own(code, &found.name, self.language))
        };
        Lang::parse(code).or_else(own)
    }

    /// Every language that people can choose: the entity's first, its own ones last.
    pub fn languages(&self) -> Vec<Lang> {
        let mut all: Vec<_> = Lang::all().collect();
        all.sort_by_key(|lang| *lang != self.language);
        let own = self.process.languages.iter();
        all.extend(own.map(|one| Lang::own(one.key.as_str(), &one.name, self.language)));
        all
    }

    /// Whether staff is at work at this instant.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.calendar
            .next_business_instant(now, &self.process.hours)
            == Some(now)
    }
}

impl Actor {
    /// Whether one of the person's roles gives them the right to something.
    pub fn may(&self, ability: Ability) -> bool {
        self.posts.iter().any(|post| post.role.may(ability))
    }

    /// Whether the person holds this role, in whatever office.
    pub fn is(&self, role: Role) -> bool {
        self.posts.iter().any(|post| post.role == role)
    }

    /// Whether the person may read and answer what is with this office (`None`: unplaced).
    pub fn handles(&self, office: Option<&str>) -> bool {
        self.may(Ability::PlaceQuestions)
            || self
                .posts
                .iter()
                .any(|post| post.role.is_of_an_office() && Some(post.office.as_str()) == office)
    }

    /// Whether the person answers for this office.
    pub fn is_liaison_of(&self, office: Option<&str>) -> bool {
        let of = |post: &Post| Some(post.office.as_str()) == office;
        let mut liaisons = self.posts.iter().filter(|post| post.role == Role::Liaison);
        liaisons.any(of)
    }

    /// Whether the person may read what is with this office: who handles it, and internal control,
    /// which reads everything and changes nothing.
    pub fn reads(&self, office: Option<&str>) -> bool {
        self.may(Ability::ReadQuestions) || self.handles(office)
    }

    /// The offices the person answers for, each once.
    pub fn offices(&self) -> Vec<&str> {
        let mut offices: Vec<_> = self
            .posts
            .iter()
            .map(|post| post.office.as_str())
            .filter(|office| !office.is_empty())
            .collect();
        offices.sort_unstable();
        offices.dedup();
        offices
    }
}
