//! Workbooks of Excel, through calamine: what the cells show, formulas by the values kept with them.
//!
//! `.xlsx` is read cell by cell, so that one cell in the last corner of a sheet costs no memory.
//! calamine is kept from taking the process down with it: if it panics, the file is damaged. What it
//! reads before we can look is counted beforehand (`zipped.rs`), and it stops where its file does.

use crate::files::base::ceiling::{Ceiling, Stop};
use crate::files::base::grid::{Builder, Grid, MAX_COLUMNS};
use crate::files::base::open::Unreadable;
use calamine::{Data, DataRef, Dimensions, ExcelDateTime, Reader, Xls, XlsError, Xlsx, XlsxError};
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// More sheets than any workbook has that people made.
const MAX_SHEETS: usize = 200;

/// Reads every sheet of a workbook of Excel 2007 or later.
pub(in crate::files) fn xlsx(bytes: Vec<u8>, ceiling: Ceiling) -> Result<Vec<Grid>, Unreadable> {
    let stop = ceiling.stop.clone();
    let file = Stoppable(Cursor::new(bytes), stop.clone());
    let read = guarded(|| {
        let mut book = Xlsx::new(file).map_err(of_xlsx)?;
        let names = book.sheet_names();
        if names.len() > MAX_SHEETS {
            return Err(Unreadable::Bomb);
        }
        let mut grid = Builder::new(ceiling);
        for name in names {
            // A sheet that is a chart has no cells.
            let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
            let mut cells = match book.worksheet_cells_reader(&name) {
                Ok(cells) => cells,
                Err(XlsxError::NotAWorksheet(_)) => continue,
                Err(error) => return Err(of_xlsx(error)),
            };
            grid.sheet(&name);
            let mut sheet = Sheet::new(&mut grid, merged);
            while let Some(cell) = cells.next_cell().map_err(of_xlsx)? {
                let (row, column) = cell.get_position();
                match cell.get_value() {
                    DataRef::Empty | DataRef::Error(_) | DataRef::Bool(false) => {
                        sheet.grid.saw_cell()?;
                    }
                    DataRef::String(text) => sheet.put(row, column, text)?,
                    DataRef::SharedString(text) => sheet.put(row, column, text)?,
                    DataRef::Int(number) => sheet.put(row, column, &number.to_string())?,
                    DataRef::Float(number) => sheet.put(row, column, &number.to_string())?,
                    DataRef::Bool(true) => sheet.put(row, column, "x")?,
                    DataRef::DateTime(at) => sheet.put(row, column, &date(at))?,
                    DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                        sheet.put(row, column, text)?;
                    }
                }
            }
            sheet.end_row()?;
        }
        Ok(grid.finish())
    });
    match read {
        Err(Unreadable::Damaged(_)) if stop.is_pulled() => Err(Unreadable::TooSlow),
        read => read,
    }
}

/// Reads every sheet of an older workbook.
pub(in crate::files) fn xls(bytes: Vec<u8>, ceiling: Ceiling) -> Result<Vec<Grid>, Unreadable> {
    guarded(|| {
        let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(of_xls)?;
        let mut grid = Builder::new(ceiling);
        for name in book.sheet_names() {
            let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
            let range = book.worksheet_range(&name).map_err(of_xls)?;
            let (top, left) = range.start().unwrap_or_default();
            grid.sheet(&name);
            let mut sheet = Sheet::new(&mut grid, merged);
            for (row, column, value) in range.used_cells() {
                let (row, column) = (top + row as u32, left + column as u32);
                match value {
                    Data::Bool(true) => sheet.put(row, column, "x")?,
                    Data::Empty | Data::Error(_) | Data::Bool(false) => {}
                    Data::DateTime(at) => sheet.put(row, column, &date(at))?,
                    other => sheet.put(row, column, &other.to_string())?,
                }
            }
            sheet.end_row()?;
        }
        Ok(grid.finish())
    })
}

/// A file that ends, for whoever reads it, when nobody waits any more.
struct Stoppable(Cursor<Vec<u8>>, Stop);

impl Read for Stoppable {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.1.is_pulled() {
            return Err(std::io::ErrorKind::TimedOut.into());
        }
        self.0.read(into)
    }
}

impl Seek for Stoppable {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.0.seek(to)
    }
}

/// A sheet being read. Rows and columns are from 0 on, lines from 1.
struct Sheet<'a> {
    grid: &'a mut Builder,
    row: u32,
    merged: Vec<Dimensions>,
    /// How many of them began above.
    begun: usize,
}

impl<'a> Sheet<'a> {
    fn new(grid: &'a mut Builder, mut merged: Vec<Dimensions>) -> Self {
        merged.retain(|region| {
            region.end.0 > region.start.0 && (region.start.1 as usize) < MAX_COLUMNS
        });
        merged.sort_by_key(|region| region.start);
        Self {
            grid,
            row: 0,
            merged,
            begun: 0,
        }
    }

    fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), Unreadable> {
        if row != self.row {
            self.end_row()?;
            self.row = row;
        }
        self.grid.cell(column as usize, text)
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        while let Some(region) = self.merged.get(self.begun)
            && region.start.0 <= self.row
        {
            if region.start.0 == self.row {
                let last = region.end.0.saturating_add(1);
                self.grid.reaches(region.start.1 as usize, last);
            }
            self.begun += 1;
        }
        self.grid.end_row(self.row.saturating_add(1))
    }
}

/// A date as year-month-day; an hour besides it is not a matter of schedules.
fn date(at: &ExcelDateTime) -> String {
    if at.is_duration() {
        return at.as_f64().to_string();
    }
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

fn guarded<T>(read: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(Unreadable::Damaged("panic".to_owned())))
}

fn of_xlsx(error: XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::Locked,
        other => Unreadable::Damaged(other.to_string()),
    }
}

fn of_xls(error: XlsError) -> Unreadable {
    match error {
        XlsError::Password => Unreadable::Locked,
        other => Unreadable::Damaged(other.to_string()),
    }
}
