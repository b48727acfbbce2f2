//! How the cells of an OpenDocument spreadsheet look, by the names of their styles: which parts of a date
//! they show, on which ground, and which sheets are not shown.
//!
//! Styles of the document come first, and those that a sheet brings along win; a style has what its parent
//! has. Deliberately absent: how numbers look, because the file has what the cell shows.

use crate::files::base::date::Parts;
use crate::files::base::grid::Fill;
use crate::files::base::xml::{Part, Tag};
use std::collections::HashMap;

/// The longest line of styles that take after each other.
const MOST_PARENTS: usize = 16;

/// Every style that matters, by its name.
#[derive(Default)]
pub(super) struct Looks {
    styles: HashMap<String, Style>,
    dates: HashMap<String, Vec<(char, usize)>>,
    hidden_tables: HashMap<String, bool>,
    /// The style, table's style or date that is being read.
    style: Option<String>,
    table: Option<String>,
    date: Option<String>,
}

#[derive(Default)]
struct Style {
    parent: Option<String>,
    date: Option<String>,
    /// The colour of the ground; the outer one says whether there is one said.
    ground: Option<Option<Fill>>,
}

impl Looks {
    /// Takes a part of the styles, wherever it stands.
    pub(super) fn visit(&mut self, part: &Part<'_>) {
        match part {
            Part::Begin(tag) => self.begin(tag),
            Part::End(name) => match name.as_str() {
                "style" => (self.style, self.table) = (None, None),
                "date-style" | "time-style" => self.date = None,
                _ => {}
            },
            Part::Text(_) => {}
        }
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        let named = || tag.attribute("name");
        match tag.name().as_str() {
            "style" | "default-style" => match tag.attribute("family").as_deref() {
                Some("table-cell") => {
                    // The default has no name and is everybody's parent.
                    let name = named().unwrap_or_default();
                    let style = Style {
                        parent: tag.attribute("parent-style-name"),
                        date: tag.attribute("data-style-name"),
                        ground: None,
                    };
                    self.styles.insert(name.clone(), style);
                    self.style = Some(name);
                }
                Some("table") => self.table = named(),
                _ => {}
            },
            "table-cell-properties" => {
                if let (Some(name), Some(colour)) = (&self.style, tag.attribute("background-color"))
                    && let Some(style) = self.styles.get_mut(name)
                {
                    style.ground = Some(Fill::parse(&colour));
                }
            }
            "table-properties" => {
                if let (Some(name), Some(display)) = (&self.table, tag.attribute("display")) {
                    self.hidden_tables.insert(name.clone(), display == "false");
                }
            }
            "date-style" | "time-style" => {
                self.date = named();
                if let Some(name) = &self.date {
                    self.dates.insert(name.clone(), Vec::new());
                }
            }
            name => {
                if let Some(letter) = letter_of(name)
                    && let Some(date) = &self.date
                    && let Some(letters) = self.dates.get_mut(date)
                {
                    letters.push((letter, 1));
                }
            }
        }
    }

    /// The first thing that a style or one of its parents has.
    fn first<T>(&self, name: &str, has: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut name = name;
        for _ in 0..MOST_PARENTS {
            let style = self.styles.get(name)?;
            if let Some(found) = has(style) {
                return Some(found);
            }
            name = style.parent.as_deref()?;
        }
        None
    }

    /// Which parts of a date cells of a style show.
    pub(super) fn parts(&self, style: &str) -> Option<Parts> {
        let date = self.first(style, |style| style.date.clone())?;
        let letters = self.dates.get(&date)?;
        Some(Parts::of(letters.iter().copied()))
    }

    /// The ground of cells of a style.
    pub(super) fn fill(&self, style: &str) -> Option<Fill> {
        self.first(style, |style| style.ground).flatten()
    }

    /// Whether sheets of a style are not shown.
    pub(super) fn is_hidden(&self, table: &str) -> bool {
        self.hidden_tables.get(table).copied().unwrap_or(false)
    }
}

/// The letter of number formats for a part of a date.
fn letter_of(part: &str) -> Option<char> {
    Some(match part {
        "day" => 'd',
        "month" | "quarter" => 'm',
        "year" => 'y',
        "hours" => 'h',
        "seconds" => 's',
        "minutes" => 'n',
        _ => return None,
    })
}
