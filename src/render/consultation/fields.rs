//! What stands in the buttons of documents in consultation: steps, deadlines, offices, answers.

use crate::domain::base::Key;
use crate::domain::consultation::{Cause, Edit, Step, Term, Verdict};
use crate::render::base::button::Field;

/// Which of the observations about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The first that has no answer.
    Next,
    /// A page of all.
    Page(u16),
}

impl Field for Which {
    fn write(&self) -> String {
        match self {
            Self::Next => "next".to_owned(),
            Self::Page(page) => page.to_string(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "next" => Some(Self::Next),
            text => text.parse().ok().map(Self::Page),
        }
    }

    fn extremes() -> Vec<Self> {
        vec![Self::Next, Self::Page(u16::MAX)]
    }
}

/// What is done about an observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handling {
    /// It is read.
    Look,
    /// It is answered like this; why is asked.
    Answer(Verdict),
    /// It is accepted without a word.
    Plain,
    /// Its text is to go: why?
    Hide,
    /// Its text goes.
    HideFor(Cause),
}

impl Field for Handling {
    fn write(&self) -> String {
        match self {
            Self::Look => "-".to_owned(),
            Self::Answer(verdict) => verdict.name().to_owned(),
            Self::Plain => "plain".to_owned(),
            Self::Hide => "hide".to_owned(),
            Self::HideFor(cause) => format!("hide-{}", cause.name()),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "" | "-" => Some(Self::Look),
            "plain" => Some(Self::Plain),
            "hide" => Some(Self::Hide),
            text => match text.strip_prefix("hide-") {
                Some(cause) => Cause::parse(cause).map(Self::HideFor),
                None => Verdict::parse(text).map(Self::Answer),
            },
        }
    }

    fn extremes() -> Vec<Self> {
        let causes = Cause::ALL.iter().copied().map(Self::HideFor);
        let verdicts = Verdict::ALL.iter().copied().map(Self::Answer);
        [Self::Look, Self::Plain, Self::Hide]
            .into_iter()
            .chain(causes)
            .chain(verdicts)
            .collect()
    }
}

/// What is changed of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// This is asked for.
    Edit(Edit),
    /// It has no sections.
    Whole,
}

impl Field for Change {
    fn write(&self) -> String {
        match self {
            Self::Edit(edit) => edit.name().to_owned(),
            Self::Whole => "whole".to_owned(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "whole" => Some(Self::Whole),
            text => Edit::parse(text).map(Self::Edit),
        }
    }

    fn extremes() -> Vec<Self> {
        let edits = Edit::ALL.iter().copied().map(Self::Edit);
        edits.chain([Self::Whole]).collect()
    }
}

/// How long a document is open, as it is chosen of the version that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The version.
    pub version: i64,
    /// How long.
    pub term: Term,
}

impl Field for Deadline {
    fn write(&self) -> String {
        format!("{}-{}", self.version, self.term)
    }

    fn read(text: &str) -> Option<Self> {
        let (version, term) = text.split_once('-')?;
        let (version, term) = (version.parse().ok()?, term.parse().ok()?);
        Some(Self { version, term })
    }

    fn extremes() -> Vec<Self> {
        let version = i64::MAX;
        let last = chrono::NaiveDate::from_ymd_opt(9999, 12, 31).map(Term::Until);
        let terms = last.into_iter().chain([Term::Days(15)]);
        terms.map(|term| Self { version, term }).collect()
    }
}

/// A step with the version that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The version.
    pub version: i64,
    /// The step.
    pub step: Step,
    /// Whether it was said that some observations have no answer.
    pub is_meant: bool,
}

/// What was seen without an answer is what may be published without one.
const MEANT: &str = "-meant";

impl Field for Decided {
    fn write(&self) -> String {
        let meant = if self.is_meant { MEANT } else { "" };
        format!("{}-{}{meant}", self.version, self.step.name())
    }

    fn read(text: &str) -> Option<Self> {
        let (text, is_meant) = match text.strip_suffix(MEANT) {
            Some(text) => (text, true),
            None => (text, false),
        };
        let (version, step) = text.split_once('-')?;
        Some(Self {
            version: version.parse().ok()?,
            step: Step::parse(step)?,
            is_meant,
        })
    }

    fn extremes() -> Vec<Self> {
        let of = |step: &Step| Self {
            version: i64::MAX,
            step: *step,
            is_meant: true,
        };
        Step::ALL.iter().map(of).collect()
    }
}

/// Who answers about a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The place of the section.
    pub section: u16,
    /// The office; none: the coordinators.
    pub office: Option<Key>,
}

impl Field for Place {
    fn write(&self) -> String {
        let office = self.office.as_ref().map_or("", Key::as_str);
        format!("{}-{office}", self.section)
    }

    fn read(text: &str) -> Option<Self> {
        let (section, office) = text.split_once('-')?;
        let section = section.parse().ok()?;
        let office = match office {
            "" => None,
            key => Some(Key::parse(key)?),
        };
        Some(Self { section, office })
    }

    fn extremes() -> Vec<Self> {
        let offices = Key::extremes().into_iter().map(Some).chain([None]);
        let section = u16::MAX;
        offices.map(|office| Self { section, office }).collect()
    }
}
