//! Municipal files: read into rows of cells, understood as a schedule, and written as reports.
//!
//! Every format ends in a [`Grid`]; only then does [`schedule`] look at the words. Nothing is believed
//! of a file's name: its first bytes say what it is. Deliberately absent: what is done with what was
//! read.

pub mod base;
pub mod consultation;
pub mod convocation;
pub mod counter;
pub mod person;
pub mod process;
pub mod schedule;
pub mod space;
pub mod survey;

pub use base::{
    Document, Fill, Grid, Kind, MAX_BYTES, Row, Stop, Unreadable, open, read, read_sent, replace,
};
pub use schedule::ReportError;
