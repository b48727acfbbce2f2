//! Municipal files: read into rows of cells, understood as a schedule, and written as reports.
//!
//! Every format ends in a [`Grid`]; only then does [`schedule`] look at the words. Nothing is believed
//! of a file's name: its first bytes say what it is. Deliberately absent: what is done with what was
//! read.

pub mod ballots;
pub mod directory;
mod docx;
pub mod evidence;
mod grid;
pub mod guests;
pub mod ics;
pub mod observations;
mod ods;
mod open;
pub mod qr;
mod replace;
pub mod report;
pub mod schedule;
pub mod sheet;
pub mod survey;
pub mod survey_forms;
mod table;
mod text;
mod workbook;
mod xml;
mod zipped;

pub use grid::{Grid, Row};
pub use open::{Document, Kind, MAX_BYTES, Unreadable, open, read};
pub use replace::replace;
pub use report::ReportError;
