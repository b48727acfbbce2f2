//! Workbooks of Excel, through calamine: what the cells show, formulas by the values kept with them.
//!
//! `.xlsx` is read cell by cell, so that one cell in the last corner of a sheet costs no memory.
//! calamine is kept from taking the process down with it: if it panics, the file is damaged. What it
//! reads before we can look is counted beforehand (`zipped.rs`), and it stops where its file does.

use crate::files::base::builder::Builder;
use crate::files::base::ceiling::{Ceiling, Stop};
use crate::files::base::date::{Date, Parts};
use crate::files::base::grid::{Fill, Grid, MAX_COLUMNS};
use crate::files::base::layout::{Layout, Sheets};
use crate::files::base::look::{Look, Shown};
use crate::files::base::open::Unreadable;
use crate::files::base::xls_bounds;
use crate::files::base::xls_looks::XlsLooks;
use calamine::{
    Data, DataRef, Dimensions, Reader, SheetVisible, Style, Xls, XlsError, Xlsx, XlsxError,
};
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// More sheets than any workbook has that people made.
const MAX_SHEETS: usize = 200;
/// Reads every sheet of a workbook of Excel 2007 or later. `main` is its main part.
pub(in crate::files) fn xlsx(
    bytes: &[u8],
    main: &str,
    ceiling: Ceiling,
) -> Result<Vec<Grid>, Unreadable> {
    let stop = ceiling.stop.clone();
    let sheets = Sheets::of(bytes, main);
    let read = guarded(|| {
        let file = Stoppable(Cursor::new(bytes), stop.clone());
        // What the sheets say besides their cells is looked for while calamine reads the texts.
        let (book, layouts) = std::thread::scope(|scope| {
            let layouts = scope.spawn(|| sheets.layouts(MAX_SHEETS, &stop));
            (Xlsx::new(file), layouts.join())
        });
        let mut book = book.map_err(of_xlsx)?;
        let layouts = layouts.map_err(|_| Unreadable::Damaged("panic".to_owned()))?;
        let since_1904 = book.has_1904_epoch();
        let names = shown_or_not(book.sheets_metadata());
        if names.len() > MAX_SHEETS {
            return Err(Unreadable::Bomb);
        }
        let (mut grid, mut styles) = (Builder::new(ceiling), Vec::new());
        for (name, hidden) in names {
            let mut cells = match book.worksheet_cells_reader(&name) {
                Ok(cells) => cells,
                // A sheet that is a chart has no cells.
                Err(XlsxError::NotAWorksheet(_)) => continue,
                Err(error) => return Err(of_xlsx(error)),
            };
            if styles.is_empty() {
                styles.extend(cells.styles().iter().map(Dress::of));
            }
            let mut layout = sheets.layout(&layouts, &name, &stop)?;
            grid.sheet(&name, hidden);
            let mut strange = std::mem::take(&mut layout.errors).into_iter();
            let mut sheet = Sheet::new(&mut grid, layout);
            loop {
                match cells.next_cell_with_style_id() {
                    Ok(Some((cell, style))) => {
                        let dress = styles.get(style).unwrap_or(&Dress::PLAIN);
                        sheet.xlsx(cell.get_position(), cell.get_value(), dress, since_1904)?;
                    }
                    Ok(None) => break,
                    Err(XlsxError::CellError(name)) => {
                        let no = || Unreadable::Damaged(name.clone());
                        let (row, column) = strange.next().ok_or_else(no)?;
                        sheet.go_to(row)?;
                        sheet.grid.error(column as usize, name.trim())?;
                    }
                    Err(error) => return Err(of_xlsx(error)),
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
    // The library follows chains for as long as they go on, and lays out what is said.
    xls_bounds::check(&bytes)?;
    guarded(|| {
        let mut looks = XlsLooks::of(&bytes);
        let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(of_xls)?;
        let since_1904 = book.has_1904_epoch();
        let mut grid = Builder::new(ceiling);
        for (at, (name, hidden)) in shown_or_not(book.sheets_metadata()).into_iter().enumerate() {
            let mut of_sheet = looks.sheet(at);
            let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
            let range = book.worksheet_range(&name).map_err(of_xls)?;
            let (top, left) = range.start().unwrap_or_default();
            grid.sheet(&name, hidden);
            let layout = Layout {
                merged,
                hidden_columns: std::mem::take(&mut of_sheet.hidden_columns),
                hidden_rows: std::mem::take(&mut of_sheet.hidden_rows),
                ..Layout::default()
            };
            let mut sheet = Sheet::new(&mut grid, layout);
            for (row, column, value) in range.used_cells() {
                let (row, column) = (top + row as u32, (left as usize) + column);
                sheet.go_to(row)?;
                let look = looks.look(&of_sheet, row, column);
                sheet.xls(column, value, look, since_1904)?;
            }
            sheet.end_row()?;
        }
        Ok(grid.finish())
    })
}

/// The sheets by name, and whether each is hidden.
fn shown_or_not(sheets: &[calamine::Sheet]) -> Vec<(String, bool)> {
    let hidden = |sheet: &calamine::Sheet| sheet.visible != SheetVisible::Visible;
    let sheets = sheets.iter();
    sheets
        .map(|sheet| (sheet.name.clone(), hidden(sheet)))
        .collect()
}

/// A file that ends, for whoever reads it, when nobody waits any more.
struct Stoppable<'a>(Cursor<&'a [u8]>, Stop);

impl Read for Stoppable<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.1.is_pulled() {
            return Err(std::io::ErrorKind::TimedOut.into());
        }
        self.0.read(into)
    }
}

impl Seek for Stoppable<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.0.seek(to)
    }
}

