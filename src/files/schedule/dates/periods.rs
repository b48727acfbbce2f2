//! Periods by their place: quarters of a year, weeks and halves of a month.
//!
//! `3 trimestres` is how many, not which; so is whatever else only counts.

use super::grammar::Reader;
use super::span::{Link, Part, Which};
use super::words::{self, Sense};
use super::{When, months_of};
use crate::files::schedule::vocabulary::Label;

impl Reader<'_> {
    /// Places in a row from a word on, and where they end: `I`, `1er`, `I a III`, `1, 2 y 3`.
    fn places(&self, from: usize) -> (Vec<(u32, Link)>, usize) {
        let (mut found, mut at, mut link) = (Vec::new(), from, Link::Range);
        loop {
            let digit = self.tokens.get(at).filter(|one| one.digits == 1);
            let place = if let Sense::Nth(number) = self.sense(at) {
                Some(number)
            } else {
                digit.map(|one| one.number)
            };
            let Some(place) = place else {
                return (found, at);
            };
            found.push((place, link));
            let Some(next) = self.linked(at + 1) else {
                return (found, at + 1);
            };
            (link, at) = next;
        }
    }

    fn period(&self, at: usize) -> Option<Label> {
        words::period(self.sense(at))
    }

    /// `1er trimestre`, `I y II semestre`, `cuatrimestre 2`
    pub(super) fn periods(&mut self) -> Result<bool, When> {
        let at = self.at;
        let months = |label: Label| months_of(label, 1).is_some();
        let (before, end) = self.places(at);
        let (places, label, end) = match (self.period(end), self.period(at)) {
            (Some(label), _) if !before.is_empty() && months(label) => {
                // `3 trimestres` is how many, not which.
                let counted = before.len() == 1
                    && self.sense(at) == Sense::Digits
                    && !self.tokens[at].ordinal
                    && self.tokens[end].is_plural();
                if counted {
                    return Err(When::Other);
                }
                (before, label, end + 1)
            }
            (_, Some(label)) if months(label) => {
                let (after, end) = self.places(at + 1);
                (after, label, end)
            }
            _ => return Ok(false),
        };
        if places.is_empty() {
            return Err(When::Other);
        }
        let year = self.year_after(end, false)?;
        for (number, (place, link)) in places.iter().enumerate() {
            let months = Some(months_of(label, *place).ok_or(When::Other)?);
            if number > 0 {
                self.link = Some(*link);
            }
            let last = number + 1 == places.len();
            let year = year.map(|(year, _)| year).filter(|_| last);
            let (which, link) = (None, Link::Range);
            self.push(
                at,
                Part {
                    which,
                    months,
                    year,
                    link,
                },
            )?;
        }
        self.at = year.map_or(end, |(_, end)| end);
        Ok(true)
    }

    /// `última semana de julio`, `2da quincena de mayo`, `semana 3 de julio`
    pub(super) fn weeks(&mut self) -> Result<bool, When> {
        let at = self.at;
        let kind = |at: usize| {
            let label = self.period(at)?;
            matches!(label, Label::Week | Label::Fortnight).then_some(label)
        };
        let (before, end) = self.places(at);
        let (places, label, end) = if self.sense(at) == Sense::Last
            && let Some(label) = kind(at + 1)
        {
            (vec![(0, Link::Range)], label, at + 2)
        } else if !before.is_empty()
            && let Some(label) = kind(end)
        {
            (before, label, end + 1)
        } else if let Some(label) = kind(at) {
            let (after, end) = self.places(at + 1);
            // `semana 1 a 5 de julio`: five weeks or five days?
            if after.iter().skip(1).any(|(_, link)| *link == Link::Range) {
                return Err(When::Other);
            }
            (after, label, end)
        } else {
            return Ok(false);
        };
        let Some((month, end)) = self.month(end).filter(|_| !places.is_empty()) else {
            return Ok(false);
        };
        let year = self.year_after(end, false)?;
        for (number, (place, link)) in places.iter().enumerate() {
            if number > 0 {
                self.link = Some(*link);
            }
            let which = match (label == Label::Week, place) {
                (true, 0) => Which::LastWeek,
                (true, 1..=5) => Which::Week(*place),
                (false, 0) => Which::Fortnight(2),
                (false, 1..=2) => Which::Fortnight(*place),
                (true | false, _) => return Err(When::Other),
            };
            let part = Part {
                which: Some(which),
                months: Some((month, month)),
                year: year.map(|(year, _)| year),
                link: Link::Range,
            };
            self.push(at, part)?;
        }
        self.at = year.map_or(end, |(_, end)| end);
        Ok(true)
    }

    /// How the thing at a word hangs together with the one before, and where it begins.
    pub(super) fn linked(&self, at: usize) -> Option<(Link, usize)> {
        let (sense, gap) = (self.sense(at), self.gap(at));
        if matches!(sense, Sense::To | Sense::Until) {
            return Some((Link::Range, at + 1));
        }
        if sense == Sense::And {
            return Some((Link::List, at + 1));
        }
        if gap.contains('-') {
            return Some((Link::Range, at));
        }
        gap.contains([',', '/', ';']).then_some((Link::List, at))
    }
}
