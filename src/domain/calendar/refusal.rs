//! Why the calendar says no, as data that a person can be told in any language.

use super::Term;
use chrono::NaiveDate;

/// A refusal that a person reads; its sentences are in `locales/*/deadline.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The calendar is computed for certain years, and this is none of them.
    #[error("year {year} is outside of the calendar")]
    YearOutOfRange {
        /// The year asked for.
        year: i32,
    },
    /// A term of nothing, or one so long that it must be a mistake.
    #[error("{term:?} is no term")]
    TermOutOfRange {
        /// The term asked for.
        term: Term,
    },
    /// The deadline would fall after the last year of the calendar.
    #[error("the deadline lies beyond the calendar")]
    BeyondCalendar,
    /// Extension and completion request belong to terms in days (CPACA arts. 14 and 17).
    #[error("a term in months can be neither extended nor stopped")]
    TermInMonths,
    /// Something is said to have happened before the question was received.
    #[error("before the day of receipt, {received_on}")]
    BeforeReceipt {
        /// The day of receipt.
        received_on: NaiveDate,
    },
    /// A term is extended once (CPACA art. 14 par.).
    #[error("extended before")]
    AlreadyExtended,
    /// The extension has to be told before the term ends (CPACA art. 14 par.).
    #[error("the term ended on {due}")]
    ExtensionTooLate {
        /// The last day on which it could have been told.
        due: NaiveDate,
    },
    /// The new term exceeds twice the original one, or is no longer than it (CPACA art. 14 par.).
    #[error("the total must be between {least} and {most} days")]
    ExtensionOutOfRange {
        /// Least total in business days.
        least: u32,
        /// Greatest total in business days.
        most: u32,
    },
    /// What is missing is asked for once (CPACA art. 17).
    #[error("completion asked for before")]
    AlreadyAsked,
    /// What is missing has to be asked for within ten days of filing (CPACA art. 17).
    #[error("completion could be asked for until {last_day}")]
    CompletionTooLate {
        /// The last day on which it could have been asked for.
        last_day: NaiveDate,
    },
    /// The person answered before being asked.
    #[error("before the request of {asked_on}")]
    BeforeRequest {
        /// The day on which the office asked.
        asked_on: NaiveDate,
    },
    /// The person's month is over (CPACA art. 17): only a reasoned act closes the petition.
    #[error("the time to complete ended on {answer_by}")]
    AnswerTooLate {
        /// The last day on which the person could complete the petition.
        answer_by: NaiveDate,
    },
    /// The person's month is prolonged once (CPACA art. 17).
    #[error("prolonged before")]
    AlreadyProlonged,
    /// What belongs to another authority goes there within five days (CPACA art. 21).
    #[error("transfer was due on {last_day}")]
    TransferTooLate {
        /// The last day on which it could have been sent.
        last_day: NaiveDate,
    },
    /// The other authority cannot have received it before it was sent.
    #[error("before it was sent on {sent_on}")]
    BeforeTransfer {
        /// The day of sending.
        sent_on: NaiveDate,
    },
}
