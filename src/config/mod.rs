//! Files that an operator writes: read once, validated whole, and whatever is wrong told in one line.

mod calendar;

pub use calendar::{CalendarFileError, read_calendar};
