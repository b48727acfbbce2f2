//! What can be odd in a schedule, as data that a person can be told in any language.

use super::{Field, Stage};
use crate::domain::base::Unread;
use crate::domain::base::names::named;
use crate::domain::calendar::Reason;
use chrono::NaiveDate;

/// Something odd, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Anomaly {
    /// The line of the file.
    pub line: u32,
    /// The field it is about.
    pub field: Field,
    /// What it is.
    pub finding: Finding,
}

named! {
    /// How bad it is.
    Severity {
        /// It cannot be as it stands.
        Error = "error",
        /// Somebody has to decide or to complete it.
        Warning = "warning",
        /// It may well be meant so.
        Notice = "notice",
    }
}

/// What is odd, with what its sentences need. The sentences are in `locales/*/import.ftl`.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// It ends before it begins.
    FinishBeforeStart {
        /// The first day as read.
        start: NaiveDate,
        /// The last day as read.
        finish: NaiveDate,
        /// A first day that would fit: the same day of an earlier month.
        proposed: Option<NaiveDate>,
    },
    /// Planned for a day on which the entity does not work.
    NonWorkingDay {
        /// The day.
        date: NaiveDate,
        /// Why nobody works.
        reason: Reason,
        /// The nearest day with work: the next one for a start, the one before for a finish.
        nearest: Option<NaiveDate>,
    },
    /// It is over before an earlier stage begins.
    StageOutOfOrder {
        /// Its stage.
        stage: Stage,
        /// When it is over.
        finish: NaiveDate,
        /// The stage that comes before.
        earlier: Stage,
        /// When that one begins.
        begins: NaiveDate,
        /// The line that says so.
        line: u32,
    },
    /// Answers are planned for another day than the legal one.
    AnswerDate {
        /// The planned last day.
        planned: NaiveDate,
        /// The day on which the count starts.
        from: NaiveDate,
        /// The term in business days.
        days: u32,
        /// The legal last day.
        legal: NaiveDate,
        /// Business days from the start to the planned day.
        counted: i64,
    },
    /// A term in days that does not say which days.
    TermUnqualified {
        /// How many.
        days: u32,
    },
    /// It has no date.
    NoDate {
        /// What stands in its place; mostly nothing.
        written: String,
    },
    /// A date that is none.
    NoSuchDate {
        /// As written.
        written: String,
        /// The nearest one that exists.
        proposed: Option<NaiveDate>,
    },
    /// The cell has something in it that cannot be read.
    Unread {
        /// Why.
        why: Unread,
    },
    /// Letters are not those that were written; told once for a whole table.
    BrokenLetters,
    /// Nobody is responsible.
    NoResponsible {
        /// The lines whose office may reach into this one.
        between: Option<(u32, u32)>,
        /// What stands in its place: a date, a number.
        written: Option<String>,
    },
    /// The cell is empty, and the office of another line was taken.
    ResponsibleFromLine {
        /// Which one.
        line: u32,
    },
    /// The directory does not have this office.
    UnknownOffice {
        /// As written.
        name: String,
        /// The one that is called nearly so.
        nearest: Option<String>,
    },
    /// Two names in one document that may be one office.
    OfficeVariant {
        /// This one.
        name: String,
        /// And the other.
        other: String,
    },
    /// The same activity twice.
    Duplicated {
        /// Where it stands before.
        line: u32,
        /// Word for word, or nearly so in another stage.
        same: bool,
    },
    /// A text without its beginning or its end.
    CutText {
        /// The first or the last words that are there.
        shown: String,
        /// Whether the end is missing.
        end: bool,
    },
    /// The document's year and the years of its activities do not agree.
    YearConflict {
        /// The document's.
        document: i32,
        /// The other one.
        other: i32,
        /// The lines that name it.
        lines: Vec<u32>,
    },
    /// People are told of it after it took place.
    PublicityAfterEvent {
        /// When they are told.
        finish: NaiveDate,
        /// When it takes place.
        event: NaiveDate,
        /// The line that says so.
        line: u32,
    },
    /// Several stages are marked for one activity.
    SeveralStages {
        /// Which ones.
        stages: Vec<Stage>,
    },
    /// Several periods are marked: one long activity, or one that comes back?
    SeveralPeriods {
        /// How many.
        periods: u32,
    },
    /// It comes back, and says no last day.
    Recurs {
        /// As written.
        written: String,
    },
    /// A sheet that holds activities and was not read.
    SheetLeftOut {
        /// Its name.
        sheet: String,
        /// How many activities it holds.
        activities: usize,
        /// Whether it is hidden.
        hidden: bool,
    },
    /// Rows that the program which made the file does not show, and that were read as well.
    HiddenRows {
        /// How many have activities.
        count: usize,
    },
    /// Columns likewise, where no other says the same.
    HiddenColumns {
        /// How many.
        count: usize,
    },
    /// Columns of months or weeks of which no cell is marked: the marks may be colours.
    NothingMarked {
        /// How many there are.
        columns: usize,
    },
    /// A column whose label says something else than what is planned, or that no label explains.
    ColumnLeftOut {
        /// What it is called.
        label: String,
    },
    /// Two tasks in one cell.
    SecondTask {
        /// How the second one begins.
        begins: String,
    },
    /// A word that is written wrong.
    Misspelt {
        /// As written.
        written: String,
        /// As it should be.
        right: String,
    },
    /// The process is evaluated before the last answer is due.
    EvaluatedEarly {
        /// When the evaluation ends.
        finish: NaiveDate,
        /// When the last answer is due.
        legal: NaiveDate,
    },
}

