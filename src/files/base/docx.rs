//! The tables of a Word document, and the paragraphs around them as rows of one cell.
//!
//! A line is a paragraph outside of tables or a row of a table. A small reader of our own, because no
//! crate for it is both small and alive: a document's text is a walk through one XML file. Tables
//! inside of cells are read as text of the cell.

use crate::files::base::ceiling::Ceiling;
use crate::files::base::grid::{Builder, Grid, MAX_COLUMNS};
use crate::files::base::open::Unreadable;
use crate::files::base::xml::{Part, walk};
use crate::files::base::zipped;

struct Reader {
    grid: Builder,
    line: u32,
    /// How many tables we are inside of.
    depth: usize,
    column: usize,
    span: usize,
    /// `restart` or `continue`, where a cell is merged vertically.
    merge: Option<bool>,
    text: String,
    in_text: bool,
    /// What was deleted with changes tracked is not there.
    deleted: usize,
}

/// Reads the tables of a document into one grid.
pub(in crate::files) fn read(bytes: &[u8], ceiling: Ceiling) -> Result<Vec<Grid>, Unreadable> {
    let text = zipped::entry(bytes, "word/document.xml")?;
    let mut reader = Reader {
        grid: Builder::new(ceiling),
        line: 0,
        depth: 0,
        column: 0,
        span: 0,
        merge: None,
        text: String::new(),
        in_text: false,
        deleted: 0,
    };
    walk(&text, |part| reader.visit(part))?;
    reader.paragraph()?;
    Ok(reader.grid.finish())
}

impl Reader {
    fn visit(&mut self, part: Part<'_>) -> Result<(), Unreadable> {
        match part {
            Part::Begin(tag) => match tag.name().as_str() {
                "tbl" => {
                    if self.depth == 0 {
                        self.paragraph()?;
                    }
                    self.depth += 1;
                }
                "tr" if self.depth == 1 => self.column = 0,
                "gridBefore" if self.depth == 1 => {
                    self.column += tag.number("val", MAX_COLUMNS as u32) as usize;
                }
                "tc" if self.depth == 1 => {
                    self.text.clear();
                    (self.span, self.merge) = (1, None);
                }
                "gridSpan" if self.depth == 1 => {
                    self.span = tag.number("val", MAX_COLUMNS as u32) as usize;
                }
                "vMerge" if self.depth == 1 => {
                    self.merge = Some(tag.attribute("val").as_deref() == Some("restart"));
                }
                "t" => self.in_text = true,
                "delText" | "del" | "moveFrom" => self.deleted += 1,
                "tab" | "br" | "cr" => self.text.push(' '),
                "noBreakHyphen" => self.text.push('-'),
                _ => {}
            },
            Part::Text(text) if self.in_text && self.deleted == 0 => self.text.push_str(&text),
            Part::Text(_) => {}
            Part::End(name) => match name.as_str() {
                "t" => self.in_text = false,
                "delText" | "del" | "moveFrom" => self.deleted = self.deleted.saturating_sub(1),
                "p" if self.depth == 0 => self.paragraph()?,
                "p" => self.text.push('\n'),
                "tc" if self.depth == 1 => self.cell()?,
                "tr" if self.depth == 1 => {
                    self.line += 1;
                    self.grid.end_row(self.line)?;
                    self.text.clear();
                }
                "tbl" => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        // What was merged ends with its table.
                        self.grid.ends_all();
                    }
                }
                _ => {}
            },
        }
        Ok(())
    }

    fn cell(&mut self) -> Result<(), Unreadable> {
        match self.merge {
            Some(true) => {
                self.grid.ends(self.column);
                self.grid.cell(self.column, &self.text)?;
                self.grid.reaches(self.column, u32::MAX);
            }
            Some(false) => self.grid.saw_cell()?,
            None => {
                self.grid.ends(self.column);
                self.grid.cell(self.column, &self.text)?;
            }
        }
        self.column += self.span;
        Ok(())
    }

    fn paragraph(&mut self) -> Result<(), Unreadable> {
        if self.depth == 0 && !self.text.trim().is_empty() {
            self.line += 1;
            self.grid.cell(0, &self.text)?;
            self.grid.end_row(self.line)?;
        }
        self.text.clear();
        Ok(())
    }
}
