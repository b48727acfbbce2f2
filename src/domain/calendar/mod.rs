//! The legal calendar: which days count, and from an instant of receipt to the day an answer is due.
//!
//! [`Calendar`] is prepared once from a [`CalendarSpec`] and then answers every question from tables,
//! so that the cost of a deadline grows neither with its term nor with the number of local
//! non-working days. Everything is computed for the years [`FIRST_YEAR`] to [`LAST_YEAR`]; outside of
//! them there is a [`Refusal`], never a guess.
//!
//! Two kinds of day are kept apart:
//! - a *business day* is one on which the entity works: what arrives is filed, reminders go out;
//! - a *counted day* is a business day on which terms run, that is, no suspension covers it.
//!
//! Deliberately absent: files, the clock, and every sentence a person reads.

mod changes;
mod course;
mod deadline;
mod holidays;
mod hours;
mod prepared;
mod reasons;
mod receipt;
mod record;
mod refusal;
mod spec;
mod zone;

pub use changes::{COMPLETION_DAYS, CompletionRequest, TRANSFER_DAYS};
pub use course::{Change, Changes, Clock, Course, Happened};
pub use deadline::{Deadline, MAX_DAYS, MAX_MONTHS, Pause, Rule, Term};
pub use holidays::{Holiday, HolidayName, Law, Nominal, ObservedHoliday, holidays_of};
pub use hours::{HoursError, WorkingHours};
pub use prepared::{Calendar, FIRST_YEAR, LAST_YEAR};
pub use reasons::Reason;
pub use receipt::{Receipt, ReceiptDay, Step};
pub use record::{ChangedDay, Earlier, Record};
pub use refusal::Refusal;
pub use spec::{Act, CalendarError, CalendarSpec, NonBusinessDay, Suspension};
