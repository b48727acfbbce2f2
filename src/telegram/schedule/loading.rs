//! A schedule that a coordinator sent, as it waits in the dialogue: the file stays with Telegram and is read
//! anew, what was said about it is here.

use super::points::Point;
use crate::actions::schedule::load::Wishes;
use crate::domain::schedule::Severity;
use crate::locale::Lang;
use crate::render::schedule::NAMED;
use crate::store::FileRef;
use crate::t;
use crate::telegram::base::input::Said;
use serde::{Deserialize, Serialize};

/// What is under way about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Loading {
    /// The file.
    pub file: Option<FileRef>,
    /// All of what was sent, while it may be part of a question.
    pub said: Option<Said>,
    /// A digest of the file.
    pub digest: String,
    /// The version that it was compared with.
    pub before: i64,
    /// What was understood, as it was told.
    pub understanding: String,
    /// Whether it says anything that the version does not.
    pub is_new: bool,
    /// The year of dates that name none, where it is known.
    pub year: Option<i32>,
    /// Whether something has no day, and no year is known that would make one.
    pub wants_year: bool,
    /// The sheets that were not read.
    pub other_sheets: Vec<String>,
    /// What was said about it.
    pub wishes: Wishes,
    /// What is to be decided.
    pub points: Vec<Point>,
    /// Whether it was shown with all that was said.
    pub is_as_shown: bool,
    /// What is waited for.
    pub step: Step,
}

/// What is waited for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A button of the card, or of a point. The version before kept here that it was read again.
    #[default]
    #[serde(alias = "reading", alias = "keeping")]
    Card,
    /// What a cell should say: the place of the point, and of the line in it.
    Cell(usize, usize),
    /// The year.
    Year,
    /// The file.
    File,
    /// Whether a picture is part of a question.
    Picture,
}

impl Loading {
    /// What the file is called.
    pub fn name(&self, lang: Lang) -> String {
        let name = self.file.as_ref().and_then(|file| file.name.clone());
        name.unwrap_or_else(|| t!(lang, "load-file-name"))
    }

    /// The points that are not decided, with their places.
    pub fn open(&self) -> impl Iterator<Item = (usize, &Point)> {
        let all = self.points.iter().enumerate();
        all.filter(|(_, point)| !point.is_later)
    }

    /// How many points of a severity are not decided.
    pub fn open_of(&self, severity: Severity) -> usize {
        let severity = severity.name();
        self.open()
            .filter(|(_, one)| one.severity == severity)
            .count()
    }

    /// How many offices the entity has not, nobody has decided about, and are called as no other is; none, if
    /// there are more than the card names: those are decided one by one.
    pub fn new_offices(&self) -> usize {
        let new = |point: &&Point| point.office.is_some() && point.instead.is_none();
        let all = self.points.iter().filter(new).count();
        if all > NAMED { 0 } else { all }
    }

    /// How many points were put off.
    pub fn later(&self) -> usize {
        self.points.iter().filter(|point| point.is_later).count()
    }
}
