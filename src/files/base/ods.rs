//! The sheets of an OpenDocument spreadsheet.
//!
//! A small reader of our own: it sees merged cells, and does not believe a cell that says it is
//! repeated a million times. What a cell shows is read, not what it computes.

use crate::files::base::builder::Builder;
use crate::files::base::ceiling::Ceiling;
use crate::files::base::date::{Date, Parts};
use crate::files::base::digits::unmarked;
use crate::files::base::grid::{Grid, MAX_COLUMNS};
use crate::files::base::ods_looks::Looks;
use crate::files::base::open::Unreadable;
use crate::files::base::xml::{Part, Tag, walk};
use crate::files::base::zipped;

/// How often a row that has text may be repeated.
const MAX_REPEATED: u32 = 1_000;
/// Spreadsheets keep fifteen digits.
const TOO_LONG: f64 = 1e15;

struct Reader {
    grid: Builder,
    looks: Looks,
    line: u32,
    row_repeated: u32,
    row_hidden: bool,
    cells: Vec<Cell>,
    column: usize,
    /// Columns so far, and the style of their cells by the first column it is for.
    columns: usize,
    column_styles: Vec<(usize, String)>,
    in_cell: bool,
    in_note: usize,
}

#[derive(Clone, Default)]
struct Cell {
    column: usize,
    times: usize,
    rows: u32,
    text: String,
    style: Option<String>,
    value: Value,
}

/// What a cell holds besides what it shows.
#[derive(Clone, Default, PartialEq)]
enum Value {
    #[default]
    Shown,
    Date(Date),
    /// A number, which the cell shows as is usual in some country.
    Number(f64),
    /// A mark, or nothing.
    Truth(bool),
    DigitsLost,
    /// A formula whose value is not kept.
    Formula,
}

/// Reads every sheet.
pub(in crate::files) fn read(bytes: &[u8], ceiling: Ceiling) -> Result<Vec<Grid>, Unreadable> {
    let mut looks = Looks::default();
    if let Ok(styles) = zipped::entry(bytes, "styles.xml") {
        walk(&styles, |part| {
            looks.visit(&part);
            Ok(())
        })?;
    }
    let text = zipped::entry(bytes, "content.xml")?;
    let mut reader = Reader {
        grid: Builder::new(ceiling),
        looks,
        line: 0,
        row_repeated: 1,
        row_hidden: false,
        cells: Vec::new(),
        column: 0,
        columns: 0,
        column_styles: Vec::new(),
        in_cell: false,
        in_note: 0,
    };
    walk(&text, |part| reader.visit(part))?;
    Ok(reader.grid.finish())
}

impl Reader {
    fn visit(&mut self, part: Part<'_>) -> Result<(), Unreadable> {
        self.looks.visit(&part);
        match part {
            Part::Begin(tag) => self.begin(&tag)?,
            Part::Text(text) => {
                if let Some(cell) = self.cells.last_mut()
                    && self.in_cell
                    && self.in_note == 0
                {
                    cell.text.push_str(&text);
                }
            }
            Part::End(name) => self.end(&name)?,
        }
        Ok(())
    }

