//! Where a table ends: who signs it, what its signs mean, the foot of a page.
//!
//! After the end a row is an activity only if it has a number or a date of its own.

use super::dates::{self, When};
use super::header::Column;
use super::rows::Reader;
use super::slots::Slot;
use super::vocabulary::{Label, vocabulary};
use crate::domain::base::fold::Words;
use crate::files::base::grid::Row;

/// What a row is that has no activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closing {
    /// The foot of a page; the table goes on.
    Foot,
    /// The end of the table.
    End,
}

/// Where the rows of a table stand.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Course {
    /// The line of the last row.
    line: u32,
    /// Whether something else than the table stood in between.
    pub apart: bool,
    pub ended: bool,
    /// How many activities there are, with a number, and with a date.
    activities: usize,
    numbered: usize,
    dated: usize,
}

impl Course {
    /// Notes that a row comes next.
    pub(super) fn row(&mut self, line: u32) {
        self.apart |= self.line > 0 && line > self.line + 1;
        self.line = line;
    }

    /// Notes an activity.
    pub(super) fn activity(&mut self, numbered: bool, dated: bool) {
        self.apart = false;
        self.ended = false;
        self.activities += 1;
        self.numbered += usize::from(numbered);
        self.dated += usize::from(dated);
    }
}

impl Reader<'_> {
    /// Whether a row is the end of the table or of a page, or stands behind the end.
    pub(super) fn closing(&self, row: &Row<'_>) -> Option<Closing> {
        let own = || row.own().map(|(_, text)| text);
        if own().all(is_foot) {
            return Some(Closing::Foot);
        }
        let course = &self.course;
        // `Aprobado` behind an activity is what became of it.
        let signed = |text: &str| is_signed(text) && (text.contains(':') || text.contains(' '));
        let closes =
            own().next().is_some_and(is_signed) || own().any(|text| signed(text) || is_line(text));
        // Most rows need no second look.
        if !closes && !course.ended && !course.apart || self.is_numbered(row) {
            return None;
        }
        if self.is_dated(row) {
            let colon = |text: &str| is_signed(text) && text.contains(':');
            return own().any(colon).then_some(Closing::End);
        }
        let of_several = |some: usize| course.activities > 1 && some == course.activities;
        let names = || own().nth(1).is_some() && own().all(|text| is_line(text) || is_name(text));
        let end = closes
            || course.ended
            || course.apart && of_several(course.numbered)
            || course.apart && of_several(course.dated) && names();
        end.then_some(Closing::End)
    }

    /// Whether a row has a number of its own.
    pub(super) fn is_numbered(&self, row: &Row<'_>) -> bool {
        let (at, number) = self.column(row, Label::Number);
        at.is_some_and(|at| !row.is_filled(at)) && number.contains(|c: char| c.is_ascii_digit())
    }

    /// Whether a row says when, in a column of dates or of time.
    pub(super) fn is_dated(&self, row: &Row<'_>) -> bool {
        let columns = self.header.columns.iter().enumerate();
        let mut own = columns.filter(|(at, _)| !row.get(*at).is_empty());
        own.any(|(at, column)| match column {
            Some(Column::Text(Label::Start | Label::Finish | Label::Due)) => {
                let said = dates::read(row.get(at), Some(self.year().unwrap_or(2000)));
                !matches!(said, When::Other | When::Empty)
            }
            Some(Column::Slot(Slot { .. })) => vocabulary().is_mark(row.get(at)),
            Some(Column::Text(_) | Column::Stage(_) | Column::Element(_)) | None => false,
        })
    }
}

/// How much of a cell is looked at.
const BEGINNING: usize = 40;

fn beginning(text: &str) -> Words<'_> {
    let end = text
        .char_indices()
        .nth(BEGINNING)
        .map_or(text.len(), |(end, _)| end);
    Words::of(&text[..end])
}

/// `Página 2 de 2`
fn is_foot(text: &str) -> bool {
    let words = beginning(text);
    let page = vocabulary().texts.pages.contains(words.get(0));
    page && words.len() <= 4 && words.get(1).starts_with(|c: char| c.is_ascii_digit())
}

/// `Elaboró: …`, `Convenciones`; but no `Revisó el comité`.
fn is_signed(text: &str) -> bool {
    let words = beginning(text);
    if !vocabulary().texts.signed.contains(words.get(0)) {
        return false;
    }
    let colon = |at: usize| words.gap(at).trim_start().starts_with(':');
    let by = words.get(1) == "por" && (words.len() == 2 || colon(2));
    colon(1) || by || words.len() == 1
}

/// A line to sign on.
fn is_line(text: &str) -> bool {
    text.len() > 3 && text.chars().all(|c| c == '_' || c.is_whitespace())
}

/// `LUZ MARINA OCAMPO`
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace();
    let letters = text
        .chars()
        .all(|c| c.is_uppercase() || c.is_whitespace() || c == '.');
    letters && (2..=5).contains(&words.count())
}

/// Whether a title is nothing but a number: a summary counts so.
pub(super) fn is_count(title: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || " .,-%".contains(c);
    !title.is_empty() && title.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_signs_is_no_activity() {
        for text in [
            "Elaboró: Oficina de Planeación",
            "Elaborado por: J. Gómez",
            "Convenciones:",
            "Firma",
        ] {
            assert!(is_signed(text), "{text}");
        }
        for text in [
            "Revisó el comité el informe",
            "Firma del acta",
            "Aprobado en comité",
        ] {
            assert!(!is_signed(text), "{text}");
        }
        assert!(is_foot("Página 2 de 2") && !is_foot("Página web de la alcaldía"));
        assert!(is_line("________") && is_name("JORGE ELIÉCER PINO") && !is_name("Gerente"));
    }
}