/// How cells of a style show their numbers, and on which ground.
struct Dress {
    look: Look,
    fill: Option<Fill>,
}

impl Dress {
    const PLAIN: Self = Self {
        look: Look::General,
        fill: None,
    };

    fn of(style: &Style) -> Self {
        let format = style.number_format.as_ref();
        let fill = style.fill.as_ref().filter(|fill| fill.is_visible());
        Self {
            look: format.map_or(Look::General, |format| Look::of(&format.format_code)),
            // A ground whose colour is that of the machine's text is black.
            fill: fill.and_then(|fill| match fill.get_color() {
                Some(colour) => Fill::of([colour.red, colour.green, colour.blue]),
                None => Fill::of([0, 0, 0]),
            }),
        }
    }
}

/// A sheet being read. Rows and columns are from 0 on, lines from 1.
struct Sheet<'a> {
    grid: &'a mut Builder,
    row: u32,
    layout: Layout,
    /// How many of the merged regions began above.
    begun: usize,
}

impl<'a> Sheet<'a> {
    fn new(grid: &'a mut Builder, mut layout: Layout) -> Self {
        let merged = |region: &Dimensions| {
            region.end.0 > region.start.0 && (region.start.1 as usize) < MAX_COLUMNS
        };
        layout.merged.retain(merged);
        layout.merged.sort_by_key(|region| region.start);
        for column in std::mem::take(&mut layout.hidden_columns) {
            grid.hide_column(column);
        }
        Self {
            grid,
            row: 0,
            layout,
            begun: 0,
        }
    }

    fn xlsx(
        &mut self,
        at: (u32, u32),
        value: &DataRef<'_>,
        dress: &Dress,
        since_1904: bool,
    ) -> Result<(), Unreadable> {
        let column = at.1 as usize;
        self.go_to(at.0)?;
        if let Some(fill) = dress.fill {
            self.grid.paint(column, fill)?;
        }
        match value {
            DataRef::Empty if self.layout.has_no_value(at) => self.grid.no_value(column),
            DataRef::Empty | DataRef::Bool(false) => self.grid.saw_cell(),
            DataRef::Error(error) => self.grid.error(column, &error.to_string()),
            DataRef::String(text) => self.grid.cell(column, text),
            DataRef::SharedString(text) => self.grid.cell(column, text),
            DataRef::Int(number) => self.number(column, *number as f64, &dress.look, since_1904),
            DataRef::Float(number) => self.number(column, *number, &dress.look, since_1904),
            DataRef::Bool(true) => self.grid.cell(column, "x"),
            DataRef::DateTime(date) => self.date(column, date.as_f64(), &dress.look, since_1904),
            DataRef::DateTimeIso(text) => match Date::parse(text) {
                Some(date) => {
                    let parts = match dress.look {
                        Look::Date(parts) => parts,
                        Look::General | Look::Hours | Look::Number(_) => Parts::DAY,
                    };
                    self.grid.cell(column, &date.shown(parts))
                }
                None => self.grid.cell(column, text),
            },
            DataRef::DurationIso(text) => self.grid.cell(column, text),
        }
    }

    fn xls(
        &mut self,
        column: usize,
        value: &Data,
        look: &Look,
        since_1904: bool,
    ) -> Result<(), Unreadable> {
        match value {
            Data::Empty | Data::Bool(false) => self.grid.saw_cell(),
            Data::Error(error) => self.grid.error(column, &error.to_string()),
            Data::Bool(true) => self.grid.cell(column, "x"),
            Data::Int(number) => self.number(column, *number as f64, look, since_1904),
            Data::Float(number) => self.number(column, *number, look, since_1904),
            Data::DateTime(date) => self.date(column, date.as_f64(), look, since_1904),
            Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
                self.grid.cell(column, text)
            }
        }
    }

    /// A number that calamine takes for a date, also where its format is one of a country's own.
    fn date(
        &mut self,
        column: usize,
        number: f64,
        look: &Look,
        since_1904: bool,
    ) -> Result<(), Unreadable> {
        match look {
            Look::General => self.number(column, number, &Look::Date(Parts::DAY), since_1904),
            look => self.number(column, number, look, since_1904),
        }
    }

    fn number(
        &mut self,
        column: usize,
        number: f64,
        look: &Look,
        since_1904: bool,
    ) -> Result<(), Unreadable> {
        match look.shown(number, since_1904) {
            Shown::Text(text) => self.grid.cell(column, &text),
            Shown::DigitsLost(written) => self.grid.digits_lost(column, &written),
        }
    }

    /// Ends the row above the one that a cell stands in.
    fn go_to(&mut self, row: u32) -> Result<(), Unreadable> {
        if row != self.row {
            self.end_row()?;
            self.row = row;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        while let Some(region) = self.layout.merged.get(self.begun)
            && region.start.0 <= self.row
        {
            if region.start.0 == self.row {
                let last = region.end.0.saturating_add(1);
                self.grid.reaches(region.start.1 as usize, last);
            }
            self.begun += 1;
        }
        if self.layout.is_hidden(self.row) {
            self.grid.hide_row();
        }
        self.grid.end_row(self.row.saturating_add(1))
    }
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