    fn begin(&mut self, tag: &Tag<'_>) -> Result<(), Unreadable> {
        match tag.name().as_str() {
            "table" => {
                let style = tag.attribute("style-name").unwrap_or_default();
                let hidden = self.looks.is_hidden(&style);
                self.grid
                    .sheet(&tag.attribute("name").unwrap_or_default(), hidden);
                (self.line, self.columns) = (0, 0);
                self.column_styles.clear();
            }
            "table-column" => self.column(tag),
            "table-row" => {
                self.row_repeated = tag.number("number-rows-repeated", 1 << 20);
                self.row_hidden = is_hidden(tag);
                self.column = 0;
                self.cells.clear();
            }
            name @ ("table-cell" | "covered-table-cell") => {
                let times = tag.number("number-columns-repeated", 1 << 14) as usize;
                self.in_cell = name == "table-cell";
                self.grid.saw_cell()?;
                self.cells.push(Cell {
                    column: self.column,
                    times: times.min(MAX_COLUMNS),
                    rows: tag.number("number-rows-spanned", 1 << 20),
                    text: String::new(),
                    style: tag.attribute("style-name"),
                    value: value(tag),
                });
                self.column += times;
            }
            "annotation" => self.in_note += 1,
            "s" | "tab" | "line-break" if self.in_cell => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.text.push(' ');
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Columns that look alike.
    fn column(&mut self, tag: &Tag<'_>) {
        let first = self.columns;
        if first >= MAX_COLUMNS {
            return;
        }
        self.columns += tag.number("number-columns-repeated", 1 << 14) as usize;
        if is_hidden(tag) {
            let last = self.columns.min(MAX_COLUMNS);
            (first..last).for_each(|column| self.grid.hide_column(column));
        }
        let style = tag.attribute("default-cell-style-name").unwrap_or_default();
        self.column_styles.push((first, style));
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "table-row" => self.row()?,
            "table-cell" => self.in_cell = false,
            "annotation" => self.in_note = self.in_note.saturating_sub(1),
            "p" if self.in_cell && self.in_note == 0 => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.text.push('\n');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn row(&mut self) -> Result<(), Unreadable> {
        let cells = std::mem::take(&mut self.cells);
        let empty = cells.iter().all(Cell::is_empty);
        let times = if empty {
            1
        } else {
            self.row_repeated.min(MAX_REPEATED)
        };
        for _ in 0..times {
            self.line = self.line.saturating_add(1);
            // Of a row that is left out nobody sees the colours.
            for cell in cells.iter().filter(|_| !empty) {
                self.cell(cell)?;
            }
            if self.row_hidden {
                self.grid.hide_row();
            }
            self.grid.end_row(self.line)?;
        }
        self.line = self.line.saturating_add(self.row_repeated - times);
        Ok(())
    }

    fn cell(&mut self, cell: &Cell) -> Result<(), Unreadable> {
        let columns = cell.column..cell.column.saturating_add(cell.times);
        // The ground of a column is none of its cells'.
        if let Some(fill) = cell.style.as_ref().and_then(|style| self.looks.fill(style)) {
            for column in columns.clone().take_while(|column| *column < MAX_COLUMNS) {
                self.grid.paint(column, fill)?;
            }
        }
        if cell.is_empty() {
            return Ok(());
        }
        for column in columns {
            match cell.value {
                Value::Formula if cell.text.trim().is_empty() => self.grid.no_value(column)?,
                Value::Number(number) => {
                    let plain = unmarked(cell.text.trim(), number);
                    self.grid
                        .cell(column, plain.as_deref().unwrap_or(&cell.text))?;
                }
                Value::Shown | Value::Formula => self.grid.cell(column, &cell.text)?,
                Value::Date(date) => {
                    let style = cell.style.as_deref();
                    let parts = self.parts(style.unwrap_or_else(|| self.style_of(column)));
                    self.grid.cell(column, &date.shown(parts))?;
                }
                Value::Truth(truth) => self.grid.cell(column, if truth { "x" } else { "" })?,
                Value::DigitsLost => self.grid.digits_lost(column, cell.text.trim())?,
            }
        }
        if cell.rows > 1 {
            let last = self.line.saturating_add(cell.rows - 1);
            self.grid.reaches(cell.column, last);
        }
        Ok(())
    }

    /// The style of the cells of a column that have none of their own.
    fn style_of(&self, column: usize) -> &str {
        let styles = self.column_styles.iter();
        let own = styles.take_while(|(first, _)| *first <= column).last();
        own.map_or("", |(_, style)| style)
    }

    /// Which parts of a date are shown; of an unknown look, the day.
    fn parts(&self, style: &str) -> Parts {
        self.looks.parts(style).unwrap_or(Parts::DAY)
    }
}

impl Cell {
    fn is_empty(&self) -> bool {
        let nothing = matches!(
            self.value,
            Value::Shown | Value::Number(_) | Value::Truth(false)
        );
        self.text.trim().is_empty() && nothing
    }
}

/// What a cell says that it holds.
fn value(tag: &Tag<'_>) -> Value {
    let kind = tag.attribute("value-type").unwrap_or_default();
    match kind.as_str() {
        "date" => {
            let date = tag.attribute("date-value");
            date.and_then(|text| Date::parse(&text))
                .map_or(Value::Shown, Value::Date)
        }
        "boolean" => Value::Truth(
            tag.attribute("boolean-value")
                .is_some_and(|text| text == "true"),
        ),
        "float" | "currency" | "percentage" => {
            let number = tag
                .attribute("value")
                .and_then(|text| text.parse::<f64>().ok());
            match number {
                Some(number) if number.abs() >= TOO_LONG => Value::DigitsLost,
                Some(number) => Value::Number(number),
                None => Value::Shown,
            }
        }
        "" if tag.attribute("formula").is_some() => Value::Formula,
        _ => Value::Shown,
    }
}

/// Whether a row or a column is not shown.
fn is_hidden(tag: &Tag<'_>) -> bool {
    let visibility = tag.attribute("visibility");
    visibility.is_some_and(|text| text == "collapse" || text == "filter")
}
