//! From rows of cells to a schedule: which rows are header, label, activity, cover, and what each
//! cell says.
//!
//! Columns go by their words, never by their place. What is not in the file stays empty; what is
//! concluded is marked. Deliberately absent: whether what was read makes sense, which
//! [`crate::domain::schedule::anomalies`] judges.

pub mod changes;
pub mod report;
pub mod sheet;

pub use hints::{is_about_answers, unit_of};

pub use report::ReportError;
mod aside;
mod cells;
mod closing;
mod colours;
mod cores;
mod cover;
mod dates;
mod ending;
mod fit;
mod groups;
mod header;
mod hints;
mod labels;
mod list;
mod look;
mod marks;
mod merged;
mod named;
mod offices;
mod rows;
mod sections;
mod sheets;
mod slots;
mod unread;
mod vocabulary;
mod weeks;
mod when;

use crate::domain::process::OfficeNames;
use crate::domain::schedule::{Schedule, place_of};
use crate::files::base::grid::Grid;
use crate::files::base::open::Document;
use header::Header;
use sections::Section;

/// What whoever asks knows besides the file.
#[derive(Clone, Debug, Default)]
pub struct Hints<'a> {
    /// The year of dates that name none.
    pub year: Option<i32>,
    /// The sheet to read; without it, all that are parts of one schedule.
    pub sheet: Option<&'a str>,
    /// The entity's offices; without them, the document's own names.
    pub offices: Option<&'a OfficeNames>,
}

/// A schedule and the sheets it comes from.
#[derive(Debug)]
pub struct Understood {
    /// What was understood.
    pub schedule: Schedule,
    /// The sheets that were read, where there are sheets: place in the file, from 1 on, and name.
    pub sheets: Vec<(u32, String)>,
    /// The other sheets that hold a schedule too.
    pub other_sheets: Vec<String>,
}

impl Understood {
    /// The names of the sheets that were read, where there are sheets.
    pub fn sheet_names(&self) -> Option<String> {
        let names: Vec<&str> = self.sheets.iter().map(|(_, name)| name.as_str()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// The sheet of a line.
    pub fn sheet_of(&self, line: u32) -> Option<&str> {
        let mut sheets = self.sheets.iter();
        let found = match place_of(line).0 {
            Some(wanted) => sheets.find(|(place, _)| *place == wanted),
            None => sheets.next(),
        };
        found.map(|(_, name)| name.as_str())
    }
}

/// Why a document is no schedule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSchedule {
    /// No row labels columns as a schedule does, and there is no numbered list.
    #[error("no header")]
    NoHeader {
        /// What the first row with several cells says.
        seen: String,
    },
    /// There is a header, and nothing under it.
    #[error("nothing under the header in line {line}")]
    NoActivities {
        /// The line of the header.
        line: u32,
    },
    /// There is no sheet of this name.
    #[error("no such sheet")]
    NoSheet {
        /// Those there are.
        known: Vec<String>,
    },
}

/// Understands a document.
///
/// # Errors
/// If it is no schedule.
pub fn understand(document: &Document, hints: &Hints<'_>) -> Result<Understood, NoSchedule> {
    sheets::understand(&document.grids, hints)
}

/// How many characters of a row are shown that is no header.
const SHOWN: usize = 80;

fn of_grid(grid: &Grid, hints: &Hints<'_>, sheet: Section) -> Result<Schedule, NoSchedule> {
    let first = (0..grid.len()).find_map(|at| Some((at, Header::at(grid, at, true)?)));
    let (cover, header) = match first {
        Some((at, header)) => (at, Some(header)),
        None => (0, None),
    };
    let mut reader = rows::Reader::new(hints, sheet);
    match header {
        Some(header) => {
            let line = header.line;
            reader.cover(grid, 0..cover, Some(&header));
            reader.table(grid, cover, header);
            reader.tell_hidden(grid);
            reader.finish().ok_or(NoSchedule::NoActivities { line })
        }
        None => {
            let (cover, items) = list::items(grid);
            if items.is_empty() {
                let mut wide = grid.rows().filter(|row| row.own().nth(1).is_some());
                let row = wide.next().or_else(|| grid.row(0));
                let cells = row.map(|row| row.own().map(|(_, text)| text).collect::<Vec<_>>());
                let seen = cells.unwrap_or_default().join(" | ");
                let seen = seen.chars().take(SHOWN).collect();
                return Err(NoSchedule::NoHeader { seen });
            }
            reader.cover(grid, 0..cover, None);
            reader.list(items);
            let line = 1;
            reader.finish().ok_or(NoSchedule::NoActivities { line })
        }
    }
}
