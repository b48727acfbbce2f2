//! A municipality's schedule (*cronograma*): what it means to do, when, and who does it.
//!
//! What is not in the file is empty here, and what was concluded instead of read is in
//! [`Activity::inferred`]. [`anomalies`] says what is odd in it, [`compare`] what a new version changes,
//! [`Standing`] what may become of an activity. Deliberately absent: files, and the words by which a
//! file says all this.

mod anomaly;
mod changes;
mod correction;
mod known;
mod rules;
mod standing;

use crate::domain::base::names::named;
use crate::domain::process::OfficeNames;
use chrono::NaiveDate;
use std::collections::HashSet;
use std::sync::Arc;

pub use anomaly::{Anomaly, Finding, Rule, Severity};
pub use changes::{Change, ChangeKind, Comparison, Dates, Known, compare};
pub use correction::{Correction, beginning, offices_said, stages_said};

pub use known::{indicator_text, stage_text};
pub use rules::{Context, DEFAULT_TERM, anomalies};
pub use standing::{EventKind, Reluctance, Standing, Status, Step, Unit};

/// A schedule as it was understood.
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    /// What the document calls itself, and where.
    pub title: Option<(u32, String)>,
    /// The year that dates without a year belong to, and the line that says so; line 0 if somebody
    /// gave it.
    pub year: Option<(u32, i32)>,
    /// What is to be done, in the order of the file.
    pub activities: Vec<Activity>,
    /// The offices by which names were found; empty if the document's own had to do.
    pub offices: OfficeNames,
    /// What is odd outside of the activities: on the cover, in labels, in the names of offices.
    pub flaws: Vec<Anomaly>,
    /// Lines with something in them that is neither title, header, label nor activity.
    pub unread: Vec<u32>,
    /// Where each table begins: the line of its header.
    pub headers: Vec<u32>,
}

impl Schedule {
    /// The lines in which a cell for one of these fields cannot be read.
    pub fn unread_cells(&self, fields: &[Field]) -> HashSet<u32> {
        let flaws = self.flaws.iter().filter(|flaw| {
            let unread = matches!(flaw.finding, Finding::Unread { .. });
            unread && fields.contains(&flaw.field)
        });
        flaws.map(|flaw| flaw.line).collect()
    }
}

/// Lines of one sheet: as many as a sheet can have.
const SHEET: u32 = 1 << 20;

/// The line of a file of several sheets; sheets count from 1 on.
pub fn line_of(sheet: u32, line: u32) -> u32 {
    sheet.saturating_mul(SHEET).saturating_add(line)
}

/// Which sheet a line is of, where there are several, and its number there.
pub fn place_of(line: u32) -> (Option<u32>, u32) {
    let sheet = Some(line / SHEET).filter(|sheet| *sheet > 0);
    (sheet, line % SHEET)
}

/// A stage of the process (*etapa*), in the order of the manual of *rendición de cuentas*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// *Aprestamiento*.
    Readiness,
    /// *Diseño*.
    Design,
    /// *Preparación*.
    Preparation,
    /// *Ejecución*.
    Execution,
    /// *Seguimiento y evaluación*.
    FollowUpAndEvaluation,
}

impl Stage {
    /// All of them in order.
    pub const ALL: [Self; 5] = [
        Self::Readiness,
        Self::Design,
        Self::Preparation,
        Self::Execution,
        Self::FollowUpAndEvaluation,
    ];

    /// Its identifier.
    pub fn name(self) -> &'static str {
        match self {
            Self::Readiness => "readiness",
            Self::Design => "design",
            Self::Preparation => "preparation",
            Self::Execution => "execution",
            Self::FollowUpAndEvaluation => "follow_up_and_evaluation",
        }
    }

    /// The stage of an identifier.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// An element of the process (*elemento*, also *componente*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// *Información*.
    Information,
    /// *Diálogo*.
    Dialogue,
    /// *Responsabilidad*.
    Responsibility,
}

impl Element {
    /// Its identifier.
    pub fn name(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Dialogue => "dialogue",
            Self::Responsibility => "responsibility",
        }
    }
}

named! {
    /// How exactly the file says when.
    #[derive(Default)]
    Precision {
        /// To the day.
        Day = "day",
        /// In weeks or halves of a month: the start is the first day of one, the finish the last day of one.
        Week = "week",
        /// In months: the start is the first day of one, the finish the last day of one.
        Month = "month",
        /// In periods of four months (*cuatrimestre*), likewise.
        FourMonthPeriod = "four_month_period",
        /// All the time; there is no last day.
        Permanent = "permanent",
        /// Not at all.
        #[default]
        Undated = "undated",
    }
}

