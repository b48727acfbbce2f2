//! The tables of a Word document, and the paragraphs around them as rows of one cell.
//!
//! A line is a paragraph outside of tables or a row of a table. A small reader of our own, because no
//! crate for it is both small and alive: a document's text is a walk through one XML file. Tables
//! inside of cells are read as text of the cell. Changes that were tracked are taken as accepted, what
//! stands there twice for older programs is read once, and hidden text is not shown.

use crate::files::base::builder::Builder;
use crate::files::base::ceiling::Ceiling;
use crate::files::base::grid::{Fill, Grid, MAX_COLUMNS};
use crate::files::base::open::Unreadable;
use crate::files::base::xml::{Part, Tag, walk};
use crate::files::base::zipped;

#[derive(Default)]
struct Place {
    /// How many tables we are inside of.
    depth: usize,
    column: usize,
    span: usize,
    /// `restart` or `continue`, where a cell is merged vertically.
    merge: Option<bool>,
    /// How many elements we are inside of something that is not there, that one included.
    skipped: usize,
    /// For each place with alternatives, whether one was taken.
    taken: Vec<bool>,
    in_text: bool,
    /// Inside of what is said about a cell, a row, a paragraph.
    about_cell: bool,
    about_row: bool,
    about_paragraph: bool,
    hidden_run: bool,
    /// The end of this paragraph was deleted: the next one goes on in it.
    goes_on: bool,
    deleted_row: bool,
}

struct Reader {
    grid: Builder,
    line: u32,
    text: String,
    at: Place,
}

/// What was deleted with changes tracked, and what the elements said before they were changed.
const NOT_THERE: &[&str] = &["del", "moveFrom", "delText", "delInstrText"];
const AS_BEFORE: &str = "Change";

/// Reads the tables of a document into one grid. `main` is its main part.
pub(in crate::files) fn read(
    bytes: &[u8],
    main: &str,
    ceiling: Ceiling,
) -> Result<Vec<Grid>, Unreadable> {
    let text = zipped::entry(bytes, main)?;
    let mut reader = Reader {
        grid: Builder::new(ceiling),
        line: 0,
        text: String::new(),
        at: Place::default(),
    };
    walk(&text, |part| reader.visit(part))?;
    reader.paragraph()?;
    Ok(reader.grid.finish())
}

impl Reader {
    fn visit(&mut self, part: Part<'_>) -> Result<(), Unreadable> {
        match part {
            Part::Begin(_) if self.at.skipped > 0 => self.at.skipped += 1,
            Part::Begin(tag) => self.begin(&tag)?,
            Part::Text(text) => {
                if self.at.in_text && self.at.skipped == 0 && !self.at.hidden_run {
                    self.text.push_str(&text);
                }
            }
            Part::End(_) if self.at.skipped > 0 => self.at.skipped -= 1,
            Part::End(name) => self.end(&name)?,
        }
        Ok(())
    }

    fn begin(&mut self, tag: &Tag<'_>) -> Result<(), Unreadable> {
        let name = tag.name();
        if self.is_not_there(&name) {
            self.at.skipped = 1;
            return Ok(());
        }
        let outer = self.at.depth == 1;
        match name.as_str() {
            "AlternateContent" => self.at.taken.push(false),
            "tbl" => {
                if self.at.depth == 0 {
                    self.paragraph()?;
                }
                self.at.depth += 1;
            }
            // What stands in a box is a paragraph of its own.
            "txbxContent" if self.at.depth == 0 => self.paragraph()?,
            "txbxContent" => self.text.push('\n'),
            "tr" if outer => (self.at.column, self.at.deleted_row) = (0, false),
            "tc" if outer => {
                self.text.clear();
                (self.at.span, self.at.merge) = (1, None);
            }
            "r" => self.at.hidden_run = false,
            "trPr" => self.at.about_row = true,
            "tcPr" => self.at.about_cell = true,
            "pPr" => self.at.about_paragraph = true,
            "t" => self.at.in_text = true,
            "tab" | "br" | "cr" => self.text.push(' '),
            "noBreakHyphen" => self.text.push('-'),
            "vanish" if !self.at.about_paragraph => self.at.hidden_run = is_on(tag),
            _ if outer => self.about(&name, tag)?,
            _ => {}
        }
        Ok(())
    }

    /// What is said about a row or a cell of a table.
    fn about(&mut self, name: &str, tag: &Tag<'_>) -> Result<(), Unreadable> {
        match name {
            "gridBefore" => self.at.column += tag.number("val", MAX_COLUMNS as u32) as usize,
            "gridSpan" => self.at.span = tag.number("val", MAX_COLUMNS as u32) as usize,
            "vMerge" => self.at.merge = Some(tag.attribute("val").as_deref() == Some("restart")),
            "hidden" if self.at.about_row && is_on(tag) => self.grid.hide_row(),
            "shd" if self.at.about_cell => {
                let colour = tag.attribute("fill").and_then(|text| Fill::parse(&text));
                if let Some(fill) = colour {
                    self.grid.paint(self.at.column, fill)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether an element stands for nothing. Of several that say the same, the first one is read.
    fn is_not_there(&mut self, name: &str) -> bool {
        if name == "del" && self.at.about_row {
            self.at.deleted_row = true;
        }
        if name == "del" && self.at.about_paragraph {
            self.at.goes_on = true;
        }
        if name == "Choice" || name == "Fallback" {
            let taken = self.at.taken.last_mut();
            return taken.is_some_and(|taken| std::mem::replace(taken, true));
        }
        NOT_THERE.contains(&name) || name.ends_with(AS_BEFORE)
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        let outer = self.at.depth == 1;
        match name {
            "AlternateContent" => _ = self.at.taken.pop(),
            "t" => self.at.in_text = false,
            "trPr" => self.at.about_row = false,
            "tcPr" => self.at.about_cell = false,
            "pPr" => self.at.about_paragraph = false,
            "p" if std::mem::take(&mut self.at.goes_on) => {}
            "p" if self.at.depth == 0 => self.paragraph()?,
            "p" => self.text.push('\n'),
            "tc" if outer => self.cell()?,
            "tr" if outer => {
                self.line += 1;
                if self.at.deleted_row {
                    self.grid.drop_row();
                }
                self.grid.end_row(self.line)?;
                self.text.clear();
            }
            "tbl" => {
                self.at.depth = self.at.depth.saturating_sub(1);
                if self.at.depth == 0 {
                    // What was merged ends with its table.
                    self.grid.ends_all();
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self) -> Result<(), Unreadable> {
        let column = self.at.column;
        match self.at.merge {
            Some(true) => {
                self.grid.ends(column);
                self.grid.cell(column, &self.text)?;
                self.grid.reaches(column, u32::MAX);
            }
            Some(false) => self.grid.saw_cell()?,
            None => {
                self.grid.ends(column);
                self.grid.cell(column, &self.text)?;
            }
        }
        self.at.column += self.at.span;
        Ok(())
    }

    fn paragraph(&mut self) -> Result<(), Unreadable> {
        if self.at.depth == 0 && !self.text.trim().is_empty() {
            self.line += 1;
            self.grid.cell(0, &self.text)?;
            self.grid.end_row(self.line)?;
        }
        self.text.clear();
        Ok(())
    }
}

/// Whether something is said without being taken back.
fn is_on(tag: &Tag<'_>) -> bool {
    let value = tag.attribute("val");
    !value.is_some_and(|value| ["0", "false", "off"].contains(&value.as_str()))
}
