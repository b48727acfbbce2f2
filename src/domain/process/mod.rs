//! A municipality's process: who answers for what, where people meet, when staff are spoken to.
//!
//! It comes whole from one file and is checked whole. There is always the year-round box besides
//! the spaces: a petition may not be refused (CPACA art. 15 par. 2). Deliberately absent: files, the
//! clock, the schedule's activities, and the people who hold the roles.

mod amendment;
mod census;
mod check;
mod checklist;
mod directory;
mod edit;
mod group;
mod office;
mod office_names;
mod refusal;
mod room;
mod setting;

use super::calendar::WorkingHours;
use super::convocation::Policy;
use super::question::{self, Ladder};
use super::space::Space;
use super::survey;
use crate::domain::base::{Key, Text};
use chrono::{DateTime, NaiveTime, Utc};

pub use amendment::Amendment;
pub use census::Headcount;
pub use check::Contradiction;
pub use checklist::{CHECKLIST, Item, Preparation};
pub use directory::Directory;
pub use edit::{Edit, To, Value};
pub use group::{Group, GroupKind, Zone};

pub use office::{Office, Topic, is_email};
pub use office_names::{Found, OfficeNames};
pub use refusal::{Refusal, Use};
pub use setting::{DAILY, Kind, REMINDED, Row, SETTINGS, Section, Setting, YES_NO};

/// The key of the year-round box, where no space is open or none fits. No space can have it.
pub const YEAR_ROUND_BOX: &str = "year-round-box";

/// A language of the entity's own: its people can choose it, and read in it what the entity writes in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its code: `guc`.
    pub key: Key,
    /// What it calls itself: «wayuunaiki».
    pub name: String,
}

/// What an entity says about its own process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Languages of its own, beside those that everybody has sentences in.
    pub languages: Vec<Language>,
    /// Who answers.
    pub offices: Vec<Office>,
    /// What people ask about.
    pub topics: Vec<Topic>,
    /// Who is convened.
    pub groups: Vec<Group>,
    /// Where people live.
    pub zones: Vec<Zone>,
    /// Where people meet, as the file declares it; what became of it since is in the database.
    pub spaces: Vec<Space>,
    /// What the entity calls its year-round box; without it, the catalogue has a name.
    pub year_round_box: Option<Text>,
    /// When staff are at work; notices wait for it.
    pub hours: WorkingHours,
    /// The local time of the daily digest of each business day.
    pub digest_at: NaiveTime,
    /// How questions are taken.
    pub questions: question::Policy,
    /// How they are answered.
    pub answers: question::Answers,
    /// Who is reminded of an open question when.
    pub ladder: Ladder,
    /// Every how many months a permanent activity of the schedule is reviewed, counted from January: on
    /// the first business day of each such period.
    pub review_months: u32,
    /// How citizens are convened.
    pub convocations: Policy,
    /// How surveys are held.
    pub surveys: survey::Policy,
    /// How many people there are, and who says so.
    pub headcount: Headcount,
    /// Who answers for personal data.
    pub controller: DataController,
    /// Until when all that was changed in the chat is in here.
    pub amended_until: Option<DateTime<Utc>>,
}

/// Who answers for personal data (*responsable del tratamiento*) and how to reach them, which
/// everybody must be told (Ley 1581 de 2012, art. 12).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataController {
    /// Its name; without it, the entity's own.
    pub name: Option<String>,
    /// Where its office is.
    pub address: Option<String>,
    /// Where to write to it.
    pub email: Option<String>,
    /// Where to call it.
    pub phone: Option<String>,
    /// Where its policy can be read.
    pub policy_url: Option<String>,
}

impl DataController {
    /// Whether people are told where to write, call or go.
    pub fn can_be_reached(&self) -> bool {
        self.email.is_some() || self.phone.is_some() || self.address.is_some()
    }
}

impl Default for Process {
    /// The year-round box and nothing else: every question goes to the coordinator.
    fn default() -> Self {
        Self {
            languages: Vec::new(),
            offices: Vec::new(),
            topics: Vec::new(),
            groups: Vec::new(),
            zones: Vec::new(),
            spaces: Vec::new(),
            year_round_box: None,
            hours: WorkingHours::default(),
            digest_at: Self::DIGEST_AT,
            questions: question::Policy::default(),
            answers: question::Answers::default(),
            ladder: Ladder::default(),
            review_months: Self::REVIEW_MONTHS,
            convocations: Policy::default(),
            surveys: survey::Policy::default(),
            headcount: Headcount::default(),
            controller: DataController::default(),
            amended_until: None,
        }
    }
}

impl Process {
    /// The usual hour of the digest.
    pub const DIGEST_AT: NaiveTime = match NaiveTime::from_hms_opt(8, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    };

    /// The usual cadence of reviews: each quarter.
    pub const REVIEW_MONTHS: u32 = 3;

    /// The office of a key.
    pub fn office(&self, key: &str) -> Option<&Office> {
        self.offices
            .iter()
            .find(|office| office.key.as_str() == key)
    }

    /// The office somebody means by its key, its name or an alias.
    pub fn office_called(&self, text: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.is_called(text))
    }

    /// The topic of a key.
    pub fn topic(&self, key: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.key.as_str() == key)
    }

    /// The group of a key.
    pub fn group(&self, key: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.key.as_str() == key)
    }

    /// The zone of a key.
    pub fn zone(&self, key: &str) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.key.as_str() == key)
    }

    /// The zones that are part of this one at once; of `None`, those that are part of none.
    pub fn parts_of_zone(&self, parent: Option<&str>) -> impl Iterator<Item = &Zone> {
        let is_part = move |zone: &&Zone| zone.parent.as_ref().map(Key::as_str) == parent;
        self.zones.iter().filter(is_part)
    }

    /// The keys of a zone and of everything within it, however deep: who lives in a part lives in the whole.
    pub fn within_zone<'a>(&'a self, key: &'a str) -> Vec<&'a str> {
        let mut all = vec![key];
        let mut next = 0;
        while let Some(parent) = all.get(next).copied() {
            all.extend(
                self.parts_of_zone(Some(parent))
                    .map(|zone| zone.key.as_str()),
            );
            next += 1;
        }
        all
    }
}