/// A field of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The number.
    Number,
    /// The stage.
    Stage,
    /// The elements.
    Elements,
    /// What the activity is part of.
    Action,
    /// What is to be done.
    Title,
    /// What comes of it.
    Product,
    /// The first day.
    Start,
    /// The last day.
    Finish,
    /// Who does it.
    Responsible,
    /// How it is measured.
    Indicator,
    /// What else the file says.
    Remarks,
}

impl Field {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Stage => "stage",
            Self::Elements => "elements",
            Self::Action => "action",
            Self::Title => "title",
            Self::Product => "product",
            Self::Start => "start",
            Self::Finish => "finish",
            Self::Responsible => "responsible",
            Self::Indicator => "indicator",
            Self::Remarks => "remarks",
        }
    }
}

/// Something to be done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Activity {
    /// The line of the file, from 1 on.
    pub line: u32,
    /// Its number as text: `3,10` is not `3,1`. Empty if it has none.
    pub number: String,
    /// The run of numbers it belongs to, from 1 on: numbers begin again in every block.
    pub block: u32,
    /// Its stage, or several.
    pub stages: Vec<Stage>,
    /// The part of the document it stands in, as written, where it is none of the stages or elements.
    pub phase: Arc<str>,
    /// The elements it serves.
    pub elements: Vec<Element>,
    /// The action it is a part of, where the file has actions and tasks.
    pub action: Arc<str>,
    /// What is to be done.
    pub title: String,
    /// What comes of it.
    pub product: String,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day.
    pub finish: Option<NaiveDate>,
    /// How exactly they are known.
    pub precision: Precision,
    /// How it is measured.
    pub indicator: Option<Box<Indicator>>,
    /// What else the file says.
    pub remarks: String,
    /// Who does it.
    pub responsible: Vec<Responsible>,
    /// Which fields were concluded, not read.
    pub inferred: Vec<Field>,
    /// What the words say about it.
    pub about: About,
    /// The term that its text names.
    pub term: Option<TermSaid>,
    /// What the reader stumbled over.
    pub notes: Vec<Note>,
}

impl Activity {
    /// Notes that a field was concluded, once.
    pub fn infer(&mut self, field: Field) {
        if let Err(at) = self.inferred.binary_search(&field) {
            self.inferred.insert(at, field);
        }
    }
}

/// How an activity is measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Indicator {
    /// What is measured.
    pub name: String,
    /// In what.
    pub unit: String,
    /// How much of it is enough.
    pub target: String,
}

/// Somebody who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responsible {
    /// The office's name as the directory has it; for a role and for an unknown office, as written.
    pub name: Arc<str>,
    /// What the name stands for.
    pub kind: ResponsibleKind,
}

/// What the name of somebody responsible stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponsibleKind {
    /// An office of the directory; without one, an office that the document names.
    Office,
    /// A name that the directory does not have.
    Unknown,
    /// Whoever has a role, for example the office that leads the meeting.
    Role,
    /// Every office, each by itself.
    EveryOffice,
}

/// What the words of an activity say about it, as far as a rule asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Written answers to citizens' questions.
    pub answers: bool,
    /// People meet.
    pub event: bool,
    /// People are told of it.
    pub publicity: bool,
    /// The whole process is evaluated.
    pub evaluation: bool,
}

/// A term in days as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermSaid {
    /// How many days.
    pub days: u32,
    /// Whether it says which days: business days or calendar days.
    pub qualified: bool,
}

/// What a reader stumbled over in an activity; a rule makes an anomaly of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A text whose beginning is missing.
    CutStart(Field),
    /// A text whose end is missing.
    CutEnd(Field),
    /// A later year than the document's own.
    Year(i32),
    /// A second task in the same cell, with its first words.
    SecondTask(String),
    /// A word that is written wrong, and what it should be.
    Misspelt(String, String),
    /// A date that does not exist, as written, and the nearest one that does.
    NoSuchDate(Field, String, Option<NaiveDate>),
    /// What stands where a date should be and is none.
    NotADate(Field, String),
    /// Several periods are marked: one long activity, or one that comes back?
    SeveralPeriods(u32),
    /// It says that it comes back, in these words.
    Recurs(String),
    /// What stands where an office should be and is none.
    NotAnOffice(String),
    /// The responsible office was taken from a neighbouring line, for the cell is merged.
    FromLine(u32),
    /// The cell of the responsible office is empty; either neighbour could reach into it.
    BetweenLines(u32, u32),
}