/// The names of the rules, as in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule(&'static str);

impl Rule {
    /// Its identifier.
    pub fn name(self) -> &'static str {
        self.0
    }
}

impl Finding {
    /// The rule that found it.
    pub fn rule(&self) -> Rule {
        Rule(match self {
            Self::FinishBeforeStart { .. } => "finish_before_start",
            Self::NonWorkingDay { .. } => "non_working_day",
            Self::StageOutOfOrder { .. } => "stage_out_of_order",
            Self::AnswerDate { planned, legal, .. } if planned < legal => "answer_before_legal",
            Self::AnswerDate { .. } => "answer_after_legal",
            Self::TermUnqualified { .. } => "term_without_business_days",
            Self::NoDate { .. } => "no_date",
            Self::NoSuchDate { .. } => "impossible_date",
            Self::Unread { .. } => "unreadable_cell",
            Self::BrokenLetters => "broken_letters",
            Self::NoResponsible { .. } => "no_responsible",
            Self::ResponsibleFromLine { .. } => "responsible_inferred",
            Self::UnknownOffice { .. } => "unknown_office",
            Self::OfficeVariant { .. } => "office_written_two_ways",
            Self::Duplicated { .. } => "duplicated_activity",
            Self::CutText { .. } => "cut_text",
            Self::YearConflict { .. } => "year_conflict",
            Self::PublicityAfterEvent { .. } => "publicity_after_event",
            Self::SeveralStages { .. } => "several_stages",
            Self::SeveralPeriods { .. } => "several_periods",
            Self::Recurs { .. } => "recurring",
            Self::SheetLeftOut { .. } => "sheet_left_out",
            Self::HiddenRows { .. } => "hidden_rows",
            Self::HiddenColumns { .. } => "hidden_columns",
            Self::NothingMarked { .. } => "nothing_marked",
            Self::ColumnLeftOut { .. } => "column_left_out",
            Self::SecondTask { .. } => "two_in_one",
            Self::Misspelt { .. } => "misspelling",
            Self::EvaluatedEarly { .. } => "evaluated_before_answers",
        })
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::FinishBeforeStart { .. } | Self::NoSuchDate { .. } | Self::Unread { .. } => {
                Severity::Error
            }
            Self::AnswerDate { planned, legal, .. } if planned > legal => Severity::Error,
            Self::StageOutOfOrder { .. }
            | Self::AnswerDate { .. }
            | Self::TermUnqualified { .. }
            | Self::NoDate { .. }
            | Self::BrokenLetters
            | Self::NoResponsible { .. }
            | Self::UnknownOffice { .. }
            | Self::Duplicated { same: true, .. }
            | Self::CutText { .. }
            | Self::YearConflict { .. }
            | Self::SheetLeftOut { .. }
            | Self::NothingMarked { .. }
            | Self::PublicityAfterEvent { .. } => Severity::Warning,
            Self::NonWorkingDay { .. }
            | Self::ResponsibleFromLine { .. }
            | Self::OfficeVariant { .. }
            | Self::Duplicated { .. }
            | Self::SeveralStages { .. }
            | Self::SeveralPeriods { .. }
            | Self::Recurs { .. }
            | Self::HiddenRows { .. }
            | Self::HiddenColumns { .. }
            | Self::ColumnLeftOut { .. }
            | Self::SecondTask { .. }
            | Self::Misspelt { .. }
            | Self::EvaluatedEarly { .. } => Severity::Notice,
        }
    }
}
