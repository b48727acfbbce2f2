//! The results of a survey as they are published: a page, a workbook and open data, all of one struct.
//!
//! Page and workbook write the same tables (`tables.rs`), so they cannot differ; a table has what the
//! results have, and these have nothing that is hidden. Deliberately absent: where files are put, and
//! the lists of ballots, which the count writes itself.

pub mod ballots;
pub mod forms;

mod data;
mod page;
mod tables;
mod texts;
mod workbook;

pub use data::{csv, json};
pub use page::page;
pub use texts::texts;
pub use workbook::workbook;
